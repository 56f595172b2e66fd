import type { ConversationBook } from "./conversation-book.ts";
import type { Deps } from "./deps.ts";
import type { Pauses } from "./back-off.ts";
import type { CursorTracker } from "./cursor-tracker.ts";
import type { InOrder } from "./in-order.ts";
import type { RosterCache } from "./roster-cache.ts";
import type { KeptWishes } from "./words/kept-wishes.ts";
import type { WordBook } from "./words/word-book.ts";
import type { WordTally } from "./words/word-tally.ts";

/** What the use cases share while the bot runs: what they were given, and what lives as long as the process. */
export type Desk = Deps & {
  readonly rosters: RosterCache;
  readonly tracker: CursorTracker;
  /** Events of one channel are handled in the order they came. */
  readonly channels: InOrder;
  readonly pauses: Pauses;
  readonly words: WordBook;
  readonly tally: WordTally;
  readonly wishes: KeptWishes;
  readonly conversations: ConversationBook;
  /** How often a platform has said that events may have been lost: perhaps it lets us in now where it did not. */
  readonly gaps: () => number;
  /** Something was committed that may be due now. */
  readonly committed: () => void;
};
