import { describe, expect, test } from "vitest";
import { loadPolicy } from "../../../src/config/load-policy.ts";
import { schoolId } from "../../../src/domain/ids.ts";
import {
  LEAST,
  NOW,
  SHIPPED_CONFIG,
  aConfigFolder,
  aSchoolFile,
  problemsOf,
  soundPolicy,
} from "./a-config-folder.ts";

describe("the shipped configuration", () => {
  test("is sound and holds the two schools of the Speelklas and five protocols", async () => {
    const policy = await soundPolicy(SHIPPED_CONFIG);
    expect([...policy.schools.keys()]).toEqual(["speelklas", "speelplaats"]);
    expect([...policy.protocols.keys()]).toEqual([
      "ichthus-college",
      "kopwerk",
      "roc-kop-van-noord-holland",
      "svok",
      "vmbo-maastricht",
    ]);
    const [channel] = policy.schools.get(schoolId("speelklas"))?.channels ?? [];
    expect(channel).toEqual({
      ref: { platform: "playground", channel: "klas-3ha" },
      class: "3HA",
      mode: "live",
      youngerAllowed: null,
    });
    expect(policy.lexicon.terms.length).toBeGreaterThan(100);
    expect(policy.helplines.map(({ contact }) => contact)).toContain("0800-0113");
  });

  test("cannot be changed by whoever holds it", async () => {
    const policy = await soundPolicy(SHIPPED_CONFIG);
    const school = policy.schools.get(schoolId("speelklas"));
    expect(Object.isFrozen(policy)).toBe(true);
    expect(Object.isFrozen(school?.timers.acknowledge)).toBe(true);
    expect(Object.isFrozen(policy.protocols.get("svok")?.rules)).toBe(true);
  });

  test("keeps its version until a file changes", async () => {
    const config = await aConfigFolder();
    const before = await soundPolicy(config.folder);
    expect((await soundPolicy(config.folder)).version).toBe(before.version);
    await config.change("school.yaml", "high: 10", "high: 12");
    expect((await soundPolicy(config.folder)).version).not.toBe(before.version);
  });
});

describe("a school of a few lines", () => {
  test("starts in shadow with the timers and terms of the response table", async () => {
    const config = await aConfigFolder();
    await config.write("school.yaml", aSchoolFile(...LEAST));
    const school = (await soundPolicy(config.folder)).schools.get(schoolId("het-baken"));
    expect(school).toMatchObject({
      language: "nl",
      words: { pupil: "leerling", mentor: "mentor" },
      timeZone: "Europe/Amsterdam",
      waking: { from: "07:30", until: "22:00" },
      timers: {
        acknowledge: { medium: 60, high: 10, urgent: 5 },
        urgentRounds: 3,
        notePerPupil: 15,
        lowRepeatDays: 14,
        digestAt: "15:30",
        reportsPerHour: 5,
      },
      retention: { falseAlarmDays: 14, ordinaryDays: 365, seriousDays: 730 },
      council: null,
      hide: false,
      channels: [{ mode: "shadow" }],
    });
  });
});

describe("mistakes", () => {
  test("ten different ones in one folder give ten problems, each with its file and line", async () => {
    const config = await aConfigFolder();
    await config.write(
      "school.yaml",
      aSchoolFile(
        "name: Het Baken",
        "protocol: kopwrek", // 4: unknown protocol
        "time_zone: Europe/Amsterdm", // 5: unknown time zone
        "tmers: { urgent_rounds: 2 }", // 6: unknown key
        "school_days:",
        '  from: "16:30"', // 8: ends before it begins
        "  holidays:",
        "    - { from: 2027-01-03, until: 2026-12-19 }", // 10: reversed
        "channels:",
        "  - { platform: playground, channel: 3ha, class: 3HA, mode: liev }", // 12: no such mode
        "  - { platform: playground, channel: 3ha, class: 3HB }", // 13: the same channel again
        '  - { platform: discord, channel: "123456789012345678", class: 3HC, minimum_age: 14 }', // 14: too young
      ),
    );
    const clause = await config.change(
      "protocols/svok.yaml",
      "threat: fatsoensnormen",
      "threat: fatsoen",
    ); // 9
    const yaml = await config.change("helplines.yaml", "id: kindertelefoon", "id: [kindertelefoon"); // 10

    const problems = await problemsOf(config.folder);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      expect.stringMatching(/^config\/helplines\.yaml:\d+$/),
      `config/protocols/svok.yaml:${clause}`,
      "config/school.yaml:4",
      "config/school.yaml:5",
      "config/school.yaml:6",
      "config/school.yaml:8",
      "config/school.yaml:10",
      "config/school.yaml:12",
      "config/school.yaml:13",
      "config/school.yaml:14",
    ]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(yaml);
    const messages = problems.map(({ message }) => message);
    expect(messages[0]).toContain("not valid YAML");
    expect(messages[1]).toContain("rules.threat");
    expect(messages[2]).toContain('did you mean "kopwerk"?');
    expect(messages[3]).toContain("write Europe/Amsterdam");
    expect(messages[4]).toContain('did you mean "timers"?');
    expect(messages[5]).toContain("16:30 is not before 16:00");
    expect(messages[6]).toContain("swap from and until");
    expect(messages[7]).toContain('did you mean "live"?');
    expect(messages[8]).toContain("line 12");
    expect(messages[9]).toContain("younger_allowed");
  });

  test("a broken pack is not called unknown by the school that uses it", async () => {
    const config = await aConfigFolder();
    await config.change("protocols/kopwerk.yaml", "police: aangifte", "police: [");
    const files = (await problemsOf(config.folder)).map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set(["config/protocols/kopwerk.yaml"]));
  });

  test("a missing file, an emptied folder and a name that ends in .yml are named", async () => {
    const config = await aConfigFolder();
    await config.remove("helplines.yaml");
    await config.remove("lexicon");
    await config.write("protocols/own.yml", "name: Own");
    expect(await problemsOf(config.folder)).toEqual([
      { file: "config/helplines.yaml", line: 1, message: expect.stringContaining("missing") },
      { file: "config/lexicon", line: 1, message: expect.stringContaining("no files") },
      { file: "config/protocols/own.yml", line: 1, message: expect.stringContaining(".yaml") },
    ]);
  });

  test("texts that this version needs and a school's folder lacks are named all at once, with the file", async () => {
    const config = await aConfigFolder();
    const gone: string[] = [];
    for (const language of ["nl", "en"] as const) {
      gone.push(`config/guidance/${language}/answer.yaml`, `config/guidance/${language}/line.yaml`);
      await config.remove(`guidance/${language}/line.yaml`);
      await config.change(`guidance/${language}/answer.yaml`, "\nown_case:", "\nown_case_of_ours:");
      await config.change(
        `guidance/${language}/note.yaml`,
        "{{class}}",
        "{{niet_bekend}} {{class}}",
      );
      await config.remove(`guidance/${language}/cli.yaml`);
    }
    const problems = await problemsOf(config.folder);
    const missing = problems.filter(({ message }) => message.includes("is missing"));
    expect([...new Set(missing.map(({ file }) => file))].toSorted()).toEqual(gone.toSorted());
    expect(missing.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('"answer.own_case"'),
    );
    const unknown = problems.filter(({ message }) => message.includes("{{niet_bekend}}"));
    expect(unknown).toMatchObject([
      { file: "config/guidance/en/note.yaml", line: expect.toSatisfy((line) => line > 1) },
      { file: "config/guidance/nl/note.yaml", line: expect.toSatisfy((line) => line > 1) },
    ]);
  });

  test("a folder that is not there is one problem, not a crash", async () => {
    const result = await loadPolicy("does-not-exist/config", NOW);
    expect(result).toEqual({
      ok: false,
      problems: [{ file: "config", line: 1, message: expect.stringContaining("cannot be read") }],
    });
  });

  test("a mistake in the lexicon stops the load with its own file and line", async () => {
    const config = await aConfigFolder();
    const line = await config.change("lexicon/insult.nl.yaml", "severity: medium", "severity: mid");
    expect(await problemsOf(config.folder)).toContainEqual({
      file: "config/lexicon/insult.nl.yaml",
      line,
      message: expect.stringContaining("severity"),
    });
  });

  test("a token in a file is refused without repeating it, also where it makes another mistake", async () => {
    const token = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GaBcDe", "x".repeat(30)].join(".");
    const config = await aConfigFolder();
    await config.write("school.yaml", aSchoolFile(...LEAST, `language: ${token}`));
    const problems = await problemsOf(config.folder);
    expect(problems).toEqual([
      { file: "config/school.yaml", line: 7, message: expect.stringContaining("DISCORD_TOKEN") },
    ]);
    expect(JSON.stringify(problems)).not.toContain(token.slice(0, 10));
  });
});
