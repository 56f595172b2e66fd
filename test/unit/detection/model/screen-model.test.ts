import { array, assert, constantFrom, integer, nat, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { createRow } from "../../../../src/detection/model/beside.ts";
import { createWalk, seeWord } from "../../../../src/detection/model/leaning.ts";
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
/** A screen in which every one of these features weighs 1, and at a closer look each of `beside`. */
function screenOf(features: Iterable<number>, beside: Iterable<number> = []): ScreenModel {
  const parts = [features, beside].map((some) => {
    const hashes = [...new Set([...some].map((one) => one >>> 0))];
    const bytes = new Uint8Array(hashes.length * 5);
    const view = new DataView(bytes.buffer);
    for (const [at, one] of hashes.entries()) {
      view.setUint32(at * 4, one, true);
      view.setInt8(hashes.length * 4 + at, 1);
    }
    return { bytes, part: { features: hashes.length, scale: 1 } };
  });
  const [together, closer] = parts.map(({ part }) => part);
  const none = { features: 0, scale: 1 };
  const head: ScreenHead = {
    alone: none,
    together: together ?? none,
    closer: { ...(closer ?? none), bias: 1, ofLeaning: 2 },
    bias: 0,
    lookFrom: 0,
    readFrom: 0,
    numbersFrom: 0,
    overheardFrom: 0,
  };
  return readScreen(head, Buffer.concat(parts.map(({ bytes }) => bytes)), new Set());
}
/** Three words, so that the length of a message counts the same in all. */
const WHOLE = { traits: 0, words: 3, role: "student" } as const;
function leaningOf(screen: ScreenModel, words: readonly Word[]): number {
  screen.start();
  for (const { form, left, stem, leftStem, sum } of words)
    screen.word(form, left, stem, leftStem, 0, sum);
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
          screen.word(form, left, stem, leftStem, 0, sum);
        screen.pause();
        expect(leaningOf(screen, whole)).toBe(wanted);
      }),
      { numRuns: 100 },
    );
  });

  describe("that looks closer", () => {
    /** A word with a class of its own. */
    const seen = (word: string, one: string): SeenWord =>
      seeWord(word, [one], [], new Set(), () => {});
    const besideIn = (words: readonly (SeenWord | null)[]): ReadonlyMap<number, number> => {
      const row = createRow();
      const told = new Map<number, number>();
      for (const word of words)
        if (word === null) row.pause();
        else row.word(word.stem, word.leftStem, word.kinds);
      row.tell((hash, strength) => told.set(hash, (told.get(hash) ?? 0) + strength));
      return told;
    };
    const meet = (one: readonly (SeenWord | null)[], other: readonly SeenWord[]): boolean => {
      const known = besideIn(one);
      return [...besideIn(other).keys()].some((hash) => known.has(hash));
    };

    it("sees a word by its class beside another, not beyond the end of a sentence, nor far away", () => {
      const [hater, hated] = [seen("haat", "hate"), seen("hem", "third")];
      expect(meet([hater, hated], [hater, seen("haar", "third")])).toBe(true);
      expect(meet([hater, hated], [seen("verafschuwt", "hate"), hated])).toBe(true);
      expect(meet([hater, hated], [hater, seen("huiswerk", "thing")])).toBe(false);
      expect(besideIn([hater, null, hated]).size).toBe(0);
      const between = [seen("toch", "filler"), seen("echt", "filler")];
      expect(meet([hater, ...between, hated], [hater, hated])).toBe(false);
    });

    it("adds what it sees to the leaning, by the length of the message, and keeps none of it", () => {
      const words = array(constantFrom("ik", "haat", "hem", "zo", null), { maxLength: 40 });
      assert(
        property(words, (some) => {
          const row = some.map((word) => (word === null ? null : seen(word, word)));
          const beside = besideIn(row);
          const screen = screenOf([], beside.keys());
          screen.start();
          for (const word of row)
            if (word === null) screen.pause();
            else screen.word(word.form, word.left, word.stem, word.leftStem, word.kinds, 0);
          const sum = [...beside.values()].reduce((all, one) => all + one, 0);
          const factor = 2 / Math.sqrt(9) / 10;
          expect(screen.closer(0.5, 9)).toBeCloseTo(1 + 2 * 0.5 + sum * factor, 6);
          screen.start();
          expect(screen.closer(0.5, 9)).toBe(2);
        }),
        { numRuns: 100 },
      );
    });
  });
});
