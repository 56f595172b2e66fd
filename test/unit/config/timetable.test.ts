import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { schoolId } from "../../../src/domain/ids.ts";
import { LEAST, aConfigFolder, aSchoolFile, problemsOf, soundPolicy } from "./a-config-folder.ts";

/** A configuration of one school, het-baken, with this timetable. */
async function withTimetable(lines: readonly string[], name = "het-baken") {
  const config = await aConfigFolder();
  await config.write("school.yaml", aSchoolFile(...LEAST));
  await mkdir(join(config.folder, "timetables"), { recursive: true });
  await config.write(`timetables/${name}.yaml`, `${lines.join("\n")}\n`);
  return config.folder;
}
const problems = async (...lines: readonly string[]): Promise<readonly string[]> =>
  (await problemsOf(await withTimetable(lines))).map(({ line, message }) => `${line}: ${message}`);

const HOURS = [
  "hours:",
  '  1: { from: "08:30", until: "09:20" }',
  '  2: { from: "09:20", until: "10:10" }',
];
const YEAR = "from: 2026-08-24, until: 2027-07-09";

describe("a timetable", () => {
  test("gives each class its lessons by weekday, from numbered hours and times of its own", async () => {
    const folder = await withTimetable([
      ...HOURS,
      "classes:",
      `  - { class: 3HA, ${YEAR}, monday: [1, "10:30-11:20"], friday: [2] }`,
    ]);
    const { schools } = await soundPolicy(folder);
    const [entry, ...others] = schools.get(schoolId("het-baken"))?.timetable ?? [];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ class: "3HA", from: "2026-08-24", until: "2027-07-09" });
    expect(entry?.lessons.get(1)).toEqual([
      { from: "08:30", until: "09:20" },
      { from: "10:30", until: "11:20" },
    ]);
    expect(entry?.lessons.get(2)).toEqual([]);
    expect(entry?.lessons.get(5)).toEqual([{ from: "09:20", until: "10:10" }]);
  });

  test("is empty for a school that has none", async () => {
    const config = await aConfigFolder();
    await config.write("school.yaml", aSchoolFile(...LEAST));
    const { schools } = await soundPolicy(config.folder);
    expect(schools.get(schoolId("het-baken"))?.timetable).toEqual([]);
  });

  test("tells everything that is wrong at once, each with its line", async () => {
    const found = await problems(
      "hours:",
      '  1: { from: "08:30", until: "09:20" }',
      '  2: { from: "09:00", until: "10:10" }',
      '  3: { from: "11:00", until: "10:10" }',
      "classes:",
      "  - class: 3HA",
      "    from: 2027-08-24",
      "    until: 2027-07-09",
      "    monday: [7]",
      '    tuesday: ["10:30-11:75", "12:00-11:00"]',
      "    woensdag: [1]",
    );
    expect(found).toEqual([
      expect.stringMatching(/^3: hours\.2: overlaps with lesson hour 1/u),
      expect.stringMatching(/^4: hours\.3: 11:00 is not before 10:10/u),
      expect.stringMatching(/^7: classes\.0\.from: 2027-08-24 is after 2027-07-09/u),
      expect.stringMatching(/^9: classes\.0\.monday\.0: there is no lesson hour 7/u),
      expect.stringMatching(/^10: classes\.0\.tuesday\.0: "11:75" is no time of day/u),
      expect.stringMatching(/^10: classes\.0\.tuesday\.1: 12:00 is not before 11:00/u),
      expect.stringMatching(/^11: unknown key "classes\.0\.woensdag"/u),
    ]);
  });

  test.each([
    [
      "an hour that is a word",
      ["classes:", `  - { class: 3HA, ${YEAR}, monday: [eerste] }`],
      "number of a lesson hour",
    ],
    [
      "hours that are named",
      ["hours:", '  eerste: { from: "08:30", until: "09:20" }', "classes: []"],
      "no number of a lesson hour",
    ],
    [
      "a day that does not exist",
      ["classes:", "  - { class: 3HA, from: 2026-02-30, until: 2027-07-09 }"],
      "no day that exists",
    ],
    ["no classes", HOURS, "classes: is missing"],
    [
      "the same days twice for a class",
      [
        "classes:",
        `  - { class: 3HA, ${YEAR} }`,
        "  - { class: 3HA, from: 2027-07-09, until: 2027-08-01 }",
      ],
      "has these days already on line 2",
    ],
  ])("with %s is refused", async (_title, lines, expected) => {
    expect((await problems(...lines)).join("\n")).toContain(expected);
  });

  test("of no school is refused, with the school that was meant", async () => {
    const folder = await withTimetable(["classes: []"], "het-bake");
    const [problem] = await problemsOf(folder);
    expect(problem).toMatchObject({ file: "config/timetables/het-bake.yaml", line: 1 });
    expect(problem?.message).toContain('did you mean "het-baken"?');
  });
});
