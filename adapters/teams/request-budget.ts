import type { Clock } from "../../src/domain/clock.ts";

/**
 * Who asks: reading back what was missed waits its turn; what somebody waits for goes before it; what would only be good
 * to know is asked as long as little is asked.
 */
export type Pace = "patient" | "now" | "spare";

/** To be called once the request was answered: until then nobody knows when the service counts it. */
export type EndTurn = () => void;

export type RequestBudget = {
  /**
   * Resolves when a request may be made, to null once stopped. What is asked `now` never waits, and is counted; what is
   * asked to `spare` gets null instead of waiting.
   */
  readonly turn: (pace: Pace) => Promise<EndTurn | null>;
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
  /** When requests of the last minute were answered. */
  const answered: number[] = [];
  let underWay = 0;
  const waiting: ((turn: EndTurn | null) => void)[] = [];
  let quiet = { from: 0, until: 0 };
  let cancel: (() => void) | null = null;
  let stopped = false;

  /** When the next patient request may be made; null: not before one that is under way is answered. */
  function opens(now: number): number | null {
    // What a clock that was set back calls the future is not held against us.
    while (answered[0] !== undefined && (answered[0] <= now - MINUTE || answered[0] > now))
      answered.shift();
    if (now < quiet.from) quiet = { from: 0, until: 0 };
    const free = perMinute - keptFree - underWay;
    if (free <= 0) return null;
    const full = answered.length < free ? now : (answered[answered.length - free] ?? now) + MINUTE;
    return Math.max(full, quiet.until);
  }

  /** Whether most of the budget is left, and nobody waits for it. */
  function isQuiet(): boolean {
    const at = opens(clock.now());
    const free = at !== null && at <= clock.now() && waiting.length === 0;
    return free && answered.length + underWay < perMinute / 3;
  }

  function begin(): EndTurn {
    underWay += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      underWay -= 1;
      answered.push(clock.now());
      serve();
    };
  }

  function serve(): void {
    cancel?.();
    cancel = null;
    for (let first = waiting[0]; first !== undefined; [first] = waiting) {
      const now = clock.now();
      const at = opens(now);
      if (at === null) return;
      if (at > now) {
        cancel = clock.after(at - now, serve);
        return;
      }
      waiting.shift();
      first(begin());
    }
  }

  return {
    turn: async (pace) => {
      if (stopped) return null;
      if (pace === "now") return begin();
      if (pace === "spare") return isQuiet() ? begin() : null;
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) serve();
      });
    },
    rest: (ms) => {
      const now = clock.now();
      quiet = { from: now, until: Math.max(quiet.until, now + ms) };
      serve();
    },
    stop: () => {
      stopped = true;
      cancel?.();
      for (const resolve of waiting.splice(0)) resolve(null);
    },
  };
}
