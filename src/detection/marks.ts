import { isHabit, isTurned } from "./reading/join.ts";

/** Bits of what is noted of a word; above them how many digits it can stand for. */
export const MARK = {
  mixed: 1,
  common: 2,
  commonBackwards: 4,
  /** Those three. */
  counted: 7,
  commonplace: 8,
  single: 16,
  opens: 32,
  nameable: 64,
  van: 128,
  /** It is written out to several words. */
  several: 256,
  /** A street or a postcode may be in it. */
  place: 512,
  /** Something that the table has no room for. */
  known: 1024,
  /** Neither commonplace nor known. */
  strange: 2048,
  more: 4096,
  /** Mixed, and a known word when its digits are letters. */
  decodes: 8192,
  digits: 14,
} as const;

/**
 * Whether digits stand for letters in a message, or it is written from behind: by how many of its words have which of the
 * first three marks, and all their marks.
 */
export function isDisguised(counted: Int32Array, seen: number, words: number): boolean {
  const having = (mark: number): number => {
    let sum = 0;
    for (let marks = 1; marks <= MARK.counted; marks += 1)
      if ((marks & mark) !== 0) sum += counted[marks] ?? 0;
    return sum;
  };
  if ((seen & MARK.decodes) !== 0 && isHabit(having(MARK.mixed), words)) return true;
  return (
    (seen & MARK.commonBackwards) !== 0 &&
    isTurned(words, having(MARK.common), having(MARK.commonBackwards))
  );
}
