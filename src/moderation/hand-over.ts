import { caseCheck } from "../domain/ids.ts";
import type { Answer } from "../domain/chat.ts";
import type { Stores } from "../domain/store.ts";
import { handOverCandidates } from "../policy/routing.ts";
import { alertPeople } from "./alert-people.ts";
import { escalateKey } from "./escalate.ts";
import type { Handling } from "./presser.ts";
import { outcomeName, paramsOf, text } from "./presser.ts";
import { alertedOf, recipientFor } from "./recipients.ts";
import { refreshCards } from "./refresh-cards.ts";

/** As many as every platform can offer in one list. */
const MOST_OPTIONS = 25;

/** "Overdragen": first to whom, then it is theirs: they get the card and a ping. Only to somebody who can be reached. */
export async function handOver(
  stores: Stores,
  handling: Handling,
  value: string | null,
): Promise<Answer> {
  const { incident, place, by, now, roster, events } = handling;
  const { translate, school } = place;
  const params = paramsOf(handling);
  if (incident.status === "closed") {
    const outcome = outcomeName(handling, translate);
    return text(translate("answer.already_closed", { ...params, outcome }));
  }
  const to = [...roster.people.values()].find((person) => person.id === value);
  if (to !== undefined && incident.owner === to.id) {
    // Pressed twice: it has been done.
    return text(translate("answer.hand_over.done", { ...params, name: to.name }));
  }
  const candidates = handOverCandidates(incident, by.id, alertedOf(events), roster).filter(
    (person) => recipientFor(person, school, incident) !== null,
  );
  if (value === null) {
    if (candidates.length === 0) return text(translate("answer.hand_over.nobody", params));
    return {
      kind: "choose",
      text: translate("answer.hand_over.choose", params),
      action: "hand_over",
      incident: incident.number,
      check: caseCheck(incident.id),
      options: candidates
        .slice(0, MOST_OPTIONS)
        .map((person) => ({ value: person.id, label: person.name })),
    };
  }
  const chosen = candidates.find((person) => person.id === value);
  if (chosen === undefined) return text(translate("answer.hand_over.not_possible", params));
  await stores.incidents.update(incident.id, {
    status: "acknowledged",
    owner: chosen.id,
    acknowledgedAt: incident.acknowledgedAt ?? now,
  });
  await stores.timers.clear(escalateKey(incident.id));
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: by.id,
    kind: "handed_over",
    detail: "",
  });
  await refreshCards(stores, incident.id, now);
  const turn = String(events.filter((event) => event.kind === "handed_over").length + 1);
  await alertPeople(
    stores,
    { place, roster, incident, kind: "handed_over", turn, dueAt: now, now },
    [chosen.id],
  );
  return text(translate("answer.hand_over.done", { ...params, name: chosen.name }));
}
