import type { Button } from "../../src/domain/chat.ts";
import { actionData, LANGUAGE_FIELD, VERB, type ActionData } from "./action-data.ts";
import { clip, oneLine, plainText } from "./plain-text.ts";

/*
 * The parts of an Adaptive Card. Words stand in TextRuns, which read no mark-up; colours are those of the reader's
 * theme.
 */

export type CardPart = { readonly type: string } & Readonly<Record<string, unknown>>;
export type AdaptiveCard = {
  readonly type: "AdaptiveCard";
  readonly $schema: string;
  readonly version: "1.5";
  readonly lang: string;
  /** For screen readers, and for a client that cannot draw the card. */
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly CardPart[];
  readonly actions: readonly CardPart[];
};
/** Units of text that a card still has room for. */
export type Room = { left: number };

/** Teams takes about 28 KB a message; text in two or three bytes a character and the card around it stay below. */
export const ROOM = 6000;
/** Teams shows at most six buttons. */
export const BUTTONS_MAX = 6;
const LABEL_MAX = 60;
const BLOCKS_MAX = 60;
export const STYLE = { primary: "positive", secondary: "default", danger: "destructive" } as const;

export const adaptiveCard = (
  language: string,
  spoken: string,
  body: readonly CardPart[],
  actions: readonly CardPart[],
): AdaptiveCard => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  lang: language,
  speak: escapeMarkup(spoken),
  fallbackText: spoken,
  body,
  actions: actions.slice(0, BUTTONS_MAX).map((action) => speaking(action, language)),
});

/** What is pressed comes back with the language of the card. */
const speaking = (action: CardPart, language: string): CardPart =>
  action.type === "Action.Execute"
    ? { ...action, data: { ...(action["data"] as object | undefined), [LANGUAGE_FIELD]: language } }
    : action;

/** `speak` may hold speech mark-up, so a name in it must not. */
const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

type Run = { readonly text: string; readonly bold?: boolean; readonly large?: boolean };

/** One paragraph of plain words; null when there is nothing in it, or no room. */
export function paragraph(
  runs: readonly Run[],
  room: Room,
  spacing: "none" | "small" | "default" = "default",
): CardPart | null {
  const inlines = runs.flatMap(({ text, bold = false, large = false }) => {
    const shown = clip(plainText(text).replaceAll("\n", " "), room.left);
    room.left -= shown.length;
    if (shown === "") return [];
    return [
      {
        type: "TextRun",
        text: shown,
        ...(bold ? { weight: "bolder" } : {}),
        ...(large ? { size: "large" } : {}),
      },
    ];
  });
  const empty = inlines.every(({ text }) => text.trim() === "");
  return empty ? null : { type: "RichTextBlock", spacing, inlines };
}

/** Paragraphs of plain words: one for each line, those that follow an empty line a little apart. */
export function paragraphs(texts: readonly string[], room: Room): readonly CardPart[] {
  const lines = texts.flatMap((text) =>
    plainText(text)
      .split("\n")
      .map((line, index) => ({ line, follows: index > 0 })),
  );
  const parts: CardPart[] = [];
  let apart = true;
  for (const { line, follows } of lines) {
    if (parts.length >= BLOCKS_MAX) break;
    const spacing = follows && !apart ? "none" : "default";
    const part = paragraph([{ text: line }], room, spacing);
    if (part !== null) parts.push(part);
    apart = part === null;
  }
  return parts;
}

export const pressAction = (
  title: string,
  data: ActionData,
  style: Button["style"] = "secondary",
): CardPart => ({
  type: "Action.Execute",
  verb: VERB,
  title: oneLine(title, LABEL_MAX),
  style: STYLE[style],
  data: actionData(data),
});

export const buttonAction = ({ label, style, ...data }: Button): CardPart =>
  pressAction(label, data, style);

/** A link of ours; null for an address that is none for a browser. */
export function openAction(title: string, address: string): CardPart | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== "https:" || address.length > 2000) return null;
  if (url.username !== "" || url.password !== "") return null;
  return { type: "Action.OpenUrl", title: oneLine(title, LABEL_MAX), url: url.href };
}

export const present = <Part>(parts: readonly (Part | null)[]): readonly Part[] =>
  parts.filter((part) => part !== null);

/** Whether this is a card as we make them. */
export const isAdaptiveCard = (value: unknown): value is AdaptiveCard =>
  typeof value === "object" && value !== null && Reflect.get(value, "type") === "AdaptiveCard";
