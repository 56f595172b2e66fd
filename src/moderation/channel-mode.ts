import type { Roster } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import { effectiveMode } from "../policy/effective-mode.ts";
import type { EffectiveMode } from "../policy/effective-mode.ts";
import { noticeEdition } from "../policy/notice-edition.ts";
import type { NoticeInput } from "../policy/notice-view.ts";
import { isoDay } from "../policy/school-time.ts";
import type { Place } from "./place.ts";
import { youngestOf } from "./roster-cache.ts";

/** What the notice of a channel is made of, by what the settings ask; null when it needs none. */
export function noticeInput({ school, protocol, channel, language, translate }: Place) {
  const { mode } = channel;
  if (mode === "off" || mode === "shadow") return null;
  return { school, protocol, mode, language, translate } satisfies NoticeInput;
}

/** The edition of the notice that should stand in the channel; null when it needs none. */
export function wantedEdition(place: Place, now: number): string | null {
  const input = noticeInput(place);
  return input === null ? null : noticeEdition(input, now);
}

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
    notice: (await stores.channels.notice(channel.ref))?.edition ?? null,
    edition: wantedEdition(place, now),
    youngest: youngestOf(roster, school.id, channel.class, isoDay(now, school)),
  });
}
