import type { Detector } from "../../detection/detector.ts";
import { stemsOf } from "../../detection/terms/inflection.ts";
import { buildTermIndex, foldedForm } from "../../detection/terms/term-index.ts";
import { isMatchable } from "../../domain/lexicon.ts";
import type { Term } from "../../domain/lexicon.ts";
import { EVERYDAY, PLACES, SURNAMES } from "./everyday-words.ts";
import type { Slices } from "../../detection/slices.ts";
import type { HarmlessLine, WordProblem } from "./word-outcome.ts";

/** What is wrong with a term beside other words, and with which of its parts. */
export type Fault = WordProblem & {
  readonly field: "term" | "forms" | "counter_examples";
  readonly index: number;
};
/** Words that everybody writes, folded, and those of them that a listed word only resembles. */
export type CommonWords = {
  readonly words: ReadonlySet<string>;
  readonly innocent: ReadonlySet<string>;
};

/** The words of harmless messages, and those of every day. */
export function commonWords(
  lines: readonly Pick<HarmlessLine, "text">[],
  innocent: ReadonlySet<string>,
): CommonWords {
  const words = new Set(EVERYDAY);
  for (const { text } of lines)
    for (const word of foldedForm(text).match(/[\p{L}']+/gu) ?? []) words.add(word);
  return { words, innocent };
}

export type Faults = ReadonlyMap<Term, readonly Fault[]>;
type Spelled = { readonly form: string; readonly field: "term" | "forms"; readonly index: number };
const spelled = ({ term, forms, pattern }: Term): readonly Spelled[] =>
  pattern
    ? []
    : [
        { form: term, field: "term", index: 0 },
        ...forms.map((form, index) => ({ form, field: "forms" as const, index })),
      ];

/**
 * What is wrong with terms whatever they are found in: nothing to find, or letters that stand in words that everybody
 * writes. Building blocks of rules count for nothing by themselves.
 */
export function* lintTerms(terms: readonly Term[], common: CommonWords): Slices<Faults> {
  const faults = new Map<Term, Fault[]>();
  const report = (term: Term, fault: Fault): void => {
    const known = faults.get(term);
    if (known === undefined) faults.set(term, [fault]);
    else known.push(fault);
  };
  for (const term of terms) {
    for (const { form, field, index } of spelled(term)) {
      if (!isMatchable(foldedForm(form)))
        report(term, { code: "no_letters", params: { value: shown(form) }, field, index });
    }
  }
  for (const [term, inside] of yield* insideWords(terms, common)) {
    for (const { form, field, index } of spelled(term)) {
      const words = inside.get(foldedForm(form));
      if (words === undefined) continue;
      const params = { value: shown(form), words: words.slice(0, NAMED).join(", ") };
      report(term, { code: "inside_word", params, field, index });
    }
  }
  return faults;
}
const NAMED = 5;
/** Words that are looked at in one go. */
const SLICE = 1_000;

/** Per term and form the common words that it would be found in, though they are no inflection of it. */
function* insideWords(
  terms: readonly Term[],
  { words, innocent }: CommonWords,
): Slices<ReadonlyMap<Term, ReadonlyMap<string, string[]>>> {
  const counting = terms.filter(({ aim, pattern }) => aim !== "frame" && !pattern);
  const index = yield* buildTermIndex(counting, (phrase) => phrase, innocent);
  const found = new Map<Term, Map<string, string[]>>();
  let looked = 0;
  for (const word of words) {
    looked += 1;
    if (looked % SLICE === 0) yield;
    for (const { term, form, from, to, allowedBy } of index.find(` ${word} `)) {
      if (to - from === word.length || allowedBy !== null || stemsOf(word).includes(form)) continue;
      const forms = found.get(term) ?? new Map<string, string[]>();
      found.set(term, forms);
      forms.set(form, [...(forms.get(form) ?? []), word]);
    }
  }
  return found;
}

/** Where a term, or one of its forms, is a place, a surname or an everyday word. */
export function everyday(term: Term): readonly (Spelled & { readonly code: string })[] {
  return spelled(term).flatMap((one) => {
    const spelling = foldedForm(one.form);
    const code = PLACES.has(spelling)
      ? "place"
      : EVERYDAY.has(spelling)
        ? "everyday"
        : SURNAMES.has(spelling)
          ? "surname"
          : null;
    return code === null ? [] : [{ ...one, code }];
  });
}

/** Its own counter-examples that it would flag all the same. `detector` judges with the term in force. */
export function contradictions(term: Term, detector: Detector): readonly Fault[] {
  return term.counterExamples.flatMap((text, index) =>
    flags(detector, text, term)
      ? [{ code: "own_counter_example", params: { text }, field: "counter_examples", index }]
      : [],
  );
}

/** Whether a text is flagged because of this term. */
export function flags(detector: Detector, text: string, { key, category }: Term): boolean {
  const role = category === "staff_boundary" ? "staff" : "student";
  const verdict = detector.detect({ text, segments: [], attachments: [], role });
  return verdict.kind === "flagged" && verdict.findings.some((finding) => finding.term === key);
}

const shown = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}]/gu, "�").slice(0, LONGEST_SHOWN);
const LONGEST_SHOWN = 40;
