import { apiError, notFound } from "./api-error.ts";
import type { Channel, Guild, Message, User } from "./model.ts";
import type { PermissionName } from "./permissions.ts";
import { canSee, channelPermissions, PERMISSION } from "./permissions.ts";
import { isSnowflake } from "./snowflake.ts";
import type { State } from "./state.ts";

/** The channel, when it exists (10003) and the bot sees it (50001). */
export function botChannel(state: State, id: string): Channel {
  if (!isSnowflake(id)) throw notFound();
  const channel = state.channels.get(id);
  if (channel === undefined) throw apiError(10_003);
  if (!canSee(state, channel, state.bot.id)) throw apiError(50_001);
  return channel;
}

/** The guild, when it exists (10004) and the bot is in it (50001). */
export function botGuild(state: State, id: string): Guild {
  const guild = state.guilds.get(id);
  if (guild === undefined) throw apiError(10_004);
  if (!guild.members.has(state.bot.id)) throw apiError(50_001);
  return guild;
}

/** Fails with 50013 when the bot lacks one of the permissions in the channel. */
export function demand(state: State, channel: Channel, ...names: readonly PermissionName[]): void {
  const bits = channelPermissions(state, channel, state.bot.id);
  for (const name of names) if ((bits & PERMISSION[name]) === 0n) throw apiError(50_013);
}

/** The message in that channel (10008); ephemeral answers cannot be fetched here. */
export function messageIn(state: State, channel: Channel, id: string): Message {
  const message = state.messages.get(id);
  if (message === undefined || message.channelId !== channel.id || message.onlyFor !== null)
    throw apiError(10_008);
  return message;
}

/** Whether the bot can write to the user: not closed, no bot (50007), and some guild in common (50278). */
export function demandOpenDm(state: State, user: User): void {
  const closed = state.closedDms.get(user.id);
  if (closed !== undefined) throw apiError(closed);
  if (user.bot) throw apiError(50_007);
  const mutual = [...state.guilds.values()].some(
    (guild) => guild.members.has(user.id) && guild.members.has(state.bot.id),
  );
  if (!mutual) throw apiError(50_278);
}
