import { graphError } from "./api-error.ts";
import { graphMessage } from "./graph-message.ts";
import type { Chat, Json, Team, User } from "./model.ts";
import type { Answer, Call, Routes } from "./route.ts";
import { graph, ok, onlyQuery } from "./route.ts";
import { mayNot, paged, teamFor } from "./routes-graph.ts";
import type { State } from "./state.ts";

const FILTER = /^teamsApp\/(?<what>externalId|id) eq '(?<id>[^']*)'$/iu;
const EXPANDABLE: ReadonlySet<string> = new Set(["teamsApp", "teamsAppDefinition"]);
const ORDERS: ReadonlySet<string> = new Set(["createdDateTime desc", "lastModifiedDateTime desc"]);

/** Installations, permissions and personal chats, as an app may ask for its own. */
export function graphAppRoutes(
  state: State,
  app: () => { readonly catalogId: string; readonly externalId: string; readonly version: string },
): Routes {
  const installed = (id: string, granted: readonly string[]): Json => ({
    id,
    teamsApp: {
      id: app().catalogId,
      externalId: app().externalId,
      displayName: state.identity.botName,
      distributionMethod: "organization",
    },
    teamsAppDefinition: {
      id: app().catalogId,
      teamsAppId: app().catalogId,
      displayName: state.identity.botName,
      version: app().version,
      publishingState: "published",
    },
    consentedPermissionSet: {
      resourceSpecificPermissions: granted.map((permissionValue) => ({
        permissionValue,
        permissionType: "application",
      })),
    },
  });
  /** One installation or none, with only what was asked for. */
  function listInstalled(call: Call, entry: Json | null): Answer {
    onlyQuery(call, "$expand", "$filter", "$top", "$skiptoken", "$select");
    const expand = (call.query.get("$expand") ?? "").split(",").filter((name) => name !== "");
    for (const name of expand)
      if (!EXPANDABLE.has(name))
        throw graphError(400, "BadRequest", `Could not find a property named '${name}'.`);
    const filter = call.query.get("$filter");
    const { what, id } = (filter === null ? null : FILTER.exec(filter.trim())?.groups) ?? {};
    if (filter !== null && (id === undefined || !expand.includes("teamsApp")))
      throw graphError(400, "BadRequest", "Invalid filter clause.");
    const wanted = what?.toLowerCase() === "id" ? app().catalogId : app().externalId;
    const shown = entry !== null && (id === undefined || id === wanted) ? [entry] : [];
    return paged(call, shown, (one) =>
      Object.fromEntries(
        Object.entries(one).filter(([name]) => !EXPANDABLE.has(name) || expand.includes(name)),
      ),
    );
  }

  const need = (...names: readonly string[]): void => {
    if (!names.some((name) => state.consented.has(name))) throw mayNot(names.join(","));
  };
  const teamApps = (call: Call): Team =>
    teamFor(
      state,
      call.param("team"),
      "TeamsAppInstallation.Read.Group",
      "TeamsAppInstallation.ReadForTeam.All",
    );
  function userFor(call: Call): User {
    need(
      "TeamsAppInstallation.ReadForUser.All",
      "TeamsAppInstallation.ReadWriteSelfForUser.All",
      "TeamsAppInstallation.ReadWriteForUser.All",
    );
    const user = state.users.get(call.param("user").toLowerCase());
    if (user === undefined) throw graphError(404, "NotFound", "User not found.");
    return user;
  }
  const chatFor = (call: Call): Chat => {
    const chat = [...state.chats.values()].find((one) => one.chatId === call.param("chat"));
    need("Chat.Read.WhereInstalled", "Chat.ReadWrite.WhereInstalled", "Chat.Read.All");
    if (chat === undefined || chat.state === "removed")
      throw graphError(404, "NotFound", "No chat found.");
    return chat;
  };

  function grants(call: Call): Answer {
    const team = teamApps(call);
    const all = team.installed ? [...team.granted] : [];
    return paged(call, all, (permission) => ({
      id: `${team.installation}-${permission}`,
      clientAppId: state.identity.appId,
      clientId: state.identity.appId,
      resourceAppId: "00000003-0000-0000-c000-000000000000",
      permissionType: "Application",
      permission,
      deletedDateTime: null,
    }));
  }
  function chatMessages(call: Call): Answer {
    const chat = chatFor(call);
    onlyQuery(call, "$top", "$orderby", "$filter", "$skiptoken");
    const order = call.query.get("$orderby");
    if (order !== null && !ORDERS.has(order))
      throw graphError(400, "BadRequest", "QueryOptions to order by is not supported.");
    const filter = call.query.get("$filter");
    const read =
      filter === null
        ? null
        : /^(?<name>createdDateTime|lastModifiedDateTime) (?<how>gt|lt) (?<at>\S+Z)$/u.exec(filter);
    if (
      filter !== null &&
      (read === null || !(order ?? "").startsWith(read.groups?.["name"] ?? "-"))
    )
      throw graphError(400, "BadRequest", "The filter must be on the property that is ordered by.");
    const by = (order ?? "").startsWith("last") ? "modifiedAt" : "createdAt";
    const edge = Date.parse(read?.groups?.["at"] ?? "");
    const posts = chat.posts
      .filter((post) =>
        read === null ? true : read.groups?.["how"] === "gt" ? post[by] > edge : post[by] < edge,
      )
      .toSorted((a, b) => b[by] - a[by]);
    return paged(call, posts, (post) => graphMessage(state, post));
  }

  return {
    "GET /v1.0/teams/:team": graph((call) => {
      const team = teamFor(
        state,
        call.param("team"),
        "TeamSettings.Read.Group",
        "Team.ReadBasic.All",
      );
      return ok({ id: team.groupId, displayName: team.name, internalId: team.id });
    }),
    "GET /v1.0/teams/:team/channels": graph((call) => {
      const team = teamFor(
        state,
        call.param("team"),
        "ChannelSettings.Read.Group",
        "Channel.ReadBasic.All",
      );
      return ok({
        value: [...team.channels.values()].map(({ id, name }) => ({ id, displayName: name })),
      });
    }),
    "GET /v1.0/teams/:team/installedApps": graph((call) => {
      const team = teamApps(call);
      return listInstalled(
        call,
        team.installed ? installed(team.installation, [...team.granted]) : null,
      );
    }),
    "GET /v1.0/teams/:team/permissionGrants": graph(grants),
    "GET /v1.0/groups/:team/permissionGrants": graph(grants),
    "GET /v1.0/users/:user/teamwork/installedApps": graph((call) => {
      const chat = state.chatOf.get(userFor(call).id);
      const there = chat !== undefined && chat.state !== "removed";
      return listInstalled(call, there ? installed(chat.installation, []) : null);
    }),
    "GET /v1.0/users/:user/teamwork/installedApps/:installation/chat": graph((call) => {
      const chat = state.chatOf.get(userFor(call).id);
      if (chat === undefined || chat.installation !== call.param("installation"))
        throw graphError(404, "NotFound", "No installation found.");
      return ok({ id: chat.chatId, topic: null, chatType: "oneOnOne" });
    }),
    "GET /v1.0/chats/:chat/messages": graph(chatMessages),
    "GET /v1.0/chats/:chat/messages/:message": graph((call) => {
      const chat = chatFor(call);
      const post = state.posts.get(call.param("message"));
      if (post?.place !== chat) throw graphError(404, "NotFound", "NotFound");
      return ok(graphMessage(state, post));
    }),
  };
}
