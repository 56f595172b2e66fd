import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import type { Button, CardView, NoteView, NoticeView, PingView } from "../../src/domain/chat.ts";
import type { Severity } from "../../src/domain/verdict.ts";
import { customId } from "./custom-id.ts";
import { clip, escapeText, fitted } from "./escape.ts";

/*
 * Views as Discord messages. Every word is escaped; a label of a button is plain text there and needs none. Nothing
 * rings anybody by name.
 */

export type MessageBody = RESTPostAPIChannelMessageJSONBody;
export type Row = APIActionRowComponent<APIButtonComponent>;

export const CONTENT_MAX = 2000;
const DESCRIPTION_MAX = 4096;
const EMBED_MAX = 5900;
const PER_ROW = 5;
const ROWS = 5;
const LABEL_MAX = 80;
const QUIET = { parse: [], replied_user: false };

const COLOUR: Readonly<Record<Severity, number>> = {
  low: 0x2f_6f_b5,
  medium: 0xc9_8a_00,
  high: 0xd0_56_12,
  urgent: 0xc0_1c_28,
};
const CLOSED_COLOUR = 0x7a_7a_7a;
export const STYLE = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

const shown = (text: string, max: number): string => {
  const escaped = fitted(text, max);
  // Discord refuses an empty field.
  return escaped.trim() === "" ? "–" : escaped;
};

export const noteBody = (view: NoteView): MessageBody => ({
  ...textBody(view.lines.map(escapeText).join("\n"), view.lines.join("\n")),
  components: noteRows(view),
});
export const noteRows = (view: NoteView): Row[] => rowsOf(view.buttons.map(actionButton));

export const pingBody = (view: PingView): MessageBody => textBody(escapeText(view.text), view.text);

export const noticeBody = (view: NoticeView): MessageBody =>
  textBody(
    [`**${escapeText(view.title)}**`, ...view.lines.map(escapeText)].join("\n"),
    [view.title, ...view.lines].join("\n"),
  );

/** One embed: pushes and screen readers get the summary, which stands outside of it. */
export function cardBody(view: CardView): MessageBody {
  const title = shown(view.title, 256);
  const description = fitted(view.lines.join("\n"), 3500);
  let room = EMBED_MAX - title.length - description.length;
  const fields = view.facts.slice(0, 25).flatMap((fact) => {
    const name = shown(fact.label, 100);
    const value = shown(fact.value, Math.min(1024, Math.max(0, room - name.length)));
    room -= name.length + value.length;
    return room < 0 ? [] : [{ name, value, inline: false }];
  });
  const embed: APIEmbed = {
    title,
    ...(description.trim() === "" ? {} : { description }),
    fields,
    color: view.closed ? CLOSED_COLOUR : COLOUR[view.severity],
  };
  return {
    content: shown(view.summary, CONTENT_MAX),
    embeds: [embed],
    components: rowsOf([...view.buttons.map(actionButton), ...linkButton(view)]),
    allowed_mentions: QUIET,
  };
}

/** Plain text; what is too long for a message stands in an embed, which takes twice as much. */
function textBody(escaped: string, plain: string): MessageBody {
  if (escaped.length <= CONTENT_MAX)
    // Without previews of whatever looks like an address.
    return { content: escaped, flags: MessageFlags.SuppressEmbeds, allowed_mentions: QUIET };
  return { embeds: [{ description: fitted(plain, DESCRIPTION_MAX) }], allowed_mentions: QUIET };
}

const actionButton = (button: Button): APIButtonComponent => ({
  type: ComponentType.Button,
  style: STYLE[button.style],
  label: labelOf(button.label),
  custom_id: customId(button.action, button.incident, undefined, button.check),
});

function linkButton({ link }: CardView): readonly APIButtonComponent[] {
  if (link === null || !/^https?:\/\/\S{1,500}$/u.test(link.url)) return [];
  const { label, url } = link;
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label: labelOf(label), url }];
}

export const labelOf = (label: string): string =>
  label.trim() === "" ? "–" : clip(label, LABEL_MAX);

export function rowsOf(buttons: readonly APIButtonComponent[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length && rows.length < ROWS; at += PER_ROW)
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + PER_ROW) });
  return rows;
}
