import type { Channel, Guild, Message, User } from "./model.ts";
import { CHANNEL } from "./model.ts";
import { compareIds, createSnowflakes } from "./snowflake.ts";

/** Something a real Discord would have let pass or failed on later, that a careful bot never does. */
type Violation = { readonly what: string; readonly where: string };

/** A new message that made somebody's device ring. Edits and ephemeral answers are not in the list. */
export type Push = {
  readonly messageId: string;
  readonly channelId: string;
  readonly authorId: string;
  /** The user a direct message was for; null in a guild. */
  readonly to: string | null;
  readonly mentions: readonly string[];
  readonly at: number;
};

export type State = ReturnType<typeof createState>;

/** Everything the fake Discord knows, in memory, and the one place that says that something changed. */
export function createState(now: () => number, token: string) {
  const nextId = createSnowflakes(now);
  const applicationId = nextId();
  const bot: User = {
    id: applicationId,
    username: "klaswacht",
    global_name: null,
    discriminator: "0",
    avatar: null,
    bot: true,
  };
  const users = new Map<string, User>([[bot.id, bot]]);
  const guilds = new Map<string, Guild>();
  const channels = new Map<string, Channel>();
  const messages = new Map<string, Message>();
  const dmByUser = new Map<string, string>();
  const listeners = new Set<() => void>();
  const violations: Violation[] = [];
  const pushes: Push[] = [];

  function dmWith(user: User): Channel {
    const known = channels.get(dmByUser.get(user.id) ?? "");
    if (known !== undefined) return known;
    const channel: Channel = {
      id: nextId(),
      type: CHANNEL.dm,
      guildId: null,
      parentId: null,
      name: "",
      topic: null,
      overwrites: [],
      thread: null,
      recipient: user,
      messages: [],
      pins: new Map(),
    };
    channels.set(channel.id, channel);
    dmByUser.set(user.id, channel.id);
    return channel;
  }

  return {
    now,
    nextId,
    token,
    bot,
    applicationId,
    users,
    guilds,
    channels,
    messages,
    dmByUser,
    dmWith,
    closedDms: new Map<string, 50_007 | 50_278>(),
    violations,
    pushes,
    violate(what: string, where: string): void {
      violations.push({ what, where });
      for (const listener of listeners) listener();
    },
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed(): void {
      for (const listener of listeners) listener();
    },
    /** The place of the id in a list that is sorted by id, or where it would go. */
    indexOf(list: readonly Message[], id: string): number {
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const entry = list[middle];
        if (entry !== undefined && compareIds(entry.id, id) < 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
