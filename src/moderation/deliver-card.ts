import { incidentLabel } from "../domain/incident.ts";
import { foundIn } from "./found-in.ts";
import { cardView } from "../policy/card-view.ts";
import { writerNames } from "./case-authors.ts";
import { caseNow, findCase } from "./case-lookup.ts";
import { attempt, isPassing, later, triedFor, withoutCase } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { platformOf, recipientOfKey } from "./recipients.ts";
import { alertFailed } from "./alert-failed.ts";

/** So long an alert may be on its way before the next person is rung as well. */
const TOO_LONG = 15 * 60_000;

/**
 * Posts or edits the card as the case stands now. An alert is never given up while its platform may come back; one
 * that cannot be delivered goes to the next person.
 */
export async function deliverCard(desk: Desk, row: RowOf<"card">): Promise<void> {
  const found = await findCase(desk, row.job.incident);
  if (found === null) return withoutCase(desk, row, row.job.incident);
  const { incident, place, roster, events, now } = found;
  const { person } = row.job;
  const recipient = recipientOfKey(row.key, incident, person, roster, place.school);
  if (recipient === null) return undeliverable(desk, row, "no-account");
  const { messages, linked } = await desk.db.transaction(async (stores) => ({
    messages: await stores.incidents.messages(incident.id),
    linked: await stores.links.of(incident.id),
  }));
  const view = cardView({
    incident,
    categories: foundIn(messages),
    writers: writerNames(incident, messages, roster, place.school, place),
    linked,
    school: place.school,
    protocol: place.protocol,
    roster,
    // A card in a staff channel is read by many, so it names nobody.
    viewer: recipient.destination.kind === "person" ? (roster.people.get(person) ?? null) : null,
    events,
    language: place.language,
    translate: place.translate,
  });
  const existing = row.sent === null || row.sent === "" ? null : row.sent;
  const result = await attempt(
    desk,
    row,
    platformOf(recipient.destination),
    incidentLabel(incident.number),
    (chat, once) => chat.card(recipient.destination, view, existing, once),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction((stores) => stores.outbox.delivered(row.key, row.wanted, result.ref));
    return;
  }
  if (!isPassing(result)) return undeliverable(desk, row, result.reason);
  await later(desk, row, result);
  // A first card that stays away: somebody else must hear of it, whatever becomes of this one.
  if (existing === null && triedFor(row, now) >= TOO_LONG) {
    await desk.db.transaction(async (stores) => {
      const current = await caseNow(desk, stores, row.job.incident);
      if (current !== null) await alertFailed(stores, current, row, result.reason, true);
    });
  }
}

async function undeliverable(desk: Desk, row: RowOf<"card">, why: string): Promise<void> {
  desk.log.warn("ALERT_UNDELIVERED", { incident: row.job.incident, why });
  await desk.db.transaction(async (stores) => {
    await stores.outbox.fail(row.key, why);
    const current = await caseNow(desk, stores, row.job.incident);
    if (current !== null) await alertFailed(stores, current, row, why, false);
  });
}
