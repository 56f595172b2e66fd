/** Ids are branded so that a channel cannot pass for a person. Each brand is made in one place: here. */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type Platform = "discord" | "teams" | "playground";
export const PLATFORMS: readonly Platform[] = ["discord", "teams", "playground"];

/** A platform's own id of a registered class channel (never of a thread below it). */
export type ChannelId = Brand<"ChannelId">;
/** A platform's own id of one post. */
export type MessageId = Brand<"MessageId">;
/** A platform's own id of a user account. */
export type AccountId = Brand<"AccountId">;
/** Key of a school in `config/school.yaml`. */
export type SchoolId = Brand<"SchoolId">;
/** Key of a class in the roster, for example `3HA`. */
export type ClassId = Brand<"ClassId">;
/** Row id of a person in the roster: the school's own pupil or staff number, prefixed by the school. */
export type PersonId = Brand<"PersonId">;
/** Derived from the message ref, so that a redelivered event cannot open a second incident. */
export type IncidentId = Brand<"IncidentId">;
/** Internal id of a protocol clause, stable across versions, for example `vmbo/fatsoensnormen`. */
export type ClauseId = Brand<"ClauseId">;
/** Id of a detection rule, for example `insult-at-person`. */
export type RuleId = Brand<"RuleId">;

export const channelId = (raw: string): ChannelId => raw as ChannelId;
export const messageId = (raw: string): MessageId => raw as MessageId;
export const accountId = (raw: string): AccountId => raw as AccountId;
export const schoolId = (raw: string): SchoolId => raw as SchoolId;
export const classId = (raw: string): ClassId => raw as ClassId;
export const personId = (raw: string): PersonId => raw as PersonId;
export const clauseId = (raw: string): ClauseId => raw as ClauseId;
export const ruleId = (raw: string): RuleId => raw as RuleId;

/** An account on one platform. */
export type AccountRef = { readonly platform: Platform; readonly account: AccountId };
/** A registered class channel on one platform. */
export type ChannelRef = { readonly platform: Platform; readonly channel: ChannelId };
/** One post, whatever its edits. `thread` is the thread, forum post or reply chain it stands in, or null. */
export type MessageRef = ChannelRef & {
  readonly thread: string | null;
  readonly message: MessageId;
};

/** `discord:123` — the form used in logs, keys and the database. */
export const accountKey = (ref: AccountRef): string => `${ref.platform}:${ref.account}`;
export const channelKey = (ref: ChannelRef): string => `${ref.platform}:${ref.channel}`;
export const messageKey = (ref: MessageRef): string =>
  `${ref.platform}:${ref.channel}:${ref.message}`;

/** The incident a message (or one edit of it; 0 is the original) opens. Same message and edit, same id. */
export const incidentId = (ref: MessageRef, edit: number): IncidentId =>
  `${messageKey(ref)}:${edit}` as IncidentId;
/**
 * Four hexadecimal digits of an incident's id, for buttons: numbers are given out again after a backup was put back,
 * and a button of before must not act on another case.
 */
export function caseCheck(id: IncidentId): string {
  let mixed = 2_166_136_261;
  for (let index = 0; index < id.length; index += 1) {
    mixed = Math.imul(mixed ^ id.charCodeAt(index), 16_777_619) >>> 0;
  }
  return (mixed >>> 16).toString(16).padStart(4, "0");
}
/** Reads back an id that {@link incidentId} made, as stored in the database. */
export const storedIncidentId = (raw: string): IncidentId => raw as IncidentId;
