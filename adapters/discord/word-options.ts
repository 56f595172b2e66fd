import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandSubcommandGroupOption,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from "discord.js";
import { LANGUAGES } from "../../src/domain/school.ts";
import { SEVERITIES } from "../../src/domain/verdict.ts";
import { WORD_CATEGORIES } from "../../src/domain/words.ts";
import { WORD_FIELDS, WORD_STEPS } from "../../src/domain/word-command.ts";
import type {
  WordField,
  WordFields,
  WordOption,
  WordQuery,
  WordStep,
} from "../../src/domain/word-command.ts";
import { described, english, type Texts } from "./command-texts.ts";
import { clip } from "./escape.ts";

/** `/klaswacht woord toevoegen|uit|proef|ongedaan`. */
export const WORD_GROUP = "woord";

type Option = APIApplicationCommandBasicOption;
const CHOICES_MAX = 25;
const CHOICE_MAX = 100;

export function wordGroup(texts: Texts): APIApplicationCommandSubcommandGroupOption {
  const about = (field: WordField) => ({
    name: field,
    name_localizations: english(texts.en(`discord.word_option.${field}`)),
    ...described(texts, `woord_option.${field}`),
  });
  const written = (field: WordField, required = true): Option => ({
    type: ApplicationCommandOptionType.String,
    ...about(field),
    required,
    max_length: WORD_FIELDS[field],
  });
  const suggested = (field: WordQuery["field"], required = true): Option => ({
    type: ApplicationCommandOptionType.String,
    ...about(field),
    required,
    max_length: WORD_FIELDS[field],
    autocomplete: true,
  });
  const chosen = (
    field: WordField,
    values: readonly string[],
    names: string,
    required = true,
  ): Option => ({
    type: ApplicationCommandOptionType.String,
    ...about(field),
    required,
    choices: values.map((value): APIApplicationCommandOptionChoice<string> => ({
      name: texts.nl(`${names}.${value}`),
      name_localizations: english(texts.en(`${names}.${value}`)),
      value,
    })),
  });
  const shadow: Option = {
    type: ApplicationCommandOptionType.Boolean,
    ...about("proef"),
    required: false,
  };
  const why = [written("reden"), written("einddatum", false)];
  const options: Readonly<Record<Exclude<WordStep, "menu" | "doe">, Option[]>> = {
    toevoegen: [
      written("woord"),
      chosen("soort", WORD_CATEGORIES, "card.category"),
      chosen("ernst", SEVERITIES, "card.severity"),
      ...why,
      shadow,
      chosen("telt", ["always", "person"], "word.chat.telt", false),
      chosen("taal", LANGUAGES, "word.chat.taal", false),
    ],
    uit: [suggested("woord"), ...why],
    proef: [written("zin")],
    ongedaan: [suggested("wijziging", false)],
  };
  return {
    type: ApplicationCommandOptionType.SubcommandGroup,
    name: WORD_GROUP,
    ...described(texts, WORD_GROUP),
    options: Object.entries(options).map(([name, list]) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name,
      ...described(texts, `${WORD_GROUP}_${name}`),
      options: list,
    })),
  };
}

/** What was filled in, as text; null for a word of the group that is not there. */
export function readWordCommand({
  options,
}: ChatInputCommandInteraction): { readonly step: WordStep; readonly fields: WordFields } | null {
  const step = WORD_STEPS.find((known) => known === options.getSubcommand(false));
  if (step === undefined) return null;
  const names = Object.keys(WORD_FIELDS) as readonly WordField[];
  const fields = Object.fromEntries(
    names.flatMap((field) => {
      const value = options.get(field)?.value;
      return value === undefined ? [] : [[field, String(value).trim()]];
    }),
  );
  return { step, fields };
}

/** The field that somebody types in, with what stands there; null for another. */
export function readWordQuery({
  options,
}: AutocompleteInteraction): Pick<WordQuery, "field" | "typed"> | null {
  const { name, value } = options.getFocused(true);
  const field = (["woord", "wijziging"] as const).find((known) => known === name);
  const isOurs = options.getSubcommandGroup(false) === WORD_GROUP;
  return field === undefined || !isOurs ? null : { field, typed: value };
}

/** Suggestions as Discord takes them. */
export const suggestions = (found: readonly WordOption[]) =>
  found
    .filter(({ value }) => value.length <= CHOICE_MAX)
    .slice(0, CHOICES_MAX)
    .map(({ value, label }) => ({ name: clip(label, CHOICE_MAX), value }));
