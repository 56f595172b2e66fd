import { describe, expect, it } from "vitest";
import { anAccount } from "../../support/builders.ts";
import { ASK, BAKEN, LOES, YES, aDraft, aWordBench, numberOf } from "../../support/word-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";

const DAY = 24 * 60 * 60_000;
const MENTOR = anAccount("meral");

/** Two cases of a term, one of which the mentor closes as a false alarm, the other as talked over. */
async function closedCases(): Promise<Bench> {
  const bench = await aWordBench();
  await bench.useCases.words.add(BAKEN, LOES, aDraft(), ASK);
  await bench.say("wat ben jij een kwibus");
  bench.clock.move(2 * 60 * 60_000);
  await bench.say("jij kwibus");
  await bench.press(MENTOR, "acknowledge", 1);
  await bench.press(MENTOR, "false_alarm", 1);
  await bench.press(MENTOR, "acknowledge", 2);
  await bench.press(MENTOR, "close", 2, "talked");
  return bench;
}
const precision = async (bench: Bench) => {
  const shown = await bench.useCases.words.show(BAKEN, "kwibus");
  return shown !== null && "key" in shown ? shown.precision : null;
};

describe("the precision of a term", () => {
  it("follows what staff decide about its cases, with the bounds of so few", async () => {
    const bench = await closedCases();
    const found = await precision(bench);
    expect(found).toMatchObject({ flagged: 2, falseAlarms: 1, value: 0.5 });
    expect(found?.low).toBeCloseTo(0.09, 1);
    expect(found?.high).toBeCloseTo(0.91, 1);
  });

  it("outlives the cases, so that false alarms, which go first, are not forgotten", async () => {
    const bench = await closedCases();
    const before = await precision(bench);
    for (let day = 0; day < 20; day += 1) {
      bench.clock.move(DAY);
      await bench.useCases.tick();
    }
    expect(await bench.db.incidents.byNumber(1)).toBeNull();
    expect(await precision(bench)).toEqual(before);
  });
});

describe("who changed words", () => {
  it("is in what a person is given about themselves, and 'erased' in the history after their erasure", async () => {
    const bench = await aWordBench();
    const seen = numberOf(await bench.useCases.words.add(BAKEN, LOES, aDraft(), ASK));
    const why = { reason: "niet nodig", until: null };
    numberOf(await bench.useCases.words.off(BAKEN, LOES, { key: "kwibus", seen }, why, YES));
    const found = await bench.useCases.exportSubject(LOES.person);
    expect(found?.words).toMatchObject([
      { number: 1, by: LOES.person, parts: [{ after: { owner: LOES.person } }] },
      { number: 2, action: "off" },
    ]);
    await bench.useCases.erase(LOES.person, { evenOpen: false });
    const history = await bench.useCases.words.history(BAKEN, 10);
    expect(history.map(({ by }) => by)).toEqual([null, null]);
    expect(JSON.stringify(history)).not.toContain(LOES.person);
    expect(await bench.useCases.exportSubject(LOES.person)).toBeNull();
  });
});

describe("a text that is tried", () => {
  it("shows what is found and who would hear of it, today and with the unsaved change, and is not kept", async () => {
    const bench = await aWordBench();
    const tried = await bench.useCases.words.try(BAKEN, LOES, "jij bent een kwibus", {
      change: { kind: "add", draft: aDraft({ severity: "high" }) },
      class: null,
    });
    expect(tried).toMatchObject({
      kind: "tried",
      class: "3HA",
      today: { findings: [], decision: null },
      changed: {
        findings: [{ rule: "insult-term", term: "insult.nl:kwibus", span: { start: 13, end: 19 } }],
        severity: "high",
        decision: { note: "stop", rule: "IV.A.3", hide: false },
      },
    });
    if (tried.kind !== "tried") throw new Error("it was tried");
    const people = tried.changed?.decision?.steps.map((step) => step.map(({ name }) => name));
    expect(people?.[0]).toEqual(["Meral"]);
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(await bench.useCases.words.history(BAKEN, 1)).toEqual([]);
  });

  it("shows what a term that is off would have found", async () => {
    const bench = await aWordBench();
    const tried = await bench.useCases.words.try(BAKEN, LOES, "jij bent een klootzak", {
      change: { kind: "off", key: "klootzak" },
      class: null,
    });
    expect(tried).toMatchObject({ today: { severity: "medium" }, changed: { findings: [] } });
  });
});
