import type { ClassId, PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Person, Role, Roster } from "../domain/people.ts";
import { holds } from "../domain/people.ts";

/** From the pupil upwards. A role that is not here (teacher, administrator, …) is nobody's senior by itself. */
const LADDER: readonly (readonly Role[])[] = [
  ["mentor"],
  ["teamleider", "leidinggevende"],
  ["safety_coordinator"],
  ["management"],
];
/** A case about a colleague is above mentors; it starts at the rung of the leidinggevende. */
const STAFF_CASE_FROM = 1;

/** The rungs of the ladder on which a person stands for a class, lowest first. */
export const rungsOf = (person: Person, inClass: ClassId): readonly number[] =>
  LADDER.flatMap((roles, rung) =>
    roles.some((role) => holds(person, role, inClass)) ? [rung] : [],
  );

/** Whether somebody is at either end of a case: its author, or one of those it was aimed at. */
export const isParty = (person: PersonId, incident: Incident): boolean =>
  person === incident.authorPerson || incident.targets.includes(person);

/**
 * Whether a person may look at and act on a case: those it was sent to, their leidinggevende, and their seniors by
 * role for that class. Never a party to it. A case that rang nobody counts as sent to the mentor.
 */
export function mayHandle(
  person: Person,
  incident: Incident,
  alerted: readonly PersonId[],
  roster: Roster,
): boolean {
  if (person.school !== incident.school || isParty(person.id, incident)) return false;
  if (alerted.includes(person.id)) return true;
  const sentTo = alerted.flatMap((id) => roster.people.get(id) ?? []);
  if (sentTo.some((colleague) => colleague.supervisor === person.id)) return true;
  const own = Math.max(-1, ...rungsOf(person, incident.class));
  return own > lowestRung(incident, sentTo);
}

/** The rung above which people are senior to those a case was sent to. */
function lowestRung(incident: Incident, sentTo: readonly Person[]): number {
  const staffCase = incident.authorRole === "staff";
  if (sentTo.length === 0) return staffCase ? STAFF_CASE_FROM : -1;
  const rungs = sentTo.flatMap((person) => rungsOf(person, incident.class));
  // Sent to nobody on the ladder (an administrator, a coach): only those at its top count as senior.
  if (rungs.length === 0) return LADDER.length - 2;
  return Math.max(staffCase ? STAFF_CASE_FROM : 0, Math.min(...rungs));
}
