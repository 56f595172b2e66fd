/** Weights of one byte by the hash of a feature, 0 of those that have none. */
export type WeightTable = {
  readonly weightOf: (hash: number) => number;
  /**
   * What the first `count` of some features weigh together, each times its strength. Where these stand in memory is reached
   * for all of them before any is compared: so the machine waits once for many, and not for each one after a wrong guess.
   */
  readonly sumOf: (hashes: Int32Array, strengths: Int32Array, count: number) => number;
};

/**
 * Makes a table by open addressing in one block, so that a look-up reaches memory once. A slot is found by the upper bits
 * of a hash and holds the lower 24 with the weight, which together are all of it as long as a hash stands near where it is
 * looked for.
 */
export function weightTable(
  size: number,
  hashAt: (at: number) => number,
  weights: ArrayLike<number>,
): WeightTable {
  const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(Math.max(1, size * 2))));
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  // 0: free; a weight of 0 is none.
  const slots = new Int32Array(mask + 1);
  // A bit for every weight: most features have none, and of these the slots, which are eight times as large, are never
  // reached for.
  const some = new Int32Array(((mask + 1) * BITS) / 32);
  for (let at = 0; at < size; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const hash = hashAt(at);
    let slot = hash >>> shift;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (hash << 8) | (weight & 0xff);
    const bit = hash >>> (shift - 2);
    some[bit >>> 5] = (some[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  const weightOf = (hash: number): number => {
    const key = hash << 8;
    let slot = hash >>> shift;
    for (;;) {
      const one = slots[slot] ?? 0;
      if (one === 0) return 0;
      if (((one ^ key) & KEY) === 0) return (one << 24) >> 24;
      slot = (slot + 1) & mask;
    }
  };
  return {
    weightOf,
    sumOf: (hashes, strengths, count) => {
      let kept = 0;
      for (let at = 0; at < count; at += 1) {
        const hash = hashes[at] ?? 0;
        const bit = hash >>> (shift - 2);
        hashes[kept] = hash;
        strengths[kept] = strengths[at] ?? 0;
        kept += ((some[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
      }
      let reached = 0;
      for (let at = 0; at < kept; at += 1) reached |= slots[(hashes[at] ?? 0) >>> shift] ?? 0;
      // What was reached for is used, or it would not be done.
      if (reached === 0) return 0;
      let sum = 0;
      for (let at = 0; at < kept; at += 1) sum += weightOf(hashes[at] ?? 0) * (strengths[at] ?? 0);
      return sum;
    },
  };
}

/** So many bits for each slot. */
const BITS = 4;
/** With so many bits of a hash in its slot, two that differ in them only stand far apart. */
const LEAST_BITS = 16;
const KEY = -256;
