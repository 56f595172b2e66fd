import type { Incident } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import { ageOn, holds } from "../domain/people.ts";
import type { NoteInput } from "../policy/note-view.ts";
import { isoDay } from "../policy/school-time.ts";
import type { SchoolPlace } from "./place.ts";

const ADULT = 18;

/** What a note about this case is made of: whom the author can go to, and whether they are of age. */
export function noteInput(
  incident: Incident,
  place: SchoolPlace,
  roster: Roster,
  now: number,
): NoteInput {
  const { school, protocol, policy, language, translate } = place;
  const author =
    incident.authorPerson === null ? undefined : roster.people.get(incident.authorPerson);
  const age = author === undefined ? null : ageOn(author, isoDay(now, school));
  const staff = incident.authorRole === "staff";
  const supervisor = author?.supervisor ?? null;
  // Nobody is sent to the person whom the message was about.
  const talkTo = [...roster.people.values()].filter(
    (person) =>
      !incident.targets.includes(person.id) &&
      (staff
        ? person.id === supervisor
        : person.school === school.id && holds(person, "mentor", incident.class)),
  );
  return {
    incident,
    kind: incident.care ? "care" : staff ? "staff" : "stop",
    school,
    protocol,
    names: talkTo.map((person) => person.name),
    adult: age !== null && age >= ADULT,
    helplines: policy.helplines,
    language,
    translate,
  };
}
