import type { Segment } from "../../domain/message.ts";
import { fold, MENTION } from "../fold/fold.ts";
import type { Folded } from "../fold/fold.ts";
import { setApart } from "../fold/set-apart.ts";
import type { TermHit } from "../terms/term-index.ts";
import { joinWords } from "./join.ts";
import { splitWords } from "./split.ts";
import type { RawWords } from "./split.ts";
import type { Token } from "./token.ts";
import type { Knowledge } from "./knowledge.ts";

/** A lexicon term at its place among the tokens; `last` is inclusive. */
export type TermMatch = TermHit & { readonly first: number; readonly last: number };
/** What all rules share: the words of a message, put right, with their classes and the terms found in them. */
export type Reading = {
  /** As it was typed. */
  readonly original: string;
  /** The text that the words were read from, with the way back to the original. */
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly terms: readonly TermMatch[];
  /** First and last token of each sentence, inclusive. */
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  /** Whether any word of the message belongs to the class. */
  readonly any: (name: string) => boolean;
};

const NO_CLASSES: readonly string[] = [];
const MENTION_CLASSES: readonly string[] = ["mention", "name", "person", "target"];
const NAME_CLASSES: readonly string[] = ["name", "person", "target"];
export const STUDY_CLASSES: readonly string[] = ["study"];
const NUMBER_CLASSES: readonly string[] = ["number"];
const EMOJI_WORDS: ReadonlyMap<string, string> = new Map([
  ["🔪", "mes"],
  ["🗡", "mes"],
  ["🔫", "pistool"],
  ["💣", "bom"],
  ["🪓", "bijl"],
  ["👊", "vuist"],
  ["⚰", "dood"],
  ["🪦", "dood"],
  ["☠", "dood"],
  ["📸", "foto"],
  ["📷", "foto"],
  ["🎥", "filmpje"],
  ["📹", "filmpje"],
]);

/** A message as far as it is looked at before it is read: folded, and split into words. */
export type Opened = { readonly original: string; readonly folded: Folded } & RawWords;

/** Folds a message and splits it into words. Pure; time grows with the length of the text. */
export function open(text: string, segments: readonly Segment[]): Opened {
  const folded = fold(text, setApart(text, segments));
  return { original: text, folded, ...splitWords(folded) };
}

/** Reads a message once. Pure; time grows with the length of the text. */
export function read(opened: Opened, knowledge: Knowledge): Reading {
  const { original: text, folded, words, questions } = opened;
  const joined = joinWords(words, knowledge);
  const tokens: Token[] = [];
  const chopped = isChopped(joined);
  let stream = " ";
  const offsets: number[] = [];
  let sentence = 0;
  let opening = true;
  for (const piece of joined) {
    const own = chopped ? 0 : piece.sentence;
    if (own !== sentence) {
      sentence = own;
      opening = true;
      stream += ". ";
    }
    const start = folded.startOf(piece.from);
    const end = folded.endOf(piece.to - 1);
    const upper = isUpper(text, start);
    for (const [index, spelled] of piece.words.entries()) {
      const word = asWord(spelled);
      if (word !== spelled && tokens.at(-1)?.word === word) continue;
      const capital = upper && !opening && piece.raw.length > 1;
      tokens.push({
        word,
        raw: piece.raw,
        start,
        end,
        sentence,
        comma: index === 0 && piece.comma,
        asked: questions.has(piece.sentence),
        quoted: piece.quoted,
        capital,
        classes: inFilm(word, tokens) ? STUDY_CLASSES : classesOf(word, capital, knowledge),
      });
      offsets.push(stream.length);
      stream += `${word} `;
      opening = false;
    }
  }
  const terms = knowledge.terms.find(stream).map((hit): TermMatch => {
    const first = tokenAt(offsets, hit.from);
    return { ...hit, first, last: tokenAt(offsets, hit.to - 1) };
  });
  return withTerms(text, folded, tokens, terms);
}

/** One stop after nearly every word is a disguise, not a row of sentences. */
export function isChopped(words: readonly { readonly sentence: number }[]): boolean {
  const sentences = (words.at(-1)?.sentence ?? 0) + 1;
  return sentences >= 3 && sentences * 1.4 > words.length;
}

/** Some emoji stand for a word. */
export const asWord = (spelled: string): string => EMOJI_WORDS.get(spelled) ?? spelled;

function withTerms(
  original: string,
  folded: Folded,
  tokens: readonly Token[],
  terms: readonly TermMatch[],
): Reading {
  let tagged = tokens;
  const counted = terms.filter((match) => match.allowedBy === null && match.first === match.last);
  if (counted.length > 0) {
    const extra = new Map<number, Set<string>>();
    for (const { first, term } of counted) {
      const classes = extra.get(first) ?? new Set(tokens[first]?.classes);
      extra.set(first, classes);
      for (const tag of term.tags) classes.add(tag);
      if (term.aim !== "frame") classes.add(`${term.category}-term`);
    }
    tagged = tokens.map((token, index) => {
      const classes = extra.get(index);
      return classes === undefined ? token : { ...token, classes: [...classes] };
    });
  }
  let all: Set<string> | null = null;
  return {
    original,
    folded,
    tokens: tagged,
    terms,
    sentences: sentenceBounds(tagged),
    any: (name) => (all ??= new Set(tagged.flatMap((token) => token.classes))).has(name),
  };
}

export const FILM = "film";
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
  for (const [index, { sentence }] of tokens.entries()) {
    const known = bounds[sentence];
    if (known === undefined) bounds[sentence] = { first: index, last: index };
    else known.last = index;
  }
  return bounds;
}

/** The classes of a word, `capital` when it began with one inside a sentence. */
export function classesOf(word: string, capital: boolean, knowledge: Knowledge): readonly string[] {
  if (word === MENTION) return MENTION_CLASSES;
  const classes = knowledge.classes.get(word);
  if (classes !== undefined) return classes;
  const unit = word.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return NUMBER_CLASSES;
  const owner =
    word.length >= LONGER_THAN_S && word.endsWith("s") ? ownerOf(word, knowledge) : null;
  if (owner !== null) return owner;
  return capital ? NAME_CLASSES : NO_CLASSES;
}

const LONGER_THAN_S = 4;
/** `daans`, `lisa's`, `teachers`: somebody, with the ending of whose it is. */
function ownerOf(word: string, { classes }: Knowledge): readonly string[] | null {
  const found = classes.get(word.replace(/'?s$/u, ""));
  return found?.includes("name") === true || found?.includes("staff") === true ? found : null;
}

/** Whether the unit at a place of the original text is a capital. */
export function isUpper(text: string, at: number): boolean {
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
