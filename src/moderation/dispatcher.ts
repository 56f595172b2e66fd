import type { OutboxRow } from "../domain/store.ts";
import { retryDelay } from "./back-off.ts";
import { deliverRow } from "./deliver-row.ts";
import type { Desk } from "./desk.ts";
import { laneOf } from "./outbox-keys.ts";
import { errorName } from "./storage-failure.ts";

/** Places that are delivered to at the same time. */
const WIDTH = 16;
const BATCH = 1_000;

export type Dispatcher = {
  /** Delivers until nothing is due now; calling it while it runs is fine, and then it has seen what is due as well. */
  readonly drain: () => Promise<void>;
  /** Resolves when no delivery is under way. */
  readonly idle: () => Promise<void>;
};

/**
 * Delivers outbox rows: one after the other to one place, at the same time to different ones, so that a place that is
 * slow, closed or failing never keeps another waiting.
 */
export function createDispatcher(desk: Desk): Dispatcher {
  const busy = new Map<string, Promise<void>>();
  /** A read of the rows that were due may be older than the delivery that made one of them done. */
  let reading: Promise<boolean> = Promise.resolve(false);

  const deliver = async (row: OutboxRow): Promise<void> => {
    try {
      await deliverRow(desk, row);
    } catch (error) {
      const refs = { job: row.job.kind, error: errorName(error) };
      desk.log.error("DELIVERY_FAILED", {
        ...refs,
        incident: "incident" in row.job ? row.job.incident : null,
      });
      const dueAt = desk.clock.now() + retryDelay(row.attempts + 1, null, desk.random());
      await desk.db.transaction((stores) => stores.outbox.retry(row.key, dueAt, refs.error));
    }
  };

  const runLane = async (lane: string, rows: readonly OutboxRow[]): Promise<void> => {
    try {
      for (const row of rows) {
        if (desk.pauses.stopped()) return;
        // What an earlier row of this place led to may have changed or ended this one.
        const now = await desk.db.transaction((stores) => stores.outbox.get(row.key));
        if (now?.status === "pending" && now.dueAt <= desk.clock.now()) await deliver(now);
      }
    } catch (error) {
      // Not even the failure could be written: the rows are still there and come back with the next tick.
      desk.log.error("OUTBOX_NOT_WRITTEN", { error: errorName(error) });
      failing = true;
    } finally {
      busy.delete(lane);
    }
  };
  let failing = false;

  /** Starts the places that have something due and are free; tells whether it started any. */
  const startDue = async (): Promise<boolean> => {
    const now = desk.clock.now();
    const due = await desk.db.transaction((stores) => stores.outbox.due(now, BATCH));
    let started = false;
    for (const [lane, rows] of Map.groupBy(due, laneOf)) {
      if (busy.size >= WIDTH || desk.pauses.stopped()) break;
      if (busy.has(lane)) continue;
      busy.set(lane, runLane(lane, rows));
      started = true;
    }
    return started;
  };

  const start = (): Promise<boolean> => {
    reading = reading.then(startDue, startDue);
    return reading;
  };

  return {
    drain: async () => {
      failing = false;
      try {
        for (;;) {
          const started = await start();
          if (busy.size === 0 && !started) return;
          await Promise.race(busy.values());
          if (failing || desk.pauses.stopped()) return;
        }
      } catch (error) {
        desk.log.error("OUTBOX_NOT_READ", { error: errorName(error) });
      }
    },
    idle: async () => {
      while (busy.size > 0) await Promise.allSettled(busy.values());
    },
  };
}
