import type { SentRef } from "../../src/domain/chat.ts";

/** Where a message of the bot stands. */
export type SentMessage = { readonly conversation: string; readonly activity: string };

export const sentRef = ({ conversation, activity }: SentMessage): SentRef =>
  JSON.stringify({ conversation, activity });

/** Reads a reference back; null when it is none of this adapter's. */
export function readSentRef(ref: SentRef): SentMessage | null {
  try {
    const value: unknown = JSON.parse(ref);
    if (typeof value !== "object" || value === null) return null;
    const { conversation, activity } = value as Record<string, unknown>;
    return typeof conversation === "string" && typeof activity === "string"
      ? { conversation, activity }
      : null;
  } catch {
    return null;
  }
}
