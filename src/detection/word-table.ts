import type { Knowledge } from "./reading/knowledge.ts";
import { hashOfWord } from "./reading/beginnings.ts";
import { MARK } from "./marks.ts";
import { units } from "./reading/units.ts";
import { mayBeKept } from "./remember.ts";

/** Notes on words in one block of memory, for the words that come back most. */
export type WordTable = {
  /**
   * From a place on: marks, the five fields of the leaning, its traits with its kinds ({@link KINDS}), the hash of the word; its
   * signs at {@link SIGNS}.
   */
  readonly ints: Int32Array;
  /** The place of the word that stands from one unit up to another in the text that is laid out. */
  readonly find: (text: string, from: number, to: number) => number;
  /** Forgets the last word that is not kept. */
  readonly forget: () => void;
};

/** Each word has two slots side by side in which it may stand. */
const PAIRS = 16_384;
/** Of a slot: eight fields that are read, then the length of the word, its letters, four to a number, and its signs. */
const SIZE = 16;
const KEY = 8;
const LETTERS = 6;
export const SIGNS = 15;
/** Above so many bits, which are those of the traits, stand the kinds of a word. */
export const KINDS = 8;
export const TRAIT_BITS = 2 ** KINDS - 1;
const LONGEST = LETTERS * 4;
const ASCII = 128;
/** The place of whatever is not kept. */
const UNKEPT = PAIRS * 2 * SIZE;
/** Pictures and single letters of other alphabets: two units at most, each a number of its own. */
const WIDE = 64;

/** A table over what is known of words. Which words are in it never shows in what it says. */
export function createWordTable({ note }: Pick<Knowledge, "note">): WordTable {
  const ints = new Int32Array((PAIRS * 2 + 1) * SIZE);
  const fill = (at: number, word: string): void => {
    const {
      parts,
      known,
      place,
      mixed,
      decoded,
      common,
      commonBackwards,
      commonplace,
      single,
      opens,
      digits,
    } = note(word);
    const [part] = parts;
    const marks =
      (mixed ? MARK.mixed : 0) |
      (decoded === null ? 0 : MARK.decodes) |
      (common ? MARK.common : 0) |
      (commonBackwards ? MARK.commonBackwards : 0) |
      (commonplace ? MARK.commonplace : 0) |
      (single ? MARK.single : 0) |
      (opens ? MARK.opens : 0) |
      (word === "van" ? MARK.van : 0) |
      (part !== undefined && part.asName !== part.classes ? MARK.nameable : 0) |
      (parts.length > 1 ? MARK.several : 0) |
      (place ? MARK.place : 0) |
      (known ? MARK.known : 0) |
      (known || commonplace ? 0 : MARK.strange) |
      (part === undefined || parts.some(({ own }) => own) ? MARK.more : 0) |
      (digits << MARK.digits);
    ints[at] = marks;
    if (part === undefined) return;
    const { form, left, stem, leftStem, sum, traits, kinds } = part.leaning;
    ints[at + 1] = form;
    ints[at + 2] = left;
    ints[at + 3] = stem;
    ints[at + 4] = leftStem;
    ints[at + 5] = sum;
    ints[at + 6] = traits | (kinds << KINDS);
    ints[at + SIGNS] = parts.reduce((all, { signs }) => all | signs, 0);
    ints[at + 7] = hashOfWord(word);
  };
  let isUnkept = false;
  const unkept = (word: string): number => {
    isUnkept = true;
    fill(UNKEPT, word);
    return UNKEPT;
  };
  // The letters of the word at hand, as they stand in a slot.
  const letters = new Int32Array(LETTERS);
  const find = (text: string, from: number, to: number): number => {
    let length = to - from;
    if (length > LONGEST) return unkept(text.slice(from, to));
    let all = 0;
    let hash = 0;
    let count = 0;
    for (let start = from; start < to; start += 4) {
      let packed = 0;
      for (let at = start; at < start + 4 && at < to; at += 1) {
        const unit = units[at] ?? 0;
        all |= unit;
        packed = (packed << 8) | unit;
      }
      letters[count] = packed;
      count += 1;
      hash = Math.imul(hash ^ packed, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    if (all >= ASCII) {
      if (length > 2) return unkept(text.slice(from, to));
      letters[0] = units[from] ?? 0;
      letters[1] = length > 1 ? (units[from + 1] ?? 0) : 0;
      count = 2;
      length += WIDE;
    }
    const first = (hash & (PAIRS - 1)) * SIZE * 2;
    if (isAt(first, length, count)) return first;
    if (isAt(first + SIZE, length, count)) return first + SIZE;
    const word = text.slice(from, to);
    if (!mayBeKept(word)) return unkept(word);
    ints.copyWithin(first + SIZE, first, first + SIZE);
    fill(first, word);
    ints[first + KEY] = length;
    for (let one = 0; one < count; one += 1) ints[first + KEY + 1 + one] = letters[one] ?? 0;
    return first;
  };
  const isAt = (at: number, length: number, count: number): boolean => {
    if (ints[at + KEY] !== length) return false;
    for (let one = 0; one < count; one += 1)
      if (ints[at + KEY + 1 + one] !== letters[one]) return false;
    return true;
  };
  return {
    ints,
    find,
    forget: () => {
      letters.fill(0);
      if (isUnkept) ints.fill(0, UNKEPT);
      isUnkept = false;
    },
  };
}
