import type { SchoolId } from "../../domain/ids.ts";
import type { Roster } from "../../domain/people.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import type { SchoolPlace } from "../place.ts";
import { mayChangeWords } from "./carry-out.ts";
import { findKey, readLexicon } from "./lexicon-now.ts";
import type { KeyNow, LexiconNow } from "./lexicon-now.ts";
import type { WordActor, WordOutcome } from "./word-outcome.ts";

/** Which term, and how it stood when it was looked at: the number of the last change to it, 0 for none. */
export type TermRef = { readonly key: string; readonly seen: number };
type Looked = {
  readonly kind: "looked";
  readonly place: SchoolPlace;
  readonly roster: Roster;
  readonly lexicon: LexiconNow;
  readonly found: KeyNow;
};

/** The term as it stands, for somebody who may change it and saw it so; else the outcome that says why not. */
export async function lookAtTerm(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  ref: TermRef,
): Promise<Looked | WordOutcome> {
  const place = placeOfSchool(desk.policy(), schoolId);
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  if (place === null || !mayChangeWords(roster, actor, place)) return { kind: "forbidden" };
  const lexicon = await readLexicon(desk.db, place, desk.clock.now());
  const { found, near } = findKey(lexicon, ref.key);
  if (found === null) return { kind: "unknown", asked: ref.key, near };
  const { key, entry } = found;
  if ((await desk.db.words.lastOf(schoolId, key)) !== ref.seen) {
    const since = await desk.db.words.changes(schoolId, { key, after: ref.seen });
    return { kind: "conflict", since, now: entry };
  }
  return { kind: "looked", place, roster, lexicon, found };
}
