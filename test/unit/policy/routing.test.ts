import { describe, expect, test } from "vitest";
import { classId, personId, schoolId } from "../../../src/domain/ids.ts";
import type { RoutingContext } from "../../../src/policy/routing.ts";
import {
  actorOf,
  alertSteps,
  firstAlertAt,
  rounds,
  stepDueAt,
} from "../../../src/policy/routing.ts";
import {
  CLASS_3HA,
  aColleague,
  aProtocol,
  aRoster,
  aSchool,
  aTeam,
  at,
} from "../../support/builders.ts";

const team = aTeam();
const { author, target, mentor, teacher, coordinator, administrator, chef } = team;
const school = aSchool();

const context = (overrides: Partial<RoutingContext> = {}): RoutingContext => ({
  school,
  protocol: aProtocol(),
  roster: team.roster,
  class: CLASS_3HA,
  authorPerson: author,
  authorUnknown: false,
  authorRole: "student",
  targets: [],
  reporter: null,
  severity: "high",
  care: false,
  ...overrides,
});
const names = (overrides: Partial<RoutingContext>): readonly (readonly string[])[] => {
  const used = context(overrides);
  return alertSteps(used).map((step) =>
    step.map((person) => used.roster.people.get(person)?.name ?? "?"),
  );
};

describe("a case about a pupil", () => {
  test.each(["medium", "high"] as const)(
    "goes, when %s, from the mentor by the teamleider and the safety coordinator to the administrators",
    (severity) => {
      expect(names({ severity })).toEqual([["Meral"], ["Thea"], ["Vera"], ["Bas"]]);
    },
  );

  test("reaches the mentor and the safety coordinator at once when it is urgent", () => {
    expect(names({ severity: "urgent" })).toEqual([["Meral", "Vera"], ["Thea"], ["Bas"]]);
  });

  test("reaches both at once whatever its severity when the author needs help", () => {
    expect(names({ severity: "low", care: true })[0]).toEqual(["Meral", "Vera"]);
  });

  test("goes to all mentors of the class, and not to those of another", () => {
    const second = aColleague("Tom", "mentor", { inClass: CLASS_3HA });
    const other = aColleague("Olga", "mentor", { inClass: classId("4VA") });
    const roster = aRoster([...team.roster.people.values(), second, other]);
    expect(names({ roster })[0]).toEqual(["Meral", "Tom"]);
  });

  test("never leaves the school", () => {
    const elsewhere = aColleague("Eva", "safety_coordinator", { school: schoolId("de-bron") });
    const roster = aRoster([...team.roster.people.values(), elsewhere]);
    expect(names({ roster }).flat()).not.toContain("Eva");
  });

  test.each(["medium", "urgent"] as const)(
    "goes, when %s, to the safety coordinator, then the administrators when the author is unknown",
    (severity) => {
      const unknown = { authorPerson: null, authorUnknown: true, severity };
      expect(names(unknown)).toEqual([["Vera"], ["Bas"]]);
    },
  );

  test("reaches the leidinggevende of a colleague who reported somebody unknown", () => {
    const unknown = { authorPerson: null, authorUnknown: true, reporter: teacher };
    expect(names(unknown)[0]).toEqual(["Vera", "Chef"]);
  });

  test("goes on as usual when the author is unknown and nobody answers for safety", () => {
    const roster = aRoster([mentor, author]);
    expect(names({ roster, authorPerson: null, authorUnknown: true })).toEqual([["Meral"]]);
  });

  test("keeps its chain when the author has left the roster since", () => {
    expect(names({ authorPerson: null })[0]).toEqual(["Meral"]);
  });

  test("goes to the safety coordinator, then the administrators, when the class has nobody", () => {
    expect(names({ class: classId("1A") })).toEqual([["Vera"], ["Bas"]]);
  });

  test("passes over the mentor it is aimed at", () => {
    expect(names({ targets: [mentor.id, target.id] })).toEqual([["Thea"], ["Vera"], ["Bas"]]);
  });

  test("finds nobody only when everybody who could be told is party to it", () => {
    const roster = aRoster([author, administrator]);
    expect(names({ roster, targets: [administrator.id] })).toEqual([]);
  });

  test("rings nobody twice in one round, also who holds several roles", () => {
    const both = aColleague("Ans", "mentor", {
      roles: [
        { role: "mentor", class: CLASS_3HA },
        { role: "teamleider", class: null },
        { role: "safety_coordinator", class: null },
      ],
    });
    expect(names({ roster: aRoster([both, administrator]) })).toEqual([["Ans"], ["Bas"]]);
  });

  test("goes to the mentor when the protocol names a role that nobody holds", () => {
    const actors = {
      ...aProtocol().actors,
      pupil: { action: null, recipients: ["trainee" as const] },
    };
    expect(names({ protocol: aProtocol({ actors }) })[0]).toEqual(["Meral"]);
  });
});

describe("a case about a colleague", () => {
  const staff = { authorPerson: teacher, authorRole: "staff" as const };

  test("goes to their leidinggevende, never to the mentor of the class", () => {
    expect(names(staff)).toEqual([["Chef"], ["Vera"], ["Bas"]]);
  });

  test("goes on to the leidinggevende of their leidinggevende", () => {
    const boss = aColleague("Baas", "management");
    const lead = { ...chef, supervisor: boss.id };
    const roster = aRoster([lead, boss, teacher, mentor, coordinator, administrator]);
    expect(names({ ...staff, roster })).toEqual([["Chef"], ["Baas"], ["Vera"], ["Bas"]]);
  });

  test("reaches the safety coordinator at once too when it is urgent", () => {
    expect(names({ ...staff, severity: "urgent" })[0]).toEqual(["Chef", "Vera"]);
  });

  test("falls back on whoever is leidinggevende when the roster does not say whose", () => {
    const lost = { ...teacher, supervisor: null };
    expect(names({ ...staff, authorPerson: lost })[0]).toEqual(["Chef"]);
    const gone = { ...teacher, supervisor: personId("het-baken:weg") };
    expect(names({ ...staff, authorPerson: gone })[0]).toEqual(["Chef"]);
  });

  test("never goes to themselves, whatever their role", () => {
    expect(names({ ...staff, authorPerson: coordinator }).flat()).not.toContain("Vera");
    expect(names({ ...staff, authorPerson: administrator }).flat()).not.toContain("Bas");
    const self = { ...chef, supervisor: chef.id };
    expect(names({ ...staff, authorPerson: self }).flat()).not.toContain("Chef");
  });
});

describe("a case that a person reported", () => {
  test("by a colleague goes to their leidinggevende, and to the mentor for the pupil", () => {
    expect(names({ reporter: teacher })[0]).toEqual(["Meral", "Chef"]);
  });

  test("by a colleague at a school with a social mediacoach goes to the coach too", () => {
    const coach = aColleague("Coen", "social_mediacoach");
    const actors = {
      ...aProtocol().actors,
      staff_observer: {
        action: null,
        recipients: ["leidinggevende" as const, "social_mediacoach" as const],
      },
    };
    const roster = aRoster([...team.roster.people.values(), coach]);
    const protocol = aProtocol({ actors });
    expect(names({ reporter: teacher, roster, protocol })[0]).toEqual(["Meral", "Chef", "Coen"]);
  });

  test("by a colleague where the protocol names nobody goes to the mentor", () => {
    const actors = { ...aProtocol().actors, staff_observer: { action: null, recipients: [] } };
    expect(names({ reporter: teacher, protocol: aProtocol({ actors }) })[0]).toEqual(["Meral"]);
  });

  test("about a colleague goes to the leidinggevende of both, not to the mentor", () => {
    const lead = aColleague("Lea", "teacher");
    const observer = aColleague("Olaf", "teacher", { supervisor: lead.id });
    const roster = aRoster([...team.roster.people.values(), lead, observer]);
    const staff = { authorPerson: teacher, authorRole: "staff" as const };
    expect(names({ ...staff, reporter: observer, roster })[0]).toEqual(["Chef", "Lea"]);
  });

  test("by a pupil goes to the mentor", () => {
    expect(names({ reporter: target })[0]).toEqual(["Meral"]);
  });

  test("asks the protocol about whoever acted", () => {
    expect(actorOf("student", null)).toBe("pupil");
    expect(actorOf("student", target)).toBe("pupil");
    expect(actorOf("student", teacher)).toBe("staff_observer");
    expect(actorOf("staff", teacher)).toBe("staff_author");
  });
});

describe("when it rings", () => {
  test.each([
    ["urgent", "2026-11-21T03:00+01:00", "2026-11-21T03:00+01:00"],
    ["high", "2026-11-21T03:00+01:00", "2026-11-21T07:30+01:00"],
    ["medium", "2026-11-21T03:00+01:00", "2026-11-23T08:30+01:00"],
    ["low", "2026-11-21T03:00+01:00", "2026-11-23T15:30+01:00"],
    ["medium", "2026-11-20T10:00+01:00", "2026-11-20T10:00+01:00"],
  ] as const)("a %s case of %s rings at %s", (severity, now, expected) => {
    expect(firstAlertAt(severity, at(now), school)).toBe(at(expected));
  });

  test.each([
    ["urgent", "2026-11-20T23:58+01:00", "2026-11-21T00:03+01:00"],
    ["high", "2026-11-20T10:00+01:00", "2026-11-20T10:10+01:00"],
    ["high", "2026-11-20T21:55+01:00", "2026-11-21T07:30+01:00"],
    ["medium", "2026-11-20T15:30+01:00", "2026-11-23T09:00+01:00"],
    ["low", "2026-11-20T15:30+01:00", "2026-11-23T09:00+01:00"],
  ] as const)("a %s case that rang at %s goes on at %s", (severity, alerted, expected) => {
    expect(stepDueAt(severity, at(alerted), school)).toBe(at(expected));
  });

  test("only urgent cases go round more than once", () => {
    expect(rounds("urgent", school)).toBe(3);
    expect(rounds("high", school)).toBe(1);
  });
});
