import type { ChannelRef, ClassId, SchoolId } from "../domain/ids.ts";
import { channelKey } from "../domain/ids.ts";
import type { EffectiveMode } from "../policy/effective-mode.ts";
import { editionYear } from "../policy/notice-edition.ts";
import { isoDay } from "../policy/school-time.ts";
import { modeOf } from "./channel-mode.ts";
import type { Desk } from "./desk.ts";
import { placeOf } from "./place.ts";

const WEEK = 7 * 24 * 60 * 60_000;

/** How the bot stands, without names or texts. */
export type Status = {
  readonly channels: readonly {
    readonly school: SchoolId;
    readonly class: ClassId;
    readonly channel: ChannelRef;
    readonly mode: EffectiveMode;
    /** School year of the notice that stands there; whether it says what holds now is told by the mode. */
    readonly notice: string | null;
    /** Cases nobody has closed. */
    readonly active: number;
    /** Flags counted in shadow mode in the last seven days. */
    readonly counted: number;
  }[];
  readonly outbox: {
    readonly pending: number;
    readonly failed: number;
    readonly oldestDue: number | null;
  };
};

export async function statusOf(desk: Desk): Promise<Status> {
  const now = desk.clock.now();
  const policy = desk.policy();
  return desk.db.transaction(async (stores) => {
    const roster = await desk.rosters.read(stores);
    const active = await stores.incidents.list({ status: ["open", "acknowledged"] });
    const channels: Status["channels"][number][] = [];
    for (const school of policy.schools.values()) {
      const since = isoDay(now - WEEK, school);
      for (const { ref } of school.channels) {
        const place = placeOf(policy, ref);
        if (place === null) continue;
        const standing = await stores.channels.notice(ref);
        const counts = await stores.channels.counts(ref, since);
        channels.push({
          school: school.id,
          class: place.channel.class,
          channel: ref,
          mode: await modeOf(stores, place, roster, now),
          notice: standing === null ? null : editionYear(standing.edition),
          active: active.filter((one) => channelKey(one.channel) === channelKey(ref)).length,
          counted: counts.reduce((sum, one) => sum + one.count, 0),
        });
      }
    }
    return { channels, outbox: await stores.outbox.counts() };
  });
}
