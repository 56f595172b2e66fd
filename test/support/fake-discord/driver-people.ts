import type { Gateway } from "./gateway.ts";
import type { Channel, Guild, Member, Overwrite, User } from "./model.ts";
import { CHANNEL, INTENT } from "./model.ts";
import type { PermissionName } from "./permissions.ts";
import { permissionBits } from "./permissions.ts";
import type { State } from "./state.ts";
import type { Threads } from "./threads.ts";
import { guildCreate, wireMember, wireRole } from "./wire.ts";

export type Ref = string | { readonly id: string };
export const idOf = (ref: Ref): string => (typeof ref === "string" ? ref : ref.id);

/** Permissions for one person, role, or (by the guild) everyone, in one channel. */
export type Rule = {
  readonly who: Ref;
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
};

const EVERYONE: readonly PermissionName[] = [
  "ViewChannel",
  "SendMessages",
  "ReadMessageHistory",
  "EmbedLinks",
  "AttachFiles",
  "AddReactions",
  "CreatePublicThreads",
  "SendMessagesInThreads",
  "UseApplicationCommands",
];
const BOT: readonly PermissionName[] = [...EVERYONE, "PinMessages", "ManageThreads"];

/** The part of the driver that makes guilds, people, channels and permissions. */
export function peopleDriver(state: State, gateway: Gateway, threads: Threads) {
  const guildOf = (ref: Ref): Guild => found(state.guilds.get(idOf(ref)), "guild", ref);
  const channelOf = (ref: Ref): Channel => found(state.channels.get(idOf(ref)), "channel", ref);
  const userOf = (ref: Ref): User => found(state.users.get(idOf(ref)), "user", ref);

  const rule = (guild: Guild, { who, allow, deny }: Rule): Overwrite => ({
    id: idOf(who),
    type: guild.roles.has(idOf(who)) ? 0 : 1,
    allow: permissionBits(allow ?? []),
    deny: permissionBits(deny ?? []),
  });

  function createUser(options: { readonly name?: string; readonly bot?: boolean } = {}): User {
    const id = state.nextId();
    const name = options.name ?? `user${id.slice(-6)}`;
    const user: User = {
      id,
      username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/gu, "_"),
      global_name: name,
      discriminator: "0",
      avatar: null,
      bot: options.bot === true,
    };
    state.users.set(id, user);
    return user;
  }

  function memberOf(user: User): Member {
    return { user, joinedAt: new Date(state.now()).toISOString(), roles: [], nick: null };
  }

  return {
    guildOf,
    channelOf,
    userOf,
    createUser,
    /** A server with the bot in it, unless `withBot` is false; its owner is a fresh user unless one is named. */
    createGuild(
      options: {
        readonly name?: string;
        readonly owner?: Ref;
        readonly withBot?: boolean;
        readonly botPermissions?: readonly PermissionName[];
        readonly everyone?: readonly PermissionName[];
      } = {},
    ): Guild {
      const owner =
        options.owner === undefined ? createUser({ name: "Beheerder" }) : userOf(options.owner);
      const id = state.nextId();
      const botRole = state.nextId();
      const guild: Guild = {
        id,
        name: options.name ?? "School",
        ownerId: owner.id,
        roles: new Map([
          [
            id,
            {
              id,
              name: "@everyone",
              permissions: permissionBits(options.everyone ?? EVERYONE),
              position: 0,
            },
          ],
          [
            botRole,
            {
              id: botRole,
              name: "Klaswacht",
              permissions: permissionBits(options.botPermissions ?? BOT),
              position: 1,
            },
          ],
        ]),
        members: new Map([[owner.id, memberOf(owner)]]),
        channels: new Set(),
      };
      if (options.withBot !== false)
        guild.members.set(state.bot.id, { ...memberOf(state.bot), roles: [botRole] });
      state.guilds.set(id, guild);
      if (options.withBot !== false)
        gateway.dispatch({
          type: "GUILD_CREATE",
          intent: INTENT.guilds,
          data: ({ members }) => guildCreate(state, guild, members),
        });
      return guild;
    },
    createRole(
      guild: Ref,
      options: { readonly name: string; readonly permissions?: readonly PermissionName[] },
    ): { readonly id: string } {
      const target = guildOf(guild);
      const role = {
        id: state.nextId(),
        name: options.name,
        permissions: permissionBits(options.permissions ?? []),
        position: target.roles.size,
      };
      target.roles.set(role.id, role);
      gateway.dispatch({
        type: "GUILD_ROLE_CREATE",
        intent: INTENT.guilds,
        data: () => ({ guild_id: target.id, role: wireRole(role) }),
      });
      return { id: role.id };
    },
    /** Changes what the bot may do in the whole server, as an administrator does with its role. */
    setBotPermissions(guild: Ref, permissions: readonly PermissionName[]): void {
      const target = guildOf(guild);
      const role = target.roles.get(target.members.get(state.bot.id)?.roles[0] ?? "");
      if (role === undefined) throw new Error("the bot is not in this guild");
      role.permissions = permissionBits(permissions);
      gateway.dispatch({
        type: "GUILD_ROLE_UPDATE",
        intent: INTENT.guilds,
        data: () => ({ guild_id: target.id, role: wireRole(role) }),
      });
    },
    join(guild: Ref, user: Ref, roles: readonly Ref[] = []): void {
      const target = guildOf(guild);
      const member: Member = { ...memberOf(userOf(user)), roles: roles.map(idOf) };
      target.members.set(member.user.id, member);
      gateway.dispatch({
        type: "GUILD_MEMBER_ADD",
        intent: INTENT.members,
        data: () => ({ ...wireMember(member), guild_id: target.id }),
      });
    },
    setRoles(guild: Ref, user: Ref, roles: readonly Ref[]): void {
      const target = guildOf(guild);
      const member = found(target.members.get(idOf(user)), "member", user);
      member.roles = roles.map(idOf);
      gateway.dispatch({
        type: "GUILD_MEMBER_UPDATE",
        intent: INTENT.members,
        data: () => ({ ...wireMember(member), guild_id: target.id }),
      });
    },
    leave(guild: Ref, user: Ref): void {
      const target = guildOf(guild);
      const member = found(target.members.get(idOf(user)), "member", user);
      target.members.delete(member.user.id);
      if (member.user.id === state.bot.id)
        gateway.dispatch({
          type: "GUILD_DELETE",
          intent: INTENT.guilds,
          data: () => ({ id: target.id }),
        });
      else
        gateway.dispatch({
          type: "GUILD_MEMBER_REMOVE",
          intent: INTENT.members,
          data: () => ({ guild_id: target.id, user: member.user }),
        });
    },
    createChannel(
      guild: Ref,
      options: {
        readonly name: string;
        readonly type?: "text" | "forum" | "category";
        readonly parent?: Ref;
        readonly rules?: readonly Rule[];
      },
    ): Channel {
      const target = guildOf(guild);
      return threads.addChannel(target, {
        name: options.name,
        type: CHANNEL[options.type ?? "text"],
        overwrites: (options.rules ?? []).map((entry) => rule(target, entry)),
        parentId: options.parent === undefined ? null : idOf(options.parent),
      });
    },
    setRules(channel: Ref, rules: readonly Rule[]): void {
      const target = channelOf(channel);
      const guild = guildOf(target.guildId ?? "");
      target.overwrites = rules.map((entry) => rule(guild, entry));
      threads.tell("CHANNEL_UPDATE", target);
    },
    deleteChannel(channel: Ref): void {
      threads.remove(channelOf(channel));
    },
  };
}

export function found<T>(value: T | undefined, kind: string, ref: Ref): T {
  if (value === undefined) throw new Error(`the fake Discord has no ${kind} ${idOf(ref)}`);
  return value;
}
