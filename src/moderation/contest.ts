import type { Answer, Press } from "../domain/chat.ts";
import { accountKey, caseCheck } from "../domain/ids.ts";
import type { Stores } from "../domain/store.ts";
import { firstAlertAt, secondPerson } from "../policy/routing.ts";
import { alertPeople } from "./alert-people.ts";
import { isAuthorOf } from "./case-authors.ts";
import type { FoundCase } from "./case-lookup.ts";
import { routingOf } from "./escalate.ts";
import { paramsOf, text } from "./presser.ts";
import { alertedOf } from "./recipients.ts";
import { refreshCards } from "./refresh-cards.ts";

const LONGEST = 1_000;

/**
 * "Niet terecht": the author's words are kept with the case, the cards say *betwist*, and a second person is rung. Also
 * after the case was closed: somebody who is treated unfairly hears of it then.
 */
export async function contest(stores: Stores, found: FoundCase, press: Press): Promise<Answer> {
  const { incident, place, roster, now, events } = found;
  const { translate, school } = place;
  const params = paramsOf(found);
  const messages = await stores.incidents.messages(incident.id);
  if (!isAuthorOf(incident, messages, press.by, roster))
    return text(translate("answer.contest.not_yours", params));
  if (incident.contested) {
    const read = events.some(({ kind, detail }) => kind === "alerted" && detail === "contested");
    return text(translate(`answer.contest.${read ? "already" : "already_alone"}`, params));
  }
  if (press.value === null) {
    return {
      kind: "form",
      title: translate("answer.contest.title", params),
      label: translate("answer.contest.label", params),
      action: "contest",
      incident: incident.number,
      check: caseCheck(incident.id),
      maxLength: LONGEST,
    };
  }
  const words = press.value.trim().slice(0, LONGEST);
  if (words === "") return text(translate("answer.contest.empty", params));
  await stores.incidents.update(incident.id, { contested: true });
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: roster.byAccount.get(accountKey(press.by))?.id ?? incident.authorPerson,
    kind: "contested",
    detail: words,
  });
  const second = secondPerson(incident, alertedOf(events), routingOf(found));
  const reached =
    second === null
      ? []
      : await alertPeople(
          stores,
          {
            place,
            roster,
            incident,
            kind: "contested",
            turn: "1",
            // Nobody is in danger by it: it waits for school hours.
            dueAt: firstAlertAt("medium", now, school),
            now,
          },
          [second],
        );
  if (reached.length === 0) {
    found.log.error("NO_SECOND_PERSON", { incident: incident.id, number: incident.number });
  }
  await refreshCards(stores, incident.id, now);
  return text(
    translate(`answer.contest.${reached.length === 0 ? "thanks_alone" : "thanks"}`, params),
  );
}
