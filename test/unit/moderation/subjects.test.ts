import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { classId, incidentId, personId, schoolId } from "../../../src/domain/ids.ts";
import { isStaff } from "../../../src/domain/people.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { CHANNEL, aColleague, aPerson, aRef, aTeam, anAccount } from "../../support/builders.ts";
import { aBench, words } from "../../support/moderation-bench.ts";

const MERAL = anAccount("meral");
const SCHOOL = schoolId("het-baken");
const PUPILS = { class: classId("3HA") };
const team = [...aTeam().roster.people.values()];

describe("what is kept about a person", () => {
  test("is exported whole: cases, words, history, and who looked", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel", { mentions: [anAccount("noor")] });
    await bench.useCases.tick();
    await bench.press(MERAL, "show");
    const found = await bench.useCases.exportSubject(personId("het-baken:sem"));
    expect(found?.person?.name).toBe("Sem");
    expect(found?.written).toMatchObject([
      {
        case: "KW-1",
        messages: [{ text: "jij sukkel" }],
        looks: [{ what: "quote" }, { what: "context" }],
      },
    ]);
    // Whom it was aimed at is hers, not his.
    expect(JSON.stringify(found)).not.toContain("noor");
    const target = await bench.useCases.exportSubject(personId("het-baken:noor"));
    expect(target?.appearsIn).toMatchObject([{ case: "KW-1", as: ["target"] }]);
    expect(JSON.stringify(target)).not.toContain("sukkel");
    const viewer = await bench.useCases.exportSubject(personId("het-baken:meral"));
    expect(viewer?.looked).toHaveLength(2);
    expect(await bench.useCases.exportSubject(personId("niemand"))).toBeNull();
  });

  test("is erased without a trace in the files, and doing it again is harmless", async () => {
    const folder = await mkdtemp(join(tmpdir(), "klaswacht-erase-"));
    const db = await openDatabase(join(folder, "k.db"));
    try {
      const bench = await aBench({
        db,
        people: [...team, aPerson("Quirijnx", { accounts: [anAccount("acc-quirijnx")] })],
      });
      const author = anAccount("acc-quirijnx");
      await bench.say("jij onmiskenbare sukkel", { author });
      await bench.useCases.tick();
      await bench.press(author, "contest", 1, "onvergetelijke woorden");
      await bench.press(MERAL, "close", 1, "talked");
      await bench.useCases.tick();
      const id = personId("het-baken:quirijnx");
      const erasure = await bench.useCases.erase(id, { evenOpen: false });
      expect(erasure).toEqual({ removedCases: ["KW-1"], namelessCases: [], refused: [] });
      await bench.useCases.erase(id, { evenOpen: false });
      for (const name of await readdir(folder)) {
        const bytes = (await readFile(join(folder, name))).toString("latin1").toLowerCase();
        for (const trace of ["quirijnx", "onmiskenbare", "onvergetelijke"]) {
          expect(`${name} ${bytes.includes(trace)}`).toBe(`${name} false`);
        }
      }
    } finally {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("is not erased while a case is open, unless the school has weighed that", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    const id = personId("het-baken:sem");
    expect(await bench.useCases.erase(id, { evenOpen: false })).toMatchObject({
      refused: ["KW-1"],
    });
    expect(await bench.db.incidents.list({})).toHaveLength(1);
    await bench.useCases.erase(id, { evenOpen: true });
    expect(await bench.db.incidents.list({})).toEqual([]);
  });

  test("is found by number when the roster no longer has them, and by account when nobody was linked", async () => {
    const bench = await aBench();
    const stranger = anAccount("onbekend");
    await bench.say("jij sukkel", { mentions: [anAccount("noor")] });
    await bench.say("jij sukkel daar", { author: stranger });
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    const stay = team.filter(({ name }) => !["Sem", "Noor", "Meral"].includes(name));
    await bench.useCases.importRoster(SCHOOL, stay, { dryRun: false });

    const sem = personId("het-baken:sem");
    expect(await bench.useCases.subjects()).toContain(sem);
    expect(await bench.useCases.exportSubject(sem)).toMatchObject({
      person: null,
      accounts: [anAccount("sem")],
      written: [{ case: "KW-1" }],
    });
    expect(await bench.useCases.exportSubject(stranger)).toMatchObject({
      written: [{ case: "KW-2" }],
    });
    for (const who of ["noor", "meral"])
      expect(await bench.useCases.exportSubject(personId(`het-baken:${who}`))).not.toBeNull();
    expect(await bench.useCases.exportSubject(anAccount("nooit-gezien"))).toBeNull();

    const evenOpen = { evenOpen: true };
    expect(await bench.useCases.erase(stranger, evenOpen)).toMatchObject({
      removedCases: ["KW-2"],
    });
    expect(await bench.db.limits.lastNote({ accounts: [stranger], person: null })).toBeNull();
    await bench.useCases.erase(personId("het-baken:noor"), evenOpen);
    expect(await bench.db.incidents.list({})).toMatchObject([{ number: 1, targets: [] }]);
    expect(await bench.useCases.erase(sem, evenOpen)).toMatchObject({ removedCases: ["KW-1"] });
    expect(await bench.useCases.exportSubject(sem)).toBeNull();
    expect(
      await bench.db.limits.lastNote({ accounts: [anAccount("sem")], person: null }),
    ).toBeNull();
  });

  test("goes from other people's cases, which stay without the name", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel", { mentions: [anAccount("noor")] });
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    await bench.useCases.erase(personId("het-baken:noor"), { evenOpen: false });
    await bench.useCases.erase(personId("het-baken:meral"), { evenOpen: false });
    const [incident] = await bench.db.incidents.list({});
    expect(incident).toMatchObject({ number: 1, targets: [], owner: null });
    const events = await bench.db.incidents.events(incidentId(incident?.message ?? aRef(), 0));
    expect(JSON.stringify(events)).not.toMatch(/noor|meral/u);
  });
});

test("whoever is erased is nobody's supervisor any more, and switched no channel", async () => {
  const folder = await mkdtemp(join(tmpdir(), "klaswacht-erase-"));
  const db = await openDatabase(join(folder, "k.db"));
  try {
    const bench = await aBench({ db });
    const chef = personId("het-baken:chef");
    await bench.useCases.setChannel(CHANNEL, "off", chef);
    expect((await db.people.roster()).people.get(personId("het-baken:wim"))?.supervisor).toBe(chef);
    await bench.useCases.erase(chef, { evenOpen: false });
    expect((await db.people.roster()).people.get(personId("het-baken:wim"))?.supervisor).toBeNull();
    expect(await db.channels.override(CHANNEL)).toBe("off");
    await db.close();
    expect((await readFile(join(folder, "k.db"))).toString("latin1")).not.toContain(chef);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe("the roster", () => {
  const sem = aTeam().author;

  test("shows what an import would change before it changes anything", async () => {
    const bench = await aBench();
    const renamed = team
      .filter(({ name }) => name !== "Noor")
      .map((person) => (person.id === sem.id ? { ...person, name: "Sem B." } : person));
    const people = [...renamed, aPerson("Iris")];
    const diff = await bench.useCases.importRoster(SCHOOL, people, { dryRun: true });
    expect(diff.added.map(({ name }) => name)).toEqual(["Iris"]);
    expect(diff.removed.map(({ name }) => name)).toEqual(["Noor"]);
    expect(diff.changed.map(({ after }) => after.name)).toEqual(["Sem B."]);
    expect((await bench.db.people.roster()).people.size).toBe(team.length);
    await bench.useCases.importRoster(SCHOOL, people, { dryRun: false });
    const again = await bench.useCases.importRoster(SCHOOL, people, { dryRun: true });
    expect([again.added, again.changed, again.removed, again.unchanged]).toEqual([
      [],
      [],
      [],
      people.length,
    ]);
  });

  test("counts at once for who is alerted", async () => {
    const bench = await aBench();
    await bench.say("hoi");
    const people = team.map((person) =>
      person.name === "Meral"
        ? { ...person, roles: [{ role: "teacher", class: null }] as const }
        : person,
    );
    await bench.useCases.importRoster(SCHOOL, people, { dryRun: false });
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toEqual([]);
    expect(bench.chat.of("card", anAccount("thea"))).toHaveLength(1);
  });

  test("refuses somebody who is in it twice", async () => {
    const bench = await aBench();
    await expect(
      bench.useCases.importRoster(SCHOOL, [sem, sem], { dryRun: true }),
    ).rejects.toMatchObject({ code: "ROSTER_INVALID" });
  });

  test("tells its gaps", async () => {
    const people = [
      aPerson("Sem", { birthDate: null }),
      aPerson("Noor", { accounts: [] }),
      aColleague("Wim", "teacher", { accounts: [], supervisor: personId("weg") }),
    ];
    const bench = await aBench({ people });
    const gaps = (await bench.useCases.rosterGaps()).map(
      ({ kind, name }) => `${kind} ${name ?? ""}`,
    );
    expect(gaps.toSorted()).toEqual([
      "class-without-mentor ",
      "no-administrator ",
      "no-safety-coordinator ",
      "pupil-without-account Noor",
      "pupil-without-birth-date Sem",
      "staff-without-account Wim",
      "unknown-supervisor Wim",
    ]);
  });
});

describe("linking an account", () => {
  const withNoor = () =>
    aBench({ people: team.map((one) => (one.name === "Noor" ? { ...one, accounts: [] } : one)) });
  const koppel = async (bench: Awaited<ReturnType<typeof aBench>>, code: string, by = "nieuw") =>
    words(await bench.useCases.command({ name: "koppel", by: anAccount(by), code }));

  test("works once, with the code that was handed out, however it is typed", async () => {
    const bench = await withNoor();
    const [issued, ...others] = await bench.useCases.issueCodes(SCHOOL, "playground", PUPILS);
    expect(others).toEqual([]);
    expect(issued).toMatchObject({ name: "Noor" });
    const code = issued?.code ?? "";
    expect(await koppel(bench, ` ${code.toLowerCase().replace("-", " ")} `)).toContain(
      "Gelukt, Noor",
    );
    expect(await koppel(bench, code, "ander")).toContain("klopt niet");
    expect(await koppel(bench, code)).toContain("al gekoppeld");
    await bench.say("jij sukkel", { author: anAccount("nieuw") });
    expect(await bench.db.incidents.list({})).toMatchObject([{ authorPerson: "het-baken:noor" }]);
  });

  test("does not work too late, nor for somebody who guesses", async () => {
    const bench = await withNoor();
    const [issued] = await bench.useCases.issueCodes(SCHOOL, "playground", PUPILS);
    for (let index = 0; index < 5; index += 1) await koppel(bench, `FOUT-${index}`);
    expect(await koppel(bench, issued?.code ?? "")).toContain("Te vaak");
    bench.clock.move(15 * 24 * 60 * 60_000);
    expect(await koppel(bench, issued?.code ?? "")).toContain("klopt niet");
  });

  test("gives a class's list codes of its pupils alone, and the staff's only to who asks for the staff", async () => {
    const nobodyLinked = team.map((person) => ({ ...person, accounts: [] }));
    const other = { roles: [{ role: "pupil", class: classId("3HB") }] as const, accounts: [] };
    const bench = await aBench({ people: [...nobodyLinked, aPerson("Iris", other)] });
    const namesFor = async (whose: "staff" | typeof PUPILS) =>
      (await bench.useCases.issueCodes(SCHOOL, "playground", whose)).map(({ name }) => name);
    const staff = team.filter(isStaff).map(({ name }) => name);
    const pupils = team.filter((person) => !isStaff(person)).map(({ name }) => name);
    expect((await namesFor(PUPILS)).toSorted()).toEqual(pupils.toSorted());
    expect((await namesFor("staff")).toSorted()).toEqual(staff.toSorted());
    expect(await namesFor({ class: classId("3HB") })).toEqual(["Iris"]);
  });

  test("stores no code that can be read", async () => {
    const bench = await withNoor();
    const [issued] = await bench.useCases.issueCodes(SCHOOL, "playground", PUPILS);
    expect(await bench.db.people.useCode(issued?.code ?? "", bench.clock.now())).toBeNull();
  });
});
