import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  Status,
  type ClientOptions,
} from "discord.js";
import type { Clock } from "../../src/domain/clock.ts";
import { KlaswachtError } from "../../src/domain/errors.ts";
import type { Translate } from "../../src/domain/school.ts";
import type { Log } from "../../src/domain/trace.ts";
import { errorCode, platformError } from "./failures.ts";

const START_MAX_MS = 60_000;

/** A client that keeps nothing that grows: no posts, and of people only itself. */
export function createClient(apiBase: string | null): Client {
  const options: ClientOptions = {
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
      GatewayIntentBits.GuildMembers,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Message, Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      DMMessageManager: 0,
      GuildMessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      AutoModerationRuleManager: 0,
      EntitlementManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    rest: apiBase === null ? {} : { api: apiBase },
  };
  return new Client(options);
}

/** Whether every connection to the gateway stands and hears: not while one is made again, nor after the last close. */
export const isConnected = (client: Client): boolean =>
  client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);

/**
 * Connects; resolves when the bot is ready. Rejects with PLATFORM_REFUSED when Discord does not want the token or the
 * intents, with PLATFORM_UNREACHABLE when it cannot be reached; `texts` says what to do, in the reader's language.
 */
export async function logIn(
  client: Client,
  token: string,
  clock: Clock,
  texts: Translate,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = clock.after(START_MAX_MS, () =>
    reject(new KlaswachtError("PLATFORM_UNREACHABLE", "Discord's gateway did not answer in time")),
  );
  client.once(Events.ClientReady, () => resolve());
  client.once(Events.ShardDisconnect, ({ code }) => reject(refused(code, texts)));
  client.login(token).catch((error: unknown) => {
    const invalid = error instanceof Error && Reflect.get(error, "code") === "TokenInvalid";
    reject(
      invalid
        ? refused(GatewayCloseCodes.AuthenticationFailed, texts)
        : platformError(error, "connecting"),
    );
  });
  try {
    await promise;
  } finally {
    cancel();
  }
}

/** Tells the operator when the connection ends for good. */
export function watchConnection(client: Client, log: Log, lost: () => void): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.error("PLATFORM_REFUSED", { platform: "discord", close: code });
    lost();
  });
  client.on(Events.Invalidated, () => {
    log.error("PLATFORM_REFUSED", { platform: "discord", close: "invalidated" });
    lost();
  });
  client.on(Events.ShardError, (error) => {
    log.warn("DISCORD_CONNECTION", { error: errorCode(error) });
  });
  client.on(Events.Error, (error) => {
    log.warn("DISCORD_CLIENT", { error: errorCode(error) });
  });
}

/**
 * The library takes every payload apart while it is being handed out, and one null where none belongs raises in the
 * middle of it. Each payload gets a net of its own, so that the rest goes on.
 */
export function guardPayloads(
  client: Client,
  broken: (event: string, data: unknown) => void,
): void {
  const inner: unknown = Reflect.get(client.ws, "handlePacket");
  if (typeof inner !== "function") throw new KlaswachtError("UNEXPECTED", "discord.js has changed");
  const guarded = (packet: unknown, shard: unknown): unknown => {
    try {
      return Reflect.apply(inner, client.ws, [packet, shard]);
    } catch {
      const event: unknown = Reflect.get(Object(packet), "t");
      broken(typeof event === "string" ? event : "?", Reflect.get(Object(packet), "d"));
      return false;
    }
  };
  Reflect.set(client.ws, "handlePacket", guarded);
}

const REPAIR: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.DisallowedIntents, "discord.refused.intents"],
  [GatewayCloseCodes.AuthenticationFailed, "discord.refused.token"],
]);

const refused = (code: number, texts: Translate): KlaswachtError => {
  const repair = texts(REPAIR.get(code) ?? "discord.refused.other");
  return new KlaswachtError("PLATFORM_REFUSED", texts("discord.refused.closed", { code, repair }));
};
