import type { Roster } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import { effectiveMode } from "../policy/effective-mode.ts";
import type { EffectiveMode } from "../policy/effective-mode.ts";
import { isoDay, schoolYear } from "../policy/school-time.ts";
import type { Place } from "./place.ts";
import { youngestOf } from "./roster-cache.ts";

/** The mode a channel is in now, from settings, switch by hand, notice and ages. */
export async function modeOf(
  stores: Pick<Stores, "channels">,
  place: Place,
  roster: Roster,
  now: number,
): Promise<EffectiveMode> {
  const { school, channel } = place;
  return effectiveMode(channel, {
    override: await stores.channels.override(channel.ref),
    noticeFor: await stores.channels.noticeFor(channel.ref),
    schoolYear: schoolYear(now, school),
    youngest: youngestOf(roster, school.id, channel.class, isoDay(now, school)),
  });
}
