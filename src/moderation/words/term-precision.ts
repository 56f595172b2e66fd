import type { SchoolId } from "../../domain/ids.ts";
import type { IncidentMessage } from "../../domain/incident.ts";
import type { Stores } from "../../domain/store.ts";
import { precisionOf } from "../../policy/precision.ts";
import type { Precision } from "../../policy/precision.ts";

/** Keys of the terms that were found in a case, each once. */
export const termsIn = (messages: readonly IncidentMessage[]): ReadonlySet<string> =>
  new Set(
    messages.flatMap(({ findings }) =>
      findings.flatMap(({ term }) => (term === null ? [] : [term])),
    ),
  );

/**
 * Per term what staff decided about the cases it was found in: those that are closed now, and those whose term of keeping
 * is over. Only cases that somebody closed count.
 */
export async function termPrecision(
  stores: Pick<Stores, "words" | "incidents">,
  school: SchoolId,
): Promise<ReadonlyMap<string, Precision>> {
  const counts = new Map<string, { flagged: number; falseAlarms: number }>();
  for (const { key, flagged, falseAlarms } of await stores.words.outcomes(school))
    counts.set(key, { flagged, falseAlarms });
  for (const incident of await stores.incidents.list({ school, status: ["closed"] })) {
    for (const key of termsIn(await stores.incidents.messages(incident.id))) {
      const count = counts.get(key) ?? { flagged: 0, falseAlarms: 0 };
      counts.set(key, count);
      count.flagged += 1;
      if (incident.outcome === "false_alarm") count.falseAlarms += 1;
    }
  }
  return new Map(
    [...counts].flatMap(([key, { flagged, falseAlarms }]) => {
      const precision = precisionOf(flagged, falseAlarms);
      return precision === null ? [] : [[key, precision]];
    }),
  );
}
