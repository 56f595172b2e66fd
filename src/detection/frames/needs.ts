import type { Frame } from "./frame.ts";

/** The needs that a word meets: blocks of 32 bits, each with its place. */
export type Met = { readonly places: readonly number[]; readonly blocks: readonly number[] };
/** The needs that the words of a sentence meet together. */
export type MetTogether = {
  readonly clear: () => void;
  readonly add: (met: Met) => void;
  readonly hasAll: (needs: readonly number[]) => boolean;
};
/**
 * What frames need: each set of words and classes of which some word of the sentence must be one. Where the words of a
 * sentence do not meet all needs of a frame it cannot match, in whatever order they stand.
 */
export type Needs = {
  /** Adds the needs of a frame; gives their numbers. */
  readonly of: (frame: Frame) => readonly number[];
  /** The needs that a word meets by itself, or a class; null: none. Not before all frames are added. */
  readonly ofWord: (word: string) => Met | null;
  readonly ofClass: (name: string) => Met | null;
  readonly together: () => MetTogether;
};

export function createNeeds(): Needs {
  const numbers = new Map<string, number>();
  const words = new Map<string, Set<number>>();
  const classes = new Map<string, Set<number>>();
  return {
    of: (frame) => {
      const needs = new Set<number>();
      for (const part of frame.parts) {
        if (part.kind !== "word" || part.optional) continue;
        const { test } = part;
        // The end of the sentence or a pause may stand in for the word.
        if (test.words.has("$") || test.words.has(",")) continue;
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
        add: ({ places, blocks }) => {
          for (let at = 0; at < places.length; at += 1) {
            const place = places[at] ?? 0;
            bits[place] = (bits[place] ?? 0) | (blocks[at] ?? 0);
          }
        },
        hasAll: (needs) => {
          for (let at = 0; at < needs.length; at += 1) {
            const need = needs[at] ?? 0;
            if (((bits[need >> 5] ?? 0) & (1 << (need & 31))) === 0) return false;
          }
          return true;
        },
      };
    },
  };
}

/** The needs of several together, as one. */
export function metTogether(all: readonly Met[]): Met {
  const blocks = new Map<number, number>();
  for (const met of all)
    for (const [at, place] of met.places.entries())
      blocks.set(place, (blocks.get(place) ?? 0) | (met.blocks[at] ?? 0));
  return { places: [...blocks.keys()], blocks: [...blocks.values()] };
}

function remembered(sets: ReadonlyMap<string, ReadonlySet<number>>): (name: string) => Met | null {
  const made = new Map<string, Met>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const needs = sets.get(name);
    if (needs === undefined) return null;
    const met = metTogether(
      Array.from(needs, (need) => ({ places: [need >> 5], blocks: [1 << (need & 31)] })),
    );
    made.set(name, met);
    return met;
  };
}

function add(map: Map<string, Set<number>>, key: string, need: number): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([need]));
  else set.add(need);
}
