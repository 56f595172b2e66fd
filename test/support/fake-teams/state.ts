import { randomUUID } from "node:crypto";
import type { Channel, Chat, Place, Post, Team, User } from "./model.ts";
import { isChannel } from "./model.ts";

/** Something that Microsoft would have let pass, or failed on later, that a careful bot never does. */
type Violation = { readonly what: string; readonly where: string };

/** A new message that made devices ring. Edits are not in the list, nor posts in a channel without an alert. */
export type Push = {
  readonly messageId: string;
  readonly place: string;
  /** The user of a personal chat; null in a channel. */
  readonly to: string | null;
  /** What the banner shows. */
  readonly banner: string;
  readonly at: number;
};

export type Identity = {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
  readonly botName: string;
};

export type State = ReturnType<typeof createState>;

/** Everything the fake tenant knows, in memory, and the one place that says that something changed. */
export function createState(now: () => number, identity: Identity) {
  let last = 0;
  const users = new Map<string, User>();
  const teams = new Map<string, Team>();
  const channels = new Map<string, Channel>();
  const chats = new Map<string, Chat>();
  const chatOf = new Map<string, Chat>();
  const posts = new Map<string, Post>();
  const listeners = new Set<() => void>();
  const violations: Violation[] = [];
  const pushes: Push[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  return {
    now,
    identity,
    botId: `28:${identity.appId}`,
    /** The id and moment of something new: always later than the one before, whatever the clock does. */
    stamp(): { readonly id: string; readonly at: number } {
      last = Math.max(Math.trunc(now()), last + 1);
      return { id: String(last), at: last };
    },
    users,
    /** By id (`19:…`). */
    teams,
    /** Channels by id. */
    channels,
    /** Personal chats by conversation id, and by user id. */
    chats,
    chatOf,
    posts,
    violations,
    pushes,
    /** Application permissions that an administrator consented to. */
    consented: new Set<string>(),
    violate(what: string, where: string): void {
      violations.push({ what, where });
      changed();
    },
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed,
    userBy(id: string): User | undefined {
      return users.get(id.toLowerCase()) ?? [...users.values()].find((user) => user.key === id);
    },
    teamByGroup: (groupId: string): Team | undefined =>
      [...teams.values()].find((team) => team.groupId === groupId),
    /** Whether the bot and this user share a team that has the bot. */
    reachable: (user: User): boolean =>
      [...teams.values()].some((team) => team.installed && team.members.has(user.id)),
    /** The personal chat; made when there is none. */
    chatWith(user: User): Chat {
      const known = chatOf.get(user.id);
      if (known !== undefined) return known;
      const chat: Chat = {
        id: `a:${randomUUID().replaceAll("-", "")}`,
        chatId: `19:${user.id}_${identity.appId}@unq.gbl.spaces`,
        installation: randomUUID(),
        user,
        state: "open",
        posts: [],
      };
      chats.set(chat.id, chat);
      chatOf.set(user.id, chat);
      return chat;
    },
    add(post: Post): Post {
      posts.set(post.id, post);
      post.place.posts.push(post);
      changed();
      return post;
    },
    chainOf(root: Post): readonly Post[] {
      return root.place.posts.filter((post) => post === root || post.rootId === root.id);
    },
  };
}

/** Whether the bot hears what is said there without being mentioned. */
export const hears = (place: Place): boolean =>
  isChannel(place)
    ? place.team.installed && place.team.granted.has("ChannelMessage.Read.Group")
    : place.state === "open";
