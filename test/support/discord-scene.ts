import { createDiscord } from "../../adapters/discord/discord.ts";
import { accountId } from "../../src/domain/ids.ts";
import { channelsOf, hidesIn } from "../../src/main/chat-platforms.ts";
import type { Deps } from "../../src/moderation/deps.ts";
import type { BotScene } from "./bot-scene.ts";
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
/** A class on a fake Discord, with the whole bot behind a real discord.js and a clock that runs on from a Friday morning. */
export type DiscordScene = BotScene & {
  readonly fake: FakeDiscord;
  readonly guild: ReturnType<FakeDiscord["createGuild"]>;
  readonly channel: Channel;
  readonly people: Readonly<Record<Name, User>>;
  /** Stops everything. Rejects when the bot did anything that Discord's documents forbid. */
  readonly close: () => Promise<void>;
};

export async function openDiscordScene(options: DiscordSceneOptions = {}): Promise<DiscordScene> {
  const clock = runningClock();
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
  const school = {
    name: "Proefschool",
    protocol: "vmbo-maastricht",
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
    ...options.school,
  };
  const policy = await policyOfSchool(school, options.timetable);
  const scene = await openBotScene({
    platform: "discord",
    clock,
    policy,
    accountOf: (who) => ({ platform: "discord", account: accountId(people[who].id) }),
    unlinked: options.unlinked ?? [],
    harmless: options.harmless,
    connect: async ({ log }) => ({
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
  });
  return {
    ...scene,
    fake,
    guild,
    channel,
    people,
    close: async () => {
      await scene.stopBot();
      await fake.stop();
      await scene.db.close();
      const wrong = fake.violations.map(({ what, where }) => `${what} (${where})`);
      if (wrong.length > 0) throw new Error(`Discord would not have it: ${wrong.join("; ")}`);
    },
  };
}
