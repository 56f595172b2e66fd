import type { Answer } from "../domain/chat.ts";
import type { Stores } from "../domain/store.ts";
import { escalateKey } from "./escalate.ts";
import type { Handling } from "./presser.ts";
import { outcomeName, ownerName, paramsOf, text } from "./presser.ts";
import { refreshCards } from "./refresh-cards.ts";

/** "Ik pak dit op": the timer stops, the case stays open to work on. A second press says who has it. */
export async function acknowledge(stores: Stores, handling: Handling): Promise<Answer> {
  const { incident, place, by, now } = handling;
  const { translate } = place;
  const params = paramsOf(handling);
  if (incident.status === "closed") {
    const outcome = outcomeName(handling, translate);
    return text(translate("answer.already_closed", { ...params, outcome }));
  }
  if (incident.status === "acknowledged") {
    return text(
      incident.owner === by.id
        ? translate("answer.already_yours", params)
        : translate("answer.taken", { ...params, name: ownerName(handling) }),
    );
  }
  await stores.incidents.update(incident.id, {
    status: "acknowledged",
    owner: by.id,
    acknowledgedAt: now,
  });
  await stores.timers.clear(escalateKey(incident.id));
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: by.id,
    kind: "acknowledged",
    detail: "",
  });
  await refreshCards(stores, incident.id, now);
  return text(translate("answer.acknowledged", params));
}
