import { graphError } from "./api-error.ts";
import type { createDelta } from "./delta.ts";
import { sizeOf } from "./delta.ts";
import { graphMessage } from "./graph-message.ts";
import type { Channel, Json, Post, Team } from "./model.ts";
import { asObject, asText } from "./model.ts";
import type { Answer, Call, Routes } from "./route.ts";
import { graph, noContent, ok, onlyQuery } from "./route.ts";
import type { State } from "./state.ts";

const CHANNEL = "/v1.0/teams/:team/channels/:channel";
const REPLIES_EXPANDED = 1000;

/** Graph's `403` for an app that may not. */
export const mayNot = (text: string) =>
  graphError(
    403,
    "Forbidden",
    `Missing role permissions on the request. API requires one of '${text}'.`,
  );

/** The team, when the app has one of these permissions there or in the whole tenant. */
export function teamFor(state: State, id: string, group: string | null, all: string): Team {
  const team = state.teamByGroup(id);
  const granted = group !== null && team?.installed === true && team.granted.has(group);
  if (!granted && !state.consented.has(all))
    throw mayNot([group, all].filter((name) => name !== null).join(","));
  if (team === undefined) throw graphError(404, "NotFound", `No team found with Group Id ${id}`);
  return team;
}

/** Pages of a list by `$top` and a `$skiptoken` that says where it goes on. */
export function paged<Item>(call: Call, all: readonly Item[], show: (item: Item) => Json): Answer {
  const size = sizeOf(call);
  const start = Number(call.query.get("$skiptoken") ?? 0);
  const next = start + size;
  const query = new URLSearchParams({ $top: String(size), $skiptoken: String(next) });
  return ok({
    "@odata.context": `${call.url.origin}/v1.0/$metadata`,
    "@odata.count": Math.min(size, Math.max(0, all.length - start)),
    ...(next < all.length
      ? { "@odata.nextLink": `${call.url.origin}${call.url.pathname}?${query.toString()}` }
      : {}),
    value: all.slice(start, next).map(show),
  });
}

/** Messages of channels, as an app may read them. */
export function graphMessageRoutes(state: State, delta: ReturnType<typeof createDelta>): Routes {
  const show = (post: Post): Json => graphMessage(state, post);
  function channelFor(call: Call): Channel {
    const team = teamFor(
      state,
      call.param("team"),
      "ChannelMessage.Read.Group",
      "ChannelMessage.Read.All",
    );
    const channel = team.channels.get(call.param("channel"));
    if (channel === undefined) throw graphError(404, "NotFound", "No channel found.");
    return channel;
  }
  function rootFor(call: Call, channel: Channel): Post {
    const post = state.posts.get(call.param("message"));
    if (
      post === undefined ||
      post.place !== channel ||
      post.rootId !== null ||
      post.onlyFor !== null
    )
      throw graphError(404, "NotFound", "NotFound");
    return post;
  }
  function replyFor(call: Call, channel: Channel): Post {
    const root = rootFor(call, channel);
    const post = state.posts.get(call.param("reply"));
    if (post === undefined || post.rootId !== root.id || post.onlyFor !== null)
      throw graphError(404, "NotFound", "NotFound");
    return post;
  }
  const repliesOf = (root: Post): readonly Post[] =>
    state
      .chainOf(root)
      .filter((post) => post !== root && post.onlyFor === null)
      .toReversed();
  const expanded = (call: Call, root: Post): Json => {
    const all = repliesOf(root);
    const first = all.slice(0, REPLIES_EXPANDED);
    const { origin } = call.url;
    const folder = call.url.pathname.replace(/\/delta$/u, "");
    const next = `${origin}${folder}/${root.id}/replies?$skiptoken=${REPLIES_EXPANDED}`;
    return {
      ...show(root),
      "replies@odata.count": first.length,
      ...(all.length > first.length ? { "replies@odata.nextLink": next } : {}),
      replies: first.map(show),
    };
  };

  function list(call: Call): Answer {
    const channel = channelFor(call);
    onlyQuery(call, "$top", "$expand", "$skiptoken");
    const expand = call.query.get("$expand");
    if (expand !== null && expand !== "replies")
      throw graphError(400, "BadRequest", `Could not find a property named '${expand}'.`);
    // The chain with the newest activity comes first.
    const roots = channel.posts
      .filter((post) => post.rootId === null && post.onlyFor === null)
      .map((root) => ({
        root,
        at: Math.max(...state.chainOf(root).map((post) => post.modifiedAt)),
      }))
      .toSorted((a, b) => b.at - a.at);
    return paged(call, roots, ({ root }) => (expand === null ? show(root) : expanded(call, root)));
  }
  function violate(call: Call, find: (call: Call, channel: Channel) => Post): Answer {
    const team = teamFor(
      state,
      call.param("team"),
      null,
      "ChannelMessage.UpdatePolicyViolation.All",
    );
    const channel = team.channels.get(call.param("channel"));
    if (channel === undefined) throw graphError(404, "NotFound", "No channel found.");
    const post = find(call, channel);
    const violation = asObject(call.json["policyViolation"]);
    if (post.deletedAt !== null) throw graphError(404, "NotFound", "NotFound");
    if (!/^(?:none|notifySender|blockAccess(?:External)?)$/iu.test(asText(violation["dlpAction"])))
      throw graphError(400, "BadRequest", "Invalid dlpAction.");
    post.hidden = asText(violation["dlpAction"]).toLowerCase() === "blockaccess";
    post.modifiedAt = state.stamp().at;
    state.changed();
    return noContent;
  }
  const single = (find: (call: Call, channel: Channel) => Post) => (call: Call) => {
    onlyQuery(call);
    return ok({ "@odata.context": "", ...show(find(call, channelFor(call))) });
  };

  return {
    [`GET ${CHANNEL}/messages/delta`]: graph((call) => {
      const { posts, expand, links } = delta.page(call, channelFor(call));
      const seen = posts.filter((post) => post.onlyFor === null);
      return ok({
        "@odata.context": `${call.url.origin}/v1.0/$metadata#Collection(chatMessage)`,
        ...links,
        value: seen.map((root) => (expand ? expanded(call, root) : show(root))),
      });
    }),
    [`GET ${CHANNEL}/messages`]: graph(list),
    [`GET ${CHANNEL}/messages/:message`]: graph(single(rootFor)),
    [`GET ${CHANNEL}/messages/:message/replies`]: graph((call) => {
      const root = rootFor(call, channelFor(call));
      onlyQuery(call, "$top", "$skiptoken");
      return paged(call, repliesOf(root), show);
    }),
    [`GET ${CHANNEL}/messages/:message/replies/:reply`]: graph(single(replyFor)),
    [`PATCH ${CHANNEL}/messages/:message`]: graph((call) => violate(call, rootFor)),
    [`PATCH ${CHANNEL}/messages/:message/replies/:reply`]: graph((call) => violate(call, replyFor)),
  };
}
