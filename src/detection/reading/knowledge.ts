import type { Lexicon, Term } from "../../domain/lexicon.ts";
import type { Sketcher } from "../frames/sketch.ts";
import type { Standing } from "../frames/standing.ts";
import { atOnce } from "../slices.ts";
import type { Slices } from "../slices.ts";
import type { Overlay } from "../terms/overlay.ts";
import { buildTermIndex } from "../terms/term-index.ts";
import type { TermIndex } from "../terms/term-index.ts";
import { NO_LEANING } from "../model/leaning.ts";
import type { Leaner } from "../model/screen-model.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";
import { writtenOut } from "./take-apart.ts";
import type { Joining } from "./join.ts";
import { buildVocabulary } from "./vocabulary.ts";
import type { Gone } from "./vocabulary.ts";
import { createWordNotes } from "./word-notes.ts";
import type { WordNotes } from "./word-notes.ts";
import type { Classes } from "./word-kinds.ts";
import { WORD_CLASSES } from "./word-classes.ts";

/** What reading needs to know, prepared once from a lexicon and the frames in use; frozen after that. */
export type Knowledge = Joining & {
  readonly terms: Pick<TermIndex, "find" | "follow" | "patterned" | "wordsOnlyOf">;
  /** Classes of a word: those of word-classes and the tags of the lexicon's own frame words. */
  readonly classes: Classes;
  readonly sketch: Sketcher;
  readonly standing: Standing;
  readonly lean: Leaner;
  /** Whether a school's own term may be in a word, or begin with it. */
  readonly isOwn: (word: string) => boolean;
  /** Whether expressions of a school's own have to be looked for. */
  readonly ownPatterns: boolean;
  /** Ordinary words that are what they are. */
  readonly innocent: ReadonlySet<string>;
};

/** What knowledge is built on, whatever model is asked: the words of a lexicon and of the frames. */
export type Ground = Pick<Knowledge, "terms" | "classes" | "vocabulary" | "innocent">;

/** Prepares a lexicon; `words` are those of the frames that will be looked for. */
export function* buildGround(lexicon: Lexicon, words: Iterable<string>): Slices<Ground> {
  const classes = new Map<string, string[]>();
  for (const [name, members] of Object.entries(WORD_CLASSES)) {
    for (const word of members) {
      const known = classes.get(word);
      if (known === undefined) classes.set(word, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  // Words of the same classes share one list of them.
  const lists = new Map<string, string[]>();
  for (const [word, names] of classes) {
    const key = names.join();
    const shared = lists.get(key) ?? names;
    lists.set(key, shared);
    classes.set(word, shared);
  }
  const terms = yield* buildTermIndex(lexicon.terms, writeOutAll, lexicon.innocent);
  const vocabulary = yield* buildVocabulary(
    terms.words,
    [...words, ...classes.keys()],
    terms.phraseWords,
    terms.containsTerm,
    lexicon.innocent,
    lexicon.frequent,
  );
  return { terms, classes, innocent: lexicon.innocent, vocabulary };
}

/** `frames` sketch words, `lean` is asked of every word for the model. */
export const buildKnowledge = (
  ground: Ground,
  { sketch, standing }: Pick<Knowledge, "sketch" | "standing">,
  lean: Leaner = () => NO_LEANING,
): Knowledge =>
  withNotes({ ...ground, sketch, standing, lean, isOwn: () => false, ownPatterns: false });

function withNotes(known: Omit<Knowledge, "respell" | keyof WordNotes>): Knowledge {
  const { vocabulary } = known;
  const respell = (word: string): string => writeOut(vocabulary.respell(word) ?? word);
  const notes = createWordNotes(known, (word) => writtenOut(word, vocabulary, respell));
  return { ...known, ...notes, respell };
}

/** Far more states than an index has. */
const STATES = 2 ** 26;
/** Goes on over two indexes at once, with both states in one number. */
const followBoth =
  (
    shipped: Knowledge["terms"],
    own: Knowledge["terms"],
    off: ReadonlySet<string>,
  ): TermIndex["follow"] =>
  (state, word, visit) => {
    const inShipped = (term: Term, innocent: boolean): void => {
      if (!off.has(term.key)) visit(term, innocent);
    };
    const first = shipped.follow(state % STATES, word, inShipped);
    const second = own.follow(Math.floor(state / STATES), word, visit);
    if (first === null && second === null) return null;
    const alone = (index: Knowledge["terms"]): number => index.follow(0, word, visit) ?? 0;
    return (first ?? alone(shipped)) + (second ?? alone(own)) * STATES;
  };

const writeOut = (word: string): string => ABBREVIATIONS.get(word) ?? word;
const writeOutAll = (phrase: string): string => phrase.split(" ").map(writeOut).join(" ");

/**
 * Lays a few terms over a prepared lexicon. The lexicon stays as it is, so this takes as long as the few terms need and
 * not as long as all of them.
 */
export function layKnowledge(base: Knowledge, { off, terms }: Overlay): Knowledge {
  if (off.size === 0 && terms.length === 0) return base;
  const own = atOnce(buildTermIndex(terms, writeOutAll, base.innocent));
  const words = atOnce(
    buildVocabulary(own.words, [], own.phraseWords, own.containsTerm, base.innocent),
  );
  const below = base.vocabulary;
  // A word that only terms brought which are off is no longer known, so that it may be a piece of another.
  const unlisted = base.terms.wordsOnlyOf(off);
  const isGone = (word: string): boolean => unlisted.has(word) && !below.isFramed(word);
  const gone: Gone = { word: isGone, term: (key) => off.has(key) };
  const isLeft = (word: string): boolean => below.has(word) && !isGone(word);
  const counts = ({ term }: { readonly term: Term }): boolean => !off.has(term.key);
  const respell = (word: string): string | null => {
    if (isLeft(word) || words.has(word)) return word;
    const first = below.respell(word, gone);
    // Whatever hides a shipped word hides that one, as it did before.
    if (first !== null && first !== word && isLeft(first)) return first;
    const second = words.respell(word);
    if (second !== null && words.has(second)) return second;
    // A word of chat stays one, whatever lists it.
    return first === null || (isGone(first) && below.costOf(first) === null) ? null : first;
  };
  const joinsBelow = (joined: string): boolean =>
    below.joins(joined) &&
    (off.size === 0 || isLeft(joined) || base.terms.find(` ${joined} `).some(counts));
  return withNotes({
    terms: {
      find: (stream) => {
        const shipped = base.terms.find(stream).filter(counts);
        const added = own.find(stream);
        return added.length === 0 ? shipped : [...shipped, ...added].sort((a, b) => a.to - b.to);
      },
      follow: followBoth(base.terms, own, off),
      patterned: base.terms.patterned || own.patterned,
      wordsOnlyOf: base.terms.wordsOnlyOf,
    },
    classes: base.classes,
    sketch: base.sketch,
    standing: base.standing,
    lean: base.lean,
    isOwn: (word) => own.find(` ${word} `).length > 0 || (own.follow(0, word, () => {}) ?? 0) !== 0,
    ownPatterns: own.patterned,
    innocent: base.innocent,
    vocabulary: {
      respell,
      has: (word) => isLeft(word) || words.has(word),
      costOf: below.costOf,
      isFramed: below.isFramed,
      opens: {
        has: (start) => below.opens.has(start) || words.opens.has(start),
        goesOn: (hash, text, from, to) =>
          below.opens.goesOn(hash, text, from, to) || words.opens.goesOn(hash, text, from, to),
      },
      joins: (joined) => joinsBelow(joined) || words.joins(joined),
      isInnocent: below.isInnocent,
    },
  });
}
