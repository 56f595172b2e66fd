import type { Sketch } from "../frames/sketch.ts";
import type { Folded } from "../fold/fold.ts";
import type { TermHit } from "../terms/term-index.ts";
import { isChopped } from "./chopped.ts";
import { look } from "./look.ts";
import type { Looked } from "./look.ts";
import type { RawWord, RawWords } from "./split.ts";
import type { Token } from "./token.ts";
import type { Knowledge } from "./knowledge.ts";
import { withTags } from "./word-notes.ts";
import type { WordPart } from "./word-notes.ts";
import { FILM, STUDY_CLASSES } from "./word-kinds.ts";

/** A lexicon term at its place among the tokens; `last` is inclusive. */
export type TermMatch = TermHit & { readonly first: number; readonly last: number };
/** What all rules share: the words of a message, put right, with their classes and the terms found in them. */
export type Reading = {
  /** As it was typed. */
  readonly original: string;
  /** The text that the words were read from, with the way back to the original. */
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  /** What each of the tokens is to the frames, with every class that it may have. */
  readonly sketches: readonly Sketch[];
  readonly terms: readonly TermMatch[];
  /** First and last token of each sentence, inclusive. */
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  /** Whether any word of the message belongs to the class. */
  readonly any: (name: string) => boolean;
};

/** A message, or a stretch of a long one, before it is read: folded, and split into words. */
export type Opened = { readonly original: string; readonly folded: Folded } & RawWords;

/** Reads a message once. Pure; time grows with the length of the text. */
export function read(
  opened: Opened,
  knowledge: Knowledge,
  looked: Looked = look(opened, knowledge),
): Reading {
  const { original, folded, questions } = opened;
  const { words, notes } = looked;
  const together = !looked.alone || mayHoldPhrase(looked, knowledge);
  const tokens: Token[] = [];
  const sketches: Sketch[] = [];
  const chopped = isChopped(words);
  const found: TermMatch[] = [];
  let stream = " ";
  const offsets: number[] = [];
  let sentence = 0;
  let opening = true;
  for (let at = 0; at < words.length; at += 1) {
    const piece = words[at];
    if (piece === undefined) break;
    const own = chopped ? 0 : piece.sentence;
    if (own !== sentence) {
      sentence = own;
      opening = true;
      stream += ". ";
    }
    let start = folded.startOf(piece.from);
    let end = folded.endOf(piece.to - 1);
    const upper = folded.capitals && isCapital(original, start);
    let { comma } = piece;
    const parts = notes[at]?.parts ?? [];
    const apart = parts.length > 1 && isTakenApart(piece, parts);
    let from = piece.from;
    // Of a word that is written out to several none is a name because it opens a sentence: `Kben` is not of Ben.
    const opens = opening;
    for (const part of parts) {
      const { word } = part;
      if (apart) {
        start = folded.startOf(from);
        from += word.length;
        end = folded.endOf(from - 1);
      }
      if (!part.emoji || tokens.at(-1)?.word !== word) {
        // Phones begin with a capital: of the pieces of a word it says nothing.
        const capital = upper && !apart && !opens && piece.text.length > 1;
        const film = inFilm(word, tokens) ? STUDY_CLASSES : null;
        tokens.push({
          word,
          raw: piece.text,
          start,
          end,
          sentence,
          comma,
          asked: questions.has(piece.sentence),
          quoted: piece.quoted,
          capital,
          classes: together
            ? (film ?? (capital ? part.untaggedName : part.untagged))
            : film === null
              ? capital
                ? part.asName
                : part.classes
              : withTags(film, part.hits),
        });
        sketches.push(capital ? part.nameSketch : part.sketch);
        if (together) {
          offsets.push(stream.length);
          stream += `${word} `;
        } else {
          const last = tokens.length - 1;
          for (const hit of part.hits) found.push({ ...hit, first: last, last });
        }
        opening = false;
      }
      comma = false;
    }
  }
  if (!together) return complete({ original, folded, tokens, sketches, terms: found });
  const terms = knowledge.terms.find(stream).map((hit): TermMatch => {
    const first = tokenAt(offsets, hit.from);
    return { ...hit, first, last: tokenAt(offsets, hit.to - 1) };
  });
  return complete({ original, folded, tokens: tagged(tokens, terms), sketches, terms });
}

/** Whether the parts of a word stand for its letters one by one, so that each has a place of its own. */
const isTakenApart = ({ text, from, to }: RawWord, parts: readonly WordPart[]): boolean =>
  text.length === to - from &&
  parts.reduce((sum, { word }) => sum + word.length, 0) === text.length;

/** Whether terms have to be looked for in the words together: each by itself does not tell all. */
function mayHoldPhrase({ words, notes }: Looked, { terms }: Knowledge): boolean {
  if (terms.patterned) return true;
  const chopped = isChopped(words);
  const found = { some: false };
  const visit = (): void => {
    found.some = true;
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
      state = (state === 0 ? null : terms.follow(state, part.word, visit)) ?? part.after;
    }
    if (found.some) return true;
  }
  return false;
}

/** The tokens with the classes that the terms make them ones of. */
function tagged(tokens: readonly Token[], terms: readonly TermMatch[]): readonly Token[] {
  const single = terms.filter(({ first, last }) => first === last);
  if (single.length === 0) return tokens;
  const byToken = Map.groupBy(single, ({ first }) => first);
  return tokens.map((token, index) => {
    const hits = byToken.get(index);
    return hits === undefined ? token : { ...token, classes: withTags(token.classes, hits) };
  });
}

function complete(read: Omit<Reading, "sentences" | "any">): Reading {
  // Of a class the words are gone through once, however often is asked, so that time grows with their number only.
  const known = new Map<string, boolean>();
  const any = (name: string): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = read.tokens.some(({ classes }) => classes.includes(name));
    known.set(name, found);
    return found;
  };
  return { ...read, sentences: sentenceBounds(read.tokens), any };
}

/** `in de film`, `uit die film`: something to watch, not something that is done. */
function inFilm(word: string, before: readonly Token[]): boolean {
  return (
    word === FILM &&
    /^(?:de|die|een|the|deze)$/u.test(before.at(-1)?.word ?? "") &&
    /^(?:in|uit|over)$/u.test(before.at(-2)?.word ?? "")
  );
}

function sentenceBounds(tokens: readonly Token[]): Reading["sentences"] {
  const bounds: { first: number; last: number }[] = [];
  tokens.forEach(({ sentence }, index) => {
    const known = bounds[sentence];
    if (known === undefined) bounds[sentence] = { first: index, last: index };
    else known.last = index;
  });
  return bounds;
}

/** Whether a word of the original text begins with a capital, and is not SHOUTED. */
export const isCapital = (text: string, at: number): boolean =>
  isUpper(text, at) && !isUpper(text, at + 1);
function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /\p{Lu}/u.test(text.charAt(at));
}

/** The last token that starts at or before an offset of the stream. */
function tokenAt(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
