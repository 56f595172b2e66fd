import type { Button, NoteView } from "../domain/chat.ts";
import type { Incident } from "../domain/incident.ts";
import type { Speech } from "./wording.ts";
import { incidentLabel } from "../domain/incident.ts";
import { categoryName } from "./wording.ts";

export type DigestInput = Speech & {
  /** The low cases of the day for one member of staff, of any of their classes. */
  readonly incidents: readonly Incident[];
};

/** Platforms carry few buttons under one message; each case has two. */
const MOST_WITH_BUTTONS = 10;

/** The daily list of small cases for a member of staff: number, class and kind, no names and no quotes. */
export function digestView({ incidents, language, translate }: DigestInput): NoteView {
  const ordered = incidents.toSorted((a, b) => a.number - b.number);
  const button = (incident: Incident, action: "show" | "close"): Button => ({
    action,
    label: translate(`digest.button.${action}`, { number: incidentLabel(incident.number) }),
    style: "secondary",
    incident: incident.number,
  });
  return {
    language,
    lines: [
      translate("digest.heading"),
      ...ordered.map((incident) =>
        translate("digest.item", {
          number: incidentLabel(incident.number),
          class: incident.class,
          category: categoryName(incident.category, translate),
          status: translate(`card.status.${incident.status}`),
        }),
      ),
      // Writing during a lesson never leads to a card, however often.
      ...(incidents.some(({ category }) => category !== "lesson_time")
        ? [translate("digest.closing")]
        : []),
    ],
    buttons: ordered
      .filter((incident) => incident.status !== "closed")
      .slice(0, MOST_WITH_BUTTONS)
      .flatMap((incident) => [button(incident, "show"), button(incident, "close")]),
  };
}
