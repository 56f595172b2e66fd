import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessConversation } from "../../../../src/detection/conversation/assess-conversation.ts";
import { CONVERSATION_MODEL } from "../../../../src/detection/conversation/conversation-model.ts";
import { readRemark } from "../../../../src/detection/conversation/remark.ts";
import type { Remark } from "../../../../src/detection/conversation/remark.ts";
import {
  EMPTY_WINDOW,
  WINDOW_LIMITS,
  withRemark,
  withoutRemark,
} from "../../../../src/detection/conversation/window.ts";
import { PILE_ON, linesOf } from "./conversations.ts";

const aRemark = (change: Partial<Parameters<typeof readRemark>[0]> = {}): Remark =>
  readRemark(
    {
      key: "m1",
      author: "sem",
      staff: false,
      thread: null,
      at: 1_000_000,
      text: "wat een sukkel ben jij",
      segments: [],
      verdict: { kind: "clear" },
      scores: null,
      mentioned: [],
      personCalled: () => null,
      ...change,
    },
    CONVERSATION_MODEL.tone,
  );

const anything = fc.record({
  key: fc.integer({ min: 0, max: 400 }).map(String),
  author: fc.constantFrom("a", "b", "c", "d"),
  at: fc.integer({ min: 0, max: 3 * WINDOW_LIMITS.ms }),
  text: fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom("jij bent sneu", "haha", "niet uitnodigen", "x".repeat(9_000)),
  ),
});

describe("the window of a channel", () => {
  test("is bounded in time, in number and in text, in order, and knows each message once", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 300 }), (said) => {
        let window = EMPTY_WINDOW;
        for (const one of said) window = withRemark(window, aRemark(one));
        const newest = window.at(-1)?.at ?? 0;
        expect(window.length).toBeLessThanOrEqual(WINDOW_LIMITS.remarks);
        expect(new Set(window.map(({ key }) => key)).size).toBe(window.length);
        expect(window.map(({ at }) => at)).toEqual(
          window.map(({ at }) => at).toSorted((a, b) => a - b),
        );
        expect(window.every(({ at }) => at >= newest - WINDOW_LIMITS.ms)).toBe(true);
        const size = window.reduce((sum, one) => sum + one.size, 0);
        expect(window.length <= 1 || size <= WINDOW_LIMITS.characters).toBe(true);
      }),
    );
  });

  test("gives an edit the place of what it edits, and forgets what was deleted", () => {
    let window = withRemark(EMPTY_WINDOW, aRemark({ key: "m1" }));
    window = withRemark(window, aRemark({ key: "m2", at: 1_001_000, text: "haha" }));
    window = withRemark(window, aRemark({ key: "m1", at: 1_002_000, text: "sorry" }));
    expect(window.map(({ key, at }) => [key, at])).toEqual([
      ["m1", 1_000_000],
      ["m2", 1_001_000],
    ]);
    expect(window[0]?.signs.jibe).toBeUndefined();
    expect(withoutRemark(window, "m1").map(({ key }) => key)).toEqual(["m2"]);
    expect(withoutRemark(window, "m3")).toBe(window);
  });

  test("keeps no text", () => {
    const text = "kanarievogeltje zegt piep";
    expect(JSON.stringify(withRemark(EMPTY_WINDOW, aRemark({ text })))).not.toContain("kanarie");
  });
});

describe("an assessment", () => {
  test("never throws, is the same every time, and depends on nothing but the given window and signals", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 40 }), (said) => {
        let window = EMPTY_WINDOW;
        for (const one of said) window = withRemark(window, aRemark(one));
        const newest = window.at(-1);
        if (newest === undefined) return;
        const first = assessConversation(window, newest, [], CONVERSATION_MODEL);
        // Another conversation in between leaves no trace.
        let other = EMPTY_WINDOW;
        for (const [index, { author, text }] of linesOf(PILE_ON).entries()) {
          const remark = aRemark({ key: `o${index}`, author, text, at: index });
          other = withRemark(other, remark);
          assessConversation(other, remark, [], CONVERSATION_MODEL);
        }
        expect(assessConversation([...window], newest, [], CONVERSATION_MODEL)).toEqual(first);
        for (const key of first.escalation?.counted ?? [])
          expect(window.some((one) => one.key === key)).toBe(true);
      }),
    );
  });
});
