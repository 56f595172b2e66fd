import type { Frame, WordTest } from "./frame.ts";

/** The needs that a word meets: pairs of a place and the block of 32 bits that stands there. */
export type Met = readonly number[];
/** The needs that the words of a sentence meet together. */
export type MetTogether = {
  readonly clear: () => void;
  /** Adds what the numbers from one place up to another tell. */
  readonly add: (met: Met, from: number, until: number) => void;
  readonly has: (need: number) => boolean;
};
/**
 * What frames need: each set of words and classes of which some word of the sentence must be one. Where the words of a
 * sentence do not meet all needs of a frame it cannot match, in whatever order they stand.
 */
export type Needs = {
  /** Adds the needs of a frame; gives their numbers, the rarest first. */
  readonly of: (frame: Frame) => readonly number[];
  /** The needs that a word meets by itself, or a class; null: none. Not before all frames are added. */
  readonly ofWord: (word: string) => Met | null;
  readonly ofClass: (name: string) => Met | null;
  readonly together: () => MetTogether;
};

/** So many needs, the rarest of a frame, tell nearly as much as all of them. */
const MOST = 3;

/** `sizeOf` says how common it is that a test is passed. */
export function createNeeds(sizeOf: (test: WordTest) => number): Needs {
  const numbers = new Map<string, number>();
  const words = new Map<string, Set<number>>();
  const classes = new Map<string, Set<number>>();
  return {
    of: (frame) => {
      const tests = frame.parts
        .flatMap((part) => (part.kind === "word" && !part.optional ? [part.test] : []))
        // The end of the sentence or a pause may stand in for the word.
        .filter((test) => !test.words.has("$") && !test.words.has(","))
        .sort((a, b) => sizeOf(a) - sizeOf(b))
        .slice(0, MOST);
      const needs = new Set<number>();
      for (const test of tests) {
        const name = [...[...test.words].sort(), "@", ...[...test.classes].sort()].join("|");
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        needs.add(number);
        for (const word of test.words) add(words, word, number);
        for (const one of test.classes) add(classes, one, number);
      }
      return [...needs];
    },
    ofWord: remembered(words),
    ofClass: remembered(classes),
    together: () => {
      const bits = new Int32Array((numbers.size >> 5) + 1);
      return {
        clear: () => void bits.fill(0),
        add: (met, from, until) => {
          for (let at = from; at < until; at += 2) {
            const place = met[at] ?? 0;
            bits[place] = (bits[place] ?? 0) | (met[at + 1] ?? 0);
          }
        },
        has: (need) => ((bits[need >> 5] ?? 0) & (1 << (need & 31))) !== 0,
      };
    },
  };
}

/** The needs of several together, as one. */
export function metTogether(all: readonly Met[]): Met {
  const blocks = new Map<number, number>();
  for (const met of all)
    for (let at = 0; at < met.length; at += 2) {
      const place = met[at] ?? 0;
      blocks.set(place, (blocks.get(place) ?? 0) | (met[at + 1] ?? 0));
    }
  return [...blocks].flat();
}

function remembered(sets: ReadonlyMap<string, ReadonlySet<number>>): (name: string) => Met | null {
  const made = new Map<string, Met>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const needs = sets.get(name);
    if (needs === undefined) return null;
    const met = metTogether(Array.from(needs, (need) => [need >> 5, 1 << (need & 31)]));
    made.set(name, met);
    return met;
  };
}

function add(map: Map<string, Set<number>>, key: string, need: number): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([need]));
  else set.add(need);
}
