import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js";
import type { Delivery, UndeliveredReason } from "../../src/domain/chat.ts";
import { KlaswachtError } from "../../src/domain/errors.ts";

/** Discord refuses a person's private messages: closed to us, left the server, or no such person. */
const CLOSED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  // No mutual server any more, or messages from its members are switched off.
  50_278,
  RESTJSONErrorCodes.UnknownUser,
  50_033,
]);
const SHORT_WAIT_MS = 60_000;

export const undelivered = (
  reason: UndeliveredReason,
  retryAfterMs: number | null = null,
): Delivery => ({ kind: "undelivered", reason, retryAfterMs });

/** How long Discord asks to wait, in milliseconds; null when the error is no rate limit. */
export function waitAsked(error: unknown): number | null {
  if (error instanceof RateLimitError)
    return Math.max(error.retryAfter, error.sublimitTimeout, error.timeToReset);
  return error instanceof DiscordAPIError && error.status === 429 ? SHORT_WAIT_MS : null;
}

export const hasCode = (error: unknown, ...codes: readonly (number | string)[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(error.code);

/** The post, thread or channel is not there (any more). */
export const isGone = (error: unknown): boolean =>
  hasCode(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel);

/** Discord answered, and the answer is no: trying again changes nothing. */
export const isRefusal = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && error.status !== 429) || isTokenGone(error);

// After a 401 the library forgets the token, and says this of every later request.
const isTokenGone = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("Expected token to be set");

/** What an error of a delivery means, as a value. */
export function undeliveredBy(error: unknown): Delivery {
  const wait = waitAsked(error);
  if (wait !== null) return undelivered("rate-limited", Math.ceil(wait));
  if (error instanceof DiscordAPIError && CLOSED.has(error.code)) return undelivered("closed");
  return undelivered(isRefusal(error) ? "forbidden" : "unreachable");
}

/** The same error for the program: a code and what Discord said, never the token or a text. */
export function platformError(error: unknown, doing: string): KlaswachtError {
  if (error instanceof KlaswachtError) return error;
  const code = isRefusal(error) ? "PLATFORM_REFUSED" : "PLATFORM_UNREACHABLE";
  // No `cause`: the library's errors carry the body of the request, which may hold a text.
  return new KlaswachtError(code, `Discord, ${doing}: ${errorCode(error)}`);
}

/** Name and number of an error, fit for a log. */
export function errorCode(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.status}/${error.code}`;
  if (error instanceof HTTPError) return `HTTP ${error.status}`;
  if (error instanceof RateLimitError) return "rate limit";
  if (!(error instanceof Error)) return "unknown";
  const code: unknown = Reflect.get(error, "code");
  return typeof code === "string" ? `${error.name} ${code}` : error.name;
}
