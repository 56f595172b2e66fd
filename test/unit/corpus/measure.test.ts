import { describe, expect, it } from "vitest";
import type { Judged, Said } from "../../corpus/judged.ts";
import type { LabelledConversation, LabelledMessage } from "../../corpus/labelled.ts";
import { isHeld, measureConversations, measureMessages } from "../../corpus/measure.ts";
import type { Table } from "../../corpus/measure.ts";

const CLEAR: Said = { flagged: false, main: "none", categories: [], severity: "none", care: false };
const says = (main: "insult" | "threat", severity: "low" | "high" = "high"): Said => ({
  flagged: true,
  main,
  categories: [main],
  severity,
  care: false,
});
const row = (label: Partial<LabelledMessage>, said: Said): Judged => ({
  message: {
    id: "x",
    writer: "w",
    text: "x",
    role: "student",
    categories: [],
    severity: "none",
    care: false,
    kind: "everyday",
    ...label,
  },
  said,
});
const threat = {
  categories: ["threat" as const],
  severity: "urgent" as const,
  kind: "plain" as const,
};
const disguised = {
  categories: ["insult" as const],
  severity: "high" as const,
  kind: "leet" as const,
};

const { bars, tables } = measureMessages([
  row(threat, says("threat")),
  row({ ...threat, categories: ["threat", "insult"] }, says("insult")),
  row(threat, CLEAR),
  row(disguised, says("insult")),
  row(disguised, CLEAR),
  row({ kind: "game" }, says("threat")),
  row({ kind: "game" }, CLEAR),
  row({ kind: "everyday" }, says("insult")),
  row({ kind: "disguised" }, CLEAR),
]);
const bar = (name: string) => {
  const { figure } = bars.find((one) => one.name === name) ?? {};
  return [figure?.value, figure?.of];
};
const cells = (title: string, name: string, from: readonly Table[] = tables) =>
  from
    .find((table) => table.title === title)
    ?.rows.find((one) => one.name === name)
    ?.figures.map((figure) => (figure === null ? null : [figure.value, figure.of]));

describe("the figures on messages", () => {
  it("are measured each on the messages that they are about", () => {
    expect(bar("recall")).toEqual([3 / 5, 5]);
    expect(bar("recall of threats")).toEqual([2 / 3, 3]);
    expect(bar("recall of urgent")).toEqual([2 / 3, 3]);
    expect(bar("recall of disguised")).toEqual([1 / 2, 2]);
  });

  it("count hard negatives without everyday chat, and without what is disguised but to be flagged", () => {
    expect(bar("false positives on hard negatives")).toEqual([1 / 3, 3]);
    expect(cells("By kind of harmless message", "everyday")).toEqual([[1, 1]]);
  });

  it("call a category right where it is the main one, of what is found", () => {
    expect(bar("main category right")).toEqual([2 / 3, 3]);
    expect(cells("By category", "threat")).toEqual([
      [2 / 3, 3],
      [1 / 2, 2],
      [1 / 2, 2],
    ]);
  });

  it("are none where there is nothing to measure", () => {
    expect(cells("By category", "recording")).toEqual([null, null, null]);
  });
});

describe("a bar", () => {
  const figure = { value: 0.9, interval: null, of: 10 };

  it("is held from its value on, and never without a figure", () => {
    expect(isHeld({ name: "x", figure, needs: "at least", bar: 0.9 })).toBe(true);
    expect(isHeld({ name: "x", figure, needs: "at least", bar: 0.91 })).toBe(false);
    expect(isHeld({ name: "x", figure, needs: "at most", bar: 0.9 })).toBe(true);
    expect(isHeld({ name: "x", figure, needs: "at most", bar: 0.89 })).toBe(false);
    expect(isHeld({ name: "x", figure: null, needs: "at most", bar: 1 })).toBe(false);
  });
});

describe("the figures on conversations", () => {
  const talk = (pattern: LabelledConversation["pattern"], first: number | null) => ({
    id: "c",
    writer: "c",
    escalates: first !== null,
    pattern,
    first_flag_index: first,
    messages: [],
  });

  it("are the F1 of escalation, and what is right of those found", () => {
    const measured = measureConversations(
      [talk("pile_on", 3), talk("pile_on", 3), talk("exclusion", 2), talk("none", null)],
      [talk("pile_on", 4), talk("exclusion", 5), talk("none", null), talk("exclusion", 1)],
      [talk("pile_on", 9), talk("pile_on", 5), talk("none", null), talk("none", null)],
    );
    // Where among homework it is heard makes no difference; what is heard does.
    expect(measured.bars[1]?.figure?.value).toBe(1 / 2);
    expect(measured.bars[0]?.figure?.value).toBeCloseTo(2 / 3);
    const get = (name: string) => cells("Conversations", name, measured.tables);
    expect(get("pattern right, of those found")).toEqual([[1 / 2, 2]]);
    expect(get("first message right or one beside it, of those found")).toEqual([[1 / 2, 2]]);
    expect(get("others said to escalate")).toEqual([[1, 1]]);
    expect(cells("By pattern of conversation", "exclusion", measured.tables)).toEqual([[0, 1]]);
  });
});
