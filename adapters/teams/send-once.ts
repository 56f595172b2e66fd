import type { Destination, Once } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { PlatformMemory } from "../../src/domain/store.ts";
import type { Log } from "../../src/domain/trace.ts";
import { VERB } from "./action-data.ts";
import type { Connector, OutgoingActivity } from "./connector.ts";
import { errorCode } from "./failures.ts";
import type { FindSent, FoundSent } from "./find-sent.ts";
import { cardOf } from "./layout.ts";
import { seenText } from "./plain-text.ts";
import type { SentMessage } from "./sent-ref.ts";

/** Where it goes: a conversation of the Connector, and the same as Graph is asked for it. */
export type Target = {
  readonly conversation: string;
  readonly where: Destination;
  readonly thread: string | null;
};
type SentOnce = SentMessage & { readonly foundAgain: boolean };
export type SendOnce = (
  target: Target,
  activity: OutgoingActivity,
  once: Once,
  options?: {
    /** Replaces something that was thrown away, which would be found again. */
    readonly insteadOf?: string;
    /** A message that looks alike and is not meant. */
    readonly not?: string | undefined;
    readonly targeted?: boolean;
  },
) => Promise<SentOnce>;

/** A delivery is tried for hours, never for weeks. */
const KEPT_MS = 14 * 24 * 60 * 60_000;
const TIDIED_EVERY_MS = 24 * 60 * 60_000;
/** Our clock and Microsoft's may differ by this much. */
const SKEW_MS = 2 * 60_000;
const PREFIX = "sent/";

type Remembered = SentMessage & { readonly at: number };

/**
 * Sends a message whose repeat is harmless. Teams knows no nonce: what was confirmed is remembered, and what may have
 * arrived without a confirmation is looked for through Graph. Where Graph may not be asked it is sent again.
 */
export function createSendOnce(deps: {
  readonly connector: Pick<Connector, "send">;
  readonly memory: PlatformMemory;
  readonly find: FindSent;
  readonly clock: Clock;
  readonly log: Log;
}): SendOnce {
  const { connector, memory, find, clock, log } = deps;
  const sending = new Map<string, Promise<unknown>>();
  let tidied: number | null = null;

  /** Of what was sent since then: a case that was removed and comes again has the same key. */
  async function remembered(key: string, since: number): Promise<Remembered | null> {
    const raw = await memory.get(PREFIX + key);
    const known = raw === null ? null : readRemembered(raw);
    return known !== null && known.at >= since - SKEW_MS ? known : null;
  }

  async function remember(key: string, sent: SentMessage, where: Destination): Promise<void> {
    const { conversation, activity } = sent;
    const value = JSON.stringify({ conversation, activity, at: clock.now() });
    try {
      if (where.kind === "person") await memory.set(PREFIX + key, value, where.account);
      else await memory.set(PREFIX + key, value);
      await tidy();
    } catch (error) {
      // It was sent; that is what counts.
      log.warn("TEAMS_SENT_NOT_REMEMBERED", { error: errorCode(error) });
    }
  }

  async function tidy(): Promise<void> {
    const now = clock.now();
    if (tidied !== null && now - tidied < TIDIED_EVERY_MS) return;
    tidied = now;
    for (const { key, value } of await memory.list(PREFIX)) {
      const entry = readRemembered(value);
      if (entry === null || now - entry.at > KEPT_MS) await memory.remove(key);
    }
  }

  async function send(
    ...[target, activity, once, options = {}]: Parameters<SendOnce>
  ): Promise<SentOnce> {
    const { conversation, where, thread } = target;
    const known = once.triedAt === null ? null : await remembered(once.key, once.triedAt);
    if (known?.conversation === conversation && known.activity !== options.insteadOf)
      return { conversation, activity: known.activity, foundAgain: true };
    // What one person alone sees is not in the channel that Graph reads.
    if (once.triedAt !== null && options.targeted !== true) {
      const since = Math.max(0, once.triedAt - SKEW_MS);
      const found = await find(
        where,
        thread,
        since,
        (message) =>
          message.activity !== options.insteadOf &&
          message.activity !== options.not &&
          isSame(message, activity, once.marker),
      );
      if (found !== null && found !== "unknown") {
        const sent = { conversation, activity: found.activity };
        await remember(once.key, sent, where);
        return { ...sent, foundAgain: true };
      }
    }
    const id = await connector.send(conversation, activity, {
      targeted: options.targeted ?? false,
    });
    const sent = { conversation, activity: id };
    await remember(once.key, sent, where);
    return { ...sent, foundAgain: false };
  }

  return async (target, activity, once, options) => {
    // One after the other: the second finds what the first has sent.
    const before = sending.get(once.key) ?? Promise.resolve();
    const work = before.then(() => send(target, activity, once, options));
    const settled = Promise.allSettled([work]);
    sending.set(once.key, settled);
    try {
      return await work;
    } finally {
      if (sending.get(once.key) === settled) sending.delete(once.key);
    }
  };
}

function readRemembered(raw: string): Remembered | null {
  const value: unknown = JSON.parse(raw);
  if (typeof value !== "object" || value === null) return null;
  const { conversation, activity, at } = value as Record<string, unknown>;
  return typeof conversation === "string" && typeof activity === "string" && typeof at === "number"
    ? { conversation, activity, at }
    : null;
}

/** Of the same kind, and about the same case by its buttons, or with the marker in its words. */
function isSame(message: FoundSent, activity: OutgoingActivity, marker: string): boolean {
  const card = cardOf(activity);
  if ((card === null) !== (message.cards.length === 0)) return false;
  if (card === null)
    return squeezed(message.text) === squeezed(activity.text ?? "") || shows(message.text, marker);
  const words = wordsOf(card);
  if (message.cards.some((other) => wordsOf(other) === words)) return true;
  const ours = new Set(casesOf(card));
  const theirs = message.cards.flatMap(casesOf);
  if (ours.size > 0 && theirs.length > 0) return theirs.some((number) => ours.has(number));
  return message.cards.some((other) => shows(wordsOf(other), marker));
}

/** The marker as a word of its own: KW-1 is not in KW-17. */
function shows(text: string, marker: string): boolean {
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + 1))
    if (!/[0-9A-Za-z]/u.test(text[at + marker.length] ?? "")) return true;
  return false;
}

const squeezed = (text: string): string => seenText(text).replaceAll(/\s+/gu, " ").trim();

/** The words of a card in the order in which they stand. */
function wordsOf(card: unknown): string {
  const words: string[] = [];
  for (const part of partsOf(card)) if (typeof part["text"] === "string") words.push(part["text"]);
  return seenText(words.join("\n"));
}

/** The case on every button. */
function casesOf(card: unknown): readonly string[] {
  return partsOf(card).flatMap((part) => {
    const data: unknown = part["data"];
    if (part["verb"] !== VERB || typeof data !== "object" || data === null) return [];
    const { incident, check } = data as Record<string, unknown>;
    return typeof incident === "number"
      ? [`${incident}:${typeof check === "string" ? check : ""}`]
      : [];
  });
}

/** Every object in a card, however deep, outermost first. */
function partsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Readonly<Record<string, unknown>>, ...Object.values(value).flatMap(partsOf)];
}
