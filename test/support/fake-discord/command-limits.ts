import type { Form } from "./form.ts";
import { isObject } from "./form.ts";
import type { Json } from "./model.ts";

const SLASH_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
/** Names, descriptions and values of a command together; of a text in several languages the longest counts. */
const TEXT_MAX = 8000;
const PER_TYPE: Record<number, number> = { 1: 100, 2: 15, 3: 15 };

/** A bulk overwrite of application commands: names, descriptions, options, and no doubles. */
export function checkCommands(form: Form, commands: readonly Json[]): void {
  const seen = new Map<string, number>();
  const perType = new Map<number, number>();
  for (const [index, command] of commands.entries()) {
    const type = command["type"] ?? 1;
    if (!form.choice(`${index}.type`, type, [1, 2, 3])) continue;
    const kind = Number(type);
    if (kind === 1) slashName(form, `${index}.name`, command["name"]);
    else form.text(`${index}.name`, command["name"], { min: 1, max: 32 });
    localized(form, `${index}.name_localizations`, command["name_localizations"], (path, value) =>
      kind === 1 ? slashName(form, path, value) : form.text(path, value, { min: 1, max: 32 }),
    );
    if (kind === 1) description(form, `${index}`, command);
    else if (typeof command["description"] === "string" && command["description"] !== "")
      form.add(
        `${index}.description`,
        "APPLICATION_COMMAND_TYPE_CANNOT_HAVE_DESCRIPTION",
        "Context menu commands cannot have description",
      );
    if (kind === 1) options(form, `${index}`, command["options"], 0);
    else if (Array.isArray(command["options"]) && command["options"].length > 0)
      form.add(
        `${index}.options`,
        "APPLICATION_COMMAND_TYPE_CANNOT_HAVE_OPTIONS",
        "Context menu commands cannot have options",
      );
    if (kind === 1 && textLength(command) > TEXT_MAX)
      form.add(
        `${index}`,
        "APPLICATION_COMMAND_TOO_LARGE",
        `Command exceeds maximum size (${TEXT_MAX})`,
      );
    const key = `${kind}:${String(command["name"])}`;
    if (seen.has(key))
      form.add(
        `${index}`,
        "APPLICATION_COMMANDS_DUPLICATE_NAME",
        "Application command names must be unique",
      );
    seen.set(key, index);
    perType.set(kind, (perType.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of perType)
    if (count > (PER_TYPE[kind] ?? 0))
      form.add(
        "0",
        "APPLICATION_COMMANDS_EXCEEDED",
        `Maximum number of application commands reached (${PER_TYPE[kind] ?? 0})`,
      );
}

function slashName(form: Form, path: string, value: unknown): void {
  if (!form.text(path, value, { min: 1, max: 32 })) return;
  const name = String(value);
  if (!SLASH_NAME.test(name) || name !== name.toLowerCase())
    form.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

function description(form: Form, path: string, part: Json): void {
  form.text(`${path}.description`, part["description"], { min: 1, max: 100 });
  localized(
    form,
    `${path}.description_localizations`,
    part["description_localizations"],
    (at, value) => form.text(at, value, { min: 1, max: 100 }),
  );
}

function localized(
  form: Form,
  path: string,
  value: unknown,
  check: (path: string, value: unknown) => unknown,
): void {
  if (!isObject(value)) return;
  for (const [locale, text] of Object.entries(value)) {
    if (!/^[a-z]{2}(?:-[A-Z]{2}|-419)?$/u.test(locale))
      form.add(`${path}.${locale}`, "BASE_TYPE_CHOICES", "Not a known locale");
    if (text !== null) check(`${path}.${locale}`, text);
  }
}

function options(form: Form, parent: string, value: unknown, depth: number): void {
  const names = new Set<unknown>();
  let optionalSeen = false;
  for (const [index, option] of form.list(`${parent}.options`, value, { max: 25 }).entries()) {
    const at = `${parent}.options.${index}`;
    const type = Number(option["type"]);
    if (!form.choice(`${at}.type`, option["type"], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])) continue;
    slashName(form, `${at}.name`, option["name"]);
    localized(form, `${at}.name_localizations`, option["name_localizations"], (path, value) =>
      slashName(form, path, value),
    );
    description(form, at, option);
    if (names.has(option["name"]))
      form.add(at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    names.add(option["name"]);
    if (type <= 2) {
      if (depth > 1 || (type === 2 && depth > 0))
        form.add(
          `${at}.type`,
          "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
          "Sub-command option types are invalid here",
        );
      options(form, at, option["options"], depth + 1);
      continue;
    }
    if (option["required"] === true && optionalSeen)
      form.add(
        at,
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    if (option["required"] !== true) optionalSeen = true;
    if (option["autocomplete"] === true && (type !== 3 || option["choices"] !== undefined))
      form.add(
        `${at}.autocomplete`,
        "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
        "Choices cannot be defined when autocomplete is enabled",
      );
    form.whole(`${at}.min_length`, option["min_length"], { min: 0, max: 6000 });
    form.whole(`${at}.max_length`, option["max_length"], { min: 1, max: 6000 });
    for (const [which, choice] of form
      .list(`${at}.choices`, option["choices"], { max: 25 })
      .entries()) {
      const path = `${at}.choices.${which}`;
      checkChoice(form, path, choice);
      localized(form, `${path}.name_localizations`, choice["name_localizations"], (where, value) =>
        form.text(where, value, { min: 1, max: 100 }),
      );
    }
  }
}

function checkChoice(form: Form, path: string, choice: Json): void {
  form.text(`${path}.name`, choice["name"], { min: 1, max: 100 });
  form.text(`${path}.value`, choice["value"], { min: 1, max: 100 });
}

/** What an autocomplete is answered with, for an option of text. */
export function checkSuggestions(form: Form, value: unknown): void {
  for (const [index, choice] of form.list("choices", value, { max: 25 }).entries())
    checkChoice(form, `choices.${index}`, choice);
}

function textLength(part: Json): number {
  const own = ["name", "description"].map((field) => {
    const localized = part[`${field}_localizations`];
    const texts = [part[field], ...(isObject(localized) ? Object.values(localized) : [])];
    return Math.max(...texts.map((text) => (typeof text === "string" ? text.length : 0)));
  });
  const value = typeof part["value"] === "string" ? part["value"].length : 0;
  const inner = ["options", "choices"].flatMap((list) =>
    Array.isArray(part[list]) ? part[list].filter(isObject).map(textLength) : [],
  );
  return [...own, value, ...inner].reduce((sum, length) => sum + length, 0);
}
