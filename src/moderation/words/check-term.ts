import type { Detector } from "../../detection/detector.ts";
import { TERM_CATEGORIES } from "../../detection/rules/all-rules.ts";
import { inSlices } from "../../detection/slices.ts";
import { countsOn } from "../../detection/terms/overlay.ts";
import { foldedForm } from "../../detection/terms/term-index.ts";
import type { Term } from "../../domain/lexicon.ts";
import type { WordState } from "../../domain/words.ts";
import { createBreath, turn } from "./breath.ts";
import { contradictions, everyday, flags, lintTerms } from "./lint-term.ts";
import type { CommonWords, Fault, Faults } from "./lint-term.ts";
import type { LexiconNow } from "./lexicon-now.ts";
import { spellingsNow } from "./spellings-now.ts";
import type { Spellings } from "./spellings-now.ts";
import { slowPattern, wrongWithTerm } from "./term-rules.ts";
import { tooMany } from "./word-limits.ts";
import type { WordProblem } from "./word-outcome.ts";

/** `stop` cannot be had; `warn` is told, and asked about before it goes live. */
export type Checked = {
  readonly stop: readonly WordProblem[];
  readonly warn: readonly WordProblem[];
};

/** So many of a kind are named; the backtest counts the rest. */
const NAMED = 5;

/**
 * Looks whether a term may be added or changed to this. `detector` judges with it in force; `patterns` says whether
 * whoever asks may write expressions.
 */
export async function checkTerm(
  term: Term,
  state: WordState,
  lexicon: LexiconNow,
  options: {
    readonly patterns: boolean;
    readonly detector: () => Detector;
    readonly common: CommonWords;
    /** One of many: how many there may be, and what other words call harmless, is looked at once for all of them. */
    readonly ofMany?: Among;
  },
): Promise<Checked> {
  const stop: WordProblem[] = [];
  const warn: WordProblem[] = [];
  const shipped = lexicon.keys.get(term.key)?.shipped ?? null;
  if (term.pattern && !options.patterns) stop.push({ code: "pattern_not_yours", params: {} });
  if (term.aim === "frame" && shipped?.aim !== "frame") stop.push({ code: "frame", params: {} });
  if (!TERM_CATEGORIES.has(term.category))
    stop.push({ code: "no_rule", params: { category: term.category } });
  stop.push(...wrongWithTerm(term));
  // An endless word is not looked for in others.
  if (stop.length === 0)
    stop.push(...unsound(term, options.ofMany ?? (await among([term], lexicon, options.common))));
  if (options.ofMany === undefined)
    stop.push(...tooMany([term], lexicon).map(({ problem }) => problem));
  if (stop.length === 0) stop.push(...(await slowPattern(term)));
  if (stop.length > 0) return { stop, warn };

  const detector = options.detector();
  stop.push(...contradictions(term, detector).map(problemOf));
  for (const text of term.examples) {
    if (!flags(detector, text, term)) stop.push({ code: "own_example", params: { text } });
  }
  if (term.aim !== "frame" && !findsAnything(detector, term)) {
    const params = { term: term.term };
    if (term.aim === "person") stop.push({ code: "finds_nothing", params });
    else warn.push({ code: "found_nowhere", params });
  }
  const names = everyday(term).map(({ code, form }) => ({ code, params: { value: form } }));
  (term.aim === "always" && state === "live" ? stop : warn).push(...names);
  if (options.ofMany === undefined)
    warn.push(...(await shippedHarmless(detector, new Set([term.key]), lexicon)));
  return { stop, warn };
}

/** What is wrong with a term whatever it would find. */
export const unsound = (term: Term, { spellings, faults }: Among): readonly WordProblem[] => [
  ...(faults.get(term) ?? []).map(problemOf),
  ...clashes(term, spellings),
];
/** What there is beside a term: looked at once for all that are added together. */
export type Among = { readonly spellings: Spellings; readonly faults: Faults };
export const among = async (
  terms: readonly Term[],
  lexicon: LexiconNow,
  common: CommonWords,
): Promise<Among> => ({
  spellings: spellingsNow(lexicon),
  faults: await inSlices(lintTerms(terms, common), turn),
});
const problemOf = ({ code, params }: Fault): WordProblem => ({ code, params });

/** The same spelling in another term: the two would disagree sooner or later. */
function clashes(term: Term, spellings: Spellings): readonly WordProblem[] {
  if (term.pattern) return [];
  const found = new Map<string, WordProblem>();
  for (const value of [term.term, ...term.forms]) {
    for (const other of spellings.get(foldedForm(value)) ?? []) {
      if (other.key === term.key) continue;
      if (other.language !== term.language && other.category === term.category) continue;
      if (!found.has(other.key))
        found.set(other.key, { code: "already", params: { value, key: other.key } });
    }
  }
  return [...found.values()];
}

function findsAnything(detector: Detector, term: Term): boolean {
  // What an expression finds cannot be guessed; its examples and the backtest show it.
  if (term.pattern) return true;
  const said = [term.term, ...term.forms].flatMap((word) => [
    word,
    `jij bent een ${word}`,
    `je bent ${word}`,
    `wat ben jij een ${word}`,
    `you are a ${word}`,
    `you ${word}`,
  ]);
  return [...said, ...term.examples].some((text) => flags(detector, text, term));
}

/** Messages and phrases of which other terms say that they are harmless, and that one of these keys would flag. */
export async function shippedHarmless(
  detector: Detector,
  mine: ReadonlySet<string>,
  { keys, day }: LexiconNow,
): Promise<readonly WordProblem[]> {
  const found: WordProblem[] = [];
  const breath = createBreath();
  for (const { key, shipped, entry } of keys.values()) {
    const other = shipped ?? (entry !== null && countsOn(entry, day) ? entry.term : null);
    if (mine.has(key) || other === null || other.aim === "frame") continue;
    for (const text of [...other.counterExamples, ...other.allow]) {
      await breath();
      const role = other.category === "staff_boundary" ? "staff" : "student";
      const verdict = detector.detect({ text, segments: [], attachments: [], role });
      if (
        verdict.kind === "flagged" &&
        verdict.findings.some((finding) => finding.term !== null && mine.has(finding.term))
      )
        found.push({ code: "shipped_harmless", params: { text, key } });
      if (found.length === NAMED) return found;
    }
  }
  return found;
}
