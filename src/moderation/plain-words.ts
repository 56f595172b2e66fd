import { accountKey } from "../domain/ids.ts";
import type { AccountRef } from "../domain/ids.ts";
import type { Translate } from "../domain/school.ts";
import type { Stores } from "../domain/store.ts";
import type { Desk } from "./desk.ts";

/** Texts for somebody of whom no channel or case tells the school: their own school's, else the first one's. */
export async function plainWords(
  desk: Desk,
  by: AccountRef,
  stores: Pick<Stores, "people"> = desk.db,
): Promise<Translate> {
  const { schools, texts } = desk.policy();
  const first = schools.values().next().value;
  try {
    const person = (await desk.rosters.read(stores)).byAccount.get(accountKey(by));
    const school = (person === undefined ? undefined : schools.get(person.school)) ?? first;
    return texts[school?.language ?? "nl"];
  } catch {
    // The database does not answer; the words can still be said.
    return texts[first?.language ?? "nl"];
  }
}
