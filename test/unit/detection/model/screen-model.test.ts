import { array, assert, integer, nat, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { createWalk, eachBeside } from "../../../../src/detection/model/leaning.ts";
import type { SeenWord } from "../../../../src/detection/model/leaning.ts";
import { readScreen } from "../../../../src/detection/model/screen-model.ts";
import type { ScreenHead, ScreenModel } from "../../../../src/detection/model/screen-model.ts";

type Word = {
  readonly form: number;
  readonly left: number;
  readonly stem: number;
  readonly leftStem: number;
  readonly sum: number;
};
const hash = integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const few = nat(5);
/** Few of each, so that features come back. */
const WORDS = array(
  record({ form: few, left: few, stem: few, leftStem: few, sum: integer({ min: -50, max: 50 }) }),
  { maxLength: 60 },
);

/** Every feature of words together, in the order in which they are told of. */
function featuresOf(
  words: readonly Word[],
): readonly (readonly [hash: number, strength: number])[] {
  const told: [number, number][] = [];
  const walk = createWalk((one, strength) => void told.push([one, strength]));
  for (const { form, left, stem, leftStem } of words) walk.word(form, left, stem, leftStem);
  walk.pause();
  return told;
}
/** A screen in which every one of these features weighs 1. */
function screenOf(features: Iterable<number>): ScreenModel {
  const hashes = [...new Set([...features].map((one) => one >>> 0))];
  const bytes = new Uint8Array(hashes.length * 5);
  const view = new DataView(bytes.buffer);
  for (const [at, one] of hashes.entries()) {
    view.setUint32(at * 4, one, true);
    view.setInt8(hashes.length * 4 + at, 1);
  }
  const head: ScreenHead = {
    alone: { features: 0, scale: 1 },
    together: { features: hashes.length, scale: 1 },
    closer: { features: 0, scale: 1, bias: 0, ofLeaning: 1 },
    bias: 0,
    lookFrom: 0,
    readFrom: 0,
    numbersFrom: 0,
    overheardFrom: 0,
  };
  return readScreen(head, bytes, new Set());
}
/** Three words, so that the length of a message counts the same in all. */
const WHOLE = { traits: 0, words: 3, role: "student" } as const;
function leaningOf(screen: ScreenModel, words: readonly Word[]): number {
  screen.start();
  for (const { form, left, stem, leftStem, sum } of words)
    screen.word(form, left, stem, leftStem, sum);
  screen.pause();
  return screen.leaning(WHOLE);
}

describe("the model of the screen", () => {
  it("adds up all features of a message, however many there are", () => {
    assert(
      property(WORDS, hash, (some, other) => {
        const words = Array.from({ length: 30 }, () => some).flat();
        const features = featuresOf(words);
        const screen = screenOf([...features.map(([one]) => one), other]);
        const none = leaningOf(screen, []);
        const told = features.reduce((sum, [, strength]) => sum + strength, 0);
        const own = words.reduce((total, { sum }) => total + sum, 0);
        const factor = 2 / Math.sqrt(3) / 10;
        expect(leaningOf(screen, words) - none).toBeCloseTo((told + own) * factor, 6);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps nothing of a message that it heard only the beginning of", () => {
    assert(
      property(WORDS, WORDS, (broken, whole) => {
        const screen = screenOf(featuresOf([...broken, ...whole]).map(([one]) => one));
        const wanted = leaningOf(screen, whole);
        screen.start();
        for (const { form, left, stem, leftStem, sum } of broken)
          screen.word(form, left, stem, leftStem, sum);
        screen.pause();
        expect(leaningOf(screen, whole)).toBe(wanted);
      }),
      { numRuns: 100 },
    );
  });
});
