import type { Category, Severity } from "./verdict.ts";

export type TermLanguage = "nl" | "en";

/**
 * One word or phrase of a lexicon file in `config/lexicon/`.
 *
 * `aim` says what makes it count: `always` (the word alone is enough), `person` (only when aimed at a person or a
 * group, never at a thing or oneself), or `frame` (no verdict by itself; rules look for it beside other evidence).
 */
export type Term = {
  /** {@link termKey} of the term as it was first written; stays the same whatever is changed about it. */
  readonly key: string;
  readonly term: string;
  readonly language: TermLanguage;
  readonly category: Category;
  readonly severity: Severity;
  readonly aim: "always" | "person" | "frame";
  /** `term` is an expression over the words as they are read (small letters, single blanks), not a word itself. */
  readonly pattern: boolean;
  /** What rules call this kind of word: `weapon`, `disease`, `place`, … Empty for plain terms. */
  readonly tags: readonly string[];
  /** Other spellings and inflections, beyond those that folding and Dutch endings already cover. */
  readonly forms: readonly string[];
  /** Innocent words or phrases that contain it; a match inside one does not count. */
  readonly allow: readonly string[];
  /** Harmless messages with the term (or a look-alike) in them; each runs as a test and must stay clear. */
  readonly counterExamples: readonly string[];
  /** Messages that must be flagged because of this term; each runs as a test. */
  readonly examples: readonly string[];
  /** `config/lexicon/threat.nl.yaml:12`, for messages to administrators. */
  readonly source: string;
};

/** Case, accents, typographic quotes and double spaces do not make another spelling. */
export function foldSpelling(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’`´]/gu, "'");
  return plain.toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Whether there is anything in it to find: a letter, or an emoji; punctuation and digits alone would match everywhere. */
export const isMatchable = (text: string): boolean =>
  /[\p{L}\p{Extended_Pictographic}]/u.test(text);

/** `category.language:term`, the name of a term for people, findings and histories. */
export const termKey = (category: Category, language: TermLanguage, term: string): string =>
  `${category}.${language}:${foldSpelling(term)}`;

/** All terms in force, frozen; `version` changes whenever one of them does. */
export type Lexicon = {
  readonly version: string;
  readonly terms: readonly Term[];
  /** Ordinary words, folded, that look or sound like a listed one or contain it by chance: they are what they are. */
  readonly innocent: ReadonlySet<string>;
  /** Words of chat, folded, the most frequent first: what is glued together is taken apart by them. */
  readonly frequent: readonly string[];
};
