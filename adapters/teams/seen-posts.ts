import type { Clock } from "../../src/domain/clock.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { PostIds } from "./message-ids.ts";
import { soon } from "./soon.ts";

/** Where the latest posts stand and who wrote them: ids alone, in memory alone. */
export type SeenPosts = {
  readonly keep: (post: PostIds, author: AccountRef) => void;
  /** Whether Teams has brought this post. */
  readonly heard: (post: Pick<PostIds, "channel" | "message">) => boolean;
  /** The post with this id, if it was seen. */
  readonly find: (message: string) => PostIds | null;
  /** Who wrote a post: remembered, else asked for. Null when it cannot be told soon. Never rejects. */
  readonly authorOf: (post: PostIds) => Promise<AccountRef | null>;
};

const KEPT = 20_000;
/** A reply waits no longer than this for the name of whom it answers. */
const WAIT_MS = 1500;

export function createSeenPosts(deps: {
  readonly ask: (post: PostIds) => Promise<AccountRef | null>;
  readonly clock: Clock;
}): SeenPosts {
  const { ask, clock } = deps;
  const places = new Map<string, PostIds>();
  const authors = new Map<string, Promise<AccountRef | null>>();

  return {
    keep: (post, author) => {
      put(places, post.message, post);
      put(authors, keyOf(post), Promise.resolve(author));
    },
    heard: ({ channel, message }) => places.get(message)?.channel === channel,
    find: (message) => places.get(message) ?? null,
    authorOf: async (post) => {
      const known = authors.get(keyOf(post));
      const answer = known ?? ask(post).catch(() => null);
      // Asked once: a chain of many replies must not eat the budget.
      if (known === undefined) put(authors, keyOf(post), answer);
      return soon(clock, WAIT_MS, answer, () => null);
    },
  };
}

function put<Value>(into: Map<string, Value>, key: string, value: Value): void {
  into.delete(key);
  into.set(key, value);
  const [oldest] = into.keys();
  if (into.size > KEPT && oldest !== undefined) into.delete(oldest);
}

const keyOf = ({ channel, message }: PostIds): string => `${channel} ${message}`;
