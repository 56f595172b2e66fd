import type { Gateway } from "./gateway.ts";
import type { Attachment, Channel, Json, Message, User } from "./model.ts";
import { CHANNEL, FLAG, INTENT, MESSAGE_TYPE } from "./model.ts";
import type { State } from "./state.ts";
import { numbered, snapshot } from "./message-shape.ts";
import { eventFields, isSystem, wireChannel, wireMessage } from "./wire.ts";

export type NewMessage = {
  readonly channel: Channel;
  readonly author: User;
  readonly content?: string;
  readonly embeds?: readonly Json[];
  readonly components?: readonly Json[];
  readonly attachments?: readonly Attachment[];
  readonly poll?: Json;
  readonly replyTo?: Message;
  readonly forward?: Message;
  readonly type?: number;
  readonly flags?: number;
  readonly id?: string;
  readonly nonce?: string | number;
  /** Whether names in the content ring; a bot's `allowed_mentions` may switch it off. */
  readonly mentions?: boolean;
  readonly mentionReplied?: boolean;
  readonly onlyFor?: string;
  readonly extra?: Json;
};

export type Edit = {
  readonly content?: string;
  readonly embeds?: readonly Json[];
  readonly components?: readonly Json[];
  readonly attachments?: readonly Attachment[];
  readonly flags?: number;
  readonly mentions?: boolean;
};

export type Messages = ReturnType<typeof createMessages>;

/** Posting, editing, deleting and pinning, whoever does it; tells the gateway and keeps the list of pushes. */
export function createMessages(state: State, gateway: Gateway) {
  const intentOf = (channel: Channel): number =>
    channel.type === CHANNEL.dm ? INTENT.directMessages : INTENT.guildMessages;

  function mentionsIn(content: string): readonly User[] {
    const ids = new Set([...content.matchAll(/<@!?(\d+)>/gu)].map((match) => match[1] ?? ""));
    return [...ids].flatMap((id) => state.users.get(id) ?? []);
  }

  function announce(
    type: "MESSAGE_CREATE" | "MESSAGE_UPDATE",
    channel: Channel,
    message: Message,
    more: Json = {},
  ): void {
    gateway.dispatch({
      type,
      intent: intentOf(channel),
      channel,
      data: ({ content }) => ({
        ...wireMessage(state, message, content),
        ...eventFields(state, channel, message),
        ...more,
      }),
    });
    state.changed();
  }

  function post(input: NewMessage): Message {
    const { channel, author } = input;
    const content = input.content ?? "";
    const replied =
      input.replyTo !== undefined && input.mentionReplied !== false ? [input.replyTo.author] : [];
    const named = input.mentions === false ? [] : mentionsIn(content);
    const mentions = [...new Map([...named, ...replied].map((user) => [user.id, user])).values()];
    const guild = channel.guildId === null ? {} : { guild_id: channel.guildId };
    const target = input.forward ?? input.replyTo;
    const message: Message = {
      id: input.id ?? state.nextId(),
      channelId: channel.id,
      author,
      body: {
        content,
        timestamp: new Date(state.now()).toISOString(),
        edited_timestamp: null,
        mention_everyone: input.mentions !== false && /@(?:everyone|here)/u.test(content),
        mentions,
        mention_roles: [],
        attachments: input.attachments ?? [],
        embeds: (input.embeds ?? []).map((embed) => ({ type: "rich", ...embed })),
        components: numbered(input.components ?? []),
        pinned: false,
        type:
          input.type ?? (input.replyTo === undefined ? MESSAGE_TYPE.default : MESSAGE_TYPE.reply),
        flags:
          (input.flags ?? 0) |
          (input.onlyFor === undefined ? 0 : FLAG.ephemeral) |
          (input.forward === undefined ? 0 : FLAG.snapshot),
      },
      extra: {
        ...input.extra,
        ...(input.poll === undefined ? {} : { poll: input.poll }),
        ...(target === undefined
          ? {}
          : {
              message_reference: {
                type: input.forward === undefined ? 0 : 1,
                message_id: target.id,
                channel_id: target.channelId,
                ...guild,
              },
            }),
        ...(input.forward === undefined ? {} : { message_snapshots: [snapshot(input.forward)] }),
      },
      repliesTo: input.replyTo?.id ?? null,
      onlyFor: input.onlyFor ?? null,
    };
    state.messages.set(message.id, message);
    if (message.onlyFor !== null) {
      state.changed();
      return message;
    }
    channel.messages.splice(state.indexOf(channel.messages, message.id), 0, message);
    if (channel.thread?.archived === true && !isSystem(message)) {
      channel.thread.archived = false;
      gateway.dispatch({
        type: "THREAD_UPDATE",
        intent: INTENT.guilds,
        channel,
        data: () => wireChannel(state, channel),
      });
    }
    if ((message.body.flags & FLAG.silent) === 0 && !isSystem(message))
      state.pushes.push({
        messageId: message.id,
        channelId: channel.id,
        authorId: author.id,
        to:
          channel.recipient === null || channel.recipient.id === author.id
            ? null
            : channel.recipient.id,
        mentions: mentions.map((user) => user.id),
        at: state.now(),
      });
    announce(
      "MESSAGE_CREATE",
      channel,
      message,
      input.nonce === undefined ? {} : { nonce: input.nonce },
    );
    return message;
  }

  function edit(message: Message, change: Edit): Message {
    const { body } = message;
    if (change.content !== undefined) {
      body.content = change.content;
      body.mentions = change.mentions === false ? [] : mentionsIn(change.content);
    }
    if (change.embeds !== undefined)
      body.embeds = change.embeds.map((embed) => ({ type: "rich", ...embed }));
    if (change.components !== undefined) body.components = numbered(change.components);
    if (change.attachments !== undefined) body.attachments = change.attachments;
    if (change.flags !== undefined) body.flags = change.flags;
    body.edited_timestamp = new Date(state.now()).toISOString();
    touched(message);
    return message;
  }

  /** Says that the message changed without an edit by its author: a pin, a thread, a vote. */
  function touched(message: Message): void {
    const channel = state.channels.get(message.channelId);
    if (channel !== undefined && message.onlyFor === null)
      announce("MESSAGE_UPDATE", channel, message);
    state.changed();
  }

  function remove(message: Message): void {
    const channel = state.channels.get(message.channelId);
    state.messages.delete(message.id);
    if (channel === undefined || message.onlyFor !== null) return state.changed();
    const index = state.indexOf(channel.messages, message.id);
    if (channel.messages[index]?.id === message.id) channel.messages.splice(index, 1);
    channel.pins.delete(message.id);
    const guild = channel.guildId === null ? {} : { guild_id: channel.guildId };
    gateway.dispatch({
      type: "MESSAGE_DELETE",
      intent: intentOf(channel),
      channel,
      data: () => ({ id: message.id, channel_id: channel.id, ...guild }),
    });
    state.changed();
  }

  function pin(channel: Channel, message: Message, on: boolean, by: User): void {
    if (message.body.pinned === on) return;
    message.body.pinned = on;
    if (on) channel.pins.set(message.id, state.now());
    else channel.pins.delete(message.id);
    touched(message);
    const guild = channel.guildId === null ? {} : { guild_id: channel.guildId };
    const last = on ? new Date(state.now()).toISOString() : null;
    gateway.dispatch({
      type: "CHANNEL_PINS_UPDATE",
      intent: channel.guildId === null ? INTENT.directMessages : INTENT.guilds,
      channel,
      data: () => ({ channel_id: channel.id, last_pin_timestamp: last, ...guild }),
    });
    if (on)
      post({
        channel,
        author: by,
        type: MESSAGE_TYPE.pinAdded,
        extra: {
          message_reference: { type: 0, message_id: message.id, channel_id: channel.id, ...guild },
        },
      });
  }

  return { post, edit, touched, remove, pin, announce };
}
