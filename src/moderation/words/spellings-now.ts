import { foldedForm } from "../../detection/terms/term-index.ts";
import type { Term } from "../../domain/lexicon.ts";
import { termNow } from "./lexicon-now.ts";
import type { LexiconNow } from "./lexicon-now.ts";

/** Every spelling, folded, of the terms that count now, with the terms that have it; expressions and frames have none. */
export type Spellings = ReadonlyMap<string, readonly Term[]>;

/** Takes tens of milliseconds: for many terms, once. */
export function spellingsNow({ keys, day }: LexiconNow): Spellings {
  const spellings = new Map<string, Term[]>();
  for (const one of keys.values()) {
    const term = termNow(one, day);
    if (term === null || term.pattern || term.aim === "frame") continue;
    for (const spelling of new Set([term.term, ...term.forms].map(foldedForm))) {
      const known = spellings.get(spelling);
      if (known === undefined) spellings.set(spelling, [term]);
      else known.push(term);
    }
  }
  return spellings;
}
