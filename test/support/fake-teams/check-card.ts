import type { Json } from "./model.ts";
import { asList, asText, isObject } from "./model.ts";

/*
 * What an Adaptive Card may hold in Teams (schema 1.5 as far as this bot could want it, narrower where it has no need).
 * A client leaves out what it does not know, so a misspelt property is a part of the card that nobody sees.
 */

const ELEMENT = [
  "type",
  "id",
  "isVisible",
  "separator",
  "spacing",
  "height",
  "fallback",
  "requires",
];
const INPUT = [...ELEMENT, "label", "isRequired", "errorMessage"];
const ACTION = [
  "type",
  "id",
  "title",
  "style",
  "iconUrl",
  "tooltip",
  "isEnabled",
  "mode",
  "fallback",
  "requires",
];

type Rule = {
  readonly known: readonly string[];
  readonly required: readonly string[];
  /** Properties that hold further parts, and of which kind. */
  readonly holds?: Readonly<Record<string, "element" | "action" | "column" | "inline">>;
};
const ELEMENTS: Readonly<Record<string, Rule>> = {
  TextBlock: {
    known: [
      ...ELEMENT,
      "text",
      "color",
      "fontType",
      "horizontalAlignment",
      "isSubtle",
      "maxLines",
      "size",
      "weight",
      "wrap",
      "style",
    ],
    required: ["text"],
  },
  RichTextBlock: {
    known: [...ELEMENT, "inlines", "horizontalAlignment"],
    required: ["inlines"],
    holds: { inlines: "inline" },
  },
  FactSet: { known: [...ELEMENT, "facts"], required: ["facts"] },
  Container: {
    known: [...ELEMENT, "items", "style", "bleed", "minHeight", "verticalContentAlignment", "rtl"],
    required: ["items"],
    holds: { items: "element" },
  },
  ColumnSet: {
    known: [...ELEMENT, "columns", "style", "bleed", "minHeight", "horizontalAlignment"],
    required: ["columns"],
    holds: { columns: "column" },
  },
  ActionSet: {
    known: [...ELEMENT, "actions"],
    required: ["actions"],
    holds: { actions: "action" },
  },
  "Input.Text": {
    known: [...INPUT, "isMultiline", "maxLength", "placeholder", "regex", "style", "value"],
    required: ["id"],
  },
  "Input.ChoiceSet": {
    known: [...INPUT, "choices", "isMultiSelect", "style", "value", "placeholder", "wrap"],
    required: ["id", "choices"],
  },
  "Input.Date": {
    known: [...INPUT, "max", "min", "placeholder", "value"],
    required: ["id"],
  },
  "Input.Toggle": {
    known: [...INPUT, "title", "value", "valueOff", "valueOn", "wrap"],
    required: ["id", "title"],
  },
};
const ACTIONS: Readonly<Record<string, Rule>> = {
  "Action.Execute": {
    known: [...ACTION, "verb", "data", "associatedInputs"],
    required: ["title", "verb"],
  },
  "Action.OpenUrl": { known: [...ACTION, "url"], required: ["title", "url"] },
};
const COLUMN: Rule = {
  known: [...ELEMENT, "items", "width", "style", "bleed", "minHeight", "verticalContentAlignment"],
  required: [],
  holds: { items: "element" },
};
const INLINE: Rule = {
  known: [
    "type",
    "text",
    "color",
    "fontType",
    "highlight",
    "isSubtle",
    "italic",
    "size",
    "strikethrough",
    "underline",
    "weight",
  ],
  required: ["text"],
};
const CARD: Rule = {
  known: [
    "type",
    "$schema",
    "version",
    "body",
    "actions",
    "refresh",
    "fallbackText",
    "speak",
    "lang",
    "msteams",
    "minHeight",
    "rtl",
    "verticalContentAlignment",
  ],
  required: ["version"],
  holds: { body: "element", actions: "action" },
};
/** As many as Teams shows of a row of buttons; the rest is cut off. */
const ACTIONS_MAX = 6;

/** What is wrong with a card; empty when nothing is. */
export function cardFaults(card: unknown): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  if (!isObject(card) || card["type"] !== "AdaptiveCard") return ["not an AdaptiveCard"];
  if (!/^1\.[0-5]$/u.test(asText(card["version"])))
    faults.push(`version ${String(card["version"])}: Teams shows up to 1.5`);
  look("AdaptiveCard", card, CARD);
  return faults;

  function look(path: string, part: Json, rule: Rule): void {
    for (const name of Object.keys(part))
      if (!rule.known.includes(name)) faults.push(`${path}: unknown property ${name}`);
    for (const name of rule.required)
      if (part[name] === undefined || part[name] === "") faults.push(`${path}: no ${name}`);
    const id = part["id"];
    if (typeof id === "string") {
      if (ids.has(id)) faults.push(`${path}: id ${id} twice`);
      ids.add(id);
    }
    for (const [name, kind] of Object.entries(rule.holds ?? {})) {
      const value = part[name];
      if (value === undefined) continue;
      if (!Array.isArray(value)) {
        faults.push(`${path}: ${name} is no list`);
        continue;
      }
      if (kind === "action" && value.length > ACTIONS_MAX)
        faults.push(`${path}: more than ${ACTIONS_MAX} buttons`);
      for (const [index, held] of value.entries()) child(`${path}.${name}[${index}]`, held, kind);
    }
    for (const fact of asList(part["facts"]))
      if (typeof fact["title"] !== "string" || typeof fact["value"] !== "string")
        faults.push(`${path}: a fact without title or value`);
    for (const choice of asList(part["choices"]))
      if (typeof choice["title"] !== "string" || typeof choice["value"] !== "string")
        faults.push(`${path}: a choice without title or value`);
    if (
      part["style"] === "destructive" ||
      part["style"] === "positive" ||
      part["style"] === "default"
    )
      return;
    if (part["type"] === "Action.Execute" && part["style"] !== undefined)
      faults.push(`${path}: a style that is none`);
  }
  function child(path: string, held: unknown, kind: string): void {
    if (kind === "inline" && typeof held === "string") return;
    if (!isObject(held)) return void faults.push(`${path}: not an object`);
    const type = asText(held["type"]);
    const rules = { element: ELEMENTS, action: ACTIONS }[kind];
    const rule = kind === "column" ? COLUMN : kind === "inline" ? INLINE : rules?.[type];
    if (kind === "inline" && type !== "TextRun") faults.push(`${path}: ${type} is no TextRun`);
    if (rule === undefined) return void faults.push(`${path}: unknown type ${type}`);
    look(`${path} ${type}`, held, rule);
  }
}
