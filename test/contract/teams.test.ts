import { BACK_VERB } from "../../adapters/teams/action-data.ts";
import type { Destination } from "../../src/domain/chat.ts";
import { messageId, type AccountRef } from "../../src/domain/ids.ts";
import type { Reaction } from "../support/fake-teams/driver-interact.ts";
import type { Post } from "../support/fake-teams/model.ts";
import type { Screen } from "../support/fake-teams/screen.ts";
import { accountOf, channelOf, openTeamsClass } from "../support/teams/teams-class.ts";
import { describePlatform } from "./platform-contract.ts";
import type { HarnessFactory, Seen, ShownAnswer } from "./platform-harness.ts";

const DELIVERIES = /^(?:POST|PUT|DELETE) \/emea\/[^/]+\/v3\/conversations/u;
const RETRY_AFTER_S = 30;

/** Buttons of ours; the way back to the card below is Teams' affair. */
const labelsOf = ({ buttons }: Screen): readonly string[] =>
  buttons.filter(({ action }) => action["verb"] !== BACK_VERB).map(({ label }) => label);

function answerOn(screen: Screen): ShownAnswer {
  const [field] = screen.fields;
  if (field !== undefined && field.choices.length === 0)
    return { text: "", options: [], form: { title: screen.text, label: field.label } };
  const choices = field?.choices.map(({ title }) => title) ?? labelsOf(screen);
  return { text: screen.text, options: choices, form: null };
}

const harness: HarnessFactory = async () => {
  const at = await openTeamsClass();
  const { fake, klas } = at;

  const standing = (where: Destination, thread: string | null = null): readonly Post[] =>
    where.kind === "person"
      ? fake.chatMessages(where.account.account)
      : fake
          .botMessagesIn(where.channel.channel)
          .filter((post) => post.rootId === thread || post.id === thread);
  const reacted = ({ kind, screen, status }: Reaction): ShownAnswer => {
    if (kind === "nothing") throw new Error(`nothing was answered (${status})`);
    return answerOn(screen);
  };
  const before = (by: AccountRef): Reaction & { readonly on: Post } => {
    const reaction = fake.answerBefore(by.account);
    if (reaction?.on == null) throw new Error("nothing is asked");
    return { ...reaction, on: reaction.on };
  };

  return {
    connect: at.connect,
    channel: channelOf(klas),
    unknownChannel: channelOf("19:00000000000000000000000000000000@thread.tacv2"),
    pupil: accountOf(at.noor),
    other: accountOf(at.sem),
    staff: accountOf(at.mentor),
    staffChannel: channelOf(at.desk),
    post: async (by, text, { thread, answers, attachment } = {}) => {
      const replyTo = thread ?? answers?.message;
      const post = fake.says(
        by.account,
        klas,
        attachment === undefined ? text : { text, file: attachment },
        replyTo === undefined ? {} : { replyTo },
      );
      await fake.settled();
      return { ...channelOf(klas), thread: post.rootId, message: messageId(post.id) };
    },
    openThread: async (by, title) => {
      const { id } = fake.says(by.account, klas, title);
      await fake.settled();
      return id;
    },
    edit: async (ref, text) => {
      fake.edits(ref.message, text);
      await fake.settled();
    },
    remove: async (ref) => {
      fake.deletes(ref.message);
      await fake.settled();
    },
    postAsBot: async (text) => {
      fake.appSays("Andere bot", klas, text);
    },
    closePrivate: async ({ account }) => fake.closeChat(account),
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
      standing(where, thread).map((post): Seen => {
        const { text, effects } = fake.shownToAll(post);
        return { id: post.id, text, effects, buttons: labelsOf(fake.shownToAll(post)) };
      }),
    visiblePosts: async () => fake.readableIn(klas),
    // Nobody pins for a bot in Teams.
    pinned: async () => [],
    rings: async (where) =>
      fake.pushes.filter((push) =>
        where.kind === "person"
          ? push.to === where.account.account
          : push.place === where.channel.channel,
      ).length,
    discard: async (_where, id) => fake.deletes(id),
    press: async (by, where, label) => {
      const post = standing(where).findLast((one) =>
        labelsOf(fake.screenOf(by.account, one)).includes(label),
      );
      if (post === undefined) throw new Error(`there is no button ${label}`);
      return reacted(await fake.press(by.account, post, label));
    },
    choose: async (by, label) => {
      const { on, screen } = before(by);
      const [field] = screen.fields;
      const choice = field?.choices.find(({ title }) => title === label);
      if (field === undefined || choice === undefined)
        return reacted(await fake.press(by.account, on, label));
      const [send = ""] = labelsOf(screen);
      return reacted(await fake.press(by.account, on, send, { [field.id]: choice.value }));
    },
    submit: async (by, words) => {
      const { on, screen } = before(by);
      const [field] = screen.fields;
      const [send] = labelsOf(screen);
      if (field === undefined || send === undefined) throw new Error("no words are asked for");
      return reacted(await fake.press(by.account, on, send, { [field.id]: words }));
    },
    answerOnScreenOf: async (by) => {
      const reaction = fake.answerBefore(by.account);
      return reaction === null ? null : answerOn(reaction.screen);
    },
    report: async (by, ref) =>
      reacted(await fake.runMessageAction(by.account, ref.message, "meld")),
    close: at.close,
  };
};

describePlatform("teams", harness, {
  privateNote: true,
  threads: true,
  hide: true,
  history: true,
  pin: false,
});
