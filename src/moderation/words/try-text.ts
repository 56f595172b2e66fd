import type { Advice } from "../../domain/decision.ts";
import type { Counted, PassedOver } from "../../detection/explain.ts";
import type { Detector } from "../../detection/detector.ts";
import { accountId, classId, personId } from "../../domain/ids.ts";
import type { ClassId, PersonId, SchoolId } from "../../domain/ids.ts";
import type { Term } from "../../domain/lexicon.ts";
import type { Person, Roster } from "../../domain/people.ts";
import type { Finding, Severity } from "../../domain/verdict.ts";
import { verdictSeverity } from "../../domain/verdict.ts";
import { decide } from "../../policy/decide.ts";
import type { Desk } from "../desk.ts";
import { isFlag, weigh } from "../judge-message.ts";
import { placeOfSchool } from "../place.ts";
import type { SchoolPlace } from "../place.ts";
import { compared, mayChangeWords } from "./carry-out.ts";
import type { WishedPart } from "./carry-out.ts";
import { patched } from "./change-term.ts";
import { among, unsound } from "./check-term.ts";
import { commonNow } from "./common-now.ts";
import type { CommonWords } from "./lint-term.ts";
import { findKey, readLexicon, termToChange } from "./lexicon-now.ts";
import type { LexiconNow } from "./lexicon-now.ts";
import { toTerm } from "./term-draft.ts";
import type { TermDraft, TermPatch } from "./term-draft.ts";
import { wrongWithTerm } from "./term-rules.ts";
import type { WordActor, WordProblem } from "./word-outcome.ts";

/** A change to try before it is made. */
export type UnsavedChange =
  | { readonly kind: "add"; readonly draft: TermDraft }
  | { readonly kind: "change"; readonly key: string; readonly patch: Omit<TermPatch, "reason"> }
  | { readonly kind: "off"; readonly key: string };

/** What the school would do with a text from a pupil in a class channel that is live. */
export type Trial = {
  readonly findings: readonly (Finding & Pick<Counted, "why">)[];
  /** What was found and passed over. */
  readonly passed: readonly PassedOver[];
  readonly care: boolean;
  readonly severity: Severity | null;
  /** What its author would only be advised about. */
  readonly advice: Advice | null;
  /** Null when nothing is found. */
  readonly decision: {
    readonly severity: Severity;
    readonly category: string;
    readonly rule: string;
    readonly note: "stop" | "care" | "staff" | "none";
    /** Who is told, in order; empty: nobody is rung and it waits for the digest. */
    readonly steps: readonly (readonly { readonly id: PersonId; readonly name: string }[])[];
    /** When the first of them is rung; null when nobody is. */
    readonly firstAt: number | null;
    readonly hide: boolean;
  } | null;
};
export type TryResult =
  | {
      readonly kind: "tried";
      readonly text: string;
      readonly class: ClassId;
      readonly today: Trial;
      /** With the unsaved change; null when none was given. */
      readonly changed: Trial | null;
    }
  | { readonly kind: "too_long"; readonly longest: number }
  /** The change cannot be tried: what is wrong with it. */
  | { readonly kind: "refused"; readonly problems: readonly WordProblem[] }
  | { readonly kind: "unknown"; readonly asked: string; readonly near: readonly string[] }
  | { readonly kind: "forbidden" };

const LONGEST = 4_000;

/** Tries a text, beside the same with an unsaved change, as if that were live. Nothing is stored and nobody is told. */
export async function tryText(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  text: string,
  options: { readonly change: UnsavedChange | null; readonly class: ClassId | null },
): Promise<TryResult> {
  const place = placeOfSchool(desk.policy(), schoolId);
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  if (place === null || !mayChangeWords(roster, actor, place)) return { kind: "forbidden" };
  if (text.length > LONGEST) return { kind: "too_long", longest: LONGEST };
  const now = desk.clock.now();
  const inClass = options.class ?? place.school.channels[0]?.class ?? classId("-");
  const lexicon = await readLexicon(desk.db, place, now);
  const change =
    options.change === null
      ? null
      : await partOf(options.change, lexicon, actor, await commonNow(desk));
  if (change !== null && "kind" in change) return change;
  const { before, after } = compared(desk, place, lexicon, change === null ? [] : [change]);
  const about = { place, roster, class: inClass, now };
  return {
    kind: "tried",
    text,
    class: inClass,
    today: trial(before(), text, about),
    changed: change === null ? null : trial(after(), text, about),
  };
}

type UnsavedPart = Pick<WishedPart, "key" | "after">;
async function partOf(
  change: UnsavedChange,
  lexicon: LexiconNow,
  actor: WordActor,
  common: CommonWords,
): Promise<UnsavedPart | Extract<TryResult, { readonly kind: "refused" | "unknown" }>> {
  const about = { owner: actor.person, reason: "", until: null, state: "live" } as const;
  const wrong = async (term: Term): Promise<readonly WordProblem[]> => {
    const problems = wrongWithTerm(term);
    return problems.length > 0 ? problems : unsound(term, await among([term], lexicon, common));
  };
  if (change.kind === "add") {
    const term = toTerm(change.draft, null, []);
    const problems = await wrong(term);
    if (problems.length > 0) return { kind: "refused", problems };
    return { key: term.key, after: { ...about, key: term.key, term } };
  }
  const { found, near } = findKey(lexicon, change.key);
  if (found === null) return { kind: "unknown", asked: change.key, near };
  const { key } = found;
  if (change.kind === "off") return { key, after: { ...about, key, term: null } };
  const base = termToChange(found, lexicon.day) ?? found.shipped;
  if (base === null) return { kind: "unknown", asked: change.key, near: [] };
  const after = patched(found, base, { ...change.patch, reason: "" }, actor);
  const problems = await wrong(after.term);
  return problems.length > 0 ? { kind: "refused", problems } : { key, after };
}

const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule &&
  a.term === b.term &&
  a.span.start === b.span.start &&
  a.span.end === b.span.end;

function trial(
  detector: Detector,
  text: string,
  about: {
    readonly place: SchoolPlace;
    readonly roster: Roster;
    readonly class: ClassId;
    readonly now: number;
  },
): Trial {
  const { school, protocol } = about.place;
  const {
    verdict: found,
    counted,
    passed,
  } = detector.explain({
    text,
    segments: [],
    attachments: [],
    role: "student",
  });
  const { verdict, advice } = weigh(found, about.place, false);
  if (!isFlag(verdict))
    return { findings: [], passed, care: false, severity: null, advice, decision: null };
  const pupil: Person = {
    id: personId(`${school.id}/-`),
    school: school.id,
    name: "-",
    roles: [{ role: "pupil", class: about.class }],
    birthDate: null,
    supervisor: null,
    accounts: [],
  };
  const [channel] = school.channels;
  const decision = decide(verdict, {
    school,
    protocol,
    roster: about.roster,
    mode: "live",
    class: about.class,
    author: {
      ref: {
        platform: channel?.ref.platform ?? "playground",
        account: accountId("-"),
      },
      person: pupil,
      role: "student",
    },
    targets: [],
    reported: false,
    reporter: null,
    lowBefore: 0,
    lastNoteAt: null,
    now: about.now,
  });
  const names = (step: readonly PersonId[]) =>
    step.map((id) => ({ id, name: about.roster.people.get(id)?.name ?? id }));
  return {
    findings: counted.filter((one) => verdict.findings.some((kept) => isSame(one, kept))),
    passed,
    care: verdict.care,
    severity: verdictSeverity(verdict.findings),
    advice,
    decision: {
      severity: decision.severity,
      category: decision.category,
      rule: decision.rule.label,
      note: "kind" in decision.note ? decision.note.kind : "none",
      steps: (decision.alert?.steps ?? []).map(names),
      firstAt: decision.alert?.firstAt ?? null,
      hide: decision.hide,
    },
  };
}
