import type { Advice } from "../domain/decision.ts";
import { messageKey } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Mode } from "../domain/school.ts";
import type { Stores } from "../domain/store.ts";
import type { Verdict } from "../domain/verdict.ts";
import { keepFindings, verdictCategories, verdictSeverity } from "../domain/verdict.ts";
import { mayJudge } from "../policy/decide.ts";
import type { FlaggedVerdict } from "../policy/decide.ts";
import { DURING_LESSON } from "../policy/lesson-time.ts";
import { isoDay } from "../policy/school-time.ts";
import { wantedVerdict } from "../policy/wanted-verdict.ts";
import type { Scores } from "../detection/model/model.ts";
import { needsRole } from "../detection/needs-role.ts";
import { authorOf } from "./case-input.ts";
import type { Conversed } from "./converse.ts";
import type { Desk } from "./desk.ts";
import type { Lookup } from "./message-lookup.ts";
import type { Place, SchoolPlace } from "./place.ts";
import { recordCase } from "./record-case.ts";
import { errorName } from "./storage-failure.ts";
import { shadowHits } from "./words/shadow-hits.ts";
import type { ShadowHit } from "./words/word-tally.ts";

/** What a message comes to at its school: a verdict of what makes a case, and what its author is only advised about. */
type Weighed = { readonly verdict: Verdict; readonly advice: Advice | null };
/** The same, with what the terms in shadow would have flagged and the chances that the model gives. */
export type Judged = Weighed & {
  readonly shadow: readonly ShadowHit[];
  /** What the conversation hears in it. */
  readonly overheard: Verdict;
  readonly scores: Scores | null;
};

/** Null when the author is not to be judged or judging went wrong; then the operator is told. */
export function judge(
  desk: Desk,
  place: Place,
  message: ChannelMessage,
  { roster, words, duringLesson }: Pick<Lookup, "roster" | "words" | "duringLesson">,
): Judged | null {
  const { role } = authorOf(message, roster);
  if (!mayJudge({ role }, place.school)) return null;
  const { clock, trace, log } = desk;
  const began = performance.now();
  try {
    const input = { ...message, role };
    const { verdict: found, overheard: heard, scores } = words.detector.assess(input);
    const ms = performance.now() - began;
    trace({ kind: "judged", at: clock.now(), ref: message.ref, verdict: found, ms });
    const judged = weigh(found, place, duringLesson);
    const overheard = heard === found ? judged.verdict : weigh(heard, place, duringLesson).verdict;
    const shadow = shadowHits(
      words,
      input,
      judged.verdict,
      (verdict) => weigh(verdict, place, duringLesson).verdict,
    );
    const reminds = role === "staff" && judged.advice === null && !isFlag(judged.verdict);
    return reminds && wantsRole(place) && needsRole(message.text, message.segments)
      ? { ...judged, advice: "role", shadow, overheard, scores }
      : { ...judged, shadow, overheard, scores };
  } catch (error) {
    log.error("MESSAGE_SET_ASIDE", { message: messageKey(message.ref), error: errorName(error) });
    trace({ kind: "due", at: clock.now(), what: "message-set-aside" });
    return null;
  }
}

/**
 * Leaves out what this school does not want to hear of, and takes apart what is only advised about. What was written
 * goes before when it was written, and one private text about a message is enough.
 */
export function weigh(
  found: Verdict,
  { school, protocol }: SchoolPlace,
  duringLesson: boolean,
): Weighed {
  const wanted = wantedVerdict(found, school, protocol);
  if (wanted.kind === "clear") {
    return { verdict: duringLesson ? DURING_LESSON : wanted, advice: null };
  }
  const verdict = keepFindings(wanted, ({ category }) => category !== "copyright");
  return { verdict, advice: verdict.kind === "clear" ? "copyright" : null };
}

/** Where the protocol asks staff to say in which role they write, and the school wants them to be reminded. */
const wantsRole = ({ school, protocol }: Place): boolean =>
  school.roleReminders.on && protocol.role !== null;

export const isFlag = (verdict: Verdict | null): verdict is FlaggedVerdict =>
  verdict !== null && verdict.kind === "flagged";

/** Shadow mode: one more on the day's count, without author or text. */
async function countFlag(
  stores: Stores,
  place: Place,
  mode: Mode,
  verdict: FlaggedVerdict,
  now: number,
): Promise<void> {
  await stores.channels.count(
    place.channel.ref,
    isoDay(now, place.school),
    mode,
    verdictCategories(verdict.findings)[0],
    verdictSeverity(verdict.findings),
  );
}

/**
 * Writes what a flag leads to, in one transaction with the stream's cursor: a count in shadow mode, else the case and
 * everything that has to be delivered.
 */
export async function recordFlag(
  desk: Desk,
  place: Place,
  message: ChannelMessage,
  looked: Lookup & { readonly mode: Exclude<Mode, "off"> },
  verdict: FlaggedVerdict,
  into: Incident | null,
  conversed: Conversed | null,
): Promise<void> {
  const { clock, trace, tracker } = desk;
  const now = clock.now();
  const moves = message.position !== "" && into === null;
  const safe = moves ? tracker.safeAfter(message.ref, message.position) : null;
  const recorded = await desk.db.transaction(async (stores) => {
    if (safe !== null) await stores.cursors.advance(safe.channel, safe.stream, safe.position);
    if (looked.mode === "shadow") {
      await countFlag(stores, place, "shadow", verdict, now);
      return null;
    }
    return recordCase(stores, {
      place,
      mode: looked.mode,
      roster: looked.roster,
      message,
      verdict,
      report: null,
      conversed,
      into,
      lexiconVersion: looked.words.detector.version,
      now,
      log: desk.log,
      trace: desk.trace,
    });
  });
  if (safe !== null) tracker.written(safe);
  if (recorded === null) return;
  const { incident, decision, fresh } = recorded;
  trace({ kind: "decided", at: now, ref: message.ref, decision, mode: looked.mode });
  trace({
    kind: "committed",
    at: now,
    ref: message.ref,
    incident: incident.id,
    number: incident.number,
    fresh,
  });
  desk.committed();
}
