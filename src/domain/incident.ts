import type { IncidentCategory } from "./decision.ts";
import type {
  AccountRef,
  ChannelRef,
  ClassId,
  ClauseId,
  IncidentId,
  MessageRef,
  PersonId,
  SchoolId,
} from "./ids.ts";
import type { Finding, Severity } from "./verdict.ts";

export const OUTCOMES = [
  "talked",
  "parents",
  "care_team",
  "measure",
  "nothing_needed",
  "false_alarm",
] as const;
/** What staff say came of it. `false_alarm` only by that button; the bot never chooses one. */
export type Outcome = (typeof OUTCOMES)[number];

export type NoteState = "none" | "withheld" | "pending" | "delivered" | "line" | "undelivered";
/** What has become of the message in the channel. */
export type MessageState = "present" | "edited" | "cleaned" | "deleted";

/** One case. Its text stands apart, in {@link IncidentMessage}, so that it can be erased alone. */
export type Incident = {
  readonly id: IncidentId;
  /** Shown to people as `KW-17`; given out in order, never twice. */
  readonly number: number;
  readonly school: SchoolId;
  readonly class: ClassId;
  readonly channel: ChannelRef;
  readonly message: MessageRef;
  readonly link: string;
  readonly origin: "detection" | "report";
  readonly author: AccountRef;
  readonly authorPerson: PersonId | null;
  readonly authorRole: "student" | "staff";
  /** People at the other end, as far as known: answered or mentioned. They are party to it. */
  readonly targets: readonly PersonId[];
  readonly reporter: PersonId | null;
  readonly category: IncidentCategory;
  readonly severity: Severity;
  readonly care: boolean;
  readonly rule: ClauseId;
  readonly action: ClauseId | null;
  readonly protocolVersion: string;
  readonly lexiconVersion: string;
  readonly status: "open" | "acknowledged" | "closed";
  readonly outcome: Outcome | null;
  /** The pupil's words are an event; this marks the card. */
  readonly contested: boolean;
  readonly messageState: MessageState;
  readonly noteState: NoteState;
  /** Who has taken it on; null while open. */
  readonly owner: PersonId | null;
  readonly openedAt: number;
  readonly acknowledgedAt: number | null;
  readonly closedAt: number | null;
  /** Escalation step reached, counted from 0 over all rounds. */
  readonly step: number;
};

/** A flagged message of a case: the only text that is kept. */
export type IncidentMessage = {
  readonly incident: IncidentId;
  readonly ref: MessageRef;
  readonly edit: number;
  readonly author: AccountRef;
  readonly sentAt: number;
  readonly text: string;
  readonly findings: readonly Finding[];
};

export type IncidentEventKind =
  | "opened"
  | "joined"
  | "edited"
  | "cleaned"
  | "deleted"
  | "restored"
  | "note_delivered"
  | "note_undelivered"
  | "alerted"
  | "escalated"
  | "alert_undelivered"
  | "acknowledged"
  | "handed_over"
  | "contested"
  | "closed"
  | "reopened"
  | "reported"
  | "linked"
  | "pattern";

/** A line of the case's history. `detail` is a code, a name of a role or the pupil's own contest, never channel text. */
export type IncidentEvent = {
  readonly incident: IncidentId;
  readonly at: number;
  readonly actor: PersonId | null;
  readonly kind: IncidentEventKind;
  readonly detail: string;
};

export const incidentLabel = (number: number): string => `KW-${number}`;
