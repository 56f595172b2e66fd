/**
 * Weights by the hash of a feature. Hashes stand by themselves, close together: most features that a message is asked for
 * weigh nothing, and their rows are never reached for.
 */
export type PackedRows = {
  /** Where the row of a hash begins in {@link PackedRows.weights}, or -1. */
  readonly rowOf: (hash: number) => number;
  /** 0: a hash has no row; 1: it may have one. To ask this reaches for far less memory, and takes no guess of what comes. */
  readonly mayHave: (hash: number) => number;
  /** Reaches for where a hash would be found; 0 only where it has no row. */
  readonly reach: (hash: number) => number;
  /** The weights of a row, from where it begins. */
  readonly weights: Int8Array;
};

/** Slots for each row: at most two of three are taken, so that most are found at the first or second. */
const SLOTS = 1.5;
/** So many bits for each slot say whether a hash may have a row: of those that have none, most are told. */
const BITS = 4;
/** So many fill one number. */
const LEAST_BITS = 5;

/** Packs `size` rows of weights, of which `hashAt` gives the hashes; one with the hash 0 is left out. */
export function packRows(
  size: number,
  columns: number,
  hashAt: (at: number) => number,
  given: Int8Array,
): PackedRows {
  const slots = Math.max(4, Math.ceil(size * SLOTS));
  const share = slots / 2 ** 32;
  // The hash of each slot, one without a sign in a number with one; 0: free.
  const keys = new Int32Array(slots);
  const weights = new Int8Array(slots * columns);
  const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(slots * BITS)));
  const shift = 32 - bits;
  const some = new Int32Array(2 ** bits / 32);
  const homeOf = (hash: number): number => Math.floor((hash >>> 0) * share);
  const after = (slot: number): number => (slot + 1 === slots ? 0 : slot + 1);
  const rowOf = (hash: number): number => {
    const key = hash | 0;
    if (key === 0) return -1;
    let slot = homeOf(hash);
    for (;;) {
      const one = keys[slot];
      if (one === key) return slot * columns;
      if (one === 0) return -1;
      slot = after(slot);
    }
  };
  for (let one = 0; one < size; one += 1) {
    const hash = hashAt(one);
    if (hash === 0) continue;
    let slot = homeOf(hash);
    while (keys[slot] !== 0) slot = after(slot);
    keys[slot] = hash | 0;
    const bit = hash >>> shift;
    some[bit >>> 5] = (some[bit >>> 5] ?? 0) | (1 << (bit & 31));
    weights.set(given.subarray(one * columns, (one + 1) * columns), slot * columns);
  }
  const mayHave = (hash: number): number => {
    const bit = hash >>> shift;
    return ((some[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
  };
  return { rowOf, mayHave, reach: (hash) => keys[homeOf(hash)] ?? 0, weights };
}
