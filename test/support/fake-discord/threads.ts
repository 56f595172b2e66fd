import type { Gateway } from "./gateway.ts";
import type { Messages } from "./messages.ts";
import type { Channel, Guild, Message, Overwrite, User } from "./model.ts";
import { CHANNEL, FLAG, INTENT, MESSAGE_TYPE } from "./model.ts";
import type { State } from "./state.ts";
import { threadMember, wireChannel } from "./wire.ts";

export type NewThread = {
  readonly parent: Channel;
  readonly name: string;
  readonly owner: User;
  readonly private?: boolean;
  /** The message the thread hangs from; the thread then has its id. */
  readonly from?: Message;
  readonly id?: string;
};

export type Threads = ReturnType<typeof createThreads>;

/** Making, archiving and joining channels and threads. */
export function createThreads(state: State, gateway: Gateway, messages: Messages) {
  const tell = (type: string, channel: Channel, extra: object = {}): void => {
    gateway.dispatch({
      type,
      intent: INTENT.guilds,
      channel,
      data: () => ({ ...wireChannel(state, channel), ...extra }),
    });
    state.changed();
  };

  function addChannel(
    guild: Guild,
    input: {
      readonly name: string;
      readonly type: number;
      readonly overwrites: Overwrite[];
      readonly parentId?: string | null;
      readonly topic?: string;
    },
  ): Channel {
    const channel: Channel = {
      id: state.nextId(),
      type: input.type,
      guildId: guild.id,
      parentId: input.parentId ?? null,
      name: input.name,
      topic: input.topic ?? null,
      overwrites: input.overwrites,
      thread: null,
      recipient: null,
      messages: [],
      pins: new Map(),
    };
    state.channels.set(channel.id, channel);
    guild.channels.add(channel.id);
    tell("CHANNEL_CREATE", channel);
    return channel;
  }

  function open(input: NewThread): Channel {
    const { parent, owner, from } = input;
    const forum = parent.type === CHANNEL.forum;
    const channel: Channel = {
      id: input.id ?? from?.id ?? state.nextId(),
      type: input.private === true ? CHANNEL.privateThread : CHANNEL.publicThread,
      guildId: parent.guildId,
      parentId: parent.id,
      name: input.name,
      topic: null,
      overwrites: [],
      thread: {
        archived: false,
        archivedAt: state.now(),
        locked: false,
        pinned: false,
        ownerId: owner.id,
        createdAt: state.now(),
        members: new Set([owner.id]),
      },
      recipient: null,
      messages: [],
      pins: new Map(),
    };
    state.channels.set(channel.id, channel);
    if (parent.guildId !== null) state.guilds.get(parent.guildId)?.channels.add(channel.id);
    tell("THREAD_CREATE", channel, { newly_created: true });
    if (from !== undefined) {
      from.body.flags |= FLAG.hasThread;
      from.extra["thread"] = wireChannel(state, channel);
      messages.touched(from);
      const reference = {
        type: 0,
        message_id: from.id,
        channel_id: parent.id,
        guild_id: parent.guildId,
      };
      messages.post({
        channel,
        author: owner,
        type: MESSAGE_TYPE.threadStarter,
        extra: { message_reference: reference },
      });
    } else if (!forum && input.private !== true) {
      const reference = { type: 0, channel_id: channel.id, guild_id: parent.guildId };
      messages.post({
        channel: parent,
        author: owner,
        content: input.name,
        type: MESSAGE_TYPE.threadCreated,
        extra: { message_reference: reference },
      });
    }
    return channel;
  }

  function archive(channel: Channel, archived: boolean, locked: boolean): void {
    if (channel.thread === null) return;
    channel.thread.archived = archived;
    channel.thread.locked = locked;
    // Archiving takes a forum post off its place at the top.
    if (archived) channel.thread.pinned = false;
    channel.thread.archivedAt = state.now();
    tell("THREAD_UPDATE", channel);
  }

  function join(channel: Channel, userId: string, on: boolean): void {
    if (channel.thread === null) return;
    if (on) channel.thread.members.add(userId);
    else channel.thread.members.delete(userId);
    const count = channel.thread.members.size;
    gateway.dispatch({
      type: "THREAD_MEMBERS_UPDATE",
      intent: INTENT.guilds,
      channel,
      data: () => ({
        id: channel.id,
        guild_id: channel.guildId,
        member_count: count,
        ...(on
          ? { added_members: [threadMember(channel, userId)] }
          : { removed_member_ids: [userId] }),
      }),
    });
    state.changed();
  }

  function remove(channel: Channel): void {
    const thread = channel.thread !== null;
    tell(thread ? "THREAD_DELETE" : "CHANNEL_DELETE", channel);
    state.channels.delete(channel.id);
    if (channel.guildId !== null) state.guilds.get(channel.guildId)?.channels.delete(channel.id);
    for (const message of channel.messages) state.messages.delete(message.id);
  }

  return { addChannel, open, archive, join, remove, tell };
}
