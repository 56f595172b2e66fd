import type { FeatureSink } from "./features.ts";

/** The features of a message that weigh something, each once: its row, its strength, and where it was read first. */
export type Gathered = {
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
};

/** A feature that comes back counts at most so much. */
export const MOST = 2;
const ROOM = 1_024;

/** Gathers the features that `each` tells of; `rowOf` gives the row of a hash out of `size`, or -1. */
export function gathering(
  rowOf: (hash: number) => number,
  size: number,
): (each: (put: FeatureSink) => void) => Gathered {
  /** Where a row stands among those of the message at hand, from 1 on; 0 everywhere between messages. */
  const places = new Int32Array(size);
  // Room that is used again, so that only what is kept of a message has to be made.
  let rows = new Int32Array(ROOM);
  let values = new Float64Array(ROOM);
  let firsts = new Int32Array(ROOM);
  let lasts = new Int32Array(ROOM);
  let count = 0;
  const grow = (): void => {
    const [small, strengths, starts, ends] = [rows, values, firsts, lasts];
    rows = new Int32Array(count * 2);
    values = new Float64Array(count * 2);
    firsts = new Int32Array(count * 2);
    lasts = new Int32Array(count * 2);
    rows.set(small);
    values.set(strengths);
    firsts.set(starts);
    lasts.set(ends);
  };
  const put: FeatureSink = (hash, value, first, last) => {
    const row = rowOf(hash);
    if (row < 0) return;
    const place = places[row] ?? 0;
    if (place > 0) {
      values[place - 1] = Math.min(MOST, (values[place - 1] ?? 0) + value);
      return;
    }
    if (count === rows.length) grow();
    rows[count] = row;
    values[count] = Math.min(MOST, value);
    firsts[count] = first;
    lasts[count] = last;
    count += 1;
    places[row] = count;
  };
  return (each) => {
    count = 0;
    each(put);
    for (let at = 0; at < count; at += 1) places[rows[at] ?? 0] = 0;
    return {
      rows: rows.slice(0, count),
      values: values.slice(0, count),
      firsts: firsts.slice(0, count),
      lasts: lasts.slice(0, count),
    };
  };
}
