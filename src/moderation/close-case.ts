import { caseCheck } from "../domain/ids.ts";
import type { Answer } from "../domain/chat.ts";
import { OUTCOMES } from "../domain/incident.ts";
import type { Outcome } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { escalateKey } from "./escalate.ts";
import type { Handling } from "./presser.ts";
import { outcomeName, paramsOf, text } from "./presser.ts";
import { refreshCards } from "./refresh-cards.ts";

const CHOICES = OUTCOMES.filter((outcome) => outcome !== "false_alarm");

/** "Vals alarm": closed at once. */
export const falseAlarm = (stores: Stores, handling: Handling): Promise<Answer> =>
  closeAs(stores, handling, "false_alarm");

/** "Afgehandeld": first what came of it, in one tap, then closed. */
export async function closeCase(
  stores: Stores,
  handling: Handling,
  value: string | null,
): Promise<Answer> {
  const { incident, place } = handling;
  const outcome = CHOICES.find((choice) => choice === value);
  if (outcome !== undefined || incident.status === "closed") {
    return closeAs(stores, handling, outcome ?? "nothing_needed");
  }
  return {
    kind: "choose",
    text: place.translate("answer.outcome.choose", paramsOf(handling)),
    action: "close",
    incident: incident.number,
    check: caseCheck(incident.id),
    options: CHOICES.map((choice) => ({
      value: choice,
      label: place.translate(`answer.outcome.${choice}`),
    })),
  };
}

async function closeAs(stores: Stores, handling: Handling, outcome: Outcome): Promise<Answer> {
  const { incident, place, by, now } = handling;
  const { translate } = place;
  const params = paramsOf(handling);
  if (incident.status === "closed") {
    const before = outcomeName(handling, translate);
    return text(translate("answer.already_closed", { ...params, outcome: before }));
  }
  await stores.incidents.update(incident.id, {
    status: "closed",
    outcome,
    closedAt: now,
    owner: incident.owner ?? by.id,
    acknowledgedAt: incident.acknowledgedAt ?? now,
  });
  await stores.timers.clear(escalateKey(incident.id));
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: by.id,
    kind: "closed",
    detail: outcome,
  });
  await refreshCards(stores, incident.id, now);
  return text(
    outcome === "false_alarm"
      ? translate("answer.false_alarm", params)
      : translate("answer.closed", { ...params, outcome: translate(`answer.outcome.${outcome}`) }),
  );
}
