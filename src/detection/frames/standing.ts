import { framesFrom } from "./sketch.ts";
import type { Sketch } from "./sketch.ts";

/**
 * Tells from afar whether a frame whose findings stand may fit a sentence: only where its words meet all needs that are
 * known of such a frame, in whatever order they stand.
 */
export type Standing = {
  /** A number for what a word means to these frames, by all that it may be; 0: nothing. */
  readonly signsOf: (sketches: readonly Sketch[]) => number;
  /** Whether one may fit words of which the first `count` numbers tell. */
  readonly mayFit: (signs: Int32Array, count: number) => boolean;
};

/**
 * Whether frames may fit words by all bits of their numbers: a bit for each of some groups of frames says that the rarest need
 * of one is met, as many behind these say so of the next rarest, and of the third.
 */
export const mayBeMet = (all: number): boolean =>
  (all & (all >> GROUPS) & (all >> (2 * GROUPS)) & ((1 << GROUPS) - 1)) !== 0;
const GROUPS = 7;
const BITS = 3 * GROUPS;
/** Some hundreds are met, of the words that frames name and their classes; the last number is left to {@link SEVERAL}. */
const MOST_PATTERNS = 2 ** (32 - BITS) - 1;
/** The number of a word for which there is none left: it may be anything. */
const ANYTHING = (1 << BITS) | ((1 << BITS) - 1);

/** The number of no word: of one that is written out to several each has its own. */
export const SEVERAL = -1;

/** So many words at least a sentence has that one may fit, each of which meets another need. */
export const LEAST_NEEDS = 3;

/**
 * `frames` are the needs of each, the rarest first.
 * @throws TypeError where one has too few for it to be told from afar
 */
export function createStanding(frames: readonly (readonly number[])[]): Standing {
  if (frames.some(({ length }) => length < LEAST_NEEDS))
    throw new TypeError("a frame whose findings stand needs three words that must be there");
  const needs = [...new Set(frames.flat())];
  const placeOf = new Map(needs.map((need, at) => [need, at]));
  // Frames that stand side by side resemble each other.
  const groupOf = (frame: number): number => Math.floor((frame * GROUPS) / frames.length);
  const bitsOf = (met: readonly number[]): number =>
    frames.reduce(
      (bits, own, frame) =>
        own
          .slice(0, LEAST_NEEDS)
          .reduce(
            (all, need, rank) =>
              met.includes(need) ? all | (1 << (rank * GROUPS + groupOf(frame))) : all,
            bits,
          ),
      0,
    );
  const size = (needs.length >> 5) + 1;
  // `size` blocks for each frame.
  const asked = Int32Array.from(
    frames.flatMap((own) => [
      ...blocksOf(
        own.map((need) => placeOf.get(need) ?? 0),
        size,
      ),
    ]),
  );
  // What words were seen to meet, `size` blocks each; the first is of those that meet nothing, the second of ANYTHING.
  const patterns: number[] = [...new Int32Array(size), ...new Int32Array(size).fill(-1)];
  const numbers = new Map<string, number>();
  const together = new Int32Array(size);

  // By the block of 32 needs that a sketch tells of at once: those that are asked for.
  const wanted = new Map<number, number>();
  for (const need of needs)
    wanted.set(need >> 5, (wanted.get(need >> 5) ?? 0) | (1 << (need & 31)));
  const signsOf: Standing["signsOf"] = (sketches) => {
    const found = new Set<number>();
    for (const sketch of sketches)
      for (let at = 1; at < framesFrom(sketch); at += 2) {
        const block = sketch[at] ?? 0;
        let bits = (sketch[at + 1] ?? 0) & (wanted.get(block) ?? 0);
        for (; bits !== 0; bits &= bits - 1) found.add(block * 32 + 31 - Math.clz32(bits & -bits));
      }
    if (found.size === 0) return 0;
    const own = [...found].sort((a, b) => a - b);
    const key = own.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const pattern = patterns.length / size;
    if (pattern === MOST_PATTERNS) return ANYTHING;
    const number = (pattern << BITS) | bitsOf(own);
    const blocks = blocksOf(
      own.map((need) => placeOf.get(need) ?? 0),
      size,
    );
    patterns.push(...blocks);
    numbers.set(key, number);
    return number;
  };
  return {
    signsOf,
    mayFit: (signs, count) => {
      let all = 0;
      for (let at = 0; at < count; at += 1) all |= signs[at] ?? 0;
      if (!mayBeMet(all)) return false;
      together.fill(0);
      for (let at = 0; at < count; at += 1) {
        const pattern = ((signs[at] ?? 0) >>> BITS) * size;
        for (let block = 0; block < size; block += 1)
          together[block] = (together[block] ?? 0) | (patterns[pattern + block] ?? 0);
      }
      for (let frame = 0; frame < asked.length; frame += size) {
        let isMet = true;
        for (let block = 0; block < size && isMet; block += 1) {
          const bits = asked[frame + block] ?? 0;
          isMet = ((together[block] ?? 0) & bits) === bits;
        }
        if (isMet) return true;
      }
      return false;
    },
  };
}

function blocksOf(places: readonly number[], size: number): Int32Array {
  const blocks = new Int32Array(size);
  for (const place of places) {
    const block = place >> 5;
    blocks[block] = (blocks[block] ?? 0) | (1 << (place & 31));
  }
  return blocks;
}
