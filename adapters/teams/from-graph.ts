import { z } from "zod";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import { teamsAccount } from "./addresses.ts";
import { isPostId, messageLink, positionOf, postRef } from "./message-ids.ts";
import { messageText, type TeamsAttachment, type TeamsContent } from "./message-text.ts";

/** Where the posts of a channel stand. */
export type GraphPlace = {
  readonly channel: string;
  readonly group: string;
  readonly tenant: string | null;
};

const moment = z.string().transform((raw, context) => {
  const at = Date.parse(raw);
  if (Number.isNaN(at)) context.addIssue({ code: "custom", message: "no moment" });
  return at;
});
const text = z
  .string()
  .nullish()
  .transform((raw) => raw ?? null);
const identity = z.object({ id: text, displayName: text });
const identities = z
  .object({ user: identity.nullish(), application: identity.nullish() })
  .nullish()
  .transform((raw) => raw ?? null);

/** A chatMessage of Graph, as far as it is read. Everything that may be missing may be null as well. */
const chatMessage = z.object({
  id: z.string().refine(isPostId),
  replyToId: text,
  messageType: text,
  createdDateTime: moment,
  lastEditedDateTime: moment.nullish().transform((raw) => raw ?? 0),
  deletedDateTime: text,
  subject: text,
  from: identities,
  body: z
    .object({ contentType: text, content: text })
    .nullish()
    .transform((raw) => raw ?? { contentType: null, content: null }),
  attachments: z
    .array(z.object({ contentType: text, contentUrl: text, content: text, name: text }))
    .nullish()
    .transform((raw) => raw ?? []),
  mentions: z
    .array(z.object({ mentioned: identities }))
    .nullish()
    .transform((raw) => raw ?? []),
});
type ChatMessage = z.infer<typeof chatMessage>;

export type GraphPost = {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly deleted: boolean;
  /** What readers see above the post; "" where Graph does not say. */
  readonly authorName: string;
  /** App id of the bot or app that wrote it; null for people, and for what Teams itself writes. */
  readonly app: string | null;
  readonly content: TeamsContent;
  /** The post as the use cases get it; null when it is deleted or no person wrote it. */
  readonly message: ChannelMessage | null;
};

/**
 * Reads a post of a channel; a reply that quotes nobody answers `began`, who began its chain. Throws on one that is not
 * what Graph's documents say.
 */
export function readPost(
  raw: unknown,
  place: GraphPlace,
  began: AccountRef | null = null,
): GraphPost {
  const post = chatMessage.parse(raw);
  const content = contentOf(post);
  const deleted = post.deletedDateTime !== null;
  return {
    id: post.id,
    createdAt: post.createdDateTime,
    deleted,
    authorName: post.from?.user?.displayName ?? post.from?.application?.displayName ?? "",
    app: post.from?.application?.id ?? null,
    content,
    message: deleted ? null : messageOf(post, content, place, began),
  };
}

/** Who wrote a post, whatever has become of it; null when no person did. */
export function authorOf(raw: unknown): AccountRef | null {
  const { success, data } = chatMessage.safeParse(raw);
  const id = success ? data.from?.user?.id : null;
  return typeof id === "string" ? teamsAccount(id) : null;
}

function messageOf(
  post: ChatMessage,
  content: TeamsContent,
  { channel, group, tenant }: GraphPlace,
  began: AccountRef | null,
): ChannelMessage | null {
  const author = post.from?.user?.id ?? null;
  if (post.messageType !== "message" || author === null) return null;
  const ids = { channel, root: post.replyToId ?? post.id, message: post.id };
  const { text, segments, attachments, quoted } = messageText(content);
  const mentioned = post.mentions.flatMap(({ mentioned }) => mentioned?.user?.id ?? []);
  return {
    ref: postRef(ids),
    edit: post.lastEditedDateTime,
    position: positionOf(post.id),
    author: teamsAccount(author),
    sentAt: post.createdDateTime,
    text,
    segments,
    attachments,
    mentions: [...new Set(mentioned.map((id) => id.toLowerCase()))].map(teamsAccount),
    repliesTo: accountIn(quoted) ?? (post.replyToId === null ? null : began),
    link: messageLink(ids, { tenant, group }),
  };
}

function contentOf({ subject, body, attachments }: ChatMessage): TeamsContent {
  const isHtml = body.contentType === "html";
  return {
    subject,
    html: isHtml ? body.content : null,
    text: isHtml ? null : body.content,
    attachments: attachments.map((one): TeamsAttachment => ({
      ...one,
      contentType: one.contentType ?? "",
    })),
  };
}

const OBJECT_ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

function accountIn(id: string | null): AccountRef | null {
  const found = id === null ? null : OBJECT_ID.exec(id);
  return found === null ? null : teamsAccount(found[0]);
}
