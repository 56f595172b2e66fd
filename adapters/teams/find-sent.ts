import type { Destination } from "../../src/domain/chat.ts";

/** A message of this bot as Graph has it. */
export type FoundSent = {
  /** The id that the Connector gave or would have given. */
  readonly activity: string;
  /** `conversation.id` of the chat or channel it stands in. */
  readonly conversation: string;
  readonly sentAt: number;
  /** Its words without mark-up. */
  readonly text: string;
  /** Adaptive Cards in it, parsed. */
  readonly cards: readonly unknown[];
};

/**
 * Looks whether this bot has sent something since a moment (epoch milliseconds) that fits; the oldest that does, or null when
 * there is none. `"unknown"`: Graph is not there, or may not be asked for this place. Never rejects.
 */
export type FindSent = (
  where: Destination,
  thread: string | null,
  since: number,
  fits: (message: FoundSent) => boolean,
) => Promise<FoundSent | null | "unknown">;
