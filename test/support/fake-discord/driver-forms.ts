import { asText, isObject } from "./form.ts";
import type { Json, Message } from "./model.ts";

const OPTION_KINDS: Readonly<Record<number, string>> = {
  3: "string",
  4: "number",
  5: "boolean",
  6: "string",
  7: "string",
  8: "string",
  10: "number",
};

/** The rows of a form with what the user wrote; throws where the client would show an error. */
export function filledIn(modal: Json, values: Readonly<Record<string, string>>): readonly Json[] {
  const known = new Set<string>();
  const fill = (field: Json): Json => {
    const id = asText(field["custom_id"]);
    known.add(id);
    const value = values[id] ?? asText(field["value"]);
    const length = Array.from(value).length;
    if (field["required"] !== false && length === 0) throw new Error(`field ${id} is required`);
    if (
      length > Number(field["max_length"] ?? 4000) ||
      (length > 0 && length < Number(field["min_length"] ?? 0))
    )
      throw new Error(`field ${id} has the wrong length`);
    return { type: field["type"], id: field["id"] ?? known.size, custom_id: id, value };
  };
  const rows = (Array.isArray(modal["components"]) ? modal["components"] : [])
    .filter(isObject)
    .map((row, index) => {
      const id = row["id"] ?? 100 + index;
      if (isObject(row["component"])) return { type: 18, id, component: fill(row["component"]) };
      if (Array.isArray(row["components"]))
        return { type: 1, id, components: row["components"].filter(isObject).map(fill) };
      return { type: row["type"], id };
    });
  const stray = Object.keys(values).find((key) => !known.has(key));
  if (stray !== undefined) throw new Error(`the form has no field ${stray}`);
  return rows;
}

/** Custom ids of the buttons and menus on a message, in order. */
export const buttonIds = (message: Message): readonly string[] =>
  flat(message.body.components).flatMap((part) =>
    typeof part["custom_id"] === "string" ? [part["custom_id"]] : [],
  );

/** Commands of one guild say so in the interaction. */
export const scope = (command: Json): object =>
  command["guild_id"] === undefined ? {} : { guild_id: command["guild_id"] };

/** Every component of a message, the nested ones too. */
export function flat(components: readonly Json[]): readonly Json[] {
  return components.flatMap((part) => {
    const inner = Array.isArray(part["components"]) ? part["components"].filter(isObject) : [];
    const accessory = isObject(part["accessory"]) ? [part["accessory"]] : [];
    return [part, ...flat(inner), ...flat(accessory)];
  });
}

/** The options of a slash command as Discord sends them; throws when a client would not let the user send it. */
export function slashOptions(
  command: Json,
  path: readonly string[],
  values: Readonly<Record<string, unknown>>,
): readonly Json[] {
  const offered = Array.isArray(command["options"]) ? command["options"].filter(isObject) : [];
  const [next, ...rest] = path;
  if (next !== undefined) {
    const sub = offered.find((option) => option["name"] === next && Number(option["type"]) <= 2);
    if (sub === undefined) throw new Error(`no sub-command ${next}`);
    return [{ name: next, type: sub["type"], options: slashOptions(sub, rest, values) }];
  }
  if (offered.some((option) => Number(option["type"]) <= 2))
    throw new Error("a sub-command must be chosen");
  const stray = Object.keys(values).find(
    (key) => !offered.some((option) => option["name"] === key),
  );
  if (stray !== undefined) throw new Error(`no option ${stray}`);
  return offered.flatMap((option) => {
    const value = values[String(option["name"])];
    if (value === undefined) {
      if (option["required"] === true)
        throw new Error(`option ${String(option["name"])} is required`);
      return [];
    }
    if (typeof value !== OPTION_KINDS[Number(option["type"])])
      throw new Error(`option ${String(option["name"])} has the wrong type`);
    const length = typeof value === "string" ? Array.from(value).length : 0;
    if (length > Number(option["max_length"] ?? 6000))
      throw new Error(`option ${String(option["name"])} is too long`);
    const choices = Array.isArray(option["choices"]) ? option["choices"].filter(isObject) : null;
    if (choices !== null && !choices.some((choice) => choice["value"] === value))
      throw new Error(`option ${String(option["name"])} has no choice ${asText(value)}`);
    return [{ name: option["name"], type: option["type"], value }];
  });
}

/** The options of a command that is being typed, as Discord sends them to have the focused one completed. */
export function typingOptions(
  command: Json,
  path: readonly string[],
  field: string,
  typed: string,
): readonly Json[] {
  const offered = Array.isArray(command["options"]) ? command["options"].filter(isObject) : [];
  const [next, ...rest] = path;
  if (next !== undefined) {
    const sub = offered.find((option) => option["name"] === next && Number(option["type"]) <= 2);
    if (sub === undefined) throw new Error(`no sub-command ${next}`);
    return [{ name: next, type: sub["type"], options: typingOptions(sub, rest, field, typed) }];
  }
  const option = offered.find((one) => one["name"] === field);
  if (option?.["autocomplete"] !== true) throw new Error(`option ${field} suggests nothing`);
  return [{ name: field, type: option["type"], value: typed, focused: true }];
}
