import type { Slices } from "../slices.ts";

/** Bits for each beginning: about one in ten others passes as one, which costs a look and nothing else. */
const BITS = 10;
/** Words that are worked on before others get their turn. */
const SLICE = 4_096;
const SEED = 0x811c9dc5;
const FACTOR = 0x01000193;

/** Tells whether some word may begin with a text, or be it; never says no when one does. */
export type Beginnings = {
  readonly has: (start: string) => boolean;
  /** The same of a text with this hash and what stands behind it in another. */
  readonly goesOn: (hash: number, text: string, from: number, to: number) => boolean;
};

/** Remembers the beginnings of words, in two bytes or so a letter. */
export function* buildBeginnings(words: Iterable<string>): Slices<Beginnings> {
  const all = [...words];
  const letters = all.reduce((total, word) => total + word.length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(1024, letters * BITS)));
  const bits = new Uint32Array(size / 32);
  const mask = size - 1;
  for (const [index, word] of all.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    let hash = SEED;
    for (let at = 0; at < word.length; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), FACTOR);
      const bit = spread(hash) & mask;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  const goesOn: Beginnings["goesOn"] = (before, text, from, to) => {
    const bit = spread(hashOn(before, text, from, to)) & mask;
    return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
  return { has: (start) => goesOn(SEED, start, 0, start.length), goesOn };
}

/** The hash of a word, to go on from. */
export const hashOfWord = (word: string): number => hashOn(SEED, word, 0, word.length);
function hashOn(before: number, text: string, from: number, to: number): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FACTOR);
  return hash;
}

const spread = (hash: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 7)) >>> 0;
