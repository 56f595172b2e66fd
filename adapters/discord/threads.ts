import {
  ChannelType,
  Routes,
  type APIChannel,
  type APIGuildForumChannel,
  type APIGuildMediaChannel,
  type APIThreadChannel,
} from "discord.js";
import { hasCode } from "./failures.ts";

type ThreadList = { readonly threads: readonly APIThreadChannel[]; readonly has_more?: boolean };
export type Ask = <Found>(
  path: `/${string}`,
  query?: Readonly<Record<string, string>>,
) => Promise<Found>;

const PAGE = 100;

export const isForum = (
  channel: APIChannel,
): channel is APIGuildForumChannel | APIGuildMediaChannel =>
  channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;

/**
 * Threads and forum posts of a channel, oldest first: the open ones, and those that fell asleep since a moment (epoch
 * milliseconds; null: only the open ones). A thread that sleeps has no newer posts.
 */
export async function listThreads(
  ask: Ask,
  guild: string,
  channel: APIChannel,
  since: number | null,
): Promise<readonly APIThreadChannel[]> {
  const active = await ask<ThreadList>(Routes.guildActiveThreads(guild));
  const found = new Map<string, APIThreadChannel>();
  const keep = (threads: readonly APIThreadChannel[]): void => {
    for (const thread of threads) if (thread.parent_id === channel.id) found.set(thread.id, thread);
  };
  keep(active.threads);
  if (since !== null) {
    keep(await archived(ask, channel.id, "public", since));
    if (!isForum(channel)) keep(await archived(ask, channel.id, "private", since));
  }
  return [...found.values()].toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}

async function archived(
  ask: Ask,
  channel: string,
  kind: "public" | "private",
  since: number,
): Promise<readonly APIThreadChannel[]> {
  const found: APIThreadChannel[] = [];
  let before: string | null = null;
  for (;;) {
    const query: Readonly<Record<string, string>> = {
      limit: String(PAGE),
      ...(before === null ? {} : { before }),
    };
    let page: ThreadList;
    try {
      page = await ask<ThreadList>(Routes.channelThreads(channel, kind), query);
    } catch (error) {
      // Sleeping private threads are for those who may manage threads; doctor asks for it.
      if (kind === "private" && hasCode(error, 50_001, 50_013)) return found;
      throw error;
    }
    found.push(...page.threads);
    const oldest = page.threads.at(-1)?.thread_metadata?.archive_timestamp;
    // Newest first, so what follows is older still.
    if (page.has_more !== true || oldest === undefined || Date.parse(oldest) < since) return found;
    before = oldest;
  }
}
