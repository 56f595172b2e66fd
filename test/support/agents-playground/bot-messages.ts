import { readPressed } from "../../../adapters/teams/action-data.ts";
import type { ButtonAction } from "../../../src/domain/chat.ts";
import { cardScreen, type Screen, type ShownButton } from "../fake-teams/screen.ts";
import { PEOPLE, PLACES, type PlaygroundName } from "./playground-school.ts";
import { fieldOf, type Exchange, type Json } from "./start-agents-playground.ts";

/** The class channel, or the chat of the bot with one person. */
export type Place = PlaygroundName | "channel";
/** A message of the bot as it stands in the Playground now. */
export type BotMessage = {
  readonly place: Place;
  readonly conversation: string;
  readonly id: string;
  readonly screen: Screen;
};

/** What the bot's messages look like after these exchanges, in the order in which they were first sent. */
export function botMessages(exchanges: readonly Exchange[]): readonly BotMessage[] {
  const places = new Map<string, Place>([
    [PLACES.channel, "channel"],
    [PLACES.chat, "Meral"],
  ]);
  const found = new Map<string, BotMessage>();
  for (const { by, body, status, answer } of exchanges) {
    if (by !== "bot" || status >= 300) continue;
    const opened = openedFor(body);
    if (opened !== null) places.set(String(fieldOf(answer, "id")), opened);
    if (body["type"] !== "message") continue;
    const conversation = String(fieldOf(body["conversation"], "id"));
    const place = places.get(conversation);
    if (place === undefined) throw new Error(`the bot writes in ${conversation}`);
    const id = String(fieldOf(answer, "id"));
    found.set(id, { place, conversation, id, screen: screenOf(body) });
  }
  return [...found.values()];
}

/** For whom a chat was opened; null when this is no such request. */
function openedFor(body: Json): PlaygroundName | null {
  const [member] = Array.isArray(body["members"]) ? (body["members"] as readonly unknown[]) : [];
  const id = fieldOf(member, "id");
  const known = Object.entries(PEOPLE).find(([, user]) => user.id === id);
  return known === undefined ? null : (known[0] as PlaygroundName);
}

function screenOf({ attachments, text }: Json): Screen {
  const [card] = Array.isArray(attachments) ? (attachments as readonly unknown[]) : [];
  const content = fieldOf(card, "content");
  return cardScreen(
    content === undefined
      ? { body: [{ type: "RichTextBlock", inlines: [String(text)] }] }
      : (content as Json),
  );
}

/** What is shown to whoever pressed. */
export function answerScreen(answer: unknown): Screen {
  const value = fieldOf(answer, "value");
  return typeof value === "string" ? screenOf({ text: value }) : cardScreen(value as Json);
}

/** Labels and actions of the buttons that do this, or that choose one of the values offered. */
export const buttonsOf = (
  { buttons }: Screen,
  does: ButtonAction,
): readonly (ShownButton & { readonly value: string | null })[] =>
  buttons.flatMap((button) => {
    const pressed = readPressed({ action: button.action });
    return pressed?.kind === "press" && pressed.action === does
      ? [{ ...button, value: pressed.value }]
      : [];
  });
