import type { Answer, ChatPlatform, Destination, Intake, Press } from "../../src/domain/chat.ts";
import { streamKey } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import {
  accountId,
  accountKey,
  type AccountId,
  type AccountRef,
  type ChannelId,
  type MessageRef,
} from "../../src/domain/ids.ts";
import type { Person } from "../../src/domain/people.ts";
import type { BotMessage, Change, Draft, OpenAnswer, Place, Post } from "./chat-types.ts";
import { createOutgoing, type Outgoing } from "./outgoing.ts";
import { createPosts, createStamp, postLink, type Posts } from "./posts.ts";

/** What people do in the playground and what their screens show; the page and the tests drive it. */
export type PlaygroundWeb = {
  readonly posts: Pick<Posts, "list" | "get" | "threadTitle">;
  readonly sent: Pick<
    Outgoing,
    "list" | "get" | "rings" | "isOpen" | "setOpen" | "disturb" | "remove"
  >;
  readonly openThread: Posts["openThread"];
  /** Resolves once the bot has taken it in; null when the channel is not there. */
  readonly post: (by: AccountRef, channel: ChannelId, draft: Draft) => Promise<Post | null>;
  /** Only one's own posts; false for somebody else's or one that is gone. */
  readonly edit: (by: AccountRef, ref: MessageRef, text: string) => Promise<boolean>;
  readonly remove: (by: AccountRef, ref: MessageRef) => Promise<boolean>;
  readonly postAsBot: (channel: ChannelId, text: string) => void;
  /** Presses what a screen of `by` offers there: a button of that message, or an option or form of its answer. */
  readonly press: (
    by: AccountRef,
    id: string,
    press: Pick<Press, "action" | "value">,
  ) => Promise<boolean>;
  readonly report: (by: AccountRef, ref: MessageRef) => Promise<boolean>;
  readonly answerFor: (account: AccountId) => OpenAnswer | null;
  readonly dismiss: (account: AccountId) => void;
  readonly nameOf: (account: AccountRef) => string;
  /** Calls back after each change until the returned function is called. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
};

const OTHER_BOT: AccountRef = { platform: "playground", account: accountId("andere-bot") };

/**
 * A chat service inside the process: channels, private chats, threads. It keeps everything in memory and forgets it
 * at the end; ids and positions go on after a restart, so that cases in the database stay apart from new posts.
 */
export function createPlayground(options: {
  readonly clock: Clock;
  /** Real time, also when `clock` has been moved. */
  readonly realNow: () => number;
  readonly people: () => readonly Person[];
  /** Every channel of the service, class channels and staff channels. */
  readonly channels: () => readonly ChannelId[];
}): ChatPlatform & PlaygroundWeb {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => listeners.forEach((listener) => listener(change));
  const person = (ref: AccountRef): Person | undefined =>
    options.people().find((p) => p.accounts.some((own) => accountKey(own) === accountKey(ref)));
  const hasChannel = (id: ChannelId): boolean => options.channels().includes(id);
  const stamp = createStamp(options.realNow);
  const posts = createPosts({ now: options.clock.now, stamp });
  const sent = createOutgoing({
    now: options.clock.now,
    stamp,
    tell,
    knows: {
      account: (account) => person({ platform: "playground", account }) !== undefined,
      channel: hasChannel,
    },
  });
  const answers = new Map<AccountId, OpenAnswer>();
  const underWay = new Set<Promise<unknown>>();
  let intake: Intake | null = null;

  const handIn = async <Result>(work: (to: Intake) => Promise<Result>): Promise<Result | null> => {
    if (intake === null) return null;
    const promise = work(intake);
    underWay.add(promise);
    return promise.finally(() => underWay.delete(promise));
  };
  const answered = (by: AccountRef, to: string, answer: Answer | null): boolean => {
    if (answer === null) return false;
    answers.set(by.account, { to, answer });
    tell({ kind: "answered", account: by.account });
    return true;
  };
  const own = (by: AccountRef, ref: MessageRef): Post | null => {
    const post = posts.get(ref);
    const mine = post !== null && accountKey(post.author) === accountKey(by);
    return mine && post.state === "present" ? post : null;
  };
  const mayPress = (
    by: AccountRef,
    message: BotMessage,
    press: Pick<Press, "action" | "value">,
  ): Pick<Press, "incident" | "check"> | null => {
    if (message.place.kind === "private" && message.place.account !== by.account) return null;
    const open = answers.get(by.account);
    if (press.value !== null) {
      if (open?.to !== message.id || !("action" in open.answer)) return null;
      if (open.answer.action !== press.action) return null;
      if (open.answer.kind === "form")
        return press.value.length <= open.answer.maxLength ? open.answer : null;
      const known = open.answer.options.some((option) => option.value === press.value);
      return known ? open.answer : null;
    }
    const own = "buttons" in message.content.view ? message.content.view.buttons : [];
    // A note may stand in the private answer under the message; only whoever got it has its buttons.
    const noted =
      open?.to === message.id && open.answer.kind === "note" ? open.answer.view.buttons : [];
    return [...own, ...noted].find((button) => button.action === press.action) ?? null;
  };
  const placeOf = (to: Destination): Place =>
    to.kind === "person"
      ? { kind: "private", account: to.account.account }
      : { kind: "channel", channel: to.channel.channel, thread: null };

  return {
    platform: "playground",
    can: { privateNote: true, threads: true, hide: true, history: true, pin: true },
    start: async (to) => {
      intake = to;
    },
    connected: () => intake !== null,
    stop: async () => {
      intake = null;
      await Promise.allSettled(underWay);
    },
    check: async (channels) =>
      channels.map((ref) => ({
        name: `playground:${ref.channel}`,
        ok: hasChannel(ref.channel),
        detail: hasChannel(ref.channel) ? "channel is there" : "no such channel",
        repair: "name a channel of the Speelklas in config/school.yaml",
      })),

    note: async (to, view, once) =>
      sent.send({ kind: "private", account: to.account }, { kind: "note", view }, once, true),
    line: async (to, thread, view, once) =>
      sent.send(
        { kind: "channel", channel: to.channel, thread },
        { kind: "line", view },
        once,
        false,
      ),
    card: async (to, view, existing, once) =>
      (existing === null ? null : sent.replace(existing, { kind: "card", view })) ??
      sent.send(placeOf(to), { kind: "card", view }, once, false),
    redact: async (at, view) =>
      sent.replace(at, { kind: "card", view }) ?? { kind: "delivered", ref: at },
    ping: async (to, view, links, once) =>
      sent.inPlaceOf(
        links.previous,
        sent.send(placeOf(to), { kind: "ping", view, card: links.card }, once, true),
      ),
    notice: async (to, view, previous, once) => {
      const place = { kind: "channel", channel: to.channel, thread: null } as const;
      return sent.inPlaceOf(previous, sent.send(place, { kind: "notice", view }, once, false));
    },
    hide: async (ref) => {
      const post = posts.get(ref);
      if (post === null) return { kind: "undelivered", reason: "forbidden", retryAfterMs: null };
      if (post.state === "present") posts.change(ref, { state: "hidden" });
      tell({ kind: "posts", channel: ref.channel });
      return { kind: "delivered", ref: ref.message };
    },

    missed: async function* (channel, after, floor) {
      for (const post of posts.list(channel.channel))
        if (
          post.state !== "deleted" &&
          !post.bot &&
          post.position > (after.get(streamKey(post.ref)) ?? floor)
        )
          yield posts.message(post);
    },
    newest: async (channel) => posts.newest(channel.channel),
    present: async (ref) => {
      const post = posts.get(ref);
      if (post === null) return null;
      return post.state === "deleted" ? "deleted" : posts.message(post);
    },
    around: async (ref) =>
      posts
        .around(ref)
        .map((post) => ({ author: nameOf(post.author), text: posts.message(post).text })),

    posts,
    sent,
    openThread: posts.openThread,
    post: async (by, channel, draft) => {
      if (!hasChannel(channel)) return null;
      const post = posts.add(by, channel, draft, false);
      tell({ kind: "posts", channel });
      await handIn((to) => to.message(posts.message(post)));
      return post;
    },
    edit: async (by, ref, text) => {
      const post = own(by, ref);
      if (post === null) return false;
      // Two edits within a millisecond are still two.
      const edit = Math.max(post.edit + 1, options.clock.now());
      const changed = posts.change(ref, { text, edit }) ?? post;
      tell({ kind: "posts", channel: ref.channel });
      await handIn((to) => to.edited(posts.message(changed)));
      return true;
    },
    remove: async (by, ref) => {
      if (own(by, ref) === null) return false;
      posts.change(ref, { state: "deleted", text: "", attachments: [] });
      tell({ kind: "posts", channel: ref.channel });
      await handIn((to) => to.deleted(ref));
      return true;
    },
    postAsBot: (channel, text) => {
      posts.add(OTHER_BOT, channel, { text }, true);
      tell({ kind: "posts", channel });
    },
    press: async (by, id, press) => {
      const message = sent.get(id);
      const about = message === null ? null : mayPress(by, message, press);
      if (about === null) return false;
      const whole = { by, incident: about.incident, check: about.check, ...press };
      return answered(by, id, await handIn((to) => to.press(whole)));
    },
    report: async (by, ref) => {
      const post = posts.get(ref);
      if (post === null || post.state !== "present") return false;
      return answered(by, postLink(ref), await handIn((to) => to.report(by, posts.message(post))));
    },
    answerFor: (account) => answers.get(account) ?? null,
    dismiss: (account) => {
      if (answers.delete(account)) tell({ kind: "answered", account });
    },
    nameOf,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function nameOf(account: AccountRef): string {
    return person(account)?.name ?? account.account;
  }
}
