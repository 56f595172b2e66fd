import type { Activities } from "./activities.ts";
import type { BotPosts } from "./bot-posts.ts";
import { cardFaults } from "./check-card.ts";
import type { Deliver, Delivery } from "./deliver.ts";
import type { Ref } from "./driver-people.ts";
import { linkOf } from "./graph-message.ts";
import { layOutPlain } from "./layout.ts";
import type { Json, Post, User } from "./model.ts";
import { asObject, asText, conversationOf, isChannel, isObject } from "./model.ts";
import type { Screen, ShownButton } from "./screen.ts";
import { cardScreen, messageScreen, wordsScreen } from "./screen.ts";
import type { State } from "./state.ts";

/** What came of a press or a message action, for whoever acted and nobody else. */
export type Reaction = {
  /** "nothing": the client says that something went wrong. */
  readonly kind: "card" | "message" | "error" | "nothing";
  readonly screen: Screen;
  /** The HTTP status, and for an error its code. */
  readonly status: number;
  readonly code: string;
  /** The message under the finger; null for a dialog. */
  readonly on: Post | null;
};

const ANSWER_MS = 15_000;
const EMPTY: Screen = wordsScreen(layOutPlain(""));
const DIALOG_CARD = "application/vnd.microsoft.card.adaptive";

/** Fingers on cards, and what the client makes of the answers. */
export function interactDriver(
  state: State,
  activities: Activities,
  deliver: Deliver,
  bot: BotPosts,
  deps: { readonly userOf: (ref: Ref) => User; readonly postOf: (ref: Ref) => Post },
) {
  const last = new Map<string, Reaction>();
  const keep = (user: User, reaction: Reaction): Reaction => {
    last.set(user.id, reaction);
    state.changed();
    return reaction;
  };

  function canSee(user: User, post: Post): boolean {
    if (post.deletedAt !== null || (post.onlyFor !== null && post.onlyFor !== user)) return false;
    return isChannel(post.place) ? post.place.team.members.has(user.id) : post.place.user === user;
  }

  /** Sends an `adaptiveCard/action` with any action, honest or not, and takes the answer in as the client does. */
  async function execute(userRef: Ref, ref: Ref, action: Json): Promise<Reaction> {
    const user = deps.userOf(userRef);
    const post = deps.postOf(ref);
    const where = { place: post.place, conversation: conversationOf(post) };
    const value = { action, trigger: "manual" };
    const delivery = await deliver.send(
      activities.invoke("adaptiveCard/action", user, where, value, { replyToId: post.id }),
    );
    return keep(user, answered(delivery, post, user));
  }

  function answered(delivery: Delivery, post: Post, user: User): Reaction {
    const status = delivery.status ?? 0;
    const wrong = (what: string): Reaction => {
      state.violate(`the answer to a press: ${what}`, `invoke ${String(delivery.activity["id"])}`);
      return { kind: "nothing", screen: EMPTY, status, code: "", on: post };
    };
    if (status !== 200) return { kind: "nothing", screen: EMPTY, status, code: "", on: post };
    if ((delivery.tookMs ?? 0) > ANSWER_MS) return wrong("came too late");
    const body = asObject(delivery.body);
    const { type, value } = body;
    if (type === "application/vnd.microsoft.card.adaptive") {
      for (const fault of cardFaults(value)) wrong(fault);
      if (!isObject(value)) return wrong("a card that is none");
      bot.setView(post, user, value);
      return { kind: "card", screen: cardScreen(value), status, code: "", on: post };
    }
    if (type === "application/vnd.microsoft.activity.message") {
      if (asText(value) === "") return wrong("a message without words");
      const screen = wordsScreen(layOutPlain(asText(value)));
      return { kind: "message", screen, status, code: "", on: post };
    }
    if (type === "application/vnd.microsoft.error") {
      const { code, message } = asObject(value);
      const screen = wordsScreen(layOutPlain(asText(message)));
      if (asText(message) === "") wrong("an error without words");
      return {
        kind: "error",
        screen,
        status: Number(body["statusCode"]),
        code: asText(code),
        on: post,
      };
    }
    return wrong(`type ${String(type)}`);
  }

  function buttonOf(user: User, post: Post, label: string): ShownButton {
    const screen = messageScreen(bot, post, user);
    const button = screen.buttons.find((one) => one.label === label);
    if (button === undefined)
      throw new Error(
        `there is no button ${label} among ${screen.buttons.map((one) => one.label).join(", ")}`,
      );
    return button;
  }

  return {
    execute,
    canSee: (user: Ref, ref: Ref): boolean => canSee(deps.userOf(user), deps.postOf(ref)),
    /** Presses a button that this person sees on the message, with what was typed in and chosen. */
    async press(
      userRef: Ref,
      ref: Ref,
      label: string,
      typed: Readonly<Record<string, string>> = {},
    ): Promise<Reaction> {
      const user = deps.userOf(userRef);
      const post = deps.postOf(ref);
      if (!canSee(user, post)) throw new Error(`${user.name} does not see this message`);
      const { action } = buttonOf(user, post, label);
      const { fields } = messageScreen(bot, post, user);
      const along = action["associatedInputs"] !== "none";
      const filled = fields.map((field) => ({ ...field, now: typed[field.id] ?? field.value }));
      const missing = filled.filter(({ isRequired, now }) => isRequired && now === "");
      const stray = Object.keys(typed).filter((id) => !fields.some((field) => field.id === id));
      if (stray.length > 0) throw new Error(`there is no field ${stray.join(", ")}`);
      const refused = filled.filter(({ refuses, now }) => refuses(now));
      if (refused.length > 0)
        throw new Error(
          `the client refuses ${refused.map(({ id, now }) => `${id}: ${now}`).join()}`,
        );
      if (along && missing.length > 0)
        throw new Error(`the client asks for ${missing.map(({ label: name }) => name).join(", ")}`);
      const inputs = along ? Object.fromEntries(filled.map(({ id, now }) => [id, now])) : {};
      const { type, verb, title, id } = action;
      return execute(user, post, {
        type,
        ...(id === undefined ? {} : { id }),
        title,
        verb,
        data: { ...asObject(action["data"]), ...inputs },
      });
    },
    /** A message action on a post ("…" › Meld dit bericht). */
    async runMessageAction(userRef: Ref, ref: Ref, commandId: string): Promise<Reaction> {
      const user = deps.userOf(userRef);
      const post = deps.postOf(ref);
      const where = { place: post.place, conversation: conversationOf(post) };
      const delivery = await deliver.send(
        activities.invoke("composeExtension/fetchTask", user, where, {
          commandId,
          commandContext: "message",
          messagePayload: payloadOf(state, post),
          context: { theme: "default" },
        }),
      );
      return keep(user, dialog(state, delivery));
    },
    /** The last answer that this person got and still has before them. */
    answerBefore(userRef: Ref): Reaction | null {
      const user = deps.userOf(userRef);
      const reaction = last.get(user.id) ?? null;
      if (reaction === null || reaction.on === null || reaction.kind !== "card") return reaction;
      const view = bot.viewOf(reaction.on, user);
      return view === null ? null : { ...reaction, screen: cardScreen(view) };
    },
    /** The bot's message as this person has it before them. */
    screenOf: (userRef: Ref, ref: Ref): Screen =>
      messageScreen(bot, deps.postOf(ref), deps.userOf(userRef)),
    /** The bot's message as it stands for everybody. */
    shownToAll: (ref: Ref): Screen => messageScreen(bot, deps.postOf(ref)),
    restartClient: (user: Ref): void => {
      last.delete(deps.userOf(user).id);
      bot.forgetViews(deps.userOf(user));
    },
  };
}

/** What a message action hands to the bot: the message in Graph's manner. */
function payloadOf(state: State, post: Post): Json {
  const { author } = post;
  const isPerson = author !== "bot" && !("app" in author);
  return {
    id: post.id,
    replyToId: post.rootId,
    createdDateTime: new Date(post.createdAt).toISOString(),
    lastModifiedDateTime: post.editedAt === null ? null : new Date(post.editedAt).toISOString(),
    deleted: false,
    subject: post.subject,
    summary: null,
    importance: "normal",
    locale: "nl-nl",
    linkToMessage: isChannel(post.place) ? linkOf(state, post) : null,
    from: {
      device: null,
      conversation: null,
      user: isPerson
        ? { userIdentityType: "aadUser", id: author.id, displayName: author.name }
        : null,
      application: isPerson
        ? null
        : { id: state.identity.appId, displayName: "", applicationIdentityType: "bot" },
    },
    body: { contentType: "html", content: post.graphHtml },
    attachments: post.graphAttachments,
    mentions: [],
    reactions: [],
  };
}

function dialog(state: State, delivery: Delivery): Reaction {
  const status = delivery.status ?? 0;
  const where = `invoke ${String(delivery.activity["id"])}`;
  const nothing: Reaction = { kind: "nothing", screen: EMPTY, status, code: "", on: null };
  if (status !== 200) return nothing;
  const task = asObject(asObject(delivery.body)["task"]);
  if (task["type"] === "message") {
    if (asText(task["value"]) === "") state.violate("a dialog without words", where);
    return { ...nothing, kind: "message", screen: wordsScreen(layOutPlain(asText(task["value"]))) };
  }
  const value = asObject(task["value"]);
  const card = asObject(value["card"]);
  if (task["type"] !== "continue" || card["contentType"] !== DIALOG_CARD) {
    state.violate("the answer to a message action is no dialog", where);
    return nothing;
  }
  for (const fault of cardFaults(card["content"])) state.violate(`a dialog: ${fault}`, where);
  if (asText(value["title"]) === "") state.violate("a dialog without title", where);
  return { ...nothing, kind: "card", screen: cardScreen(asObject(card["content"])) };
}
