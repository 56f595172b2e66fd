import type { Clock } from "../domain/clock.ts";

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  every: (ms, task) => {
    // The one place where real time is asked for.
    // oxlint-disable-next-line no-restricted-globals
    const timer = setInterval(task, ms);
    return () => clearInterval(timer);
  },
  after: (ms, task) => {
    // oxlint-disable-next-line no-restricted-globals -- as above
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
