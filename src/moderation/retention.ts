import type { SchoolId } from "../domain/ids.ts";
import { keepUntil } from "../policy/retention.ts";
import type { Desk } from "./desk.ts";
import { placeOfSchool } from "./place.ts";
import { purgeLeftovers } from "./purge-leftovers.ts";
import { removeCase } from "./remove-case.ts";

const DAY = 24 * 60 * 60_000;
export const retentionTimer = (school: SchoolId): string => `retention:${school}`;

/** Removes every case whose term is over, old lines of the log of views, and what stays behind. Sets the timer for tomorrow. */
export async function runRetention(desk: Desk, id: SchoolId): Promise<void> {
  const place = placeOfSchool(desk.policy(), id);
  const now = desk.clock.now();
  if (place !== null) {
    const cases = await desk.db.transaction((stores) => stores.incidents.list({ school: id }));
    const over = cases.filter((incident) => {
      const until = keepUntil(incident, place.school);
      return until !== null && until <= now;
    });
    // One by one, so that a long list never holds up messages.
    for (const incident of over) {
      await desk.db.transaction(async (stores) => {
        const roster = await desk.rosters.read(stores);
        await removeCase(stores, incident, { why: "expired", policy: desk.policy(), roster, now });
      });
    }
    const views = await desk.db.transaction((stores) =>
      stores.views.removeBefore(now - longestViewLog(desk) * DAY),
    );
    const leftovers = await desk.db.transaction((stores) =>
      purgeLeftovers(stores, place.school, now),
    );
    if (over.length + views + leftovers > 0) {
      desk.log.info("RETENTION_DONE", { school: id, cases: over.length, views, leftovers });
    }
  }
  await desk.db.transaction((stores) =>
    place === null
      ? stores.timers.clear(retentionTimer(id))
      : stores.timers.set(retentionTimer(id), { kind: "retention", school: id }, now + DAY),
  );
}

/** The log of views is one for all schools; nothing goes before the school that keeps it longest lets it. */
const longestViewLog = (desk: Desk): number =>
  Math.max(...[...desk.policy().schools.values()].map((school) => school.retention.viewLogDays));
