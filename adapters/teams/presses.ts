import type { Answer, Destination, Intake } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Language, Translate } from "../../src/domain/school.ts";
import type { Log } from "../../src/domain/trace.ts";
import { readPressed } from "./action-data.ts";
import { refsOf, type TeamsActivity } from "./activity-schema.ts";
import { answerCard, invokeAnswer, messageAnswer, shownCard, type Reader } from "./answers.ts";
import type { Reply } from "./bot-adapter.ts";
import { readerOf, type Commands } from "./commands.ts";
import { errorCode } from "./failures.ts";
import { isPostId, readConversation, teamsChannel, type PostIds } from "./message-ids.ts";
import { isPersonal } from "./receive.ts";
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

const ok = (body: unknown): Reply => ({ status: 200, body });

/** Answers what wants its answer at once: buttons of cards, and the action "Meld dit bericht". Each answer is private. */
export function createPresses(deps: {
  readonly intake: Intake;
  readonly commands: Commands;
  readonly shown: ShownCards;
  readonly accountOf: (user: string) => Promise<AccountRef | null>;
  /** Reads the post that Teams sends along with a message action; null when it is none of a person's. */
  readonly readPayload: (payload: unknown, post: PostIds) => Promise<ChannelMessage | null>;
  readonly texts: Readonly<Record<Language, Translate>>;
  readonly clock: Clock;
  readonly log: Log;
}): (activity: TeamsActivity) => Promise<Reply> {
  const { intake, commands, shown, accountOf, clock, log } = deps;

  async function pressed(activity: TeamsActivity, reader: Reader): Promise<Reply> {
    const press = readPressed(activity.value);
    const by = await authorOf(activity, accountOf);
    if (press === null || by === null) {
      log.warn("PRESS_UNREADABLE", refsOf(activity));
      return ok(messageAnswer(reader.translate("teams.unknown_button")));
    }
    if (press.kind === "back") return back(activity, by, reader);
    const { action, incident, check, value } = press;
    return ok(invokeAnswer(await intake.press({ by, action, incident, check, value }), reader));
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
    const known = await deps.readPayload(payload, post).catch(() => null);
    return dialog(await commands.report(by, post, reader, known), reader);
  }

  return async (activity) => {
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
