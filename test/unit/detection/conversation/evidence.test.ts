import { describe, expect, test } from "vitest";
import { NO_EVIDENCE, isBorneOut } from "../../../../src/detection/conversation/evidence.ts";
import type { Evidence } from "../../../../src/detection/conversation/evidence.ts";

const borneOut = (
  pattern: Parameters<typeof isBorneOut>[0],
  evidence: Partial<Evidence>,
  remarks: number,
  chance = 0.6,
): boolean => isBorneOut(pattern, { ...NO_EVIDENCE, ...evidence }, { remarks, chance });

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
    expect(borneOut("pile_on", { at: 1, sides: 1 }, 3)).toBe(false);
    expect(borneOut("pile_on", { at: 2 }, 3)).toBe(true);
  });

  test("of a pile-on is two who take a side, as long as it is short", () => {
    expect(borneOut("pile_on", { sides: 2 }, 8)).toBe(true);
    expect(borneOut("pile_on", { sides: 2 }, 11)).toBe(true);
    expect(borneOut("pile_on", { sides: 2 }, 12)).toBe(false);
  });

  test("of a fight is one unkind remark each way, or that it goes on for some remarks", () => {
    expect(borneOut("mutual_fight", {}, 3)).toBe(false);
    expect(borneOut("mutual_fight", { toAndFro: 1 }, 3)).toBe(true);
    expect(borneOut("mutual_fight", {}, 4)).toBe(true);
  });

  test("of repeated harassment is something unkind, or that the other wants it to stop", () => {
    expect(borneOut("repeated_harassment", {}, 1)).toBe(false);
    expect(borneOut("repeated_harassment", { again: 1 }, 1)).toBe(true);
    expect(borneOut("repeated_harassment", { refused: 1 }, 1)).toBe(true);
    expect(borneOut("repeated_harassment", { refused: 1 }, 12)).toBe(false);
  });

  test("of repeated harassment by who talks with several is more than one remark", () => {
    expect(borneOut("repeated_harassment", { again: 1, partners: 2 }, 1)).toBe(false);
    expect(borneOut("repeated_harassment", { again: 2, partners: 2 }, 1)).toBe(true);
    expect(borneOut("repeated_harassment", { again: 1, refused: 1, partners: 2 }, 1)).toBe(true);
  });

  test("of repeated harassment in mild words is that it is all but sure, sounds so, and they were in talk before", () => {
    const mild = { partners: 1, sounding: 1 };
    expect(borneOut("repeated_harassment", mild, 2, 0.9)).toBe(true);
    expect(borneOut("repeated_harassment", mild, 2, 0.8)).toBe(false);
    expect(borneOut("repeated_harassment", { ...mild, partners: 0 }, 2, 0.9)).toBe(false);
    expect(borneOut("repeated_harassment", { ...mild, sounding: 0 }, 2, 0.9)).toBe(false);
    expect(borneOut("repeated_harassment", mild, 12, 0.9)).toBe(false);
  });
});
