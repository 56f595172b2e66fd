import { MessageFlags, MessageReferenceType, MessageType, type APIMessage } from "discord.js";
import { accountId, messageId, type AccountRef } from "../../src/domain/ids.ts";
import type { Attachment, AttachmentKind, ChannelMessage } from "../../src/domain/message.ts";
import { listOf, messageText } from "./message-text.ts";
import type { Place } from "./places.ts";
import { positionOf } from "./snowflake.ts";

/** Posts, answers, and the names that people give to threads; everything else Discord writes itself. */
const WRITTEN: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ThreadCreated,
  MessageType.ChannelNameChange,
]);

export const accountRef = (id: string): AccountRef => ({
  platform: "discord",
  account: accountId(id),
});

const messageLink = (guild: string, channel: string, message: string): string =>
  `https://discord.com/channels/${guild}/${channel}/${message}`;

/**
 * A post by a person as the use cases get it; null for what bots, webhooks and Discord itself write. Throws on a payload
 * that is not what Discord's documents say.
 */
export function toMessage(message: APIMessage, place: Place): ChannelMessage | null {
  const { author } = message;
  if (typeof author.id !== "string") throw new TypeError("a message without author");
  if (typeof message.webhook_id === "string" || author.bot === true || author.system === true)
    return null;
  if (!WRITTEN.has(message.type)) return null;
  const sentAt = Date.parse(message.timestamp);
  const edit = message.edited_timestamp === null ? 0 : Date.parse(message.edited_timestamp);
  if (!Number.isFinite(sentAt) || !Number.isFinite(edit))
    throw new TypeError("a message without its time");
  // The first post of a forum post has its number, and is where readers see the title.
  const title = place.forum && message.id === place.thread ? place.title : null;
  return {
    ref: { ...place.channel, thread: place.thread, message: messageId(message.id) },
    edit,
    position: positionOf(message.id),
    author: accountRef(author.id),
    sentAt,
    ...messageText(message, title),
    attachments: attachmentsOf(message),
    mentions: listOf(message.mentions).map((user) => accountRef(user.id)),
    repliesTo: repliesTo(message),
    link: messageLink(place.guild, place.thread ?? place.channel.channel, message.id),
  };
}

function repliesTo(message: APIMessage): AccountRef | null {
  const forwarded = message.message_reference?.type === MessageReferenceType.Forward;
  const answered = forwarded ? null : (message.referenced_message ?? null);
  return answered === null ? null : accountRef(answered.author.id);
}

function attachmentsOf(message: APIMessage): readonly Attachment[] {
  const forwarded = listOf(message.message_snapshots).map((snapshot) => snapshot.message);
  return [message, ...forwarded].flatMap((part) => {
    const voice = ((part.flags ?? 0) & MessageFlags.IsVoiceMessage) !== 0;
    return listOf(part.attachments).map((file) => ({
      kind: kindOf(file.content_type ?? "", voice),
      name: file.filename,
      bytes: file.size,
    }));
  });
}

function kindOf(contentType: string, voice: boolean): AttachmentKind {
  const [family] = contentType.split("/");
  if (voice) return "voice";
  return family === "image" || family === "video" || family === "audio" ? family : "file";
}
