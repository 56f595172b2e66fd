import {
  joinText,
  type Attachment,
  type AttachmentKind,
  type Segment,
  type TextSource,
} from "../../src/domain/message.ts";
import { cardText } from "./card-text.ts";
import { htmlText } from "./html-text.ts";

/** An attachment as the Bot Connector and Graph both have it. */
export type TeamsAttachment = {
  readonly contentType: string;
  readonly name: string | null;
  readonly contentUrl: string | null;
  /** An object from the Bot Connector, its JSON text from Graph. */
  readonly content: unknown;
};
/** A message before it is read. Where there is `html`, it says everything that `text` says, and better. */
export type TeamsContent = {
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly TeamsAttachment[];
};
type ReadContent = {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly attachments: readonly Attachment[];
  /** Author of the first post that is quoted, as Teams writes the id (`8:orgid:…`, `29:…` or bare), or null. */
  readonly quoted: string | null;
};

type Piece = { readonly source: TextSource; readonly text: string };
type Found = {
  readonly pieces: readonly Piece[];
  readonly files: readonly Attachment[];
  readonly quoted?: string | null;
};
type Json = Readonly<Record<string, unknown>>;

/** The order in which a text is put together, whichever way the message came. */
const ORDER: readonly TextSource[] = [
  "body",
  "quote",
  "forward",
  "poll",
  "card",
  "embed",
  "caption",
  "file-name",
];
const CARD = /^application\/vnd\.microsoft\.(?:teams\.)?card\./u;
const PREVIEWS: ReadonlySet<string> = new Set([
  "application/vnd.microsoft.card.thumbnail",
  "application/vnd.microsoft.card.hero",
]);
const ENDINGS: readonly (readonly [AttachmentKind, RegExp])[] = [
  ["image", /\.(?:avif|bmp|gif|heic|heif|jpe?g|png|svg|tiff?|webp)$/iu],
  ["video", /\.(?:avi|m4v|mkv|mov|mp4|mpe?g|webm|wmv)$/iu],
  ["audio", /\.(?:aac|aiff?|flac|m4a|mp3|oga|ogg|opus|wav|wma)$/iu],
];

/** Everything in a message that readers see as words, and what it says about files. */
export function messageText(content: TeamsContent): ReadContent {
  const { subject, html, text } = content;
  const body: Found =
    html === null
      ? { pieces: [{ source: "body", text: plain(text ?? "") }], files: [] }
      : rich(html);
  const titled: Piece[] = subject === null ? [] : [{ source: "body", text: subject.trim() }];
  // A picture in the text is attached once more, without a name.
  const others = content.attachments.filter(
    (one) => one.name !== null || html === null || !one.contentType.startsWith("image/"),
  );
  const found = [body, ...others.map((one) => attached(one, html ?? text ?? ""))];
  const pieces = [...titled, ...found.flatMap((one) => one.pieces)];
  return {
    ...joinText(ORDER.flatMap((source) => pieces.filter((piece) => piece.source === source))),
    attachments: found.flatMap((one) => one.files),
    quoted: found.find((one) => (one.quoted ?? null) !== null)?.quoted ?? null,
  };
}

function rich(html: string): Found {
  const { pieces, media, quoted } = htmlText(html);
  return { pieces, files: media.map((kind) => ({ kind, name: "", bytes: 0 })), quoted };
}

/** Text without marks, but for those around a mention. */
const plain = (text: string): string =>
  text
    .replaceAll(/<at(?: [^<>]*)?>/g, "@")
    .replaceAll("</at>", "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();

function attached(one: TeamsAttachment, body: string): Found {
  const { contentType } = one;
  const content = objectOf(one.content);
  if (contentType === "messageReference") return quotation(content);
  if (contentType === "forwardedMessageReference") return copy(content);
  if (/codesnippet$/iu.test(contentType)) return snippet(content);
  if (CARD.test(contentType)) return card(one, body);
  if (contentType === "text/html" || contentType === "text/plain") return { pieces: [], files: [] };
  return file(one, content);
}

function quotation(content: Json): Found {
  const preview = stringIn(content, "messagePreview");
  const sender = objectOf(objectOf(content["messageSender"])["user"]);
  const id = stringIn(sender, "id");
  return {
    pieces: preview.map((text) => ({ source: "quote", text })),
    files: [],
    quoted: id[0] ?? null,
  };
}

function copy(content: Json): Found {
  const [html = ""] = stringIn(content, "originalMessageContent");
  const { pieces, files } = rich(html);
  return { pieces: pieces.map(({ text }) => ({ source: "forward", text })), files };
}

const snippet = (content: Json): Found => ({
  pieces: ["name", "code", "text"]
    .flatMap((key) => stringIn(content, key))
    .map((text) => ({ source: "body", text })),
  files: [],
});

/** A card of a page that the text links to holds the words of that page, not of the author. */
function card(one: TeamsAttachment, body: string): Found {
  const { words, asks, opens } = cardText(one.content);
  const previewed = PREVIEWS.has(one.contentType) && opens.some((url) => body.includes(url));
  const source: TextSource = asks ? "poll" : previewed ? "embed" : "card";
  const shown = words.flatMap((text) =>
    /[<&]/.test(text) ? htmlText(text).pieces.map((piece) => piece.text) : [text],
  );
  const media = one.contentType.slice(one.contentType.lastIndexOf(".") + 1);
  const files: Attachment[] =
    media === "audio" || media === "video"
      ? [{ kind: media === "audio" ? "voice" : "video", name: one.name ?? "", bytes: 0 }]
      : [];
  return { pieces: shown.map((text) => ({ source, text })), files };
}

function file(one: TeamsAttachment, content: Json): Found {
  const name = (one.name ?? "").trim();
  const sizes = ["sizeInBytes", "fileSize", "size"].map((key) => content[key]);
  const bytes = sizes.find((size) => typeof size === "number" && size > 0);
  const typed = [one.contentType, ...stringIn(content, "fileType").map((type) => `.${type}`)];
  return {
    pieces: [{ source: "file-name", text: name }],
    files: [{ kind: kindOf(typed, name), name, bytes: typeof bytes === "number" ? bytes : 0 }],
  };
}

function kindOf(types: readonly string[], name: string): AttachmentKind {
  const [family] = (types[0] ?? "").split("/");
  if (family === "image" || family === "video" || family === "audio") return family;
  const known = ENDINGS.find(([, ending]) => [name, ...types].some((one) => ending.test(one)));
  return known?.[0] ?? "file";
}

function objectOf(value: unknown): Json {
  if (typeof value === "object" && value !== null) return value as Json;
  if (typeof value !== "string") return {};
  try {
    return objectOf(JSON.parse(value));
  } catch {
    return {};
  }
}

const stringIn = (content: Json, key: string): readonly string[] => {
  const value = content[key];
  return typeof value === "string" && value.trim() !== "" ? [value.trim()] : [];
};
