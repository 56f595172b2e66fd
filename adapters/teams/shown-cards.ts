import type { Destination } from "../../src/domain/chat.ts";
import { isAdaptiveCard, type AdaptiveCard } from "./card.ts";
import type { FindSent } from "./find-sent.ts";
import type { SentMessage } from "./sent-ref.ts";

/** The cards as they stand, for the way back from a private answer that took the place of one. In memory alone. */
export type ShownCards = {
  readonly keep: (at: SentMessage, card: AdaptiveCard) => void;
  readonly forget: (at: SentMessage) => void;
  /** The card that stands there now; null when neither memory nor Graph knows it. */
  readonly at: (
    at: SentMessage,
    where: Destination,
    thread: string | null,
  ) => Promise<AdaptiveCard | null>;
};

const KEPT = 500;

export function createShownCards(deps: { readonly find: FindSent }): ShownCards {
  const { find } = deps;
  const cards = new Map<string, AdaptiveCard>();
  const keyOf = ({ conversation, activity }: SentMessage): string =>
    // A first post is addressed by its channel or by its own thread.
    `${conversation.split(";")[0] ?? ""} ${activity}`;
  return {
    keep: (at, card) => {
      cards.delete(keyOf(at));
      cards.set(keyOf(at), card);
      const [oldest] = cards.keys();
      if (cards.size > KEPT && oldest !== undefined) cards.delete(oldest);
    },
    forget: (at) => {
      cards.delete(keyOf(at));
    },
    at: async (at, where, thread) => {
      const known = cards.get(keyOf(at));
      if (known !== undefined) return known;
      // An id of a message is the moment it was sent.
      const since = Number(at.activity);
      if (!Number.isSafeInteger(since)) return null;
      const found = await find(
        where,
        thread,
        since - 1000,
        ({ activity }) => activity === at.activity,
      );
      if (found === null || found === "unknown") return null;
      return found.cards.find(isAdaptiveCard) ?? null;
    },
  };
}
