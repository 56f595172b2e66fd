import { ChannelType, Routes, type APIChannel, type Client, type REST } from "discord.js";
import type { ChannelRef } from "../../src/domain/ids.ts";

/** Where a post stands: a registered class channel, or a thread or forum post below it. */
export type Place = {
  readonly channel: ChannelRef;
  readonly thread: string | null;
  /** Name of the thread; null outside of one. */
  readonly title: string | null;
  readonly forum: boolean;
  readonly guild: string;
};

export type Places = {
  /** Null: not below a registered channel. Rejects when Discord has to be asked and does not answer. */
  readonly of: (channel: string) => Promise<Place | null>;
  readonly registered: (channel: string) => ChannelRef | null;
};

type Facts = {
  readonly guild: string;
  readonly parent: string | null;
  readonly name: string;
  readonly thread: boolean;
  readonly forum: boolean;
};

const KEPT = 1000;
const FORUMS: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);
const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** Finds the registered channel of any channel or thread: from what the connection knows, else by asking. */
export function createPlaces(deps: {
  readonly rest: REST;
  readonly client: () => Client | null;
  readonly channels: () => readonly ChannelRef[];
}): Places {
  const asked = new Map<string, Facts | null>();
  const registered = (id: string): ChannelRef | null =>
    deps.channels().find((ref) => ref.channel === id) ?? null;

  async function facts(id: string): Promise<Facts | null> {
    const cached = deps.client()?.channels.cache.get(id);
    if (cached !== undefined && !cached.isDMBased())
      return {
        guild: cached.guildId,
        parent: cached.parentId,
        name: cached.name,
        thread: cached.isThread(),
        forum: cached.isThreadOnly(),
      };
    const known = asked.get(id);
    if (known !== undefined) return known;
    const found = factsOf((await deps.rest.get(Routes.channel(id))) as APIChannel);
    asked.set(id, found);
    const [oldest] = asked.keys();
    if (asked.size > KEPT && oldest !== undefined) asked.delete(oldest);
    return found;
  }

  return {
    registered,
    of: async (id) => {
      const own = await facts(id);
      if (own === null) return null;
      const direct = registered(id);
      if (direct !== null)
        return { channel: direct, thread: null, title: null, forum: own.forum, guild: own.guild };
      const channel = own.thread && own.parent !== null ? registered(own.parent) : null;
      if (channel === null || own.parent === null) return null;
      const forum = (await facts(own.parent))?.forum === true;
      return { channel, thread: id, title: own.name, forum, guild: own.guild };
    },
  };
}

function factsOf(channel: APIChannel): Facts | null {
  if (!("guild_id" in channel) || typeof channel.guild_id !== "string") return null;
  const parent = "parent_id" in channel ? (channel.parent_id ?? null) : null;
  return {
    guild: channel.guild_id,
    parent,
    name: channel.name ?? "",
    thread: THREADS.has(channel.type),
    forum: FORUMS.has(channel.type),
  };
}
