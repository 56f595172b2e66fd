import { caseCheck } from "../domain/ids.ts";
import type { Button, ButtonAction } from "../domain/chat.ts";
import type { Incident } from "../domain/incident.ts";
import type { CardInput } from "./card-input.ts";
import { isParty } from "./seniority.ts";

const BY_STATUS: Readonly<Record<Incident["status"], readonly ButtonAction[]>> = {
  open: ["acknowledge", "show", "hand_over", "false_alarm", "close"],
  acknowledged: ["show", "hand_over", "false_alarm", "close"],
  closed: ["reopen"],
};
const PRIMARY: Readonly<Record<Incident["status"], ButtonAction>> = {
  open: "acknowledge",
  acknowledged: "close",
  closed: "reopen",
};

/** What can be done with a case in its state; nothing by somebody who is party to it. */
export function cardButtons({ incident, viewer, translate }: CardInput): readonly Button[] {
  if (viewer !== null && isParty(viewer.id, incident)) return [];
  return BY_STATUS[incident.status].map((action) => ({
    action,
    label: translate(`card.button.${action}`),
    style: PRIMARY[incident.status] === action ? "primary" : "secondary",
    incident: incident.number,
    check: caseCheck(incident.id),
  }));
}
