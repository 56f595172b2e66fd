import { termKey } from "../../domain/lexicon.ts";
import type { Term, TermLanguage } from "../../domain/lexicon.ts";
import type { Category, Severity } from "../../domain/verdict.ts";
import type { WordState } from "../../domain/words.ts";

/** A term as an administrator writes it. */
export type TermDraft = {
  readonly term: string;
  readonly language: TermLanguage;
  readonly category: Category;
  readonly severity: Severity;
  readonly aim: Term["aim"];
  readonly pattern: boolean;
  readonly forms: readonly string[];
  readonly allow: readonly string[];
  readonly counterExamples: readonly string[];
  readonly examples: readonly string[];
};
/** What stands around it: from where and until when it counts, and why. */
export type EntryDraft = {
  readonly state: WordState;
  readonly reason: string;
  readonly until: string | null;
};
/** What is to be changed; what is left out stays as it is. */
export type TermPatch = Partial<Omit<TermDraft, "term" | "language" | "pattern">> &
  Partial<Omit<EntryDraft, "reason">> & { readonly reason: string };

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const tidyAll = (list: readonly string[]): readonly string[] => [
  ...new Set(list.map(tidy).filter((text) => text !== "")),
];

/** The draft with blanks and doubles put right, under the key that it gets or has. */
export function toTerm(draft: TermDraft, key: string | null, tags: readonly string[]): Term {
  const term = draft.pattern ? draft.term.trim() : tidy(draft.term);
  return {
    key: key ?? termKey(draft.category, draft.language, term),
    term,
    language: draft.language,
    category: draft.category,
    severity: draft.severity,
    aim: draft.aim,
    pattern: draft.pattern,
    tags,
    forms: draft.pattern ? [] : tidyAll(draft.forms).filter((form) => form !== term),
    allow: tidyAll(draft.allow),
    counterExamples: tidyAll(draft.counterExamples),
    examples: tidyAll(draft.examples),
    source: OWN_SOURCE,
  };
}

/** Where a school's own term stands, beside the file and line of a shipped one. */
const OWN_SOURCE = "the school's own words";

/** Whether two terms say the same, wherever they stand. */
export const sameTerm = (a: Term | null, b: Term | null): boolean =>
  JSON.stringify(a === null ? null : content(a)) === JSON.stringify(b === null ? null : content(b));

const content = (term: Term): unknown => [
  term.key,
  term.term,
  term.language,
  term.category,
  term.severity,
  term.aim,
  term.pattern,
  term.forms,
  term.allow,
  term.counterExamples,
  term.examples,
];
