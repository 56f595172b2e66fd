import type { ChatPlatform } from "../domain/chat.ts";
import type { ChannelRef } from "../domain/ids.ts";
import type { Desk } from "./desk.ts";
import { errorName } from "./storage-failure.ts";

/** Where judging of the channel began: now, when it is seen for the first time. Earlier posts are none of our business. */
export async function floorOf(
  desk: Desk,
  chat: ChatPlatform,
  channel: ChannelRef,
): Promise<string> {
  const known = await desk.db.transaction((stores) => stores.cursors.floor(channel));
  if (known !== null) return known;
  const newest = await chat.newest(channel);
  await desk.db.transaction((stores) => stores.cursors.setFloor(channel, newest));
  return newest;
}

/** Writes down where judging begins, if the platform says; if not, whoever catches up asks again. Never rejects. */
export async function settleFloor(
  desk: Desk,
  chat: ChatPlatform,
  channel: ChannelRef,
): Promise<void> {
  try {
    await floorOf(desk, chat, channel);
  } catch (error) {
    const refs = { platform: channel.platform, channel: channel.channel };
    desk.log.warn("CATCH_UP_FAILED", { ...refs, error: errorName(error) });
  }
}
