import { LANGUAGES } from "../../domain/school.ts";
import type { Language, Translate } from "../../domain/school.ts";
import { SEVERITIES } from "../../domain/verdict.ts";
import { WORD_CATEGORIES } from "../../domain/words.ts";
import type { WordButton, WordField, WordFields, WordForm } from "../../domain/word-command.ts";
import type { WordInput } from "../../domain/word-command.ts";
import { WORD_AIMS } from "./read-word-fields.ts";

/** What there is to do, each a button. */
export const menuButtons = (texts: Translate): readonly WordButton[] =>
  (["toevoegen", "uit", "proef", "ongedaan"] as const).map((step) => ({
    label: texts(`word.chat.step.${step}`),
    style: "primary",
    step,
    fields: {},
  }));

/** A new word, with what was typed before. */
export function addForm(texts: Translate, language: Language, typed: WordFields): WordForm {
  const { line, choice, rest } = inputs(texts, typed);
  return {
    step: "toevoegen",
    send: texts("word.chat.step.toevoegen"),
    inputs: [
      line("woord"),
      choice("soort", WORD_CATEGORIES, "insult", (value) => `card.category.${value}`),
      choice("ernst", SEVERITIES, "medium", (value) => `card.severity.${value}`),
      ...rest,
      choice("taal", LANGUAGES, language, (value) => `word.chat.taal.${value}`),
      choice("telt", WORD_AIMS, "always", (value) => `word.chat.telt.${value}`),
      choice("proef", ["true", "false"], "true", (value) => `word.chat.proef.${value}`),
    ],
  };
}

/** A word that is not to count any more. */
export function offForm(texts: Translate, typed: WordFields): WordForm {
  const { line, rest } = inputs(texts, typed);
  return { step: "uit", send: texts("word.chat.step.uit"), inputs: [line("woord"), ...rest] };
}

/** A sentence to look at. */
export function tryForm(texts: Translate, typed: WordFields): WordForm {
  const { lines } = inputs(texts, typed);
  return { step: "proef", send: texts("word.chat.step.proef"), inputs: [lines("zin")] };
}

function inputs(texts: Translate, typed: WordFields) {
  const of = (field: WordField) => ({
    field,
    label: texts(`word.chat.field.${field}`),
    value: typed[field] ?? "",
  });
  const line = (field: WordField): WordInput => ({ kind: "line", ...of(field), required: true });
  const lines = (field: WordField): WordInput => ({ kind: "lines", ...of(field), required: true });
  const choice = (
    field: WordField,
    values: readonly string[],
    plain: string,
    keyOf: (value: string) => string,
  ): WordInput => ({
    kind: "choice",
    ...of(field),
    value: values.find((value) => value === typed[field]) ?? plain,
    options: values.map((value) => ({ value, label: texts(keyOf(value)) })),
  });
  const day: WordInput = { kind: "day", ...of("einddatum"), required: false };
  return { line, lines, choice, rest: [lines("reden"), day] };
}
