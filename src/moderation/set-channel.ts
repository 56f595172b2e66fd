import { channelKey } from "../domain/ids.ts";
import type { EffectiveMode } from "../policy/effective-mode.ts";
import { modeOf } from "./channel-mode.ts";
import type { Desk } from "./desk.ts";
import { wantNotices } from "./notices.ts";
import type { Place } from "./place.ts";

/** Switches a channel off by hand, at once, or takes that back. `by` is a person's id or the command line. */
export async function setChannel(
  desk: Desk,
  place: Place,
  to: "off" | null,
  by: string,
): Promise<{ readonly changed: boolean; readonly mode: EffectiveMode }> {
  const { ref } = place.channel;
  const now = desk.clock.now();
  const result = await desk.db.transaction(async (stores) => {
    const changed = (await stores.channels.override(ref)) !== to;
    if (changed) await stores.channels.setOverride(ref, to, by, now);
    const roster = await desk.rosters.read(stores);
    return { changed, mode: await modeOf(stores, place, roster, now) };
  });
  if (result.changed) {
    desk.log.info("CHANNEL_SWITCHED", { channel: channelKey(ref), to: to ?? "settings", by });
    if (to === null) await wantNotices(desk);
    desk.committed();
  }
  return result;
}
