import { isHabit, isTurned } from "./reading/join.ts";

/** Bits of what is noted of a word; above them how many digits it can stand for. */
export const MARK = {
  mixed: 1,
  common: 2,
  commonBackwards: 4,
  commonplace: 8,
  single: 16,
  opens: 32,
  nameable: 64,
  van: 128,
  /** It is written out to several words. */
  several: 256,
  /** A street or a postcode may be in it. */
  place: 512,
  known: 1024,
  /** Neither commonplace nor known. */
  strange: 2048,
  /** Something that the table has no room for. */
  more: 4096,
  /** Mixed, and a known word when its digits are letters. */
  decodes: 8192,
  digits: 14,
} as const;

/**
 * Whether digits stand for letters in a message, or it is written from behind: by how many words it has, how many of them
 * have which of the first three marks, and all their marks.
 */
export const isDisguised = (
  { words, mixed, common, commonBackwards }: Counted,
  seen: number,
): boolean =>
  ((seen & MARK.decodes) !== 0 && isHabit(mixed, words)) ||
  ((seen & MARK.commonBackwards) !== 0 && isTurned(words, common, commonBackwards));
type Counted = {
  readonly words: number;
  readonly mixed: number;
  readonly common: number;
  readonly commonBackwards: number;
};
