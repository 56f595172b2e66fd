import type { Trace, TraceEvent } from "../../src/domain/trace.ts";

const KEPT = 400;

/** The last trace events, in memory, for a page that watches. */
export type TraceFeed = {
  /** Give this to the use cases. */
  readonly trace: Trace;
  /** Oldest first. */
  readonly recent: () => readonly TraceEvent[];
  readonly subscribe: (listener: () => void) => () => void;
};

export function createTraceFeed(): TraceFeed {
  const events: TraceEvent[] = [];
  const listeners = new Set<() => void>();
  return {
    trace: (event) => {
      events.push(event);
      if (events.length > KEPT) events.shift();
      for (const listener of listeners) listener();
    },
    recent: () => [...events],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
