import type { Delivery, Once, SentRef } from "../../src/domain/chat.ts";
import type { AccountId, ChannelId } from "../../src/domain/ids.ts";
import {
  placeKey,
  type BotMessage,
  type Change,
  type Content,
  type Disturbance,
  type Place,
} from "./chat-types.ts";
import type { Stamp } from "./posts.ts";

const KEPT = 1000;
const RETRY_AFTER_MS = 2000;

/** What the bot has sent, per place, and how the service treats it. */
export type Outgoing = {
  /** Puts a message there once: a repeat of the same key gives the same reference and does not ring again. */
  readonly send: (place: Place, content: Content, once: Once, rings: boolean) => Delivery;
  /** Replaces the content of a message that is still there, silently; null when it is gone. */
  readonly replace: (ref: SentRef, content: Content) => Delivery | null;
  readonly remove: (ref: SentRef) => void;
  /** Removes what a delivered message takes the place of; gives the result on. */
  readonly inPlaceOf: (previous: SentRef | null, result: Delivery) => Delivery;
  readonly get: (id: string) => BotMessage | null;
  readonly list: (place: Place) => readonly BotMessage[];
  readonly rings: (place: Place) => number;
  readonly isOpen: (account: AccountId) => boolean;
  readonly setOpen: (account: AccountId, open: boolean) => void;
  readonly disturb: (by: Disturbance | null) => void;
};

const undelivered = (
  reason: "closed" | "forbidden" | "rate-limited" | "unreachable",
  retryAfterMs: number | null = null,
): Delivery => ({ kind: "undelivered", reason, retryAfterMs });

export function createOutgoing(options: {
  readonly now: () => number;
  readonly stamp: Stamp;
  readonly knows: {
    readonly account: (id: AccountId) => boolean;
    readonly channel: (id: ChannelId) => boolean;
  };
  readonly tell: (change: Change) => void;
}): Outgoing {
  const messages = new Map<string, BotMessage>();
  const byKey = new Map<string, string>();
  const ringing = new Map<string, number>();
  const closed = new Set<AccountId>();
  let disturbance: Disturbance | null = null;

  const refusal = (place: Place): Delivery | null => {
    if (disturbance === "rate-limited") return undelivered("rate-limited", RETRY_AFTER_MS);
    if (disturbance === "forbidden" || disturbance === "unreachable")
      return undelivered(disturbance);
    if (place.kind === "channel")
      return options.knows.channel(place.channel) ? null : undelivered("forbidden");
    if (!options.knows.account(place.account)) return undelivered("forbidden");
    return closed.has(place.account) ? undelivered("closed") : null;
  };
  const confirm = (ref: SentRef): Delivery =>
    disturbance === "answer-lost" ? undelivered("unreachable") : { kind: "delivered", ref };
  const forget = (): void => {
    const [oldest] = messages.values();
    if (messages.size <= KEPT || oldest === undefined) return;
    messages.delete(oldest.id);
    byKey.delete(oldest.key);
  };
  const write = (message: BotMessage, rings: boolean): void => {
    messages.set(message.id, message);
    forget();
    if (rings) {
      const key = placeKey(message.place);
      ringing.set(key, (ringing.get(key) ?? 0) + 1);
    }
    options.tell({ kind: "sent", message, rings });
  };
  const replace = (ref: SentRef, content: Content): Delivery | null => {
    const message = messages.get(ref);
    if (message === undefined || message.gone) return null;
    const refused = refusal(message.place);
    if (refused !== null) return refused;
    write({ ...message, content, editedAt: options.now() }, false);
    return confirm(ref);
  };

  const remove = (ref: SentRef): void => {
    const message = messages.get(ref);
    if (message === undefined || message.gone) return;
    write({ ...message, gone: true }, false);
  };

  return {
    send: (place, content, once, rings) => {
      const refused = refusal(place);
      if (refused !== null) return refused;
      const earlier = messages.get(byKey.get(once.key) ?? "");
      // A card that was thrown away comes back; what else has been read and removed does not.
      if (earlier !== undefined && !(earlier.gone && content.kind === "card"))
        return replace(earlier.id, content) ?? confirm(earlier.id);
      const id = `b${options.stamp.position().replace(/^0+/, "")}`;
      byKey.set(once.key, id);
      const sentAt = options.now();
      const { key } = once;
      write({ id, key, place, sentAt, editedAt: null, rang: rings, gone: false, content }, rings);
      return confirm(id);
    },
    replace,
    remove,
    inPlaceOf: (previous, result) => {
      if (result.kind === "delivered" && previous !== null && previous !== result.ref)
        remove(previous);
      return result;
    },
    get: (id) => {
      const message = messages.get(id);
      return message === undefined || message.gone ? null : message;
    },
    list: (place) =>
      [...messages.values()].filter(
        (message) => !message.gone && placeKey(message.place) === placeKey(place),
      ),
    rings: (place) => ringing.get(placeKey(place)) ?? 0,
    isOpen: (account) => !closed.has(account),
    setOpen: (account, open) => {
      if (open) closed.delete(account);
      else closed.add(account);
      options.tell({ kind: "private", account });
    },
    disturb: (by) => {
      disturbance = by;
    },
  };
}
