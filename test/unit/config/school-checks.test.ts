import { describe, expect, test } from "vitest";
import { schoolId } from "../../../src/domain/ids.ts";
import type { Policy } from "../../../src/domain/policy.ts";
import type { SchoolSettings } from "../../../src/domain/school.ts";
import { LEAST, aConfigFolder, aSchoolFile, problemsOf, soundPolicy } from "./a-config-folder.ts";

/** Problems of a school with the least there is and these lines. */
async function withLines(...lines: readonly string[]): Promise<readonly string[]> {
  const config = await aConfigFolder();
  await config.write("school.yaml", aSchoolFile(...LEAST, ...lines));
  return (await problemsOf(config.folder)).map(({ line, message }) => `${line}: ${message}`);
}

function aSchoolOf({ schools }: Policy): SchoolSettings {
  const school = schools.get(schoolId("het-baken"));
  if (school === undefined) throw new Error("the school is not there");
  return school;
}

const DISCORD = 'platform: discord, channel: "123456789012345678", class: 4VA';

describe("a school's settings", () => {
  test.each([
    [
      "a time without a leading zero",
      'waking: { from: "7:30" }',
      'write hours and minutes, "08:30"',
    ],
    ["a time that is no time", 'waking: { until: "25:00" }', "no time of day"],
    ["waking hours that end before they begin", 'waking: { from: "23:00" }', "not before 22:00"],
    [
      "a day that does not exist",
      "council: { agreed_on: 2026-02-30, reference: GMR }",
      "no day that exists",
    ],
    [
      "a council that agrees tomorrow",
      "council: { agreed_on: 2026-11-21, reference: GMR }",
      "still to come",
    ],
    [
      "a council without a reference",
      "council: { agreed_on: 2026-11-19 }",
      "reference: is missing",
    ],
    [
      "a category that is not optional",
      "categories: { insult: false }",
      "or write one of: copyright, lesson_time",
    ],
    ["a category that is neither on nor off", "categories: { copyright: ja }", "copyright"],
    [
      "WhatsApp where the protocol does not know it",
      "staff_whatsapp: { agreed_on: 2026-09-01, reference: GMR }",
      'the protocol "vmbo-maastricht" does not let staff use WhatsApp',
    ],
    [
      "an escalation in no time",
      "timers: { acknowledge: { urgent: 0 } }",
      "too low; write 1 or more",
    ],
    ["a text where a number belongs", "timers: { quarrel: lang }", "write a number"],
    ["half a minute", "timers: { quarrel: 1.5 }", "write a whole number"],
    ["a list of people", "mentors: [Jan]", "put them in the roster"],
    ["somebody's own address", "contact_email: j.jansen@school.nl", "somebody's own address"],
    ["an address that is none", "contact_email: privacy", "privacy@school.nl"],
    ["a language that has no texts", "language: de", "write one of: nl, en"],
    [
      "a channel id as a number",
      `staff_channels: [{ platform: playground, channel: 19 }]`,
      "between quotes",
    ],
    [
      "a channel on Teams by its name",
      "staff_channels: [{ platform: teams, channel: Algemeen }]",
      "looks like 19:…@thread.tacv2",
    ],
    [
      "a Discord id that was cut off",
      'staff_channels: [{ platform: discord, channel: "123" }]',
      "17 to 20 digits",
    ],
    [
      "cards in the pupils' channel",
      "staff_channels: [{ platform: playground, channel: 3ha }]",
      "already stands at",
    ],
  ])("%s is refused", async (_title, line, expected) => {
    const problems = await withLines(line);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^7: /);
    expect(problems[0]).toContain(expected);
  });

  test("WhatsApp that is agreed tomorrow is not agreed, also where the protocol knows it", async () => {
    const config = await aConfigFolder();
    const [name, , ...rest] = LEAST;
    const agreed = (day: string): string =>
      aSchoolFile(
        name,
        "protocol: svok",
        ...rest,
        `staff_whatsapp: { agreed_on: ${day}, reference: Magister }`,
      );
    await config.write("school.yaml", agreed("2026-11-21"));
    expect((await problemsOf(config.folder))[0]?.message).toContain("still to come");
    await config.write("school.yaml", agreed("2026-11-20"));
    const { staffWhatsapp } = aSchoolOf(await soundPolicy(config.folder));
    expect(staffWhatsapp).toEqual({ agreedOn: "2026-11-20", reference: "Magister" });
  });

  test("a council that agreed today is fine", async () => {
    expect(await withLines("council: { agreed_on: 2026-11-20, reference: GMR }")).toEqual([]);
  });

  test("a holiday of one day is fine, one that ends before it begins is not", async () => {
    expect(
      await withLines("school_days: { holidays: [{ from: 2027-05-05, until: 2027-05-05 }] }"),
    ).toEqual([]);
    const reversed = "school_days: { holidays: [{ from: 2027-05-06, until: 2027-05-05 }] }";
    expect((await withLines(reversed))[0]).toContain("swap from and until");
  });

  test("a channel may not serve classes of two schools", async () => {
    const config = await aConfigFolder();
    const first = aSchoolFile(...LEAST);
    await config.write(
      "school.yaml",
      first + first.split("\n").slice(1).join("\n").replace("het-baken", "de-vuurtoren"),
    );
    const [problem, ...others] = await problemsOf(config.folder);
    expect(problem?.line).toBe(11);
    expect(problem?.message).toContain("line 6");
    expect(others).toEqual([]);
  });
});

describe("a class on Discord", () => {
  const discordSchool = async (channel: string): Promise<readonly string[]> => {
    const config = await aConfigFolder();
    const lines = [...LEAST.slice(0, 3), `  - { ${DISCORD}${channel} }`];
    await config.write("school.yaml", aSchoolFile(...lines));
    const problems = await problemsOf(config.folder);
    if (problems.length > 0) return problems.map(({ line, message }) => `${line}: ${message}`);
    const school = (await soundPolicy(config.folder)).schools.get(schoolId("het-baken"));
    return [`allowed by ${school?.channels[0]?.youngerAllowed?.by ?? "age"}`];
  };

  test("must say how old its youngest pupil is", async () => {
    expect(await discordSchool("")).toEqual([expect.stringContaining("minimum_age is missing")]);
  });
  test("is fine from 16 years", async () => {
    expect(await discordSchool(", minimum_age: 16")).toEqual(["allowed by age"]);
  });
  test("with pupils of 15 is refused until somebody has allowed it", async () => {
    expect(await discordSchool(", minimum_age: 15")).toEqual([
      expect.stringMatching(/^6: .*pupils of 15 .*younger_allowed/),
    ]);
    const allowed = (by: string, reason: string, on: string): string =>
      `, minimum_age: 15, younger_allowed: { by: ${by}, reason: "${reason}", on: ${on} }`;
    expect(await discordSchool(allowed("directie", "ouders akkoord", "2026-09-01"))).toEqual([
      "allowed by directie",
    ]);
    expect(await discordSchool(allowed("Jan de Boer", "ouders akkoord", "2026-09-01"))).toEqual([
      expect.stringContaining("not a role"),
    ]);
    expect(await discordSchool(allowed("leerling", "omdat het kan", "2026-09-01"))).toEqual([
      expect.stringContaining("not a role"),
    ]);
    expect(await discordSchool(allowed("directie", "", "2026-09-01"))).toEqual([
      expect.stringContaining("reason: is empty"),
    ]);
    expect(await discordSchool(allowed("directie", "ouders akkoord", "2026-12-01"))).toEqual([
      expect.stringContaining("still to come"),
    ]);
  });
});
