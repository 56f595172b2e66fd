import type { Slices } from "../slices.ts";

/** Bits for each beginning: about one in ten others passes as one, which costs a look and nothing else. */
const BITS = 10;
/** Words that are worked on before others get their turn. */
const SLICE = 4_096;
const SEED = 0x811c9dc5;
const FACTOR = 0x01000193;

/** Tells whether some word may begin with a text, or be it; never says no when one does. Two bytes or so a letter. */
export function* buildBeginnings(words: Iterable<string>): Slices<(start: string) => boolean> {
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
  return (start) => {
    let hash = SEED;
    for (let at = 0; at < start.length; at += 1)
      hash = Math.imul(hash ^ start.charCodeAt(at), FACTOR);
    const bit = spread(hash) & mask;
    return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
}

const spread = (hash: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 7)) >>> 0;
