import { describe, expect, test } from "vitest";
import { parseRoster } from "../../../src/config/roster-csv.ts";
import type { RosterFile } from "../../../src/config/roster-csv.ts";
import { classId, schoolId } from "../../../src/domain/ids.ts";
import type { Person } from "../../../src/domain/people.ts";

const SCHOOL = schoolId("het-baken");
const CLASSES = new Set([classId("3HA"), classId("3HB")]);
const HEAD = "nummer;naam;rol;klas;geboortedatum;leidinggevende;discord;teams";

const read = (source: string | Uint8Array): RosterFile =>
  parseRoster("rooster.csv", source, SCHOOL, CLASSES);
const people = (source: string | Uint8Array): readonly Person[] => {
  const result = read(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.people;
};
const problems = (...lines: readonly string[]): readonly string[] => {
  const result = read([HEAD, ...lines].join("\n"));
  return result.ok ? [] : result.problems.map(({ line, message }) => `${line}: ${message}`);
};
/** Windows-1252 for what these tests write. */
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe("a roster", () => {
  test("gives each person roles per class, a supervisor and accounts", () => {
    const [mentor, pupil] = people(
      [
        HEAD,
        "M1;Meral Aksoy;mentor+docent+veiligheidscoördinator;3HA+3HB;;C1;;",
        "L1;Sem;leerling;3HA;14-3-2011;;123456789012345678;2b1c0f6e-8a57-4f0e-9a3b-0d8f5e6a7b8c",
        "C1;Chef;leidinggevende;;1970-01-31;;;",
      ].join("\n"),
    );
    expect(mentor).toEqual({
      id: "het-baken/M1",
      school: SCHOOL,
      name: "Meral Aksoy",
      roles: [
        { role: "mentor", class: "3HA" },
        { role: "mentor", class: "3HB" },
        { role: "teacher", class: "3HA" },
        { role: "teacher", class: "3HB" },
        { role: "safety_coordinator", class: null },
      ],
      birthDate: null,
      supervisor: "het-baken/C1",
      accounts: [],
    });
    expect(pupil?.birthDate).toBe("2011-03-14");
    expect(pupil?.accounts).toEqual([
      { platform: "discord", account: "123456789012345678" },
      { platform: "teams", account: "2b1c0f6e-8a57-4f0e-9a3b-0d8f5e6a7b8c" },
    ]);
  });

  test.each([
    ["commas and another order", `rol,klas,naam,nummer\nleerling,3HA,"Vries, Noor de",7\n`],
    [
      "semicolons, capitals, spaces and Windows line ends",
      `Nummer; NAAM ;rol;klas\r\n7;Vries, Noor de; Leerling ;3HA\r\n\r\n`,
    ],
    ["a byte order mark", `\uFEFFnummer;naam;rol;klas\n7;Vries, Noor de;student;3HA`],
  ])("is read with %s", (_title, source) => {
    for (const form of [source, new TextEncoder().encode(source)]) {
      expect(people(form)).toMatchObject([
        { id: "het-baken/7", name: "Vries, Noor de", roles: [{ role: "pupil", class: "3HA" }] },
      ]);
    }
  });

  test("is read in UTF-8 and in Windows-1252", () => {
    const source = "nummer;naam;rol;klas\n7;Zoë Çelik;leerling;3HA";
    expect(people(new TextEncoder().encode(source))[0]?.name).toBe("Zoë Çelik");
    expect(people(windows1252(source))[0]?.name).toBe("Zoë Çelik");
  });

  test.each([
    ["leerling", "pupil"],
    ["student", "pupil"],
    ["Leerkracht", "teacher"],
    ["teamleider", "teamleider"],
    ["veiligheidscoordinator", "safety_coordinator"],
    ["social mediacoach", "social_mediacoach"],
    ["stagiair", "trainee"],
    ["directie", "management"],
    ["lijstbeheerder", "list_administrator"],
    ["beheerder", "administrator"],
    ["auditor", "auditor"],
    ["safety_coordinator", "safety_coordinator"],
  ])("knows %s", (word, role) => {
    const [person] = people(`nummer;naam;rol;klas\n7;Noor;${word};3HA`);
    expect(person?.roles.map((held) => held.role)).toEqual([role]);
  });

  test("warns of a class without a channel, once, and of a column it does not use", () => {
    const result = read("nummer;naam;rol;klas;telfoon\n1;A;leerling;9Z;06\n2;B;leerling;9Z;06\n");
    expect(result.ok).toBe(true);
    expect(result.warnings.map(({ line, message }) => [line, message])).toEqual([
      [1, expect.stringContaining('"telfoon" is not used')],
      [2, expect.stringContaining('klas "9Z"')],
    ]);
  });
});

describe("a mistake in a roster", () => {
  test.each([
    ["an unknown role", "7;Noor;leerlng;3HA;;;;", 'did you mean "leerling"?'],
    ["no role", "7;Noor;;3HA;;;;", "rol is empty"],
    ["a pupil without a class", "7;Noor;leerling;;;;;", "klas is empty"],
    ["a mentor without a class", "7;Noor;mentor;;;;;", "klas is empty"],
    ["a pupil who is staff", "7;Noor;leerling+mentor;3HA;;;;", "cannot have a staff role"],
    ["no number", ";Noor;leerling;3HA;;;;", "nummer is empty"],
    ["a number with a path in it", "../7;Noor;leerling;3HA;;;;", "letters, digits"],
    ["no name", "7;;leerling;3HA;;;;", "naam is empty"],
    ["a name that turns the line around", "7;No\u202Eor;leerling;3HA;;;;", "invisible"],
    ["a day that does not exist", "7;Noor;leerling;3HA;30-2-2011;;;", "does not exist"],
    ["an American date", "7;Noor;leerling;3HA;03-14-2011;;;", "does not exist"],
    ["an unknown supervisor", "7;Noor;docent;3HA;;99;;", "nobody's nummer"],
    ["oneself as supervisor", "7;Noor;docent;3HA;;7;;", "own number"],
    ["a Discord name for an id", "7;Noor;leerling;3HA;;;noor#1;", "17 to 20 digits"],
    ["a rounded Discord id", "7;Noor;leerling;3HA;;;1,23457E+17;", "as text"],
    ["a Teams name for an id", "7;Noor;leerling;3HA;;;;noor@school.nl", "object id"],
    ["a formula", "7;=1+1;leerling;3HA;;;;", "a spreadsheet runs"],
    ["a formula of another sign", "7;@SUM(A1);leerling;3HA;;;;", "a spreadsheet runs"],
    ["too many cells", "7;Noor;leerling;3HA;;;;;x", "9 cells"],
  ])("%s is told with its line", (_title, line, expected) => {
    const found = problems("1;Sem;leerling;3HA;;;;", line);
    expect(found).toEqual([expect.stringMatching(/^3: /)]);
    expect(found[0]).toContain(expected);
  });

  test("a pupil cannot be somebody's supervisor", () => {
    expect(problems("1;Sem;leerling;3HA;;;;", "7;Wim;docent;3HA;;1;;")).toEqual([
      expect.stringContaining("not a member of staff"),
    ]);
  });

  test("a number and an account stand there once", () => {
    const account = "123456789012345678";
    expect(
      problems(
        `1;Sem;leerling;3HA;;;${account};`,
        `2;Noor;leerling;3HA;;;${account};`,
        "1;Bo;leerling;3HA;;;;",
      ),
    ).toEqual([
      expect.stringMatching(/^3: this discord account already stands on line 2/),
      expect.stringMatching(/^4: nummer "1" already stands on line 2/),
    ]);
  });

  test("a person has one account on each platform, and an object id is the same in capitals", () => {
    const entra = "2b1c0f6e-8a57-4f0e-9a3b-0d8f5e6a7b8c";
    const [sem] = people(`${HEAD}\n1;Sem;leerling;3HA;;;123456789012345678;${entra.toUpperCase()}`);
    expect(sem?.accounts).toEqual([
      { platform: "discord", account: "123456789012345678" },
      { platform: "teams", account: entra },
    ]);
    expect(
      problems(
        `1;Sem;leerling;3HA;;;123456789012345678;${entra}`,
        `2;Noor;leerling;3HA;;;123456789012345678;${entra.toUpperCase()}`,
      ),
    ).toEqual([
      expect.stringMatching(/^3: this discord account already stands on line 2/),
      expect.stringMatching(/^3: this teams account already stands on line 2/),
    ]);
  });

  test.each(["2b1c0f6e8a574f0e9a3b0d8f5e6a7b8c", "2b1c0f6e-8a57-4f0e-9a3b-0d8f5e6a7b8", "19:x@y"])(
    "%s is no object id",
    (wrong) => {
      expect(problems(`1;Sem;leerling;3HA;;;;${wrong}`)).toEqual([
        expect.stringContaining("no object id of Entra"),
      ]);
    },
  );

  test("all of them come at once, with lines that count those inside quotes", () => {
    expect(
      problems(
        '1;"Sem\nde Boer";leerling;3HA;;;;',
        "2;Noor;koning;3HA;31-6-2011;;;",
        "3;Bo;leerling;;;;;",
      ),
    ).toEqual([
      expect.stringMatching(/^4: unknown rol/),
      expect.stringMatching(/^4: geboortedatum/),
      expect.stringMatching(/^5: klas is empty/),
    ]);
  });

  test("missing and doubled columns are told, and not once more per line", () => {
    const result = read("nummer;naam;naam;klas\n1;Sem;Sem;3HA\n");
    expect(
      result.ok ? [] : result.problems.map(({ line, message }) => `${line}: ${message}`),
    ).toEqual([
      '1: there are two columns "naam"; remove one',
      expect.stringMatching(/^1: column "rol" is missing/),
    ]);
  });

  test("an empty file and one with a head alone are refused", () => {
    expect(read("").ok).toBe(false);
    expect(problems()).toEqual([expect.stringContaining("there is nobody in it")]);
  });

  test("an open quote is told instead of swallowing the rest", () => {
    expect(problems('1;"Sem;leerling;3HA;;;;', "2;Noor;leerling;3HA;;;;")[0]).toContain("quotes");
  });
});
