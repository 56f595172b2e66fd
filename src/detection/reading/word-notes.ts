import { remembering } from "../remember.ts";
import { COMMON_WORDS } from "./abbreviations.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What can be said of a word by itself, wherever it stands. */
export type WordNote = {
  /** As it is written out; not more than one word as a rule. */
  readonly words: readonly string[];
  /** A commonplace word or a known one; the same of the word from behind. */
  readonly common: boolean;
  readonly commonBackwards: boolean;
  /** So common that it never glues to a neighbour. */
  readonly commonplace: boolean;
  readonly known: boolean;
  /** Letters and digits in one word, of which a digit may stand for a letter. */
  readonly mixed: boolean;
  /** A single character that may be a letter of a word that is spelt out. */
  readonly single: boolean;
  /** A known word may begin with it. */
  readonly opens: boolean;
};

const MIXED = /^(?=.*[a-z])(?=.*[013457@$!])[a-z013457@$!]+$/u;

/** The word from behind, by characters. */
export const backwards = (word: string): string => Array.from(word).reverse().join("");

/** Looks at words by themselves; `written` says what becomes of one. */
export function createWordNotes(
  vocabulary: Vocabulary,
  written: (word: string) => readonly string[],
): (word: string) => WordNote {
  const isCommon = (word: string): boolean =>
    word.length >= 2 && (COMMON_WORDS.has(word) || vocabulary.has(word));
  return remembering((word) => ({
    words: written(word),
    common: isCommon(word),
    commonBackwards: isCommon(backwards(word)),
    commonplace: COMMON_WORDS.has(word),
    known: vocabulary.has(word),
    mixed: MIXED.test(word),
    single: word.length === 1 && word >= "!",
    opens: vocabulary.opens(word),
  }));
}
