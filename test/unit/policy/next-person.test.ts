import { describe, expect, test } from "vitest";
import type { RoutingContext } from "../../../src/policy/routing.ts";
import { handOverCandidates, secondPerson } from "../../../src/policy/routing.ts";
import {
  CLASS_3HA,
  aProtocol,
  aRoster,
  aSchool,
  aTeam,
  anIncident,
} from "../../support/builders.ts";

const team = aTeam();
const { author, target, mentor, teamleider, coordinator, administrator } = team;

const context = (overrides: Partial<RoutingContext> = {}): RoutingContext => ({
  school: aSchool(),
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

describe("a second person", () => {
  const incident = anIncident({ authorPerson: author.id });

  test("is the next in the chain who has not been alerted", () => {
    expect(secondPerson(incident, [mentor.id], context())).toBe(teamleider.id);
  });

  test("is somebody else than the owner when all have been alerted", () => {
    const all = [mentor.id, teamleider.id, coordinator.id, administrator.id];
    const taken = anIncident({ owner: mentor.id });
    expect(secondPerson(taken, all, context())).toBe(teamleider.id);
    expect(secondPerson(anIncident({ owner: teamleider.id }), all, context())).toBe(mentor.id);
  });

  test("is never the owner, also when the case came to them by another way than an alert", () => {
    expect(secondPerson(anIncident({ owner: mentor.id }), [], context())).toBe(teamleider.id);
  });

  test("is not there when one person alone could be told", () => {
    const alone = context({ roster: aRoster([author, administrator]) });
    expect(secondPerson(incident, [administrator.id], alone)).toBeNull();
  });

  test("is the first of the chain when nobody has been alerted yet", () => {
    expect(secondPerson(incident, [], context())).toBe(mentor.id);
  });
});

describe("handing over", () => {
  const incident = anIncident({ authorPerson: author.id, targets: [target.id] });
  const candidates = (overrides = incident, presser = mentor.id): readonly string[] =>
    handOverCandidates(overrides, presser, [mentor.id], team.roster).map((person) => person.name);

  test("goes to the seniors of those it was sent to, juniors first", () => {
    expect(candidates()).toEqual(["Chef", "Thea", "Vera", "Dirk"]);
  });

  test("offers neither the presser, nor the owner, nor a party", () => {
    expect(candidates(anIncident({ owner: teamleider.id, targets: [coordinator.id] }))).toEqual([
      "Chef",
      "Dirk",
    ]);
  });

  test("offers those it was sent to back to a senior", () => {
    expect(candidates(incident, coordinator.id)).toContain("Meral");
  });

  test("offers the mentor a case by somebody unknown, which did not go to them, unless they are party to it", () => {
    const names = (targets = incident.targets): readonly string[] =>
      handOverCandidates(
        anIncident({ authorPerson: null, targets }),
        coordinator.id,
        [coordinator.id],
        team.roster,
      ).map((person) => person.name);
    expect(names()).toEqual(["Meral", "Dirk"]);
    expect(names([mentor.id])).toEqual(["Dirk"]);
  });
});
