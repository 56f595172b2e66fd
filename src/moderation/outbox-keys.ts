import { accountKey, channelKey, messageKey } from "../domain/ids.ts";
import type {
  ChannelRef,
  IncidentId,
  MessageRef,
  Platform,
  PersonId,
  SchoolId,
} from "../domain/ids.ts";
import type { IncidentEvent } from "../domain/incident.ts";
import type { PingKind } from "../policy/ping-view.ts";
import type { OutboxRow } from "../domain/store.ts";
import type { Severity } from "../domain/verdict.ts";

/*
 * Keys of outbox rows: the same thing to be delivered, the same key, so that asking twice sends once. A card or ping
 * goes to a person, or to a staff channel (`#…`), which then is one recipient however many people read it.
 */

/** Whom a card or ping is for, as it stands in a key. */
export type RecipientName = string;
export const personName = (person: PersonId): RecipientName => person;
/** In person too, but elsewhere than on the platform of the case. */
export const elsewhereName = (person: PersonId, platform: Platform): RecipientName =>
  `${person}@${platform}`;
export const channelName = (channel: ChannelRef): RecipientName => `#${channelKey(channel)}`;

export const cardKey = (incident: IncidentId, to: RecipientName): string =>
  `card:${incident}:${to}`;

/** `turn` tells apart the times that the same person is rung about a case. */
export const pingKey = (
  incident: IncidentId,
  to: RecipientName,
  kind: PingKind,
  turn: string,
): string => `ping:${incident}:${to}:${kind}:${turn}`;
/** Detail of the event that a case was opened again because its owner left. */
export const OWNER_GONE = "owner-gone";
/** The turn of being alerted in a step; a case that became more serious, or lost its owner, starts anew. */
export function stepTurn(
  severity: Severity,
  step: number,
  events: readonly IncidentEvent[],
): string {
  const anew = events.filter(({ detail }) => detail === OWNER_GONE).length;
  return anew === 0 ? `${severity}-${step}` : `${severity}-${step}-${anew}`;
}

const PING = /:(?<kind>new|escalated|contested|handed_over|more):(?<turn>[^:]*)$/u;
/** What a ping's key says of it. */
export function pingOf(key: string): { readonly kind: PingKind; readonly turn: string } {
  const groups = PING.exec(key)?.groups;
  return { kind: (groups?.["kind"] ?? "new") as PingKind, turn: groups?.["turn"] ?? "" };
}

/** Whether a card or ping of this key is for this recipient. */
export const isFor = (key: string, incident: IncidentId, to: RecipientName): boolean =>
  key === cardKey(incident, to) || key.startsWith(`ping:${incident}:${to}:`);

/** Whether a card or ping stands in a staff channel, where others read it too. */
export const isInChannel = (key: string, incident: IncidentId): boolean =>
  key.startsWith(`card:${incident}:#`) || key.startsWith(`ping:${incident}:#`);

/** Of a card row: the same recipient, without its case. */
export const redactKey = (card: OutboxRow, number: number): string =>
  `redact:${number}:${card.job.kind === "card" ? card.key.slice(`card:${card.job.incident}:`.length) : ""}`;

export const noteKey = (ref: MessageRef, edit: number): string => `note:${messageKey(ref)}:${edit}`;
export const adviceKey = (ref: MessageRef, edit: number): string =>
  `advice:${messageKey(ref)}:${edit}`;
export const lineKey = (incident: IncidentId): string => `line:${incident}`;
export const hideKey = (ref: MessageRef): string => `hide:${messageKey(ref)}`;
/** `after`: when the notice before it was posted, so that going back to an earlier edition is asked for anew. */
export const noticeKey = (channel: ChannelRef, edition: string, after: number): string =>
  `notice:${channelKey(channel)}:${edition}:${after}`;
export const digestKey = (school: SchoolId, person: PersonId, day: string): string =>
  `digest:${school}:${person}:${day}`;

/** The place a row is for: deliveries to one place go one after the other, and places do not wait for each other. */
export function laneOf(row: OutboxRow): string {
  const { job } = row;
  if (job.kind === "note" || job.kind === "advice") return accountKey(job.to);
  if (job.kind === "line" || job.kind === "notice") return channelName(job.to);
  if (job.kind === "hide") return channelName(job.message);
  if (job.kind === "digest") return personName(job.person);
  if (job.kind === "redact") return row.key.slice(`redact:${job.number}:`.length);
  return row.key.replace(PING, "").slice(`${job.kind}:${job.incident}:`.length);
}
