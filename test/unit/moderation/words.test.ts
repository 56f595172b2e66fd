import { describe, expect, it } from "vitest";
import type { Incident } from "../../../src/domain/incident.ts";
const DAY = 24 * 60 * 60_000;
import {
  ASK,
  BAKEN,
  BAS,
  FLEUR,
  HAVEN,
  LOES,
  MERAL,
  YES,
  aDraft,
  aWordBench,
  numberOf,
  refusals,
} from "../../support/word-bench.ts";

const idOf = (incident: Incident | undefined): Incident["id"] => {
  if (incident === undefined) throw new Error("there is no case");
  return incident.id;
};
const INSULT = "wat ben jij een kwibus";

describe("a term that a school adds", () => {
  it("is judged by from the next message on, and undone likewise, with its number on the case", async () => {
    const bench = await aWordBench();
    await bench.say(INSULT);
    expect(await bench.db.incidents.list({})).toEqual([]);
    const number = numberOf(await bench.useCases.words.add(BAKEN, LOES, aDraft(), ASK));
    await bench.say(INSULT);
    const [incident] = await bench.db.incidents.list({});
    expect(incident?.lexiconVersion).toMatch(new RegExp(`\\+${number}$`));
    const [message] = await bench.db.incidents.messages(idOf(incident));
    expect(message?.findings.map(({ term }) => term)).toEqual(["insult.nl:kwibus"]);
    numberOf(await bench.useCases.words.undo(BAKEN, LOES, null));
    await bench.say(INSULT);
    expect(await bench.db.incidents.messages(idOf(incident))).toHaveLength(1);
  });

  it("is found behind a disguise and in its allow phrases not", async () => {
    const bench = await aWordBench();
    await bench.useCases.words.add(BAKEN, LOES, aDraft({ allow: ["professor kwibus"] }), ASK);
    await bench.say("jij k w i b u s");
    await bench.say("wij lezen professor kwibus in de les");
    const [incident] = await bench.db.incidents.list({});
    const texts = (await bench.db.incidents.messages(idOf(incident))).map(({ text }) => text);
    expect(texts).toEqual(["jij k w i b u s"]);
  });

  it("counts at that school alone", async () => {
    const bench = await aWordBench();
    await bench.useCases.words.add(HAVEN, FLEUR, aDraft(), ASK);
    await bench.say(INSULT);
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(refusals(await bench.useCases.words.add(BAKEN, FLEUR, aDraft(), ASK))).toEqual([
      "forbidden",
    ]);
  });

  it("is not for mentors to add", async () => {
    const bench = await aWordBench();
    expect(refusals(await bench.useCases.words.add(BAKEN, MERAL, aDraft(), ASK))).toEqual([
      "forbidden",
    ]);
  });

  it("ends by itself after its last day", async () => {
    const bench = await aWordBench();
    await bench.useCases.words.add(BAKEN, LOES, aDraft({ until: "2026-11-21" }), ASK);
    await bench.say(INSULT);
    bench.clock.move(2 * DAY);
    await bench.say(INSULT);
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    expect(await bench.db.incidents.messages(idOf(incident))).toHaveLength(1);
    const [row] = (await bench.useCases.words.list(BAKEN, { own: true })) ?? [];
    expect(row).toMatchObject({ key: "insult.nl:kwibus", standing: "ended" });
  });

  it("survives a restart", async () => {
    const bench = await aWordBench();
    await bench.useCases.words.add(BAKEN, LOES, aDraft(), ASK);
    const again = bench.reborn();
    await again.say(INSULT);
    expect(await again.db.incidents.list({})).toHaveLength(1);
  });
});

describe("a shipped term", () => {
  it("is switched off at one school, and back on by undoing that change", async () => {
    const bench = await aWordBench();
    const why = { reason: "hier een koosnaam", until: null };
    const ref = { key: "sukkel", seen: 0 };
    const number = numberOf(await bench.useCases.words.off(BAKEN, LOES, ref, why, ASK));
    await bench.say("wat ben jij een sukkel");
    expect(await bench.db.incidents.list({})).toEqual([]);
    numberOf(await bench.useCases.words.undo(BAKEN, LOES, number));
    await bench.say("wat ben jij een sukkel");
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });

  it("gets another severity, and keeps its key", async () => {
    const bench = await aWordBench();
    const ref = { key: "insult.nl:sukkel", seen: 0 };
    const patch = { severity: "high", reason: "wordt hier hard gebruikt" } as const;
    numberOf(await bench.useCases.words.change(BAKEN, LOES, ref, patch, YES));
    await bench.say("wat ben jij een sukkel");
    const [incident] = await bench.db.incidents.list({});
    expect(incident).toMatchObject({ severity: "high" });
    const [message] = await bench.db.incidents.messages(idOf(incident));
    expect(message?.findings.map(({ term }) => term)).toEqual(["insult.nl:sukkel"]);
  });

  it("still counts as it was while a change to it is in shadow", async () => {
    const bench = await aWordBench();
    const ref = { key: "insult.nl:sukkel", seen: 0 };
    const patch = { severity: "high", state: "shadow", reason: "proef" } as const;
    numberOf(await bench.useCases.words.change(BAKEN, LOES, ref, patch, ASK));
    await bench.say("wat ben jij een sukkel");
    expect(await bench.db.incidents.list({})).toMatchObject([{ severity: "low" }]);
  });

  it("whose cases staff took seriously is only switched off after a second yes", async () => {
    const bench = await aWordBench();
    await bench.say("jij bent een klootzak");
    const why = { reason: "te streng", until: null };
    const ref = { key: "klootzak", seen: 0 };
    expect(await bench.useCases.words.off(BAKEN, LOES, ref, why, ASK)).toMatchObject({
      kind: "confirm",
      warnings: [{ code: "cases_missed", params: { number: 1, cases: "KW-1" } }],
    });
    numberOf(await bench.useCases.words.off(BAKEN, LOES, ref, why, YES));
  });
});

describe("a term in shadow", () => {
  it("is counted per day with what it would have done, and never acted on", async () => {
    const bench = await aWordBench();
    await bench.useCases.words.add(BAKEN, LOES, aDraft({ state: "shadow" }), ASK);
    await bench.say(INSULT);
    await bench.say(INSULT);
    await bench.say("jij kwibus en klootzak");
    await bench.say("hoi allemaal");
    const shown = await bench.useCases.words.show(BAKEN, "kwibus");
    expect(shown).toMatchObject({
      shadow: true,
      would: { flags: 3, pings: 2 },
      days: [{ day: "2026-11-20", severity: "medium", flags: 3, pings: 2 }],
    });
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    const messages = await bench.db.incidents.messages(idOf(incident));
    expect(messages.flatMap(({ findings }) => findings.map(({ term }) => term))).toEqual([
      "insult.nl:klootzak",
    ]);
  });

  it("goes live by a change", async () => {
    const bench = await aWordBench();
    const seen = numberOf(
      await bench.useCases.words.add(BAKEN, LOES, aDraft({ state: "shadow" }), ASK),
    );
    const live = { state: "live", reason: "doet wat het moet" } as const;
    numberOf(await bench.useCases.words.change(BAKEN, LOES, { key: "kwibus", seen }, live, ASK));
    await bench.say(INSULT);
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });
});

describe("two administrators at one term", () => {
  it("lose nothing: the second is told what the first did, and nothing is overwritten", async () => {
    const bench = await aWordBench();
    const seen = numberOf(await bench.useCases.words.add(BAKEN, LOES, aDraft(), ASK));
    const ref = { key: "insult.nl:kwibus", seen };
    const outcomes = await Promise.all([
      bench.useCases.words.change(BAKEN, LOES, ref, { severity: "high", reason: "erger" }, YES),
      bench.useCases.words.change(BAKEN, BAS, ref, { severity: "low", reason: "minder erg" }, YES),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["conflict", "done"]);
    const done = outcomes.find((one) => one.kind === "done");
    const conflict = outcomes.find((one) => one.kind === "conflict");
    const after = done?.kind === "done" ? done.change.parts[0]?.after : null;
    expect(conflict).toMatchObject({ since: [{ number: 2 }], now: after });
    expect(await bench.useCases.words.show(BAKEN, "kwibus")).toMatchObject({
      entry: after,
      number: 2,
    });
  });

  it("who add the same word at once get one term", async () => {
    const bench = await aWordBench();
    const outcomes = await Promise.all([
      bench.useCases.words.add(BAKEN, LOES, aDraft({ severity: "high" }), YES),
      bench.useCases.words.add(BAKEN, BAS, aDraft({ severity: "low" }), YES),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["conflict", "done"]);
  });

  it("cannot undo under each other's hands: a change that was built upon is told with what followed", async () => {
    const bench = await aWordBench();
    const first = numberOf(await bench.useCases.words.add(BAKEN, LOES, aDraft(), ASK));
    const ref = { key: "kwibus", seen: first };
    numberOf(
      await bench.useCases.words.change(
        BAKEN,
        BAS,
        ref,
        { severity: "high", reason: "erger" },
        YES,
      ),
    );
    expect(await bench.useCases.words.undo(BAKEN, LOES, first)).toMatchObject({
      kind: "conflict",
      since: [{ number: 2, by: BAS.person }],
    });
    numberOf(await bench.useCases.words.undo(BAKEN, LOES, 2));
    numberOf(await bench.useCases.words.undo(BAKEN, LOES, 3));
    expect(await bench.useCases.words.show(BAKEN, "kwibus")).toMatchObject({
      entry: { term: { severity: "high" } },
    });
  });
});
