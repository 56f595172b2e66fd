import type { Lexicon } from "../../domain/lexicon.ts";
import { createTermIndex } from "../terms/term-index.ts";
import type { TermIndex } from "../terms/term-index.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";
import { createVocabulary } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WORD_CLASSES } from "./word-classes.ts";

/** What reading needs to know, prepared once from a lexicon and the frames in use; frozen after that. */
export type Knowledge = {
  readonly terms: TermIndex;
  readonly vocabulary: Vocabulary;
  /** Classes of a word: those of word-classes and the tags of the lexicon's own frame words. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** Undoes disguises and writes out abbreviations; more than one word is joined by blanks. */
  readonly respell: (word: string) => string;
};

/** Prepares a lexicon; `framed` are the words that frames name. */
export function createKnowledge(lexicon: Lexicon, framed: Iterable<string>): Knowledge {
  const classes = new Map<string, string[]>();
  for (const [name, words] of Object.entries(WORD_CLASSES)) {
    for (const word of words) {
      const known = classes.get(word);
      if (known === undefined) classes.set(word, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  const writeOut = (word: string): string => ABBREVIATIONS.get(word) ?? word;
  const terms = createTermIndex(lexicon, (phrase) => phrase.split(" ").map(writeOut).join(" "));
  const vocabulary = createVocabulary(
    terms.words,
    [...framed, ...classes.keys()],
    terms.phraseWords,
    terms.containsTerm,
  );
  return {
    terms,
    vocabulary,
    classes,
    respell: (word) => writeOut(vocabulary.respell(word) ?? word),
  };
}
