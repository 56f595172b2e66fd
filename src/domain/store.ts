import type { SentRef } from "./chat.ts";
import type { SignalStore } from "./conversation.ts";
import type {
  AccountRef,
  ChannelRef,
  IncidentId,
  MessageRef,
  PersonId,
  Platform,
  SchoolId,
} from "./ids.ts";
import type { Incident, IncidentEvent, IncidentMessage } from "./incident.ts";
import type { Job } from "./job.ts";
import type { Person, Roster } from "./people.ts";
import type { Mode } from "./school.ts";
import type { Severity } from "./verdict.ts";
import type { WordStore } from "./words.ts";

/*
 * What the use cases need of storage. Every write goes through `transaction`; inside one nothing but the database is
 * awaited. Times are epoch milliseconds.
 */

/** Somebody who writes: all accounts of one person, on whatever platform, or the one account of somebody unknown. */
export type Writer = {
  readonly accounts: readonly [AccountRef, ...AccountRef[]];
  /** Also finds what they wrote under an account that is no longer theirs. */
  readonly person: PersonId | null;
};

export type IncidentStore = {
  /** Adds a case with the next number and its first message; the existing one when the id is there already. */
  readonly open: (
    incident: Omit<Incident, "number">,
    message: IncidentMessage,
  ) => Promise<{ readonly incident: Incident; readonly fresh: boolean }>;
  /** Adds a message to a case; false when that message and edit is there already. */
  readonly addMessage: (message: IncidentMessage) => Promise<boolean>;
  readonly update: (id: IncidentId, change: Partial<Incident>) => Promise<void>;
  readonly byId: (id: IncidentId) => Promise<Incident | null>;
  readonly byNumber: (number: number) => Promise<Incident | null>;
  /** The cases that hold this post, in any of its edits, oldest first. */
  readonly byMessage: (ref: MessageRef) => Promise<readonly Incident[]>;
  /** The case that this post and edit has joined or opened, or null: the test for a duplicate event. */
  readonly holding: (ref: MessageRef, edit: number) => Promise<Incident | null>;
  /** Every kept message under one of these accounts, whosever case it is in, the oldest first; and its removal. */
  readonly messagesBy: (accounts: readonly AccountRef[]) => Promise<readonly IncidentMessage[]>;
  readonly removeMessagesBy: (accounts: readonly AccountRef[]) => Promise<void>;
  /** Whether this writer has a case in this channel that is not closed and had a message at or after `since`. */
  readonly hasRecent: (writer: Writer, channel: ChannelRef, since: number) => Promise<boolean>;
  readonly messages: (id: IncidentId) => Promise<readonly IncidentMessage[]>;
  /** Cases by status, newest first; of a `writer` also those that another began and they have a message in. */
  readonly list: (filter: {
    readonly school?: SchoolId;
    readonly status?: readonly Incident["status"][];
    readonly writer?: Writer;
    readonly severity?: Severity;
    readonly openedSince?: number;
    readonly limit?: number;
  }) => Promise<readonly Incident[]>;
  readonly addEvent: (event: IncidentEvent) => Promise<void>;
  readonly events: (id: IncidentId) => Promise<readonly IncidentEvent[]>;
  /** Removes case, messages, events, deliveries and due rows. Who looked stays, for the term of the log of views. */
  readonly remove: (id: IncidentId) => Promise<void>;
};

/**
 * A job with its progress. `key` names it for good (`card:<incident>:<person>`): adding it again asks for it anew
 * where it can change (cards), else does nothing. `nonce` is unique, at most 25 characters.
 */
export type OutboxRow = {
  readonly key: string;
  readonly nonce: string;
  readonly job: Job;
  /** Version of the content asked for and the one that was delivered; equal when nothing is left to do. */
  readonly wanted: number;
  readonly done: number;
  readonly status: "pending" | "delivered" | "failed";
  readonly dueAt: number;
  readonly attempts: number;
  /** When an attempt was begun whose result was never written: it may have reached the platform. */
  readonly triedAt: number | null;
  readonly sent: SentRef | null;
  readonly lastError: string | null;
  readonly createdAt: number;
};

export type OutboxStore = {
  /** Adds the job, or, for a card or other repeatable job that exists, raises `wanted` and makes it pending again. */
  readonly want: (key: string, job: Job, dueAt: number, now: number) => Promise<void>;
  readonly due: (now: number, limit: number) => Promise<readonly OutboxRow[]>;
  readonly get: (key: string) => Promise<OutboxRow | null>;
  readonly ofIncident: (id: IncidentId) => Promise<readonly OutboxRow[]>;
  /** Written before the platform is called. */
  readonly begin: (key: string, now: number) => Promise<void>;
  readonly delivered: (key: string, version: number, sent: SentRef) => Promise<void>;
  readonly retry: (key: string, dueAt: number, error: string) => Promise<void>;
  readonly fail: (key: string, error: string) => Promise<void>;
  /** Removes rows that belong to no case and were made before these moments; tells how many. */
  readonly purge: (before: {
    readonly finishedBefore: number;
    readonly waitingBefore: number;
  }) => Promise<number>;
  /** Pending rows due after `laterThan` become due `by` milliseconds sooner, never before now; tells how many. */
  readonly bringForward: (laterThan: number, by: number, now: number) => Promise<number>;
  readonly counts: () => Promise<{
    readonly pending: number;
    readonly failed: number;
    readonly oldestDue: number | null;
  }>;
};

/** Something that waits. Read against the injected clock, so it survives a restart and tests can move time. */
export type Timer =
  | { readonly kind: "escalate"; readonly incident: IncidentId }
  | { readonly kind: "digest"; readonly school: SchoolId }
  | { readonly kind: "retention"; readonly school: SchoolId };
export type TimerStore = {
  /** Sets the timer of this key, replacing an earlier one. */
  readonly set: (key: string, timer: Timer, dueAt: number) => Promise<void>;
  readonly due: (
    now: number,
    limit: number,
  ) => Promise<readonly { readonly key: string; readonly timer: Timer; readonly dueAt: number }[]>;
  readonly clear: (key: string) => Promise<void>;
  /** Timers due after `laterThan` become due `by` milliseconds sooner, never before now; tells how many. */
  readonly bringForward: (laterThan: number, by: number, now: number) => Promise<number>;
  readonly nextDue: () => Promise<number | null>;
};

/** How far each stream has been judged; ids only, no text. Keys are `streamKey`. */
export type CursorStore = {
  /** Streams of one registered channel with their positions. */
  readonly ofChannel: (channel: ChannelRef) => Promise<ReadonlyMap<string, string>>;
  readonly advance: (channel: ChannelRef, stream: string, position: string) => Promise<void>;
  /** Where judging of this channel began; set once. */
  readonly floor: (channel: ChannelRef) => Promise<string | null>;
  readonly setFloor: (channel: ChannelRef, position: string) => Promise<void>;
};

/** `edition` says for which school year and with what words (`2026-2027:…`); `sent` is null when that is not known. */
export type StandingNotice = {
  readonly edition: string;
  readonly at: number;
  readonly sent: SentRef | null;
};

export type ChannelStore = {
  /** `off` by hand, above the settings; null when there is none. */
  readonly override: (channel: ChannelRef) => Promise<"off" | null>;
  readonly setOverride: (
    channel: ChannelRef,
    mode: "off" | null,
    by: string,
    at: number,
  ) => Promise<void>;
  /** The notice that stands in the channel, or null. */
  readonly notice: (channel: ChannelRef) => Promise<StandingNotice | null>;
  readonly setNotice: (channel: ChannelRef, notice: StandingNotice) => Promise<void>;
  /** Shadow mode: judged and counted, without author or text. */
  readonly count: (
    channel: ChannelRef,
    day: string,
    mode: Mode,
    category: string,
    severity: Severity,
  ) => Promise<void>;
  /** Removes the counts of earlier days; tells how many. */
  readonly removeCountsBefore: (day: string) => Promise<number>;
  readonly counts: (
    channel: ChannelRef,
    sinceDay: string,
  ) => Promise<
    readonly {
      readonly day: string;
      readonly category: string;
      readonly severity: Severity;
      readonly count: number;
    }[]
  >;
};

/** That pupils may write in a class channel during a lesson. Times are epoch milliseconds. */
export type LessonOpening = {
  readonly channel: ChannelRef;
  readonly from: number;
  /** Exclusive; by then it is closed of itself. */
  readonly until: number;
  readonly by: PersonId;
};
export type LessonStore = {
  readonly add: (opening: LessonOpening) => Promise<void>;
  /** The one that lasts longest of those that hold at this moment, or null. */
  readonly openAt: (channel: ChannelRef, moment: number) => Promise<LessonOpening | null>;
  /** Ends what is open in the channel at this moment. */
  readonly close: (channel: ChannelRef, at: number) => Promise<void>;
  readonly byPerson: (person: PersonId) => Promise<readonly LessonOpening[]>;
  /** Removes those that were over by then; tells how many. */
  readonly removeBefore: (at: number) => Promise<number>;
};

/** Cases of one quarrel on two platforms. */
export type LinkStore = {
  /** Ties two cases together; false when they were already. */
  readonly add: (one: IncidentId, other: IncidentId) => Promise<boolean>;
  /** The cases tied to this one, in the order of their numbers. */
  readonly of: (id: IncidentId) => Promise<readonly Incident[]>;
};

/** For the limits, which count a person on all platforms as one: an author's last note, a channel's last neutral line, somebody's reports of the last hour. */
export type LimitStore = {
  readonly lastNote: (author: Writer) => Promise<number | null>;
  readonly noteSent: (author: AccountRef, at: number) => Promise<void>;
  /** When a colleague was last reminded of the role they write in. */
  readonly lastReminder: (author: Writer) => Promise<number | null>;
  readonly reminded: (author: AccountRef, at: number) => Promise<void>;
  readonly lastLine: (channel: ChannelRef) => Promise<number | null>;
  readonly lineSent: (channel: ChannelRef, at: number) => Promise<void>;
  readonly reportMade: (reporter: AccountRef, at: number) => Promise<void>;
  readonly reportsSince: (reporter: Writer, since: number) => Promise<number>;
  /** Removes what is older; reminders, which count for long, have a moment of their own. */
  readonly removeBefore: (at: number, remindersBefore: number) => Promise<number>;
  /** Removes everything counted for this account. */
  readonly forget: (account: AccountRef) => Promise<void>;
};

export type PeopleStore = {
  /** Everybody. Reading it again after a change gives a new frozen roster. */
  readonly roster: () => Promise<Roster>;
  /** Replaces the people of one school; accounts linked by code are kept for those who stay. */
  readonly replace: (school: SchoolId, people: readonly Person[]) => Promise<void>;
  readonly link: (person: PersonId, account: AccountRef, at: number) => Promise<void>;
  /** Stores the hash of a one-time code. */
  readonly addCode: (hash: string, person: PersonId, expiresAt: number) => Promise<void>;
  /** The person of an unused code that has not expired, marking it used; null otherwise. */
  readonly useCode: (hash: string, now: number) => Promise<PersonId | null>;
  /** Removes codes that are used or have expired; tells how many. */
  readonly purgeCodes: (now: number) => Promise<number>;
  /** Removes a person, also from histories, limits and the log of views. Their cases are the caller's to remove first. */
  readonly remove: (person: PersonId) => Promise<void>;
};

/** Who looked at what, before it was shown. */
export type View = {
  readonly at: number;
  readonly viewer: PersonId;
  readonly incident: IncidentId;
  readonly what: "quote" | "context" | "export";
};
export type ViewStore = {
  readonly add: (view: View) => Promise<void>;
  readonly ofIncident: (incident: IncidentId) => Promise<readonly View[]>;
  readonly ofViewer: (viewer: PersonId) => Promise<readonly View[]>;
  /** Everybody who has looked. */
  readonly viewers: () => Promise<readonly PersonId[]>;
  readonly removeBefore: (at: number) => Promise<number>;
};

/**
 * What an adapter must know again after a restart: ids and addresses of its platform, never anything that people wrote.
 * `about` names the account an entry belongs to, so that it goes when that person is erased.
 */
export type PlatformMemory = {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, value: string, about?: AccountRef) => Promise<void>;
  /** Entries whose key starts with `prefix`, sorted by key. */
  readonly list: (
    prefix: string,
  ) => Promise<readonly { readonly key: string; readonly value: string }[]>;
  readonly remove: (key: string) => Promise<void>;
};
export type MemoryStore = {
  readonly of: (platform: Platform) => PlatformMemory;
  /** Removes every entry about this account. */
  readonly forget: (account: AccountRef) => Promise<void>;
};

export type Stores = {
  readonly incidents: IncidentStore;
  readonly outbox: OutboxStore;
  readonly timers: TimerStore;
  readonly cursors: CursorStore;
  readonly channels: ChannelStore;
  readonly limits: LimitStore;
  readonly people: PeopleStore;
  readonly views: ViewStore;
  readonly memory: MemoryStore;
  readonly lessons: LessonStore;
  readonly links: LinkStore;
  readonly words: WordStore;
  readonly signals: SignalStore;
};

/** Reads see what was last committed. `transaction` commits when the work resolves and rolls back when it rejects. */
export type Database = Stores & {
  readonly transaction: <Result>(work: (stores: Stores) => Promise<Result>) => Promise<Result>;
  /** Rejects with DISK_FULL, DATABASE_LOCKED or DATABASE_UNREADABLE when writing does not work now. */
  readonly probe: () => Promise<void>;
  readonly close: () => Promise<void>;
};
