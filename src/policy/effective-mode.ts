import type { ChannelSettings, Mode } from "../domain/school.ts";

export type ModeFacts = {
  /** `off` by hand. */
  readonly override: "off" | null;
  /** The edition of the notice that stands in the channel. */
  readonly notice: string | null;
  /** The edition that should stand there; null when the channel needs none. */
  readonly edition: string | null;
  /** Age of the youngest pupil of the class, or null when no birth date is known. */
  readonly youngest: number | null;
};
export type EffectiveMode = {
  readonly mode: Mode;
  /** What the settings ask for. */
  readonly wanted: Mode;
  readonly because: "settings" | "override" | "no-notice" | "too-young";
};

/** Discord's own minimum age in the Netherlands. */
const DISCORD_AGE = 16;

/** The mode a channel is in: what the settings ask, as far as the notice, the age and a switch by hand allow. */
export function effectiveMode(channel: ChannelSettings, facts: ModeFacts): EffectiveMode {
  const wanted = channel.mode;
  if (wanted === "off") return { mode: "off", wanted, because: "settings" };
  if (facts.override === "off") return { mode: "off", wanted, because: "override" };
  if (tooYoung(channel, facts.youngest)) return { mode: "off", wanted, because: "too-young" };
  if (wanted !== "shadow" && facts.notice !== facts.edition) {
    return { mode: "shadow", wanted, because: "no-notice" };
  }
  return { mode: wanted, wanted, because: "settings" };
}

const tooYoung = (channel: ChannelSettings, youngest: number | null): boolean =>
  channel.ref.platform === "discord" &&
  youngest !== null &&
  youngest < DISCORD_AGE &&
  channel.youngerAllowed === null;
