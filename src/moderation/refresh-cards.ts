import type { IncidentId } from "../domain/ids.ts";
import type { Stores } from "../domain/store.ts";

/**
 * Asks for an edit of every card of the case that stands somewhere. A card that still waits for its hour is rendered
 * when it is sent, and one that was given up stays so; neither may be hurried by this.
 */
export async function refreshCards(stores: Stores, id: IncidentId, now: number): Promise<void> {
  for (const row of await stores.outbox.ofIncident(id)) {
    if (row.job.kind === "card" && row.sent !== null) {
      await stores.outbox.want(row.key, row.job, now, now);
    }
  }
}
