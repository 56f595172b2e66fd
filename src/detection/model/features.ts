import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import { mannerOf } from "../reading/manner.ts";
import type { Judged } from "../verdict-of.ts";
import { NO_WORD } from "./feature-sink.ts";
import type { FeatureSink } from "./feature-sink.ts";
import { hashOf, mix } from "./hash.ts";
import { eachRunOfLetters } from "./letter-runs.ts";
import { GROUPS, IDENTITY, NAME, isOfGroup, rememberedFor } from "./word-hashes.ts";
import type { WordHashes } from "./word-hashes.ts";

/** How much a word counts, and two or three that stand together. */
const WORD = 2;
const TOGETHER = 1.5;
/** How far apart two words of a pair may stand. */
const PAIR_REACH = 5;
/** How far from a word a class of another may stand: writers choose words that nobody has used, of classes that are known. */
const CLASS_REACH = 3;

/** Starts of the hashes, one for each kind of feature; those of words stand in `word-hashes.ts`. */
const KIND = {
  rule: 0x243185be,
  term: 0x550c7dc3,
  shape: 0x72be5d74,
  edge: 0x0bd1f1a3,
} as const;

/**
 * What the model learns from and judges by: words, word pairs, word classes, runs of letters, and what the rules said.
 * `identities` are words for what somebody is: one and the same word to it.
 */
export function eachFeature(
  reading: Reading,
  judged: readonly Judged[],
  role: "student" | "staff",
  identities: ReadonlySet<string>,
  put: FeatureSink,
): void {
  const wordOf = rememberedFor(identities);
  const words = reading.tokens.map(wordOf);
  const forms = words.map(({ name }) => name);
  shape(reading, forms, role, put);
  said(reading, judged, forms, put);
  // A number of a sentence that nothing stands in is passed by.
  reading.sentences.forEach(({ first, last }) => {
    sentence(reading.tokens, words, first, last, put);
  });
  eachRunOfLetters(reading, words, put);
}

/** Whether a word for what somebody is stands in a message, alone or in another. */
export const speaksOfGroups = ({ tokens }: Reading, identities: ReadonlySet<string>): boolean =>
  tokens.some(({ word, classes }) => isOfGroup(word, classes, identities));

function sentence(
  tokens: readonly Token[],
  words: readonly WordHashes[],
  first: number,
  last: number,
  put: FeatureSink,
): void {
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    put(word.alone, WORD, at, at);
    if (word.stem !== word.form) put(word.stemAlone, 0.7, at, at);
    for (const one of word.classes) put(one.alone, 0.7, at, at);
    if (tokens[at]?.quoted === true) put(mix(KIND.shape, 77), 0.5, at, at);
    const next = words[at + 1];
    if (next !== undefined && at < last) {
      put(mix(word.left, next.form), TOGETHER, at, at + 1);
      const third = words[at + 2];
      if (third !== undefined && at + 1 < last)
        put(mix(mix(word.leftOfThree, next.form), third.form), TOGETHER, at, at + 2);
    }
    const { leftStem, leftOfClass, classes } = word;
    const reach = Math.min(last, at + PAIR_REACH);
    for (let other = at + 1; other <= reach; other += 1) {
      const right = words[other];
      if (right === undefined) continue;
      put(mix(leftStem, right.stem), 0.7, at, other);
      if (other - at > CLASS_REACH) continue;
      for (const one of classes) put(mix(one.left, right.stem), 0.5, at, other);
      for (const one of right.classes) put(mix(leftOfClass, one.name), 0.5, at, other);
    }
  }
  const opening = words[first];
  if (opening !== undefined) put(mix(KIND.edge, opening.form), 0.7, first, first);
  const closing = words[last];
  if (closing !== undefined) put(mix(mix(KIND.edge, 1), closing.form), 0.7, last, last);
}

/** What the rules said; that a word for what somebody is was passed, or is listed, is not told. */
function said(
  reading: Reading,
  judged: readonly Judged[],
  forms: readonly string[],
  put: FeatureSink,
): void {
  const terms = reading.terms.filter(
    ({ term, first, last, allowedBy }) =>
      allowedBy === null &&
      !term.tags.some((tag) => GROUPS.includes(tag)) &&
      forms.slice(first, last + 1).some((form) => form !== IDENTITY),
  );
  const listed = new Set(terms.map(({ term }) => term.key));
  const groups = reading.tokens.filter((_, at) => forms[at] === IDENTITY);
  const isOfGroup = ({ span, term }: Judged): boolean =>
    (term !== null && !listed.has(term)) ||
    groups.some(({ start, end }) => start <= span.start && span.end <= end);
  for (const one of judged) {
    const { rule, category, judgement } = one;
    if (judgement.kind === "pass" && isOfGroup(one)) continue;
    const id = hashOf(rule);
    const group = hashOf(category);
    if (judgement.kind === "flag") {
      const rank = hashOf(judgement.severity);
      put(mix(KIND.rule, id), 1, NO_WORD, NO_WORD);
      put(mix(mix(KIND.rule, group), 1), 1, NO_WORD, NO_WORD);
      put(mix(mix(KIND.rule, group), rank), 1, NO_WORD, NO_WORD);
      put(mix(mix(KIND.rule, 3), rank), 1, NO_WORD, NO_WORD);
      put(mix(KIND.rule, 4), 1, NO_WORD, NO_WORD);
      if (judgement.care) put(mix(KIND.rule, 5), 1, NO_WORD, NO_WORD);
    } else {
      put(mix(mix(KIND.rule, id), 2), 1, NO_WORD, NO_WORD);
      put(mix(mix(KIND.rule, group), 2), 0.7, NO_WORD, NO_WORD);
      put(mix(mix(KIND.rule, 6), hashOf(judgement.why)), 0.7, NO_WORD, NO_WORD);
    }
  }
  for (const { term, first, last } of terms) {
    put(mix(KIND.term, hashOf(term.category)), 1, first, last);
    put(mix(mix(KIND.term, hashOf(term.category)), hashOf(term.severity)), 1, first, last);
    for (const tag of term.tags) put(mix(mix(KIND.term, 1), hashOf(tag)), 0.7, first, last);
  }
}

function shape(
  reading: Reading,
  forms: readonly string[],
  role: "student" | "staff",
  put: FeatureSink,
): void {
  const { tokens, original, any } = reading;
  const whole = (code: number, value = 1): void =>
    put(mix(KIND.shape, code), value, NO_WORD, NO_WORD);
  if (role === "staff") whole(1, 2);
  whole(10 + Math.min(6, Math.floor(Math.log2(tokens.length + 1))), 0.7);
  if (tokens.some((token) => token.asked)) whole(2);
  if (tokens.some((token) => token.quoted)) whole(3);
  if (original.includes("!")) whole(4);
  if (any("you")) whole(5);
  if (any("third")) whole(6);
  const named = forms.includes(NAME);
  if (named) whole(7);
  if (any("i")) whole(8);
  if (tokens.some(({ word, raw }, at) => word !== raw && forms[at] === word)) whole(9, 0.5);
  const { neatly, present } = mannerOf(reading);
  if (neatly) whole(20);
  if (neatly && !present) whole(21, 2);
  if (neatly && !present && tokens.length >= 8) whole(22, 2);
  if (!present && !named) whole(23);
  const letters = forms.reduce((sum, form) => sum + (form.startsWith("@") ? 6 : form.length), 0);
  whole(30 + Math.min(8, Math.round(letters / Math.max(1, tokens.length))), 0.7);
}
