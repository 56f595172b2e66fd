import type { SchoolId } from "../../domain/ids.ts";
import type { Term } from "../../domain/lexicon.ts";
import type { OwnEntry } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { carryOut, compared, mayWritePatterns } from "./carry-out.ts";
import type { Consent } from "./carry-out.ts";
import { checkTerm } from "./check-term.ts";
import { commonNow } from "./common-now.ts";
import { termToChange } from "./lexicon-now.ts";
import type { KeyNow } from "./lexicon-now.ts";
import { lookAtTerm } from "./look-at-term.ts";
import type { TermRef } from "./look-at-term.ts";
import { sameTerm, toTerm } from "./term-draft.ts";
import type { TermPatch } from "./term-draft.ts";
import { wrongWithEntry } from "./term-rules.ts";
import type { WordActor, WordOutcome } from "./word-outcome.ts";

/**
 * Changes a shipped term or one of the school's own; what the patch leaves out stays. When somebody else changed it since
 * `seen`, nothing happens and what they did is told.
 */
export async function changeTerm(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  ref: TermRef,
  patch: TermPatch,
  consent: Consent,
): Promise<WordOutcome> {
  const looked = await lookAtTerm(desk, schoolId, actor, ref);
  if (looked.kind !== "looked") return looked;
  const { place, roster, lexicon, found } = looked;
  const { key } = found;
  const base = termToChange(found, lexicon.day);
  if (base === null) {
    const problems = [{ code: "is_off", params: { key, number: found.number } }];
    return { kind: "refused", problems, backtest: null };
  }
  const after = patched(found, base, patch, actor);
  if (nothingNew(found, base, after)) return { kind: "unchanged" };
  const parts = [{ key, seen: ref.seen, after }];
  const checked = await checkTerm(after.term, after.state, lexicon, {
    patterns: mayWritePatterns(roster, actor),
    detector: compared(desk, place, lexicon, parts).after,
    common: await commonNow(desk),
  });
  return carryOut(
    desk,
    place,
    actor,
    lexicon,
    { action: "change", undoes: null, parts },
    { stop: [...wrongWithEntry(after, lexicon.day), ...checked.stop], warn: checked.warn },
    consent,
  );
}

/** The entry that a change would make of a term as it stands. */
export function patched(
  { key, entry }: KeyNow,
  base: Term,
  patch: TermPatch,
  actor: Pick<WordActor, "person">,
): OwnEntry & { readonly term: Term } {
  const { state, reason, until, ...words } = patch;
  // Only the entry that the change starts from has anything to keep.
  const own = entry !== null && entry.term === base ? entry : null;
  return {
    key,
    term: toTerm({ ...base, ...defined(words) }, key, base.tags),
    state: state ?? own?.state ?? "live",
    owner: own?.owner ?? actor.person,
    reason: reason.trim(),
    until: until === undefined ? (own?.until ?? null) : until,
  };
}

const defined = <Shape extends object>(shape: Shape): Partial<Shape> =>
  Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Partial<Shape>;

/** A reason alone is no change. */
function nothingNew({ entry }: KeyNow, base: Term, after: OwnEntry): boolean {
  const own = entry !== null && entry.term === base ? entry : null;
  const state = own?.state ?? "live";
  return (
    sameTerm(base, after.term) && after.state === state && after.until === (own?.until ?? null)
  );
}
