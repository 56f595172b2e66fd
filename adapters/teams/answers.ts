import type { Answer } from "../../src/domain/chat.ts";
import type { Language, Translate } from "../../src/domain/school.ts";
import {
  actionData,
  BACK_VERB,
  LANGUAGE_FIELD,
  VALUE_FIELD,
  VALUE_MAX,
  VERB,
} from "./action-data.ts";
import {
  adaptiveCard,
  BUTTONS_MAX,
  paragraph,
  paragraphs,
  present,
  pressAction,
  ROOM,
  type AdaptiveCard,
  type CardPart,
} from "./card.ts";
import type { OutgoingActivity } from "./connector.ts";
import { cardActivity, noteCard } from "./layout.ts";
import { clip, oneLine, plainText } from "./plain-text.ts";
import { wordCard } from "./word-card.ts";

/*
 * Private answers. What answers a press is seen by the presser alone: a message beside the card, or a card that takes
 * its place on their screen until they go back.
 */

type Choose = Extract<Answer, { readonly kind: "choose" }>;
type Form = Extract<Answer, { readonly kind: "form" }>;
export type InvokeAnswer =
  | {
      readonly statusCode: 200;
      readonly type: "application/vnd.microsoft.card.adaptive";
      readonly value: AdaptiveCard;
    }
  | {
      readonly statusCode: 200;
      readonly type: "application/vnd.microsoft.activity.message";
      readonly value: string;
    };
/** In whose language, and with what words of our own. */
export type Reader = { readonly language: Language; readonly translate: Translate };

/** Longer texts, and those of several lines, stand in a card. */
const MESSAGE_MAX = 250;
const CHOICES_MAX = 100;
const QUOTE_ROOM = 8000;

/** The answer to a press. A card of ours gets the way back to the card it takes the place of. */
export function invokeAnswer(answer: Answer, reader: Reader): InvokeAnswer {
  if (answer.kind === "text" && isShort(answer.text)) return messageAnswer(answer.text);
  const card = answerCard(answer, reader);
  const back = {
    type: "Action.Execute",
    verb: BACK_VERB,
    title: reader.translate("teams.card.back"),
    // What is half filled in need not be finished to go back.
    associatedInputs: "none",
    data: { [LANGUAGE_FIELD]: reader.language },
  };
  return shownCard({ ...card, actions: [...card.actions, back] });
}

export const messageAnswer = (text: string): InvokeAnswer => ({
  statusCode: 200,
  type: "application/vnd.microsoft.activity.message",
  value: plainText(text),
});

export const shownCard = (value: AdaptiveCard): InvokeAnswer => ({
  statusCode: 200,
  type: "application/vnd.microsoft.card.adaptive",
  value,
});

/** The answer to words in a personal chat. */
export function answerActivity(answer: Answer, reader: Reader): OutgoingActivity {
  const card = answerCard(answer, reader);
  return cardActivity(card, card.fallbackText);
}

/** The answer as a card, without a way back: for a personal chat, and for the dialog of a message action. */
export function answerCard(answer: Answer, { language, translate }: Reader): AdaptiveCard {
  if (answer.kind === "note") return noteCard(answer.view);
  if (answer.kind === "choose") return chooseCard(answer, language, translate);
  if (answer.kind === "form") return formCard(answer, language, translate);
  if (answer.kind === "words") return wordCard(answer, { language, translate });
  return adaptiveCard(
    language,
    oneLine(answer.text, MESSAGE_MAX),
    paragraphs([answer.text.trim() === "" ? "–" : answer.text], { left: QUOTE_ROOM }),
    [],
  );
}

const isShort = (text: string): boolean =>
  text.trim() !== "" && text.length <= MESSAGE_MAX && !text.includes("\n");

/** A few choices are buttons, one tap each; more of them a menu. One place is left for the way back. */
function chooseCard(answer: Choose, language: Language, translate: Translate): AdaptiveCard {
  const { text, options, ...about } = answer;
  const fit = options.filter(({ value }) => value.length > 0 && value.length <= VALUE_MAX);
  const heading = paragraphs([text], { left: ROOM });
  const spoken = oneLine(text, MESSAGE_MAX);
  if (fit.length < BUTTONS_MAX)
    return adaptiveCard(
      language,
      spoken,
      heading,
      fit.map(({ value, label }) => pressAction(label, { ...about, value }, "primary")),
    );
  const menu = {
    type: "Input.ChoiceSet",
    id: VALUE_FIELD,
    style: "compact",
    label: translate("teams.card.choice"),
    placeholder: translate("teams.card.choose_from_list"),
    isRequired: true,
    errorMessage: translate("teams.card.choose_one"),
    choices: fit
      .slice(0, CHOICES_MAX)
      .map(({ value, label }) => ({ value, title: oneLine(label, 100) })),
  };
  return adaptiveCard(
    language,
    spoken,
    [...heading, menu],
    [pressAction(translate("teams.card.choose"), about, "primary")],
  );
}

function formCard(form: Form, language: Language, translate: Translate): AdaptiveCard {
  const title = paragraph([{ text: clip(form.title, 300), bold: true, large: true }], {
    left: ROOM,
  });
  const words: CardPart = {
    type: "Input.Text",
    id: VALUE_FIELD,
    label: oneLine(form.label, 200),
    isMultiline: true,
    isRequired: true,
    errorMessage: translate("teams.card.required"),
    maxLength: Math.min(VALUE_MAX, Math.max(1, form.maxLength)),
  };
  const { action, incident, check } = form;
  const send = {
    type: "Action.Execute",
    verb: VERB,
    title: translate("teams.card.send"),
    style: "positive",
    data: actionData({ action, incident, check }),
  };
  return adaptiveCard(language, oneLine(form.title, 300), present([title, words]), [send]);
}
