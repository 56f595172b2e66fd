import { createDiscord } from "../../../adapters/discord/discord.ts";
import type { ChatPlatform, Intake } from "../../../src/domain/chat.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { accountId, channelId, type AccountRef, type ChannelRef } from "../../../src/domain/ids.ts";
import type { Log } from "../../../src/domain/trace.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import { idOf, type Ref } from "../fake-discord/driver-people.ts";
import type { PermissionName } from "../fake-discord/permissions.ts";
import { startFakeDiscord, type FakeDiscordOptions } from "../fake-discord/start-fake-discord.ts";
import { createIntakeRecorder } from "../intake-recorder.ts";
import { theTexts } from "../texts.ts";

export const BOT_MAY: readonly PermissionName[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "ReadMessageHistory",
  "EmbedLinks",
  "PinMessages",
  "ManageMessages",
  "ManageThreads",
];

type LogLine = { readonly level: string; readonly code: string; readonly refs: object };
export type DiscordClass = Awaited<ReturnType<typeof openDiscordClass>>;

export const accountOf = (user: Ref): AccountRef => ({
  platform: "discord",
  account: accountId(idOf(user)),
});
export const channelOf = (channel: Ref): ChannelRef => ({
  platform: "discord",
  channel: channelId(idOf(channel)),
});

/** A class on a fake Discord: two pupils, a mentor, the class channel, a forum and a staff channel; and adapters for it. */
export async function openDiscordClass(
  options: FakeDiscordOptions & {
    readonly botMay?: readonly PermissionName[];
    readonly adapterClock?: Clock;
    /** Whether the school hides flagged messages in the class channel. On by default. */
    readonly hides?: boolean;
  } = {},
) {
  const { botMay, adapterClock, hides = true, ...fakeOptions } = options;
  /** Channels in which the notice was posted, as doctor tells the adapter. */
  const noticed = new Set<string>();
  const fake = await startFakeDiscord(fakeOptions);
  const guild = fake.createGuild({
    botPermissions: botMay ?? BOT_MAY,
    everyone: [
      "ViewChannel",
      "SendMessages",
      "SendMessagesInThreads",
      "CreatePublicThreads",
      "AttachFiles",
      "UseApplicationCommands",
    ],
  });
  const [noor, sem, mentor] = ["Noor", "Sem", "Mentor"].map((name) => {
    const user = fake.createUser({ name });
    fake.join(guild, user);
    return user;
  });
  if (noor === undefined || sem === undefined || mentor === undefined) throw new Error("nobody");
  const klas = fake.createChannel(guild, { name: "klas-3ha" });
  const forum = fake.createChannel(guild, { name: "vragen", type: "forum" });
  const kantine = fake.createChannel(guild, { name: "kantine" });
  const desk = fake.createChannel(guild, {
    name: "zorg",
    rules: [
      { who: guild, deny: ["ViewChannel"] },
      { who: mentor, allow: ["ViewChannel"] },
      { who: fake.bot, allow: BOT_MAY },
    ],
  });
  const logged: LogLine[] = [];
  const write =
    (level: string) =>
    (code: string, refs: object = {}): void => {
      logged.push({ level, code, refs });
    };
  const log: Log = {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
  const made: ChatPlatform[] = [];
  const create = (token = fake.token, apiBase = fake.baseUrl): ChatPlatform => {
    const platform = createDiscord({
      token,
      apiBase,
      clock: adapterClock ?? systemClock,
      log,
      channels: () => [klas, forum].map(channelOf),
      hides: ({ channel }) => hides && channel === klas.id,
      noticed: ({ channel }) => noticed.has(channel),
      texts: theTexts(),
    });
    made.push(platform);
    return platform;
  };

  return {
    fake,
    guild,
    noor,
    sem,
    mentor,
    klas,
    forum,
    /** A channel of the same server that is not registered. */
    kantine,
    desk,
    logged,
    noticed,
    create,
    connect: async (intake: Intake): Promise<ChatPlatform> => {
      const platform = create();
      await platform.start(intake);
      return platform;
    },
    /** A connected adapter with an intake that writes everything down. */
    listen: async () => {
      const recorder = createIntakeRecorder();
      const platform = create();
      await platform.start(recorder.intake);
      return { platform, recorder };
    },
    /** Throws when the fake saw a call that Discord's documents do not allow. */
    close: async (): Promise<void> => {
      await Promise.all(made.map((platform) => platform.stop()));
      await fake.stop();
      if (fake.violations.length > 0)
        throw new Error(fake.violations.map(({ what, where }) => `${what} (${where})`).join("\n"));
    },
  };
}
