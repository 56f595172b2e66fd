import type { Destination } from "../domain/chat.ts";
import type { PersonId, Platform } from "../domain/ids.ts";
import { PLATFORMS } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Person, Roster } from "../domain/people.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { IncidentEvent } from "../domain/incident.ts";
import { channelName, elsewhereName, isFor, personName } from "./outbox-keys.ts";
import type { RecipientName } from "./outbox-keys.ts";

export type Recipient = { readonly name: RecipientName; readonly destination: Destination };

/** The platform that a card or ping goes out on. */
export const platformOf = (destination: Destination): Platform =>
  destination.kind === "person" ? destination.account.platform : destination.channel.platform;

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

/** What a person is called in keys, on a platform. */
const nameOn = (person: PersonId, platform: Platform, incident: Incident): RecipientName =>
  platform === incident.channel.platform ? personName(person) : elsewhereName(person, platform);

/** In person: on the platform of the case, else on another one where the school has channels. */
function inPerson(
  person: Person | undefined,
  school: SchoolSettings,
  incident: Incident,
): readonly Recipient[] {
  const own = incident.channel.platform;
  const used = new Set(school.channels.map(({ ref }) => ref.platform));
  const order = [own, ...PLATFORMS.filter((platform) => platform !== own && used.has(platform))];
  return order.flatMap((platform) => {
    const account = person?.accounts.find((one) => one.platform === platform);
    if (person === undefined || account === undefined) return [];
    const name = nameOn(person.id, platform, incident);
    return [{ name, destination: { kind: "person", account } }];
  });
}

/**
 * The ways to reach a person about a case, the best first: the staff channel where the school wants that; else in
 * person, on the platform of the case and then on the others; last the staff channel, for whoever cannot be reached in
 * person. A case about a colleague goes to no channel: whoever it is about would read it there.
 */
export function waysTo(
  person: Person | undefined,
  school: SchoolSettings,
  incident: Incident,
): readonly Recipient[] {
  const own = inPerson(person, school, incident);
  if (incident.authorRole === "staff") return own;
  const { platform } = incident.channel;
  const instead = channelRecipient(school, platform, "instead");
  const shared = channelRecipient(school, platform, "any");
  const last = shared === null ? [] : [shared];
  if (instead === null) return [...own, ...last];
  return shared === null || shared.name === instead.name ? [instead] : [instead, shared];
}

/** The best way to reach a person about a case; null when there is none. */
export const recipientFor = (
  person: Person | undefined,
  school: SchoolSettings,
  incident: Incident,
): Recipient | null => waysTo(person, school, incident)[0] ?? null;

/** Where the card or ping of this key goes; null when account or channel are gone. */
export function recipientOfKey(
  key: string,
  incident: Incident,
  person: PersonId,
  roster: Roster,
  school: SchoolSettings,
): Recipient | null {
  for (const platform of PLATFORMS) {
    const name = nameOn(person, platform, incident);
    if (!isFor(key, incident.id, name)) continue;
    const account = roster.people.get(person)?.accounts.find((one) => one.platform === platform);
    return account === undefined ? null : { name, destination: { kind: "person", account } };
  }
  const staff = school.staffChannels.find(({ ref }) => isFor(key, incident.id, channelName(ref)));
  return staff === undefined
    ? null
    : { name: channelName(staff.ref), destination: { kind: "channel", channel: staff.ref } };
}

/** The platform on which the card or ping of this key stands, also when its account or channel are gone. */
export function platformOfKey(key: string, incident: Incident, person: PersonId): Platform {
  const found = PLATFORMS.find(
    (platform) =>
      isFor(key, incident.id, nameOn(person, platform, incident)) ||
      key.startsWith(`card:${incident.id}:#${platform}:`),
  );
  return found ?? incident.channel.platform;
}

/** Everybody the case was sent to; the actor of an `alerted` event is who was alerted. */
export const alertedOf = (events: readonly IncidentEvent[]): readonly PersonId[] => [
  ...new Set(
    events.flatMap((event) =>
      event.kind === "alerted" && event.actor !== null ? [event.actor] : [],
    ),
  ),
];
