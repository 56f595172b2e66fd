import type { Incident } from "../domain/incident.ts";
import type { Person, Roster } from "../domain/people.ts";
import type { SchoolSettings } from "../domain/school.ts";
import { ageOn, holds } from "../domain/people.ts";
import { isoDay } from "./school-time.ts";
import { isParty } from "./seniority.ts";

const ADULT = 18;

/**
 * Whom the note to the author names: the mentors of the class, or a colleague's leidinggevende, but nobody who is
 * party to the case. `adult`: the author is 18 by the roster; an unknown age counts as younger.
 */
export function notePeople(
  incident: Incident,
  school: SchoolSettings,
  roster: Roster,
  now: number,
): { readonly names: readonly string[]; readonly adult: boolean } {
  const author =
    incident.authorPerson === null ? undefined : roster.people.get(incident.authorPerson);
  const age = author === undefined ? null : ageOn(author, isoDay(now, school));
  const told = (person: Person): boolean =>
    incident.authorRole === "staff"
      ? person.id === author?.supervisor
      : person.school === school.id && holds(person, "mentor", incident.class);
  return {
    names: [...roster.people.values()]
      .filter((person) => told(person) && !isParty(person.id, incident))
      .map((person) => person.name),
    adult: age !== null && age >= ADULT,
  };
}
