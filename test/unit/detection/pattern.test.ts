import { describe, expect, it } from "vitest";
import { patternTime } from "../../../src/detection/terms/pattern-time.ts";
import { compilePattern } from "../../../src/detection/terms/pattern.ts";

const found = (source: string, stream: string): readonly string[] => {
  const words: string[] = [];
  compilePattern(source)?.search(stream, (from, to) => words.push(stream.slice(from, to)));
  return words;
};

describe("an expression over words", () => {
  it("finds what it says, without the blanks around it, and nothing that is empty", () => {
    expect(found(String.raw` kwib\w* `, " jij kwibus en kwibbel hier ")).toEqual([
      "kwibus",
      "kwibbel",
    ]);
    expect(found("x*", " kwibus ")).toEqual([]);
  });

  it("stops at fifty matches in one message", () => {
    expect(found("a", " a".repeat(500))).toHaveLength(50);
  });

  it.each(["(", String.raw`(a)\1`, "(?=a)b", "(?:a?){500}(?:b?){500}c"])(
    "that is none, or too large, is null: %s",
    (source) => {
      expect(compilePattern(source)).toBeNull();
    },
  );

  it("is timed by the best of three on its worst message, and no longer than it takes to know", async () => {
    let now = 0;
    let looked = 0;
    const slow = {
      now: () => ((looked += 1) % 2 === 1 ? now : (now += 100)),
      pause: () => Promise.resolve(),
    };
    expect(await patternTime("a+b", 10, slow)).toBe(100);
    expect(looked).toBe(2);
    looked = 0;
    const took = [9, 2, 5];
    const quick = {
      now: () => ((looked += 1) % 2 === 1 ? now : (now += took[(looked / 2 - 1) % 3] ?? 0)),
      pause: () => Promise.resolve(),
    };
    expect(await patternTime("a+b", 10, quick)).toBe(2);
  });
});
