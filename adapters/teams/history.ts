import type { History } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import { KlaswachtError } from "../../src/domain/errors.ts";
import {
  channelKey,
  messageId,
  type AccountRef,
  type ChannelRef,
  type MessageRef,
} from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { PlatformMemory } from "../../src/domain/store.ts";
import type { Log } from "../../src/domain/trace.ts";
import { messagesPath, repliesPath } from "./chains.ts";
import { authorOf, readPost, type GraphPlace } from "./from-graph.ts";
import type { GraphClient } from "./graph-client.ts";
import { positionOf } from "./message-ids.ts";
import { messageText } from "./message-text.ts";
import type { Pace } from "./request-budget.ts";
import { createReadMarks, missedPosts, newestPosition } from "./missed.ts";
import { postsAround } from "./surroundings.ts";
import { fieldOf } from "./web-call.ts";

/** What Graph calls the team of a channel; null while nothing has told. */
export type GroupOf = (channel: ChannelRef) => Promise<string | null>;

export type TeamsHistory = History & {
  /** As `present`, for somebody who waits: before what is being caught up. */
  readonly presentNow: History["present"];
};

/** What Teams still tells of the past, through Graph; without one it cannot tell. */
export function createHistory(deps: {
  readonly graph: GraphClient | null;
  readonly groupOf: GroupOf;
  readonly memory: PlatformMemory;
  /** Teams should have brought this post, and has not. */
  readonly unheard: (message: ChannelMessage) => boolean;
  readonly tenant: string | null;
  readonly clock: Clock;
  readonly log: Log;
}): TeamsHistory {
  const { graph, unheard, clock, log } = deps;
  const marks = createReadMarks(deps.memory);

  async function placeOf({ channel, platform }: ChannelRef): Promise<GraphPlace | null> {
    const group = await deps.groupOf({ platform, channel });
    return group === null ? null : { channel, group, tenant: deps.tenant };
  }
  async function knownPlace(channel: ChannelRef): Promise<GraphPlace> {
    const place = await placeOf(channel);
    if (place !== null) return place;
    // The bot is not in that team, or has not heard from it since it is.
    throw new KlaswachtError(
      "PLATFORM_REFUSED",
      `Teams, ${channelKey(channel)}: its team is not known`,
    );
  }
  function readable(raw: unknown, place: GraphPlace, began: AccountRef | null = null) {
    try {
      return readPost(raw, place, began);
    } catch {
      const id = fieldOf(raw, "id");
      log.warn("PAYLOAD_UNREADABLE", { message: typeof id === "string" ? id.slice(0, 20) : "" });
      return null;
    }
  }

  async function present(
    graph: GraphClient,
    ref: MessageRef,
    pace: Pace,
  ): ReturnType<History["present"]> {
    const place = await placeOf(ref);
    if (place === null) return null;
    const result = await graph.get(pathOf(ref, place.group), pace);
    // 410 is said of listings alone.
    if (result.kind === "gone" && result.code.startsWith("404")) return "deleted";
    if (result.kind !== "ok") {
      log.warn("TEAMS_POST_NOT_SEEN", { message: ref.message, error: result.code });
      return null;
    }
    // Whom it answers counts when its words are judged.
    const judged =
      pace === "now" || typeof fieldOf(result.value, "lastEditedDateTime") === "string";
    const root =
      judged && ref.thread !== null ? await graph.get(rootPath(ref, place.group), pace) : null;
    const began = root?.kind === "ok" ? authorOf(root.value) : null;
    const post = readable(result.value, place, began);
    return post?.deleted === true ? "deleted" : (post?.message ?? null);
  }

  if (graph === null)
    return {
      missed: async function* () {},
      newest: async () => positionOf(String(clock.now())),
      present: async () => null,
      presentNow: async () => null,
      around: async () => [],
    };

  return {
    missed: async function* (channel, after, floor) {
      const place = await knownPlace(channel);
      const read = (raw: unknown, began: AccountRef | null) =>
        readable(raw, place, began)?.message ?? null;
      yield* missedPosts(
        { graph, marks, clock, read, unheard },
        channel,
        place.group,
        after,
        floor,
      );
    },
    newest: async (channel) => {
      const place = await knownPlace(channel);
      return newestPosition(graph, clock, channel, place.group, (raw) => readable(raw, place));
    },
    present: (ref) => present(graph, ref, "patient"),
    presentNow: (ref) => present(graph, ref, "now"),
    around: async (ref) => {
      const place = await placeOf(ref);
      if (place === null) return [];
      const result = await postsAround(graph, ref, messagesPath(place.group, ref.channel), (raw) =>
        readable(raw, place),
      );
      if (result.kind !== "ok") {
        log.warn("TEAMS_SURROUNDINGS_NOT_SEEN", { message: ref.message, error: result.code });
        return [];
      }
      return result.value.map(({ authorName, content }) => ({
        author: authorName === "" ? "?" : authorName,
        text: messageText(content).text,
      }));
    },
  };
}

const rootPath = ({ platform, channel, thread, message }: MessageRef, group: string): string =>
  pathOf({ platform, channel, thread: null, message: messageId(thread ?? message) }, group);

/** Where one post is, below Graph's base. */
export function pathOf(ref: MessageRef, group: string): string {
  const messages = messagesPath(group, ref.channel);
  return ref.thread === null
    ? `${messages}/${encodeURIComponent(ref.message)}`
    : `${repliesPath(messages, ref.thread)}/${encodeURIComponent(ref.message)}`;
}
