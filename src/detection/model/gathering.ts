import type { FeatureSink } from "./feature-sink.ts";
import type { PackedRows } from "./packed-rows.ts";

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
/** From here on all places are cleared, long before a number of 32 bits is full. */
const MOST_PLACES = 2 ** 30;

/**
 * Gathers the features that `each` tells of. Rows lie far apart in memory: all are reached for before one is looked up, so
 * that the machine waits for many together and not for each one.
 */
export function gathering({ rowOf, mayHave, reach }: Omit<PackedRows, "weights">): {
  readonly gather: (each: (put: FeatureSink) => void) => Gathered;
  /** Whether nothing has been gathered since: what lies there is still of this message. */
  readonly isLatest: (gathered: Gathered) => boolean;
} {
  // Room that is used again, so that nothing has to be made for a message. Of a feature first the hash, then the row.
  let rows = new Int32Array(ROOM);
  let values = new Float64Array(ROOM);
  let firsts = new Int32Array(ROOM);
  let lasts = new Int32Array(ROOM);
  /** By their rows, where features of the message at hand stand, from 1 on, `behind` added: open addressing. */
  let places = new Int32Array(ROOM * 4);
  let count = 0;
  /** What stands at a place of an earlier message is no larger. */
  let behind = 0;
  let latest: Gathered | null = null;
  const grow = (): void => {
    const [told, strengths, starts, ends] = [rows, values, firsts, lasts];
    rows = new Int32Array(count * 2);
    values = new Float64Array(count * 2);
    firsts = new Int32Array(count * 2);
    lasts = new Int32Array(count * 2);
    places = new Int32Array(count * 8);
    behind = 0;
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
    // What has no row is written over by the next.
    count += mayHave(hash);
  };
  /** Makes one of those with the same row, at the place of the first, and leaves out what has none. */
  const merge = (): void => {
    const [told, strengths, starts, ends, known] = [rows, values, firsts, lasts, places];
    // Places are told apart from those of earlier messages by their size, so that none has to be cleared.
    if (behind > MOST_PLACES) {
      known.fill(0);
      behind = 0;
    }
    const mask = known.length - 1;
    const base = behind;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const row = told[at] ?? -1;
      if (row < 0) continue;
      // Rows are so long that their beginnings differ in the bits above these.
      let slot = (row >> 4) & mask;
      let place = (known[slot] ?? 0) - base;
      while (place > 0 && told[place - 1] !== row) {
        slot = (slot + 1) & mask;
        place = (known[slot] ?? 0) - base;
      }
      const value = strengths[at] ?? 0;
      if (place > 0) {
        strengths[place - 1] = Math.min(MOST, (strengths[place - 1] ?? 0) + value);
        continue;
      }
      told[kept] = row;
      strengths[kept] = value;
      starts[kept] = starts[at] ?? 0;
      ends[kept] = ends[at] ?? 0;
      kept += 1;
      known[slot] = base + kept;
    }
    behind += kept;
    count = kept;
  };
  const gather = (each: (put: FeatureSink) => void): Gathered => {
    count = 0;
    each(put);
    // Nothing is compared here, so that the machine asks for the next while it waits for the one before. What comes of it
    // is used, or it would not be done.
    let reached = 0;
    for (let at = 0; at < count; at += 1) reached |= reach(rows[at] ?? 0);
    if (reached === 0) count = 0;
    for (let at = 0; at < count; at += 1) rows[at] = rowOf(rows[at] ?? 0);
    merge();
    return (latest = { count, rows, values, firsts, lasts });
  };
  return { gather, isLatest: (gathered) => gathered === latest };
}
