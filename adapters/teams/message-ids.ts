import { channelId, messageId, type ChannelRef, type MessageRef } from "../../src/domain/ids.ts";

/** A post in a channel: its own id, and that of the post which began the chain; the same for a first post. */
export type PostIds = { readonly channel: string; readonly root: string; readonly message: string };

/** Post ids are moments in milliseconds, today thirteen digits; room for what comes, and for an id that is none. */
const DIGITS = 16;
const LINK_HOSTS: ReadonlySet<string> = new Set(["teams.microsoft.com", "teams.cloud.microsoft"]);
const POST_ID = /^\d{1,16}$/;
/** Other programs that speak the protocol, as Microsoft's own test tool, have ids of other kinds. */
const ROOT_ID = /^[\w-]{1,100}$/;

export const isPostId = (raw: string): boolean => POST_ID.test(raw);

/** Sorts as a string in the order of posting. */
export const positionOf = (message: string): string => message.padStart(DIGITS, "0");
/** The post id behind a position. */
export const idAt = (position: string): string => position.replace(/^0+(?=\d)/, "");
/** When the post with this id was written, in epoch milliseconds. */
export const timeOf = (message: string): number => Number(message);

export const postRef = ({ channel, root, message }: PostIds): MessageRef => ({
  ...teamsChannel(channel),
  thread: root === message ? null : root,
  message: messageId(message),
});

export const teamsChannel = (channel: string): ChannelRef => ({
  platform: "teams",
  channel: channelId(channel),
});

/** `19:…@thread.tacv2;messageid=17…`: a channel, or a chain in it. */
export function readConversation(id: string): {
  readonly channel: string;
  readonly root: string | null;
} {
  const [channel = "", ...rest] = id.split(";");
  const root = rest.find((part) => part.startsWith("messageid="))?.slice("messageid=".length);
  return { channel, root: root !== undefined && ROOT_ID.test(root) ? root : null };
}
/** The conversation in which something is posted: a chain, or (`thread` null) the channel, where it begins a chain. */
export const conversationOf = (channel: string, thread: string | null): string =>
  thread === null ? channel : `${channel};messageid=${thread}`;

/** Opens the post in Teams. */
export function messageLink(
  { channel, root, message }: PostIds,
  at: { readonly tenant: string | null; readonly group: string | null },
): string {
  const query = new URLSearchParams({
    ...(at.tenant === null ? {} : { tenantId: at.tenant }),
    ...(at.group === null ? {} : { groupId: at.group }),
    parentMessageId: root,
  });
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${message}?${query.toString()}`;
}

/** Reads back what Teams copies as the link of a post; null for anything else. */
export function readMessageLink(raw: string): PostIds | null {
  const url = URL.parse(raw);
  if (url === null || url.protocol !== "https:" || !LINK_HOSTS.has(url.hostname)) return null;
  const [, l, kind, place = "", message = ""] = url.pathname.split("/");
  if (l !== "l" || kind !== "message" || !isPostId(message)) return null;
  const parent = url.searchParams.get("parentMessageId");
  try {
    const channel = decodeURIComponent(place);
    return { channel, message, root: parent !== null && isPostId(parent) ? parent : message };
  } catch {
    return null;
  }
}
