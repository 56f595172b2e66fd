import type { Problem } from "../domain/errors.ts";
import { foldSpelling, isMatchable } from "../domain/lexicon.ts";
import type { Term } from "../domain/lexicon.ts";
import { NO_LETTERS } from "./lexicon-schema.ts";
import type { TermEntry } from "./lexicon-schema.ts";
import { toTerm } from "./load-lexicon.ts";
import type { SourceFile } from "./load-lexicon.ts";

export type TermLinesResult =
  | { readonly ok: true; readonly terms: readonly Term[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a bare list, one term a line; `#` starts a comment, empty lines are skipped, a repeated line counts once.
 * Whoever hands over a bare list wants every word on it noticed, so each is a medium insult that needs no aim.
 */
export function parseTermLines(file: SourceFile): TermLinesResult {
  const terms: Term[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of file.source
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const text = raw.replace(/(^|\s)#.*$/u, "").trim();
    if (text === "") continue;
    const line = index + 1;
    if (!isMatchable(text)) {
      problems.push({ file: file.path, line, message: `"${text}": ${NO_LETTERS}` });
      continue;
    }
    const spelling = foldSpelling(text);
    if (seen.has(spelling)) continue;
    seen.add(spelling);
    const bare: TermEntry = {
      term: text,
      severity: "medium",
      aim: "always",
      tags: [],
      forms: [],
      allow: [],
      examples: [],
      counter_examples: [],
    };
    terms.push(toTerm(bare, "nl", "insult", `${file.path}:${line}`));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, terms: Object.freeze(terms) };
}
