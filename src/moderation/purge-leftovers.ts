import { isoDay } from "../policy/school-time.ts";
import { SIGNAL_LIFE } from "./converse.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { Stores } from "../domain/store.ts";

const DAY = 24 * 60 * 60_000;
/** What was delivered or given up and belongs to no case is of use to nobody after this. */
const FINISHED = 30 * DAY;
/** No limit on notes, lines or reports looks further back; one on reminders at most a year. */
const LIMITS = 7 * DAY;
/** A message that is found after an outage is held against the lesson it was posted in. */
const LESSONS = 30 * DAY;
const YEAR = 366 * DAY;

/** Removes what waits or stays behind without a case: old deliveries, codes, limits and counts. Tells how much. */
export async function purgeLeftovers(
  stores: Stores,
  school: SchoolSettings,
  now: number,
): Promise<number> {
  const removed = [
    await stores.outbox.purge({ finishedBefore: now - FINISHED, waitingBefore: now - YEAR }),
    await stores.people.purgeCodes(now),
    await stores.limits.removeBefore(now - LIMITS, now - YEAR),
    await stores.lessons.removeBefore(now - LESSONS),
    await stores.channels.removeCountsBefore(isoDay(now - YEAR, school)),
    await stores.signals.removeBefore(now - SIGNAL_LIFE),
    await stores.words.removeCountsBefore(isoDay(now - YEAR, school)),
  ];
  return removed.reduce((sum, count) => sum + count, 0);
}
