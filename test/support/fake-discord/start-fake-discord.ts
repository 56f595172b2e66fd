import { createServer } from "node:http";
import { createCommands } from "./commands.ts";
import { buttonIds } from "./driver-forms.ts";
import { interactDriver } from "./driver-interact.ts";
import type { Ref } from "./driver-people.ts";
import { idOf, peopleDriver } from "./driver-people.ts";
import { talkDriver } from "./driver-talk.ts";
import { createGateway } from "./gateway.ts";
import { createInteractions } from "./interactions.ts";
import { createMessages } from "./messages.ts";
import type { Json, Message } from "./model.ts";
import { INTENT } from "./model.ts";
import { canSee } from "./permissions.ts";
import type { RateLimitOptions } from "./rate-limits.ts";
import { createRest } from "./rest.ts";
import { forumRoutes } from "./routes-forum.ts";
import { guildRoutes } from "./routes-guilds.ts";
import { interactionRoutes } from "./routes-interactions.ts";
import { messageRoutes } from "./routes-messages.ts";
import { pinRoutes } from "./routes-pins.ts";
import type { Push } from "./state.ts";
import { createState } from "./state.ts";
import { createThreads } from "./threads.ts";
import { createWait } from "../fake-service/wait.ts";

export type FakeDiscordOptions = {
  readonly token?: string;
  /** Epoch milliseconds; the real clock unless a test moves its own. */
  readonly clock?: { readonly now: () => number };
  /** Privileged intents switched on for the application. Both by default. */
  readonly messageContent?: boolean;
  readonly guildMembers?: boolean;
  readonly heartbeatMs?: number;
  /** How long, by the clock, a lost session can be resumed. */
  readonly resumeMs?: number;
  /** How long, by the clock, `enforce_nonce` remembers. */
  readonly nonceMs?: number;
  readonly interactionMs?: number;
  readonly tokenMs?: number;
  /** Buckets in real time; wide by default, so that only tests about limits meet them. */
  readonly rateLimits?: Partial<RateLimitOptions>;
  readonly maxConcurrency?: number;
  /** A fixed port, to come back on the same address; any free one by default. */
  readonly port?: number;
};

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;

const WIDE: RateLimitOptions = {
  perRoute: { limit: 200, windowMs: 1000 },
  routes: {},
  global: { limit: 5000, windowMs: 1000 },
};

/** Starts a Discord on 127.0.0.1: REST and gateway for the bot, and the functions below for the people in it. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}) {
  const clock = options.clock ?? { now: () => Date.now() };
  const token = options.token ?? "test-token";
  const content = options.messageContent !== false;
  const privileged =
    (content ? INTENT.content : 0) | (options.guildMembers === false ? 0 : INTENT.members);
  const state = createState(() => clock.now(), token);
  const server = createServer();
  const gateway = createGateway(state, server, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    resumeMs: options.resumeMs ?? 180_000,
    privileged,
  });
  const messages = createMessages(state, gateway);
  const threads = createThreads(state, gateway, messages);
  const commands = createCommands(state);
  const interactions = createInteractions(state, gateway, { content });
  const waitFor = createWait(state);
  const rest = createRest(
    state,
    server,
    {
      ...forumRoutes(
        state,
        threads,
        messages,
        guildRoutes(state, threads, {
          gatewayUrl: gateway.address,
          identifies: gateway.identifies,
          privileged,
          maxConcurrency: options.maxConcurrency ?? 1,
        }),
      ),
      ...messageRoutes(state, messages, { nonceMs: options.nonceMs ?? 180_000, content }),
      ...pinRoutes(state, messages, { content }),
      ...interactionRoutes(state, interactions, messages, {
        answerMs: options.interactionMs ?? 3000,
        tokenMs: options.tokenMs ?? 900_000,
      }),
      ...commands.routes,
    },
    { ...WIDE, ...options.rateLimits },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const people = peopleDriver(state, gateway, threads);

  const inChannel = (channel: Ref): readonly Message[] => people.channelOf(channel).messages;

  return {
    ...people,
    ...talkDriver(state, messages, threads),
    ...interactDriver(state, interactions, commands, waitFor, content),
    /** For discord.js `rest: {api}` and for DISCORD_API_BASE. */
    baseUrl: `http://127.0.0.1:${port}/api`,
    port,
    token,
    bot: state.bot,
    applicationId: state.applicationId,
    waitFor,
    /** Calls back after every change until the returned function is called. */
    onChange: (listener: () => void): (() => void) => state.onChange(listener),
    buttonIds,
    requests: rest.requests,
    violations: state.violations,
    /** Every new message that rang, for whomever; see {@link pushesTo}. */
    pushes: state.pushes,
    /** What rang on one user's phone: direct messages to them, and posts by others in channels they see. */
    pushesTo(user: Ref): readonly Push[] {
      const id = idOf(user);
      return state.pushes.filter((push) => {
        if (push.to !== null) return push.to === id;
        const channel = state.channels.get(push.channelId);
        return (
          push.authorId !== id &&
          channel !== undefined &&
          channel.guildId !== null &&
          canSee(state, channel, id)
        );
      });
    },
    /** Messages now in the channel, oldest first; ephemeral answers are not among them. */
    messagesIn: (channel: Ref): readonly Message[] => inChannel(channel),
    /** Messages between the bot and the user, oldest first. */
    dmMessages(user: Ref): readonly Message[] {
      const id = state.dmByUser.get(idOf(user));
      return id === undefined ? [] : inChannel(id);
    },
    botMessagesIn: (channel: Ref): readonly Message[] =>
      inChannel(channel).filter((message) => message.author.id === state.bot.id),
    commandsOf: (guild: Ref | null): readonly Json[] =>
      commands.all(guild === null ? "" : idOf(guild)),
    storm: rest.storm,
    /** Real milliseconds that requests to a route take. */
    setDelay: rest.delay,
    /** Cuts the gateway connections; not resumable also forgets the sessions. */
    dropGateway: ({ resumable }: { readonly resumable: boolean }): void => gateway.drop(resumable),
    /** Ends the gateway connections with a close code of Discord's: 4004 after the token was taken back. */
    closeGateway: gateway.close,
    /** The gateway takes no connection while this is on. */
    refuseGateway: gateway.refuse,
    askReconnect: gateway.askReconnect,
    invalidateSession: ({ resumable }: { readonly resumable: boolean }): void =>
      gateway.invalidate(resumable),
    muteHeartbeats: gateway.muteHeartbeats,
    /** How many sessions bots have begun with IDENTIFY. */
    identifies: gateway.identifies,
    connected: gateway.connected,
    /** Resolves once a bot is connected. */
    botConnected: (): Promise<boolean> =>
      waitFor(() => gateway.connected(), { what: "a bot on the gateway" }),
    /** Sends any event with any data, broken ones too. */
    dispatchRaw(event: string, data: unknown): void {
      gateway.dispatch({ type: event, intent: INTENT.none, data: () => data as Json });
    },
    async stop(): Promise<void> {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
