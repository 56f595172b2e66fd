import type { IncidentMessage } from "../domain/incident.ts";
import { CATEGORIES } from "../domain/verdict.ts";
import type { Category } from "../domain/verdict.ts";

/** The categories of everything found in these messages, each once, in the order in which they weigh. */
export function foundIn(
  messages: readonly Pick<IncidentMessage, "findings">[],
): readonly Category[] {
  const found = new Set(messages.flatMap(({ findings }) => findings.map((one) => one.category)));
  return CATEGORIES.filter((category) => found.has(category));
}
