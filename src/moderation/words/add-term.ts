import type { SchoolId } from "../../domain/ids.ts";
import type { OwnEntry } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import { carryOut, compared, mayChangeWords, mayWritePatterns } from "./carry-out.ts";
import type { Consent } from "./carry-out.ts";
import { checkTerm } from "./check-term.ts";
import { commonNow } from "./common-now.ts";
import type { Checked } from "./check-term.ts";
import { readLexicon } from "./lexicon-now.ts";
import { toTerm } from "./term-draft.ts";
import type { EntryDraft, TermDraft } from "./term-draft.ts";
import { wrongWithEntry } from "./term-rules.ts";
import type { WordActor, WordOutcome } from "./word-outcome.ts";

/**
 * Adds a term of the school's own, in shadow or live. Going live runs the backtest first; what it says, or what there is
 * to say about the term, may need a second yes.
 */
export async function addTerm(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  draft: TermDraft & EntryDraft,
  consent: Consent,
  expected: number | null = null,
): Promise<WordOutcome> {
  const place = placeOfSchool(desk.policy(), schoolId);
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  if (place === null || !mayChangeWords(roster, actor, place)) return { kind: "forbidden" };
  const lexicon = await readLexicon(desk.db, place, desk.clock.now());
  const term = toTerm(draft, null, []);
  const { state, reason, until } = draft;
  const entry: OwnEntry = {
    key: term.key,
    term,
    state,
    owner: actor.person,
    reason: reason.trim(),
    until,
  };
  const seen = await desk.db.words.lastOf(schoolId, term.key);
  const known = lexicon.keys.get(term.key);
  if (expected !== null && seen !== expected) {
    const since = await desk.db.words.changes(schoolId, { key: term.key, after: expected });
    return { kind: "conflict", since, now: known?.entry ?? null };
  }
  if (known !== undefined && (known.shipped !== null || known.entry !== null)) {
    const off = known.entry !== null && known.entry.term === null;
    const code = off ? "already_off" : "already";
    const params = { value: draft.term.trim(), key: term.key, number: known.number };
    return { kind: "refused", problems: [{ code, params }], backtest: null };
  }
  const parts = [{ key: term.key, seen, after: entry }];
  const checked: Checked = await checkTerm(term, state, lexicon, {
    patterns: mayWritePatterns(roster, actor),
    detector: compared(desk, place, lexicon, parts).after,
    common: await commonNow(desk),
  });
  const stop = [...wrongWithEntry(draft, lexicon.day), ...checked.stop];
  return carryOut(
    desk,
    place,
    actor,
    lexicon,
    { action: "add", undoes: null, parts },
    { stop, warn: checked.warn },
    consent,
  );
}
