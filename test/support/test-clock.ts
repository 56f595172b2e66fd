import type { Clock } from "../../src/domain/clock.ts";

/** A clock that stands still until it is moved; tasks run when it passes their moment, in order. */
export type TestClock = Clock & {
  readonly move: (ms: number) => void;
  readonly moveTo: (moment: number) => void;
  /** Moves as little as needed to run the next task; false when nothing waits. */
  readonly next: () => boolean;
};

type Task = { at: number; readonly every: number | null; readonly run: () => void };

export function createTestClock(start: number): TestClock {
  let now = start;
  const tasks = new Set<Task>();
  const plan = (task: Task): (() => void) => {
    tasks.add(task);
    return () => tasks.delete(task);
  };
  const earliest = (): Task | undefined => [...tasks].toSorted((a, b) => a.at - b.at)[0];
  const moveTo = (moment: number): void => {
    for (;;) {
      const task = earliest();
      if (task === undefined || task.at > moment) break;
      now = Math.max(now, task.at);
      if (task.every === null) tasks.delete(task);
      // As after a sleep of the machine: a repeated task runs once, however long it was.
      else task.at = moment + task.every;
      task.run();
    }
    now = moment;
  };
  return {
    now: () => now,
    every: (ms, run) => plan({ at: now + ms, every: ms, run }),
    after: (ms, run) => plan({ at: now + ms, every: null, run }),
    move: (ms) => moveTo(now + ms),
    moveTo,
    next: () => {
      const task = [...tasks]
        .filter(({ every }) => every === null)
        .toSorted((a, b) => a.at - b.at)[0];
      if (task === undefined) return false;
      moveTo(Math.max(task.at, now));
      return true;
    },
  };
}

/** Moves the clock from task to task until the work is done. */
export async function moved<Result>(clock: TestClock, work: Promise<Result>): Promise<Result> {
  const state = { ended: false };
  void Promise.allSettled([work]).then(() => {
    state.ended = true;
    return undefined;
  });
  while (!state.ended) {
    await new Promise((resolve) => setImmediate(resolve));
    clock.next();
  }
  return work;
}
