import type { Json, Place, Post, Team, User } from "./model.ts";
import { conversationOf, isChannel } from "./model.ts";
import type { State } from "./state.ts";

/* What Teams sends to the bot's address: the activities, as Microsoft's documents show them. */

export type Activities = ReturnType<typeof createActivities>;

export function createActivities(state: State, serviceUrl: () => string) {
  const { tenantId, botName } = state.identity;
  const bot = (): Json => ({ id: state.botId, name: botName });
  const moment = (at: number): Json => {
    const iso = new Date(at).toISOString();
    return { timestamp: iso, localTimestamp: iso, localTimezone: "Europe/Amsterdam" };
  };
  const person = (user: User): Json => ({ id: user.key, name: user.name, aadObjectId: user.id });
  const client = {
    locale: "nl-NL",
    country: "NL",
    platform: "Windows",
    timezone: "Europe/Amsterdam",
    type: "clientInfo",
  };

  const teamData = (team: Team, full: boolean): Json => ({
    id: team.id,
    // Messages name the team by this id alone; changes of a team name its group too.
    ...(full ? { aadGroupId: team.groupId, name: team.name } : {}),
  });
  const channelData = (place: Place, extra: Json = {}): Json => ({
    ...(isChannel(place)
      ? {
          teamsChannelId: place.id,
          teamsTeamId: place.team.id,
          channel: { id: place.id },
          team: teamData(place.team, false),
        }
      : {}),
    tenant: { id: tenantId },
    ...extra,
  });
  const conversation = (place: Place, id: string): Json =>
    isChannel(place)
      ? { isGroup: true, conversationType: "channel", tenantId, id }
      : { conversationType: "personal", tenantId, id };

  const common = (at: number): Json => ({
    ...moment(at),
    channelId: "msteams",
    serviceUrl: serviceUrl(),
    recipient: bot(),
    locale: "nl-NL",
  });

  function said(post: Post, author: Json): Json {
    const mentions = post.mentions.map((user) => ({
      type: "mention",
      mentioned: { id: user.key, name: user.name },
      text: `<at>${user.name}</at>`,
    }));
    return {
      text: post.text,
      textFormat: "plain",
      attachments: [...post.attachments, { contentType: "text/html", content: post.html }],
      from: author,
      conversation: conversation(post.place, conversationOf(post)),
      entities: [...mentions, client],
    };
  }

  return {
    bot,
    person,
    message: (post: Post, author: Json): Json => ({
      ...said(post, author),
      type: "message",
      id: post.id,
      ...common(post.createdAt),
      channelData: channelData(post.place),
    }),
    edited: (post: Post, author: Json, at: number): Json => ({
      ...said(post, author),
      type: "messageUpdate",
      id: post.id,
      ...common(at),
      channelData: channelData(post.place, { eventType: "editMessage" }),
    }),
    undeleted: (post: Post, author: Json, at: number): Json => ({
      ...said(post, author),
      type: "messageUpdate",
      id: post.id,
      ...common(at),
      channelData: channelData(post.place, { eventType: "undeleteMessage" }),
    }),
    deleted: (post: Post, author: Json, at: number): Json => ({
      type: "messageDelete",
      id: post.id,
      ...common(at),
      from: author,
      conversation: conversation(post.place, conversationOf(post)),
      channelData: channelData(post.place, { eventType: "softDeleteMessage" }),
    }),
    /** `conversationUpdate` about a team: members, channels, the team itself. */
    teamChange: (team: Team, by: User, what: Json, data: Json): Json => ({
      type: "conversationUpdate",
      id: `f:${state.stamp().id}`,
      ...common(state.now()),
      from: { id: by.key, aadObjectId: by.id },
      conversation: { isGroup: true, conversationType: "channel", tenantId, id: team.id },
      ...what,
      channelData: { team: teamData(team, true), tenant: { id: tenantId }, ...data },
    }),
    installation: (action: "add" | "remove", by: User, where: Team | Place): Json => {
      const team = "channels" in where ? where : null;
      const place = "channels" in where ? null : where;
      return {
        type: "installationUpdate",
        action,
        id: `f:${state.stamp().id}`,
        ...common(state.now()),
        from: person(by),
        conversation:
          team !== null
            ? { isGroup: true, conversationType: "channel", tenantId, id: team.id }
            : { conversationType: "personal", tenantId, id: place?.id },
        channelData: {
          ...(team === null ? {} : { team: teamData(team, true) }),
          tenant: { id: tenantId },
          source: { name: "message" },
        },
      };
    },
    /** `conversationUpdate` of a personal chat that the bot was added to. */
    chatOpened: (by: User, place: Place): Json => ({
      type: "conversationUpdate",
      id: `f:${state.stamp().id}`,
      ...common(state.now()),
      from: person(by),
      conversation: conversation(place, place.id),
      membersAdded: [person(by), bot()],
      channelData: { tenant: { id: tenantId } },
    }),
    invoke: (
      name: string,
      by: User,
      where: { readonly place: Place; readonly conversation: string },
      value: Json,
      extra: Json = {},
    ): Json => ({
      type: "invoke",
      name,
      id: `f:${state.stamp().id}`,
      ...common(state.now()),
      from: person(by),
      conversation: conversation(where.place, where.conversation),
      value,
      ...extra,
      channelData: channelData(where.place, { source: { name: "message" } }),
    }),
  };
}
