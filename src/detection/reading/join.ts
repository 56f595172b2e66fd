import type { RawWord } from "./split.ts";
import { COMMON_WORDS } from "./abbreviations.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word with every disguise of its place undone; offsets into the folded text. */
export type JoinedWord = Omit<RawWord, "text"> & {
  readonly raw: string;
  readonly words: readonly string[];
};

const LONGEST_SPELT = 48;
const MOST_PIECES = 5;

/**
 * Puts words back together that were split by blanks, dots or line breaks, and takes apart those that were glued.
 * Only what yields a known word is changed: `a b c` and `b.v.` stay as they are.
 */
export function joinWords(
  given: readonly RawWord[],
  vocabulary: Vocabulary,
  respell: (word: string) => string,
): readonly JoinedWord[] {
  const out: JoinedWord[] = [];
  let at = 0;
  const raw = isReversed(given, vocabulary) ? turned(given) : given;
  // Digits for letters in several words are a habit of the message: then its short words have them too.
  const leet = raw.filter(({ text }) => MIXED.test(text)).length >= 2;
  const keep = (word: RawWord): void => {
    const plain = leet && MIXED.test(word.text) ? decoded(word.text, vocabulary) : null;
    const words = plain === null ? written(word.text, vocabulary, respell) : [plain];
    out.push({ ...word, raw: word.text, words });
  };
  while (at < raw.length) {
    const first = raw[at];
    if (first === undefined) break;
    const run = singles(raw, at);
    const joined = run >= 3 ? spelt(raw, at, run, vocabulary) : broken(raw, at, vocabulary);
    if (joined === null) {
      // A run that spells nothing is passed as a whole, so that a long one costs no more than its length.
      for (let count = 0; count < Math.max(1, run); count += 1) keep(raw[at + count] ?? first);
      at += Math.max(1, run);
      continue;
    }
    const last = raw[at + joined.count - 1] ?? first;
    out.push({
      ...first,
      to: last.to,
      raw: joined.text,
      words: joined.words.map(respell).flatMap((word) => word.split(" ")),
    });
    at += joined.count;
  }
  return out;
}

const LONGEST_REVERSED = 24;
const backwards = (word: string): string => Array.from(word).reverse().join("");
const isCommon = (word: string, vocabulary: Vocabulary): boolean =>
  word.length >= 2 && (COMMON_WORDS.has(word) || vocabulary.has(word));
/** `fa ej kaam ki`: hardly a word is one as it stands, and nearly all are from behind. */
function isReversed(raw: readonly RawWord[], vocabulary: Vocabulary): boolean {
  if (raw.length < 3 || raw.length > LONGEST_REVERSED) return false;
  const forwards = raw.filter(({ text }) => isCommon(text, vocabulary)).length;
  if (forwards * 3 > raw.length) return false;
  return (
    raw.filter(({ text }) => isCommon(backwards(text), vocabulary)).length * 4 >= raw.length * 3
  );
}
/** From behind, each word at its own place in the text; the order turns as well when the sentence then begins. */
function turned(raw: readonly RawWord[]): readonly RawWord[] {
  const words = raw.map((word) => ({ ...word, text: backwards(word.text) }));
  if (!/^(?:ik|je|jij|jullie|we|wij|ze|hij|ga|wat|i|you)$/u.test(words.at(-1)?.text ?? ""))
    return words;
  const texts = words.map(({ text }) => text).reverse();
  return words.map((word, index) => ({ ...word, text: texts[index] ?? word.text }));
}

/** Letters and digits in one word, of which a digit may stand for a letter. */
const MIXED = /^(?=.*[a-z])(?=.*[013457@$!])[a-z013457@$!]+$/u;
const DIGITS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
function decoded(text: string, vocabulary: Vocabulary): string | null {
  let plain = "";
  for (const character of text) plain += DIGITS[character] ?? character;
  return COMMON_WORDS.has(plain) || vocabulary.has(plain) ? plain : null;
}

type Join = { readonly text: string; readonly words: readonly string[]; readonly count: number };

/** How many words of one character follow each other from here, up to a bound. */
function singles(raw: readonly RawWord[], from: number): number {
  let count = 0;
  while (count < LONGEST_SPELT) {
    const text = raw[from + count]?.text;
    if (text?.length !== 1 || text < "!") break;
    count += 1;
  }
  return count;
}

/** `k l o o t z a k`: three or more single characters in a row. */
function spelt(
  raw: readonly RawWord[],
  from: number,
  run: number,
  vocabulary: Vocabulary,
): Join | null {
  const all = raw
    .slice(from, from + run)
    .map((word) => word.text)
    .join("");
  // A letter after the spelt word may stand for itself (`h o e r u`).
  for (let count = run; count >= Math.max(3, run - 1); count -= 1) {
    const text = all.slice(0, count);
    const whole = vocabulary.respell(text) ?? text;
    if (vocabulary.joins(whole) || (count === run && text.length >= 3 && vocabulary.has(text)))
      return { text, words: [whole], count };
  }
  const parts =
    takeApart(all, vocabulary, true) ??
    (/^[ik]/u.test(all)
      ? [all.charAt(0), ...(takeApart(all.slice(1), vocabulary, true) ?? [])]
      : null);
  return parts === null || parts.length < 2 ? null : { text: all, words: parts, count: run };
}

/** `kan.ker`, `kloot-zak`, `mon gool`: pieces of a listed word, of which at most one is a word by itself. */
function broken(raw: readonly RawWord[], from: number, vocabulary: Vocabulary): Join | null {
  const first = raw[from];
  if (first === undefined || first.text.length > 12) return null;
  let text = first.text;
  let strange = isStrange(first.text, vocabulary);
  let marks = true;
  for (let count = 2; count <= MOST_PIECES; count += 1) {
    const word = raw[from + count - 1];
    if (word === undefined || word.text.length > 12) return null;
    text += word.text;
    if (text.length > 24) return null;
    strange = isStrange(word.text, vocabulary) || strange;
    marks = marks && word.gap === "mark";
    const enough = marks
      ? text.length >= 4
      : text.length >= 6 && strange && !COMMON_WORDS.has(first.text);
    const alreadyKnown = vocabulary.has(first.text) && vocabulary.has(word.text);
    if (
      enough &&
      (marks ? strange : !alreadyKnown) &&
      vocabulary.joins(text) &&
      vocabulary.has(text)
    )
      return { text, words: [text], count };
  }
  return null;
}

const isStrange = (word: string, vocabulary: Vocabulary): boolean =>
  !COMMON_WORDS.has(word) && !vocabulary.has(word);

function written(
  text: string,
  vocabulary: Vocabulary,
  respell: (word: string) => string,
): readonly string[] {
  const word = respell(text);
  if (word.includes(" ")) return word.split(" ");
  if (word.length >= 8 && !vocabulary.has(word) && !COMMON_WORDS.has(word)) {
    return takeApart(word, vocabulary) ?? [word];
  }
  return [word];
}

/** `ikmaakjeaf`: three or more known words without a blank; null when it does not come out. */
function takeApart(text: string, vocabulary: Vocabulary, spelt = false): readonly string[] | null {
  if (text.length < 7 || text.length > LONGEST_SPELT) return null;
  const LONGEST_WORD = 16;
  const best: ({ readonly words: number; readonly from: number } | null)[] = [
    { words: 0, from: 0 },
  ];
  for (let end = 1; end <= text.length; end += 1) {
    best[end] = null;
    for (let from = Math.max(0, end - LONGEST_WORD); from <= end - 2; from += 1) {
      const before = best[from];
      if (before === null || before === undefined) continue;
      const piece = text.slice(from, end);
      const current = best[end];
      if (current !== null && current !== undefined && current.words <= before.words + 1) continue;
      if (COMMON_WORDS.has(piece) || vocabulary.has(piece))
        best[end] = { words: before.words + 1, from };
    }
  }
  const words: string[] = [];
  let at = text.length;
  let step = best[at];
  if (step === null || step === undefined || step.words < (spelt ? 2 : 3)) return null;
  while (step !== null && step !== undefined && at > 0) {
    words.unshift(text.slice(step.from, at));
    at = step.from;
    step = best[at];
  }
  // Long ordinary words also fall apart into syllables; a sentence has somebody in it.
  const persons = words.filter((word) => PERSONAL.has(word)).length;
  // Letters that were set apart one by one are no ordinary word already.
  return (persons >= 1 || spelt) &&
    words.filter((word) => word.length === 2).length <= words.length - 1
    ? words
    : null;
}
const PERSONAL = new Set([
  "ik",
  "je",
  "jij",
  "jou",
  "jullie",
  "hij",
  "ze",
  "zij",
  "hem",
  "haar",
  "wij",
  "we",
  "you",
]);
