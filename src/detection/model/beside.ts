import { mix } from "./hash.ts";
import type { LeaningSink } from "./leaning.ts";

const KIND = {
  classBefore: 0x2f0b4c47,
  classBehind: 0x58a1d3b9,
  twoClasses: 0x3c6ef35f,
  far: 0x61c88647,
} as const;
/** Strengths of a word beside a class, of two classes, and of two words that stand far apart. */
const BESIDE = 5;
const TWO_CLASSES = 4;
const FAR = 7;

/** Lists of classes by their numbers, so that all of a word is noted in numbers; there are some thousands at most. */
const lists: (readonly number[])[] = [[]];
const numbers = new Map<string, number>([["", 0]]);
/** The number of a list of classes. */
export function kindsOf(classes: readonly number[]): number {
  const key = classes.join();
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, lists.length);
  return lists.push(classes) - 1;
}

/** The words of a message as a closer look sees them. */
export type Row = {
  readonly clear: () => void;
  readonly word: (stem: number, leftStem: number, kinds: number) => void;
  /** A sentence ends. */
  readonly pause: () => void;
  /**
   * Tells of the classes of words beside other words and classes, so that a word which nobody has used is known by its kind,
   * and of words that stand far apart.
   */
  readonly tell: (put: LeaningSink) => void;
};
/** How far apart two words may stand of which the class of one is looked at. */
const CLASS_REACH = 2;
/** From how far apart on, and up to where, two words are looked at that `createWalk` does not take together. */
const [FAR_FROM, FAR_REACH] = [4, 6];
/** In the place of the classes of a word: none stands there, and a sentence ends. */
const END = -1;

/** Room for the words of one message after the other. */
export function createRow(): Row {
  const stems: number[] = [];
  const leftStems: number[] = [];
  const kinds: number[] = [];
  let count = 0;
  const note = (stem: number, leftStem: number, kind: number): void => {
    stems[count] = stem;
    leftStems[count] = leftStem;
    kinds[count] = kind;
    count += 1;
  };
  const beside = (at: number, other: number, put: LeaningSink): void => {
    const stem = stems[other] ?? 0;
    const behind = lists[kinds[other] ?? 0] ?? [];
    const behindStem = mix(KIND.classBehind, stems[at] ?? 0);
    for (const one of behind) put(mix(behindStem, one), BESIDE);
    for (const one of lists[kinds[at] ?? 0] ?? []) {
      put(mix(mix(KIND.classBefore, one), stem), BESIDE);
      const left = mix(KIND.twoClasses, one);
      for (const next of behind) put(mix(left, next), TWO_CLASSES);
    }
  };
  return {
    clear: () => {
      count = 0;
    },
    word: note,
    pause: () => note(0, 0, END),
    tell: (put) => {
      for (let at = 0; at < count; at += 1) {
        if (kinds[at] === END) continue;
        const left = mix(KIND.far, leftStems[at] ?? 0);
        const last = Math.min(count - 1, at + FAR_REACH);
        for (let other = at + 1; other <= last && kinds[other] !== END; other += 1) {
          if (other - at <= CLASS_REACH) beside(at, other, put);
          else if (other - at >= FAR_FROM) put(mix(left, stems[other] ?? 0), FAR);
        }
      }
    },
  };
}
