import type { Term } from "../../domain/lexicon.ts";
import type { LexiconNow } from "./lexicon-now.ts";
import type { WordProblem } from "./word-outcome.ts";

const MOST_OWN = 2_000;
const MOST_PATTERNS = 20;

/** Those of the wished terms with which a school would come to have too many, each with the first limit it passes. */
export function tooMany(
  wished: readonly Pick<Term, "key" | "pattern">[],
  { entries }: Pick<LexiconNow, "entries">,
): readonly { readonly key: string; readonly problem: WordProblem }[] {
  const terms = entries.flatMap(({ term }) => term ?? []);
  const own = new Set(terms.map(({ key }) => key));
  const patterns = new Set(terms.filter(({ pattern }) => pattern).map(({ key }) => key));
  return wished.flatMap(({ key, pattern }) => {
    const problem =
      !own.has(key) && own.size >= MOST_OWN
        ? { code: "too_many", params: { number: MOST_OWN } }
        : pattern && !patterns.has(key) && patterns.size >= MOST_PATTERNS
          ? { code: "too_many_patterns", params: { number: MOST_PATTERNS } }
          : null;
    if (problem !== null) return [{ key, problem }];
    own.add(key);
    if (pattern) patterns.add(key);
    return [];
  });
}
