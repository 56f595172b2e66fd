import type { PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import type { PingKind } from "../policy/ping-view.ts";
import { cardKey, pingKey } from "./outbox-keys.ts";
import type { SchoolPlace } from "./place.ts";
import { recipientFor } from "./recipients.ts";
import type { Recipient } from "./recipients.ts";

export type Alert = {
  readonly place: SchoolPlace;
  readonly roster: Roster;
  readonly incident: Incident;
  readonly kind: PingKind;
  /** Tells this time of ringing from others; see `pingKey`. */
  readonly turn: string;
  /** Epoch milliseconds: when card and ping may go out. */
  readonly dueAt: number;
  readonly now: number;
};

/** Asks for a card and a ping for each of these people; those who were alerted get an event each. */
export async function alertPeople(
  stores: Stores,
  alert: Alert,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const { roster, incident, place, now } = alert;
  const reached: PersonId[] = [];
  for (const person of people) {
    const recipient = recipientFor(roster.people.get(person), place.school, incident);
    if (recipient === null) {
      await stores.incidents.addEvent({
        incident: incident.id,
        at: now,
        actor: person,
        kind: "alert_undelivered",
        detail: "no-account",
      });
      continue;
    }
    await alertRecipient(stores, alert, person, recipient);
    reached.push(person);
  }
  return reached;
}

/** The same for one person at a place that is known. */
export async function alertRecipient(
  stores: Stores,
  { incident, kind, turn, dueAt, now }: Alert,
  person: PersonId,
  recipient: Recipient,
): Promise<void> {
  const card = cardKey(incident.id, recipient.name);
  await stores.outbox.want(card, { kind: "card", incident: incident.id, person }, dueAt, now);
  await stores.outbox.want(
    pingKey(incident.id, recipient.name, kind, turn),
    { kind: "ping", incident: incident.id, person, step: incident.step },
    dueAt,
    now,
  );
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: person,
    kind: "alerted",
    detail: kind,
  });
}
