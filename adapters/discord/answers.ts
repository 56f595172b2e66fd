import {
  ComponentType,
  ButtonStyle,
  MessageFlags,
  TextInputStyle,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
} from "discord.js";
import type { Answer } from "../../src/domain/chat.ts";
import type { Translate } from "../../src/domain/school.ts";
import { CUSTOM_ID_MAX, customId, menuId, wordId } from "./custom-id.ts";
import { clip, pages } from "./escape.ts";
import { CONTENT_MAX, labelOf, noteRows, rowsOf, STYLE } from "./layout.ts";

type Choose = Extract<Answer, { readonly kind: "choose" }>;
type Form = Extract<Answer, { readonly kind: "form" }>;
type AnswerRow = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;
export type AnswerBody = {
  readonly content: string;
  readonly components: AnswerRow[];
  readonly allowedMentions: { readonly parse: [] };
};

/** Field of a form with the words in it. */
export const WORDS = "words";
const PAGES_MAX = 5;
const BUTTONS_MAX = 5;
const VALUE_MAX = 70;
const MENU_MAX = 25;
const MENUS_MAX = 5;

/** A private answer as messages, the first of which carries what can be tapped. */
export function answerBodies(answer: Answer, translate: Translate): readonly AnswerBody[] {
  const text = textOf(answer, translate);
  const shown = pages(text, CONTENT_MAX).slice(0, PAGES_MAX);
  const components = componentsOf(answer);
  return (shown.length === 0 ? ["–"] : shown).map((content, index) => ({
    content,
    components: index === 0 ? components : [],
    allowedMentions: { parse: [] },
  }));
}

function textOf(answer: Answer, translate: Translate): string {
  if (answer.kind === "form") return translate("discord.form_ready");
  return answer.kind === "note" ? answer.view.lines.join("\n") : answer.text;
}

function componentsOf(answer: Answer): AnswerRow[] {
  if (answer.kind === "choose") return choices(answer);
  if (answer.kind === "form") return opener(answer);
  if (answer.kind === "words") return wordButtons(answer);
  return answer.kind === "note" ? noteRows(answer.view) : [];
}

/** A few short choices are buttons, one tap each; more of them a menu. */
function choices({ action, incident, check, options }: Choose): AnswerRow[] {
  const asButtons =
    options.length <= BUTTONS_MAX && options.every(({ value }) => value.length <= VALUE_MAX);
  if (asButtons)
    return rowsOf(
      options.map(({ value, label }) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Primary,
        label: labelOf(label),
        custom_id: customId(action, incident, value, check),
      })),
    );
  const fit = options.filter(({ value }) => value.length > 0 && value.length <= CUSTOM_ID_MAX);
  const menus: AnswerRow[] = [];
  for (let at = 0; at < fit.length && menus.length < MENUS_MAX; at += MENU_MAX)
    menus.push({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: menuId(action, incident, menus.length, check),
          options: fit
            .slice(at, at + MENU_MAX)
            .map(({ value, label }) => ({ value, label: labelOf(label) })),
        },
      ],
    });
  return menus;
}

/** Its form is not needed: the command has options. */
const wordButtons = ({ buttons }: Extract<Answer, { readonly kind: "words" }>): AnswerRow[] =>
  rowsOf(
    buttons.map((button) => ({
      type: ComponentType.Button,
      style: STYLE[button.style],
      label: labelOf(button.label),
      custom_id: wordId(button),
    })),
  );

/** A form cannot follow a deferred answer; a button asks for it anew. */
const opener = (form: Form): AnswerRow[] =>
  rowsOf([
    {
      type: ComponentType.Button,
      style: ButtonStyle.Primary,
      label: labelOf(form.title),
      custom_id: customId(form.action, form.incident, undefined, form.check),
    },
  ]);

export const formBody = (form: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: customId(form.action, form.incident, undefined, form.check),
  title: clip(form.title, 45),
  components: [
    {
      type: ComponentType.Label,
      label: clip(form.label, 45),
      component: {
        type: ComponentType.TextInput,
        custom_id: WORDS,
        style: TextInputStyle.Paragraph,
        max_length: Math.min(4000, Math.max(1, form.maxLength)),
        required: true,
      },
    },
  ],
});

export const PRIVATE = MessageFlags.Ephemeral;
