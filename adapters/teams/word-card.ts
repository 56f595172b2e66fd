import type { Answer } from "../../src/domain/chat.ts";
import { WORD_FIELDS } from "../../src/domain/word-command.ts";
import type { WordButton, WordFields, WordInput, WordStep } from "../../src/domain/word-command.ts";
import { WORD_VERB } from "./action-data.ts";
import type { Reader } from "./answers.ts";
import {
  adaptiveCard,
  BUTTONS_MAX,
  paragraphs,
  ROOM,
  STYLE,
  type AdaptiveCard,
  type CardPart,
} from "./card.ts";
import { oneLine } from "./plain-text.ts";

type Words = Extract<Answer, { readonly kind: "words" }>;

const LABEL_MAX = 60;
const SPOKEN_MAX = 250;

/** What there is to say about words, with the inputs and buttons that go on from there. */
export function wordCard({ text, buttons, form }: Words, reader: Reader): AdaptiveCard {
  const { language, translate } = reader;
  const inputs = form === null ? [] : form.inputs.map((one) => inputPart(one, reader));
  const send = form === null ? [] : [execute(form.send, form.step, {}, { style: STYLE.primary })];
  // One place is left for the way back.
  const beside = buttons.slice(0, BUTTONS_MAX - 1 - send.length).map(buttonPart);
  const said = paragraphs([text.trim() === "" ? translate("teams.card.choice") : text], {
    left: ROOM,
  });
  return adaptiveCard(
    language,
    oneLine(text, SPOKEN_MAX),
    [...said, ...inputs],
    [...beside, ...send],
  );
}

const execute = (
  title: string,
  step: WordStep,
  fields: WordFields,
  more: Readonly<Record<string, unknown>>,
): CardPart => ({
  type: "Action.Execute",
  verb: WORD_VERB,
  title: oneLine(title, LABEL_MAX),
  data: { step, ...fields },
  ...more,
});

/** A button goes without what stands in the form. */
const buttonPart = ({ label, step, fields, style }: WordButton): CardPart =>
  execute(label, step, fields, { style: STYLE[style], associatedInputs: "none" });

function inputPart(input: WordInput, { translate }: Reader): CardPart {
  const { field, label, value } = input;
  const about = { id: field, label: oneLine(label, 200), ...(value === "" ? {} : { value }) };
  switch (input.kind) {
    case "choice":
      return {
        type: "Input.ChoiceSet",
        ...about,
        style: "compact",
        isRequired: true,
        errorMessage: translate("teams.card.choose_one"),
        choices: input.options.map((option) => ({
          value: option.value,
          title: oneLine(option.label, 100),
        })),
      };
    case "day":
      return { type: "Input.Date", ...about };
    case "line":
    case "lines":
    default:
      return {
        type: "Input.Text",
        ...about,
        isMultiline: input.kind === "lines",
        maxLength: WORD_FIELDS[field],
        ...(input.required
          ? { isRequired: true, errorMessage: translate("teams.card.required") }
          : {}),
      };
  }
}
