import { expect, test } from "vitest";
import type { Roster } from "../../../src/domain/people.ts";
import type { PeopleStore } from "../../../src/domain/store.ts";
import { createRosterCache } from "../../../src/moderation/roster-cache.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { aPerson, aRoster } from "../../support/builders.ts";

const [before, after] = [aRoster([aPerson("Sem")]), aRoster([aPerson("Noor")])];

test("a roster whose reading began before the people changed is not kept", async () => {
  const db = await openDatabase(":memory:");
  const { promise, resolve } = Promise.withResolvers<Roster>();
  const reading = (roster: PeopleStore["roster"]) => ({ people: { ...db.people, roster } });
  const rosters = createRosterCache();
  const slow = rosters.read(reading(() => promise));
  rosters.forget();
  resolve(before);
  expect(await slow).toBe(before);
  expect(await rosters.read(reading(async () => after))).toBe(after);
  expect(await rosters.read(reading(async () => before))).toBe(after);
  await db.close();
});
