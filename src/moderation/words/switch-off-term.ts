import type { SchoolId } from "../../domain/ids.ts";
import type { OwnEntry } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import { carryOut, mayChangeWords } from "./carry-out.ts";
import type { Consent } from "./carry-out.ts";
import type { TermRef } from "./change-term.ts";
import { findKey, readLexicon, termNow } from "./lexicon-now.ts";
import { wrongWithEntry, wrongWithOff } from "./term-rules.ts";
import type { EntryDraft } from "./term-draft.ts";
import type { WordActor, WordOutcome } from "./word-outcome.ts";

/** Switches off a shipped term or one of the school's own, for good or until a day. Cases that it found stay. */
export async function switchOffTerm(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  ref: TermRef,
  why: Pick<EntryDraft, "reason" | "until">,
  consent: Consent,
): Promise<WordOutcome> {
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
  if (termNow(found, lexicon.day) === null && entry?.until === why.until)
    return { kind: "unchanged" };
  const stop = [...wrongWithEntry(why, lexicon.day), ...wrongWithOff(found, why.until)];
  const after: OwnEntry = {
    key,
    term: null,
    state: "live",
    owner: actor.person,
    reason: why.reason.trim(),
    until: why.until,
  };
  return carryOut(
    desk,
    place,
    actor,
    lexicon,
    { action: "off", undoes: null, parts: [{ key, seen: ref.seen, after }] },
    { stop, warn: [] },
    consent,
  );
}
