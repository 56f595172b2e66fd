import { createHash, randomUUID } from "node:crypto";
import type { Activities } from "./activities.ts";
import type { Deliver } from "./deliver.ts";
import type { Channel, Chat, Team, User } from "./model.ts";
import type { State } from "./state.ts";

export type Ref = string | { readonly id: string };
export const idOf = (ref: Ref): string => (typeof ref === "string" ? ref : ref.id);

/** What the app of this bot asks for in its manifest; granted with the installation. */
const RSC = [
  "ChannelMessage.Read.Group",
  "TeamMember.Read.Group",
  "TeamSettings.Read.Group",
  "ChannelSettings.Read.Group",
  "TeamsAppInstallation.Read.Group",
];

/** The tenant as its people and administrators arrange it. */
export function peopleDriver(state: State, activities: Activities, deliver: Deliver) {
  const hash = (text: string): string => createHash("sha256").update(text).digest("base64url");
  const userOf = (ref: Ref): User => {
    const user = state.users.get(idOf(ref).toLowerCase());
    if (user === undefined) throw new Error(`no user ${idOf(ref)}`);
    return user;
  };
  const teamOf = (ref: Ref): Team => {
    const team = state.teams.get(idOf(ref));
    if (team === undefined) throw new Error(`no team ${idOf(ref)}`);
    return team;
  };
  const channelOf = (ref: Ref): Channel => {
    const channel = state.channels.get(idOf(ref));
    if (channel === undefined) throw new Error(`no channel ${idOf(ref)}`);
    return channel;
  };
  const threadId = (): string => `19:${randomUUID().replaceAll("-", "")}@thread.tacv2`;
  const admin: User = makeUser("Beheer van de tenant");

  function makeUser(name: string, tenantId = state.identity.tenantId): User {
    const id = randomUUID();
    const user: User = {
      id,
      key: `29:1${hash(`${id} ${state.botId}`)}`,
      name,
      mail: `${id.slice(0, 8)}@school.example`,
      tenantId,
    };
    state.users.set(id, user);
    return user;
  }
  function addChannel(
    team: Team,
    id: string,
    name: string,
    kind: Channel["kind"] = "standard",
  ): Channel {
    const channel: Channel = { id, team, name, kind, posts: [] };
    team.channels.set(id, channel);
    state.channels.set(id, channel);
    return channel;
  }
  /** Tells the bot, when it is there to hear it. */
  function changed(team: Team, what: Parameters<Activities["teamChange"]>[2], data: object): void {
    if (team.installed) void deliver.send(activities.teamChange(team, admin, what, { ...data }));
    state.changed();
  }
  function install(ref: Ref, granted: readonly string[] = []): void {
    const team = teamOf(ref);
    team.installed = true;
    for (const permission of granted) team.granted.add(permission);
    changed(team, { membersAdded: [botEntry] }, { eventType: "teamMemberAdded" });
    void deliver.send(activities.installation("add", admin, team));
  }
  const botEntry = { id: state.botId, name: state.identity.botName };
  const member = ({ key, id }: User) => ({ id: key, aadObjectId: id });

  return {
    userOf,
    teamOf,
    channelOf,
    /** A user of the school's tenant, or of another one. */
    createUser: (input: { readonly name: string; readonly tenantId?: string }): User =>
      makeUser(input.name, input.tenantId),
    /** A team with its General channel; the bot is in it with all it asks for, unless told otherwise. */
    createTeam(input: {
      readonly name: string;
      readonly members?: readonly User[];
      readonly installed?: boolean;
      readonly granted?: readonly string[];
    }): Team {
      const id = threadId();
      const team: Team = {
        id,
        groupId: randomUUID(),
        name: input.name,
        members: new Map((input.members ?? []).map((user) => [user.id, user])),
        channels: new Map(),
        installed: false,
        granted: new Set(input.granted ?? RSC),
        installation: randomUUID(),
      };
      state.teams.set(id, team);
      addChannel(team, id, "General");
      if (input.installed !== false) install(team);
      return team;
    },
    createChannel(
      ref: Ref,
      input: { readonly name: string; readonly kind?: Channel["kind"] },
    ): Channel {
      const team = teamOf(ref);
      const channel = addChannel(team, threadId(), input.name, input.kind);
      const { id, name } = channel;
      changed(team, {}, { eventType: "channelCreated", channel: { id, name } });
      return channel;
    },
    deleteChannel(ref: Ref): void {
      const { id, name, team } = channelOf(ref);
      team.channels.delete(id);
      state.channels.delete(id);
      changed(team, {}, { eventType: "channelDeleted", channel: { id, name } });
    },
    renameChannel(ref: Ref, name: string): void {
      const channel = channelOf(ref);
      channel.name = name;
      const { id, team } = channel;
      changed(team, {}, { eventType: "channelRenamed", channel: { id, name } });
    },
    join(ref: Ref, user: Ref): void {
      const [team, who] = [teamOf(ref), userOf(user)];
      team.members.set(who.id, who);
      changed(team, { membersAdded: [member(who)] }, { eventType: "teamMemberAdded" });
    },
    leave(ref: Ref, user: Ref): void {
      const [team, who] = [teamOf(ref), userOf(user)];
      team.members.delete(who.id);
      changed(team, { membersRemoved: [member(who)] }, { eventType: "teamMemberRemoved" });
    },
    /** Adds the app to the team: the bot hears of it twice, as it does in Teams. */
    install,
    uninstall(ref: Ref): void {
      const team = teamOf(ref);
      changed(team, { membersRemoved: [botEntry] }, { eventType: "teamMemberRemoved" });
      void deliver.send(activities.installation("remove", admin, team));
      team.installed = false;
      state.changed();
    },
    /** Switches a resource-specific permission of one team on or off. */
    grant(ref: Ref, permission: string, on = true): void {
      const { granted } = teamOf(ref);
      if (on) granted.add(permission);
      else granted.delete(permission);
      state.changed();
    },
    /** An administrator consents to an application permission, or takes that back. It counts from the next token on. */
    consent(permission: string, on = true): void {
      if (on) state.consented.add(permission);
      else state.consented.delete(permission);
      state.changed();
    },
    /** Adds the app to somebody's own chats. */
    installPersonal(user: Ref): Chat {
      const who = userOf(user);
      const chat = state.chatWith(who);
      chat.state = "open";
      void deliver.send(activities.chatOpened(who, chat));
      void deliver.send(activities.installation("add", who, chat));
      state.changed();
      return chat;
    },
    /** The user shuts the bot out: blocks it, or takes the app away. */
    closeChat(user: Ref, how: "blocked" | "removed" = "blocked"): void {
      const who = userOf(user);
      const chat = state.chatWith(who);
      chat.state = how;
      if (how === "removed") void deliver.send(activities.installation("remove", who, chat));
      state.changed();
    },
    openChat(user: Ref): void {
      state.chatWith(userOf(user)).state = "open";
      state.changed();
    },
  };
}
