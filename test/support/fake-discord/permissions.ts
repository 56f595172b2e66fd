import type { Channel, Guild } from "./model.ts";
import { CHANNEL } from "./model.ts";
import type { State } from "./state.ts";

export const PERMISSION = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
  PinMessages: 1n << 51n,
} as const;
export type PermissionName = keyof typeof PERMISSION;

const ALL_PERMISSIONS = (1n << 53n) - 1n;
export const permissionBits = (names: readonly PermissionName[]): bigint =>
  names.reduce((bits, name) => bits | PERMISSION[name], 0n);

/** What the user may do in the whole guild; 0 for somebody who is not in it. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const role of member.roles) bits |= guild.roles.get(role)?.permissions ?? 0n;
  return (bits & PERMISSION.Administrator) === 0n ? bits : ALL_PERMISSIONS;
}

/** What the user may do in the channel, by Discord's order: everyone, roles, member; threads follow their parent. */
export function channelPermissions(state: State, channel: Channel, userId: string): bigint {
  if (channel.guildId === null) return dmPermissions(state, channel, userId);
  const guild = state.guilds.get(channel.guildId);
  if (guild === undefined) return 0n;
  const base = guildPermissions(guild, userId);
  if (base === ALL_PERMISSIONS || base === 0n) return base;
  const parent =
    channel.thread !== null && channel.parentId !== null
      ? state.channels.get(channel.parentId)
      : channel;
  const overwrites = parent?.overwrites ?? [];
  const roles = new Set(guild.members.get(userId)?.roles);
  const everyone = overwrites.filter((entry) => entry.id === guild.id);
  const byRole = overwrites.filter((entry) => entry.type === 0 && roles.has(entry.id));
  const byMember = overwrites.filter((entry) => entry.type === 1 && entry.id === userId);
  let bits = base;
  for (const step of [everyone, byRole, byMember]) {
    for (const entry of step) bits &= ~entry.deny;
    for (const entry of step) bits |= entry.allow;
  }
  return (bits & PERMISSION.ViewChannel) === 0n ? 0n : bits;
}

function dmPermissions(state: State, channel: Channel, userId: string): bigint {
  const inside = channel.recipient?.id === userId || state.bot.id === userId;
  return inside
    ? permissionBits([
        "ViewChannel",
        "SendMessages",
        "EmbedLinks",
        "AttachFiles",
        "ReadMessageHistory",
        "AddReactions",
      ])
    : 0n;
}

/** Whether the user sees the channel at all; a private thread only by membership or Manage Threads. */
export function canSee(state: State, channel: Channel, userId: string): boolean {
  const bits = channelPermissions(state, channel, userId);
  if ((bits & PERMISSION.ViewChannel) === 0n) return false;
  if (channel.type !== CHANNEL.privateThread) return true;
  return channel.thread?.members.has(userId) === true || (bits & PERMISSION.ManageThreads) !== 0n;
}

/** The permission that posting asks for: threads have their own. */
export const sendPermission = (channel: Channel): bigint =>
  channel.thread === null ? PERMISSION.SendMessages : PERMISSION.SendMessagesInThreads;
