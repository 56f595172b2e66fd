import { runStrength } from "./features.ts";
import { lengthFactor } from "./train-linear.ts";

/**
 * How far a word by itself speaks for a message being flagged: sums of the weights of its features and of the squares
 * of their strength, those of its runs of letters apart, because these count less in a longer message.
 */
export type Leaning = {
  readonly sum: number;
  readonly squares: number;
  readonly letters: number;
  readonly letterSquares: number;
  /** What the word is called in features of two words that stand together. */
  readonly form: number;
};
export const NO_LEANING: Leaning = { sum: 0, squares: 0, letters: 0, letterSquares: 0, form: 0 };

/** Features of several words make a message longer as a vector, the more words the more, up to some. */
const PER_WORD = 0.45;
const MOST_WORDS = 9;
/** What two words that stand together say, other features of the two say again. */
const PAIR = 2;
/** A word that comes back counts twice at most, as its features do. */
const MOST_REPEATS = 2;
const FEW = 40;
/** With the blank. */
const LETTERS_A_WORD = 5.5;

/**
 * What the words of a message lean to together: a guess at the score of the whole model, by its single words and those
 * that stand together. Null parts one sentence from the next; `pair` is the weight of two words that stand together.
 */
export function leanTogether(
  words: readonly (Leaning | null)[],
  pair: (left: Leaning, right: Leaning) => number,
): number {
  const count = words.length;
  const scale = runStrength(count * LETTERS_A_WORD);
  const seen = count > FEW ? new Map<Leaning, number>() : null;
  let sum = 0;
  let squares = 0;
  let before: Leaning | null = null;
  for (const word of words) {
    if (word !== null) {
      if (before !== null) sum += PAIR * pair(before, word);
      const times = seen?.get(word) ?? 0;
      seen?.set(word, times + 1);
      if (times < MOST_REPEATS) {
        sum += word.sum + word.letters * scale;
        squares += word.squares + word.letterSquares * scale * scale;
      }
    }
    before = word;
  }
  return sum * lengthFactor(squares * (1 + PER_WORD * Math.min(MOST_WORDS, count)));
}
