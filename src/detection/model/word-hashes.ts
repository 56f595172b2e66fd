import { remembering } from "../remember.ts";
import type { Token } from "../reading/token.ts";
import { hashOf, mix } from "./hash.ts";

/** Starts of the hashes of words, one for each kind of feature. */
const KIND = {
  word: 0x1f83d9ab,
  stem: 0x2c9277b5,
  pair: 0x3ad0c8e7,
  neighbours: 0x4b5a6c71,
  three: 0x5be0cd19,
  classWord: 0x7137449b,
  class: 0x0c6e3d05,
} as const;
/** So many classes of a word count. */
const MOST_CLASSES = 6;

/** A word as features are told of it: hashes, worked out once. */
export type WordHashes = {
  /** What stands for it: see {@link formOf}. */
  readonly name: string;
  /** What stands for its letters; 0: they themselves. */
  readonly kind: number;
  readonly stem: number;
  /** Features that it has by itself. */
  readonly alone: number;
  readonly stemAlone: number;
  readonly form: number;
  /** The beginnings of hashes of this word and those behind it. */
  readonly left: number;
  readonly leftOfThree: number;
  readonly leftStem: number;
  readonly leftOfClass: number;
  readonly classes: readonly WordClass[];
};
/** A class of a word, as a feature by itself, and as the beginning of the hash of it and a word behind it. */
type WordClass = { readonly name: number; readonly alone: number; readonly left: number };

/** Words that come back are worked out once, with the classes that they had last. */
type Slot = { readonly word: string; classes: readonly string[]; as: WordHashes | null };
const remembered = new WeakMap<ReadonlySet<string>, (token: Token) => WordHashes>();
export function rememberedFor(identities: ReadonlySet<string>): (token: Token) => WordHashes {
  const known = remembered.get(identities);
  if (known !== undefined) return known;
  const slotOf = remembering((word): Slot => ({ word, classes: [], as: null }));
  const wordOf = ({ word, classes }: Token): WordHashes => {
    const slot = slotOf(word);
    if (slot.as !== null && slot.classes === classes) return slot.as;
    slot.classes = classes;
    // Its own copy of the word, which holds on to no message.
    slot.as = makeWord(slot.word, classes, identities);
    return slot.as;
  };
  remembered.set(identities, wordOf);
  return wordOf;
}

function makeWord(
  word: string,
  classes: readonly string[],
  identities: ReadonlySet<string>,
): WordHashes {
  const name = formOf(word, classes, identities);
  const form = hashOf(name);
  const isItself = name === word;
  const stem = isItself ? hashOf(name.slice(0, STEM)) : form;
  return {
    name,
    kind: isItself ? 0 : name.charCodeAt(1) + KINDS,
    stem,
    alone: mix(KIND.word, form),
    stemAlone: mix(KIND.stem, stem),
    form,
    left: mix(KIND.neighbours, form),
    leftOfThree: mix(KIND.three, form),
    leftStem: mix(KIND.pair, stem),
    leftOfClass: mix(KIND.classWord, stem),
    classes: isItself ? classes.slice(0, MOST_CLASSES).map(classOf) : [],
  };
}
function classOf(name: string): WordClass {
  const known = wordClasses.get(name);
  if (known !== undefined) return known;
  const hash = hashOf(name);
  const made = { name: hash, alone: mix(KIND.class, hash), left: mix(KIND.classWord, hash) };
  wordClasses.set(name, made);
  return made;
}
/** By their names, of which there are some hundreds. */
const wordClasses = new Map<string, WordClass>();

/** Where the characters that stand for kinds of words begin. */
const KINDS = 0x1000;
/** So many letters of a word are its stem. */
const STEM = 5;
/** Stands for every word for what somebody is. */
export const IDENTITY = "@identity";
export const NAME = "@name";
/** Classes, and tags of listed words, that are of what somebody is. */
export const GROUPS = ["identity", "folk", "worship"];
/** What stands for a word: names, numbers and words for what somebody is are alike to the model, whoever is meant. */
export function formOf(
  word: string,
  classes: readonly string[],
  identities: ReadonlySet<string>,
): string {
  if (isOfGroup(word, classes, identities))
    return isSlur(word, classes, identities) ? word : IDENTITY;
  if (classes.includes("name") || classes.includes("mention")) return NAME;
  if (/^\d/u.test(word)) return word.length > 4 ? "@digits" : "@number";
  return word;
}

/** Whether a word is one for what somebody is, or holds one. */
export const isOfGroup = (
  word: string,
  classes: readonly string[],
  identities: ReadonlySet<string>,
): boolean => identities.has(word) || GROUPS.some((name) => classes.includes(name));

/** `kankerturk`: a curse in one word with what somebody is says nothing neutral, whoever is meant. */
const isSlur = (
  word: string,
  classes: readonly string[],
  identities: ReadonlySet<string>,
): boolean => !identities.has(word) && CURSES.some((name) => classes.includes(name));
const CURSES = ["insult-term", "disease", "dirt"];
