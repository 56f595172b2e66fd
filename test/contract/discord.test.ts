import type { Destination } from "../../src/domain/chat.ts";
import { messageId, type AccountRef } from "../../src/domain/ids.ts";
import {
  accountOf,
  BOT_MAY,
  channelOf,
  openDiscordClass,
} from "../support/discord/discord-class.ts";
import { answeredWith } from "../support/discord/discord-answers.ts";
import { componentsOf, labelsOf, onScreen } from "../support/discord/on-screen.ts";
import type { Message } from "../support/fake-discord/model.ts";
import type { Reaction } from "../support/fake-discord/driver-interact.ts";
import { describePlatform } from "./platform-contract.ts";
import type { HarnessFactory, Seen, ShownAnswer } from "./platform-harness.ts";

const DELIVERIES =
  /^(?:POST|PATCH|PUT|DELETE) \/channels\/\d+\/messages|^POST \/users\/@me\/channels/u;
const RETRY_AFTER_S = 30;
const CONTENT_TYPES = { image: "image/png", video: "video/mp4", audio: "audio/ogg" } as const;

const harness: HarnessFactory = async () => {
  const { fake, guild, ...at } = await openDiscordClass();
  const nowhere = { id: "999999999999999999" };
  const onScreenOf = new Map<string, { reaction: Reaction; message: Message | null }>();

  const standing = (where: Destination, thread: string | null = null): readonly Message[] =>
    where.kind === "person"
      ? fake.dmMessages(where.account.account).filter((m) => m.author.id === fake.bot.id)
      : fake.botMessagesIn(thread ?? where.channel.channel).filter((m) => m.body.type !== 6);
  const shown = async (by: AccountRef, reaction: Reaction): Promise<ShownAnswer> => {
    const { message, answer } = await answeredWith(fake, reaction);
    onScreenOf.set(by.account, { reaction, message });
    return answer;
  };
  const tapped = (by: AccountRef, message: Message, label: string): Reaction => {
    for (const part of componentsOf(message.body.components)) {
      const id = String(part["custom_id"]);
      if (part["label"] === label) return fake.press(by.account, message, id);
      const options = Array.isArray(part["options"]) ? part["options"] : [];
      const option = options.find((one: { readonly label?: unknown }) => one.label === label);
      if (option !== undefined) return fake.select(by.account, message, id, [String(option.value)]);
    }
    throw new Error(`there is no button ${label}`);
  };

  return {
    connect: at.connect,
    channel: channelOf(at.klas),
    unknownChannel: channelOf(nowhere),
    pupil: accountOf(at.noor),
    other: accountOf(at.sem),
    staff: accountOf(at.mentor),
    staffChannel: channelOf(at.desk),
    post: async (by, text, options = {}) => {
      const { thread = null, answers, attachment } = options;
      const type = attachment?.kind as keyof typeof CONTENT_TYPES | undefined;
      const message = fake.userSays(by.account, thread ?? at.klas, {
        content: text,
        ...(answers === undefined ? {} : { replyTo: answers.message }),
        ...(attachment === undefined
          ? {}
          : {
              attachments: [
                {
                  filename: attachment.name,
                  size: attachment.bytes,
                  contentType: type === undefined ? "application/pdf" : CONTENT_TYPES[type],
                },
              ],
            }),
      });
      return { ...channelOf(at.klas), thread, message: messageId(message.id) };
    },
    openThread: async (by, title) =>
      fake.startThread(by.account, { channel: at.klas, name: title }).id,
    edit: async (ref, text) => {
      fake.userEdits(fake.messageOf(ref.message).author, ref.message, text);
    },
    remove: async (ref) => fake.userDeletes(fake.messageOf(ref.message).author, ref.message),
    postAsBot: async (text) => {
      fake.webhookSays(at.klas, "Andere bot", { content: text });
      const robot = fake.createUser({ name: "Robot", bot: true });
      fake.join(guild, robot);
      fake.userSays(robot, at.klas, text);
    },
    closePrivate: async ({ account }) => fake.closeDm(account),
    provoke: async (failure) => {
      const storm = fake.storm({
        count: Number.POSITIVE_INFINITY,
        route: DELIVERIES,
        status: { "rate-limited": 429, forbidden: 403, unreachable: 0, "answer-lost": 502 }[
          failure
        ],
        retryAfter: RETRY_AFTER_S,
        applied: failure === "answer-lost",
      });
      const retryAfterMs = failure === "rate-limited" ? RETRY_AFTER_S * 1000 : null;
      return { retryAfterMs, undo: async () => storm.stop() };
    },
    seen: async (where, thread) =>
      standing(where, thread).map((message): Seen => ({
        id: message.id,
        ...onScreen(message),
        buttons: labelsOf(message),
      })),
    visiblePosts: async () =>
      fake
        .messagesIn(at.klas)
        .filter((message) => !message.author.bot)
        .map((message) => message.body.content),
    pinned: async ({ channel }) =>
      fake.messagesIn(channel).flatMap((m) => (m.body.pinned ? [onScreen(m).text] : [])),
    rings: async (where) =>
      fake.pushes.filter(
        (push) =>
          push.authorId === fake.bot.id &&
          (where.kind === "person"
            ? push.to === where.account.account
            : push.channelId === where.channel.channel),
      ).length,
    discard: async (where, id) => {
      // Nobody but a bot deletes its direct messages; to the adapter it is the same message that is gone.
      const owner = where.kind === "person" ? fake.bot : guild.ownerId;
      fake.userDeletes(owner, id);
    },
    press: async (by, where, label) => {
      const message = standing(where).findLast((one) => labelsOf(one).includes(label));
      if (message === undefined) throw new Error(`there is no button ${label}`);
      return shown(by, tapped(by, message, label));
    },
    choose: async (by, label) => {
      const message = onScreenOf.get(by.account)?.message ?? null;
      if (message === null) throw new Error("nothing is asked");
      return shown(by, tapped(by, fake.messageOf(message.id), label));
    },
    submit: async (by, words) => {
      const open = onScreenOf.get(by.account);
      if (open === undefined) throw new Error("nothing is asked");
      return shown(by, await fake.submitModal(by.account, open.reaction, { words }));
    },
    answerOnScreenOf: async (by) => {
      const seen = onScreenOf.get(by.account);
      const message = seen?.message ?? null;
      if (message === null || !fake.sees(by.account, message.id)) return null;
      return { text: onScreen(message).text, options: labelsOf(message), form: null };
    },
    report: async (by, ref) =>
      shown(by, fake.runMessageCommand(by.account, ref.message, "Meld dit bericht")),
    close: at.close,
  };
};

describePlatform("discord", harness, {
  privateNote: true,
  threads: true,
  hide: BOT_MAY.includes("ManageMessages"),
  history: true,
  pin: true,
});
