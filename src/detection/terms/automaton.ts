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

/**
 * Builds an Aho-Corasick automaton. Searching takes steps that grow with the text and with what is found in it, never
 * with the number of patterns. Edges lie in one open-addressed table, so 50,000 patterns cost a few megabytes.
 * Empty patterns never match.
 */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const capacity = 1 + patterns.reduce((total, pattern) => total + pattern.length, 0);
  const edges = createEdges(capacity);
  const fail = new Int32Array(capacity);
  const depth = new Int32Array(capacity);
  // The patterns that end in a state form a list: `first[state]`, then `following[pattern]`.
  const first = new Int32Array(capacity).fill(-1);
  const following = new Int32Array(patterns.length).fill(-1);
  // The nearest shorter state on the failure path in which a pattern ends; 0 when there is none.
  const shorter = new Int32Array(capacity);
  let states = 1;
  for (const [index, pattern] of patterns.entries()) {
    if (pattern === "") continue;
    let state = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern.charCodeAt(at);
      let target = edges.get(state, unit);
      if (target === 0) {
        target = states;
        states += 1;
        depth[target] = at + 1;
        edges.set(state, unit, target);
      }
      state = target;
    }
    following[index] = first[state] ?? -1;
    first[state] = index;
  }
  linkFailures(edges, { fail, shorter, first });

  return {
    search(text, visit) {
      let state = 0;
      let steps = 0;
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        let target = edges.get(state, unit);
        steps += 1;
        while (target === 0 && state !== 0) {
          state = fail[state] ?? 0;
          target = edges.get(state, unit);
          steps += 1;
        }
        state = target;
        let ending = (first[state] ?? -1) >= 0 ? state : (shorter[state] ?? 0);
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
        const unit = at < word.length ? word.charCodeAt(at) : BLANK;
        let target = edges.get(state, unit);
        while (target === 0 && state !== 0) {
          state = fail[state] ?? 0;
          target = edges.get(state, unit);
        }
        state = target;
        if (from === 0) continue;
        // What is matched so far lies in this word only.
        if ((depth[state] ?? 0) <= at + 1) return null;
        let ending = (first[state] ?? -1) >= 0 ? state : (shorter[state] ?? 0);
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

type Edges = {
  readonly get: (state: number, unit: number) => number;
  readonly set: (state: number, unit: number, target: number) => void;
  /** Every edge as (state, unit, target), parents before children because states are numbered that way. */
  readonly ordered: () => readonly (readonly [number, number, number])[];
};

function createEdges(capacity: number): Edges {
  let size = 16;
  while (size < capacity * 2) size *= 2;
  const mask = size - 1;
  const states = new Int32Array(size).fill(-1);
  const units = new Uint16Array(size);
  const targets = new Int32Array(size);
  const slot = (state: number, unit: number): number => {
    let at = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while (states[at] !== -1 && (states[at] !== state || units[at] !== unit)) at = (at + 1) & mask;
    return at;
  };
  return {
    get: (state, unit) => targets[slot(state, unit)] ?? 0,
    set: (state, unit, target) => {
      const at = slot(state, unit);
      states[at] = state;
      units[at] = unit;
      targets[at] = target;
    },
    ordered: () => {
      const all: (readonly [number, number, number])[] = [];
      for (let at = 0; at < size; at += 1) {
        const state = states[at] ?? -1;
        if (state >= 0) all.push([state, units[at] ?? 0, targets[at] ?? 0]);
      }
      return all;
    },
  };
}

function linkFailures(
  edges: Edges,
  links: {
    readonly fail: Int32Array;
    readonly shorter: Int32Array;
    readonly first: Int32Array;
  },
): void {
  const { fail, shorter, first } = links;
  const children = new Map<number, (readonly [number, number])[]>();
  for (const [state, unit, target] of edges.ordered()) {
    const list = children.get(state);
    if (list === undefined) children.set(state, [[unit, target]]);
    else list.push([unit, target]);
  }
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    for (const [unit, target] of children.get(state) ?? []) {
      let back = state === 0 ? 0 : (fail[state] ?? 0);
      let link = state === 0 ? 0 : edges.get(back, unit);
      while (link === 0 && back !== 0) {
        back = fail[back] ?? 0;
        link = edges.get(back, unit);
      }
      fail[target] = link;
      shorter[target] = (first[link] ?? -1) >= 0 ? link : (shorter[link] ?? 0);
      queue.push(target);
    }
  }
}
