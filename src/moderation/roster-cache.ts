import type { ClassId, SchoolId } from "../domain/ids.ts";
import type { Roster } from "../domain/people.ts";
import { ageOn, holds } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";

/** The roster as last read. Every use case that changes people says so with `forget`. */
export type RosterCache = {
  readonly read: (stores: Pick<Stores, "people">) => Promise<Roster>;
  readonly forget: () => void;
};

export function createRosterCache(): RosterCache {
  let kept: Roster | null = null;
  let generation = 0;
  return {
    read: async (stores) => {
      if (kept !== null) return kept;
      const begun = generation;
      const roster = await stores.people.roster();
      // What was read while people changed may be the old roster; it is good for this use alone.
      if (begun === generation) kept = roster;
      return roster;
    },
    forget: () => {
      kept = null;
      generation += 1;
    },
  };
}

/** Age of the youngest pupil of a class on a day, or null when no birth date is known. */
export function youngestOf(
  roster: Roster,
  school: SchoolId,
  inClass: ClassId,
  day: string,
): number | null {
  let youngest: number | null = null;
  for (const person of roster.people.values()) {
    if (person.school !== school || !holds(person, "pupil", inClass)) continue;
    const age = ageOn(person, day);
    if (age !== null && (youngest === null || age < youngest)) youngest = age;
  }
  return youngest;
}
