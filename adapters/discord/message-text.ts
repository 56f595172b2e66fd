import { EmbedType, type APIMessage } from "discord.js";
import { joinText, type Segment, type TextSource } from "../../src/domain/message.ts";

/** The parts of a post or of a forwarded copy that can carry text. */
export type TextParts = Pick<APIMessage, "content" | "embeds" | "attachments" | "components"> &
  Partial<Pick<APIMessage, "mentions" | "poll" | "message_snapshots" | "sticker_items">>;
type Piece = { readonly source: TextSource; readonly text: string };

const MENTION = /<@!?(?<id>\d{1,20})>/gu;
const EMOJI = /<a?:(?<name>\w{1,40}):\d{1,20}>/gu;

/**
 * Everything in a post that readers see as words of its author. `title` is the name of a new forum post or thread.
 * Throws on a payload that is not what Discord's documents say.
 */
export function messageText(
  message: TextParts,
  title: string | null,
): { readonly text: string; readonly segments: readonly Segment[] } {
  const named: Piece[] = title === null ? [] : [{ source: "body", text: title }];
  const forwards = listOf(message.message_snapshots).flatMap((snapshot) =>
    piecesOf(snapshot.message).map((piece): Piece => ({ source: "forward", text: piece.text })),
  );
  return joinText([...named, ...piecesOf(message), ...forwards]);
}

function piecesOf(message: TextParts): readonly Piece[] {
  const content = message.content;
  if (typeof content !== "string") throw new TypeError("a message without content");
  const poll = message.poll ?? null;
  const asked =
    poll === null
      ? []
      : [poll.question.text, ...listOf(poll.answers).map(({ poll_media: media }) => media.text)];
  return [
    { source: "body", text: readable(content, message) },
    ...asked.map((text): Piece => ({ source: "poll", text: text ?? "" })),
    ...listOf(message.embeds)
      .filter((embed) => !isPreview(embed, content))
      .flatMap(embedTexts)
      .map((text): Piece => ({ source: "embed", text })),
    ...listOf(message.components)
      .flatMap(componentTexts)
      .map((text): Piece => ({ source: "card", text })),
    ...listOf(message.attachments).flatMap((file): Piece[] => [
      { source: "caption", text: file.description ?? "" },
      // Discord keeps the name as it was typed beside the one in the address; a voice message's is Discord's own.
      { source: "caption", text: typeof file.title === "string" ? file.title : "" },
      { source: "file-name", text: file.waveform === undefined ? file.filename : "" },
    ]),
    ...listOf(message.sticker_items).map((sticker): Piece => ({
      source: "file-name",
      text: sticker.name,
    })),
  ];
}

/** Names instead of numbers, as readers see them. */
function readable(content: string, { mentions }: TextParts): string {
  const names = new Map(
    listOf(mentions).map((user) => [user.id, user.global_name ?? user.username]),
  );
  return content
    .replaceAll(MENTION, (whole, id: string) => {
      const name = names.get(id);
      return name === undefined ? whole : `@${name}`;
    })
    .replaceAll(EMOJI, ":$<name>:");
}

type Embed = APIMessage["embeds"][number];

/** What Discord itself fetched from an address in the post: words of that page, not of the author. */
const isPreview = (embed: Embed, content: string): boolean =>
  (embed.type !== undefined && embed.type !== EmbedType.Rich) ||
  (typeof embed.url === "string" && content.includes(embed.url));

const embedTexts = (embed: Embed): readonly string[] => [
  embed.author?.name ?? "",
  embed.title ?? "",
  embed.description ?? "",
  ...listOf(embed.fields).flatMap((field) => [field.name, field.value]),
  embed.footer?.text ?? "",
];

/** Words on buttons, menus and text blocks, however deep. */
function componentTexts(component: unknown): readonly string[] {
  if (typeof component !== "object" || component === null) return [];
  const part = component as Readonly<Record<string, unknown>>;
  const own = ["content", "label", "placeholder", "description"]
    .map((key) => part[key])
    .filter((value) => typeof value === "string");
  const inner = [part["components"], part["options"], part["items"]].flatMap(listOfUnknown);
  return [...own, ...[part["accessory"], ...inner].flatMap(componentTexts)];
}

const listOfUnknown = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Lists that a payload leaves out count as empty. */
export const listOf = <Item>(value: readonly Item[] | null | undefined): readonly Item[] =>
  Array.isArray(value) ? value : [];
