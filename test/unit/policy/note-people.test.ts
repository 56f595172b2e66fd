import { describe, expect, test } from "vitest";
import type { Incident } from "../../../src/domain/incident.ts";
import { classId } from "../../../src/domain/ids.ts";
import { notePeople } from "../../../src/policy/note-people.ts";
import {
  CLASS_3HA,
  aColleague,
  aPerson,
  aRoster,
  aSchool,
  aTeam,
  anIncident,
  at,
} from "../../support/builders.ts";

const team = aTeam();
const now = at("2026-11-20T10:00+01:00");
const people = (incident: Partial<Incident> = {}, roster = team.roster) =>
  notePeople(anIncident(incident), aSchool(), roster, now);

describe("whom a note names", () => {
  test("are the mentors of the pupil's class and of no other", () => {
    const second = aColleague("Tom", "mentor", { inClass: CLASS_3HA });
    const other = aColleague("Olga", "mentor", { inClass: classId("4VA") });
    const roster = aRoster([...team.roster.people.values(), second, other]);
    expect(people({}, roster).names).toEqual(["Meral", "Tom"]);
    expect(people({ authorPerson: null }).names).toEqual(["Meral"]);
  });

  test("is not the mentor whom the message is about", () => {
    expect(people({ targets: [team.mentor.id] }).names).toEqual([]);
  });

  test("is the leidinggevende of a colleague, or nobody when the roster does not say who", () => {
    expect(people({ authorRole: "staff", authorPerson: team.teacher.id }).names).toEqual(["Chef"]);
    expect(people({ authorRole: "staff", authorPerson: team.chef.id }).names).toEqual([]);
    expect(people({ authorRole: "staff", authorPerson: null }).names).toEqual([]);
  });
});

test.each([
  ["2008-11-20", true, "on the birthday"],
  ["2008-11-21", false, "the day before"],
  [null, false, "without a birth date"],
] satisfies [string | null, boolean, string][])(
  "an author born on %s is of age: %s, %s",
  (birthDate, expected) => {
    const author = aPerson("Sem", { birthDate });
    expect(people({}, aRoster([author])).adult).toBe(expected);
  },
);
