import type { Answer, Destination, Intake } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { Language, Translate } from "../../src/domain/school.ts";
import type { Log } from "../../src/domain/trace.ts";
import type { WordCommand } from "../../src/domain/word-command.ts";
import { readPressed } from "./action-data.ts";
import { refsOf, type TeamsActivity } from "./activity-schema.ts";
import { answerCard, invokeAnswer, messageAnswer, shownCard, type Reader } from "./answers.ts";
import type { Reply } from "./bot-adapter.ts";
import { readerOf, type Commands } from "./commands.ts";
import type { Connector } from "./connector.ts";
import { errorCode } from "./failures.ts";
import { isPostId, readConversation, teamsChannel, type PostIds } from "./message-ids.ts";
import { isPersonal } from "./receive.ts";
import type { SendAnswer } from "./send-answer.ts";
import type { ShownCards } from "./shown-cards.ts";
import { soon } from "./soon.ts";
import { authorOf } from "./to-message.ts";
import { fieldOf } from "./web-call.ts";

/** Name of the message action in the app's manifest. */
export const REPORT_ACTION = "meld";

const PRESS = "adaptiveCard/action";
const MESSAGE_ACTIONS: ReadonlySet<string> = new Set([
  "composeExtension/fetchTask",
  "composeExtension/submitAction",
]);
/** Teams waits five seconds for an answer. */
const ANSWER_MS = 3500;
/** What is asked about words may take longer; from here on the answer comes as a message of its own. */
const WORDS_MS = 2500;

const ok = (body: unknown): Reply => ({ status: 200, body });

export type Presses = {
  readonly answer: (activity: TeamsActivity) => Promise<Reply>;
  /** Resolves when no answer is under way that comes after its time. */
  readonly idle: () => Promise<void>;
};

/** Answers what wants its answer at once: buttons of cards, and the action "Meld dit bericht". Each answer is private. */
export function createPresses(deps: {
  readonly intake: Intake;
  readonly commands: Commands;
  readonly connector: Pick<Connector, "personal">;
  readonly send: SendAnswer;
  readonly shown: ShownCards;
  readonly accountOf: (user: string) => Promise<AccountRef | null>;
  readonly texts: Readonly<Record<Language, Translate>>;
  readonly clock: Clock;
  readonly log: Log;
}): Presses {
  const { intake, commands, connector, send, shown, accountOf, clock, log } = deps;
  const underWay = new Set<Promise<void>>();

  async function pressed(activity: TeamsActivity, reader: Reader): Promise<Reply> {
    const press = readPressed(activity.value);
    const by = await authorOf(activity, accountOf);
    if (press === null || by === null) {
      log.warn("PRESS_UNREADABLE", refsOf(activity));
      return ok(messageAnswer(reader.translate("teams.unknown_button")));
    }
    if (press.kind === "back") return back(activity, by, reader);
    if (press.kind === "words") return aboutWords(by, press, reader);
    const { action, incident, check, value } = press;
    return ok(invokeAnswer(await intake.press({ by, action, incident, check, value }), reader));
  }

  async function aboutWords(
    by: AccountRef,
    { step, fields }: Pick<WordCommand, "step" | "fields">,
    reader: Reader,
  ): Promise<Reply> {
    const work = intake.command({ name: "woord", by, channel: null, step, fields });
    const answer = await soon(clock, WORDS_MS, work, () => null);
    if (answer !== null) return ok(invokeAnswer(answer, reader));
    const later = sendLater(by, work, reader);
    underWay.add(later);
    void later.finally(() => underWay.delete(later));
    return ok(messageAnswer(reader.translate("teams.words_later")));
  }

  async function sendLater(by: AccountRef, work: Promise<Answer>, reader: Reader): Promise<void> {
    try {
      const answer = await work;
      await send(await connector.personal(by), answer, reader);
    } catch (error) {
      // What was done stays done, and stands in the history.
      log.warn("TEAMS_ANSWER_NOT_SHOWN", { error: errorCode(error) });
    }
  }

  async function back(activity: TeamsActivity, by: AccountRef, reader: Reader): Promise<Reply> {
    const conversation = activity.conversation?.id ?? "";
    const { channel, root } = readConversation(conversation);
    const id = activity.replyToId ?? root ?? "";
    const where: Destination = isPersonal(activity)
      ? { kind: "person", account: by }
      : { kind: "channel", channel: teamsChannel(channel) };
    const thread = root === id ? null : root;
    const card = await shown.at({ conversation, activity: id }, where, thread);
    return ok(
      card === null ? messageAnswer(reader.translate("teams.card.back_later")) : shownCard(card),
    );
  }

  async function reported(activity: TeamsActivity, reader: Reader): Promise<Reply> {
    const say = (key: string): Answer => ({ kind: "text", text: reader.translate(`teams.${key}`) });
    const by = await authorOf(activity, accountOf);
    const payload = fieldOf(activity.value, "messagePayload");
    const post = postIn(activity, payload);
    const isOurs = fieldOf(activity.value, "commandId") === REPORT_ACTION;
    if (by === null || !isOurs) return dialog(say("unknown"), reader);
    if (post === null) return dialog(say("report.how"), reader);
    return dialog(await commands.report(by, post, reader), reader);
  }

  async function answer(activity: TeamsActivity): Promise<Reply> {
    const reader = readerOf(activity, deps.texts);
    const isPress = activity.name === PRESS;
    if (!isPress && !MESSAGE_ACTIONS.has(activity.name ?? "")) {
      log.warn("TEAMS_INVOKE_UNKNOWN", refsOf(activity));
      return { status: 501, body: null };
    }
    const instead = (key: string): Reply => {
      const text = reader.translate(`teams.${key}`);
      return isPress ? ok(messageAnswer(text)) : dialog({ kind: "text", text }, reader);
    };
    const work = (isPress ? pressed(activity, reader) : reported(activity, reader)).catch(
      (error: unknown) => {
        log.error("TEAMS_ANSWER_FAILED", { ...refsOf(activity), error: errorCode(error) });
        return instead("failed");
      },
    );
    return soon(clock, ANSWER_MS, work, () => {
      log.warn("TEAMS_ANSWER_LATE", refsOf(activity));
      return instead("late");
    });
  }

  return {
    answer,
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

function dialog(answer: Answer, reader: Reader): Reply {
  const content = answerCard(answer, reader);
  const card = { contentType: "application/vnd.microsoft.card.adaptive", content };
  const title = reader.translate("teams.report.title");
  return ok({
    task: { type: "continue", value: { title, card, height: "small", width: "small" } },
  });
}

/** The post that a message action was started on. */
function postIn(activity: TeamsActivity, payload: unknown): PostIds | null {
  const message = fieldOf(payload, "id");
  const parent = fieldOf(payload, "replyToId");
  const { channel } = readConversation(activity.conversation?.id ?? "");
  if (typeof message !== "string" || !isPostId(message) || !channel.startsWith("19:")) return null;
  return {
    channel,
    message,
    root: typeof parent === "string" && isPostId(parent) ? parent : message,
  };
}
