import type { Clock } from "../domain/clock.ts";

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  every: (ms, task) => {
    // oxlint-disable-next-line no-restricted-globals -- the one place where real time is asked for
    const timer = setInterval(task, ms);
    return () => clearInterval(timer);
  },
  after: (ms, task) => {
    // oxlint-disable-next-line no-restricted-globals -- the one place where real time is asked for
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
