import type { Ref } from "./driver-people.ts";
import { found, idOf } from "./driver-people.ts";
import { pollOf } from "./message-body.ts";
import type { Messages } from "./messages.ts";
import type { Attachment, Channel, Json, Message, User } from "./model.ts";
import { CHANNEL, FLAG } from "./model.ts";
import { canSee, channelPermissions, PERMISSION, sendPermission } from "./permissions.ts";
import type { State } from "./state.ts";
import type { Threads } from "./threads.ts";
import { isSystem } from "./wire.ts";

export type Upload = {
  readonly filename: string;
  readonly size?: number;
  readonly contentType?: string;
  readonly description?: string;
  readonly durationSecs?: number;
  readonly waveform?: string;
};
/** What a person sends. `voice` marks a voice message: one audio file, no text. */
export type Post = {
  readonly content?: string;
  readonly attachments?: readonly Upload[];
  readonly poll?: { readonly question: string; readonly answers: readonly string[] };
  readonly forward?: Ref;
  readonly replyTo?: Ref;
  readonly embeds?: readonly Json[];
  readonly voice?: boolean;
  readonly components?: readonly Json[];
};

/** The part of the driver that speaks as people: posts, edits, deletes, threads, forum posts. */
export function talkDriver(state: State, messages: Messages, threads: Threads) {
  const userOf = (ref: Ref): User => found(state.users.get(idOf(ref)), "user", ref);
  const channelOf = (ref: Ref): Channel => found(state.channels.get(idOf(ref)), "channel", ref);
  const messageOf = (ref: Ref): Message => found(state.messages.get(idOf(ref)), "message", ref);

  function upload(file: Upload): Attachment {
    const id = state.nextId();
    // A name that never resolves: the bot is not to fetch files.
    const url = `https://cdn.invalid/attachments/${id}/${encodeURIComponent(file.filename)}`;
    return {
      id,
      filename: file.filename,
      size: file.size ?? 1024,
      url,
      proxy_url: url,
      content_type: file.contentType ?? "application/octet-stream",
      ...(file.description === undefined ? {} : { description: file.description }),
      ...(file.durationSecs === undefined ? {} : { duration_secs: file.durationSecs }),
      ...(file.waveform === undefined ? {} : { waveform: file.waveform }),
    };
  }

  function says(user: Ref, channel: Ref, post: Post | string, id?: string): Message {
    const author = userOf(user);
    const target = channelOf(channel);
    const given: Post = typeof post === "string" ? { content: post } : post;
    if (!canSee(state, target, author.id))
      throw new Error(`${author.username} does not see channel ${target.name}`);
    if ((channelPermissions(state, target, author.id) & sendPermission(target)) === 0n)
      throw new Error(`${author.username} may not write in ${target.name}`);
    if (target.type === CHANNEL.forum) throw new Error("a forum takes posts: use createForumPost");
    if (Array.from(given.content ?? "").length > 4000)
      throw new Error("no client sends more than 4000 characters");
    const empty =
      (given.content ?? "").trim() === "" &&
      [given.attachments, given.embeds, given.components].every(
        (list) => (list ?? []).length === 0,
      );
    if (empty && given.poll === undefined && given.forward === undefined)
      throw new Error("no client sends an empty message");
    const poll =
      given.poll === undefined
        ? undefined
        : pollOf(state, {
            question: { text: given.poll.question },
            answers: given.poll.answers.map((text) => ({ poll_media: { text } })),
          });
    return messages.post({
      channel: target,
      author,
      ...(id === undefined ? {} : { id }),
      ...(given.content === undefined ? {} : { content: given.content }),
      ...(given.attachments === undefined ? {} : { attachments: given.attachments.map(upload) }),
      ...(given.embeds === undefined ? {} : { embeds: given.embeds }),
      ...(given.components === undefined ? {} : { components: given.components }),
      ...(poll === undefined ? {} : { poll }),
      ...(given.replyTo === undefined ? {} : { replyTo: messageOf(given.replyTo) }),
      ...(given.forward === undefined ? {} : { forward: messageOf(given.forward) }),
      ...(given.voice === true ? { flags: FLAG.voice } : {}),
    });
  }

  function own(user: Ref, message: Ref): Message {
    const target = messageOf(message);
    if (target.author.id !== idOf(user)) throw new Error("only the author edits a message");
    return target;
  }

  return {
    messageOf,
    userSays: (user: Ref, channel: Ref, post: Post | string): Message => says(user, channel, post),
    /** Writes to the bot in the user's own direct-message channel. */
    userWritesToBot: (user: Ref, post: Post | string): Message =>
      says(user, state.dmWith(userOf(user)), post),
    userEdits(
      user: Ref,
      message: Ref,
      change: { readonly content?: string; readonly embeds?: readonly Json[] } | string,
    ): Message {
      return messages.edit(
        own(user, message),
        typeof change === "string" ? { content: change } : change,
      );
    },
    /** Deletes a message: one's own, or anybody's with Manage Messages. */
    userDeletes(user: Ref, message: Ref): void {
      const target = messageOf(message);
      const may =
        channelPermissions(state, channelOf(target.channelId), idOf(user)) &
        PERMISSION.ManageMessages;
      if (target.author.id !== idOf(user) && may === 0n)
        throw new Error("only the author or a moderator deletes a message");
      messages.remove(target);
    },
    /** An embed that Discord adds to a message by itself, without an edit: `edited_timestamp` stays null. */
    linkPreview(message: Ref, embeds: readonly Json[]): void {
      const target = messageOf(message);
      target.body.embeds = embeds;
      messages.touched(target);
    },
    /** A webhook or an integration speaks: no real user, `webhook_id` set. */
    webhookSays(channel: Ref, name: string, post: Post): Message {
      const id = state.nextId();
      const author: User = {
        id,
        username: name,
        global_name: null,
        discriminator: "0",
        avatar: null,
        bot: true,
      };
      return messages.post({
        channel: channelOf(channel),
        author,
        content: post.content ?? "",
        embeds: post.embeds ?? [],
        extra: { webhook_id: id },
      });
    },
    startThread(
      user: Ref,
      from: {
        readonly channel: Ref;
        readonly name: string;
        readonly message?: Ref;
        readonly private?: boolean;
      },
    ): Channel {
      const message = from.message === undefined ? undefined : messageOf(from.message);
      if (message !== undefined && isSystem(message))
        throw new Error("no thread starts from a system message");
      return threads.open({
        parent: channelOf(from.channel),
        name: from.name,
        owner: userOf(user),
        private: from.private === true,
        ...(message === undefined ? {} : { from: message }),
      });
    },
    createForumPost(
      user: Ref,
      forum: Ref,
      post: Post & { readonly title: string },
    ): { readonly thread: Channel; readonly message: Message } {
      const parent = channelOf(forum);
      if (parent.type !== CHANNEL.forum) throw new Error("not a forum");
      const id = state.nextId();
      const thread = threads.open({ parent, name: post.title, owner: userOf(user), id });
      return { thread, message: says(user, thread, post, id) };
    },
    archiveThread(thread: Ref, archived = true, locked = false): void {
      threads.archive(channelOf(thread), archived, locked);
    },
    joinThread(user: Ref, thread: Ref): void {
      threads.join(channelOf(thread), idOf(user), true);
    },
    /** From now on messages of the bot to this user fail: 50007 as for a bot that is blocked, or 50278 as for a user who takes none from servers. */
    closeDm(user: Ref, code: 50_007 | 50_278 = 50_007): void {
      state.closedDms.set(userOf(user).id, code);
    },
    openDm(user: Ref): void {
      state.closedDms.delete(userOf(user).id);
    },
  };
}
