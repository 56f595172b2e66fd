import type { Term } from "../../domain/lexicon.ts";
import { isChopped } from "./chopped.ts";
import { standAlone } from "./join.ts";
import type { Knowledge } from "./knowledge.ts";
import type { RawWords } from "./split.ts";
import type { WordNote } from "./word-notes.ts";

/** What the words of a message are, each by itself. */
export type Looked = {
  readonly notes: readonly WordNote[];
  /** No word is joined to another: what each is read to depends on itself only. */
  readonly alone: boolean;
  /** Expressions of administrators have to be looked for. */
  readonly patterned: boolean;
  /** How many digits all words together can stand for. */
  readonly digits: number;
  /** Terms have to be looked for in the words together: each by itself does not tell all. */
  readonly together: boolean;
  /** Terms that are in a single word; allowed ones are not among them. */
  readonly terms: readonly Term[];
  /** Terms of several words that may be there, wherever their edges are. */
  readonly phrases: readonly Term[];
};

/** Looks at the words of a message, each by itself: one look-up a word, however much is known. */
export function look({ words }: RawWords, knowledge: Knowledge): Looked {
  const { patterned } = knowledge.terms;
  const notes: WordNote[] = [];
  let digits = 0;
  for (const { text } of words) {
    const note = knowledge.note(text);
    digits += note.digits;
    notes.push(note);
  }
  if (!standAlone(words, notes, knowledge.vocabulary))
    return { notes, alone: false, patterned, digits, together: true, terms: [], phrases: [] };
  const chopped = isChopped(words);
  const found: Term[] = [];
  const phrases: Term[] = [];
  let together = patterned;
  const visit = (term: Term, innocent: boolean): void => {
    together = true;
    if (!innocent) phrases.push(term);
  };
  let sentence = 0;
  let state = 0;
  let last = "";
  for (let at = 0; at < notes.length; at += 1) {
    const own = words[at]?.sentence ?? 0;
    if (!chopped && own !== sentence) {
      sentence = own;
      state = 0;
    }
    for (const part of notes[at]?.parts ?? []) {
      if (part.emoji && last === part.word) continue;
      last = part.word;
      for (const { term, allowedBy } of part.hits) if (allowedBy === null) found.push(term);
      state = (state === 0 ? null : knowledge.terms.follow(state, part.word, visit)) ?? part.after;
    }
  }
  return { notes, alone: true, patterned, digits, together, terms: found, phrases };
}
