import type { Generated } from "kysely";

/*
 * The tables as Kysely sees them. Times are epoch milliseconds, flags 0 or 1, lists and unions JSON text: the same in
 * every dialect.
 */

type PersonTable = {
  id: string;
  school: string;
  name: string;
  roles: string;
  birth_date: string | null;
  supervisor: string | null;
};
type AccountTable = {
  platform: string;
  account: string;
  person: string;
  via: "roster" | "code";
  linked_at: number | null;
};
type LinkCodeTable = { hash: string; person: string; expires_at: number; used_at: number | null };

export type IncidentTable = {
  id: string;
  number: number;
  school: string;
  class: string;
  platform: string;
  channel: string;
  thread: string | null;
  message: string;
  link: string;
  origin: string;
  author: string;
  author_person: string | null;
  author_role: string;
  targets: string;
  reporter: string | null;
  category: string;
  severity: string;
  care: number;
  rule: string;
  action: string | null;
  protocol_version: string;
  lexicon_version: string;
  status: string;
  outcome: string | null;
  contested: number;
  message_state: string;
  note_state: string;
  owner: string | null;
  opened_at: number;
  acknowledged_at: number | null;
  closed_at: number | null;
  step: number;
};
type IncidentMessageTable = {
  incident: string;
  platform: string;
  channel: string;
  thread: string | null;
  message: string;
  edit: number;
  author: string;
  sent_at: number;
  text: string;
  findings: string;
};
type IncidentEventTable = {
  id: Generated<number>;
  incident: string;
  at: number;
  actor: string | null;
  kind: string;
  detail: string;
};

export type OutboxTable = {
  key: string;
  nonce: string;
  incident: string | null;
  job: string;
  wanted: number;
  done: number;
  status: "pending" | "delivered" | "failed";
  due_at: number;
  attempts: number;
  tried_at: number | null;
  sent: string | null;
  last_error: string | null;
  created_at: number;
};
type TimerTable = { key: string; incident: string | null; timer: string; due_at: number };

type CursorTable = { platform: string; channel: string; stream: string; position: string };
type ChannelTable = {
  platform: string;
  channel: string;
  floor: string | null;
  override: "off" | null;
  override_by: string | null;
  override_at: number | null;
  notice_for: string | null;
  notice_at: number | null;
  notice_sent: string | null;
};
type ChannelCountTable = {
  platform: string;
  channel: string;
  day: string;
  mode: string;
  category: string;
  severity: string;
  count: number;
};
/** When something limited happened; `subject` is an author or a channel. Notes and lines keep only the last moment. */
type LimitTable = { kind: "note" | "line" | "reminder" | "report"; subject: string; at: number };
type ViewTable = {
  id: Generated<number>;
  at: number;
  viewer: string;
  incident: string;
  what: string;
};
type MemoryTable = { platform: string; key: string; value: string; about: string | null };
type LessonOpeningTable = {
  id: Generated<number>;
  platform: string;
  channel: string;
  from_at: number;
  until_at: number;
  by: string;
};
/** Each pair once, the smaller id first. */
type IncidentLinkTable = { one: string; other: string };
type WordChangeTable = {
  school: string;
  number: number;
  at: number;
  by: string | null;
  action: string;
  undoes: number | null;
};
/** `before` and `after` are entries as JSON. */
type WordPartTable = {
  school: string;
  number: number;
  key: string;
  before: string | null;
  after: string | null;
};
type WordJudgedTable = { school: string; day: string; messages: number };
type WordShadowTable = {
  school: string;
  key: string;
  day: string;
  severity: string;
  flags: number;
  pings: number;
};
type WordOutcomeTable = { school: string; key: string; flagged: number; false_alarms: number };
type SignalTable = {
  from_hash: string;
  to_hash: string;
  kind: string;
  hour: number;
  weight: number;
};
type CounterTable = { name: string; value: number };

export type Tables = {
  person: PersonTable;
  account: AccountTable;
  link_code: LinkCodeTable;
  incident: IncidentTable;
  incident_message: IncidentMessageTable;
  incident_event: IncidentEventTable;
  outbox: OutboxTable;
  timer: TimerTable;
  cursor: CursorTable;
  channel: ChannelTable;
  channel_count: ChannelCountTable;
  limit_mark: LimitTable;
  view: ViewTable;
  platform_memory: MemoryTable;
  lesson_opening: LessonOpeningTable;
  incident_link: IncidentLinkTable;
  word_change: WordChangeTable;
  word_part: WordPartTable;
  word_judged: WordJudgedTable;
  word_shadow: WordShadowTable;
  word_outcome: WordOutcomeTable;
  signal: SignalTable;
  counter: CounterTable;
};
