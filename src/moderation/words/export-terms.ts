import type { SchoolId } from "../../domain/ids.ts";
import type { WordRow } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import { readLexicon } from "./lexicon-now.ts";

/** A school's own entries as rows of a file, by key; who answers for them is left out. */
export async function exportTerms(desk: Desk, school: SchoolId): Promise<readonly WordRow[]> {
  const place = placeOfSchool(desk.policy(), school);
  if (place === null) return [];
  const { entries, keys } = await readLexicon(desk.db, place, desk.clock.now());
  return entries.map(({ key, term, state, until, reason }, index) => ({
    line: index + 1,
    key,
    off: term === null,
    term: term ?? keys.get(key)?.shipped ?? offTerm(key),
    state,
    until,
    reason,
  }));
}

/** Of a term of the school's own that is off, only its key is left. */
const offTerm = (key: string): WordRow["term"] => ({
  term: key.slice(key.indexOf(":") + 1),
  language: key.split(":")[0]?.endsWith(".en") === true ? "en" : "nl",
  category: "insult",
  severity: "medium",
  aim: "always",
  pattern: false,
  forms: [],
  allow: [],
  examples: [],
  counterExamples: [],
});
