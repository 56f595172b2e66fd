import type { Detector } from "../../detection/detector.ts";
import { inSlices } from "../../detection/slices.ts";
import { foldedForm } from "../../detection/terms/term-index.ts";
import { foldSpelling } from "../../domain/lexicon.ts";
import type { Lexicon, Term } from "../../domain/lexicon.ts";
import { createBreath, turn } from "./breath.ts";
import { contradictions, everyday, lintTerms } from "./lint-term.ts";
import type { CommonWords, Fault } from "./lint-term.ts";

/** What is wrong with one term of a file. */
export type LexiconFault = Fault & { readonly term: Term };

/** Terms whose counter-examples are judged in one go. */
const SLICE = 20;

/**
 * Everything that is wrong with the terms of a lexicon, beyond the form of its files. `detector` judges by it; others get
 * their turn meanwhile.
 */
export async function lintLexicon(
  lexicon: Lexicon,
  words: ReadonlySet<string>,
  detector: () => Promise<Detector>,
): Promise<readonly LexiconFault[]> {
  const common: CommonWords = { words, innocent: lexicon.innocent };
  const found: LexiconFault[] = [];
  const add = (term: Term, faults: readonly Fault[]): void => {
    for (const fault of faults) found.push({ ...fault, term });
  };
  for (const [term, faults] of await inSlices(lintTerms(lexicon.terms, common), turn))
    add(term, faults);
  for (const term of lexicon.terms.filter(({ aim }) => aim === "always"))
    add(
      term,
      everyday(term).map(({ code, form, field, index }) => ({
        code: `always_${code}`,
        params: { value: form },
        field,
        index,
      })),
    );
  for (const fault of repeats(lexicon)) found.push(fault);
  const judge = await detector();
  const breath = createBreath(SLICE);
  for (const term of lexicon.terms) {
    await breath();
    add(term, contradictions(term, judge));
  }
  return found;
}

/**
 * The same word in two terms, or twice in one, once look-alike letters and marks are undone. Where the spellings are one
 * already, whoever reads the files says so.
 */
function repeats({ terms }: Lexicon): readonly LexiconFault[] {
  const first = new Map<string, { readonly term: Term; readonly spelling: string }>();
  const found: LexiconFault[] = [];
  for (const term of terms) {
    if (term.aim === "frame" || term.pattern) continue;
    for (const [at, form] of [term.term, ...term.forms].entries()) {
      const folded = foldedForm(form);
      const known = first.get(folded);
      const spelling = foldSpelling(form);
      if (known === undefined) first.set(folded, { term, spelling });
      else if (known.spelling !== spelling)
        found.push({
          code: "repeats",
          params: { value: form, key: known.term.key, place: known.term.source },
          field: at === 0 ? "term" : "forms",
          index: Math.max(0, at - 1),
          term,
        });
    }
  }
  return found;
}
