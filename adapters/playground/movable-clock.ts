import type { Clock } from "../../src/domain/clock.ts";

/** A clock that can be set forward, never back. Timers keep running in real time. */
export type MovableClock = Clock & {
  /** Moves `now` forward by `ms` (at least 0) and gives the new time. */
  readonly advance: (ms: number) => number;
  /** How far ahead of real time it is, in milliseconds. */
  readonly ahead: () => number;
};

/** The clock as one that can be set forward, or null when it is not: where real people are on the line, time is real. */
export const asMovable = (clock: Clock | MovableClock): MovableClock | null =>
  "advance" in clock ? clock : null;

/** A clock that runs along with `real`, `ahead` milliseconds in front of it. */
export function createMovableClock(real: Clock, ahead = 0): MovableClock {
  let offset = Math.max(0, ahead);
  let latest = 0;
  const now = (): number => {
    // The machine's clock may be set back under us; what has been told stays true.
    latest = Math.max(latest, real.now() + offset);
    return latest;
  };
  return {
    now,
    every: real.every,
    after: real.after,
    advance: (ms) => {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError("a clock moves forward only");
      offset += ms;
      return now();
    },
    ahead: () => offset,
  };
}
