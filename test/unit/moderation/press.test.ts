import { describe, expect, test } from "vitest";
import type { ButtonAction } from "../../../src/domain/chat.ts";
import { classId, schoolId, type AccountRef } from "../../../src/domain/ids.ts";
import { aColleague, aTeam, anAccount } from "../../support/builders.ts";
import { undelivered } from "../../support/test-platform.ts";
import { aBench, words } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";

const MERAL = anAccount("meral");
const THEA = anAccount("thea");
const SEM = anAccount("sem");
const NOOR = anAccount("noor");
const STAFF_ACTIONS: readonly ButtonAction[] = [
  "acknowledge",
  "show",
  "hand_over",
  "false_alarm",
  "close",
  "reopen",
];

async function withCase(text = "jij sukkel"): Promise<Bench> {
  const bench = await aBench();
  await bench.say(text);
  await bench.useCases.tick();
  return bench;
}
const caseOf = async (bench: Bench) => {
  const incident = await bench.db.incidents.byNumber(1);
  if (incident === null) throw new Error("there is no case");
  return incident;
};

describe("taking a case on", () => {
  test("makes it the presser's, stops the timer and says so on the card", async () => {
    const bench = await withCase();
    expect(await bench.press(MERAL, "acknowledge")).toContain("opgepakt");
    expect(await caseOf(bench)).toMatchObject({
      status: "acknowledged",
      owner: "het-baken:meral",
      acknowledgedAt: bench.clock.now(),
    });
    bench.clock.move(3 * 60 * 60_000);
    await bench.useCases.tick();
    expect(bench.chat.of("card", THEA)).toEqual([]);
  });

  test("twice, or by two people at once, leaves it with the first; the other reads whose it is", async () => {
    const bench = await withCase();
    const [first, second] = await Promise.all([
      bench.press(MERAL, "acknowledge"),
      bench.press(THEA, "acknowledge"),
    ]);
    expect(first).toContain("Je hebt KW-1 opgepakt");
    expect(second).toBe("KW-1 is al opgepakt door Meral.");
    expect(await bench.press(MERAL, "acknowledge")).toBe("Je had KW-1 al opgepakt.");
    const events = await bench.db.incidents.events((await caseOf(bench)).id);
    expect(events.filter(({ kind }) => kind === "acknowledged")).toHaveLength(1);
  });
});

describe("who may press", () => {
  test.each(STAFF_ACTIONS)(
    "%s is refused in private to a pupil, the author and a stranger",
    async (action) => {
      const bench = await withCase();
      for (const by of [SEM, NOOR, anAccount("wie-is-dit")]) {
        expect(await bench.press(by, action)).toMatch(/niet aan jou gestuurd/u);
      }
      expect(await caseOf(bench)).toMatchObject({ status: "open", owner: null });
      expect(await bench.db.views.ofIncident((await caseOf(bench)).id)).toEqual([]);
    },
  );

  test("a teacher of the class it was not sent to may not, a senior by role may", async () => {
    const bench = await withCase();
    expect(await bench.press(anAccount("wim"), "acknowledge")).toMatch(/niet aan jou gestuurd/u);
    expect(await bench.press(anAccount("vera"), "acknowledge")).toContain("opgepakt");
  });

  test("somebody the case is about may not, whatever their role", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel", { mentions: [MERAL] });
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toEqual([]);
    expect(bench.chat.of("card", THEA)).toHaveLength(1);
    expect(await bench.press(MERAL, "show")).toMatch(/gaat ook over jou/u);
  });

  test("a number that nobody gave out gets a friendly answer, and so does nonsense", async () => {
    const bench = await withCase();
    for (const number of [99, -1, 1.5, Number.NaN, 2 ** 60]) {
      expect(await bench.press(MERAL, "acknowledge", number)).toMatch(/bestaat niet meer/u);
    }
  });

  test("staff of another school may not", async () => {
    const { roster } = aTeam();
    const stranger = aColleague("Ria", "management");
    const people = [...roster.people.values(), { ...stranger, school: schoolId("elders") }];
    const bench = await aBench({ people });
    await bench.say("jij sukkel");
    expect(await bench.press(anAccount("ria"), "show")).toMatch(/niet aan jou gestuurd/u);
  });
});

describe("toon", () => {
  test("shows words and surroundings to the presser, after the look is written down", async () => {
    const bench = await withCase();
    const shown = await bench.press(MERAL, "show");
    expect(shown).toContain("jij sukkel");
    expect(shown).toContain("laat me met rust");
    const { id } = await caseOf(bench);
    const views = await bench.db.views.ofIncident(id);
    expect(views.map(({ viewer, what }) => `${viewer} ${what}`)).toEqual([
      "het-baken:meral quote",
      "het-baken:meral context",
    ]);
  });

  test("shows nothing when the look cannot be written down", async () => {
    const bench = await withCase();
    const { id } = await caseOf(bench);
    const broken = await aBench({
      db: {
        ...bench.db,
        transaction: (work) =>
          bench.db.transaction((stores) =>
            work({
              ...stores,
              views: { ...stores.views, add: () => Promise.reject(new Error("full")) },
            }),
          ),
      },
    });
    expect(await broken.press(MERAL, "show")).toMatch(/Er ging iets mis/u);
    expect(await bench.db.views.ofIncident(id)).toEqual([]);
  });

  test("is in no payload: neither card nor ping nor note hold the words", async () => {
    const bench = await withCase("jij lelijke sukkel");
    expect(JSON.stringify(bench.chat.standing)).not.toContain("sukkel");
  });
});

describe("handing over", () => {
  test("asks to whom, then gives that person card and ping and the case", async () => {
    const bench = await withCase();
    const asked = await bench.ask(MERAL, "hand_over");
    const options = asked.kind === "choose" ? asked.options.map(({ label }) => label) : [];
    expect(options).toContain("Thea");
    expect(options).not.toContain("Meral");
    expect(options).not.toContain("Sem");
    expect(await bench.press(MERAL, "hand_over", 1, "het-baken:thea")).toContain("Thea");
    await bench.useCases.tick();
    expect(await caseOf(bench)).toMatchObject({ status: "acknowledged", owner: "het-baken:thea" });
    expect(bench.chat.of("card", THEA)).toHaveLength(1);
    expect(bench.chat.of("ping", THEA)).toHaveLength(1);
  });

  test("twice does it once", async () => {
    const bench = await withCase();
    await bench.press(MERAL, "hand_over", 1, "het-baken:thea");
    expect(await bench.press(MERAL, "hand_over", 1, "het-baken:thea")).toContain("overgedragen");
    await bench.useCases.tick();
    expect(
      bench.chat.calls.filter(({ kind, to }) => kind === "ping" && to.endsWith("thea")),
    ).toHaveLength(1);
  });

  test("to somebody who turns out not to be reachable opens the case again and goes up the chain", async () => {
    const bench = await withCase();
    bench.chat.behave(({ kind, to }) =>
      kind === "card" && to.endsWith("thea") ? undelivered("closed") : null,
    );
    await bench.press(MERAL, "hand_over", 1, "het-baken:thea");
    await bench.useCases.tick();
    expect(await caseOf(bench)).toMatchObject({ status: "open", owner: null });
    expect(bench.chat.of("ping", anAccount("vera"))).toHaveLength(1);
  });

  test("to a pupil, the author or a name that was made up is refused", async () => {
    const bench = await withCase();
    for (const value of ["het-baken:sem", "het-baken:noor", "x", ""]) {
      expect(await bench.press(MERAL, "hand_over", 1, value)).toMatch(/kan KW-1 niet overnemen/u);
    }
    expect(await caseOf(bench)).toMatchObject({ owner: null });
  });
});

describe("closing", () => {
  test("asks what came of it, and keeps outcome and presser", async () => {
    const bench = await withCase();
    const asked = await bench.ask(MERAL, "close");
    const values = asked.kind === "choose" ? asked.options.map(({ value }) => value) : [];
    expect(values).toEqual(["talked", "parents", "care_team", "measure", "nothing_needed"]);
    await bench.press(MERAL, "close", 1, "talked");
    expect(await caseOf(bench)).toMatchObject({
      status: "closed",
      outcome: "talked",
      owner: "het-baken:meral",
      closedAt: bench.clock.now(),
    });
    bench.clock.move(3 * 60 * 60_000);
    await bench.useCases.tick();
    expect(bench.chat.of("card", THEA)).toEqual([]);
  });

  test("as false alarm is one tap, and a second press tells how it stands", async () => {
    const bench = await withCase();
    await bench.press(MERAL, "false_alarm");
    expect(await caseOf(bench)).toMatchObject({ status: "closed", outcome: "false_alarm" });
    expect(await bench.press(MERAL, "close", 1, "talked")).toContain("vals alarm");
    expect(await caseOf(bench)).toMatchObject({ outcome: "false_alarm" });
  });

  test("with an outcome that does not exist asks again, and never chooses one", async () => {
    const bench = await withCase();
    for (const value of ["false_alarm", "schorsen", ""]) {
      expect((await bench.ask(MERAL, "close", 1, value)).kind).toBe("choose");
    }
    expect(await caseOf(bench)).toMatchObject({ status: "open", outcome: null });
  });

  test("can be undone", async () => {
    const bench = await withCase();
    await bench.press(MERAL, "false_alarm");
    expect(await bench.press(THEA, "reopen")).toContain("weer open");
    expect(await caseOf(bench)).toMatchObject({
      status: "acknowledged",
      outcome: null,
      closedAt: null,
      owner: "het-baken:thea",
    });
    expect(await bench.press(THEA, "reopen")).toContain("nog niet afgehandeld");
  });
});

describe("niet terecht", () => {
  test("asks the author for words, keeps them, marks the card and rings a second person", async () => {
    const bench = await withCase();
    expect((await bench.ask(SEM, "contest")).kind).toBe("form");
    expect(await bench.press(SEM, "contest", 1, "  het was een grap  ")).toContain(
      "tweede persoon",
    );
    await bench.useCases.tick();
    expect(await caseOf(bench)).toMatchObject({ contested: true });
    const [card] = bench.chat.of("card", MERAL);
    expect(JSON.stringify(card?.view)).toContain("betwist");
    expect(JSON.stringify(bench.chat.standing)).not.toContain("grap");
    expect(bench.chat.of("card", THEA)).toHaveLength(1);
    expect(bench.chat.of("ping", THEA)).toHaveLength(1);
    expect(await bench.press(THEA, "show")).toContain("het was een grap");
  });

  test("is for the author alone, once, and not without words", async () => {
    const bench = await withCase();
    expect(await bench.press(NOOR, "contest", 1, "ik")).toMatch(/Alleen wie het bericht schreef/u);
    expect(await bench.press(SEM, "contest", 1, "   ")).toMatch(/niets ingevuld/u);
    await bench.press(SEM, "contest", 1, "een");
    expect(await bench.press(SEM, "contest", 1, "twee")).toMatch(/al laten weten/u);
    const events = await bench.db.incidents.events((await caseOf(bench)).id);
    expect(events.filter(({ kind }) => kind === "contested").map(({ detail }) => detail)).toEqual([
      "een",
    ]);
  });

  test("promises no second person when there is nobody else to read it", async () => {
    const { author, target, mentor } = aTeam();
    const bench = await aBench({ people: [author, target, mentor] });
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    const thanks = await bench.press(SEM, "contest", 1, "het was een grap");
    const again = await bench.press(SEM, "contest", 1, "echt");
    expect(thanks).toContain("staat nu bij de melding");
    expect(again).toContain("al laten weten");
    for (const answer of [thanks, again]) expect(answer).not.toMatch(/Een tweede persoon/u);
    expect(bench.codes()).toContain("NO_SECOND_PERSON");
  });

  test("also works after the case was closed", async () => {
    const bench = await withCase();
    await bench.press(MERAL, "close", 1, "measure");
    await bench.press(SEM, "contest", 1, "dat was ik niet");
    await bench.useCases.tick();
    expect(bench.chat.of("ping", THEA)).toHaveLength(1);
  });
});

describe("niet terecht, without a button", () => {
  test("asks for words about the newest note of this person, and takes words that came along", async () => {
    const bench = await withCase();
    const asked = await bench.useCases.command({ name: "niet_terecht", by: SEM, words: null });
    expect(asked).toMatchObject({ kind: "form", action: "contest", incident: 1 });
    const thanks = await bench.useCases.command({
      name: "niet_terecht",
      by: SEM,
      words: "het was een grap",
    });
    expect(words(thanks)).toContain("tweede persoon");
    expect(await caseOf(bench)).toMatchObject({ contested: true });
  });

  test("tells whoever had no note that there is nothing, also when there is a case they were not told of", async () => {
    const bench = await withCase();
    const ask = (by: AccountRef) =>
      bench.useCases.command({ name: "niet_terecht", by, words: "oneerlijk" });
    expect(words(await ask(NOOR))).toContain("nog geen bericht");
    await bench.db.incidents.update((await caseOf(bench)).id, { noteState: "withheld" });
    expect(words(await ask(SEM))).toContain("nog geen bericht");
    expect(await caseOf(bench)).toMatchObject({ contested: false });
  });
});

test("a button of before a restored backup does not act on the case that has its number now", async () => {
  const before = await withCase();
  const card = before.chat.of("card", MERAL)[0]?.view;
  const [button] = card !== null && card !== undefined && "buttons" in card ? card.buttons : [];
  const after = await withCase();
  const press = { by: MERAL, action: "acknowledge", incident: 1, value: null } as const;
  const refused = await after.useCases.press({ ...press, check: button?.check });
  expect(words(refused)).toContain("oude kaart");
  expect(after.codes()).toContain("PRESS_OF_ANOTHER_CASE");
  expect((await after.db.incidents.byNumber(1))?.status).toBe("open");
  await before.useCases.press({ ...press, check: button?.check });
  expect((await before.db.incidents.byNumber(1))?.status).toBe("acknowledged");
});

test("waarom tells the author what the note says, and others nothing about anybody", async () => {
  const bench = await withCase();
  expect(await bench.press(SEM, "why")).toContain("IV.A.3");
  for (const by of [NOOR, anAccount("wie-is-dit")]) {
    const told = await bench.press(by, "why");
    expect(told).not.toContain("IV.A.3");
    expect(told).not.toContain("Sem");
  }
});

test("an author who reads why can contest from there", async () => {
  const bench = await withCase();
  const answer = await bench.ask(SEM, "why");
  const buttons = answer.kind === "note" ? answer.view.buttons : [];
  expect(buttons.map(({ action, incident }) => [action, incident])).toEqual([["contest", 1]]);
  await bench.press(SEM, "contest", 1, "dat was ik niet");
  expect((await bench.db.incidents.byNumber(1))?.contested).toBe(true);
});

test("a mentor of another class sees nothing of it", async () => {
  const { roster } = aTeam();
  const other = aColleague("Joost", "mentor", { inClass: classId("2VB") });
  const bench = await aBench({ people: [...roster.people.values(), other] });
  await bench.say("jij sukkel");
  await bench.useCases.tick();
  expect(await bench.press(anAccount("joost"), "show")).toMatch(/niet aan jou gestuurd/u);
});
