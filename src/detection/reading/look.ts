import { joinWords, standAlone } from "./join.ts";
import type { Knowledge } from "./knowledge.ts";
import type { RawWord, RawWords } from "./split.ts";
import type { WordNote, WordPart } from "./word-notes.ts";

/** What the words of a message are read to, before anything is made of it. */
export type Looked = {
  /** With every disguise of their place undone. */
  readonly words: readonly RawWord[];
  /** What is said of each of these. */
  readonly notes: readonly { readonly parts: readonly WordPart[] }[];
  /** No word is joined to another: what each is read to depends on itself only. */
  readonly alone: boolean;
  readonly numbers: Numbers;
};
/** What there is of numbers in a message. */
export type Numbers = {
  /** The most digits that words which stand together can stand for; 0: there is no digit. */
  readonly digits: number;
  /** A street or a postcode may be among the words. */
  readonly place: boolean;
};

/** Looks at the words of a message, each by itself: one look-up a word, however much is known. */
export function look({ words }: RawWords, knowledge: Knowledge): Looked {
  const notes: WordNote[] = [];
  let digits = 0;
  let run = 0;
  let place = false;
  for (const { text } of words) {
    const note = knowledge.note(text);
    run = note.digits === 0 ? 0 : run + note.digits;
    if (run > digits) digits = run;
    place ||= note.place;
    notes.push(note);
  }
  const numbers = { digits, place };
  if (standAlone(words, notes, knowledge.vocabulary)) return { words, notes, alone: true, numbers };
  const joined = joinWords(words, notes, knowledge);
  return {
    words: joined.words,
    notes: joined.parts.map((parts) => ({ parts })),
    alone: false,
    numbers,
  };
}
