import type { Clock } from "../../src/domain/clock.ts";
import { momentOf, type TeamsActivity } from "./activity-schema.ts";
import type { Reply } from "./bot-adapter.ts";

/** What an activity is, measured by those that were taken in before. */
export type Seen =
  | { readonly kind: "new" }
  /** The Connector sends it again because our answer did not reach it: here is the answer. */
  | { readonly kind: "repeat"; readonly reply: Promise<Reply> }
  | { readonly kind: "replay"; readonly code: "ACTIVITY_REPLAYED" | "ACTIVITY_STALE" };

export type SeenActivities = {
  readonly look: (activity: TeamsActivity) => Seen;
  /** Remembers one that was taken in, with the answer it gets. */
  readonly keep: (activity: TeamsActivity, reply: Promise<Reply>) => void;
  /** Forgets one that came to nothing, so that it may come again. */
  readonly drop: (activity: TeamsActivity) => void;
};

/** The Connector tries again within this time; later it is somebody else. */
const REPEATS_MS = 5 * 60_000;
/** Nothing that happened longer ago than this is delivered live. */
const STALE_MS = 60 * 60_000;
const KEPT_MS = STALE_MS + REPEATS_MS;
const KEPT = 200_000;

/** Kinds whose id is their own; the others carry that of the message that something happened to. */
const OWN_ID: ReadonlySet<string> = new Set(["message", "invoke"]);

/** Tells the Connector's own repeats from replays of what was taken in before. In memory: what is older is stale anyway. */
export function createSeenActivities(clock: Clock): SeenActivities {
  // Both in order of arrival, so that the oldest come first.
  const known = new Map<string, number>();
  const replies = new Map<string, Promise<Reply>>();

  function forgetOld(now: number): void {
    for (const [key, at] of known) {
      if (known.size <= KEPT && now - at < KEPT_MS) break;
      known.delete(key);
    }
    // An answer may hold a quote: it stays no longer than it can be asked for.
    for (const key of replies.keys()) {
      const at = known.get(key);
      if (at !== undefined && now - at <= REPEATS_MS) break;
      replies.delete(key);
    }
  }

  return {
    look: (activity) => {
      const now = clock.now();
      forgetOld(now);
      const key = keyOf(activity);
      const at = activity.id === null ? undefined : known.get(key);
      if (at !== undefined && now - at > REPEATS_MS)
        return { kind: "replay", code: "ACTIVITY_REPLAYED" };
      const moment = momentOf(activity);
      if (moment !== null && now - moment > STALE_MS)
        return { kind: "replay", code: "ACTIVITY_STALE" };
      const reply = replies.get(key) ?? Promise.resolve({ status: 200, body: null });
      return at === undefined ? { kind: "new" } : { kind: "repeat", reply };
    },
    keep: (activity, reply) => {
      const key = keyOf(activity);
      known.set(key, clock.now());
      replies.set(key, reply);
    },
    drop: (activity) => {
      known.delete(keyOf(activity));
      replies.delete(keyOf(activity));
    },
  };
}

function keyOf({ type, id, conversation, channelData, timestamp }: TeamsActivity): string {
  const happened = OWN_ID.has(type) ? [] : [channelData?.eventType ?? null, timestamp];
  return JSON.stringify([type, conversation?.id ?? null, id, ...happened]);
}
