import { streamKey } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { AccountRef, ChannelRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { PlatformMemory } from "../../src/domain/store.ts";
import { changedChains, messagesPath } from "./chains.ts";
import { authorOf } from "./from-graph.ts";
import type { GraphClient } from "./graph-client.ts";
import { idAt, positionOf, timeOf } from "./message-ids.ts";

/** What was posted may take this long to show in Graph; our clock and Graph's may differ. */
const OVERLAP_MS = 10 * 60_000;
/** Posts of one channel that are held to put them in order; beyond it the order gives way to memory. */
const HELD_MAX = 10_000;

/** Where the next reading of a channel may begin: everything that changed before was taken in. */
export type ReadMarks = {
  readonly get: (channel: ChannelRef) => Promise<number>;
  readonly set: (channel: ChannelRef, moment: number) => Promise<void>;
};

export function createReadMarks(memory: PlatformMemory): ReadMarks {
  const key = ({ channel }: ChannelRef): string => `read/${channel}`;
  return {
    get: async (channel) => {
      const moment = Number((await memory.get(key(channel))) ?? 0);
      return Number.isSafeInteger(moment) ? moment : 0;
    },
    set: (channel, moment) => memory.set(key(channel), String(moment)),
  };
}

/**
 * What a channel and its chains got since: new posts after the position of their stream, posts from before that were
 * edited, with the moment of the edit, and those that got lost on their way. Oldest first. Whoever asks for the next post has taken in the one before;
 * once all are, the next reading begins where this one did.
 */
export async function* missedPosts(
  deps: {
    readonly graph: GraphClient;
    readonly marks: ReadMarks;
    readonly clock: Clock;
    /** Null for what no person wrote, and for what cannot be read. `began` is who began the chain. */
    readonly read: (raw: unknown, began: AccountRef | null) => ChannelMessage | null;
    /** Teams should have brought this post, and has not. */
    readonly unheard: (message: ChannelMessage) => boolean;
  },
  channel: ChannelRef,
  group: string,
  after: ReadonlyMap<string, string>,
  floor: string,
): AsyncIterable<ChannelMessage> {
  const { graph, marks, clock } = deps;
  const since = Math.max(timeOf(idAt(floor)), await marks.get(channel));
  let now = clock.now();
  const isNews = (message: ChannelMessage): boolean =>
    message.position > (after.get(streamKey(message.ref)) ?? floor) ||
    message.edit > since ||
    // What came after it may have moved the position past it.
    (message.sentAt > since && deps.unheard(message));

  /** By id and edit, so that what comes twice is given once. */
  const given = new Set<string>();
  let held: ChannelMessage[] = [];
  for await (const { root, replies } of changedChains(
    graph,
    messagesPath(group, channel.channel),
    since,
    { pace: "patient", told: (at) => (now = Math.min(now, at ?? now)) },
  )) {
    const began = authorOf(root);
    for (const raw of [root, ...replies]) {
      const message = deps.read(raw, began);
      if (message === null || !isNews(message)) continue;
      const key = `${message.ref.message}:${message.edit}`;
      if (given.has(key)) continue;
      given.add(key);
      held.push(message);
    }
    if (held.length > HELD_MAX) {
      held.sort(byPosition);
      yield* held.splice(0, HELD_MAX / 2);
    }
  }
  yield* held.sort(byPosition);
  held = [];
  if (now - OVERLAP_MS > since) await marks.set(channel, now - OVERLAP_MS);
}

/** Ids are moments of the whole channel: in their order the chains come as they were lived. */
const byPosition = (a: ChannelMessage, b: ChannelMessage): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.edit - b.edit;

/** The newest position among the chains that changed in the last day; without any, that of a day ago. */
export async function newestPosition(
  graph: GraphClient,
  clock: Clock,
  channel: ChannelRef,
  group: string,
  read: (raw: unknown) => { readonly id: string } | null,
): Promise<string> {
  const since = clock.now() - 24 * 60 * 60_000;
  let newest = since;
  const messages = messagesPath(group, channel.channel);
  for await (const { root, replies } of changedChains(graph, messages, since, {
    pace: "patient",
  })) {
    for (const raw of [root, ...replies]) {
      const post = read(raw);
      if (post !== null) newest = Math.max(newest, timeOf(post.id));
    }
  }
  return positionOf(String(Math.max(0, newest)));
}
