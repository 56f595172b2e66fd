import type { CardView } from "../domain/chat.ts";
import { incidentLabel } from "../domain/incident.ts";
import type { Speech } from "./wording.ts";

/** Why a case was removed: its term was over, or somebody asked to be forgotten. */
export type RemovedWhy = "expired" | "request";

/** What is left of a card when its case was removed: the number and why. No names, no buttons, no link. */
export function redactedCard(number: number, why: RemovedWhy, speech: Speech): CardView {
  const { language, translate } = speech;
  const label = incidentLabel(number);
  return {
    language,
    number,
    title: label,
    summary: translate(`card.removed.${why}`, { number: label }),
    severity: "low",
    closed: true,
    facts: [],
    lines: [],
    buttons: [],
    link: null,
  };
}
