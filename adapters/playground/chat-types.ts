import type { Answer, CardView, NoteView, NoticeView, PingView } from "../../src/domain/chat.ts";
import type { AccountId, AccountRef, ChannelId, MessageRef } from "../../src/domain/ids.ts";
import type { Attachment } from "../../src/domain/message.ts";

/** Where something stands: somebody's private chat with the bot, or a channel. */
export type Place =
  | { readonly kind: "private"; readonly account: AccountId }
  | { readonly kind: "channel"; readonly channel: ChannelId; readonly thread: string | null };

/** One post by a person, or by some other bot. */
export type Post = {
  readonly ref: MessageRef;
  readonly edit: number;
  readonly position: string;
  readonly author: AccountRef;
  readonly bot: boolean;
  readonly sentAt: number;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly answers: MessageRef | null;
  readonly state: "present" | "deleted" | "hidden";
};

export type Content =
  | { readonly kind: "note" | "line"; readonly view: NoteView }
  | { readonly kind: "card"; readonly view: CardView }
  | { readonly kind: "ping"; readonly view: PingView; readonly card: string | null }
  | { readonly kind: "notice"; readonly view: NoticeView };

/** One message of the bot. */
export type BotMessage = {
  readonly id: string;
  readonly key: string;
  readonly place: Place;
  readonly sentAt: number;
  readonly editedAt: number | null;
  readonly rang: boolean;
  readonly gone: boolean;
  readonly content: Content;
};

/** The last private answer on somebody's screen, and the message whose button it answers. */
export type OpenAnswer = { readonly to: string; readonly answer: Answer };

export type Draft = {
  readonly text: string;
  readonly thread?: string | null;
  readonly answers?: MessageRef | null;
  readonly attachment?: Attachment | null;
};

/** What went differently on the screens; the page fetches the rest. */
export type Change =
  | { readonly kind: "posts"; readonly channel: ChannelId }
  | { readonly kind: "sent"; readonly message: BotMessage; readonly rings: boolean }
  | { readonly kind: "answered"; readonly account: AccountId }
  | { readonly kind: "private"; readonly account: AccountId };

export type Disturbance = "rate-limited" | "forbidden" | "unreachable" | "answer-lost";

export const placeKey = (place: Place): string =>
  place.kind === "private"
    ? `@${place.account}`
    : place.thread === null
      ? `#${place.channel}`
      : `#${place.channel}/${place.thread}`;
