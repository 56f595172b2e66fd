import { Routes, type APIChannel, type REST } from "discord.js";
import type {
  CardPoster,
  Delivery,
  Destination,
  Hider,
  LinePoster,
  NoteSender,
  NoticePoster,
  Pinger,
} from "../../src/domain/chat.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { Log } from "../../src/domain/trace.ts";
import { postForumNotice } from "./forum-notice.ts";
import { errorCode, isGone, undeliveredBy } from "./failures.ts";
import { cardBody, noteBody, noticeBody, pingBody, type MessageBody } from "./layout.ts";
import type { SendOnce } from "./send-once.ts";
import { readSentRef, sentRef, type SentMessage } from "./sent-ref.ts";
import { isForum } from "./threads.ts";

export type Outgoing = NoteSender & LinePoster & CardPoster & Pinger & NoticePoster & Hider;

const KEPT = 5000;

/** Everything the bot sends. Expected failures come back as values. */
export function createOutgoing(deps: {
  readonly rest: REST;
  readonly sendOnce: SendOnce;
  readonly botId: () => Promise<string>;
  readonly log: Log;
}): Outgoing {
  const { rest, sendOnce, log } = deps;
  const privateChats = new Map<string, string>();

  /** Discord keeps the number of a private chat for ever; opening it again is what it limits most. */
  async function privateChat({ account }: AccountRef): Promise<string> {
    const known = privateChats.get(account);
    if (known !== undefined) return known;
    const opened = (await rest.post(Routes.userChannels(), {
      body: { recipient_id: account },
    })) as APIChannel;
    privateChats.set(account, opened.id);
    const [oldest] = privateChats.keys();
    if (privateChats.size > KEPT && oldest !== undefined) privateChats.delete(oldest);
    return opened.id;
  }
  const channelOf = (to: Destination): Promise<string> =>
    to.kind === "person" ? privateChat(to.account) : Promise.resolve(to.channel.channel);

  async function delivering(kind: string, work: () => Promise<SentMessage>): Promise<Delivery> {
    try {
      return { kind: "delivered", ref: sentRef(await work()) };
    } catch (error) {
      log.warn("DISCORD_NOT_DELIVERED", { kind, error: errorCode(error) });
      return undeliveredBy(error);
    }
  }

  async function edit(at: SentMessage, body: MessageBody): Promise<void> {
    const { content = "", embeds = [], components = [], allowed_mentions: mentions } = body;
    await rest.patch(Routes.channelMessage(at.channel, at.message), {
      body: { content, embeds, components, allowed_mentions: mentions },
    });
  }
  async function remove(at: SentMessage): Promise<void> {
    try {
      await rest.delete(Routes.channelMessage(at.channel, at.message));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  return {
    note: (to, view, once) =>
      delivering("note", async () => {
        const channel = await privateChat(to);
        const { message } = await sendOnce(channel, noteBody(view), once);
        return { channel, message: message.id };
      }),
    line: (to, thread, view, once) =>
      delivering("line", async () => {
        const channel = thread ?? to.channel;
        const { message } = await sendOnce(channel, noteBody(view), once);
        return { channel, message: message.id };
      }),
    card: (to, view, existing, once) =>
      delivering("card", async () => {
        const body = cardBody(view);
        const known = existing === null ? null : readSentRef(existing);
        if (known !== null) {
          try {
            await edit(known, body);
            return known;
          } catch (error) {
            if (!isGone(error)) throw error;
          }
        }
        const channel = await channelOf(to);
        const options = known === null ? {} : { insteadOf: known.message };
        const { message, foundAgain } = await sendOnce(channel, body, once, options);
        const sent = { channel, message: message.id };
        // What an earlier attempt left there may say less than is known now.
        if (foundAgain) await edit(sent, body);
        return sent;
      }),
    redact: (at, view) =>
      delivering("redact", async () => {
        const known = readSentRef(at);
        if (known === null) throw new Error("not a reference of ours");
        try {
          await edit(known, cardBody(view));
        } catch (error) {
          if (!isGone(error)) throw error;
        }
        return known;
      }),
    ping: (to, view, links, once) =>
      delivering("ping", async () => {
        const channel = await channelOf(to);
        const card = links.card === null ? null : readSentRef(links.card);
        const previous = links.previous === null ? null : readSentRef(links.previous);
        const answers =
          card?.channel === channel
            ? { message_reference: { message_id: card.message, fail_if_not_exists: false } }
            : {};
        const body = { ...pingBody(view), ...answers };
        const { message } = await sendOnce(channel, body, once, { not: previous?.message });
        if (previous !== null && previous.message !== message.id) await removeQuietly(previous);
        return { channel, message: message.id };
      }),
    notice: async (to, view, previous, once) => {
      return delivering("notice", async () => {
        const { channel } = to;
        const before = previous === null ? null : readSentRef(previous);
        const about = (await rest.get(Routes.channel(channel))) as APIChannel;
        if (isForum(about)) return postForumNotice(deps, about, view, before, once);
        const { message } = await sendOnce(channel, noticeBody(view), once);
        await rest.put(Routes.channelMessagesPin(channel, message.id));
        if (before !== null && before.message !== message.id) await unpinQuietly(before);
        return { channel, message: message.id };
      });
    },
    hide: async (ref) => {
      const at = { channel: ref.thread ?? ref.channel, message: ref.message };
      return delivering("hide", async () => {
        await remove(at);
        return at;
      });
    },
  };

  /** The new notice is pinned above it; an old one that stays is untidy, not undelivered. */
  async function unpinQuietly(previous: SentMessage): Promise<void> {
    try {
      await rest.delete(Routes.channelMessagesPin(previous.channel, previous.message));
    } catch (error) {
      if (!isGone(error)) log.warn("DISCORD_PIN_STAYED", { error: errorCode(error) });
    }
  }

  /** The new ping has rung; an old one that stays is untidy, not undelivered. */
  async function removeQuietly(previous: SentMessage): Promise<void> {
    try {
      await remove(previous);
    } catch (error) {
      log.warn("DISCORD_PING_STAYED", { error: errorCode(error) });
    }
  }
}
