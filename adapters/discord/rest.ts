import { REST } from "discord.js";

/** Longer waits than this are told to the caller, who has a timetable of its own. */
const LONGEST_SLEEP_MS = 1000;
const TIMEOUT_MS = 10_000;

/** Discord's REST interface for this token. Rejects with RateLimitError rather than sleep for long. */
export function createRest(token: string, apiBase: string | null): REST {
  return new REST({
    ...(apiBase === null ? {} : { api: apiBase }),
    retries: 1,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: (wait) =>
      Math.max(wait.retryAfter, wait.sublimitTimeout, wait.timeToReset) > LONGEST_SLEEP_MS,
  }).setToken(token);
}
