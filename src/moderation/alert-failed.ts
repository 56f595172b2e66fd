import type { OutboxRow, Stores } from "../domain/store.ts";
import { alertRecipient } from "./alert-people.ts";
import type { FoundCase } from "./case-lookup.ts";
import type { RowOf } from "./delivery.ts";
import { escalate } from "./escalate.ts";
import { cardKey, pingOf, stepTurn } from "./outbox-keys.ts";
import { refreshCards } from "./refresh-cards.ts";
import { waysTo } from "./recipients.ts";

/**
 * An alert did not arrive: it goes to the same person on another platform, else to the staff channel in their place, else
 * to the next in the chain at once. Says
 * so on the case, once for each recipient. One that is only `overdue` goes on being tried, and counts once.
 */
export async function alertFailed(
  stores: Stores,
  found: FoundCase,
  row: RowOf<"card">,
  why: string,
  overdue: boolean,
): Promise<void> {
  const { incident, place, roster, now, events, rows } = found;
  const { person } = row.job;
  const detail = `${why} ${row.key}`;
  const told = events.some(
    (event) => event.kind === "alert_undelivered" && event.detail === detail,
  );
  if (told && overdue) return;
  if (!told) {
    await stores.incidents.addEvent({
      incident: incident.id,
      at: now,
      actor: person,
      kind: "alert_undelivered",
      detail,
    });
    await refreshCards(stores, incident.id, now);
  }
  const ways = waysTo(roster.people.get(person), place.school, incident);
  const tried = ways.findIndex((way) => row.key === cardKey(incident.id, way.name));
  // The first when the one that was tried is no longer among them.
  const next = ways[tried + 1];
  const kind = lastPingKind(rows, row);
  if (next !== undefined) {
    // The card may be there already; then it only rings there.
    const turn =
      `instead-${stepTurn(incident.severity, incident.step, events)}-${person}`.replaceAll(
        ":",
        "-",
      );
    const alert = { place, roster, incident, kind, turn, dueAt: now, now };
    await alertRecipient(stores, alert, person, next);
    return;
  }
  if (incident.status === "open") {
    if (!(await othersAreReached(stores, found, row))) await escalate(stores, found, "undelivered");
    return;
  }
  if (incident.owner !== person || incident.status === "closed") {
    // The second person for a contest: what they were to look at stays on the cards of the others.
    found.log.error("SECOND_PERSON_NOT_REACHED", { incident: incident.id });
    return;
  }
  // Handed over to somebody who cannot be reached: then nobody has it, and it goes up the chain.
  const open = { status: "open", owner: null, acknowledgedAt: null } as const;
  await stores.incidents.update(incident.id, open);
  await refreshCards(stores, incident.id, now);
  await escalate(stores, { ...found, incident: { ...incident, ...open } }, "undelivered");
}

/** What the person was being rung for. */
function lastPingKind(rows: readonly OutboxRow[], card: RowOf<"card">) {
  const ping = rows.findLast(
    (row) => row.job.kind === "ping" && row.job.person === card.job.person,
  );
  return ping === undefined ? "new" : pingOf(ping.key).kind;
}

/** Whether somebody of the step the case is in has the card, or it is still on its way to one whom it may reach. */
async function othersAreReached(
  stores: Stores,
  { incident, events }: FoundCase,
  failed: RowOf<"card">,
): Promise<boolean> {
  const turn = stepTurn(incident.severity, incident.step, events);
  const rows = await stores.outbox.ofIncident(incident.id);
  const rung = rows.filter((row) => row.job.kind === "ping" && pingOf(row.key).turn === turn);
  return rung.some((ping) => {
    if (ping.job.kind !== "ping" || ping.job.person === failed.job.person) return false;
    const { person } = ping.job;
    const cards = rows.filter((row) => row.job.kind === "card" && row.job.person === person);
    const overdue = events.some(
      (event) => event.kind === "alert_undelivered" && event.actor === person,
    );
    return cards.some(
      (card) => card.status === "delivered" || (card.status === "pending" && !overdue),
    );
  });
}
