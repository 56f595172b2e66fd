import { randomUUID } from "node:crypto";
import { escapeHtml, paragraphs } from "./html.ts";
import type { Json, Post, User } from "./model.ts";

/** What somebody puts into a message. */
export type Words = {
  readonly text?: string;
  /** Above the post, as its title. */
  readonly subject?: string;
  /** Instead of plain words: the HTML of the compose box. */
  readonly html?: string;
  readonly mention?: readonly User[];
  /** Mentions the bot at the beginning. */
  readonly mentionsBot?: boolean;
  /** A picture pasted into the text: it has no name. */
  readonly picture?: { readonly alt?: string };
  /** A file. Teams tells no size of most; `bytes` says it where it does. */
  readonly file?: { readonly name: string; readonly bytes?: number; readonly type?: string };
  /** Answers with a quotation of this message. */
  readonly quote?: Post;
  /** Passes this message on. */
  readonly forward?: Post;
  /** An Adaptive Card of some other app, sent from the compose box. */
  readonly card?: Json;
  readonly poll?: { readonly question: string; readonly options: readonly string[] };
};
export type Said = string | Words;

/** One message, as the Connector and as Graph have it. */
export type Composed = {
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Json[];
  readonly graphHtml: string;
  readonly subject: string | null;
  readonly graphAttachments: readonly Json[];
  readonly mentions: readonly User[];
};

const CARD = "application/vnd.microsoft.card.adaptive";
const SKYPE = "http://schema.skype.com";

export function compose(
  said: Said,
  bot: { readonly name: string; readonly serviceUrl: string },
): Composed {
  const words = typeof said === "string" ? { text: said } : said;
  const mentions = words.mention ?? [];
  const names = [
    ...(words.mentionsBot === true ? [bot.name] : []),
    ...mentions.map((user) => user.name),
  ];
  const ats = names.map((name) => `<at>${escapeHtml(name)}</at> `).join("");
  const own = words.html ?? (words.text === undefined ? "" : paragraphs(words.text));
  const body = ats === "" ? own : own.replace(/^(?:<p>)?/u, (start) => `${start}${ats}`);
  const parts: Part[] = [
    ...(words.quote === undefined ? [] : [quotation(words.quote)]),
    ...(words.forward === undefined ? [] : [forwarded(words.forward)]),
    ...(words.picture === undefined ? [] : [picture(words.picture.alt, bot.serviceUrl)]),
    ...(words.file === undefined ? [] : [file(words.file)]),
    ...(words.card === undefined ? [] : [card(words.card)]),
    ...(words.poll === undefined ? [] : [card(pollCard(words.poll))]),
  ];
  const front = parts.filter((part) => part.front);
  const back = parts.filter((part) => !part.front);
  const html = [...front, { html: body, graphHtml: body }, ...back];
  const typed = words.text ?? own.replaceAll(/<[^<>]*>/gu, "");
  const spoken = names.map((name) => `<at>${name}</at> `).join("") + typed;
  return {
    text: [...front.flatMap((part) => part.text), spoken]
      .filter((text) => text !== "")
      .join("\r\n"),
    html: html.map((part) => part.html).join(""),
    graphHtml: html.map((part) => part.graphHtml).join(""),
    subject: words.subject ?? null,
    attachments: parts.flatMap((part) => part.attachments),
    graphAttachments: parts.flatMap((part) => part.graphAttachments),
    mentions,
  };
}

type Part = {
  /** Stands before the words. */
  readonly front: boolean;
  readonly text: readonly string[];
  readonly html: string;
  readonly graphHtml: string;
  readonly attachments: readonly Json[];
  readonly graphAttachments: readonly Json[];
};

const pointer = (id: string): string => `<attachment id="${id}"></attachment>`;

const senderOf = ({ author }: Post): { readonly id: string; readonly name: string } =>
  author === "bot" || "app" in author
    ? { id: randomUUID(), name: author === "bot" ? "bot" : author.app }
    : author;

function quotation(post: Post): Part {
  const sender = senderOf(post);
  return {
    front: true,
    text: [sender.name, post.text],
    html: `<blockquote itemscope itemtype="${SKYPE}/Reply" itemid="${post.id}"><strong itemprop="mri" itemid="8:orgid:${sender.id}">${escapeHtml(sender.name)}</strong><span itemprop="time" itemid="${post.id}"></span><p itemprop="preview">${escapeHtml(post.text)}</p></blockquote>`,
    graphHtml: pointer(post.id),
    attachments: [],
    graphAttachments: [
      {
        id: post.id,
        contentType: "messageReference",
        contentUrl: null,
        content: JSON.stringify({
          messageId: post.id,
          messagePreview: post.text,
          messageSender: {
            application: null,
            device: null,
            user: { userIdentityType: "aadUser", id: sender.id, displayName: sender.name },
          },
        }),
        name: null,
        thumbnailUrl: null,
      },
    ],
  };
}

function forwarded(post: Post): Part {
  const sender = senderOf(post);
  const id = randomUUID();
  return {
    front: true,
    text: [post.text],
    html: `<blockquote itemscope itemtype="${SKYPE}/Forward" itemid="${post.id}"><strong itemprop="mri" itemid="8:orgid:${sender.id}">${escapeHtml(sender.name)}</strong><span itemprop="time" itemid="${post.id}"></span>${post.html}</blockquote>`,
    graphHtml: pointer(id),
    attachments: [],
    graphAttachments: [
      {
        id,
        contentType: "forwardedMessageReference",
        contentUrl: null,
        content: JSON.stringify({
          originalMessageId: post.id,
          originalMessageContent: post.html,
          originalConversationId: post.place.id,
          originalSentDateTime: new Date(post.createdAt).toISOString(),
          originalMessageSender: {
            application: null,
            device: null,
            user: { userIdentityType: "aadUser", id: sender.id, displayName: sender.name },
          },
        }),
        name: null,
        thumbnailUrl: null,
      },
    ],
  };
}

function picture(alt: string | undefined, serviceUrl: string): Part {
  const url = `${serviceUrl}v3/attachments/${randomUUID()}/views/imgo`;
  const html = `<p><img alt="${escapeHtml(alt ?? "image")}" src="${url}" itemtype="${SKYPE}/AMSImage" width="640" height="480"></p>`;
  return {
    front: false,
    text: [],
    html,
    graphHtml: html,
    // Beside the HTML the Connector attaches the picture without name or size.
    attachments: [{ contentType: "image/*", contentUrl: url }],
    graphAttachments: [],
  };
}

function file({ name, bytes, type }: NonNullable<Words["file"]>): Part {
  const id = randomUUID();
  const contentUrl = `https://school.sharepoint.example/sites/klas/Gedeelde%20documenten/${encodeURIComponent(name)}`;
  const fileType = type ?? name.split(".").at(-1) ?? "";
  const size = bytes === undefined ? {} : { fileSize: bytes };
  return {
    front: false,
    text: [],
    html: pointer(id),
    graphHtml: pointer(id),
    attachments: [
      {
        contentType: "application/vnd.microsoft.teams.file.download.info",
        contentUrl,
        name,
        content: { downloadUrl: contentUrl, uniqueId: id, fileType, ...size },
      },
    ],
    graphAttachments: [
      { id, contentType: "reference", contentUrl, content: null, name, thumbnailUrl: null },
    ],
  };
}

function card(content: Json): Part {
  const id = randomUUID();
  return {
    front: false,
    text: [],
    html: pointer(id),
    graphHtml: pointer(id),
    attachments: [{ contentType: CARD, content }],
    graphAttachments: [
      { id, contentType: CARD, contentUrl: null, content: JSON.stringify(content), name: null },
    ],
  };
}

const pollCard = ({ question, options }: NonNullable<Words["poll"]>): Json => ({
  type: "AdaptiveCard",
  version: "1.4",
  body: [
    { type: "TextBlock", text: question, wrap: true },
    {
      type: "Input.ChoiceSet",
      id: "vote",
      style: "expanded",
      choices: options.map((title, index) => ({ title, value: String(index) })),
    },
  ],
  actions: [{ type: "Action.Submit", title: "Submit Vote", data: { poll: true } }],
});
