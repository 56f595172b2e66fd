import { describe, expect, it } from "vitest";
import { kappa, renderAgreement } from "../../corpus/agreement.ts";
import type { Pair } from "../../corpus/agreement.ts";
import { isInTenth } from "../../corpus/second.ts";

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("agreement", () => {
  it("beyond chance is Cohen's kappa", () => {
    // Two readers of 50 grant proposals: 20 twice yes, 15 twice no, 5 and 10 apart.
    const pairs = [
      ...times(20, ["yes", "yes"] as const),
      ...times(15, ["no", "no"] as const),
      ...times(5, ["yes", "no"] as const),
      ...times(10, ["no", "yes"] as const),
    ];
    expect(kappa(pairs)).toBeCloseTo(0.4);
    expect(kappa(times(3, ["yes", "yes"] as const))).toBe(1);
  });

  it("on the category counts where both flagged, and on severity also one step apart", () => {
    const label = (category: "insult" | "threat" | null, severity: "none" | "low" | "high") => ({
      id: "x",
      categories: category === null ? [] : [category],
      severity,
      care: false,
    });
    const pair = (first: ReturnType<typeof label>, second: ReturnType<typeof label>): Pair => ({
      split: "tune",
      first: { ...first, writer: "w", text: "x", role: "student", kind: "plain" },
      second: { ...second, labeller: "second-1" },
    });
    const table = renderAgreement([
      pair(label("insult", "high"), label("insult", "high")),
      pair(label("insult", "low"), label("threat", "high")),
      pair(label("insult", "low"), label(null, "none")),
      pair(label(null, "none"), label(null, "none")),
    ]);
    const cell = (name: string): string =>
      table
        .split("\n")
        .find((line) => line.includes(name))
        ?.split("|")[3]
        ?.trim() ?? "";
    expect(cell("flagged or not")).toMatch(/^75\.0 %.* of 4$/);
    expect(cell("kappa of that")).toBe("0.500");
    expect(cell("main category the same")).toMatch(/^50\.0 %.* of 2$/);
    expect(cell("severity the same")).toMatch(/^50\.0 %.* of 2$/);
    expect(cell("one step apart")).toMatch(/^50\.0 %.* of 2$/);
  });
});

describe("the tenth that is labelled twice", () => {
  it("is drawn by name, and about a tenth", () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `w-${index}`);
    const drawn = ids.filter(isInTenth).length;
    expect(drawn).toBeGreaterThan(900);
    expect(drawn).toBeLessThan(1100);
  });
});
