import { expect, test } from "vitest";
import { seedPeople } from "../../../adapters/playground/seed-people.ts";
import { accountKey } from "../../../src/domain/ids.ts";
import { ageOn } from "../../../src/domain/people.ts";
import { shippedPolicy } from "../../support/playground-page.ts";

test("every demo school of the shipped configuration has the people that the protocols name", async () => {
  const policy = await shippedPolicy();
  const accounts: string[] = [];
  for (const school of policy.schools.values()) {
    const people = seedPeople(school);
    const roles = people.flatMap((person) => person.roles.map((held) => held.role));
    for (const role of [
      "pupil",
      "mentor",
      "teacher",
      "teamleider",
      "leidinggevende",
      "safety_coordinator",
      "administrator",
    ] as const)
      expect(roles).toContain(role);
    const teacher = people.find((person) => person.roles[0].role === "teacher");
    expect(people.map((person) => person.id)).toContain(teacher?.supervisor);
    expect(people.every((person) => person.school === school.id)).toBe(true);
    accounts.push(...people.flatMap((person) => person.accounts.map(accountKey)));
  }
  expect(new Set(accounts).size).toBe(accounts.length);
});

test("one pupil of 3HA has come of age, the others have not", async () => {
  const policy = await shippedPolicy();
  const pupils = [...policy.schools.values()]
    .flatMap(seedPeople)
    .filter((person) => person.roles.some((held) => held.role === "pupil" && held.class === "3HA"));
  const ages = pupils.map((pupil) => ageOn(pupil, "2026-11-20") ?? 0);
  expect(ages.filter((age) => age >= 18)).toHaveLength(1);
});
