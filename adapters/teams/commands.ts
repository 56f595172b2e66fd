import type { Answer, Intake } from "../../src/domain/chat.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Language, Translate } from "../../src/domain/school.ts";
import type { Log } from "../../src/domain/trace.ts";
import { languageOf } from "./action-data.ts";
import type { TeamsActivity } from "./activity-schema.ts";
import type { Reader } from "./answers.ts";
import { readAsked, withoutMentions } from "./command-words.ts";
import type { Connector } from "./connector.ts";
import { errorCode } from "./failures.ts";
import { teamsChannel, type PostIds } from "./message-ids.ts";
import { referredPost } from "./referred-post.ts";
import type { SendAnswer } from "./send-answer.ts";

export type Commands = {
  /** Answers in the chat what somebody wrote to the bot. Never rejects. */
  readonly inPrivate: (activity: TeamsActivity, by: AccountRef) => Promise<void>;
  /** Does what a post asks that mentions the bot, and answers in private. Never rejects. */
  readonly inChannel: (activity: TeamsActivity, post: PostIds, by: AccountRef) => Promise<void>;
  /** Reports a post. */
  readonly report: (by: AccountRef, post: PostIds, reader: Reader) => Promise<Answer>;
};

/** Words for whoever wrote, in the language of their Teams; for whoever pressed, in that of the card. */
export const readerOf = (
  { locale, value }: TeamsActivity,
  texts: Readonly<Record<Language, Translate>>,
): Reader => {
  const language = languageOf(value) ?? (/^en\b/i.test(locale ?? "") ? "en" : "nl");
  return { language, translate: texts[language] };
};

/** What people ask the bot in words: in their own chat with it, or by mentioning it in a channel. */
export function createCommands(deps: {
  readonly intake: Intake;
  readonly connector: Connector;
  readonly send: SendAnswer;
  readonly isRegistered: (channel: string) => boolean;
  /** How a post stands now, as Teams itself says it; null: nobody can tell. */
  readonly present: (post: PostIds) => Promise<ChannelMessage | "deleted" | null>;
  /** Where a post with this id stands, if it was seen. */
  readonly find: (message: string) => PostIds | null;
  readonly texts: Readonly<Record<Language, Translate>>;
  readonly log: Log;
}): Commands {
  const { intake, connector, send, log } = deps;

  async function report(by: AccountRef, post: PostIds, { translate }: Reader): Promise<Answer> {
    const say = (key: string): Answer => ({ kind: "text", text: translate(`teams.report.${key}`) });
    if (!deps.isRegistered(post.channel)) return say("elsewhere");
    const found = await deps.present(post);
    if (found === "deleted") return say("gone");
    return found === null ? say("not_found") : intake.report(by, found);
  }

  async function asked(
    activity: TeamsActivity,
    by: AccountRef,
    here: PostIds | null,
  ): Promise<Answer> {
    const reader = readerOf(activity, deps.texts);
    const say = (key: string): Answer => ({ kind: "text", text: reader.translate(`teams.${key}`) });
    const what = readAsked(withoutMentions(activity.text ?? ""), htmlOf(activity));
    if (what.kind === "report") {
      const post = what.post ?? referredPost(activity, deps.find) ?? beginningOf(here);
      return post === null ? say("report.how") : report(by, post, reader);
    }
    if (what.kind === "contest")
      return intake.command({ name: "niet_terecht", by, words: what.words });
    if (what.kind === "words") {
      const channel = here === null ? null : teamsChannel(here.channel);
      return intake.command({ name: "woord", by, channel, step: what.step, fields: {} });
    }
    if (what.kind === "channel" || what.kind === "lesson") {
      if (here === null) return say("command.in_channel");
      const channel = teamsChannel(here.channel);
      return what.kind === "lesson"
        ? intake.command({ name: "les", open: what.open, by, channel })
        : intake.command({ name: what.name, by, channel });
    }
    // A copy of a post that somebody passes on without a word is a report.
    const passedOn = here === null ? referredPost(activity, deps.find) : null;
    if (passedOn !== null) return report(by, passedOn, reader);
    return say(what.kind === "help" ? "help" : "unknown");
  }

  async function answered(
    activity: TeamsActivity,
    by: AccountRef,
    here: PostIds | null,
    conversation: () => Promise<string>,
  ): Promise<void> {
    const reader = readerOf(activity, deps.texts);
    let answer: Answer;
    try {
      answer = await asked(activity, by, here);
    } catch (error) {
      log.error("TEAMS_COMMAND_FAILED", { error: errorCode(error) });
      answer = { kind: "text", text: reader.translate("teams.failed") };
    }
    try {
      await send(await conversation(), answer, reader);
    } catch (error) {
      // What was done stays done.
      log.warn("TEAMS_ANSWER_NOT_SHOWN", { error: errorCode(error) });
    }
  }

  return {
    report,
    inPrivate: async (activity, by) => {
      const id = activity.conversation?.id ?? null;
      await answered(activity, by, null, async () => id ?? connector.personal(by));
    },
    inChannel: async (activity, post, by) => {
      if (!mentionsBot(activity)) return;
      await answered(activity, by, post, () => connector.personal(by));
    },
  };
}

const mentionsBot = ({ entities, recipient }: TeamsActivity): boolean =>
  entities.some(
    ({ type, mentioned }) =>
      type === "mention" &&
      mentioned?.id !== undefined &&
      mentioned.id !== null &&
      mentioned.id === recipient?.id,
  );

/** A reply to a post that says "meld" means the post. */
const beginningOf = (here: PostIds | null): PostIds | null =>
  here === null || here.root === here.message ? null : { ...here, message: here.root };

function htmlOf({ attachments }: TeamsActivity): string {
  const html = attachments.find((one) => one.contentType === "text/html")?.content;
  return typeof html === "string" ? html : "";
}
