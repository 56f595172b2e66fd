import { connectorError, writesBlocked } from "./api-error.ts";
import { checkActivity } from "./check-activity.ts";
import type { Channel, Json, Place, Post, Team, User } from "./model.ts";
import { asList, asObject, asText, conversationOf, isChannel } from "./model.ts";
import type { BotPosts } from "./bot-posts.ts";
import type { Call, Routes } from "./route.ts";
import { connector, created, noContent, ok } from "./route.ts";
import type { State } from "./state.ts";

const BASE = "/emea/:tenant/v3";
const PAGE_MAX = 500;

/** The Bot Connector: conversations, what stands in them, and who is in them. */
export function connectorRoutes(state: State, bot: BotPosts): Routes {
  /** `19:…`, `19:…;messageid=…` or `a:…`, as far as the bot is in it. */
  function conversation(call: Call): { readonly place: Place; readonly rootId: string | null } {
    const id = call.param("conversation");
    const [head = "", tail] = id.split(";");
    const place: Place | undefined = state.channels.get(head) ?? state.chats.get(head);
    if (!/^(?:19:|a:)/u.test(head)) throw connectorError("BadSyntax");
    if (place === undefined) throw connectorError("ConversationNotFound");
    if (isChannel(place) && !place.team.installed)
      throw connectorError("BotNotInConversationRoster");
    if (tail === undefined) return { place, rootId: null };
    const root = state.posts.get(/^messageid=(\d+)$/u.exec(tail)?.[1] ?? "");
    if (root === undefined || root.place !== place) throw connectorError("ConversationNotFound");
    return { place, rootId: root.rootId ?? root.id };
  }
  function writable(place: Place): void {
    if (isChannel(place)) return;
    if (place.state === "blocked") throw connectorError("ConversationBlockedByUser");
    if (place.state === "removed") throw writesBlocked();
  }

  function open(call: Call): { id: string; activityId?: string } {
    const members = asList(call.json["members"]);
    const data = asObject(call.json["channelData"]);
    const channelId = asText(asObject(data["channel"])["id"]);
    if (channelId !== "") {
      const channel = state.channels.get(channelId);
      if (channel === undefined) throw connectorError("ConversationNotFound");
      if (!channel.team.installed) throw connectorError("BotNotInConversationRoster");
      const activity = asObject(call.json["activity"]);
      checkActivity(state, activity, call.line);
      const post = bot.post(channel, null, activity);
      return { id: conversationOf(post), activityId: post.id };
    }
    if (call.json["isGroup"] === true) throw incorrect();
    const [member, ...others] = members;
    if (member === undefined || others.length > 0) throw incorrect();
    const tenant = asText(call.json["tenantId"] ?? asObject(data["tenant"])["id"]);
    if (tenant !== state.identity.tenantId) throw incorrect();
    const user = state.userBy(asText(member["id"]));
    if (user === undefined) throw connectorError("BadSyntax", "Failed to decrypt pairwise id");
    // Whoever put the app into the own chat is reached there also outside of a team.
    if (!state.reachable(user) && state.chatOf.get(user.id) === undefined)
      throw connectorError("BotNotInConversationRoster");
    return { id: state.chatWith(user).id };
  }

  function send(call: Call): { id: string } {
    const { place, rootId } = conversation(call);
    writable(place);
    checkActivity(state, call.json, call.line);
    const answered = state.posts.get(call.param("activity"));
    if (call.param("activity") !== "" && answered?.place !== place)
      throw connectorError("ActivityNotFoundInConversation");
    const root = rootId ?? (isChannel(place) && answered ? (answered.rootId ?? answered.id) : null);
    return { id: bot.post(place, root, call.json, addressee(call)).id };
  }
  function addressee(call: Call): User | null {
    if (call.query.get("isTargetedActivity") !== "true") return null;
    const to = state.userBy(asText(asObject(call.json["recipient"])["id"]));
    if (to === undefined)
      throw connectorError("BadArgument", "A targeted activity has a recipient.");
    return to;
  }

  /** A message of this bot that stands in the conversation. */
  function own(call: Call): Post {
    const { place, rootId } = conversation(call);
    const post = state.posts.get(call.param("activity"));
    const inChain = rootId === null || post?.id === rootId || post?.rootId === rootId;
    if (post === undefined || post.place !== place || !inChain || post.deletedAt !== null)
      throw connectorError("ActivityNotFoundInConversation");
    if (post.author !== "bot") throw connectorError("NotEnoughPermissions");
    writable(place);
    return post;
  }

  const people = (place: Place): readonly User[] =>
    isChannel(place) ? [...place.team.members.values()] : [place.user];
  const memberOf = (user: User): Json => ({
    id: user.key,
    name: user.name,
    objectId: user.id,
    aadObjectId: user.id,
    userPrincipalName: user.mail,
    email: user.mail,
    tenantId: user.tenantId,
    userRole: user.tenantId === state.identity.tenantId ? "user" : "anonymous",
  });
  function paged(call: Call): Json {
    const all = people(conversation(call).place);
    const size = Math.min(PAGE_MAX, Math.max(1, Number(call.query.get("pageSize") ?? 200)));
    const start = Number(call.query.get("continuationToken") ?? 0);
    const next = start + size;
    return {
      members: all.slice(start, next).map(memberOf),
      ...(next < all.length ? { continuationToken: String(next) } : {}),
    };
  }
  function member(call: Call): Json {
    const user = state.userBy(call.param("member"));
    if (user === undefined || !people(conversation(call).place).includes(user))
      throw connectorError("MemberNotFoundInConversation");
    return memberOf(user);
  }
  function team(call: Call): Team {
    const found = state.teams.get(call.param("team"));
    if (found === undefined) throw connectorError("ConversationNotFound", "Team not found.");
    if (!found.installed) throw connectorError("BotNotInConversationRoster");
    return found;
  }
  const channelOf = (channel: Channel): Json => ({
    id: channel.id,
    // The General channel goes without a name.
    name: channel.id === channel.team.id ? null : channel.name,
    type: channel.kind,
  });

  return {
    [`POST ${BASE}/conversations`]: connector((call) => created(open(call))),
    [`POST ${BASE}/conversations/:conversation/activities`]: connector((call) =>
      created(send(call)),
    ),
    [`POST ${BASE}/conversations/:conversation/activities/:activity`]: connector((call) =>
      created(send(call)),
    ),
    [`PUT ${BASE}/conversations/:conversation/activities/:activity`]: connector((call) => {
      const post = own(call);
      checkActivity(state, call.json, call.line);
      bot.change(post, call.json);
      return ok({ id: post.id });
    }),
    [`DELETE ${BASE}/conversations/:conversation/activities/:activity`]: connector((call) => {
      bot.remove(own(call));
      return noContent;
    }),
    [`GET ${BASE}/conversations/:conversation/members`]: connector((call) =>
      ok(people(conversation(call).place).map(memberOf)),
    ),
    [`GET ${BASE}/conversations/:conversation/members/:member`]: connector((call) =>
      ok(member(call)),
    ),
    [`GET ${BASE}/conversations/:conversation/pagedmembers`]: connector((call) => ok(paged(call))),
    [`GET ${BASE}/teams/:team`]: connector((call) => {
      const { id, name, groupId, channels, members } = team(call);
      return ok({
        id,
        name,
        aadGroupId: groupId,
        tenantId: state.identity.tenantId,
        type: "standard",
        channelCount: channels.size,
        memberCount: members.size,
      });
    }),
    [`GET ${BASE}/teams/:team/conversations`]: connector((call) =>
      ok({ conversations: [...team(call).channels.values()].map(channelOf) }),
    ),
  };
}

/** Whether somebody closed the door to the bot. */

const incorrect = () => connectorError("BadSyntax", "Incorrect conversation creation parameters");
