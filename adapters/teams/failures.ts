import type { Delivery, UndeliveredReason } from "../../src/domain/chat.ts";

/** No answer came in time; what was asked may have been done. */
export class NoAnswerError extends Error {
  constructor() {
    super("no answer in time");
    this.name = "NoAnswerError";
  }
}

/** Nothing incoming has told yet where the service is and who we are there. */
export class NoServiceError extends Error {
  constructor() {
    super("the service address is not known");
    this.name = "NoServiceError";
  }
}

/** A person's chat with us is closed: blocked, the app taken out, or not in the school (any more). */
const CLOSED: ReadonlySet<string> = new Set([
  "BotNotInConversationRoster",
  "ConversationBlockedByUser",
  "MessageWritesBlocked",
  // The app is not installed for this person, nor in a team they are in.
  "ForbiddenOperationException",
  "ConversationNotFound",
  "UserNotFound",
]);
/** What the login service calls a no. */
const NO_TOKEN = /^(?:invalid_|unauthorized_|access_denied|consent_required)/u;

/** HTTP status of an answer that was no success; null when there was none. */
export const statusOf = (error: unknown): number | null => {
  const status = field(error, "statusCode");
  return typeof status === "number" ? status : null;
};
const codeOf = (error: unknown): string | null => {
  const code = subCodeOf(error) ?? field(error, "code") ?? field(error, "errorCode");
  return typeof code === "string" ? code : null;
};
/** Of a chat that was left, Teams says so in JSON inside the message of the error. */
const subCodeOf = (error: unknown): string | null => {
  const message = field(error, "message");
  if (typeof message !== "string") return null;
  return /^\{\s*"subCode":\s*"(?<code>\w{1,60})"/u.exec(message)?.groups?.["code"] ?? null;
};
const field = (error: unknown, name: string): unknown =>
  typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;

/** How long the service asks to wait, in milliseconds from `now`; null when it does not say. */
export function waitAsked(error: unknown, now: number): number | null {
  const headers = field(field(error, "response"), "headers");
  const get = field(headers, "get");
  const raw: unknown =
    typeof get === "function" ? Reflect.apply(get, headers, ["retry-after"]) : null;
  if (typeof raw !== "string" || raw.trim() === "") return null;
  const seconds = Number(raw);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1000));
  const moment = Date.parse(raw);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

/** The message or conversation is not there (any more). */
export const isGone = (error: unknown): boolean => [404, 410].includes(statusOf(error) ?? 0);

/** An answer came, and it is no: trying again changes nothing. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  if (status === null) return NO_TOKEN.test(codeOf(error) ?? "");
  return status >= 400 && status < 500 && ![408, 412, 425, 429].includes(status);
}

/** What an error of a delivery means, as a value. Only a person's chat can be closed. */
export function undeliveredBy(
  error: unknown,
  where: "person" | "channel",
  now: number,
): Extract<Delivery, { readonly kind: "undelivered" }> {
  const retryAfterMs = waitAsked(error, now);
  if (statusOf(error) === 429) return undelivered("rate-limited", retryAfterMs);
  // Who we are is not taken now. Nobody else can be reached either, so it waits until that is repaired.
  const isOurs = statusOf(error) === 401 || statusOf(error) === null;
  if (isOurs || !isRefusal(error)) return undelivered("unreachable", retryAfterMs);
  const closed = where === "person" && (isGone(error) || CLOSED.has(codeOf(error) ?? ""));
  return undelivered(closed ? "closed" : "forbidden", null);
}

const undelivered = (reason: UndeliveredReason, retryAfterMs: number | null) =>
  ({ kind: "undelivered", reason, retryAfterMs }) as const;

/** Status and name of an error, fit for a log. */
export function errorCode(error: unknown): string {
  const code = codeOf(error);
  const status = statusOf(error);
  const name = error instanceof Error ? error.name : "unknown";
  if (status !== null) return code === null ? `${status}` : `${status}/${code}`;
  return code === null ? name : `${name} ${code}`;
}
