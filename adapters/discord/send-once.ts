import { createHash } from "node:crypto";
import { Routes, type APIMessage, type REST } from "discord.js";
import type { Once } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import { readCustomId } from "./custom-id.ts";
import { unescapeText } from "./escape.ts";
import type { MessageBody } from "./layout.ts";
import { listOf } from "./message-text.ts";
import { idFrom } from "./snowflake.ts";

/** Discord remembers a nonce "for a few minutes"; from here on the history is read instead. */
const NONCE_TRUSTED_MS = 2 * 60_000;
/** Our clock and Discord's may differ by this much. */
const SKEW_MS = 2 * 60_000;
const PAGE = 100;
const PAGES_MAX = 50;

type SentOnce = { readonly message: APIMessage; readonly foundAgain: boolean };
export type SendOnce = (
  channel: string,
  body: MessageBody,
  once: Once,
  options?: {
    /** Replaces something that was thrown away, which the nonce would find again. */
    readonly insteadOf?: string;
    /** A message that looks alike and is not meant. */
    readonly not?: string | undefined;
  },
) => Promise<SentOnce>;

/** Posts a message whose repeat is harmless: by nonce while Discord remembers it, else by looking in the history. */
export function createSendOnce(deps: {
  readonly rest: REST;
  readonly clock: Clock;
  readonly botId: () => Promise<string>;
}): SendOnce {
  const { rest, clock, botId } = deps;

  async function find(
    channel: string,
    since: number,
    fits: (message: APIMessage) => boolean,
  ): Promise<APIMessage | null> {
    let after = idFrom(since);
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const query = new URLSearchParams({ limit: String(PAGE), after });
      const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
      const found = messages.toReversed().find(fits);
      if (found !== undefined) return found;
      const [newest] = messages;
      if (messages.length < PAGE || newest === undefined) return null;
      after = newest.id;
    }
    return null;
  }

  return async (channel, body, once, options = {}) => {
    if (once.triedAt !== null && clock.now() - once.triedAt > NONCE_TRUSTED_MS) {
      const bot = await botId();
      const found = await find(
        channel,
        once.triedAt - SKEW_MS,
        (message) =>
          message.author.id === bot &&
          message.id !== options.insteadOf &&
          message.id !== options.not &&
          isSame(message, body, once.marker),
      );
      if (found !== null) return { message: found, foundAgain: true };
    }
    const nonce = nonceOf(`${once.key} ${channel} ${options.insteadOf ?? ""}`);
    const message = (await rest.post(Routes.channelMessages(channel), {
      body: { ...body, nonce, enforce_nonce: true },
    })) as APIMessage;
    return { message, foundAgain: false };
  };
}

/** At most 25 characters, the same for every attempt, and different per channel. */
const nonceOf = (key: string): string =>
  createHash("sha256").update(key).digest("base64url").slice(0, 25);

/** Of the same kind, and with the same words, the same case on its buttons, or the marker in its words. */
function isSame(message: APIMessage, body: MessageBody, marker: string): boolean {
  const wanted = listOf(body.embeds);
  const embeds = listOf(message.embeds);
  const isCard = wanted.length > 0;
  if (isCard !== embeds.length > 0) return false;
  if (!isCard && message.content === (body.content ?? "")) return true;
  // A long text stands in an embed without a title.
  const [text, other] = [wanted[0], embeds[0]];
  if (text !== undefined && text.title === undefined)
    return text.description === other?.description;
  const ours = new Set(casesOf(body.components));
  const theirs = casesOf(message.components);
  if (ours.size > 0 || theirs.length > 0)
    return theirs.some((number) => ours.has(number)) || (isCard && shows(message, marker));
  return isCard && shows(message, marker);
}

/** The marker as a word of its own: KW-1 is not in KW-17. */
function shows(message: APIMessage, marker: string): boolean {
  const text = [message.content, ...listOf(message.embeds).map((embed) => embed.title ?? "")]
    .map(unescapeText)
    .join("\n");
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + 1))
    if (!/[0-9A-Za-z]/u.test(text[at + marker.length] ?? "")) return true;
  return false;
}

/** The case of every button. */
function casesOf(rows: unknown): readonly string[] {
  const parts = Array.isArray(rows) ? (rows as readonly unknown[]) : [];
  return parts.flatMap((row) => {
    const buttons: unknown =
      typeof row === "object" && row !== null ? Reflect.get(row, "components") : [];
    return (Array.isArray(buttons) ? (buttons as readonly unknown[]) : []).flatMap((button) => {
      const id: unknown =
        typeof button === "object" && button !== null ? Reflect.get(button, "custom_id") : null;
      const pressed = typeof id === "string" ? readCustomId(id) : null;
      return pressed === null ? [] : [`${pressed.incident}:${pressed.check ?? ""}`];
    });
  });
}
