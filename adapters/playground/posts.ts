import {
  channelId,
  messageId,
  type AccountRef,
  type ChannelId,
  type MessageRef,
} from "../../src/domain/ids.ts";
import { joinText, type ChannelMessage } from "../../src/domain/message.ts";
import type { Draft, Post } from "./chat-types.ts";

const KEPT_PER_CHANNEL = 500;
const AROUND = 3;

/** What people have posted, per channel; in memory, so it is gone after a restart. */
export type Posts = {
  readonly add: (by: AccountRef, channel: ChannelId, draft: Draft, bot: boolean) => Post;
  readonly change: (ref: MessageRef, change: Partial<Post>) => Post | null;
  readonly get: (ref: MessageRef) => Post | null;
  /** Oldest first, deleted ones included. */
  readonly list: (channel: ChannelId) => readonly Post[];
  readonly around: (ref: MessageRef) => readonly Post[];
  readonly newest: (channel: ChannelId) => string;
  readonly openThread: (channel: ChannelId, title: string) => string;
  readonly threadTitle: (thread: string) => string | null;
  /** The post as the use cases get it. */
  readonly message: (post: Post) => ChannelMessage;
};

export type Stamp = {
  /** Sorts as a string; never given out twice, not even after a restart. */
  readonly position: () => string;
};

/** Positions from real time, so that they go on where the previous run stopped even when its clock had been moved. */
export function createStamp(real: () => number): Stamp {
  let last = 0;
  let count = 0;
  return {
    position: () => {
      const now = Math.max(last, real());
      count = now === last ? count + 1 : 0;
      last = now;
      return `${String(now).padStart(15, "0")}-${String(count).padStart(6, "0")}`;
    },
  };
}

export function createPosts(options: { readonly now: () => number; readonly stamp: Stamp }): Posts {
  const channels = new Map<ChannelId, Post[]>();
  const titles = new Map<string, string>();
  const at = (channel: ChannelId): Post[] => {
    const known = channels.get(channel) ?? [];
    channels.set(channel, known);
    return known;
  };
  const find = (ref: MessageRef): number =>
    at(ref.channel).findIndex((post) => post.ref.message === ref.message);
  const get = (ref: MessageRef): Post | null => at(ref.channel)[find(ref)] ?? null;

  return {
    add: (author, channel, draft, bot) => {
      const position = options.stamp.position();
      const post: Post = {
        ref: {
          platform: "playground",
          channel,
          thread: draft.thread ?? null,
          message: messageId(`m${position.replace(/^0+/, "")}`),
        },
        edit: 0,
        position,
        author,
        bot,
        sentAt: options.now(),
        text: draft.text,
        attachments: draft.attachment == null ? [] : [draft.attachment],
        answers: draft.answers ?? null,
        state: "present",
      };
      const known = at(channel);
      known.push(post);
      if (known.length > KEPT_PER_CHANNEL) known.shift();
      return post;
    },
    change: (ref, change) => {
      const index = find(ref);
      const post = at(ref.channel)[index];
      if (post === undefined) return null;
      const changed = { ...post, ...change };
      at(ref.channel)[index] = changed;
      return changed;
    },
    get,
    list: (channel) => [...at(channel)],
    around: (ref) => {
      const stream = at(ref.channel).filter(
        (post) => post.ref.thread === ref.thread && post.state !== "deleted",
      );
      const index = stream.findIndex((post) => post.ref.message === ref.message);
      return index < 0 ? [] : stream.slice(Math.max(0, index - AROUND), index + AROUND + 1);
    },
    // A fresh channel begins where the stamp stands now.
    newest: (channel) => at(channel).at(-1)?.position ?? options.stamp.position(),
    openThread: (channel, title) => {
      const thread = `t${options.stamp.position().replace(/^0+/, "")}`;
      titles.set(thread, title);
      at(channel);
      return thread;
    },
    threadTitle: (thread) => titles.get(thread) ?? null,
    message: (post) => {
      const answered = post.answers === null ? null : get(post.answers);
      return {
        ref: post.ref,
        edit: post.edit,
        position: post.position,
        author: post.author,
        sentAt: post.sentAt,
        ...joinText([
          { source: "body", text: post.text },
          ...post.attachments.map((file) => ({ source: "file-name" as const, text: file.name })),
        ]),
        attachments: post.attachments,
        mentions: [],
        repliesTo: answered?.author ?? null,
        link: postLink(post.ref),
      };
    },
  };
}

/** Address of a post on the page. */
export const postLink = (ref: MessageRef): string => `/speelklas#${postAnchor(ref)}`;
export const postAnchor = (ref: MessageRef): string => `bericht-${ref.message}`;
/** The ref of a post that a form names, or null when it names none. */
export const postOf = (posts: Pick<Posts, "list">, channel: string, message: string): Post | null =>
  posts.list(channelId(channel)).find((post) => post.ref.message === message) ?? null;
