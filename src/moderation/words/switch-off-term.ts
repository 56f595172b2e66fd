import type { SchoolId } from "../../domain/ids.ts";
import type { OwnEntry } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { carryOut } from "./carry-out.ts";
import type { Consent } from "./carry-out.ts";
import { termNow } from "./lexicon-now.ts";
import { lookAtTerm } from "./look-at-term.ts";
import type { TermRef } from "./look-at-term.ts";
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
  const looked = await lookAtTerm(desk, schoolId, actor, ref);
  if (looked.kind !== "looked") return looked;
  const { place, lexicon, found } = looked;
  const { key, entry } = found;
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
