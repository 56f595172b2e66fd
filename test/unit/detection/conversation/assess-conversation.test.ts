import { describe, expect, test } from "vitest";
import type { Escalation } from "../../../../src/detection/conversation/assess-conversation.ts";
import { CONVERSATION_MODEL } from "../../../../src/detection/conversation/conversation-model.ts";
import { createDetector } from "../../../../src/detection/detector.ts";
import type { Pattern } from "../../../../src/domain/conversation.ts";
import { shippedModel } from "../../../../src/main/shipped-model.ts";
import { followConversation } from "../../../corpus/follow-conversation.ts";
import { shippedLexicon } from "../../../corpus/shipped-lexicon.ts";
import {
  BANTER,
  DEBATE,
  EXCLUSION,
  FIGHT,
  HARASSMENT,
  HELP,
  MADE_UP,
  PILE_ON,
  PLAN,
  linesOf,
  woven,
} from "./conversations.ts";
import type { Line, Talk } from "./conversations.ts";

const detector = createDetector(shippedLexicon(), shippedModel());
const heard = (lines: readonly Line[]): readonly (Escalation | null)[] =>
  followConversation(lines, detector, CONVERSATION_MODEL).map(({ escalation }) => escalation);
const firstOf = (talk: Talk): { readonly at: number; readonly escalation: Escalation } => {
  const found = heard(linesOf(talk));
  const at = found.findIndex((one) => one !== null);
  const escalation = found[at];
  if (escalation === null || escalation === undefined) throw new Error("nothing was heard");
  return { at, escalation };
};

/** Who wrote the messages at which something was heard. */
const startersOf = (talk: Talk): readonly string[] => {
  const found = heard(linesOf(talk));
  return linesOf(talk).flatMap(({ author }, index) => (found[index] === null ? [] : [author]));
};

const LOUD: readonly (readonly [Pattern, Talk])[] = [
  ["pile_on", PILE_ON],
  ["repeated_harassment", HARASSMENT],
  ["mutual_fight", FIGHT],
  ["exclusion", EXCLUSION],
  ["help_request", HELP],
];
const QUIET: readonly (readonly [string, Talk])[] = [
  ["banter that goes both ways", BANTER],
  ["a heated but civil debate", DEBATE],
  ["planning that happens to leave somebody out", PLAN],
  ["a quarrel that is made up", MADE_UP],
];

describe("a conversation", () => {
  test.each(LOUD)("of mild messages is heard as %s", (pattern, talk) => {
    expect(firstOf(talk).escalation.pattern).toBe(pattern);
  });

  test.each(QUIET)("stays silent: %s", (_, talk) => {
    expect(heard(linesOf(talk)).filter((one) => one !== null)).toEqual([]);
  });

  test.each(LOUD)("comes to the same when others talk of homework in between: %s", (_, talk) => {
    const plain = heard(linesOf(talk));
    const { lines, places } = woven(linesOf(talk));
    const among = heard(lines);
    expect(places.map((place) => among[place]?.pattern ?? null)).toEqual(
      plain.map((one) => one?.pattern ?? null),
    );
    expect(among.filter((one) => one !== null)).toHaveLength(
      plain.filter((one) => one !== null).length,
    );
  });

  test("says which messages counted and what spoke for it, and whom it is aimed at", () => {
    const found = heard(linesOf(PILE_ON));
    const at = found.findLastIndex((one) => one !== null);
    const escalation = found[at] ?? firstOf(PILE_ON).escalation;
    expect(escalation.target).toBe("noor");
    expect(escalation.counted).toContain("0");
    expect(escalation.counted).not.toContain("4");
    expect(escalation.counted.at(-1)).toBe(String(at));
    expect(escalation.counts.people).toBeGreaterThanOrEqual(3);
    expect(escalation.signs.length).toBeGreaterThan(0);
    expect(escalation.signs.every(({ weight }) => weight > 0)).toBe(true);
  });

  test("never starts at a message of the one it is aimed at, nor of whoever calms it", () => {
    const calmed = `${PILE_ON}\niris: stop daarmee, laat haar met rust\nnoor: laat me gewoon met rust`;
    const starters = startersOf(calmed);
    expect(starters).not.toContain("noor");
    expect(starters).not.toContain("iris");
  });

  test("that asks for help starts at who asks and not at who answers", () => {
    expect(new Set(startersOf(HELP))).toEqual(new Set(["noor"]));
  });

  test("over days is known by signals alone: within one hour the same remarks are not repeated harassment", () => {
    const { escalation } = firstOf(HARASSMENT);
    expect(escalation.counts.times).toBeGreaterThan(1);
    const today = linesOf(HARASSMENT).slice(4, 5);
    expect(heard(today)).toEqual([null]);
  });
});
