import { describe, expect, it } from "vitest";
import { bootstrapF1, f1, wilson } from "../../corpus/rates.ts";

describe("a share", () => {
  // Newcombe (1998), table I: 81 of 263, and 0 of 20 and 1 of 29 for the ends.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d of %d has its Wilson interval", (some, of, low, high) => {
    const [from = -1, until = -1] = wilson({ some, of })?.interval ?? [];
    expect([from.toFixed(4), until.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  it("of nothing is no figure", () => {
    expect([wilson({ some: 0, of: 0 }), bootstrapF1([])]).toEqual([null, null]);
  });
});

describe("F1", () => {
  const outcomes = [
    ...Array.from({ length: 6 }, () => ({ wanted: true, said: true })),
    ...Array.from({ length: 2 }, () => ({ wanted: true, said: false })),
    ...Array.from({ length: 4 }, () => ({ wanted: false, said: true })),
  ];

  it("is the harmonic mean of precision and recall", () => {
    expect(f1(outcomes)).toBeCloseTo(2 / (1 / 0.6 + 1 / 0.75));
    expect(f1([{ wanted: true, said: false }])).toBe(0);
  });

  it("has the same interval around it each time", () => {
    const [low = 1, high = 0] = bootstrapF1(outcomes)?.interval ?? [];
    expect(low).toBeLessThan(f1(outcomes));
    expect(high).toBeGreaterThan(f1(outcomes));
    expect(bootstrapF1(outcomes)).toEqual(bootstrapF1(outcomes));
  });
});
