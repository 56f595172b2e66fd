import type {
  Answer,
  ButtonAction,
  ChatPlatform,
  Destination,
  Intake,
} from "../../src/domain/chat.ts";
import type { AccountRef, ChannelRef, MessageRef } from "../../src/domain/ids.ts";
import type { Attachment } from "../../src/domain/message.ts";

/** One message of the bot as a reader has it before them. */
export type Seen = {
  /** Stays the same when the message is edited in place. */
  readonly id: string;
  /** The words after the platform has laid them out: escapes and mark-up are gone, what is left is what one reads. */
  readonly text: string;
  /** What the platform made of the words: "mention", "format", "link" (with another text than its address), "html". */
  readonly effects: readonly string[];
  /** Labels, in order. */
  readonly buttons: readonly string[];
};

/** A private answer as the presser sees it. */
export type ShownAnswer = {
  readonly text: string;
  readonly options: readonly string[];
  /** Set when it asks for words. */
  readonly form: { readonly title: string; readonly label: string } | null;
};

type Failure =
  | "rate-limited"
  | "forbidden"
  | "unreachable"
  /** The message arrives, the confirmation does not. */
  | "answer-lost";

/**
 * A platform with people on it, for the contract suite. Everything but `connect` is what users or the service do; none
 * of it goes through the adapter. Ids in here are accepted by the adapter as they are.
 */
export type PlatformHarness = {
  /**
   * A running adapter for this service, taken in by `intake`. Called again after `stop` it gives a new session; the
   * service keeps what was posted in between.
   */
  readonly connect: (intake: Intake) => Promise<ChatPlatform>;
  /** A registered class channel, and one that the adapter has never heard of. */
  readonly channel: ChannelRef;
  readonly unknownChannel: ChannelRef;
  /** Two pupils and a member of staff, each in the channel. */
  readonly pupil: AccountRef;
  readonly other: AccountRef;
  readonly staff: AccountRef;
  /** A channel where staff get their cards together. */
  readonly staffChannel: ChannelRef;

  readonly post: (
    by: AccountRef,
    text: string,
    options?: {
      readonly thread?: string;
      readonly answers?: MessageRef;
      readonly attachment?: Attachment;
    },
  ) => Promise<MessageRef>;
  /** Opens a thread (forum post, reply chain) in the class channel; its key for `MessageRef.thread`. */
  readonly openThread: (by: AccountRef, title: string) => Promise<string>;
  readonly edit: (ref: MessageRef, text: string) => Promise<void>;
  readonly remove: (ref: MessageRef) => Promise<void>;
  /** Another bot posts in the class channel. */
  readonly postAsBot: (text: string) => Promise<void>;
  readonly closePrivate: (account: AccountRef) => Promise<void>;
  /** Every delivery fails like this until `undo`. `retryAfterMs` is what the service tells, or null. */
  readonly provoke: (
    failure: Failure,
  ) => Promise<{ readonly retryAfterMs: number | null; readonly undo: () => Promise<void> }>;

  /** What the bot has standing there now, oldest first: somebody's private chat, or a channel (or thread). */
  readonly seen: (where: Destination, thread?: string | null) => Promise<readonly Seen[]>;
  /** Texts by people that readers of the class channel see. */
  readonly visiblePosts: () => Promise<readonly string[]>;
  readonly pinned: (channel: ChannelRef) => Promise<readonly string[]>;
  /** How often a device has rung for messages of the bot there. */
  readonly rings: (where: Destination) => Promise<number>;
  /** Somebody throws away a message of the bot. */
  readonly discard: (where: Destination, id: string) => Promise<void>;

  /** Presses the button with this label on the newest message there that has one. */
  readonly press: (by: AccountRef, where: Destination, label: string) => Promise<ShownAnswer>;
  /** Taps an option or button of, or sends words in, the answer that `by` got last. */
  readonly choose: (by: AccountRef, label: string) => Promise<ShownAnswer>;
  readonly submit: (by: AccountRef, words: string) => Promise<ShownAnswer>;
  /** What `by` has been answered privately and nobody else sees: the last answer on this person's screen. */
  readonly answerOnScreenOf: (by: AccountRef) => Promise<ShownAnswer | null>;
  /** Reports a post to the bot. */
  readonly report: (by: AccountRef, ref: MessageRef) => Promise<ShownAnswer>;

  readonly close: () => Promise<void>;
};

export type HarnessFactory = () => Promise<PlatformHarness>;

/** What an {@link Answer} looks like on a screen; for harnesses whose service keeps the answer as it is. */
export function shownAnswer(answer: Answer): ShownAnswer {
  if (answer.kind === "form")
    return { text: "", options: [], form: { title: answer.title, label: answer.label } };
  if (answer.kind === "note") {
    const { lines, buttons } = answer.view;
    return { text: lines.join("\n"), options: buttons.map(({ label }) => label), form: null };
  }
  const options = answer.kind === "choose" ? answer.options.map(({ label }) => label) : [];
  return { text: answer.text, options, form: null };
}

/** A button for a view. */
export const aButton = (action: ButtonAction, label: string, incident = 17) => ({
  action,
  label,
  style: "secondary" as const,
  incident,
});
