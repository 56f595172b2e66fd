import type { Answer } from "../domain/chat.ts";
import type { AccountRef } from "../domain/ids.ts";
import { accountKey } from "../domain/ids.ts";
import { incidentLabel } from "../domain/incident.ts";
import type { Person } from "../domain/people.ts";
import { isStaff } from "../domain/people.ts";
import { isParty, mayHandle } from "../policy/seniority.ts";
import type { FoundCase } from "./case-lookup.ts";
import { alertedOf } from "./recipients.ts";
import type { Translate } from "../domain/school.ts";

export const text = (words: string): Answer => ({ kind: "text", text: words });

/** A case with the member of staff who may act on it. */
export type Handling = FoundCase & { readonly by: Person };

/** What every answer about the case can name. */
export const paramsOf = ({ incident, place }: FoundCase) => ({
  number: incidentLabel(incident.number),
  mentor: place.school.words.mentor,
});

/** The presser when they may act on the case; else a friendly refusal that tells nothing about it. */
export function entitled(found: FoundCase, by: AccountRef): Handling | Answer {
  const { roster, incident, place } = found;
  const person = roster.byAccount.get(accountKey(by));
  const params = paramsOf(found);
  if (person !== undefined && isStaff(person) && isParty(person.id, incident)) {
    return text(place.translate("answer.own_case", params));
  }
  const alerted = alertedOf(found.events);
  const may =
    person !== undefined && isStaff(person) && mayHandle(person, incident, alerted, roster);
  return may ? { ...found, by: person } : text(place.translate("answer.not_for_you", params));
}

export const isAnswer = (one: Handling | Answer): one is Answer => "kind" in one;

/** "Meral", or nobody's name when the roster no longer has the owner. */
export const ownerName = ({ incident, roster }: FoundCase): string =>
  (incident.owner === null ? undefined : roster.people.get(incident.owner)?.name) ?? "–";

export const outcomeName = ({ incident }: FoundCase, translate: Translate): string =>
  incident.outcome === null ? "–" : translate(`answer.outcome.${incident.outcome}`);
