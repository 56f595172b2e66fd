import { describe, expect, test } from "vitest";
import type { Incident } from "../../../src/domain/incident.ts";
import type { Person } from "../../../src/domain/people.ts";
import { classId, schoolId } from "../../../src/domain/ids.ts";
import { isParty, mayHandle } from "../../../src/policy/seniority.ts";
import { CLASS_3HA, aColleague, aRoster, aTeam, anIncident } from "../../support/builders.ts";

const team = aTeam();
const { author, target, mentor, teacher, teamleider, coordinator, management, administrator } =
  team;
const otherMentor = aColleague("Olga", "mentor", { inClass: classId("4VA") });
const stranger = aColleague("Eva", "management", { school: schoolId("de-bron") });
const roster = aRoster([...team.roster.people.values(), otherMentor, stranger]);

const allowed = (sentTo: readonly Person[], overrides: Partial<Incident> = {}): readonly string[] =>
  [...roster.people.values()]
    .filter((person) =>
      mayHandle(
        person,
        anIncident({ authorPerson: author.id, ...overrides }),
        sentTo.map(({ id }) => id),
        roster,
      ),
    )
    .map((person) => person.name);

describe("who may handle a case", () => {
  test("are those it was sent to, their leidinggevende, and their seniors by role", () => {
    expect(allowed([mentor])).toEqual(["Chef", "Meral", "Thea", "Vera", "Dirk"]);
  });

  test("are never juniors or peers of those it was sent to", () => {
    expect(allowed([coordinator])).toEqual(["Vera", "Dirk"]);
    expect(allowed([teamleider])).toEqual(["Thea", "Vera", "Dirk"]);
  });

  test("are administrators only once the chain reached them", () => {
    expect(allowed([mentor])).not.toContain("Bas");
    expect(allowed([mentor, administrator])).toContain("Bas");
  });

  test("are management only, beside the administrators, when nobody else could be told", () => {
    expect(allowed([administrator])).toEqual(["Dirk", "Bas"]);
  });

  test("are the mentor and everybody above when it rang nobody", () => {
    expect(allowed([])).toEqual(["Chef", "Meral", "Thea", "Vera", "Dirk"]);
  });

  test("are above mentors and their peers when it is about a colleague", () => {
    const staff = { authorRole: "staff" as const, authorPerson: teacher.id };
    expect(allowed([team.chef], staff)).toEqual(["Chef", "Vera", "Dirk"]);
    expect(allowed([], staff)).toEqual(["Vera", "Dirk"]);
  });

  test("are a leidinggevende by the roster too, whatever their role is called", () => {
    const lead = aColleague("Lea", "teacher");
    const led = aColleague("Tom", "mentor", { inClass: CLASS_3HA, supervisor: lead.id });
    const small = aRoster([lead, led, teacher]);
    const may = (person: Person): boolean =>
      mayHandle(person, anIncident({ authorPerson: author.id }), [led.id], small);
    expect([may(lead), may(teacher)]).toEqual([true, false]);
  });

  test("about a colleague leave out the teamleider, also when the leidinggevende is a mentor", () => {
    const lead = aColleague("Lea", "mentor", { inClass: CLASS_3HA });
    const small = aRoster([lead, teamleider, coordinator]);
    const staff = anIncident({ authorRole: "staff", authorPerson: teacher.id });
    expect(mayHandle(teamleider, staff, [lead.id], small)).toBe(false);
    expect(mayHandle(coordinator, staff, [lead.id], small)).toBe(true);
  });

  test("are never those who are party to it, also when it was sent to them", () => {
    expect(allowed([mentor], { targets: [mentor.id] })).not.toContain("Meral");
    const own = { authorRole: "staff" as const, authorPerson: management.id };
    expect(allowed([coordinator], own)).toEqual(["Vera"]);
  });

  test("are never people of another school", () => {
    expect(allowed([stranger])).not.toContain("Eva");
  });
});

test("author and targets are party to a case, the reporter is not", () => {
  const incident = anIncident({
    authorPerson: author.id,
    targets: [target.id],
    reporter: teacher.id,
  });
  expect([author, target, teacher].map(({ id }) => isParty(id, incident))).toEqual([
    true,
    true,
    false,
  ]);
});
