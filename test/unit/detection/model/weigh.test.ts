import { describe, expect, it } from "vitest";
import type { Opinion } from "../../../../src/detection/model/model.ts";
import { isSureOfPart, weigh } from "../../../../src/detection/model/weigh.ts";
import { createDetector } from "../../../../src/detection/detector.ts";
import { care, flag, pass } from "../../../../src/detection/rules/rule.ts";
import type { Judged } from "../../../../src/detection/verdict-of.ts";
import { ruleId } from "../../../../src/domain/ids.ts";
import type { Category } from "../../../../src/domain/verdict.ts";
import { realLexicon } from "../../../support/real-lexicon.ts";

const detector = createDetector(realLexicon());
const readingOf = (text: string) =>
  detector.inspect({ text, role: "student", segments: [], attachments: [] }).reading;
const reading = readingOf("jij zit daar");
const LINE = { flagFrom: 0.6, dangerFrom: 0.4 };
const opinion = (any: number, of: Partial<Record<Category, number>> = {}, helped = 0): Opinion => ({
  any,
  of: new Map(Object.entries(of) as [Category, number][]),
  severity: "medium",
  care: helped,
  ofGroups: false,
  strongest: () => [{ first: 0, last: 1, weight: 2 }],
});
const found = (category: Category, term: string | null = null): Judged => ({
  rule: ruleId(`${category}-rule`),
  category,
  span: { start: 0, end: 3 },
  form: "jij",
  term,
  judgement: flag("medium", "is said to somebody"),
});
const flagged = (judged: readonly Judged[]): readonly string[] =>
  judged.flatMap(({ rule, judgement }) => (judgement.kind === "flag" ? [rule] : []));
const nothing = () => false;

describe("the model's say", () => {
  it("passes what the rules took, where it is nearly sure that it is nothing, and names the words", () => {
    const judged = weigh(reading, [found("insult")], LINE, opinion(0.3), nothing);
    expect(flagged(judged)).toEqual([]);
    expect(judged[0]?.judgement.why).toContain("“jij zit”");
  });

  it("leaves alone what the rules took where it is sure enough itself", () => {
    const judged = weigh(reading, [found("insult")], LINE, opinion(0.6, { insult: 0.4 }), nothing);
    expect(flagged(judged)).toEqual(["insult-rule"]);
  });

  it("passes a report or a cry for help only where it is nearly sure", () => {
    const report = { ...found("threat"), judgement: care("high", "is said to somebody") };
    expect(flagged(weigh(reading, [report], LINE, opinion(0.2), nothing))).toEqual(["threat-rule"]);
    expect(flagged(weigh(reading, [report], LINE, opinion(0.19), nothing))).toEqual([]);
  });

  it("says nothing of its own of what reads like a paper, unless it is sure, and tells why", () => {
    const paper = readingOf("De schutter stak in het oude toneelstuk zijn tweelingbroer neer.");
    const doubted = weigh(paper, [], LINE, opinion(0.96, { threat: 0.8 }), nothing);
    expect(flagged(doubted)).toEqual([]);
    expect(doubted[0]?.judgement.why).toBe("reads like a paper, not like a chat");
    const sure = weigh(paper, [], LINE, opinion(0.99, { threat: 0.8 }), nothing);
    expect(flagged(sure)).toEqual(["model-threat"]);
    // Nor is it a cry for help, though a rule takes it for one.
    const told = { ...found("threat"), judgement: care("high", "is said to somebody") };
    expect(flagged(weigh(paper, [told], LINE, opinion(0.3, { threat: 0.3 }), nothing))).toEqual([]);
    // A full stop alone makes no newspaper, nor does a sentence of one's own.
    for (const text of [
      "Weer gesneden.",
      "Bij het spoor wordt mijn hoofd eindelijk stil en leeg vanavond.",
    ])
      expect(
        flagged(weigh(readingOf(text), [], LINE, opinion(0.7, { self_harm: 0.6 }), nothing)),
      ).toEqual(["model-self-harm"]);
  });

  it("is sure of a part of a message where its chance and that of what stands around it come to enough", () => {
    const insult = (any: number) => opinion(any, { insult: 0.9 });
    const threat = (any: number) => opinion(any, { threat: 0.9 });
    expect(isSureOfPart(insult(0.9), insult(0.75))).toBe(true);
    expect(isSureOfPart(insult(0.9), insult(0.6))).toBe(false);
    expect(isSureOfPart(insult(0.99), insult(0.3))).toBe(true);
    expect(isSureOfPart(threat(0.9), threat(0.6))).toBe(true);
    expect(isSureOfPart(threat(0.9), threat(0.5))).toBe(false);
  });

  it("helps whoever may hurt themselves sooner than others", () => {
    const helped = (category: Category): boolean[] =>
      weigh(reading, [], LINE, opinion(0.9, { [category]: 0.9 }, 0.3), nothing).flatMap(
        ({ judgement }) => (judgement.kind === "flag" ? [judgement.care] : []),
      );
    expect([helped("self_harm"), helped("insult")]).toEqual([[true], [false]]);
  });

  it("never passes what a school's own word found", () => {
    const own = (key: string): boolean => key === "insult.nl:plurk";
    const judged = weigh(reading, [found("insult", "insult.nl:plurk")], LINE, opinion(0.01), own);
    expect(flagged(judged)).toEqual(["insult-rule"]);
  });

  it("adds a finding of the likeliest category where the rules found none, with care when it says so", () => {
    const judged = weigh(
      reading,
      [],
      LINE,
      opinion(0.9, { self_harm: 0.8, insult: 0.2 }, 0.7),
      nothing,
    );
    expect(flagged(judged)).toEqual(["model-self-harm"]);
    expect(judged[0]?.judgement).toMatchObject({ severity: "medium", care: true });
    expect(judged[0]?.span).toEqual({ start: 0, end: 7 });
  });

  it("adds nothing below its line", () => {
    expect(weigh(reading, [], LINE, opinion(0.59, { insult: 0.9 }), nothing)).toEqual([]);
  });

  it("asks for less where the likeliest is dangerous, and more than a vague hint", () => {
    const vague = opinion(0.41, { threat: 0.4, insult: 0.3 });
    expect(flagged(weigh(reading, [], LINE, vague, nothing))).toEqual([]);
    const threat: Opinion = { ...vague, severity: "high" };
    expect(flagged(weigh(reading, [], LINE, threat, nothing))).toEqual(["model-threat"]);
    expect(flagged(weigh(reading, [found("threat")], LINE, threat, nothing))).toHaveLength(1);
    const insult = opinion(0.41, { threat: 0.3, insult: 0.4 });
    expect(flagged(weigh(reading, [], LINE, insult, nothing))).toEqual([]);
    expect(flagged(weigh(reading, [found("threat")], LINE, insult, nothing))).toEqual([]);
  });

  it("is surer of what it alone finds in words for what somebody is than elsewhere, and a little less of a danger", () => {
    const of = (any: number, of: Partial<Record<Category, number>>): Opinion => ({
      ...opinion(any, of),
      severity: "high",
      ofGroups: true,
    });
    const alone = (said: Opinion): readonly string[] =>
      flagged(weigh(reading, [], LINE, said, nothing));
    expect(alone(of(0.89, { insult: 0.8 }))).toEqual([]);
    expect(alone(of(0.9, { insult: 0.8 }))).toEqual(["model-insult"]);
    expect(alone(of(0.84, { threat: 0.4 }))).toEqual([]);
    expect(alone(of(0.85, { threat: 0.4 }))).toEqual(["model-threat"]);
    const ruled = weigh(reading, [found("insult")], LINE, of(0.6, { insult: 0.6 }), nothing);
    expect(flagged(ruled)).toEqual(["insult-rule"]);
  });

  it("takes another category where the rules' one is unlikely", () => {
    const judged = weigh(
      reading,
      [found("recording")],
      LINE,
      opinion(0.9, { bullying: 0.8, recording: 0.1 }),
      nothing,
    );
    expect(flagged(judged)).toEqual(["model-bullying"]);
  });

  it("does not judge what was passed already", () => {
    const passed = { ...found("insult"), judgement: pass("a comparison") };
    expect(weigh(reading, [passed], LINE, opinion(0.1), nothing)).toEqual([passed]);
  });
});
