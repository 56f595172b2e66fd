import type { Knowledge } from "./reading/knowledge.ts";
import { hashOfWord } from "./reading/beginnings.ts";
import { MARK } from "./marks.ts";
import { mayBeKept } from "./remember.ts";

/** Notes on words in one block of memory, for the words that come back most. */
export type WordTable = {
  /** From a place on: marks, the five fields of the leaning, its traits, the hash of the word; its signs at {@link SIGNS}. */
  readonly ints: Int32Array;
  /** The place of the word that stands in a text from one unit up to another. */
  readonly find: (text: string, from: number, to: number) => number;
  /** Forgets the last word that is not kept. */
  readonly forget: () => void;
};

/** Each word has two slots side by side in which it may stand. */
const PAIRS = 8_192;
/** Of a slot: eight fields that are read, then the length of the word, its letters, four to a number, and its signs. */
const SIZE = 16;
const KEY = 8;
export const SIGNS = 15;
const LONGEST = 24;
const ASCII = 128;
/** The place of whatever is not kept. */
const UNKEPT = PAIRS * 2 * SIZE;
/** Pictures and single letters of other alphabets: two units at most, each a number of its own. */
const WIDE = 64;

/** A table over what is known of words. Which words are in it never shows in what it says. */
export function createWordTable({ note }: Pick<Knowledge, "note">): WordTable {
  const ints = new Int32Array((PAIRS * 2 + 1) * SIZE);
  // The units of the word at hand, all bits that any of them has.
  let units = 0;
  /** Four units from a place on, as far as the word goes. */
  const pack = (text: string, from: number, to: number): number => {
    let packed = 0;
    for (let at = from; at < from + 4 && at < to; at += 1) {
      const unit = text.charCodeAt(at);
      units |= unit;
      packed = (packed << 8) | unit;
    }
    return packed;
  };
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
    const { form, left, stem, leftStem, sum, traits } = part.leaning;
    ints[at + 1] = form;
    ints[at + 2] = left;
    ints[at + 3] = stem;
    ints[at + 4] = leftStem;
    ints[at + 5] = sum;
    ints[at + 6] = traits;
    ints[at + SIGNS] = parts.reduce((all, { signs }) => all | signs, 0);
    ints[at + 7] = hashOfWord(word);
  };
  const unkept = (word: string): number => {
    fill(UNKEPT, word);
    return UNKEPT;
  };
  const find = (text: string, from: number, to: number): number => {
    let length = to - from;
    if (length > LONGEST) return unkept(text.slice(from, to));
    units = 0;
    let a = pack(text, from, to);
    let b = length > 4 ? pack(text, from + 4, to) : 0;
    const c = length > 8 ? pack(text, from + 8, to) : 0;
    const d = length > 12 ? pack(text, from + 12, to) : 0;
    const e = length > 16 ? pack(text, from + 16, to) : 0;
    const f = length > 20 ? pack(text, from + 20, to) : 0;
    if (units >= ASCII) {
      if (length > 2) return unkept(text.slice(from, to));
      a = text.charCodeAt(from);
      b = length > 1 ? text.charCodeAt(from + 1) : 0;
      length += WIDE;
    }
    const isAt = (at: number): boolean =>
      ints[at + KEY] === length &&
      ints[at + KEY + 1] === a &&
      ints[at + KEY + 2] === b &&
      ints[at + KEY + 3] === c &&
      ints[at + KEY + 4] === d &&
      ints[at + KEY + 5] === e &&
      ints[at + KEY + 6] === f;
    let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
    hash = Math.imul(hash ^ c ^ Math.imul(d ^ e ^ f, 0xc2b2ae35), 0x9e3779b1);
    const first = ((hash >>> 16) & (PAIRS - 1)) * SIZE * 2;
    if (isAt(first)) return first;
    if (isAt(first + SIZE)) return first + SIZE;
    const word = text.slice(from, to);
    if (!mayBeKept(word)) return unkept(word);
    ints.copyWithin(first + SIZE, first, first + SIZE);
    fill(first, word);
    ints[first + KEY] = length;
    ints[first + KEY + 1] = a;
    ints[first + KEY + 2] = b;
    ints[first + KEY + 3] = c;
    ints[first + KEY + 4] = d;
    ints[first + KEY + 5] = e;
    ints[first + KEY + 6] = f;
    return first;
  };
  return {
    ints,
    find,
    forget: () => {
      ints.fill(0, UNKEPT);
    },
  };
}
