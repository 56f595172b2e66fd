import { caseCheck } from "../domain/ids.ts";
import type { NoteView } from "../domain/chat.ts";
import type { Incident } from "../domain/incident.ts";
import type { Speech } from "./wording.ts";
import { KlaswachtError } from "../domain/errors.ts";

export type LineInput = Speech & { readonly incident: Incident };

/**
 * The neutral line in the channel when a private note could not be delivered. Names nobody. Throws UNEXPECTED for a
 * case with care: those leave no trace in the channel.
 */
export function lineView({ incident, language, translate }: LineInput): NoteView {
  if (incident.care) {
    throw new KlaswachtError("UNEXPECTED", "a case with care must leave no line in the channel");
  }
  return {
    language,
    lines: [translate("line.text")],
    buttons: [
      {
        action: "why",
        label: translate("line.button.why"),
        style: "secondary",
        incident: incident.number,
        check: caseCheck(incident.id),
      },
    ],
  };
}
