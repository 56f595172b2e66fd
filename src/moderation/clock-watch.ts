import type { Desk } from "./desk.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Nothing waits longer than a summer holiday: what is due later was written by a clock that ran ahead. */
const LONGEST_WAIT = 61 * DAY;

/**
 * Looks at every tick whether the clock was set back. What waits would then wait for the time between: it is brought
 * forward by as much, and after a start, when that is not known, whatever is due impossibly late is due now.
 */
export function createClockWatch(desk: Desk): () => Promise<void> {
  let last: number | null = null;
  return async () => {
    const now = desk.clock.now();
    const before = last;
    const back = before === null ? 0 : before - now;
    if (before !== null && back <= HOUR) {
      last = now;
      return;
    }
    const laterThan = now + (before === null ? LONGEST_WAIT : 0);
    const by = before === null ? Number.MAX_SAFE_INTEGER - now : back;
    const moved = await desk.db.transaction(async (stores) => {
      const timers = await stores.timers.bringForward(laterThan, by, now);
      return { timers, rows: await stores.outbox.bringForward(laterThan, by, now) };
    });
    last = now;
    if (before !== null || moved.timers + moved.rows > 0) {
      desk.log.error("CLOCK_WENT_BACK", { by: before === null ? null : back, ...moved });
    }
  };
}
