import type { SchoolId } from "../../domain/ids.ts";
import type { WordRow } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import { readLexicon } from "./lexicon-now.ts";

/**
 * A school's own entries as rows of a file, by key; who answers for them is left out, and so is a term of its own that is
 * off: there is nothing left of it to be switched off elsewhere.
 */
export async function exportTerms(desk: Desk, school: SchoolId): Promise<readonly WordRow[]> {
  const place = placeOfSchool(desk.policy(), school);
  if (place === null) return [];
  const { entries, keys } = await readLexicon(desk.db, place, desk.clock.now());
  return entries
    .flatMap(({ key, term, state, until, reason }) => {
      const named = term ?? keys.get(key)?.shipped ?? null;
      return named === null ? [] : [{ key, off: term === null, term: named, state, until, reason }];
    })
    .map((row, index) => ({ ...row, line: index + 1 }));
}
