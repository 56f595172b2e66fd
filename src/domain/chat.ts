import type { AccountRef, ChannelRef, MessageRef, Platform } from "./ids.ts";
import type { ChannelMessage } from "./message.ts";
import type { Language } from "./school.ts";
import type { Severity } from "./verdict.ts";
import type { WordButton, WordCommand, WordForm, WordOption, WordQuery } from "./word-command.ts";

/*
 * Between the use cases and a chat platform. Views carry plain text: whoever lays them out escapes every string, so
 * that mentions, mark-up and HTML in a name show as text.
 */

export const BUTTONS = [
  "acknowledge",
  "show",
  "hand_over",
  "false_alarm",
  "close",
  "reopen",
  "contest",
  "why",
] as const;
export type ButtonAction = (typeof BUTTONS)[number];
export type Button = {
  readonly action: ButtonAction;
  readonly label: string;
  readonly style: "primary" | "secondary" | "danger";
  /** The case it belongs to. */
  readonly incident: number;
  /** The case's `caseCheck`, which comes back with the press; absent on what was sent before there was one. */
  readonly check?: string | undefined;
};

/** Private text to a pupil, or the neutral line in the channel. Lines are paragraphs. */
export type NoteView = {
  readonly language: Language;
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
};

/** One card per incident and recipient, edited in place. Holds no quote. */
export type CardView = {
  readonly language: Language;
  readonly number: number;
  readonly title: string;
  /** One plain line for notifications and screen readers: number and what is asked, no names, no quote. */
  readonly summary: string;
  readonly severity: Severity;
  readonly closed: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
  readonly link: { readonly label: string; readonly url: string } | null;
};

/** Short separate message that rings and points at the card: number and link only. */
export type PingView = { readonly language: Language; readonly text: string };

/** The notice before judging, posted and pinned. */
export type NoticeView = {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
};

/** Where a card goes: somebody's private chat with the bot, or a staff channel. */
export type Destination =
  | { readonly kind: "person"; readonly account: AccountRef }
  | { readonly kind: "channel"; readonly channel: ChannelRef };

/** What the platform needs to edit or replace something it sent; made and read by the adapter alone. */
export type SentRef = string;

export type UndeliveredReason = "closed" | "forbidden" | "rate-limited" | "unreachable";
export type Delivery =
  | { readonly kind: "delivered"; readonly ref: SentRef }
  | {
      readonly kind: "undelivered";
      readonly reason: UndeliveredReason;
      readonly retryAfterMs: number | null;
    };

/**
 * Makes a repeat harmless. `key` is the same for every attempt (at most 25 characters, letters and digits and `-`);
 * `triedAt` is when an earlier attempt may have reached the platform, or null. Then the adapter first looks whether it
 * is already there, by nonce while the platform remembers it, else by `marker` (for example `KW-17`) in the history.
 */
export type Once = {
  readonly key: string;
  readonly triedAt: number | null;
  readonly marker: string;
};

/** Where the message stands that a note is about. */
export type NotePlace = { readonly channel: ChannelRef; readonly thread: string | null };
export type NoteSender = {
  /**
   * In a private chat. Where that is closed, and only when `place` is given, it may be shown there instead, on a platform
   * that can show it to nobody but its addressee.
   */
  readonly note: (
    to: AccountRef,
    view: NoteView,
    once: Once,
    place?: NotePlace,
  ) => Promise<Delivery>;
};
/** A neutral line in the channel that names nobody and answers nothing. */
export type LinePoster = {
  readonly line: (
    to: ChannelRef,
    thread: string | null,
    view: NoteView,
    once: Once,
  ) => Promise<Delivery>;
};
export type CardPoster = {
  /** Posts the card, or edits `existing` without ringing; a card that was deleted is posted anew. */
  readonly card: (
    to: Destination,
    view: CardView,
    existing: SentRef | null,
    once: Once,
  ) => Promise<Delivery>;
  /** Puts `view` in the place of a card that stands; one that was deleted is left so, and counts as delivered. */
  readonly redact: (at: SentRef, view: CardView) => Promise<Delivery>;
};
export type Pinger = {
  /** Rings once, then removes `previous`. `card` is what it should link to. */
  readonly ping: (
    to: Destination,
    view: PingView,
    links: { readonly card: SentRef | null; readonly previous: SentRef | null },
    once: Once,
  ) => Promise<Delivery>;
};
export type NoticePoster = {
  /** Posts and pins the notice, then unpins `previous`. */
  readonly notice: (
    to: ChannelRef,
    view: NoticeView,
    previous: SentRef | null,
    once: Once,
  ) => Promise<Delivery>;
};
export type Hider = { readonly hide: (ref: MessageRef) => Promise<Delivery> };

/** What was posted while nobody listened, oldest first, per stream; `null`: the platform cannot tell. */
export type History = {
  /**
   * Posts of one registered channel and its threads, each stream after its own position. Streams that are not in
   * `after` (key `streamKey`) start at `floor`. Where the platform can tell, posts from before that were edited
   * meanwhile come too, with their edit. The next post is asked for once the one before is taken in, so a platform that
   * was read to the end need not look further back again. Rejects with PLATFORM_UNREACHABLE or PLATFORM_REFUSED.
   */
  readonly missed: (
    channel: ChannelRef,
    after: ReadonlyMap<string, string>,
    floor: string,
  ) => AsyncIterable<ChannelMessage>;
  /** The newest position in the channel right now: the floor of a channel that is seen for the first time. */
  readonly newest: (channel: ChannelRef) => Promise<string>;
  /** How a flagged post stands now: gone, or its present text; null when the platform cannot say. */
  readonly present: (ref: MessageRef) => Promise<ChannelMessage | "deleted" | null>;
  /** A few posts around one, live, for a person entitled to look; never stored. */
  readonly around: (
    ref: MessageRef,
  ) => Promise<readonly { readonly author: string; readonly text: string }[]>;
};

/** One check of `klaswacht doctor`; `repair` says what to do when it failed. */
export type Check = {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly repair: string;
};

/** What this platform can do; the texts and the dispatcher believe it. */
export type Capabilities = {
  readonly privateNote: boolean;
  readonly threads: boolean;
  readonly hide: boolean;
  readonly history: boolean;
  readonly pin: boolean;
};

/** Private answer to whoever pressed or asked. */
export type Answer =
  | { readonly kind: "text"; readonly text: string }
  /** A note for whoever could not be reached in private; its buttons work as under the note itself. */
  | { readonly kind: "note"; readonly view: NoteView }
  /** One tap chooses; the adapter sends the press again with `value`. */
  | {
      readonly kind: "choose";
      readonly text: string;
      readonly action: ButtonAction;
      readonly incident: number;
      readonly check?: string | undefined;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  /** The adapter asks for words and sends the press again with them as `value`. */
  | {
      readonly kind: "form";
      readonly title: string;
      readonly label: string;
      readonly action: ButtonAction;
      readonly incident: number;
      readonly check?: string | undefined;
      readonly maxLength: number;
    }
  /** About words, with what may be done next; `form` is for a platform whose command has no options of its own. */
  | {
      readonly kind: "words";
      readonly text: string;
      readonly buttons: readonly WordButton[];
      readonly form: WordForm | null;
    };

export type Press = {
  readonly by: AccountRef;
  readonly action: ButtonAction;
  readonly incident: number;
  readonly check?: string | undefined;
  readonly value: string | null;
};
export type ChatCommand =
  | { readonly name: "koppel"; readonly by: AccountRef; readonly code: string }
  /** The newest note was not deserved; `words` say why, null asks for them. */
  | { readonly name: "niet_terecht"; readonly by: AccountRef; readonly words: string | null }
  | {
      readonly name: "status" | "uit" | "aan";
      readonly by: AccountRef;
      readonly channel: ChannelRef;
    }
  /** Pupils may (`open`) or may no longer write in the class channel during this lesson. */
  | {
      readonly name: "les";
      readonly open: boolean;
      readonly by: AccountRef;
      readonly channel: ChannelRef;
    }
  | WordCommand;

/** What an adapter hands in. Every promise resolves once what it caused is committed; none rejects. */
export type Intake = {
  readonly message: (message: ChannelMessage) => Promise<void>;
  readonly edited: (message: ChannelMessage) => Promise<void>;
  readonly deleted: (ref: MessageRef) => Promise<void>;
  /** Events may have been lost (new session, reconnect): catch up now. Synchronous, before the next event. */
  readonly gap: (platform: Platform) => void;
  /** A payload that cannot be read was set aside; `code` and ids only. */
  readonly unreadable: (platform: Platform, detail: string) => void;
  readonly press: (press: Press) => Promise<Answer>;
  readonly report: (by: AccountRef, message: ChannelMessage) => Promise<Answer>;
  readonly command: (command: ChatCommand) => Promise<Answer>;
  /** What a field about words could become; nothing for whoever may not change them. */
  readonly suggest: (query: WordQuery) => Promise<readonly WordOption[]>;
};

/** A chat platform. Use cases take the one port they need. */
export type ChatPlatform = NoteSender &
  LinePoster &
  CardPoster &
  Pinger &
  NoticePoster &
  Hider &
  History & {
    readonly platform: Platform;
    readonly can: Capabilities;
    /** Connects; resolves when messages arrive. Rejects with PLATFORM_REFUSED or PLATFORM_UNREACHABLE. */
    readonly start: (intake: Intake) => Promise<void>;
    /** Whether messages arrive right now: false before the start, while reconnecting, and once refused or stopped. */
    readonly connected: () => boolean;
    /** Stops taking in, finishes what is under way. Calling it again is harmless. */
    readonly stop: () => Promise<void>;
    readonly check: (channels: readonly ChannelRef[]) => Promise<readonly Check[]>;
  };

/** One sequence of posts with an order of its own: a channel, or a thread in it. */
export const streamKey = (ref: ChannelRef & { readonly thread: string | null }): string =>
  ref.thread === null
    ? `${ref.platform}:${ref.channel}`
    : `${ref.platform}:${ref.channel}/${ref.thread}`;
