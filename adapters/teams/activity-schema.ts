import { z } from "zod";
import type { TeamsAttachment } from "./message-text.ts";

/** A word that may be missing; something else in its place counts as missing. */
const word = z.string().nullish().catch(null).transform(blankAsNull);
/** An id: one that is there must be one. */
const id = z.string().max(1024).nullish().transform(blankAsNull);
const list = <Item>(item: z.ZodType<Item>): z.ZodType<readonly Item[]> =>
  z
    .array(z.unknown())
    .nullish()
    .catch([])
    .transform((all) =>
      (all ?? []).flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );

function blankAsNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === "" ? null : text;
}

const person = z.object({ id: word, name: word, aadObjectId: word, role: word });
const named = z.object({ id }).nullish();
const attachment: z.ZodType<TeamsAttachment> = z
  .object({
    contentType: z.string().max(300),
    name: word,
    contentUrl: word,
    content: z.unknown().optional(),
  })
  .transform(({ contentType, name, contentUrl, content }) => ({
    contentType,
    name,
    contentUrl,
    content,
  }));
const entity = z.object({ type: z.string(), mentioned: person.nullish().catch(null) });

/** What Teams sends, as far as it is used; keys that are not named here are passed over. */
const activity = z.object({
  type: z.string().min(1).max(100),
  id,
  replyToId: id,
  name: word,
  action: word,
  channelId: id,
  serviceUrl: id,
  timestamp: word,
  locale: word,
  from: person.nullish(),
  recipient: person.nullish(),
  conversation: z.object({ id, conversationType: word, tenantId: id }).nullish(),
  channelData: z
    .object({
      tenant: named,
      team: z.object({ id, aadGroupId: id }).nullish(),
      channel: named,
      teamsChannelId: id,
      teamsTeamId: id,
      eventType: word,
    })
    .nullish(),
  text: word,
  attachments: list(attachment),
  entities: list(entity),
  membersAdded: list(person),
  membersRemoved: list(person),
  value: z.unknown().optional(),
});

export type TeamsActivity = z.infer<typeof activity>;
type TeamsPerson = z.infer<typeof person>;

/** Reads an activity; null when it is none, or when one of its ids is something else than an id. */
export function readActivity(body: unknown): TeamsActivity | null {
  const read = activity.safeParse(body);
  return read.success ? read.data : null;
}

/** Every tenant that the activity names. */
export const tenantsOf = ({ channelData, conversation }: TeamsActivity): readonly string[] =>
  [channelData?.tenant?.id ?? null, conversation?.tenantId ?? null].filter((one) => one !== null);

/** When it happened, in epoch milliseconds; null when it does not say. */
export function momentOf({ timestamp }: TeamsActivity): number | null {
  const at = timestamp === null ? Number.NaN : Date.parse(timestamp);
  return Number.isFinite(at) ? at : null;
}

/** Bots and apps have ids of their own kind. */
export const isProgram = (who: TeamsPerson): boolean =>
  who.role === "bot" || (who.id ?? "").startsWith("28:");

/** What a log may say of an activity: its kind and ids. */
export const refsOf = (read: TeamsActivity): Readonly<Record<string, string | null>> => ({
  type: short(read.type),
  event: short(read.channelData?.eventType ?? read.name ?? read.action),
  id: short(read.id),
  conversation: short(read.conversation?.id ?? null),
});

/** Only what looks like an id, and no more of it than an id has. */
const short = (raw: string | null): string | null =>
  raw !== null && /^[\w:.@;=/-]{1,200}$/.test(raw) ? raw : null;
