import type { SchoolId } from "../../domain/ids.ts";
import type { Severity } from "../../domain/verdict.ts";
import { isoDay } from "../../policy/school-time.ts";
import type { Desk } from "../desk.ts";
import { errorName } from "../storage-failure.ts";

/** A message that a term in shadow would have flagged; `ping`: somebody would have been rung for it. */
export type ShadowHit = {
  readonly key: string;
  readonly severity: Severity;
  readonly ping: boolean;
};
type Count = { judged: number; readonly shadow: Map<string, ShadowHit & { flags: number }> };

/** What was counted and is not written yet: written every few seconds, at the stop, and before somebody looks. */
export type WordTally = {
  readonly add: (school: SchoolId, hits: readonly ShadowHit[]) => void;
  /** Takes out what is to be written. */
  readonly take: () => ReadonlyMap<SchoolId, Count>;
};

export function createWordTally(): WordTally {
  let counts = new Map<SchoolId, Count>();
  return {
    add: (school, hits) => {
      const count = counts.get(school) ?? { judged: 0, shadow: new Map() };
      counts.set(school, count);
      count.judged += 1;
      for (const hit of hits) {
        const name = `${hit.severity} ${hit.ping} ${hit.key}`;
        const known = count.shadow.get(name);
        if (known === undefined) count.shadow.set(name, { ...hit, flags: 1 });
        else known.flags += 1;
      }
    },
    take: () => {
      const taken = counts;
      counts = new Map();
      return taken;
    },
  };
}

/** Writes what was counted. A failure costs a few seconds of counting and nothing else. */
export async function writeTally(
  desk: Pick<Desk, "db" | "tally" | "log" | "clock" | "policy">,
): Promise<void> {
  const taken = desk.tally.take();
  if (taken.size === 0) return;
  const now = desk.clock.now();
  try {
    await desk.db.transaction(async ({ words }) => {
      for (const [id, { judged, shadow }] of taken) {
        const school = desk.policy().schools.get(id);
        if (school === undefined) continue;
        const day = isoDay(now, school);
        await words.countJudged(id, day, judged);
        for (const { key, severity, ping, flags } of shadow.values()) {
          await words.countShadow(id, { key, day, severity, flags, pings: ping ? flags : 0 });
        }
      }
    });
  } catch (error) {
    desk.log.warn("COUNTS_NOT_WRITTEN", { error: errorName(error), schools: taken.size });
  }
}
