import { giveUp, attempt, isPassing, later, nothingToSend, triedFor } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { findCase } from "./case-lookup.ts";
import { incidentLabel } from "../domain/incident.ts";

const LATEST = 60 * 60_000;

/** Hides the message where the platform can and the school wants it still; never for care, never for reporters. */
export async function deliverHide(desk: Desk, row: RowOf<"hide">): Promise<void> {
  const found = await findCase(desk, row.job.incident);
  const { message } = row.job;
  const can = desk.platforms.get(message.platform)?.can.hide === true;
  if (found === null || !can || !found.place.school.hide || found.incident.care) {
    return nothingToSend(desk, row);
  }
  const result = await attempt(
    desk,
    row,
    message.platform,
    incidentLabel(found.incident.number),
    (chat) => chat.hide(message),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction((stores) => stores.outbox.delivered(row.key, row.wanted, result.ref));
  } else if (isPassing(result) && triedFor(row, found.now) < LATEST) {
    await later(desk, row, result);
  } else {
    await giveUp(desk, row, result.reason);
  }
}
