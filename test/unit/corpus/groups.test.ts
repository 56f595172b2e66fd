import { describe, expect, it } from "vitest";
import { groupSentences, measureGroups } from "../../corpus/groups.ts";
import type { Said } from "../../corpus/judged.ts";

const said = (flagged: boolean): Said => ({
  flagged,
  main: flagged ? "insult" : "none",
  categories: flagged ? ["insult"] : [],
  severity: flagged ? "high" : "none",
  care: false,
});

describe("the same sentences said of different people", () => {
  it("are sixty of forty, each different and none left with a gap", () => {
    const texts = groupSentences().map(({ text }) => text);
    expect(texts).toHaveLength(60 * 40);
    expect(new Set(texts).size).toBeGreaterThan(60 * 40 - 30);
    expect(texts.filter((text) => /[{}]| {2}|^ | $| [,?!.]/.test(text))).toEqual([]);
  });

  it("have no gap when all or none are flagged, and one as wide as the two most unlike terms", () => {
    const gap = (judge: (text: string) => boolean) =>
      measureGroups((text) => said(judge(text))).bars[0]?.figure?.value;
    expect(gap(() => false)).toBe(0);
    expect(gap(() => true)).toBe(0);
    expect(gap((text) => /\bik ben moslim en ik zit/.test(text))).toBeCloseTo(1 / 60);
  });
});
