/** Weights by the hash of a feature, each row right behind its hash, so that one look-up reaches one place in memory. */
export type PackedRows = {
  /** Where the row of a hash begins in {@link PackedRows.weights}, or -1. */
  readonly rowOf: (hash: number) => number;
  /** Reaches for where a hash would be found; 0 only where it has no row. */
  readonly reach: (hash: number) => number;
  /** The weights of a row, from where it begins. */
  readonly weights: Int8Array;
};

/** Slots for each row: at most two of three are taken, so that most are found at the first or second. */
const SLOTS = 1.5;

/** Packs `size` rows of weights, of which `hashAt` gives the hashes; one with the hash 0 is left out. */
export function packRows(
  size: number,
  columns: number,
  hashAt: (at: number) => number,
  given: Int8Array,
): PackedRows {
  const slots = Math.max(4, Math.ceil(size * SLOTS));
  const share = slots / 2 ** 32;
  // Of a slot first the hash (one without a sign in a number with one; 0: free), then a byte for each column.
  const words = 1 + Math.ceil(columns / 4);
  const keys = new Int32Array(slots * words);
  const weights = new Int8Array(keys.buffer);
  const homeOf = (hash: number): number => Math.floor((hash >>> 0) * share) * words;
  const after = (at: number): number => (at + words === keys.length ? 0 : at + words);
  const rowOf = (hash: number): number => {
    const key = hash | 0;
    if (key === 0) return -1;
    let at = homeOf(hash);
    for (;;) {
      const one = keys[at];
      if (one === key) return at * 4 + 4;
      if (one === 0) return -1;
      at = after(at);
    }
  };
  for (let one = 0; one < size; one += 1) {
    const hash = hashAt(one);
    if (hash === 0) continue;
    let at = homeOf(hash);
    while (keys[at] !== 0) at = after(at);
    keys[at] = hash | 0;
    weights.set(given.subarray(one * columns, (one + 1) * columns), at * 4 + 4);
  }
  return { rowOf, reach: (hash) => keys[homeOf(hash)] ?? 0, weights };
}
