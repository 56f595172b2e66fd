import { accountKey } from "../domain/ids.ts";
import type { AccountRef } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import { ageOn, holds } from "../domain/people.ts";
import type { NoteInput } from "../policy/note-view.ts";
import { isoDay } from "../policy/school-time.ts";
import type { SchoolPlace } from "./place.ts";

const ADULT = 18;

/** What a note about this case is made of: whom its reader can go to, and whether they are of age. */
export function noteInput(
  incident: Incident,
  reader: AccountRef,
  place: SchoolPlace,
  roster: Roster,
  now: number,
): NoteInput {
  const { school, protocol, policy, language, translate } = place;
  const began = accountKey(reader) === accountKey(incident.author) ? incident.authorPerson : null;
  const author =
    began === null ? roster.byAccount.get(accountKey(reader)) : roster.people.get(began);
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
