import type { Clock } from "../../src/domain/clock.ts";

/** Who asks: reading back what was missed waits its turn; what somebody waits for goes before it. */
export type Pace = "patient" | "now";

export type RequestBudget = {
  /** Resolves when a request may be made, to false once stopped. What is asked `now` never waits, and is counted. */
  readonly turn: (pace: Pace) => Promise<boolean>;
  /** The service asked for quiet: nothing patient before this many milliseconds have passed. */
  readonly rest: (ms: number) => void;
  readonly stop: () => void;
};

const MINUTE = 60_000;

/**
 * At most so many requests in any minute, however it is laid. The patient leave a part of them for what somebody waits
 * for.
 */
export function createRequestBudget(deps: {
  readonly clock: Clock;
  readonly perMinute: number;
  readonly keptFree: number;
}): RequestBudget {
  const { clock, perMinute, keptFree } = deps;
  const made: number[] = [];
  const waiting: ((may: boolean) => void)[] = [];
  let quiet = { from: 0, until: 0 };
  let cancel: (() => void) | null = null;
  let stopped = false;

  /** When the next patient request may be made. */
  function opens(now: number): number {
    // What a clock that was set back calls the future is not held against us.
    while (made[0] !== undefined && (made[0] <= now - MINUTE || made[0] > now)) made.shift();
    if (now < quiet.from) quiet = { from: 0, until: 0 };
    const most = perMinute - keptFree;
    const full = made.length < most ? now : (made[made.length - most] ?? now) + MINUTE;
    return Math.max(full, quiet.until);
  }

  function serve(): void {
    cancel?.();
    cancel = null;
    for (let first = waiting[0]; first !== undefined; [first] = waiting) {
      const now = clock.now();
      const at = opens(now);
      if (at > now) {
        cancel = clock.after(at - now, serve);
        return;
      }
      made.push(now);
      waiting.shift();
      first(true);
    }
  }

  return {
    turn: async (pace) => {
      if (stopped) return false;
      if (pace === "now") {
        made.push(clock.now());
        return true;
      }
      return new Promise<boolean>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) serve();
      });
    },
    rest: (ms) => {
      const now = clock.now();
      quiet = { from: now, until: Math.max(quiet.until, now + ms) };
      if (waiting.length > 0) serve();
    },
    stop: () => {
      stopped = true;
      cancel?.();
      for (const resolve of waiting.splice(0)) resolve(false);
    },
  };
}
