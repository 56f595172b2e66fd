import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createPhraseBook } from "../../../src/cli/phrase-book.ts";
import { parseRoster } from "../../../src/config/roster-csv.ts";
import { classId, schoolId } from "../../../src/domain/ids.ts";
import { readEnvironment } from "../../../src/main/environment.ts";
import { commandTexts } from "../../../src/main/command-texts.ts";
import { storageError } from "../../../src/storage/storage-error.ts";
import { LEAST, aConfigFolder, aSchoolFile, problemsOf } from "../config/a-config-folder.ts";

const textsOf = await commandTexts();
const inDutch = createPhraseBook(textsOf("en"), textsOf("nl"));
const inEnglish = createPhraseBook(textsOf("en"), textsOf("en"));

/** Sentences that stayed as they are. */
const untranslated = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence) => inDutch(sentence) === sentence);

const thrownBy = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("nothing was thrown");
};

it("says in Dutch what people get wrong in school.yaml, with the place before it", async () => {
  const config = await aConfigFolder();
  const channels = [
    "  - { platform: discord, channel: '1', class: 3HA, mode: aan, minimum_age: 16 }",
    "  - { platform: discord, channel: '12345678901234567', class: 3HA, mode: shadwo }",
    "  - { platform: discord, channel: '12345678901234568', class: 3HB, minimum_age: 14 }",
    "  - { platform: teams, channel: x, class: 3HC }",
    "  - { platform: playground, channel: '3', class: 3HC, kleur: rood, clas: 3 }",
    "  - { platform: playground, channel: '3', class: 3HD, younger_allowed: { by: Jan, reason: x, on: 2026-02-31 } }",
  ];
  const lines = [
    "name: ''",
    "protocol: bestaat-niet",
    "language: fr",
    "time_zone: Europe/Schagen",
    "waking: { from: '25:00', until: '22:00' }",
    "school_days: { from: '16:00', until: '08:30', year_starts: '31-01', holidays: 3 }",
    "mentors: [Jan]",
    "contact_email: j.jansen@school.nl",
    "timers: { quarrel: lang, urgent_rounds: 0 }",
    "retention: { ordinary_days: 4000 }",
    "council: { agreed_on: 2027-01-01, reference: x }",
    "staff_channels: [{ platform: playground, channel: 19 }]",
    "channels:",
  ];
  await config.write("school.yaml", aSchoolFile(...lines, ...channels));
  const problems = (await problemsOf(config.folder)).map(({ message }) => message);
  expect(problems.length).toBeGreaterThan(18);
  expect(untranslated(problems)).toEqual([]);
  expect(problems.map(inDutch)).toEqual(
    expect.arrayContaining([
      'schools.het-baken.channels.1.mode: "shadwo" kan hier niet; bedoel je "shadow"?',
      'schools.het-baken.waking.from: "25:00" is geen tijd; schrijf uren en minuten, "08:30"',
      'schools.het-baken.timers.quarrel: is "lang"; schrijf een getal',
    ]),
  );
  // In English nothing changes.
  expect(problems.map(inEnglish)).toEqual(problems);
  await config.write("school.yaml", aSchoolFile(...LEAST.slice(1), "x: [", "y"));
  await config.remove("helplines.yaml");
  await config.remove("lexicon");
  const files = (await problemsOf(config.folder)).map(({ message }) => message);
  expect(files.length).toBeGreaterThan(2);
  expect(untranslated(files)).toEqual([]);
});

it("says in Dutch what is wrong with a roster", () => {
  const rows = [
    "nummer;naam;rol;klas;geboortedatum;leidinggevende;discord",
    "1;Noor;leerling;3HA;31-31-2011;;12",
    "1;Sem;baas;3HX;;;",
    "2;Vera;mentro;3HA;;2;",
    "3;Wim;mentor;;;9;",
    ";=x;leerling;3HA;;;",
    "4;;leerling+mentor;3HA;;;12345678901234567",
    "5;Iris;leerling;3HA;;;12345678901234567",
    "6;Bo;leerling;3HA;;;12345678901234567",
  ];
  const classes = new Set([classId("3HA")]);
  const roster = parseRoster("r.csv", rows.join("\n"), schoolId("x"), classes);
  if (roster.ok) throw new Error("the roster was accepted");
  const found = [...roster.problems, ...roster.warnings].map(({ message }) => message);
  expect(found.length).toBeGreaterThan(9);
  expect(untranslated(found)).toEqual([]);
});

it("says in Dutch what is wrong with the variables and the database", () => {
  const variables = { PORT: "web", KLASWACHT_HOST: "x", LOG_LEVEL: "y", DISCORD_API_BASE: "z" };
  const wrong = thrownBy(() => readEnvironment(variables, "/")).split("; ");
  expect(wrong).toHaveLength(4);
  expect(untranslated(wrong)).toEqual([]);
  for (const code of ["FULL", "BUSY", "CORRUPT", "CANTOPEN"]) {
    const error = storageError(Object.assign(new Error("x"), { code: `SQLITE_${code}` }));
    expect(untranslated([error instanceof Error ? error.message : ""])).toEqual([]);
  }
});

it("knows every sentence of its own texts, and leaves any other as it is", () => {
  const source = readFileSync("config/guidance/en/cli.yaml", "utf8");
  const sentences = source
    .slice(source.indexOf("\nsaid:"))
    .split("\n")
    .flatMap((line) => /^ {2}\w+: (".*")$/.exec(line)?.[1] ?? [])
    .map((quoted) => (JSON.parse(quoted) as string).replaceAll(/\{\{\w+\}\}/gu, '"x1"'));
  expect(sentences.length).toBeGreaterThan(60);
  expect(untranslated(sentences)).toEqual([]);
  expect(inDutch("something nobody has written down")).toBe("something nobody has written down");
});
