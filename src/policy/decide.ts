import type { Decision, IncidentCategory, NoteKind, NoteWithheld } from "../domain/decision.ts";
import type { AccountRef, ClassId, ClauseId, PersonId } from "../domain/ids.ts";
import type { Person, Roster } from "../domain/people.ts";
import type { Clause, Protocol } from "../domain/protocol.ts";
import type { Mode, SchoolSettings } from "../domain/school.ts";
import type { Finding, Severity, Verdict } from "../domain/verdict.ts";
import { KlaswachtError } from "../domain/errors.ts";
import { LESSON_RECORDING, verdictCategories, verdictSeverity } from "../domain/verdict.ts";
import { actorOf, alertSteps, firstAlertAt, rounds } from "./routing.ts";

const MINUTE = 60_000;

export type FlaggedVerdict = Extract<Verdict, { readonly kind: "flagged" }>;

/** Everything a decision depends on, looked up beforehand. Times are epoch milliseconds. */
export type DecisionContext = {
  readonly school: SchoolSettings;
  readonly protocol: Protocol;
  readonly roster: Roster;
  /** The effective mode of the channel. */
  readonly mode: Exclude<Mode, "off">;
  readonly class: ClassId;
  readonly author: {
    readonly ref: AccountRef;
    /** Null: an account that the roster does not know. */
    readonly person: Person | null;
    readonly role: "student" | "staff";
  };
  readonly targets: readonly PersonId[];
  /** A person flagged it, also when the roster does not know their account. */
  readonly reported: boolean;
  readonly reporter: Person | null;
  /** Low cases of this author within `lowRepeatDays` before now. */
  readonly lowBefore: number;
  /** When this author last got a note. */
  readonly lastNoteAt: number | null;
  readonly now: number;
};

/** Staff are judged only once the participation council's agreement is recorded; pupils always. */
export const mayJudge = (
  author: { readonly role: "student" | "staff" },
  school: SchoolSettings,
): boolean => author.role === "student" || school.council !== null;

/** What the school's protocol makes of a flagged message, or of a report by a person (`reported`). */
export function decide(verdict: FlaggedVerdict | "reported", context: DecisionContext): Decision {
  const { school, protocol, author, reporter, now } = context;
  const category = verdict === "reported" ? "reported" : verdictCategories(verdict.findings)[0];
  const care = verdict !== "reported" && verdict.care;
  const severity = severityOf(verdict, context);
  // Nothing has got out of hand by writing during a lesson.
  const action =
    category === "lesson_time" ? null : protocol.actors[actorOf(author.role, reporter)].action;
  const asked = verdict === "reported" || context.reported;
  const [first, ...later] =
    context.mode === "shadow" || severity === "low"
      ? []
      : alertSteps({
          ...context,
          authorPerson: author.person,
          authorUnknown: author.person === null,
          authorRole: author.role,
          severity,
          care,
        });
  return {
    category,
    severity,
    care,
    rule: ruleFor(category, verdict === "reported" ? [] : verdict.findings, protocol),
    action: action === null ? null : clauseOf(protocol, action),
    note: asked ? { withheld: "report" } : noteOf(care, context),
    alert:
      first === undefined
        ? null
        : {
            steps: [first, ...later],
            firstAt: firstAlertAt(severity, now, school),
            rounds: rounds(severity, school),
          },
    hide: school.hide && context.mode === "live" && !asked && !care && severity !== "low",
  };
}

function severityOf(verdict: FlaggedVerdict | "reported", context: DecisionContext): Severity {
  if (verdict === "reported") return "medium";
  if (verdict.care) return "urgent";
  const severity = verdictSeverity(verdict.findings);
  // However often: it stays a matter for the digest.
  if (verdictCategories(verdict.findings)[0] === "lesson_time") return severity;
  // Again within the fortnight, or grave enough for a person to report: no longer for the digest.
  const counts = context.lowBefore > 0 || context.reported;
  return severity === "low" && counts ? "medium" : severity;
}

function noteOf(
  care: boolean,
  context: DecisionContext,
): { readonly kind: NoteKind } | { readonly withheld: NoteWithheld } {
  if (context.mode !== "live") return { withheld: "mode" };
  if (care) return { kind: "care" };
  const { lastNoteAt, now, school, author } = context;
  if (withinPause(lastNoteAt, now, school)) return { withheld: "limit" };
  return { kind: author.role === "staff" ? "staff" : "stop" };
}

/** Whether somebody's last private text was so short a while ago that another would be too much. */
export function withinPause(lastAt: number | null, now: number, school: SchoolSettings): boolean {
  // A clock that was set back leaves a last note in the far future, which says nothing any more.
  return lastAt !== null && Math.abs(now - lastAt) < school.timers.notePerPupil * MINUTE;
}

/** The clause that a category breaks; the protocol's fallback when it does not name the category. */
function ruleFor(
  category: IncidentCategory,
  findings: readonly Finding[],
  protocol: Protocol,
): Clause {
  const ofLesson = findings.some(({ rule }) => rule === LESSON_RECORDING);
  if (category === "recording" && ofLesson && protocol.lessonRecording !== null) {
    return clauseOf(protocol, protocol.lessonRecording);
  }
  const named = category === "reported" ? undefined : protocol.rules[category];
  return clauseOf(protocol, named ?? protocol.rules.fallback);
}

/** Throws CONFIG_INVALID when the pack cites a clause it does not have; the loader refuses such a pack. */
function clauseOf(protocol: Protocol, id: ClauseId): Clause {
  const clause = protocol.clauses.get(id);
  if (clause === undefined) {
    throw new KlaswachtError("CONFIG_INVALID", `protocol ${protocol.id} has no clause ${id}`);
  }
  return clause;
}
