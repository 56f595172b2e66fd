import type { IncidentId } from "../domain/ids.ts";
import type { Stores } from "../domain/store.ts";

/**
 * Asks for an edit of every card of the case, and of those that it belongs with, that stands somewhere, or that may be on its way there with what was known
 * before. A card that still waits for its hour is rendered when it is sent, and one that was given up stays so; neither
 * may be hurried by this, nor may a platform that asked for a pause.
 */
export async function refreshCards(stores: Stores, id: IncidentId, now: number): Promise<void> {
  const linked = await stores.links.of(id);
  for (const one of [id, ...linked.map((other) => other.id)]) await refreshOwn(stores, one, now);
}

async function refreshOwn(stores: Stores, id: IncidentId, now: number): Promise<void> {
  for (const row of await stores.outbox.ofIncident(id)) {
    if (row.job.kind !== "card") continue;
    if (row.sent !== null) await stores.outbox.want(row.key, row.job, now, now);
    else if (row.triedAt !== null && row.status === "pending")
      await stores.outbox.want(row.key, row.job, row.dueAt, now);
  }
}
