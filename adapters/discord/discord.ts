import { Events, Routes, type APIUser, type Client } from "discord.js";
import type { ChatPlatform, Intake } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { Language, Translate } from "../../src/domain/school.ts";
import type { Log } from "../../src/domain/trace.ts";
import { checkDiscord } from "./check.ts";
import { registerCommands } from "./commands.ts";
import { createClient, guardPayloads, isConnected, logIn, watchConnection } from "./connection.ts";
import { errorCode } from "./failures.ts";
import { createHistory } from "./history.ts";
import { createInteractions } from "./interactions.ts";
import { createOutgoing } from "./outgoing.ts";
import { mayNow, PERMISSION } from "./permissions.ts";
import { createPlaces } from "./places.ts";
import { receive, type Receiver } from "./receive.ts";
import { createRest } from "./rest.ts";
import { createSendOnce } from "./send-once.ts";

type Session = {
  readonly client: Client;
  readonly receiver: Receiver;
  readonly answering: Set<Promise<void>>;
};

/** Discord as a chat platform. `language` is that of whoever reads checks and refusals; Dutch unless told. */
export function createDiscord(options: {
  readonly token: string;
  /** Base of the REST interface, for example for a proxy; null: Discord's own. */
  readonly apiBase: string | null;
  readonly clock: Clock;
  readonly log: Log;
  /** The registered class channels, as the settings say now. */
  readonly channels: () => readonly ChannelRef[];
  /** Whether the school of this channel wants flagged messages hidden. */
  readonly hides: (channel: ChannelRef) => boolean;
  /** Whether a notice was posted in this channel and should stand there still; asked by {@link ChatPlatform.check}. */
  readonly noticed: (channel: ChannelRef) => boolean;
  readonly texts: Readonly<Record<Language, Translate>>;
  readonly language?: Language;
}): ChatPlatform {
  const { token, apiBase, clock, log, channels, texts } = options;
  const reader = options.language ?? "nl";
  const rest = createRest(token, apiBase);
  let session: Session | null = null;
  let starting: Promise<void> | null = null;
  const client = (): Client | null => session?.client ?? null;
  const places = createPlaces({ rest, client, channels });
  const sendOnce = createSendOnce({ rest, clock, botId });
  const may = (refs: readonly ChannelRef[], permission: bigint): boolean =>
    refs.length > 0 && refs.every((ref) => mayNow(client(), ref.channel, permission));

  let ownId: string | null = null;
  async function botId(): Promise<string> {
    ownId ??= client()?.user?.id ?? ((await rest.get(Routes.user())) as APIUser).id;
    return ownId;
  }

  async function begin(intake: Intake): Promise<void> {
    const fresh = createClient(apiBase);
    const receiver = receive({ client: fresh, rest, places, intake, log });
    const answering = new Set<Promise<void>>();
    const answer = createInteractions({
      rest,
      places,
      intake,
      clock,
      log,
      translate: (language) => texts[language],
    });
    fresh.on(Events.InteractionCreate, (interaction) => {
      const work = answer(interaction);
      answering.add(work);
      void work.finally(() => answering.delete(work));
    });
    fresh.on(Events.GuildCreate, (guild) => void register(fresh, [guild.id]));
    guardPayloads(fresh, receiver.unreadable);
    session = { client: fresh, receiver, answering };
    try {
      await logIn(fresh, token, clock, texts[reader]);
    } catch (error) {
      await stop();
      throw error;
    }
    watchConnection(fresh, log, () => intake.gap("discord"));
    await register(fresh, await guildsOfChannels());
  }

  async function guildsOfChannels(): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const { channel } of channels()) {
      const place = await places.of(channel).catch((error: unknown) => {
        log.error("DISCORD_CHANNEL_UNKNOWN", { channel, error: errorCode(error) });
        return null;
      });
      if (place !== null) found.add(place.guild);
    }
    return [...found];
  }

  /** Without commands everything else still works, and doctor says what is missing. */
  async function register(by: Client, guilds: readonly string[]): Promise<void> {
    for (const guild of guilds) {
      try {
        await registerCommands(rest, by.application?.id ?? (await botId()), guild, texts);
      } catch (error) {
        log.error("DISCORD_COMMANDS_REFUSED", { guild, error: errorCode(error) });
      }
    }
  }

  async function stop(): Promise<void> {
    const ended = session;
    if (ended === null) return;
    session = null;
    await ended.receiver.close();
    await Promise.allSettled(ended.answering);
    await ended.client.destroy();
  }

  return {
    platform: "discord",
    can: {
      privateNote: true,
      threads: true,
      history: true,
      get hide() {
        return may(channels().filter(options.hides), PERMISSION.ManageMessages);
      },
      get pin() {
        return may(channels(), PERMISSION.PinMessages);
      },
    },
    start: async (intake) => {
      if (session !== null) return starting ?? undefined;
      starting = begin(intake);
      await starting;
    },
    connected: () => session !== null && isConnected(session.client),
    stop,
    check: (asked) => checkDiscord({ ...options, rest, channels: asked, texts: texts[reader] }),
    ...createOutgoing({ rest, sendOnce, botId, log }),
    ...createHistory({ rest, clock, log }),
  };
}
