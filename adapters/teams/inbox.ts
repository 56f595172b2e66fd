import type { Clock } from "../../src/domain/clock.ts";
import type { TeamsActivity } from "./activity-schema.ts";
import type { Reply } from "./bot-adapter.ts";
import { soon } from "./soon.ts";

/** Everything that was taken in and is not finished yet: bounded, so that nothing acknowledged can be lost in a crowd. */
export type Inbox = {
  readonly isFull: () => boolean;
  /** Works on an activity; resolves with the answer when it is done or, at the latest, when an answer is due. */
  readonly take: (activity: TeamsActivity) => Promise<Reply>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
};

const UNDER_WAY_MAX = 2000;
/**
 * Teams wants an answer within a few seconds and sends nothing again that got one. What takes longer is answered before it
 * is done: until then no cursor passes it, so that catching up finds what a crash in between loses.
 */
const ANSWER_MS = 4000;
const TAKEN: Reply = { status: 200, body: null };

export function createInbox(deps: {
  readonly clock: Clock;
  /** Never rejects. */
  readonly receive: (activity: TeamsActivity) => Promise<void>;
  /** Answers within the time that an invoke has. */
  readonly answer: (activity: TeamsActivity) => Promise<Reply>;
}): Inbox {
  const { clock, receive, answer } = deps;
  const underWay = new Set<Promise<unknown>>();
  const track = <Result>(work: Promise<Result>): Promise<Result> => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  };

  return {
    isFull: () => underWay.size >= UNDER_WAY_MAX,
    take: async (activity) => {
      if (activity.type === "invoke") return track(answer(activity));
      const done = track(receive(activity)).then(() => TAKEN);
      return soon(clock, ANSWER_MS, done, () => TAKEN);
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
