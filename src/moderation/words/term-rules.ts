import { compilePattern } from "../../detection/terms/pattern.ts";
import { patternTime } from "../../detection/terms/pattern-time.ts";
import { foldSpelling, isMatchable } from "../../domain/lexicon.ts";
import type { Term } from "../../domain/lexicon.ts";
import { turn } from "./breath.ts";
import type { KeyNow } from "./lexicon-now.ts";
import type { WordProblem } from "./word-outcome.ts";
import type { EntryDraft } from "./term-draft.ts";

const LONGEST = { term: 80, pattern: 200, sentence: 300, reason: 500 } as const;
const MOST = { forms: 50, allow: 100, examples: 50 } as const;
/** Milliseconds that one expression may take on the worst message. */
const SLOWEST_PATTERN = 10;
const SHORTEST_LETTERS = 3;

const problem = (code: string, params: WordProblem["params"] = {}): WordProblem => ({
  code,
  params,
});
const shown = (text: string): string => {
  const clean = text.replaceAll(/[\p{Cc}\p{Cf}]/gu, "�");
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean;
};
/** Joins the parts of one emoji; elsewhere it is as invisible as the others. */
const invisible = (text: string): boolean =>
  /[\p{Cc}\p{Cf}]/u.test(text.replaceAll(/(?<=\p{Extended_Pictographic}️?)‍/gu, ""));

/** What is wrong with a term by itself, whatever else there is: its length, its signs, its form. */
export function wrongWithTerm(term: Term): readonly WordProblem[] {
  const problems: WordProblem[] = [];
  const text = (field: string, value: string, longest: number): void => {
    if (value.length > longest)
      problems.push(problem("too_long", { field, value: shown(value), number: longest }));
    else if (invisible(value)) problems.push(problem("invisible", { field, value: shown(value) }));
  };
  const listed = (field: string, list: readonly string[], most: number, longest: number): void => {
    if (list.length > most) problems.push(problem("too_many_of", { field, number: most }));
    for (const value of list.slice(0, most)) text(field, value, longest);
  };
  if (term.term === "") return [problem("empty")];
  text("term", term.term, term.pattern ? LONGEST.pattern : LONGEST.term);
  listed("forms", term.forms, MOST.forms, LONGEST.term);
  listed("allow", term.allow, MOST.allow, LONGEST.term);
  listed("examples", term.examples, MOST.examples, LONGEST.sentence);
  listed("counter_examples", term.counterExamples, MOST.examples, LONGEST.sentence);
  if (problems.length > 0) return problems;
  if (term.pattern) {
    const pattern = compilePattern(term.term);
    if (pattern === null) return [problem("pattern_invalid", { value: shown(term.term) })];
    return pattern.fitsNothing ? [problem("pattern_empty", { value: shown(term.term) })] : [];
  }
  for (const spelling of [term.term, ...term.forms]) {
    if (!isMatchable(spelling)) problems.push(problem("no_letters", { value: shown(spelling) }));
    else if (tooShort(spelling)) problems.push(problem("too_short", { value: shown(spelling) }));
  }
  const spellings = new Set([term.term, ...term.forms].map(foldSpelling));
  for (const phrase of term.allow) {
    if (spellings.has(foldSpelling(phrase)))
      problems.push(problem("allows_itself", { value: shown(phrase) }));
  }
  return problems;
}

function tooShort(spelling: string): boolean {
  if (/\p{Extended_Pictographic}/u.test(spelling)) return false;
  return foldSpelling(spelling).replaceAll(/[^\p{L}\p{N}]/gu, "").length < SHORTEST_LETTERS;
}

/** Says so when an expression takes too long on the messages that are hardest on it; letting others go first. */
export async function slowPattern(term: Term): Promise<readonly WordProblem[]> {
  if (!term.pattern) return [];
  const ms = await patternTime(term.term, SLOWEST_PATTERN, {
    now: () => performance.now(),
    pause: turn,
  });
  const params = { value: shown(term.term), ms: Math.ceil(ms), number: SLOWEST_PATTERN };
  return ms > SLOWEST_PATTERN ? [problem("pattern_slow", params)] : [];
}

/** What is wrong with the reason and the end date of an entry. `day` is today. */
export function wrongWithEntry(
  { reason, until }: Omit<EntryDraft, "state">,
  day: string,
): readonly WordProblem[] {
  const problems: WordProblem[] = [];
  if (reason.trim() === "") problems.push(problem("no_reason"));
  else if (reason.length > LONGEST.reason)
    problems.push(
      problem("too_long", { field: "reason", value: shown(reason), number: LONGEST.reason }),
    );
  else if (invisible(reason))
    problems.push(problem("invisible", { field: "reason", value: shown(reason) }));
  if (until !== null && !isDay(until)) problems.push(problem("no_day", { value: shown(until) }));
  else if (until !== null && until < day) problems.push(problem("past_day", { value: until, day }));
  return problems;
}

/** What is wrong with switching a term off until a day: of the school's own nothing is left that could come back. */
export const wrongWithOff = (
  { key, shipped }: Pick<KeyNow, "key" | "shipped">,
  until: string | null,
): readonly WordProblem[] =>
  shipped === null && until !== null ? [problem("off_own_until", { key })] : [];

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
