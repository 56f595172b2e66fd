import { filled } from "../slices.ts";
import type { Slices } from "../slices.ts";

export type Automaton = {
  /** Calls `visit` for every occurrence of every pattern, overlapping ones included. Returns the steps taken. */
  readonly search: (
    text: string,
    visit: (pattern: number, start: number, end: number) => void,
  ) => number;
  /**
   * Goes on from a state (0: nothing before) over a word and a blank behind it; tells of the patterns that began before
   * the word and end in it. Null as soon as the rest of the way is the same as from state 0.
   */
  readonly follow: (state: number, text: string, visit: (pattern: number) => void) => number | null;
};

/** Letters up to which states are kept at hand. */
const SHALLOW = 2;
/** Patterns or states that are worked on before others get their turn. */
const SLICE = 1_024;

/**
 * Builds an Aho-Corasick automaton. Searching takes steps that grow with the text and with what is found in it, never
 * with the number of patterns. Edges lie in one open-addressed table, so 50,000 patterns cost a few megabytes.
 * Empty patterns never match.
 */
export function* buildAutomaton(patterns: readonly string[]): Slices<Automaton> {
  const capacity = 1 + patterns.reduce((total, pattern) => total + pattern.length, 0);
  const edges = yield* createEdges(patterns, capacity);
  const depth = new Int32Array(capacity);
  const parent = new Int32Array(capacity);
  const letterOf = new Uint16Array(capacity);
  // The patterns that end in a state form a list: `first[state]`, then `following[pattern]`.
  const first = yield* filled(new Int32Array(capacity), -1);
  const following = new Int32Array(patterns.length).fill(-1);
  let states = 1;
  /** The state of the first letters of a pattern, up to so many. */
  const enter = (pattern: string, most: number): number => {
    let state = 0;
    for (let at = 0; at < pattern.length && at < most; at += 1) {
      const letter = edges.numberOf(pattern.charCodeAt(at));
      let target = edges.get(state, letter);
      if (target === 0) {
        target = states;
        states += 1;
        depth[target] = at + 1;
        parent[target] = state;
        letterOf[target] = letter;
        edges.set(state, letter, target);
      }
      state = target;
    }
    return state;
  };
  // Shallow states first, so that their numbers are the smallest.
  for (const [index, pattern] of patterns.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    enter(pattern, SHALLOW);
  }
  const shallow = states;
  for (const [index, pattern] of patterns.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    if (pattern === "") continue;
    const state = enter(pattern, Infinity);
    following[index] = first[state] ?? -1;
    first[state] = index;
  }
  yield;
  const { fail, shorter } = yield* linkFailures(edges, {
    depth: depth.subarray(0, states),
    parent,
    letterOf,
    first,
  });

  yield;
  const width = edges.letters + 1;
  // Where a shallow state goes on with each letter, the way back included: most of a text is no further than this.
  const next = new Int32Array(shallow * width);
  for (const state of yield* byDepth(depth.subarray(0, shallow)))
    for (let letter = 1; letter < width; letter += 1) {
      const target = edges.get(state, letter);
      next[state * width + letter] =
        target !== 0 || state === 0 ? target : (next[(fail[state] ?? 0) * width + letter] ?? 0);
    }
  // The longest pattern that ends in a state, by the state in which it does; 0: none.
  const ends = shorter.map((link, state) => ((first[state] ?? -1) >= 0 ? state : link));
  yield;
  let steps = 0;
  /** Where a state goes on with a letter. */
  const step = (from: number, letter: number): number => {
    let state = from;
    steps += 1;
    while (state >= shallow) {
      const target = edges.get(state, letter);
      if (target !== 0) return target;
      state = fail[state] ?? 0;
      steps += 1;
    }
    return next[state * width + letter] ?? 0;
  };

  return {
    search(text, visit) {
      let state = 0;
      steps = 0;
      for (let at = 0; at < text.length; at += 1) {
        state = step(state, edges.numberOf(text.charCodeAt(at)));
        let ending = ends[state] ?? 0;
        while (ending !== 0) {
          const start = at + 1 - (depth[ending] ?? 0);
          for (
            let pattern = first[ending] ?? -1;
            pattern >= 0;
            pattern = following[pattern] ?? -1
          ) {
            visit(pattern, start, at + 1);
            steps += 1;
          }
          ending = shorter[ending] ?? 0;
        }
      }
      return steps;
    },
    follow(from, word, visit) {
      let state = from;
      for (let at = 0; at <= word.length; at += 1) {
        state = step(state, edges.numberOf(at < word.length ? word.charCodeAt(at) : BLANK));
        if (from === 0) continue;
        // What is matched so far lies in this word only.
        if ((depth[state] ?? 0) <= at + 1) return null;
        let ending = ends[state] ?? 0;
        while (ending !== 0 && (depth[ending] ?? 0) > at + 1) {
          for (let pattern = first[ending] ?? -1; pattern >= 0; pattern = following[pattern] ?? -1)
            visit(pattern);
          ending = shorter[ending] ?? 0;
        }
      }
      return state;
    },
  };
}

const BLANK = 32;

/** Where a state goes on with a letter; 0: nowhere. Letters are numbered, 0 for those that are in no pattern. */
type Edges = {
  readonly letters: number;
  readonly numberOf: (unit: number) => number;
  readonly get: (state: number, letter: number) => number;
  readonly set: (state: number, letter: number, target: number) => void;
};

function* createEdges(patterns: readonly string[], capacity: number): Slices<Edges> {
  const numbers = new Uint16Array(0x10000);
  let letters = 0;
  for (const pattern of patterns)
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      if (numbers[unit] === 0) numbers[unit] = letters += 1;
    }
  const bits = Math.ceil(Math.log2(letters + 2));
  let size = 16;
  while (size < capacity * 2) size *= 2;
  const mask = size - 1;
  // Pairs of a state with a letter, and its target, side by side: a look-up meets one line of memory as a rule.
  const table = yield* filled(new Int32Array(size * 2), 0);
  const place = (key: number): number => {
    let at = Math.imul(key, 0x9e3779b1);
    at = (at ^ (at >>> 15)) & mask;
    for (;;) {
      const there = table[at * 2];
      if (there === key || there === 0) return at * 2;
      at = (at + 1) & mask;
    }
  };
  const root = new Int32Array(letters + 1);
  return {
    letters,
    numberOf: (unit) => numbers[unit] ?? 0,
    get: (state, letter) => {
      if (letter === 0) return 0;
      if (state === 0) return root[letter] ?? 0;
      return table[place((state << bits) | letter) + 1] ?? 0;
    },
    set: (state, letter, target) => {
      if (state === 0) {
        root[letter] = target;
        return;
      }
      const key = (state << bits) | letter;
      const at = place(key);
      table[at] = key;
      table[at + 1] = target;
    },
  };
}

/**
 * Links each state to the longest shorter one that its text ends with (`fail`), and to the nearest of these in which a
 * pattern ends (`shorter`; 0: none). States nearer to the root come first.
 */
function* linkFailures(
  edges: Edges,
  {
    depth,
    parent,
    letterOf,
    first,
  }: {
    readonly depth: Int32Array;
    readonly parent: Int32Array;
    readonly letterOf: Uint16Array;
    readonly first: Int32Array;
  },
): Slices<{ readonly fail: Int32Array; readonly shorter: Int32Array }> {
  const fail = new Int32Array(depth.length);
  const shorter = new Int32Array(depth.length);
  const ordered = yield* byDepth(depth);
  for (const [index, state] of ordered.entries()) {
    if (index % (SLICE * 8) === SLICE * 8 - 1) yield;
    if (state === 0) continue;
    const from = parent[state] ?? 0;
    const letter = letterOf[state] ?? 0;
    let back = fail[from] ?? 0;
    let link = from === 0 ? 0 : edges.get(back, letter);
    while (link === 0 && back !== 0) {
      back = fail[back] ?? 0;
      link = edges.get(back, letter);
    }
    fail[state] = link;
    shorter[state] = (first[link] ?? -1) >= 0 ? link : (shorter[link] ?? 0);
  }
  return { fail, shorter };
}

/** All states, those of a smaller depth first. */
function* byDepth(depth: Int32Array): Slices<Int32Array> {
  const starts: number[] = [];
  for (let state = 0; state < depth.length; state += 1) {
    if (state % (SLICE * 64) === 0) yield;
    const behind = (depth[state] ?? 0) + 1;
    starts[behind] = (starts[behind] ?? 0) + 1;
  }
  let total = 0;
  for (let one = 0; one < starts.length; one += 1) {
    total += starts[one] ?? 0;
    starts[one] = total;
  }
  const ordered = yield* filled(new Int32Array(depth.length), 0);
  for (let state = 0; state < depth.length; state += 1) {
    if (state % (SLICE * 64) === 0) yield;
    const one = depth[state] ?? 0;
    const place = starts[one] ?? 0;
    ordered[place] = state;
    starts[one] = place + 1;
  }
  return ordered;
}
