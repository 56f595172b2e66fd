import { incidentLabel } from "../domain/incident.ts";
import type { Incident } from "../domain/incident.ts";
import { pingView } from "../policy/ping-view.ts";
import { findCase } from "./case-lookup.ts";
import {
  NOTHING_SENT,
  attempt,
  giveUp,
  isPassing,
  later,
  nothingToSend,
  withoutCase,
} from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { cardKey, pingOf } from "./outbox-keys.ts";
import { platformOf, recipientOfKey } from "./recipients.ts";

/** Rings once, after the card is there, and takes the place of the ping before it. */
export async function deliverPing(desk: Desk, row: RowOf<"ping">): Promise<void> {
  const found = await findCase(desk, row.job.incident);
  if (found === null) return withoutCase(desk, row, row.job.incident);
  const { incident, place, roster, rows } = found;
  const { kind, turn } = pingOf(row.key);
  if (isPast(incident, kind, turn)) return nothingToSend(desk, row);
  const recipient = recipientOfKey(row.key, incident, row.job.person, roster, place.school);
  if (recipient === null) return giveUp(desk, row, "no-account");
  const card = rows.find((other) => other.key === cardKey(incident.id, recipient.name));
  // What became of the card says what became of the alert; ringing for nothing would only puzzle.
  if (card === undefined || card.status === "failed") return giveUp(desk, row, "no-card");
  if (card.sent === null) {
    const dueAt = Math.max(card.dueAt, found.now + 1_000);
    await desk.db.transaction((stores) => stores.outbox.retry(row.key, dueAt, "waits-for-card"));
    return;
  }
  const cardRef = card.sent;
  const before = rows.findLast(
    (other) =>
      other.job.kind === "ping" &&
      other.key !== row.key &&
      other.key.startsWith(`ping:${incident.id}:${recipient.name}:`) &&
      other.sent !== null &&
      other.sent !== NOTHING_SENT,
  );
  const view = pingView({
    incident,
    kind,
    language: place.language,
    translate: place.translate,
  });
  const links = { card: cardRef, previous: before?.sent ?? null };
  const result = await attempt(
    desk,
    row,
    platformOf(recipient.destination),
    incidentLabel(incident.number),
    (chat, once) => chat.ping(recipient.destination, view, links, once),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction((stores) => stores.outbox.delivered(row.key, row.wanted, result.ref));
  } else if (isPassing(result)) {
    await later(desk, row, result);
  } else {
    await giveUp(desk, row, result.reason);
  }
}

/** Nobody has to be rung for a case that is closed or taken on (unless it is for who has it), or by a severity that it no longer has. */
function isPast(incident: Incident, kind: string, turn: string): boolean {
  if (incident.status === "closed") return kind !== "contested";
  if (kind !== "new" && kind !== "escalated") return false;
  const ofSeverity = turn.startsWith("instead-") || turn.startsWith(`${incident.severity}-`);
  return incident.status !== "open" || !ofSeverity;
}
