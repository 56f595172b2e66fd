/**
 * Weights of one byte by the hash of a feature, 0 of those that have none: open addressing in one block, so that a
 * look-up reaches memory once. A slot is found by the upper bits of a hash and holds the lower 24 with the weight, which
 * together are all of it as long as a hash stands near where it is looked for.
 */
export function weightTable(
  size: number,
  hashAt: (at: number) => number,
  weights: ArrayLike<number>,
): (hash: number) => number {
  const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(Math.max(1, size * 2))));
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  // 0: free; a weight of 0 is none.
  const slots = new Int32Array(mask + 1);
  for (let at = 0; at < size; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const hash = hashAt(at);
    let slot = hash >>> shift;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (hash << 8) | (weight & 0xff);
  }
  return (hash) => {
    const key = hash << 8;
    let slot = hash >>> shift;
    for (;;) {
      const one = slots[slot] ?? 0;
      if (one === 0) return 0;
      if (((one ^ key) & KEY) === 0) return (one << 24) >> 24;
      slot = (slot + 1) & mask;
    }
  };
}

/** With so many bits of a hash in its slot, two that differ in them only stand far apart. */
const LEAST_BITS = 16;
const KEY = -256;
