import {
  Routes,
  type APIChannel,
  type APIMessage,
  type APIThreadChannel,
  type REST,
} from "discord.js";
import { streamKey, type History } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import { KlaswachtError } from "../../src/domain/errors.ts";
import type { ChannelRef, MessageRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Log } from "../../src/domain/trace.ts";
import { errorCode, hasCode, isGone, platformError, waitAsked } from "./failures.ts";
import type { Place } from "./places.ts";
import { isForum, listThreads } from "./threads.ts";
import { idAt, positionOf, timeOf } from "./snowflake.ts";
import { toMessage } from "./to-message.ts";

const PAGE = 100;
const AROUND = 7;
/** Rate limits of reading are waited for, within reason. */
const WAITS_MAX = 20;
const WAIT_MAX_MS = 60_000;
const MISSING_ACCESS = [50_001, 50_013] as const;

/** What Discord still tells of the past. */
export function createHistory(deps: {
  readonly rest: REST;
  readonly clock: Clock;
  readonly log: Log;
}): History {
  const { rest, clock, log } = deps;

  async function ask<Found>(
    path: `/${string}`,
    query: Readonly<Record<string, string>> = {},
  ): Promise<Found> {
    for (let waits = 0; ; waits += 1) {
      try {
        return (await rest.get(path, { query: new URLSearchParams(query) })) as Found;
      } catch (error) {
        const wait = waitAsked(error);
        if (wait === null || wait > WAIT_MAX_MS || waits === WAITS_MAX) throw error;
        await new Promise<void>((resolve) => void clock.after(wait, resolve));
      }
    }
  }

  async function channelOf(ref: ChannelRef): Promise<APIChannel & { readonly guild_id: string }> {
    const channel = await ask<APIChannel>(Routes.channel(ref.channel));
    if (!("guild_id" in channel) || channel.guild_id === undefined)
      throw new KlaswachtError(
        "PLATFORM_REFUSED",
        `Discord, ${ref.channel} is no channel of a server`,
      );
    return { ...channel, guild_id: channel.guild_id };
  }

  async function* stream(place: Place, after: string): AsyncIterable<ChannelMessage> {
    const channel = place.thread ?? place.channel.channel;
    let mark = idAt(after);
    for (;;) {
      const page = await ask<APIMessage[]>(Routes.channelMessages(channel), {
        limit: String(PAGE),
        after: mark,
      });
      for (const raw of page.toReversed()) {
        const message = readable(raw, place);
        if (message !== null) yield message;
      }
      const [newest] = page;
      if (page.length < PAGE || newest === undefined) return;
      mark = newest.id;
    }
  }

  function readable(raw: APIMessage, place: Place): ChannelMessage | null {
    try {
      return toMessage(raw, place);
    } catch (error) {
      log.warn("PAYLOAD_UNREADABLE", { message: raw.id, error: errorCode(error) });
      return null;
    }
  }

  async function* missed(
    ref: ChannelRef,
    after: ReadonlyMap<string, string>,
    floor: string,
  ): AsyncIterable<ChannelMessage> {
    const channel = await channelOf(ref);
    const forum = isForum(channel);
    const base = { channel: ref, guild: channel.guild_id, forum };
    const start = (thread: string | null): string =>
      after.get(streamKey({ ...ref, thread })) ?? floor;
    // The list first: a thread that is opened while we read arrives live. It also needs Read Message History, without
    // which Discord would tell of any channel that nothing was ever written.
    const threads = await listThreads(ask, channel.guild_id, channel, timeOf(idAt(floor)));
    if (!forum) yield* stream({ ...base, thread: null, title: null }, start(null));
    for (const thread of threads) {
      const from = start(thread.id);
      if (!hasNews(thread, from)) continue;
      try {
        yield* stream({ ...base, thread: thread.id, title: thread.name }, from);
      } catch (error) {
        // Thrown away in the meantime, or private.
        if (!isGone(error) && !hasCode(error, ...MISSING_ACCESS)) throw error;
      }
    }
  }

  return {
    missed: async function* (ref, after, floor) {
      try {
        yield* missed(ref, after, floor);
      } catch (error) {
        throw platformError(error, "reading the history");
      }
    },
    newest: async (ref) => {
      try {
        const channel = await channelOf(ref);
        const threads = await listThreads(ask, channel.guild_id, channel, null);
        // A thread may have gone on after the channel fell silent. No clock: ours and Discord's may differ.
        return [channel, ...threads]
          .flatMap((one) => [one.id, lastId(one) ?? one.id])
          .map(positionOf)
          .reduce((a, b) => (a > b ? a : b));
      } catch (error) {
        throw platformError(error, "asking for the newest post");
      }
    },
    present: async (ref) => {
      try {
        const path = Routes.channelMessage(ref.thread ?? ref.channel, ref.message);
        const raw = await ask<APIMessage>(path);
        return toMessage(raw, await placeOf(ref));
      } catch (error) {
        if (isGone(error)) return "deleted";
        log.warn("DISCORD_POST_NOT_SEEN", { error: errorCode(error) });
        return null;
      }
    },
    around: async (ref) => {
      const path = Routes.channelMessages(ref.thread ?? ref.channel);
      try {
        const place = await placeOf(ref);
        const found = await ask<APIMessage[]>(path, { around: ref.message, limit: String(AROUND) });
        return found.toReversed().flatMap((raw) => {
          const message = readable(raw, place);
          const author = raw.author.global_name ?? raw.author.username;
          return message === null ? [] : [{ author, text: message.text }];
        });
      } catch (error) {
        log.warn("DISCORD_SURROUNDINGS_NOT_SEEN", { error: errorCode(error) });
        return [];
      }
    },
  };

  async function placeOf(ref: MessageRef): Promise<Place> {
    const { platform, channel: id, thread } = ref;
    const channel = await channelOf({ platform, channel: id });
    const inThread = thread === null ? null : await ask<APIThreadChannel>(Routes.channel(thread));
    return {
      channel: { platform, channel: id },
      thread,
      title: inThread?.name ?? null,
      forum: isForum(channel),
      guild: channel.guild_id,
    };
  }
}

const lastId = (channel: APIChannel): string | null =>
  "last_message_id" in channel ? (channel.last_message_id ?? null) : null;

const hasNews = (thread: APIThreadChannel, from: string): boolean =>
  positionOf(lastId(thread) ?? thread.id) > positionOf(idAt(from));
