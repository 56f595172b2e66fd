import type { FeatureSink } from "./features.ts";

/**
 * The features of a message that weigh something, each once: its row, its strength, and where it was read first. So many
 * of each as `count` says, until the next message is gathered.
 */
export type Gathered = {
  readonly count: number;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
};

/** A feature that comes back counts at most so much. */
export const MOST = 2;
const ROOM = 1_024;

/**
 * Gathers the features that `each` tells of; `rowOf` gives the row of a hash, or -1. Rows lie far apart in memory: they
 * are looked up one right after the other, so that the machine waits for many together and not for each one.
 */
export function gathering(rowOf: (hash: number) => number): {
  readonly gather: (each: (put: FeatureSink) => void) => Gathered;
  /** Whether nothing has been gathered since: what lies there is still of this message. */
  readonly isLatest: (gathered: Gathered) => boolean;
} {
  // Room that is used again, so that nothing has to be made for a message. Of a feature first the hash, then the row.
  let rows = new Int32Array(ROOM);
  let values = new Float64Array(ROOM);
  let firsts = new Int32Array(ROOM);
  let lasts = new Int32Array(ROOM);
  /** By their rows, where features of the message at hand stand, from 1 on: open addressing, 0 is free. */
  let places = new Int32Array(ROOM * 4);
  let count = 0;
  let latest: Gathered | null = null;
  const grow = (): void => {
    const [told, strengths, starts, ends] = [rows, values, firsts, lasts];
    rows = new Int32Array(count * 2);
    values = new Float64Array(count * 2);
    firsts = new Int32Array(count * 2);
    lasts = new Int32Array(count * 2);
    places = new Int32Array(count * 8);
    rows.set(told);
    values.set(strengths);
    firsts.set(starts);
    lasts.set(ends);
  };
  const put: FeatureSink = (hash, value, first, last) => {
    if (count === rows.length) grow();
    rows[count] = hash;
    values[count] = value;
    firsts[count] = first;
    lasts[count] = last;
    count += 1;
  };
  /** Makes one of those with the same row, at the place of the first, and leaves out what has none. */
  const merge = (): void => {
    const mask = 2 ** (33 - Math.clz32(Math.max(count, 8))) - 1;
    places.fill(0, 0, mask + 1);
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] ?? -1;
      if (row < 0) continue;
      const value = values[at] ?? 0;
      let slot = row & mask;
      let place = places[slot] ?? 0;
      while (place > 0 && rows[place - 1] !== row) {
        slot = (slot + 1) & mask;
        place = places[slot] ?? 0;
      }
      if (place > 0) {
        values[place - 1] = Math.min(MOST, (values[place - 1] ?? 0) + value);
        continue;
      }
      rows[kept] = row;
      values[kept] = Math.min(MOST, value);
      firsts[kept] = firsts[at] ?? 0;
      lasts[kept] = lasts[at] ?? 0;
      kept += 1;
      places[slot] = kept;
    }
    count = kept;
  };
  const gather = (each: (put: FeatureSink) => void): Gathered => {
    count = 0;
    each(put);
    for (let at = 0; at < count; at += 1) rows[at] = rowOf(rows[at] ?? 0);
    merge();
    return (latest = { count, rows, values, firsts, lasts });
  };
  return { gather, isLatest: (gathered) => gathered === latest };
}
