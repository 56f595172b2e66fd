import { retryDelay } from "./back-off.ts";
import { caseNow } from "./case-lookup.ts";
import type { Desk } from "./desk.ts";
import { digestTimer, runDigest } from "./digest.ts";
import { escalate, escalateKey } from "./escalate.ts";
import { nextDigestAt } from "../policy/school-time.ts";
import { retentionTimer, runRetention } from "./retention.ts";
import type { Timer } from "../domain/store.ts";
import { errorName } from "./storage-failure.ts";

const BATCH = 200;
const HOUR = 60 * 60_000;

/** Runs every timer that is due now, one after the other; tells whether there were any. One that fails is put off. */
export async function runTimers(desk: Desk): Promise<boolean> {
  const now = desk.clock.now();
  const due = await desk.db.transaction((stores) => stores.timers.due(now, BATCH));
  for (const { key, timer } of due) {
    if (desk.pauses.stopped()) return false;
    desk.trace({ kind: "due", at: now, what: timer.kind });
    try {
      await runTimer(desk, timer);
    } catch (error) {
      desk.log.error("TIMER_FAILED", { timer: timer.kind, error: errorName(error) });
      const again = now + retryDelay(6, null, desk.random());
      await desk.db.transaction((stores) => stores.timers.set(key, timer, again));
    }
  }
  return due.length > 0;
}

async function runTimer(desk: Desk, timer: Timer): Promise<void> {
  switch (timer.kind) {
    case "escalate":
      return desk.db.transaction(async (stores) => {
        const found = await caseNow(desk, stores, timer.incident);
        if (found === null) {
          const gone = (await stores.incidents.byId(timer.incident)) === null;
          const key = escalateKey(timer.incident);
          // A school that is missing from the settings may come back; its cases must not be forgotten.
          return gone
            ? stores.timers.clear(key)
            : stores.timers.set(key, timer, desk.clock.now() + HOUR);
        }
        const before = found.incident.step;
        const after = await escalate(stores, found, "not-acknowledged");
        desk.log.info("CASE_ESCALATED", {
          incident: timer.incident,
          number: after.number,
          from: before,
          to: after.step,
        });
      });
    case "digest":
      return desk.db.transaction((stores) => runDigest(desk, stores, timer.school));
    case "retention":
      return runRetention(desk, timer.school);
  }
}

/** Sets the daily timers of every school that has none yet; one that came due while the bot was down is kept. */
export async function setDailyTimers(desk: Desk): Promise<void> {
  const now = desk.clock.now();
  await desk.db.transaction(async (stores) => {
    const waiting = await stores.timers.due(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const set = new Set(waiting.map(({ key }) => key));
    for (const school of desk.policy().schools.values()) {
      const { id } = school;
      if (!set.has(digestTimer(id))) {
        const at = nextDigestAt(now, school);
        await stores.timers.set(digestTimer(id), { kind: "digest", school: id }, at);
      }
      if (!set.has(retentionTimer(id))) {
        await stores.timers.set(retentionTimer(id), { kind: "retention", school: id }, now);
      }
    }
  });
}
