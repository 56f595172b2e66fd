import type { TermHit } from "../terms/term-index.ts";
import { kindsOf } from "./beside.ts";
import { hashOf, mix } from "./hash.ts";
import { IDENTITY, formOf } from "./word-hashes.ts";

/**
 * What a word is to the screen, wherever it stands: the hashes by which it goes into features of several words, and what
 * it tells of the message as a whole.
 */
export type SeenWord = {
  readonly form: number;
  /** The beginnings of hashes of this word and those behind it. */
  readonly left: number;
  readonly stem: number;
  readonly leftStem: number;
  /** The number of the list of its first classes; 0: it has none, or stands for other words. */
  readonly kinds: number;
  /** Bits of {@link TRAITS}. */
  readonly traits: number;
};
/** A word as the screen weighs it: what its own features weigh together, a whole number. */
export type Leaning = SeenWord & { readonly sum: number };
export const NO_LEANING: Leaning = {
  form: 0,
  left: 0,
  stem: 0,
  leftStem: 0,
  kinds: 0,
  traits: 0,
  sum: 0,
};
/** Takes a feature: its hash, and how strongly it is there, times {@link STRENGTH}. */
export type LeaningSink = (hash: number, value: number) => void;

const KIND = {
  word: 0x1f83d9ab,
  stem: 0x2c9277b5,
  class: 0x0c6e3d05,
  letters: 0x12835b01,
  term: 0x550c7dc3,
  tag: 0x49b40821,
  neighbours: 0x4b5a6c71,
  stems: 0x3ad0c8e7,
  first: 0x0bd1f1a3,
  last: 0x6d2e7cc9,
  traits: 0x72be5d74,
  trait: 0x265e5a51,
  count: 0x02441453,
  staff: 0x21e1cde6,
} as const;
const TRAITS: readonly string[] = ["you", "third", "name", "i"];
const MOST_CLASSES = 6;
/** So many of them are looked at together with other words. */
const CLASSES_BESIDE = 3;
const STEM = 5;
/** Strengths are whole numbers, so that sums of them are the same in whatever order they are added. */
const WORD = 20;
const TOGETHER = 15;
const ONE = 10;
const SLIGHT = 7;
const LETTERS = 5;
/** What a strength is divided by. */
export const STRENGTH = 10;

/** Tells of the features that a word has by itself, and gives what it is among others. */
export function seeWord(
  word: string,
  classes: readonly string[],
  hits: readonly Pick<TermHit, "term" | "allowedBy">[],
  identities: ReadonlySet<string>,
  put: LeaningSink,
): SeenWord {
  const name = formOf(word, classes, identities);
  const form = hashOf(name);
  const isItself = name === word;
  const stem = isItself ? hashOf(name.slice(0, STEM)) : form;
  const own = isItself ? classes.slice(0, MOST_CLASSES).map(hashOf) : [];
  put(mix(KIND.word, form), WORD);
  if (isItself) {
    if (stem !== form) put(mix(KIND.stem, stem), SLIGHT);
    for (const one of own) put(mix(KIND.class, one), SLIGHT);
    eachRun(` ${word} `, (hash) => put(hash, LETTERS));
    for (const { term, allowedBy } of hits) {
      if (allowedBy !== null) continue;
      const category = mix(KIND.term, hashOf(term.category));
      put(category, ONE);
      put(mix(category, hashOf(term.severity)), ONE);
      for (const tag of term.tags) put(mix(KIND.tag, hashOf(tag)), SLIGHT);
    }
  }
  // Written with a capital, a word for what somebody is would be a name.
  const traits = TRAITS.reduce(
    (bits, trait, at) => (name !== IDENTITY && classes.includes(trait) ? bits | (1 << at) : bits),
    0,
  );
  const left = mix(KIND.neighbours, form);
  return {
    form,
    left,
    stem,
    leftStem: mix(KIND.stems, stem),
    kinds: kindsOf(own.slice(0, CLASSES_BESIDE)),
    traits,
  };
}

/** Every run of three to five characters. */
function eachRun(text: string, put: (hash: number) => void): void {
  for (let from = 0; from < text.length - 2; from += 1) {
    let hash: number = KIND.letters;
    for (let length = 1; length <= 5 && from + length <= text.length; length += 1) {
      hash = mix(hash, text.charCodeAt(from + length - 1));
      if (length >= 3) put(hash);
    }
  }
}

/** Goes through the words of a message in their order. */
export type Walk = {
  readonly word: (form: number, left: number, stem: number, leftStem: number) => void;
  /** A sentence ends. */
  readonly pause: () => void;
};

/**
 * Tells of the features of words that stand together. Three before a word are kept at hand, so that nothing has to be made
 * for a message.
 */
export function createWalk(put: LeaningSink): Walk {
  // Words of the sentence so far, up to three, and what the newest of them go on with.
  let before = 0;
  let last = 0;
  let left = 0;
  let pair = 0;
  let [stem1, stem2, stem3] = [0, 0, 0];
  return {
    word(form, nextLeft, stem, nextStem) {
      if (before === 0) put(mix(KIND.first, form), SLIGHT);
      else {
        const together = mix(left, form);
        put(together, TOGETHER);
        put(mix(stem1, stem), SLIGHT);
        if (before > 1) {
          put(mix(pair, form), TOGETHER);
          put(mix(stem2, stem), SLIGHT);
          if (before > 2) put(mix(stem3, stem), SLIGHT);
        }
        pair = together;
      }
      stem3 = stem2;
      stem2 = stem1;
      stem1 = nextStem;
      last = form;
      left = nextLeft;
      if (before < 3) before += 1;
    },
    pause() {
      if (before > 0) put(mix(KIND.last, last), SLIGHT);
      before = 0;
    },
  };
}

/** What is said of a message as a whole: traits of its words, whether it asks, how many words there are, who speaks. */
export type Whole = {
  readonly traits: number;
  readonly words: number;
  readonly role: "student" | "staff";
};
export const ASKS = 1 << TRAITS.length;
/** So many values the traits can take, with the question. */
export const TRAIT_VALUES = ASKS * 2;
/** Lengths are told apart by doublings, up to some. */
export const COUNTS = 7;
export const countOf = (words: number): number => Math.min(COUNTS - 1, 31 - Math.clz32(words + 1));

/** Tells of the features of a message as a whole. */
export function eachOfWhole({ traits, words, role }: Whole, put: LeaningSink): void {
  put(mix(KIND.traits, traits), ONE);
  for (let bit = 1; bit < TRAIT_VALUES; bit *= 2)
    if ((traits & bit) !== 0) put(mix(KIND.trait, bit), ONE);
  put(mix(KIND.count, countOf(words)), SLIGHT);
  if (role === "staff") put(KIND.staff, WORD);
}

/** The factor that brings a message of so many words to a common length, so that long ones do not shout. */
export const leaningFactor = (words: number): number => 2 / Math.sqrt(Math.max(3, words));
