import type { Term } from "../../domain/lexicon.ts";
import { fold } from "../fold/fold.ts";
import type { Slices } from "../slices.ts";
import { buildAutomaton } from "./automaton.ts";
import { compilePattern } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";
import { edgeAllows } from "./word-edges.ts";

/** A term found in a stream of words; `from` and `to` are offsets into the stream. */
export type TermHit = {
  readonly term: Term;
  /** The spelling that was found: the term itself or one of its forms. */
  readonly form: string;
  readonly from: number;
  readonly to: number;
  /** The innocent phrase it lies in, or null. */
  readonly allowedBy: string | null;
};
export type TermIndex = {
  /** Finds terms in words joined by single blanks, with one before the first and after the last. */
  readonly find: (stream: string) => readonly TermHit[];
  /** Whether a single word is, or is a compound of, a listed word; terms that are gone (keys) do not count. */
  readonly containsTerm: (word: string, isGone?: (key: string) => boolean) => boolean;
  /**
   * Goes on with terms of several words over one more word and the blank behind it; `state` is what the words before it
   * gave, 0 at the start of a sentence. `visit` hears of each term that may end here, whatever its edges, and of each
   * innocent phrase of a term. Null: the same as from 0.
   */
  readonly follow: (
    state: number,
    word: string,
    visit: (term: Term, innocent: boolean) => void,
  ) => number | null;
  /** Whether there are expressions among the terms. */
  readonly patterned: boolean;
  /** Every word of every form, folded. */
  readonly words: ReadonlySet<string>;
  /** Of {@link words} those that stand in no form of a term but these (keys). */
  readonly wordsOnlyOf: (keys: ReadonlySet<string>) => ReadonlySet<string>;
  /** Every word that stands in a form of several words. */
  readonly phraseWords: ReadonlySet<string>;
};

/** Terms that are prepared before others get their turn. */
const SLICE = 512;

type Entry = { readonly term: Term; readonly form: string; readonly allow: boolean };

/**
 * Prepares terms for searching; `respell` writes out what the reading of a message would write out as well, `innocent`
 * words hold no term even where its letters stand in them.
 */
export function* buildTermIndex(
  terms: readonly Term[],
  respell: (phrase: string) => string,
  innocent: ReadonlySet<string>,
): Slices<TermIndex> {
  const entries: Entry[] = [];
  /** Of the terms by their keys, which entries are theirs: from one up to another. */
  const ofKey = new Map<string, { readonly from: number; readonly to: number }>();
  const texts: string[] = [];
  const words = new Set<string>();
  const phraseWords = new Set<string>();
  const mine = new Set<string>();
  const add = (term: Term, raw: string, allow: boolean): void => {
    const form = respell(foldedForm(raw));
    if (form === "") return;
    if (mine.has(`${allow}${form}`)) return;
    mine.add(`${allow}${form}`);
    entries.push({ term, form, allow });
    texts.push(form);
    if (!form.includes(" ")) {
      if (!allow) words.add(form);
    } else for (const word of form.split(" ")) phraseWords.add(word);
  };
  const patterns: { readonly entry: Entry; readonly pattern: Pattern }[] = [];
  for (const [index, term] of terms.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    mine.clear();
    const from = entries.length;
    if (term.pattern) {
      const pattern = compilePattern(term.term);
      if (pattern !== null)
        patterns.push({ entry: { term, form: term.term, allow: false }, pattern });
    } else for (const form of [term.term, ...term.forms]) add(term, form, false);
    for (const phrase of term.allow) add(term, phrase, true);
    ofKey.set(term.key, { from, to: entries.length });
  }
  const automaton = yield* buildAutomaton(texts);

  const find = (stream: string): readonly TermHit[] => {
    let found: { entry: Entry; from: number; to: number }[] | null = null;
    let allowed: { entry: Entry; from: number; to: number }[] | null = null;
    automaton.search(stream, (index, from, to) => {
      const entry = entries[index];
      if (entry === undefined) return;
      if (entry.allow) (allowed ??= []).push({ entry, from, to });
      else if (edgeAllows(stream, from, to) && !insideInnocent(stream, from, to, innocent))
        (found ??= []).push({ entry, from, to });
    });
    for (const { entry, pattern } of patterns) {
      pattern.search(stream, (from, to) => (found ??= []).push({ entry, from, to }));
    }
    if (found === null) return [];
    return withAllowances(found, allowed ?? []);
  };

  return {
    find,
    follow: (state, word, visit) =>
      automaton.follow(state, word, (index) => {
        const entry = entries[index];
        if (entry !== undefined) visit(entry.term, entry.allow);
      }),
    patterned: patterns.length > 0,
    words,
    wordsOnlyOf: (keys) => {
      const only = new Set<string>();
      for (const key of keys) {
        const { from, to } = ofKey.get(key) ?? { from: 0, to: 0 };
        for (const { form, allow } of entries.slice(from, to))
          if (!allow && words.has(form) && find(` ${form} `).every((hit) => isOf(hit, form, keys)))
            only.add(form);
      }
      return only;
    },
    phraseWords,
    containsTerm: (word, isGone) => {
      let contains = false;
      const stream = ` ${word} `;
      automaton.search(stream, (index, from, to) => {
        const entry = entries[index];
        if (
          entry !== undefined &&
          !entry.allow &&
          to - from >= 4 &&
          edgeAllows(stream, from, to) &&
          !insideInnocent(stream, from, to, innocent) &&
          isGone?.(entry.term.key) !== true
        )
          contains = true;
      });
      return contains;
    },
  };
}

/** Whether a hit is none of a whole word, or is of one of these terms. */
const isOf = (hit: TermHit, word: string, keys: ReadonlySet<string>): boolean =>
  hit.form !== word || keys.has(hit.term.key);

/** Whether a hit begins or ends within a word that is ordinary as a whole: `etter` of `spettertje`. */
function insideInnocent(
  stream: string,
  from: number,
  to: number,
  innocent: ReadonlySet<string>,
): boolean {
  const startsInside = stream.charCodeAt(from - 1) !== BLANK;
  const endsInside = stream.charCodeAt(to) !== BLANK;
  return (
    (startsInside && innocent.has(wordAround(stream, from))) ||
    (endsInside && innocent.has(wordAround(stream, to - 1)))
  );
}
function wordAround(stream: string, at: number): string {
  let start = at;
  let end = at;
  while (at - start <= LONGEST_WORD && stream.charCodeAt(start - 1) !== BLANK) start -= 1;
  while (end - at <= LONGEST_WORD && stream.charCodeAt(end) !== BLANK) end += 1;
  return stream.slice(start, end);
}
const BLANK = 32;
/** No dictionary has a longer one, and one endless word must not cost more than many short ones. */
const LONGEST_WORD = 60;

/** A hit is allowed when an innocent phrase of its own term, starting at the edge of a word, contains it. */
function withAllowances(
  found: readonly { readonly entry: Entry; readonly from: number; readonly to: number }[],
  allowed: readonly { readonly entry: Entry; readonly from: number; readonly to: number }[],
): readonly TermHit[] {
  const byTerm = new Map<
    Term,
    { readonly entry: Entry; readonly from: number; readonly to: number }[]
  >();
  for (const one of allowed) {
    const list = byTerm.get(one.entry.term);
    if (list === undefined) byTerm.set(one.entry.term, [one]);
    else list.push(one);
  }
  return found.map(({ entry, from, to }) => {
    // Allowances of one term come in order of their ends; the first that ends at or after the hit decides.
    const list = byTerm.get(entry.term) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.to ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    let allowedBy: string | null = null;
    for (let at = low; at < Math.min(list.length, low + 8); at += 1) {
      const one = list[at];
      if (one !== undefined && one.from <= from && one.to >= to && one.to - one.from > to - from)
        allowedBy = one.entry.form;
    }
    return { term: entry.term, form: entry.form, from, to, allowedBy };
  });
}

/** Folded, without marks at the ends, with single blanks: the shape a stream of words has. */
export const foldedForm = (raw: string): string =>
  fold(raw, [])
    .text.replaceAll(/[.,;:!?"()]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
