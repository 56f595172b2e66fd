import { incidentLabel } from "../domain/incident.ts";
import { lineView } from "../policy/line-view.ts";
import { findCase } from "./case-lookup.ts";
import { setNoteState } from "./deliver-note.ts";
import {
  attempt,
  giveUp,
  isPassing,
  later,
  nothingToSend,
  triedFor,
  withoutCase,
} from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";

const MINUTE = 60_000;
/** Later than this the line would be read as being about something else. */
const LATEST = 15 * MINUTE;

/** One neutral line that names nobody, at most one per channel in a while; the other cases say "niet bereikt". */
export async function deliverLine(desk: Desk, row: RowOf<"line">): Promise<void> {
  const found = await findCase(desk, row.job.incident);
  if (found === null) return withoutCase(desk, row, row.job.incident);
  const { incident, place, now } = found;
  // The state may have changed since it was asked for.
  if (incident.care) return giveUp(desk, row, "care");
  const { to, thread } = row.job;
  const pause = place.school.timers.linePerChannel * MINUTE;
  const mayPost = await desk.db.transaction(async (stores) => {
    // This row has taken its turn already; it is only being tried again.
    if (row.attempts > 0) return true;
    const last = await stores.limits.lastLine(to);
    // A clock that was set back leaves a last line in the far future, which says nothing any more.
    if (last !== null && Math.abs(now - last) < pause) return false;
    await stores.limits.lineSent(to, now);
    return true;
  });
  if (!mayPost) return nothingToSend(desk, row);
  const view = lineView({ incident, language: place.language, translate: place.translate });
  const result = await attempt(
    desk,
    row,
    to.platform,
    incidentLabel(incident.number),
    (chat, once) => chat.line(to, thread, view, once),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction(async (stores) => {
      await stores.outbox.delivered(row.key, row.wanted, result.ref);
      await setNoteState(desk, stores, found, "line");
    });
  } else if (isPassing(result) && triedFor(row, now) < LATEST) {
    await later(desk, row, result);
  } else {
    await giveUp(desk, row, result.reason);
  }
}
