import type { Sketch, Sketcher } from "../frames/sketch.ts";
import type { Standing } from "../frames/standing.ts";
import type { Leaning } from "../model/leaning.ts";
import type { Leaner } from "../model/screen-model.ts";
import { mayNamePlace } from "../numbers/address.ts";
import { digitsIn } from "../numbers/digit-groups.ts";
import { untilForgotten } from "../remember.ts";
import type { TermHit, TermIndex } from "../terms/term-index.ts";
import { COMMON_WORDS } from "./abbreviations.ts";
import { backwards, unleet } from "./letters.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { FILM, STUDY_CLASSES, asWord, classesOf } from "./word-kinds.ts";
import type { Classes } from "./word-kinds.ts";

/** A word that a message is read to, and what can be said of it wherever it stands. */
export type WordPart = {
  readonly word: string;
  /** It stands for an emoji, of which a row is one. */
  readonly emoji: boolean;
  /** Its classes, with those that the terms in it make it one of. */
  readonly classes: readonly string[];
  /** The same when it began with a capital inside a sentence. */
  readonly asName: readonly string[];
  /** The same without what the terms make of it. */
  readonly untagged: readonly string[];
  readonly untaggedName: readonly string[];
  /** What it is to the frames, with every class that it may have. */
  readonly sketch: Sketch;
  readonly nameSketch: Sketch;
  /** What it is to frames whose findings stand, see {@link Standing}. */
  readonly signs: number;
  /** How far it leans to a message being flagged. */
  readonly leaning: Leaning;
  readonly nameLeaning: Leaning;
  /** The terms that are found in it, also those in an innocent word. */
  readonly hits: readonly TermHit[];
  /** Where terms of several words stand behind it when nothing went before. */
  readonly after: number;
  /** A school's own term may be in it, or begin with it. */
  readonly own: boolean;
};
/** What can be said of a word as it was written. */
export type WordNote = {
  /** What it is written out to; one word as a rule. */
  readonly parts: readonly WordPart[];
  /** A commonplace word or a known one; the same of the word from behind. */
  readonly common: boolean;
  readonly commonBackwards: boolean;
  /** So common that it never glues to a neighbour. */
  readonly commonplace: boolean;
  readonly known: boolean;
  /** Letters and digits in one word, of which a digit may stand for a letter. */
  readonly mixed: boolean;
  /** The known word that such a word then is, or null. */
  readonly decoded: string | null;
  /** A single character that may be a letter of a word that is spelt out. */
  readonly single: boolean;
  /** A known word may begin with it. */
  readonly opens: boolean;
  /** How many digits it can stand for. */
  readonly digits: number;
  /** A street or a postcode may be in it. */
  readonly place: boolean;
};
/** Looks at words by themselves, each once as long as it is remembered. */
export type WordNotes = {
  readonly note: (word: string) => WordNote;
  /** Forgets the words that may be remembered for the message at hand alone. */
  readonly forget: () => void;
  readonly part: (spelled: string) => WordPart;
};

const MIXED = /^(?=.*[a-z])(?=.*[013457@$!])[a-z013457@$!]+$/u;

function decoded(text: string, vocabulary: Vocabulary): string | null {
  const plain = unleet(text);
  if (COMMON_WORDS.has(plain) || vocabulary.has(plain)) return plain;
  // `3de` and `3x3` are what they are.
  return vocabulary.costOf(plain) !== null && (plain.length > 3 || TWO_LETTERS.test(text))
    ? plain
    : null;
}
const TWO_LETTERS = /^[a-z].?[a-z]|^[a-z]{2}/u;

/** Rules see the kind of a listed word as one more class of it. */
export function withTags(
  classes: readonly string[],
  hits: readonly Pick<TermHit, "term" | "allowedBy">[],
): readonly string[] {
  const counted = hits.filter(({ allowedBy }) => allowedBy === null);
  if (counted.length === 0) return classes;
  const all = new Set(classes);
  for (const { term } of counted) {
    for (const tag of term.tags) all.add(tag);
    if (term.aim !== "frame") all.add(`${term.category}-term`);
  }
  return [...all];
}

/** `writtenOut` says what a word is written out to. */
export function createWordNotes(
  {
    vocabulary,
    terms,
    classes,
    sketch,
    standing,
    lean,
    isOwn,
  }: {
    readonly vocabulary: Vocabulary;
    readonly terms: Pick<TermIndex, "find" | "follow">;
    readonly classes: Classes;
    readonly sketch: Sketcher;
    readonly standing: Standing;
    readonly lean: Leaner;
    readonly isOwn: (word: string) => boolean;
  },
  writtenOut: (word: string) => readonly string[],
): WordNotes {
  const isCommon = (word: string): boolean =>
    word.length >= 2 &&
    (COMMON_WORDS.has(word) || vocabulary.has(word) || vocabulary.costOf(word) !== null);
  const part = (spelled: string): WordPart => {
    const word = asWord(spelled);
    const hits = terms.find(` ${word} `);
    const own = classesOf(word, false, classes);
    const asName = classesOf(word, true, classes);
    // A film is also a word of lessons, by the words before it.
    const more = word === FILM ? STUDY_CLASSES : [];
    const tagged = withTags(own, hits);
    const taggedName = asName === own ? tagged : withTags(asName, hits);
    const plain = sketch(word, [...tagged, ...more]);
    const named = asName === own ? plain : sketch(word, [...taggedName, ...more]);
    const leaning = lean(word, tagged, hits);
    return {
      word,
      emoji: word !== spelled,
      classes: tagged,
      asName: taggedName,
      untagged: own,
      untaggedName: asName,
      sketch: plain,
      nameSketch: named,
      signs: standing.signsOf([plain, named]),
      leaning,
      nameLeaning: asName === own ? leaning : lean(word, taggedName, hits),
      hits,
      after: terms.follow(0, word, () => {}) ?? 0,
      own: isOwn(word),
    };
  };
  return {
    part,
    ...untilForgotten((word) => ({
      decoded: MIXED.test(word) ? decoded(word, vocabulary) : null,
      parts: writtenOut(word).map(part),
      common: isCommon(word),
      commonBackwards: isCommon(backwards(word)),
      commonplace: COMMON_WORDS.has(word),
      known: vocabulary.has(word),
      mixed: MIXED.test(word),
      single: word.length === 1 && word >= "!",
      opens: vocabulary.opens.has(word),
      digits: digitsIn(word),
      place: mayNamePlace(word),
    })),
  };
}
