import { z } from "zod";
import { BUTTONS, type ButtonAction } from "../../src/domain/chat.ts";
import type { Language } from "../../src/domain/school.ts";
import { WORD_FIELDS, WORD_STEPS } from "../../src/domain/word-command.ts";
import type { WordCommand, WordField, WordFields } from "../../src/domain/word-command.ts";

/** What a button, choice or form of ours says of itself when it is pressed. */
export type ActionData = {
  readonly action: ButtonAction;
  readonly incident: number;
  readonly check?: string | undefined;
  readonly value?: string | undefined;
};
export type Pressed =
  | {
      readonly kind: "press";
      readonly action: ButtonAction;
      readonly incident: number;
      readonly check?: string | undefined;
      readonly value: string | null;
    }
  | ({ readonly kind: "words" } & Pick<WordCommand, "step" | "fields">)
  /** From a private answer back to the card that it took the place of. */
  | { readonly kind: "back" };

/** The verb of everything that goes to the use cases, and of the way back. */
export const VERB = "klaswacht";
export const WORD_VERB = "klaswacht/woord";
export const BACK_VERB = "klaswacht/back";
/** Id of the field of a form or choice; its content comes back as `value` beside the data of the button. */
export const VALUE_FIELD = "value";
export const VALUE_MAX = 4000;
/** On every button: an answer goes on in the language of the card that was pressed. */
export const LANGUAGE_FIELD = "lang";

const LARGEST = 999_999_999;
// Line ends and tabs belong to what people write; nothing else below the space does.
// oxlint-disable-next-line no-control-regex -- that is what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

const written = z
  .string()
  .max(VALUE_MAX)
  .refine((text) => !CONTROL.test(text) && text.isWellFormed());
const data = z.strictObject({
  [LANGUAGE_FIELD]: z.string().max(10).optional(),
  action: z.enum(BUTTONS),
  incident: z.int().positive().max(LARGEST),
  check: z
    .string()
    .regex(/^[0-9a-f]{4}$/)
    .optional(),
  value: written.optional(),
});
const wordFields = Object.keys(WORD_FIELDS) as readonly WordField[];
const wordData = z.strictObject({
  [LANGUAGE_FIELD]: z.string().max(10).optional(),
  step: z.enum(WORD_STEPS),
  ...Object.fromEntries(wordFields.map((field) => [field, written.optional()])),
});
const tongue = z.object({ [LANGUAGE_FIELD]: z.enum(["nl", "en"]) });
const invoked = z.object({
  action: z.object({
    type: z.literal("Action.Execute"),
    verb: z.string().max(100),
    data: z.unknown().optional(),
  }),
});

export const actionData = ({ action, incident, check, value }: ActionData): ActionData => ({
  action,
  incident,
  ...(check === undefined ? {} : { check }),
  ...(value === undefined ? {} : { value }),
});

/** In which language the words on a card of ours were, as its buttons say; null for one that does not say. */
export function languageOf(value: unknown): Language | null {
  const read = invoked.safeParse(value);
  if (!read.success) return null;
  return tongue.safeParse(read.data.action.data).data?.[LANGUAGE_FIELD] ?? null;
}

/** Reads the value of an `adaptiveCard/action` invoke; null for what is not ours or was tampered with. */
export function readPressed(value: unknown): Pressed | null {
  const read = invoked.safeParse(value);
  if (!read.success) return null;
  const { verb, data: raw } = read.data.action;
  if (verb === BACK_VERB) return { kind: "back" };
  if (verb === WORD_VERB) return readWords(raw);
  if (verb !== VERB) return null;
  const checked = data.safeParse(raw);
  if (!checked.success) return null;
  const { action, incident, check, value: words = null } = checked.data;
  return { kind: "press", action, incident, check, value: words };
}

/** A field that was left empty is not there. */
function readWords(raw: unknown): Pressed | null {
  const checked = wordData.safeParse(raw);
  if (!checked.success) return null;
  const { step, ...rest } = checked.data;
  const typed: Readonly<Record<string, unknown>> = rest;
  const fields: WordFields = Object.fromEntries(
    wordFields.flatMap((field) => {
      const value = typed[field];
      const text = typeof value === "string" ? value.trim() : "";
      return text === "" ? [] : [[field, text]];
    }),
  );
  return { kind: "words", step, fields };
}
