import { describe, expect, it } from "vitest";
import type { WordRow } from "../../../src/domain/words.ts";
import { BAKEN, BAS, YES, aDraft, aWordBench, numberOf } from "../../support/word-bench.ts";

/* Files with very many words: limits hold for them too, and whoever writes meanwhile is heard. */

const rows = (count: number, about: Partial<WordRow["term"]> = {}): readonly WordRow[] =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    key: null,
    off: false,
    term: {
      term: `zwoerd${index.toString(36)}kop`,
      language: "nl",
      category: "insult",
      severity: "medium",
      aim: "always",
      pattern: false,
      forms: [],
      allow: [],
      examples: [],
      counterExamples: [],
      ...about,
      ...(about.pattern === true ? { term: `zwoerd${index.toString(36)}+kop` } : {}),
    },
    state: "shadow",
    until: null,
    reason: "een lijst van elders",
  }));

describe("a file with very many words", () => {
  it("lets messages through while it is looked at", async () => {
    const bench = await aWordBench();
    let turns = 0;
    let done = false;
    const turn = (): void => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    await bench.useCases.words.import(BAKEN, BAS, rows(500), YES);
    done = true;
    expect(turns).toBeGreaterThan(20);
  });

  it("does not bring a school above the most words that it may have", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    expect(await words.import(BAKEN, BAS, rows(2_001), YES)).toMatchObject({
      kind: "mistakes",
      lines: [{ line: 2_002, problem: { code: "too_many", params: { number: 2_000 } } }],
    });
    expect(await words.list(BAKEN, { own: true })).toEqual([]);
  });

  it("does not bring a school above the most expressions that it may have", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    numberOf(await words.add(BAKEN, BAS, aDraft({ pattern: true, term: "kwib+us" }), YES));
    expect(await words.import(BAKEN, BAS, rows(20, { pattern: true }), YES)).toMatchObject({
      kind: "mistakes",
      lines: [{ line: 21, problem: { code: "too_many_patterns", params: { number: 20 } } }],
    });
  });
});
