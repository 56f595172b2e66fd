const EPOCH_MS = 1_420_070_400_000n;
const WIDTH = 20;

/** A Discord id as a position that sorts as a string. */
export const positionOf = (id: string): string => id.padStart(WIDTH, "0");

/** The id of a position, fit for `?after=`; an empty position is the beginning. */
export const idAt = (position: string): string =>
  /^\d+$/u.test(position) ? BigInt(position).toString() : "0";

/** The moment an id was given out, in epoch milliseconds. */
export const timeOf = (id: string): number =>
  /^\d+$/u.test(id) ? Number((BigInt(id) >> 22n) + EPOCH_MS) : 0;

/** The lowest id of a moment. */
export function idFrom(moment: number): string {
  const since = BigInt(Math.max(0, Math.floor(moment))) - EPOCH_MS;
  return since <= 0n ? "0" : (since << 22n).toString();
}
