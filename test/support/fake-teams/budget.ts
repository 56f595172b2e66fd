import type { State } from "./state.ts";

const MINUTE = 60_000;

/** How often Graph may be asked in any minute of the clock. */
export function createBudget(state: State, perMinute: number | null) {
  let made: number[] = [];
  return {
    /** Counts a request; seconds to wait when it is one too many, else null. */
    over(): number | null {
      const now = state.now();
      // A clock that was set back holds nothing against anybody.
      made = made.filter((at) => at > now - MINUTE && at <= now);
      if (perMinute === null || made.length < perMinute) {
        made.push(now);
        return null;
      }
      state.violate(`more than ${perMinute} requests to Graph in a minute`, "Graph");
      return Math.max(1, Math.ceil(((made[0] ?? now) + MINUTE - now) / 1000));
    },
  };
}
