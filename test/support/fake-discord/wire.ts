import type { Channel, Guild, Json, Member, Message, User } from "./model.ts";
import { CHANNEL, MESSAGE_TYPE } from "./model.ts";
import { canSee, channelPermissions } from "./permissions.ts";
import type { State } from "./state.ts";

/** A message as REST and gateway show it. Without `content` the parts that the privileged intent guards are empty. */
export function wireMessage(state: State, message: Message, content = true, nested = false): Json {
  const { body, extra } = message;
  const shown = content || !guarded(state, message);
  const { poll, message_snapshots: snapshots, ...open } = extra;
  return {
    id: message.id,
    channel_id: message.channelId,
    author: message.author,
    tts: false,
    ...body,
    ...(shown ? {} : { content: "", embeds: [], attachments: [], components: [] }),
    ...open,
    ...(shown && poll !== undefined ? { poll } : {}),
    ...(shown && snapshots !== undefined ? { message_snapshots: snapshots } : {}),
    ...(message.repliesTo === null || nested
      ? {}
      : { referenced_message: referenced(state, message.repliesTo, content) }),
  };
}

function referenced(state: State, id: string, content: boolean): Json | null {
  const target = state.messages.get(id);
  return target === undefined ? null : wireMessage(state, target, content, true);
}

/** Own messages, direct messages and messages that mention the bot are never emptied. */
function guarded(state: State, message: Message): boolean {
  if (message.author.id === state.bot.id) return false;
  if (state.channels.get(message.channelId)?.guildId === null) return false;
  return !message.body.mentions.some((user) => user.id === state.bot.id);
}

/** What MESSAGE_CREATE and MESSAGE_UPDATE add to the message itself. */
export function eventFields(state: State, channel: Channel, message: Message): Json {
  const guild = channel.guildId === null ? undefined : state.guilds.get(channel.guildId);
  const member =
    message.extra["webhook_id"] === undefined ? guild?.members.get(message.author.id) : undefined;
  return {
    channel_type: channel.type,
    ...(guild === undefined ? {} : { guild_id: guild.id }),
    ...(member === undefined ? {} : { member: wireMember(member, false) }),
  };
}

export function wireMember(member: Member, withUser = true): Json {
  return {
    ...(withUser ? { user: member.user } : {}),
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

export function wireChannel(state: State, channel: Channel): Json {
  const last = channel.messages.at(-1)?.id ?? null;
  if (channel.type === CHANNEL.dm)
    return {
      id: channel.id,
      type: 1,
      flags: 0,
      last_message_id: last,
      recipients: channel.recipient === null ? [] : [channel.recipient],
    };
  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    name: channel.name,
    last_message_id: last,
    rate_limit_per_user: 0,
    flags: channel.thread?.pinned === true ? 2 : 0,
  };
  if (channel.thread !== null) {
    const { thread } = channel;
    const own = thread.members.has(state.bot.id);
    return {
      ...common,
      owner_id: thread.ownerId,
      message_count: channel.messages.length,
      total_message_sent: channel.messages.length,
      member_count: thread.members.size,
      applied_tags: [],
      thread_metadata: {
        archived: thread.archived,
        archive_timestamp: new Date(thread.archivedAt).toISOString(),
        auto_archive_duration: 1440,
        locked: thread.locked,
        create_timestamp: new Date(thread.createdAt).toISOString(),
        ...(channel.type === CHANNEL.privateThread ? { invitable: true } : {}),
      },
      ...(own ? { member: threadMember(channel, state.bot.id) } : {}),
    };
  }
  return {
    ...common,
    topic: channel.topic,
    nsfw: false,
    position: 0,
    permission_overwrites: channel.overwrites.map((entry) => ({
      id: entry.id,
      type: entry.type,
      allow: entry.allow.toString(),
      deny: entry.deny.toString(),
    })),
    ...(channel.type === CHANNEL.forum
      ? {
          available_tags: [],
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  };
}

export const threadMember = (channel: Channel, userId: string): Json => ({
  id: channel.id,
  user_id: userId,
  join_timestamp: new Date(channel.thread?.createdAt ?? 0).toISOString(),
  flags: 0,
});

/** The guild as GET /guilds/:id shows it; GUILD_CREATE adds channels, threads and members. */
export function wireGuild(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(wireRole),
    emojis: [],
    features: ["COMMUNITY"],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: "nl",
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}

export const wireRole = (role: Guild["roles"] extends Map<string, infer R> ? R : never): Json => ({
  id: role.id,
  name: role.name,
  permissions: role.permissions.toString(),
  position: role.position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  managed: false,
  mentionable: false,
  flags: 0,
});

/** GUILD_CREATE. Members only with their intent; a thread only when the bot sees it and it is not archived. */
export function guildCreate(state: State, guild: Guild, allMembers: boolean): Json {
  const channels = [...guild.channels].flatMap((id) => state.channels.get(id) ?? []);
  const members = [...guild.members.values()].filter(
    (member) => allMembers || member.user.id === state.bot.id,
  );
  return {
    ...wireGuild(guild),
    joined_at: guild.members.get(state.bot.id)?.joinedAt ?? null,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: members.map((member) => wireMember(member)),
    channels: channels
      .filter((channel) => channel.thread === null)
      .map((channel) => wireChannel(state, channel)),
    threads: activeThreads(state, guild).map((channel) => wireChannel(state, channel)),
  };
}

export const activeThreads = (state: State, guild: Guild): readonly Channel[] =>
  [...guild.channels]
    .flatMap((id) => state.channels.get(id) ?? [])
    .filter(
      (channel) => channel.thread?.archived === false && canSee(state, channel, state.bot.id),
    );

/** A channel inside an interaction carries the permissions of the user who acts. */
export const interactionChannel = (state: State, channel: Channel, user: User): Json => ({
  ...wireChannel(state, channel),
  ...(channel.guildId === null
    ? {}
    : { permissions: channelPermissions(state, channel, user.id).toString() }),
});

/** Messages that Discord itself writes (a pin, a thread): nobody replies to, pins or forwards them. */
export const isSystem = (message: Message): boolean => !WRITTEN.has(message.body.type);
const WRITTEN: ReadonlySet<number> = new Set([
  MESSAGE_TYPE.default,
  MESSAGE_TYPE.reply,
  MESSAGE_TYPE.chatInput,
  MESSAGE_TYPE.contextMenu,
]);
