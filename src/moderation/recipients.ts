import type { Destination } from "../domain/chat.ts";
import type { PersonId, Platform } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Person, Roster } from "../domain/people.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { IncidentEvent } from "../domain/incident.ts";
import { channelName, isFor, personName } from "./outbox-keys.ts";
import type { RecipientName } from "./outbox-keys.ts";

export type Recipient = { readonly name: RecipientName; readonly destination: Destination };

const channelRecipient = (
  school: SchoolSettings,
  platform: Platform,
  only: "instead" | "any",
): Recipient | null => {
  const found = school.staffChannels.find(
    (staff) => staff.ref.platform === platform && (only === "any" || staff.instead),
  );
  return found === undefined
    ? null
    : { name: channelName(found.ref), destination: { kind: "channel", channel: found.ref } };
};

/**
 * The school's staff channel on the platform of a case, for those who cannot be reached in person. None for a case about
 * a colleague: whoever it is about would read it there.
 */
export const staffChannelOf = (school: SchoolSettings, incident: Incident): Recipient | null =>
  incident.authorRole === "staff"
    ? null
    : channelRecipient(school, incident.channel.platform, "any");

/**
 * Where a person is reached about a case, on its platform: in the staff channel when the school wants that, else in
 * person, else in the staff channel; null when there is no way. About a colleague only in person.
 */
export function recipientFor(
  person: Person | undefined,
  school: SchoolSettings,
  incident: Incident,
): Recipient | null {
  const { platform } = incident.channel;
  const shared =
    incident.authorRole === "staff" ? null : channelRecipient(school, platform, "instead");
  if (shared !== null) return shared;
  const account = person?.accounts.find((one) => one.platform === platform);
  return person === undefined || account === undefined
    ? staffChannelOf(school, incident)
    : { name: personName(person.id), destination: { kind: "person", account } };
}

/** Where the card or ping of this key goes; null when account or channel are gone. */
export function recipientOfKey(
  key: string,
  incident: Incident,
  person: PersonId,
  roster: Roster,
  school: SchoolSettings,
): Recipient | null {
  if (isFor(key, incident.id, personName(person))) {
    const account = roster.people
      .get(person)
      ?.accounts.find((one) => one.platform === incident.channel.platform);
    return account === undefined
      ? null
      : { name: personName(person), destination: { kind: "person", account } };
  }
  const staff = school.staffChannels.find(({ ref }) => isFor(key, incident.id, channelName(ref)));
  return staff === undefined
    ? null
    : { name: channelName(staff.ref), destination: { kind: "channel", channel: staff.ref } };
}

/** Everybody the case was sent to; the actor of an `alerted` event is who was alerted. */
export const alertedOf = (events: readonly IncidentEvent[]): readonly PersonId[] => [
  ...new Set(
    events.flatMap((event) =>
      event.kind === "alerted" && event.actor !== null ? [event.actor] : [],
    ),
  ),
];
