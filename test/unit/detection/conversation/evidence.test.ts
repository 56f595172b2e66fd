import { describe, expect, test } from "vitest";
import { isBorneOut } from "../../../../src/detection/conversation/evidence.ts";
import type { Evidence } from "../../../../src/detection/conversation/evidence.ts";

const NONE: Evidence = { at: 0, surelyAt: 0, toAndFro: 0, again: 0, leavingOut: 0, need: 0 };
const borneOut = (
  pattern: Parameters<typeof isBorneOut>[0],
  evidence: Partial<Evidence>,
  remarks: number,
): boolean => isBorneOut(pattern, { ...NONE, ...evidence }, remarks);

describe("the least that there must be", () => {
  test.each([
    ["pile_on", { at: 2 }, { at: 3 }],
    ["mutual_fight", { toAndFro: 1 }, { toAndFro: 2 }],
    ["exclusion", { leavingOut: 1 }, { leavingOut: 2 }],
    ["repeated_harassment", { again: 1 }, { again: 2 }],
    ["help_request", { need: 2 }, { need: 3 }],
  ] as const)("of %s is more in a long scene than in a shorter one", (pattern, less, more) => {
    expect(borneOut(pattern, {}, 12)).toBe(false);
    expect(borneOut(pattern, less, 12)).toBe(true);
    expect(borneOut(pattern, less, 20)).toBe(false);
    expect(borneOut(pattern, more, 20)).toBe(true);
  });

  test("of a request for help is a sign of need, however few the remarks", () => {
    expect(borneOut("help_request", {}, 2)).toBe(false);
    expect(borneOut("help_request", { need: 0.6 }, 2)).toBe(true);
  });

  test("of a pile-on is not one person's doubtful remark, however few the remarks", () => {
    expect(borneOut("pile_on", { at: 1 }, 3)).toBe(false);
    expect(borneOut("pile_on", { at: 2 }, 3)).toBe(true);
  });
});
