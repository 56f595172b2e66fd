/** Bits for each feature: one in sixteen or so that are none pass for one. */
const BITS = 16;

/** Row of a hash, or -1: open addressing, half empty. Most hashes are none, which a few bits tell before the table does. */
export function hashTable(size: number, hashAt: (at: number) => number): (hash: number) => number {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, size * 2)));
  const mask = slots - 1;
  const bitMask = 2 ** Math.ceil(Math.log2(Math.max(32, size * BITS))) - 1;
  const bits = new Int32Array((bitMask + 1) / 32);
  // A hash and one more than its row, side by side; 0: free.
  const table = new Int32Array(slots * 2);
  for (let at = 0; at < size; at += 1) {
    const hash = hashAt(at);
    let slot = hash & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = hash | 0;
    table[slot * 2 + 1] = at + 1;
    const bit = (hash >>> 3) & bitMask;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return (hash) => {
    const bit = (hash >>> 3) & bitMask;
    if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1;
    const key = hash | 0;
    let slot = hash & mask;
    for (;;) {
      const row = table[slot * 2 + 1] ?? 0;
      if (row === 0 || table[slot * 2] === key) return row - 1;
      slot = (slot + 1) & mask;
    }
  };
}
