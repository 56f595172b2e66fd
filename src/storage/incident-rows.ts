import type { Selectable, Updateable } from "kysely";
import type { IncidentCategory } from "../domain/decision.ts";
import {
  accountId,
  channelId,
  classId,
  clauseId,
  messageId,
  personId,
  schoolId,
  storedIncidentId,
} from "../domain/ids.ts";
import type { AccountRef, Platform } from "../domain/ids.ts";
import type {
  Incident,
  IncidentEvent,
  IncidentEventKind,
  IncidentMessage,
  MessageState,
  NoteState,
  Outcome,
} from "../domain/incident.ts";
import type { Finding, Severity } from "../domain/verdict.ts";
import type { IncidentTable, Tables } from "./tables.ts";

/** Reads back what `accountKey` wrote. */
export function storedAccount(key: string): AccountRef {
  const colon = key.indexOf(":");
  return { platform: key.slice(0, colon) as Platform, account: accountId(key.slice(colon + 1)) };
}

/** The columns of those fields that are given: for an insert all of them, for a change some. */
export function incidentColumns(part: Partial<Incident>): Updateable<IncidentTable> {
  const columns: Record<string, string | number | null | undefined> = {
    id: part.id,
    number: part.number,
    school: part.school,
    class: part.class,
    platform: part.channel?.platform,
    channel: part.channel?.channel,
    thread: part.message === undefined ? undefined : part.message.thread,
    message: part.message?.message,
    link: part.link,
    origin: part.origin,
    author:
      part.author === undefined ? undefined : `${part.author.platform}:${part.author.account}`,
    author_person: part.authorPerson,
    author_role: part.authorRole,
    targets: part.targets === undefined ? undefined : JSON.stringify(part.targets),
    reporter: part.reporter,
    category: part.category,
    severity: part.severity,
    care: part.care === undefined ? undefined : Number(part.care),
    rule: part.rule,
    action: part.action,
    protocol_version: part.protocolVersion,
    lexicon_version: part.lexiconVersion,
    status: part.status,
    outcome: part.outcome,
    contested: part.contested === undefined ? undefined : Number(part.contested),
    message_state: part.messageState,
    note_state: part.noteState,
    owner: part.owner,
    opened_at: part.openedAt,
    acknowledged_at: part.acknowledgedAt,
    closed_at: part.closedAt,
    step: part.step,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** A whole row. */
export const incidentRow = (incident: Incident): IncidentTable =>
  // Every field of an incident gives its column, so nothing is missing here.
  incidentColumns(incident) as IncidentTable;

export function toIncident(row: Selectable<IncidentTable>): Incident {
  const channel = { platform: row.platform as Platform, channel: channelId(row.channel) };
  return {
    id: storedIncidentId(row.id),
    number: row.number,
    school: schoolId(row.school),
    class: classId(row.class),
    channel,
    message: { ...channel, thread: row.thread, message: messageId(row.message) },
    link: row.link,
    origin: row.origin as Incident["origin"],
    author: storedAccount(row.author),
    authorPerson: row.author_person === null ? null : personId(row.author_person),
    authorRole: row.author_role as Incident["authorRole"],
    targets: (JSON.parse(row.targets) as string[]).map(personId),
    reporter: row.reporter === null ? null : personId(row.reporter),
    category: row.category as IncidentCategory,
    severity: row.severity as Severity,
    care: row.care === 1,
    rule: clauseId(row.rule),
    action: row.action === null ? null : clauseId(row.action),
    protocolVersion: row.protocol_version,
    lexiconVersion: row.lexicon_version,
    status: row.status as Incident["status"],
    outcome: row.outcome as Outcome | null,
    contested: row.contested === 1,
    messageState: row.message_state as MessageState,
    noteState: row.note_state as NoteState,
    owner: row.owner === null ? null : personId(row.owner),
    openedAt: row.opened_at,
    acknowledgedAt: row.acknowledged_at,
    closedAt: row.closed_at,
    step: row.step,
  };
}

export function toMessage(row: Selectable<Tables["incident_message"]>): IncidentMessage {
  return {
    incident: storedIncidentId(row.incident),
    ref: {
      platform: row.platform as Platform,
      channel: channelId(row.channel),
      thread: row.thread,
      message: messageId(row.message),
    },
    edit: row.edit,
    author: storedAccount(row.author),
    sentAt: row.sent_at,
    text: row.text,
    // Findings of before they named their term have none.
    findings: (
      JSON.parse(row.findings) as (Omit<Finding, "term"> & Partial<Pick<Finding, "term">>)[]
    ).map((finding) => ({ ...finding, term: finding.term ?? null })),
  };
}

export function toEvent(row: Selectable<Tables["incident_event"]>): IncidentEvent {
  return {
    incident: storedIncidentId(row.incident),
    at: row.at,
    actor: row.actor === null ? null : personId(row.actor),
    kind: row.kind as IncidentEventKind,
    detail: row.detail,
  };
}
