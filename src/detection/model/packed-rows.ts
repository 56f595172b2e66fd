/** Weights by the hash of a feature, each row right where its hash is found, so that one look-up reaches little memory. */
export type PackedRows = {
  /** The row of a hash, or -1. */
  readonly rowOf: (hash: number) => number;
  /** Reaches for where a hash would be found, and for its weights; 0 only where it has no row. */
  readonly reach: (hash: number) => number;
  /** The weights of a row, from `row * columns` on. */
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
  // A hash without a sign in a number with one; 0: free.
  const keys = new Int32Array(slots);
  const weights = new Int8Array(slots * columns);
  const homeOf = (hash: number): number => Math.floor((hash >>> 0) * share);
  const rowOf = (hash: number): number => {
    const key = hash | 0;
    if (key === 0) return -1;
    let slot = homeOf(hash);
    for (;;) {
      const one = keys[slot];
      if (one === key) return slot;
      if (one === 0) return -1;
      slot += 1;
      if (slot === slots) slot = 0;
    }
  };
  for (let at = 0; at < size; at += 1) {
    const hash = hashAt(at);
    if (hash === 0) continue;
    let slot = homeOf(hash);
    while (keys[slot] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
    keys[slot] = hash | 0;
    for (let one = 0; one < columns; one += 1)
      weights[slot * columns + one] = given[at * columns + one] ?? 0;
  }
  const reach = (hash: number): number => {
    const slot = homeOf(hash);
    return (keys[slot] ?? 0) | (weights[slot * columns] ?? 0);
  };
  return { rowOf, reach, weights };
}
