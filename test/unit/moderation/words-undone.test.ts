import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BAKEN, BAS, LOES, YES, aDraft, aWordBench, numberOf } from "../../support/word-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";

const KEYS = ["insult.nl:sukkel", "insult.nl:klootzak", "insult.nl:kwibus", "insult.nl:snotaap"];

type Step = {
  readonly key: string;
  readonly do: "add" | "change" | "off";
  readonly severity: "low" | "high" | "urgent";
  readonly state: "live" | "shadow";
  readonly until: string | null;
};
const step: fc.Arbitrary<Step> = fc.record({
  key: fc.constantFrom(...KEYS),
  do: fc.constantFrom("add", "change", "off"),
  severity: fc.constantFrom("low", "high", "urgent"),
  state: fc.constantFrom("live", "shadow"),
  until: fc.constantFrom(null, "2026-12-24"),
});

/** Takes a step as somebody who has just looked; steps that make no sense are refused, and that is fine. */
async function take({ useCases, db }: Bench, { key, severity, state, until, ...one }: Step) {
  const { words } = useCases;
  const ref = { key, seen: await db.words.lastOf(BAKEN, key) };
  const term = key.slice(key.indexOf(":") + 1);
  if (one.do === "add")
    return words.add(BAKEN, LOES, aDraft({ term, severity, state, until }), YES);
  if (one.do === "off") return words.off(BAKEN, BAS, ref, { reason: "uit", until }, YES);
  return words.change(BAKEN, BAS, ref, { severity, state, until, reason: "anders" }, YES);
}
const standing = async (bench: Bench) =>
  (await bench.db.words.entries(BAKEN)).map(({ entry }) => entry);

describe("undoing", () => {
  it("goes back the way that was come, step by step, to the words as they ship", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const bench = await aWordBench();
        const stood: unknown[] = [];
        const numbers: number[] = [];
        for (const one of steps) {
          const before = await standing(bench);
          const outcome = await take(bench, one);
          if (outcome.kind !== "done") continue;
          stood.push(before);
          numbers.push(outcome.change.number);
        }
        for (const number of numbers.toReversed()) {
          numberOf(await bench.useCases.words.undo(BAKEN, LOES, number));
          expect(await standing(bench)).toEqual(stood.pop());
          // What was undone is told as a conflict, not undone twice.
          expect((await bench.useCases.words.undo(BAKEN, LOES, number)).kind).toBe("conflict");
        }
        expect(await standing(bench)).toEqual([]);
        await bench.db.close();
      }),
      { numRuns: 8 },
    );
  });

  it("leaves a term that can be changed again from what is shown of it", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    const [key = ""] = KEYS;
    const off = async () => {
      const shown = await words.show(BAKEN, key);
      if (shown === null || !("key" in shown)) throw new Error("the term is shipped");
      return words.off(
        BAKEN,
        BAS,
        { key, seen: shown.number },
        { reason: "uit", until: null },
        YES,
      );
    };
    numberOf(await off());
    numberOf(await words.undo(BAKEN, LOES, 1));
    expect(numberOf(await off())).toBe(3);
  });
});
