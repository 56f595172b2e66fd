import { createDiscord } from "../../adapters/discord/discord.ts";
import { accountId } from "../../src/domain/ids.ts";
import { channelsOf, hidesIn } from "../../src/main/chat-platforms.ts";
import type { Deps } from "../../src/moderation/deps.ts";
import type { BotScene, BotSide, MovedClock } from "./bot-scene.ts";
import { openBotScene, runningClock } from "./bot-scene.ts";
import { NAMES, policyOfSchool } from "./class-stage.ts";
import type { Name } from "./class-stage.ts";
import type { FakeDiscord, FakeDiscordOptions } from "./fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "./fake-discord/start-fake-discord.ts";

type User = ReturnType<FakeDiscord["createUser"]>;
type Channel = ReturnType<FakeDiscord["createChannel"]>;
export type SentMessage = ReturnType<FakeDiscord["dmMessages"]>[number];

export type DiscordSceneOptions = {
  /** Laid over the school's settings. */
  readonly school?: Readonly<Record<string, unknown>>;
  /** As it stands in config/timetables. */
  readonly timetable?: Readonly<Record<string, unknown>>;
  readonly mode?: "off" | "shadow" | "staff" | "live";
  /** Not in the roster yet, or no account of theirs is. */
  readonly unlinked?: readonly Name[];
  /** Messages for the backtest of a change to words; none when left out. */
  readonly harmless?: Deps["harmless"];
  readonly fake?: FakeDiscordOptions;
  /** Makes more registered channels; gives their settings. */
  readonly more?: (
    fake: FakeDiscord,
    guild: ReturnType<FakeDiscord["createGuild"]>,
  ) => readonly Readonly<Record<string, unknown>>[];
};
/** A class on a fake Discord. */
export type DiscordSide = BotSide & Pick<DiscordScene, "fake" | "guild" | "channel" | "people">;
/** A class on a fake Discord, with the whole bot behind a real discord.js and a clock that runs on from a Friday morning. */
export type DiscordScene = BotScene & {
  readonly fake: FakeDiscord;
  readonly guild: ReturnType<FakeDiscord["createGuild"]>;
  readonly channel: Channel;
  readonly people: Readonly<Record<Name, User>>;
};

export async function discordSide(
  clock: MovedClock,
  options: Pick<DiscordSceneOptions, "fake" | "mode" | "more"> = {},
): Promise<DiscordSide> {
  const fake = await startFakeDiscord({ clock, ...options.fake });
  const guild = fake.createGuild();
  const people = Object.fromEntries(
    NAMES.map((name) => {
      const user = fake.createUser({ name });
      fake.join(guild, user);
      return [name, user];
    }),
  ) as Record<Name, User>;
  const channel = fake.createChannel(guild, { name: "klas-3ha" });
  return {
    platform: "discord",
    fake,
    guild,
    channel,
    people,
    channels: [
      {
        platform: "discord",
        channel: channel.id,
        class: "3HA",
        mode: options.mode ?? "live",
        minimum_age: 16,
      },
      ...(options.more?.(fake, guild) ?? []),
    ],
    accountOf: (who) => ({ platform: "discord", account: accountId(people[who].id) }),
    connect: async ({ log, policy }) => ({
      chat: createDiscord({
        token: fake.token,
        apiBase: fake.baseUrl,
        clock,
        log,
        channels: () => channelsOf(policy, "discord"),
        hides: (ref) => hidesIn(policy, ref),
        noticed: () => false,
        texts: policy.texts,
      }),
    }),
    settled: async () => {},
    stop: async () => {
      await fake.stop();
      return fake.violations.map(({ what, where }) => `${what} (${where})`);
    },
  };
}

export async function openDiscordScene(options: DiscordSceneOptions = {}): Promise<DiscordScene> {
  const clock = runningClock();
  const side = await discordSide(clock, options);
  const { fake, guild, channel, people } = side;
  const school = {
    name: "Proefschool",
    protocol: "vmbo-maastricht",
    channels: side.channels,
    ...options.school,
  };
  const policy = await policyOfSchool(school, options.timetable);
  const { unlinked, harmless } = options;
  const scene = await openBotScene({ sides: [side], clock, policy, unlinked, harmless });
  return { ...scene, fake, guild, channel, people };
}
