import { botChannel, botGuild, demand } from "./access.ts";
import { apiError } from "./api-error.ts";
import { createForm } from "./form.ts";
import type { Channel, Json } from "./model.ts";
import { CHANNEL, INTENT } from "./model.ts";
import type { Call, Routes } from "./route.ts";
import { bot, noContent, ok } from "./route.ts";
import { compareIds } from "./snowflake.ts";
import type { State } from "./state.ts";
import type { Threads } from "./threads.ts";
import {
  activeThreads,
  threadMember,
  wireChannel,
  wireGuild,
  wireMember,
  wireRole,
} from "./wire.ts";

/** The bot itself, users, guilds, members, roles, channels and threads. */
export function guildRoutes(
  state: State,
  threads: Threads,
  options: {
    readonly gatewayUrl: () => string;
    readonly identifies: () => number;
    readonly privileged: number;
    readonly maxConcurrency: number;
  },
): Routes {
  const application = (): Json => ({
    id: state.applicationId,
    name: "Klaswacht",
    icon: null,
    description: "",
    summary: "",
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    // The flags that say which privileged intents are switched on for an app in fewer than a hundred guilds.
    flags:
      ((options.privileged & INTENT.members) === 0 ? 0 : 1 << 15) |
      ((options.privileged & INTENT.content) === 0 ? 0 : 1 << 19),
    bot: state.bot,
    owner: null,
    team: null,
  });

  function archived(call: Call, type: number): Json {
    const parent = botChannel(state, call.param("channel"));
    demand(state, parent, "ReadMessageHistory");
    if (type === CHANNEL.privateThread) demand(state, parent, "ManageThreads");
    const form = createForm();
    const limit = Number(call.query.get("limit") ?? 50);
    form.whole("limit", limit, { min: 1, max: 100 });
    form.check();
    const before = call.query.has("before")
      ? Date.parse(call.query.get("before") ?? "")
      : Number.POSITIVE_INFINITY;
    const all = [...state.channels.values()]
      .filter(
        (channel) =>
          channel.parentId === parent.id &&
          channel.type === type &&
          channel.thread?.archived === true,
      )
      .filter((channel) => (channel.thread?.archivedAt ?? 0) < before)
      .sort((a, b) => (b.thread?.archivedAt ?? 0) - (a.thread?.archivedAt ?? 0));
    return threadList(all.slice(0, limit), all.length > limit);
  }

  const threadList = (list: readonly Channel[], more?: boolean): Json => ({
    threads: list.map((channel) => wireChannel(state, channel)),
    members: list
      .filter((channel) => channel.thread?.members.has(state.bot.id))
      .map((channel) => threadMember(channel, state.bot.id)),
    ...(more === undefined ? {} : { has_more: more }),
  });

  function members(call: Call): readonly Json[] {
    const guild = botGuild(state, call.param("guild"));
    if ((options.privileged & INTENT.members) === 0) throw apiError(50_001);
    const form = createForm();
    const limit = Number(call.query.get("limit") ?? 1);
    form.whole("limit", limit, { min: 1, max: 1000 });
    form.check();
    const after = call.query.get("after") ?? "0";
    return [...guild.members.values()]
      .filter((member) => compareIds(member.user.id, after) > 0)
      .sort((a, b) => compareIds(a.user.id, b.user.id))
      .slice(0, limit)
      .map((member) => wireMember(member));
  }

  function patchChannel(call: Call): Json {
    const channel = botChannel(state, call.param("channel"));
    const body = call.json;
    if (channel.thread === null) {
      demand(state, channel, "ManageChannels");
      const form = createForm();
      form.text("name", body["name"], { min: 1, max: 100, optional: true });
      form.text("topic", body["topic"], { max: 1024, optional: true });
      form.check();
      if (typeof body["name"] === "string") channel.name = body["name"];
      if (typeof body["topic"] === "string") channel.topic = body["topic"];
      threads.tell("CHANNEL_UPDATE", channel);
      return wireChannel(state, channel);
    }
    if (channel.thread.ownerId !== state.bot.id || body["locked"] !== undefined)
      demand(state, channel, "ManageThreads");
    const boolean = (key: string, now: boolean): boolean =>
      typeof body[key] === "boolean" ? body[key] : now;
    if (typeof body["name"] === "string") channel.name = body["name"];
    threads.archive(
      channel,
      boolean("archived", channel.thread.archived),
      boolean("locked", channel.thread.locked),
    );
    return wireChannel(state, channel);
  }

  function startThread(call: Call): Json {
    const parent = botChannel(state, call.param("channel"));
    if (parent.type !== CHANNEL.text) throw apiError(50_024);
    const messageId = call.param("message");
    const isPrivate =
      messageId === "" && (call.json["type"] ?? CHANNEL.privateThread) === CHANNEL.privateThread;
    demand(state, parent, isPrivate ? "CreatePrivateThreads" : "CreatePublicThreads");
    const form = createForm();
    form.text("name", call.json["name"], { min: 1, max: 100 });
    form.check();
    const from = state.messages.get(messageId);
    if (messageId !== "" && (from === undefined || from.channelId !== parent.id))
      throw apiError(10_008);
    if (state.channels.has(messageId)) throw apiError(160_004);
    const name = String(call.json["name"]);
    return wireChannel(
      state,
      threads.open({
        parent,
        name,
        owner: state.bot,
        private: isPrivate,
        ...(from === undefined ? {} : { from }),
      }),
    );
  }

  function join(call: Call, userId: string, on: boolean): typeof noContent {
    const channel = botChannel(state, call.param("channel"));
    if (channel.thread === null) throw apiError(50_024);
    if (channel.thread.archived) throw apiError(50_083);
    threads.join(channel, userId, on);
    return noContent;
  }

  return {
    "GET /gateway": bot(() => ok({ url: options.gatewayUrl() })),
    "GET /gateway/bot": bot(() =>
      ok({
        url: options.gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: 1000,
          remaining: Math.max(0, 1000 - options.identifies()),
          reset_after: 86_400_000,
          max_concurrency: options.maxConcurrency,
        },
      }),
    ),
    "GET /users/@me": bot(() => ok({ ...state.bot, verified: true, mfa_enabled: true, flags: 0 })),
    "GET /applications/@me": bot(() => ok(application())),
    "GET /oauth2/applications/@me": bot(() => ok(application())),
    "GET /users/@me/guilds": bot(() =>
      ok(
        [...state.guilds.values()]
          .filter((guild) => guild.members.has(state.bot.id))
          .map((guild) => ({
            id: guild.id,
            name: guild.name,
            icon: null,
            banner: null,
            owner: guild.ownerId === state.bot.id,
            permissions: "0",
            features: [],
          })),
      ),
    ),
    "GET /users/:user": bot((call) => {
      const user = state.users.get(call.param("user"));
      if (user === undefined) throw apiError(10_013);
      return ok(user);
    }),
    "POST /users/@me/channels": bot((call) => {
      const user = state.users.get(String(call.json["recipient_id"]));
      if (user === undefined || user.id === state.bot.id) throw apiError(50_033);
      return ok(wireChannel(state, state.dmWith(user)));
    }),
    "GET /channels/:channel": bot((call) =>
      ok(wireChannel(state, botChannel(state, call.param("channel")))),
    ),
    "PATCH /channels/:channel": bot((call) => ok(patchChannel(call))),
    "POST /channels/:channel/threads": bot((call) => ({ status: 201, body: startThread(call) })),
    "POST /channels/:channel/messages/:message/threads": bot((call) => ({
      status: 201,
      body: startThread(call),
    })),
    "PUT /channels/:channel/thread-members/@me": bot((call) => join(call, state.bot.id, true)),
    "DELETE /channels/:channel/thread-members/@me": bot((call) => join(call, state.bot.id, false)),
    "PUT /channels/:channel/thread-members/:user": bot((call) =>
      join(call, call.param("user"), true),
    ),
    "GET /channels/:channel/threads/archived/public": bot((call) =>
      ok(archived(call, CHANNEL.publicThread)),
    ),
    "GET /channels/:channel/threads/archived/private": bot((call) =>
      ok(archived(call, CHANNEL.privateThread)),
    ),
    "GET /guilds/:guild": bot((call) => ok(wireGuild(botGuild(state, call.param("guild"))))),
    "GET /guilds/:guild/channels": bot((call) =>
      ok(
        [...botGuild(state, call.param("guild")).channels]
          .flatMap((id) => state.channels.get(id) ?? [])
          .filter((channel) => channel.thread === null)
          .map((channel) => wireChannel(state, channel)),
      ),
    ),
    "GET /guilds/:guild/threads/active": bot((call) =>
      ok(threadList(activeThreads(state, botGuild(state, call.param("guild"))))),
    ),
    "GET /guilds/:guild/roles": bot((call) =>
      ok([...botGuild(state, call.param("guild")).roles.values()].map(wireRole)),
    ),
    "GET /guilds/:guild/members": bot((call) => ok(members(call))),
    "GET /guilds/:guild/members/:user": bot((call) => {
      const member = botGuild(state, call.param("guild")).members.get(call.param("user"));
      if (member === undefined)
        throw apiError(state.users.has(call.param("user")) ? 10_007 : 10_013);
      return ok(wireMember(member));
    }),
  };
}
