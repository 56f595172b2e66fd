import type { Answer } from "../domain/chat.ts";
import type { Stores } from "../domain/store.ts";
import type { Handling } from "./presser.ts";
import { paramsOf, text } from "./presser.ts";
import { refreshCards } from "./refresh-cards.ts";

/** "Heropenen": undoes a closing; the case is the presser's. */
export async function reopen(stores: Stores, handling: Handling): Promise<Answer> {
  const { incident, place, by, now } = handling;
  const { translate } = place;
  if (incident.status !== "closed") {
    return text(translate("answer.not_closed", paramsOf(handling)));
  }
  await stores.incidents.update(incident.id, {
    status: "acknowledged",
    outcome: null,
    closedAt: null,
    owner: by.id,
    acknowledgedAt: now,
  });
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: by.id,
    kind: "reopened",
    detail: "",
  });
  await refreshCards(stores, incident.id, now);
  return text(translate("answer.reopened", paramsOf(handling)));
}
