import type { SentRef } from "../../src/domain/chat.ts";

/** Where a message of the bot stands. */
export type SentMessage = { readonly channel: string; readonly message: string };

export const sentRef = (sent: SentMessage): SentRef =>
  JSON.stringify({ channel: sent.channel, message: sent.message });

/** Reads a reference back; null when it is none of this adapter's. */
export function readSentRef(ref: SentRef): SentMessage | null {
  try {
    const value: unknown = JSON.parse(ref);
    if (typeof value !== "object" || value === null) return null;
    const { channel, message } = value as Record<string, unknown>;
    return typeof channel === "string" && typeof message === "string" ? { channel, message } : null;
  } catch {
    return null;
  }
}
