import type { Hono } from "hono";
import type { ChatPlatform } from "../domain/chat.ts";
import type { Clock } from "../domain/clock.ts";
import { channelKey } from "../domain/ids.ts";
import type { ChannelRef, Platform } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { PlatformMemory } from "../domain/store.ts";
import type { Log } from "../domain/trace.ts";
import type { Environment } from "./environment.ts";

/** What the chat platforms of the outside world are made with. */
type Surroundings = {
  readonly environment: Environment;
  /** Looked up anew each time, so that a reload reaches them. */
  readonly policy: () => Policy;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether a notice was posted in this channel; asked by checks alone. */
  readonly noticed: (channel: ChannelRef) => boolean;
};

/** Discord, where there is a token; it is loaded only then: it is the largest part of the program. */
export async function openDiscord(around: Surroundings): Promise<ChatPlatform | null> {
  const { discord } = around.environment;
  if (discord === null) return null;
  const { createDiscord } = await import("../../adapters/discord/discord.ts");
  return createDiscord({ ...discord, ...common(around, "discord") });
}

/** Teams, loaded only where it is asked for. */
export async function openTeams(
  around: Surroundings,
  memory: PlatformMemory,
): Promise<ChatPlatform & { readonly routes: Hono }> {
  const { environment, policy } = around;
  const { createTeams } = await import("../../adapters/teams/teams.ts");
  return createTeams({
    ...environment.teams,
    ...common(around, "teams"),
    production: environment.production,
    memory,
    targetedNotes: () => policy().teams.targetedNotes,
    publicAddress: () => policy().teams.publicAddress,
  });
}

function common({ environment, policy, clock, log, noticed }: Surroundings, platform: Platform) {
  return {
    clock,
    log,
    noticed,
    channels: () => channelsOf(policy(), platform),
    hides: (channel: ChannelRef) => hidesIn(policy(), channel),
    language: environment.language,
    texts: {
      nl: (...asked: Parameters<Policy["texts"]["nl"]>) => policy().texts.nl(...asked),
      en: (...asked: Parameters<Policy["texts"]["en"]>) => policy().texts.en(...asked),
    },
  };
}

export const channelsOf = (policy: Policy, platform: Platform): readonly ChannelRef[] =>
  [...policy.schools.values()]
    .flatMap((school) => [...school.channels, ...school.staffChannels])
    .map((channel) => channel.ref)
    .filter((ref) => ref.platform === platform);

export const hidesIn = (policy: Policy, channel: ChannelRef): boolean =>
  [...policy.schools.values()].some(
    (school) =>
      school.hide &&
      school.channels.some((settings) => channelKey(settings.ref) === channelKey(channel)),
  );
