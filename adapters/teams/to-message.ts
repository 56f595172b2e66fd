import { messageId, type AccountRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import { isProgram, type TeamsActivity } from "./activity-schema.ts";
import { teamsAccount } from "./addresses.ts";
import {
  isPostId,
  messageLink,
  positionOf,
  postRef,
  readConversation,
  timeOf,
  type PostIds,
} from "./message-ids.ts";
import { messageText } from "./message-text.ts";

/** What an activity alone does not say. */
export type Surroundings = {
  readonly tenant: string | null;
  readonly group: string | null;
  /** The moment of the edit in epoch milliseconds; 0 for a post as first sent. */
  readonly edit: number;
  /** When it was sent, for an id that does not say it. */
  readonly now: number;
  /** The title above the post, which the activity leaves out. */
  readonly subject: string | null;
  /** The account behind an id of Teams' own kind. */
  readonly accountOf: (user: string) => Promise<AccountRef | null>;
  /** Who began the chain that this post stands in. */
  readonly authorOf: (root: PostIds) => Promise<AccountRef | null>;
};

const ENTRA = /^(?:8:orgid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu;

/** The post that an activity is about; null when it names none in a channel. */
export function postOf({ id, conversation, channelData }: TeamsActivity): PostIds | null {
  if (id === null || conversation?.id === undefined || conversation.id === null) return null;
  const read = readConversation(conversation.id);
  const channel =
    read.channel === "" ? (channelData?.teamsChannelId ?? channelData?.channel?.id) : read.channel;
  if (channel === undefined || channel === null) return null;
  return { channel, message: id, root: read.root ?? id };
}

/** The person who wrote or pressed; null for bots and apps, and for whoever cannot be told. */
export async function authorOf(
  { from }: TeamsActivity,
  accountOf: Surroundings["accountOf"],
): Promise<AccountRef | null> {
  if (from === null || from === undefined || isProgram(from)) return null;
  if (from.aadObjectId !== null) return teamsAccount(from.aadObjectId);
  return from.id === null ? null : accountOf(from.id);
}

/** A post or edit by `author` as the use cases get it. */
export async function toMessage(
  activity: TeamsActivity,
  post: PostIds,
  author: AccountRef,
  about: Surroundings,
): Promise<ChannelMessage> {
  const html = activity.attachments.find(
    (one) => one.contentType === "text/html" && typeof one.content === "string",
  );
  const { text, segments, attachments, quoted } = messageText({
    subject: about.subject,
    html: typeof html?.content === "string" ? html.content : null,
    text: activity.text,
    attachments: activity.attachments,
  });
  const sentAt = isPostId(post.message) ? timeOf(post.message) : about.now;
  return {
    ref: postRef(post),
    edit: about.edit,
    position: positionOf(isPostId(post.message) ? post.message : String(sentAt)),
    author,
    sentAt,
    text,
    segments,
    attachments,
    mentions: await mentionsOf(activity, about),
    repliesTo: await answered(quoted, post, about),
    link: messageLink(post, about),
  };
}

/** A post by `author` of which nobody can tell the words. */
export function withoutWords(
  post: PostIds,
  author: AccountRef,
  at: Pick<Surroundings, "tenant" | "group">,
): ChannelMessage {
  return {
    ref: postRef(post),
    edit: 0,
    position: positionOf(post.message),
    author,
    sentAt: timeOf(post.message),
    text: "",
    segments: [],
    attachments: [],
    mentions: [],
    repliesTo: null,
    link: messageLink(post, at),
  };
}

async function mentionsOf(
  { entities, recipient }: TeamsActivity,
  { accountOf }: Surroundings,
): Promise<readonly AccountRef[]> {
  const found = new Map<string, AccountRef>();
  for (const { type, mentioned } of entities) {
    if (type !== "mention" || mentioned === null || mentioned === undefined) continue;
    if (isProgram(mentioned) || mentioned.id === null || mentioned.id === recipient?.id) continue;
    const account =
      mentioned.aadObjectId === null
        ? await accountOf(mentioned.id)
        : teamsAccount(mentioned.aadObjectId);
    if (account !== null) found.set(account.account, account);
  }
  return [...found.values()];
}

/** A quotation names whom it answers; else a reply answers whoever began the chain. */
async function answered(
  quoted: string | null,
  post: PostIds,
  about: Surroundings,
): Promise<AccountRef | null> {
  if (quoted !== null) {
    const [, account] = ENTRA.exec(quoted) ?? [];
    const found = account === undefined ? await about.accountOf(quoted) : teamsAccount(account);
    if (found !== null) return found;
  }
  if (post.root === post.message) return null;
  return about.authorOf({ ...post, message: messageId(post.root) });
}
