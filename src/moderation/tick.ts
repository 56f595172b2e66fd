import { createClockWatch } from "./clock-watch.ts";
import type { Desk } from "./desk.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { noticeOccasion, wantNotices } from "./notices.ts";
import { runTimers, setDailyTimers } from "./run-timers.ts";
import { errorName } from "./storage-failure.ts";

/**
 * Runs what is due until nothing is: notices, timers, deliveries. Timers run one at a time, so that two ticks at once
 * cannot escalate twice; deliveries of one tick never wait for those of another. Never rejects: a database that does
 * not work is told to the operator, and everything is still there for the next tick.
 */
export function createTick(
  desk: Desk,
  dispatcher: Dispatcher,
  policyChanged: () => void,
): () => Promise<void> {
  let timers: Promise<unknown> = Promise.resolve();
  let occasion = "";
  let version = "";

  const watchClock = createClockWatch(desk);

  const prepare = async (): Promise<void> => {
    await watchClock();
    const policy = desk.policy();
    const now = noticeOccasion(desk);
    if (now === occasion) return;
    await setDailyTimers(desk);
    await wantNotices(desk);
    occasion = now;
    // New channels must be caught up with too; at the start that is done anyway.
    if (version !== "" && version !== policy.version) policyChanged();
    version = policy.version;
  };
  const runAll = async (): Promise<boolean> => {
    await prepare();
    let any = false;
    while (await runTimers(desk)) any = true;
    return any;
  };
  const inTurn = (): Promise<boolean> => {
    const mine = timers.then(runAll, runAll);
    timers = mine.catch(() => {});
    return mine;
  };

  return async () => {
    if (desk.pauses.stopped()) return;
    desk.conversations.age(desk.clock.now());
    try {
      do {
        await inTurn();
        await dispatcher.drain();
      } while (!desk.pauses.stopped() && (await timersDue(desk)));
    } catch (error) {
      desk.log.error("TICK_FAILED", { error: errorName(error) });
    }
  };
}

/** A delivery may have set a timer that is due at once. */
const timersDue = async ({ db, clock }: Desk): Promise<boolean> => {
  const next = await db.transaction((stores) => stores.timers.nextDue());
  return next !== null && next <= clock.now();
};
