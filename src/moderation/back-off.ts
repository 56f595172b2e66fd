import type { Clock } from "../domain/clock.ts";

const FIRST = 2_000;
const LONGEST = 5 * 60_000;
/** Nothing is tried again sooner, whatever a platform says: a loop without a pause would never end. */
const SHORTEST = 1_000;

/**
 * Milliseconds to wait before the next attempt: what the platform asked for, else doubling from 2 seconds to at most
 * 5 minutes; up to a tenth more, so that what failed together does not return together.
 */
export function retryDelay(attempt: number, asked: number | null, random: string): number {
  const doubled = FIRST * 2 ** Math.min(Math.max(attempt, 1) - 1, 20);
  const wait = asked ?? Math.min(doubled, LONGEST);
  return Math.round(Math.max(wait, SHORTEST) * (1 + fraction(random) / 10));
}

/** Spreads any string over [0, 1). */
function fraction(random: string): number {
  let mixed = 2_166_136_261;
  for (let index = 0; index < random.length; index += 1) {
    mixed = Math.imul(mixed ^ random.charCodeAt(index), 16_777_619) >>> 0;
  }
  return mixed / 2 ** 32;
}

/** Waiting that ends early when the bot stops. Only for work that is found again after a restart. */
export type Pauses = {
  readonly pause: (ms: number) => Promise<void>;
  /** Ends the pauses that run now. */
  readonly wake: () => void;
  readonly stopped: () => boolean;
  readonly stop: () => void;
};

export function createPauses(clock: Clock): Pauses {
  const waiting = new Set<() => void>();
  let stopped = false;
  const wake = (): void => {
    // Ending one takes it out of the set, which a set allows while it is gone through.
    for (const end of waiting) end();
  };
  return {
    pause: (ms) =>
      new Promise((resolve) => {
        if (stopped) {
          resolve();
          return;
        }
        let cancel = (): void => {};
        const end = (): void => {
          waiting.delete(end);
          cancel();
          resolve();
        };
        waiting.add(end);
        cancel = clock.after(ms, end);
      }),
    wake,
    stopped: () => stopped,
    stop: () => {
      stopped = true;
      wake();
    },
  };
}
