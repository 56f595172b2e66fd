import type { PingView } from "../domain/chat.ts";
import type { Incident } from "../domain/incident.ts";
import type { Speech } from "./wording.ts";
import { incidentLabel } from "../domain/incident.ts";

export type PingKind = "new" | "escalated" | "contested" | "handed_over" | "more";
export type PingInput = Speech & { readonly incident: Incident; readonly kind: PingKind };

/** The text that rings: the number and what is asked. No names, no category; the adapter adds the link to the card. */
export const pingView = ({ incident, kind, language, translate }: PingInput): PingView => ({
  language,
  text: translate(`ping.${kind}`, { number: incidentLabel(incident.number) }),
});
