import type { PersonId, SchoolId } from "../../domain/ids.ts";
import { codeFrom } from "../one-time-code.ts";
import type { Deps } from "../deps.ts";
import type { WordWish } from "./word-wish.ts";

/** A wish as it was shown to somebody, down to the number of the change that they saw. */
type KeptWish = {
  readonly by: PersonId;
  readonly school: SchoolId;
  readonly wish: WordWish;
  /** It was shown with what it would do, so taking it up is the second yes. */
  readonly confirmed: boolean;
};

/** Wishes behind buttons, in memory alone: after a restart they are asked for again. */
export type KeptWishes = {
  /** Gives the ticket that it is taken up with. */
  readonly keep: (wish: KeptWish) => string;
  /** The wish, once, for whoever it was shown to; null: used, too old, or somebody else's. */
  readonly take: (by: PersonId, school: SchoolId, ticket: string) => KeptWish | null;
};

const KEPT = 500;
const GOOD_FOR = 60 * 60_000;

export function createKeptWishes({ clock, random }: Pick<Deps, "clock" | "random">): KeptWishes {
  const wishes = new Map<string, KeptWish & { readonly at: number }>();
  return {
    keep: (wish) => {
      const ticket = codeFrom(random());
      wishes.set(ticket, { ...wish, at: clock.now() });
      const [oldest] = wishes.keys();
      if (wishes.size > KEPT && oldest !== undefined) wishes.delete(oldest);
      return ticket;
    },
    take: (by, school, ticket) => {
      const found = wishes.get(ticket);
      if (found === undefined || found.by !== by || found.school !== school) return null;
      wishes.delete(ticket);
      return clock.now() - found.at > GOOD_FOR ? null : found;
    },
  };
}
