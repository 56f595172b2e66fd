import type { Check } from "../domain/chat.ts";
import { channelKey, type ChannelRef } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Translate } from "../domain/school.ts";
import type { PlatformMemory } from "../domain/store.ts";
import { channelsOf, openDiscord, openTeams } from "./chat-platforms.ts";
import type { Environment } from "./environment.ts";
import { createLog } from "./log.ts";
import { systemClock } from "./system-clock.ts";

/** What the running bot knows and a check has to know too. */
export type KnownToBot = {
  /** Keys of the channels in which a notice was posted. */
  readonly noticed: ReadonlySet<string>;
  /** What the adapter of Teams remembers. */
  readonly teams: readonly { readonly key: string; readonly value: string }[];
};

/** What each platform with credentials says of them, of its channels and of permissions. */
export async function checkPlatforms(
  environment: Environment,
  policy: Policy,
  texts: Translate,
  known: KnownToBot,
): Promise<readonly (readonly [string, readonly Check[]])[]> {
  const around = {
    environment,
    policy: () => policy,
    clock: systemClock,
    log: createLog("silent"),
    noticed: (channel: ChannelRef) => known.noticed.has(channelKey(channel)),
  };
  const found: (readonly [string, readonly Check[]])[] = [];

  const discord = channelsOf(policy, "discord");
  const onDiscord = await openDiscord(around);
  if (onDiscord !== null) {
    try {
      found.push(["Discord", await onDiscord.check(discord)]);
    } finally {
      await onDiscord.stop();
    }
  } else if (discord.length > 0) {
    const detail = texts("cli.doctor.no_token", { count: discord.length });
    found.push(["Discord", [missing("token", detail, texts("cli.doctor.no_token_repair"))]]);
  }

  const teams = channelsOf(policy, "teams");
  if (environment.teams.appId !== null) {
    const onTeams = await openTeams(around, remembered(known.teams));
    try {
      found.push(["Teams", await onTeams.check(teams)]);
    } finally {
      await onTeams.stop();
    }
  } else if (teams.length > 0) {
    const detail = texts("cli.doctor.no_app", { count: teams.length });
    found.push(["Teams", [missing("app", detail, texts("cli.doctor.no_app_repair"))]]);
  }
  return found;
}

const missing = (name: string, detail: string, repair: string): Check => ({
  name,
  ok: false,
  detail,
  repair,
});

/** A memory to look things up in; what is learned while checking is not kept. */
function remembered(entries: KnownToBot["teams"]): PlatformMemory {
  const all = new Map(entries.map(({ key, value }) => [key, value]));
  return {
    get: async (key) => all.get(key) ?? null,
    set: async (key, value) => void all.set(key, value),
    list: async (prefix) =>
      [...all]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => ({ key, value }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    remove: async (key) => void all.delete(key),
  };
}
