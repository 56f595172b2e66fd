import { filled } from "../slices.ts";
import type { Slices } from "../slices.ts";

/** Words that are prepared before others get their turn. */
const SLICE = 512;
const SEED = 0x811c9dc5;
const FACTOR = 0x01000193;
const NONE = -1;

/**
 * Finds the listed word of which another lacks, repeats or swaps a letter; the first letter is the same. Words that are
 * gone are none.
 */
export type Misspelt = (word: string, isGone: (word: string) => boolean) => string | null;

/**
 * Prepares words for {@link Misspelt}. What is left of each when one letter is taken out lies in one table of numbers,
 * some eighty bytes a word; where several words are left with the same, the first counts, and a word itself before all.
 */
export function* buildMisspelt(words: readonly string[], longEnough: number): Slices<Misspelt> {
  const entries = words.reduce((total, word) => total + word.length, 0);
  let size = 16;
  while (size < entries * 2) size *= 2;
  const mask = size - 1;
  const owners = yield* filled(new Int32Array(size), NONE);
  const gaps = yield* filled(new Int16Array(size), 0);
  const hashes = yield* filled(new Int32Array(size), 0);
  /** The slot of a word with a letter taken out (`gap`, or none), or the free one where it belongs. */
  const slotOf = (word: string, gap: number): number => {
    const hash = hashOf(word, gap);
    let at = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const owner = owners[at] ?? NONE;
      if (owner === NONE) return at;
      if (hashes[at] === hash && isSame(words[owner] ?? "", gaps[at] ?? NONE, word, gap)) return at;
      at = (at + 1) & mask;
    }
  };
  const put = (index: number, gap: number): void => {
    const word = words[index] ?? "";
    const at = slotOf(word, gap);
    if (owners[at] !== NONE) return;
    owners[at] = index;
    gaps[at] = gap;
    hashes[at] = hashOf(word, gap);
  };
  for (let index = 0; index < words.length; index += 1) {
    if (index % SLICE === SLICE - 1) yield;
    put(index, NONE);
  }
  for (let index = 0; index < words.length; index += 1) {
    if (index % SLICE === SLICE - 1) yield;
    const { length } = words[index] ?? "";
    for (let gap = 1; gap < length; gap += 1) put(index, gap);
  }
  const ownerOf = (word: string, gap: number): string | null => {
    const owner = owners[slotOf(word, gap)] ?? NONE;
    return owner === NONE ? null : (words[owner] ?? null);
  };

  return (word, isGone) => {
    const direct = ownerOf(word, NONE);
    if (direct !== null && !isGone(direct)) return direct;
    if (word.length < longEnough) return null;
    for (let gap = 1; gap < word.length; gap += 1) {
      const found = ownerOf(word, gap);
      if (found === null || isGone(found)) continue;
      // A letter too many, or two neighbours swapped; a different letter would make another word of it.
      if (isSame(found, NONE, word, gap) || isSwap(word, found)) return found;
    }
    return null;
  };
}

function hashOf(word: string, gap: number): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1)
    if (at !== gap) hash = Math.imul(hash ^ word.charCodeAt(at), FACTOR);
  return hash;
}

/** Whether two words are the same, each without the letter at its gap. */
function isSame(one: string, gap: number, other: string, otherGap: number): boolean {
  if (one.length - (gap === NONE ? 0 : 1) !== other.length - (otherGap === NONE ? 0 : 1))
    return false;
  let at = 0;
  let there = 0;
  for (;;) {
    if (at === gap) at += 1;
    if (there === otherGap) there += 1;
    if (at >= one.length) return true;
    if (one.charCodeAt(at) !== other.charCodeAt(there)) return false;
    at += 1;
    there += 1;
  }
}

function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  let at = 0;
  while (at < word.length && word.charAt(at) === other.charAt(at)) at += 1;
  return (
    word.charAt(at) === other.charAt(at + 1) &&
    word.charAt(at + 1) === other.charAt(at) &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}
