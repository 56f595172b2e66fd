import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { createWait } from "../fake-service/wait.ts";
import { createActivities } from "./activities.ts";
import { createBotPosts } from "./bot-posts.ts";
import { createBudget } from "./budget.ts";
import { createDeliver } from "./deliver.ts";
import { createDelta } from "./delta.ts";
import { interactDriver } from "./driver-interact.ts";
import type { Ref } from "./driver-people.ts";
import { idOf, peopleDriver } from "./driver-people.ts";
import { talkDriver } from "./driver-talk.ts";
import type { Post } from "./model.ts";
import { isChannel } from "./model.ts";
import { createRest } from "./rest.ts";
import { connectorRoutes } from "./routes-connector.ts";
import { graphAppRoutes } from "./routes-graph-apps.ts";
import { graphMessageRoutes } from "./routes-graph.ts";
import { createLogin } from "./routes-login.ts";
import type { Push } from "./state.ts";
import { createState } from "./state.ts";
import { signToBot } from "./tokens.ts";
import type { TokenOptions } from "./tokens.ts";

export type FakeTeamsOptions = {
  /** Epoch milliseconds; the real clock unless a test moves its own. */
  readonly clock?: { readonly now: () => number };
  readonly appId?: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  /** How long, by the clock, a token of the bot's lives. */
  readonly tokenMs?: number;
  /** How long, by the clock, Graph knows the tokens of its delta listings. */
  readonly deltaMs?: number;
  /** Requests to Graph in any minute of the clock; more are throttled, and a violation. Null: no end. */
  readonly graphPerMinute?: number | null;
  /** A fixed port, to come back on the same address; any free one by default. */
  readonly port?: number;
};

export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>;

const ISSUER = "https://api.botframework.com";
const DAY = 24 * 60 * 60 * 1000;

/**
 * Starts Microsoft's services on 127.0.0.1: login and keys, Bot Connector and Graph for the bot; and the functions below
 * for the people in the tenant. What they do reaches the bot at the address given with `listenAt`.
 */
export async function startFakeTeams(options: FakeTeamsOptions = {}) {
  const clock = options.clock ?? { now: () => Date.now() };
  const identity = {
    appId: options.appId ?? randomUUID(),
    appPassword: options.appPassword ?? "a-password-of-the-test",
    tenantId: options.tenantId ?? randomUUID(),
    botName: "Klaswacht",
  };
  const state = createState(() => clock.now(), identity);
  const server = createServer();
  let base = "";
  const serviceUrl = (): string => `${base}/emea/${identity.tenantId}/`;
  const login = createLogin(
    state,
    { issuer: ISSUER, tokenMs: options.tokenMs ?? 3599_000 },
    () => base,
  );
  const bot = createBotPosts(state);
  const delta = createDelta(state, () => options.deltaMs ?? 30 * DAY);
  const perMinute = options.graphPerMinute === undefined ? 60 : options.graphPerMinute;
  const budget = createBudget(state, perMinute);
  const app = { catalogId: randomUUID(), externalId: identity.appId, version: "1.0.0" };
  const rest = createRest(
    state,
    server,
    {
      ...login.routes,
      ...connectorRoutes(state, bot),
      ...graphMessageRoutes(state, delta),
      ...graphAppRoutes(state, () => app),
    },
    { login, overBudget: () => budget.over() },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  base = `http://127.0.0.1:${port}`;

  const activities = createActivities(state, serviceUrl);
  const deliver = createDeliver(state, ISSUER);
  const people = peopleDriver(state, activities, deliver);
  const talk = talkDriver(state, activities, deliver, { userOf: people.userOf, serviceUrl });
  const present = (posts: readonly Post[]): readonly Post[] =>
    posts.filter((post) => post.deletedAt === null);
  const ofBot = (posts: readonly Post[]): readonly Post[] =>
    present(posts).filter((post) => post.author === "bot");

  return {
    ...people,
    ...talk,
    ...interactDriver(state, activities, deliver, bot, { ...people, ...talk }),
    ...identity,
    botId: state.botId,
    base,
    port,
    /** For the adapter's options, and for the environment of a bot. */
    endpoints: {
      login: base,
      graph: `${base}/v1.0`,
      openIdMetadata: `${base}/v1/.well-known/openidconfiguration`,
      tokenIssuer: ISSUER,
      serviceUrls: [`${base}/teams/`, `${base}/emea/`],
    },
    serviceUrl: serviceUrl(),
    activities,
    /** Where activities are sent to from now on (`…/api/messages`); null: the bot is not there. */
    listenAt: deliver.setAddress,
    listensAt: deliver.address,
    /** Sends any activity, whole or broken, with any token; resolves with what the bot answered. */
    send: deliver.send,
    /** A token for the bot; by default a good one. */
    sign: (token: TokenOptions = {}): Promise<string> =>
      signToBot(
        { issuer: ISSUER, appId: identity.appId, serviceUrl: serviceUrl(), now: clock.now() },
        token,
      ),
    /** Every activity that was sent, with the bot's answer. */
    deliveries: deliver.log,
    settled: deliver.settled,
    setOrderly: deliver.setOrderly,
    hold: deliver.hold,
    release: deliver.release,
    waitFor: createWait(state),
    onChange: (listener: () => void): (() => void) => state.onChange(listener),
    requests: rest.requests,
    violations: state.violations,
    /** Every message that rang, for whomever. */
    pushes: state.pushes,
    /** What rang on one person's devices: their own chat, and channels of their teams. */
    pushesTo(user: Ref): readonly Push[] {
      const { id } = people.userOf(user);
      return state.pushes.filter(
        (push) =>
          push.to === id ||
          (push.to === null && state.channels.get(push.place)?.team.members.has(id) === true),
      );
    },
    /** Messages that stand in the channel, oldest first, replies among them. */
    messagesIn: (channel: Ref): readonly Post[] =>
      present(people.channelOf(channel).posts).filter((post) => post.onlyFor === null),
    botMessagesIn: (channel: Ref): readonly Post[] => ofBot(people.channelOf(channel).posts),
    /** Messages of the bot that stand in somebody's own chat with it, oldest first. */
    chatMessages: (user: Ref): readonly Post[] =>
      ofBot(state.chatOf.get(people.userOf(user).id)?.posts ?? []),
    /** What readers of a channel see of people's posts: neither what is deleted nor what is hidden. */
    readableIn: (channel: Ref): readonly string[] =>
      present(people.channelOf(channel).posts)
        .filter((post) => typeof post.author === "object" && "id" in post.author && !post.hidden)
        .map((post) => post.text),
    placeOf: (post: Ref): string => {
      const { place } = talk.postOf(post);
      return isChannel(place) ? idOf(place) : "chat";
    },
    storm: rest.storm,
    revokeTokens: login.revoke,
    /** Whether the document with the keys can be had. */
    setMetadata: login.setMetadata,
    /** Graph forgets the tokens of its delta listings: each answers 410. */
    forgetDelta: delta.forget,
    /** The app in the tenant's catalogue. */
    app,
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
