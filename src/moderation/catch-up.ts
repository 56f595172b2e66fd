import type { ChatPlatform } from "../domain/chat.ts";
import { channelKey } from "../domain/ids.ts";
import type { ChannelRef, Platform } from "../domain/ids.ts";
import type { ChannelMessage } from "../domain/message.ts";
import { retryDelay } from "./back-off.ts";
import type { Desk } from "./desk.ts";
import { floorOf, settleFloor } from "./floor.ts";
import { pooled } from "./in-order.ts";
import { channelsOn } from "./place.ts";
import { recheckCases } from "./recheck-cases.ts";
import { errorName } from "./storage-failure.ts";
import { writeCursors } from "./write-cursors.ts";

/** Channels of one platform that are read at the same time. */
const WIDTH = 4;
const PROGRESS = 500;
const LONGEST_PAUSE = 60_000;

export type CatchUp = {
  /**
   * Notes where judging begins in channels that are seen for the first time. Reading may take long and be cut short;
   * what is posted from here on is found again all the same.
   */
  readonly settleFloors: () => Promise<void>;
  /** Events may be missing: holds the cursors at once and reads what was missed, again and again until it worked. */
  readonly begin: (platform: Platform) => void;
  /** Resolves when no reading is under way; a pause before the next try counts as none. */
  readonly idle: () => Promise<void>;
};

/**
 * Reads what was posted while nobody listened: every registered channel from its cursors on, each message by the same
 * path as a live one. Live messages are handled meanwhile; what comes twice is known by its reference.
 */
export function createCatchUp(
  desk: Desk,
  handle: { readonly message: (message: ChannelMessage) => Promise<void> } & Parameters<
    typeof recheckCases
  >[2],
): CatchUp {
  /** The latest hold per platform; a newer one sends the run round again. */
  const holds = new Map<Platform, number>();
  const runs = new Map<Platform, Promise<void>>();
  const reading = new Set<Promise<unknown>>();

  const readChannel = async (
    chat: ChatPlatform,
    channel: ChannelRef,
    hold: number,
  ): Promise<boolean> => {
    const refs = { platform: channel.platform, channel: channel.channel };
    try {
      if (chat.can.history) {
        const count = await readMissed(desk, chat, channel, handle.message);
        if (count > 0) desk.log.info("CAUGHT_UP", { ...refs, messages: count });
      }
      if (desk.pauses.stopped()) return true;
      desk.tracker.release(channel, hold);
      await writeCursors(desk);
      return true;
    } catch (error) {
      desk.log.warn("CATCH_UP_FAILED", { ...refs, error: errorName(error) });
      return false;
    }
  };

  const round = async (
    chat: ChatPlatform,
    todo: readonly ChannelRef[],
    hold: number,
  ): Promise<readonly ChannelRef[]> => {
    const failed: ChannelRef[] = [];
    await pooled(todo, WIDTH, async (channel) => {
      if (desk.pauses.stopped()) return;
      if (!(await readChannel(chat, channel, hold))) failed.push(channel);
    });
    return failed;
  };

  const underWay = async <Result>(work: Promise<Result>): Promise<Result> => {
    const quiet = Promise.allSettled([work]);
    reading.add(quiet);
    try {
      return await work;
    } finally {
      reading.delete(quiet);
    }
  };

  /** Reads until nothing is missing; gives the hold that it was for. */
  const run = async (chat: ChatPlatform): Promise<number> => {
    const { platform } = chat;
    let hold = -1;
    let todo: readonly ChannelRef[] = [];
    for (let attempt = 0; !desk.pauses.stopped();) {
      const latest = holds.get(platform) ?? 0;
      if (latest !== hold) {
        hold = latest;
        todo = channelsOn(desk.policy(), platform).map((channel) => channel.ref);
        attempt = 0;
      }
      todo = await underWay(round(chat, todo, hold));
      // Also while a channel cannot be read: the cases of the others do not wait for it.
      if (todo.length === 0 || attempt === 0) await underWay(recheckCases(desk, chat, handle));
      if (todo.length === 0) {
        if (holds.get(platform) === hold) return hold;
        continue;
      }
      attempt += 1;
      const wait = retryDelay(attempt, null, desk.random());
      await desk.pauses.pause(Math.min(wait, LONGEST_PAUSE));
    }
    return hold;
  };

  const start = (chat: ChatPlatform): void => {
    const { platform } = chat;
    const mine = (async () => {
      let done = holds.get(platform) ?? 0;
      try {
        done = await run(chat);
      } catch (error) {
        desk.log.error("CATCH_UP_STOPPED", { platform, error: errorName(error) });
      }
      runs.delete(platform);
      // A gap that was told of in the very last moment.
      if (holds.get(platform) !== done && !desk.pauses.stopped()) start(chat);
    })();
    runs.set(platform, mine);
  };

  return {
    settleFloors: async () => {
      const all = [...desk.platforms.values()].filter((chat) => chat.can.history);
      const todo = all.flatMap((chat) =>
        channelsOn(desk.policy(), chat.platform).map(({ ref }) => ({ chat, ref })),
      );
      await pooled(todo, WIDTH, ({ chat, ref }) => settleFloor(desk, chat, ref));
    },
    begin: (platform) => {
      holds.set(platform, desk.tracker.hold(platform));
      const chat = desk.platforms.get(platform);
      if (chat === undefined) return;
      if (runs.has(platform)) desk.pauses.wake();
      else start(chat);
    },
    idle: async () => {
      while (reading.size > 0) await Promise.allSettled(reading);
    },
  };
}

async function readMissed(
  desk: Desk,
  chat: ChatPlatform,
  channel: ChannelRef,
  handle: (message: ChannelMessage) => Promise<void>,
): Promise<number> {
  const floor = await floorOf(desk, chat, channel);
  const after = await desk.db.transaction((stores) => stores.cursors.ofChannel(channel));
  let count = 0;
  for await (const message of chat.missed(channel, after, floor)) {
    if (desk.pauses.stopped()) return count;
    await handle(message);
    // Cut short, it may not be taken in: asking for what is next would say that it was.
    if (desk.pauses.stopped()) return count;
    count += 1;
    if (count % PROGRESS === 0) {
      desk.log.info("CATCHING_UP", { channel: channelKey(channel), messages: count });
    }
  }
  return count;
}
