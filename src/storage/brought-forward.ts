import { sql } from "kysely";
import type { RawBuilder } from "kysely";

/** A due time moved `by` milliseconds nearer, but never before `now`: for what waits when the clock was set back. */
export const broughtForward = (by: number, now: number): RawBuilder<number> =>
  sql<number>`case when due_at > ${now + by} then due_at - ${by} else ${now} end`;
