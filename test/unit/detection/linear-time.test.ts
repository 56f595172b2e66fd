import { describe, expect, it } from "vitest";
import { createFrameIndex } from "../../../src/detection/frames/frame-index.ts";
import { atOnce } from "../../../src/detection/slices.ts";
import { buildGround, buildKnowledge } from "../../../src/detection/reading/knowledge.ts";
import { read } from "../../../src/detection/reading/reading.ts";
import { openWhole } from "../../../src/detection/reading/windows.ts";
import { FRAME_RULES, TEXT_RULES } from "../../../src/detection/rules/all-rules.ts";
import { buildAutomaton } from "../../../src/detection/terms/automaton.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const lines = FRAME_RULES.flatMap((rule) =>
  Object.values(rule.frames).flatMap((text) => text.split("\n")),
)
  .map((line) => line.trim())
  .filter((line) => line !== "")
  .map((frame) => ({ frame, value: frame }));
const frames = createFrameIndex(lines);
const ground = atOnce(buildGround(realLexicon(), frames.words));
const knowledge = buildKnowledge(ground, frames);

/** Steps that matching takes; counted, so that the machine does not matter. */
const frameSteps = (text: string): number => {
  let steps = 0;
  frames.find(read(openWhole(text, []), knowledge), () => {
    steps += 1;
  });
  return steps;
};

const judged = createFrameIndex(
  FRAME_RULES.flatMap((rule) =>
    Object.values(rule.frames).flatMap((text) =>
      text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((frame) => ({ frame, value: rule })),
    ),
  ),
);
/** Words that rules look at while they judge what the frames and the numbers found. */
const wordsLookedAt = (text: string): number => {
  let looks = 0;
  const reading = read(openWhole(text, []), knowledge);
  const tokens = new Proxy(reading.tokens, {
    get(target, key, receiver): unknown {
      if (typeof key === "string" && /^\d+$/u.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const watched = { ...reading, tokens };
  const circumstances = { role: "staff", attachments: [] } as const;
  for (const { frame, value, first, last } of judged.find(reading))
    value.judge({ frame, first, last, severity: "high" }, watched, circumstances);
  for (const rule of TEXT_RULES) rule.find(watched, circumstances);
  return looks;
};

describe("the work grows with the length of a message, not faster", () => {
  it.each([
    "ik ga je slaan ",
    "ik heb een foto van jou ",
    "als je niet stopt dan krijg je klappen ",
    "stiekem filmen ",
    "je moeder dood ",
    "stuur nudes ",
    "zijn wachtwoord is ",
    "ik heb haar insta gehackt ",
    "hij heeft een 3 voor ",
    "app me op mijn eigen nummer ",
    "het hele boek als pdf ",
  ])("for frames, over and over “%s”", (piece) => {
    const once = frameSteps(piece.repeat(100));
    expect(once).toBeGreaterThan(0);
    expect(frameSteps(piece.repeat(400))).toBeLessThan(once * 4.5);
  });

  it.each([
    "0612345678 ",
    "0 6 1 2 3 4 ",
    "molenweg 7 ",
    "nl91 abna 0417 1643 00 ",
    "wachtwoord ",
    "insta snap mail ",
    "hij heeft adhd ",
    "volg me op insta ",
  ])("for judging, over and over “%s”", (piece) => {
    const once = wordsLookedAt(piece.repeat(100));
    expect(once).toBeGreaterThan(0);
    expect(wordsLookedAt(piece.repeat(400))).toBeLessThan(once * 4.5);
  });

  it("for terms that are each other's beginnings", () => {
    const automaton = atOnce(
      buildAutomaton(Array.from({ length: 40 }, (_, length) => "a".repeat(length + 1) + "b")),
    );
    const steps = (text: string): number => automaton.search(text, () => {});
    expect(steps("a".repeat(4000))).toBeLessThan(steps("a".repeat(1000)) * 4.5);
  });

  it("does not grow with the number of terms", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `woord${index.toString(36)}`);
    const text = "een gewone zin over het huiswerk van morgen ".repeat(20);
    const few = atOnce(buildAutomaton(words.slice(0, 100))).search(text, () => {});
    expect(atOnce(buildAutomaton(words)).search(text, () => {})).toBeLessThan(few * 1.5);
  });
});

describe("the automaton", () => {
  it("finds overlapping words and words inside each other, like a search one by one", () => {
    const words = ["he", "she", "his", "hers", "s", ""];
    const text = "ushers and his shes";
    const found: string[] = [];
    atOnce(buildAutomaton(words)).search(text, (index, start, end) =>
      found.push(`${words[index]}@${start}-${end}`),
    );
    const expected = words
      .filter((word) => word !== "")
      .flatMap((word) =>
        Array.from(text, (_, at) => at)
          .filter((at) => text.startsWith(word, at))
          .map((at) => `${word}@${at}-${at + word.length}`),
      );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});
