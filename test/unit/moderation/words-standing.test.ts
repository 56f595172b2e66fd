import { describe, expect, it } from "vitest";
import { parseWordFile, writeWordFile } from "../../../src/config/word-file.ts";
import {
  ASK,
  BAKEN,
  FLEUR,
  HAVEN,
  LOES,
  YES,
  aDraft,
  aWordBench,
  numberOf,
  refusals,
} from "../../support/word-bench.ts";

/* How a term stands in the course of time, and by which name it is meant. */

const DAY = 24 * 60 * 60_000;
const INSULT = "wat ben jij een kwibus";

describe("a term that a school added", () => {
  it("is meant by its word, also when shipped terms have that word among their forms", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    const draft = aDraft({ term: "fiets", aim: "person", state: "shadow" });
    const seen = numberOf(await words.add(BAKEN, LOES, draft, YES));
    const patch = { severity: "low", reason: "mild" } as const;
    numberOf(await words.change(BAKEN, LOES, { key: "fiets", seen }, patch, YES));
    expect(await words.show(BAKEN, "fiets")).toMatchObject({ key: "insult.nl:fiets" });
  });

  it("counts again once its end date is put off after it has passed", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    const seen = numberOf(await words.add(BAKEN, LOES, aDraft({ until: "2026-11-21" }), ASK));
    bench.clock.move(5 * DAY);
    const ref = { key: "kwibus", seen };
    const late = { severity: "low", reason: "nog een keer" } as const;
    expect(refusals(await words.change(BAKEN, LOES, ref, late, YES))).toEqual(["past_day"]);
    const later = { until: "2026-12-24", reason: "het speelt weer" };
    numberOf(await words.change(BAKEN, LOES, ref, later, YES));
    await bench.say(INSULT);
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });

  it("is not switched off until a day, for it would not come back by itself", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    const seen = numberOf(await words.add(BAKEN, LOES, aDraft(), ASK));
    const ref = { key: "kwibus", seen };
    const why = { reason: "even rust", until: "2026-12-24" };
    expect(refusals(await words.off(BAKEN, LOES, ref, why, YES))).toEqual(["off_own_until"]);
    const { rows } = parseWordFile(
      "woorden.csv",
      Buffer.from("key;term;off;until;reason\ninsult.nl:kwibus;kwibus;ja;2026-12-24;even rust"),
    );
    expect(await words.import(BAKEN, LOES, rows, YES)).toMatchObject({
      kind: "mistakes",
      lines: [{ line: 2, problem: { code: "off_own_until" } }],
    });
    numberOf(await words.off(BAKEN, LOES, ref, { ...why, until: null }, YES));
  });

  it("keeps its key when a file takes it elsewhere in another category, and is left out once it is off", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    const seen = numberOf(await words.add(BAKEN, LOES, aDraft(), ASK));
    const patch = { category: "bullying", reason: "meer pesten" } as const;
    numberOf(await words.change(BAKEN, LOES, { key: "kwibus", seen }, patch, YES));
    const off = numberOf(await words.add(BAKEN, LOES, aDraft({ term: "snotaap" }), YES));
    const why = { reason: "toch niet", until: null };
    numberOf(await words.off(BAKEN, LOES, { key: "snotaap", seen: off }, why, YES));
    const written = writeWordFile("csv", await words.export(BAKEN));
    const { rows } = parseWordFile("woorden.csv", Buffer.from(written));
    expect(await words.import(HAVEN, FLEUR, rows, YES)).toMatchObject({
      kind: "read",
      added: ["insult.nl:kwibus"],
      off: [],
      outcome: { kind: "done" },
    });
  });
});

describe("the words of a day", () => {
  it("are those of the day that it is, also after a clock that ran ahead was put right", async () => {
    const bench = await aWordBench();
    await bench.useCases.words.add(BAKEN, LOES, aDraft({ until: "2026-11-21" }), ASK);
    bench.clock.move(300 * DAY);
    await bench.say("hoi allemaal");
    bench.clock.move(-300 * DAY);
    await bench.say(INSULT);
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });
});
