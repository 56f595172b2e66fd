import { ActivityTypes } from "botbuilder";
import type { CardView, NoteView, NoticeView, PingView } from "../../src/domain/chat.ts";
import type { Severity } from "../../src/domain/verdict.ts";
import {
  adaptiveCard,
  BUTTONS_MAX,
  buttonAction,
  openAction,
  paragraph,
  paragraphs,
  present,
  ROOM,
  type AdaptiveCard,
  type CardPart,
} from "./card.ts";
import type { OutgoingActivity } from "./connector.ts";
import { clip, oneLine, plainText } from "./plain-text.ts";

/*
 * Views as Teams messages. `summary` is what a phone shows of a card before it is opened.
 */

const CARD_TYPE = "application/vnd.microsoft.card.adaptive";
const SUMMARY_MAX = 200;
const TITLE_MAX = 300;
const SPOKEN_MAX = 1000;
const FACTS_MAX = 25;
/** Containers in the reader's theme; the words say the same, so the colour is never the only sign. */
const STYLE: Readonly<Record<Severity, string>> = {
  low: "emphasis",
  medium: "accent",
  high: "warning",
  urgent: "attention",
};
const CLOSED_STYLE = "good";

export const cardActivity = (card: AdaptiveCard, summary: string): OutgoingActivity => ({
  type: ActivityTypes.Message,
  summary: oneLine(summary, SUMMARY_MAX),
  attachments: [{ contentType: CARD_TYPE, content: card }],
});

/** The card in an activity that {@link cardActivity} made; null when it has none. */
export const cardOf = (activity: OutgoingActivity): AdaptiveCard | null => {
  const attachment = activity.attachments?.find(({ contentType }) => contentType === CARD_TYPE);
  return (attachment?.content as AdaptiveCard | undefined) ?? null;
};

export const noteActivity = (view: NoteView): OutgoingActivity =>
  cardActivity(noteCard(view), view.lines.find((line) => line.trim() !== "") ?? "");

export function noteCard({ language, lines, buttons }: NoteView): AdaptiveCard {
  const body = paragraphs(lines, { left: ROOM });
  return adaptiveCard(
    language,
    oneLine(lines.join(" "), SPOKEN_MAX),
    body,
    buttons.map(buttonAction),
  );
}

export const caseActivity = (view: CardView): OutgoingActivity =>
  cardActivity(caseCard(view), view.summary);

function caseCard(view: CardView): AdaptiveCard {
  const room = { left: ROOM };
  const title = clip(view.title, TITLE_MAX);
  const head = {
    type: "Container",
    style: view.closed ? CLOSED_STYLE : STYLE[view.severity],
    bleed: true,
    items: present([paragraph([{ text: title, bold: true, large: true }], room)]),
  };
  // What is asked comes first: on a phone, and when a card is too long, the facts are what falls off.
  const lines = paragraphs(view.lines, room);
  const facts = view.facts
    .slice(0, FACTS_MAX)
    .map(({ label, value }) =>
      paragraph([{ text: `${label}: `, bold: true }, { text: value }], room, "small"),
    );
  const link = view.link === null ? null : openAction(view.link.label, view.link.url);
  const buttons = view.buttons.slice(0, BUTTONS_MAX - (link === null ? 0 : 1)).map(buttonAction);
  return adaptiveCard(
    view.language,
    oneLine(view.summary, SUMMARY_MAX),
    [head, ...lines, ...present([factsPart(present(facts), lines.length > 0)])],
    present([...buttons, link]),
  );
}

const factsPart = (items: readonly CardPart[], separator: boolean): CardPart | null =>
  items.length === 0 ? null : { type: "Container", separator, spacing: "medium", items };

/** Plain words and, on a line of its own, where the card stands. `alert` makes it ring. */
export function pingActivity(view: PingView, link: string | null): OutgoingActivity {
  const text = clip(plainText(view.text), ROOM);
  return {
    type: ActivityTypes.Message,
    textFormat: "plain",
    text: link === null ? text : `${text}\n${link}`,
    summary: oneLine(view.text, SUMMARY_MAX),
    channelData: { notification: { alert: true } },
  };
}

export function noticeActivity({ language, title, lines }: NoticeView): OutgoingActivity {
  const room = { left: ROOM };
  const head = paragraph([{ text: clip(title, TITLE_MAX), bold: true, large: true }], room);
  const body = present([head, ...paragraphs(lines, room)]);
  return cardActivity(adaptiveCard(language, oneLine(title, TITLE_MAX), body, []), title);
}
