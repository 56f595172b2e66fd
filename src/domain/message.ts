import type { AccountRef, MessageRef } from "./ids.ts";

/** Half-open range of UTF-16 units: `start` inclusive, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Where a piece of a message's text came from. A `quote` is somebody else's text that the platform repeats. */
export type TextSource =
  | "body"
  | "forward"
  | "quote"
  | "poll"
  | "embed"
  | "caption"
  | "file-name"
  | "card";

/** A stretch of {@link ChannelMessage.text} and where it came from; segments do not overlap. */
export type Segment = Span & { readonly source: TextSource };

export type AttachmentKind = "image" | "video" | "audio" | "voice" | "file";
/** What the platform says about a file. The file itself is never fetched. */
export type Attachment = {
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly bytes: number;
};

/** One post, edit or comment in a registered class channel, the same shape on every platform. */
export type ChannelMessage = {
  readonly ref: MessageRef;
  /** 0 for the post as first sent; else the moment of the edit, in epoch milliseconds. */
  readonly edit: number;
  /** Sorts as a string in the order of the platform, within {@link MessageRef.channel} and thread. */
  readonly position: string;
  readonly author: AccountRef;
  readonly sentAt: number;
  /** Everything in the post that carries text, joined by line breaks; spans of findings point into it. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly attachments: readonly Attachment[];
  readonly mentions: readonly AccountRef[];
  /** Author of the post that this one answers, or null. */
  readonly repliesTo: AccountRef | null;
  /** Opens the post in the platform's own client. */
  readonly link: string;
};

/** Joins the pieces of a post into one text with its segments. Empty pieces are left out. */
export function joinText(
  pieces: readonly { readonly source: TextSource; readonly text: string }[],
): { readonly text: string; readonly segments: readonly Segment[] } {
  const segments: Segment[] = [];
  let text = "";
  for (const piece of pieces) {
    if (piece.text === "") continue;
    if (text !== "") text += "\n";
    segments.push({
      source: piece.source,
      start: text.length,
      end: text.length + piece.text.length,
    });
    text += piece.text;
  }
  return { text, segments };
}
