import { TEACHER, teacherBySubject } from "./by-subject.ts";
import { LONGEST_SPELT, takeApart } from "./take-apart.ts";
import type { RawWord } from "./split.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { backwards } from "./letters.ts";
import type { WordNote, WordNotes, WordPart } from "./word-notes.ts";

/** The words of a message with every disguise of their place undone, and what each is read to. */
export type JoinedWords = {
  readonly words: readonly RawWord[];
  readonly parts: readonly (readonly WordPart[])[];
};

const MOST_PIECES = 5;

/** What joining needs to know of words: those that are known, and what can be said of one by itself. */
export type Joining = WordNotes & {
  readonly vocabulary: Vocabulary;
  /** Undoes disguises and writes out abbreviations, to words with blanks between. */
  readonly respell: (word: string) => string;
};

/**
 * Puts words back together that were split by blanks, dots or line breaks, and takes apart those that were glued.
 * Only what yields a known word is changed: `a b c` and `b.v.` stay as they are.
 */
export function joinWords(
  given: readonly RawWord[],
  noted: readonly WordNote[],
  { vocabulary, respell, note, part }: Joining,
): JoinedWords {
  const words: RawWord[] = [];
  const parts: (readonly WordPart[])[] = [];
  const reversed = isReversed(noted);
  const raw = reversed ? turned(given) : given;
  const notes = reversed ? raw.map(({ text }) => note(text)) : noted;
  // Digits for letters in several words are a habit of the message: then its short words have them too.
  const leet = isLeet(notes);
  const keep = (at: number): void => {
    const word = raw[at];
    const one = notes[at];
    if (word === undefined || one === undefined) return;
    words.push(word);
    parts.push(leet && one.decoded !== null ? [part(one.decoded)] : one.parts);
  };
  let at = 0;
  while (at < raw.length) {
    const first = raw[at];
    if (first === undefined) break;
    const run = singles(notes, at);
    const joined =
      named(raw, at) ??
      hyphenated(raw, at, vocabulary) ??
      (run >= SHORTEST_SPELT
        ? spelt(lettersOf(raw, at, run), vocabulary)
        : broken(raw, notes, at, vocabulary));
    if (joined === null) {
      // A run that spells nothing is passed as a whole, so that a long one costs no more than its length.
      for (let count = 0; count < Math.max(1, run); count += 1) keep(at + count);
      at += Math.max(1, run);
      continue;
    }
    const last = raw[at + joined.count - 1] ?? first;
    words.push({ ...first, to: last.to, text: joined.text });
    parts.push(
      joined.words
        .map((word) => (joined.ordinary === true ? word : respell(word)))
        .flatMap((word) => word.split(" "))
        .map(part),
    );
    at += joined.count;
  }
  return { words, parts };
}

/** Whether joining leaves every word to itself: what they are written out to then depends on no other word. */
export function standAlone(
  raw: readonly RawWord[],
  notes: readonly WordNote[],
  vocabulary: Vocabulary,
): boolean {
  if (isReversed(notes)) return false;
  if (isLeet(notes) && notes.some(({ decoded }) => decoded !== null)) return false;
  let at = 0;
  while (at < raw.length) {
    if (teacherBySubject(raw, at) > 0) return false;
    if (hyphenated(raw, at, vocabulary) !== null) return false;
    const run = singles(notes, at);
    if (run >= SHORTEST_SPELT) {
      if (spelt(lettersOf(raw, at, run), vocabulary) !== null) return false;
      at += run;
    } else {
      if (broken(raw, notes, at, vocabulary) !== null) return false;
      at += 1;
    }
  }
  return true;
}

export const SHORTEST_SPELT = 3;
/** Pieces of a word that was broken are no longer, and all together neither. */
export const LONGEST_PIECE = 12;
export const MOST_JOINED = 24;
const LONGEST_REVERSED = 24;
/** `fa ej kaam ki`: hardly a word is one as it stands, and nearly all are from behind. */
function isReversed(notes: readonly WordNote[]): boolean {
  let forwards = 0;
  let backwards = 0;
  for (const { common, commonBackwards } of notes) {
    if (common) forwards += 1;
    if (commonBackwards) backwards += 1;
  }
  return isTurned(notes.length, forwards, backwards);
}
/** Whether of so many words, so many known ones and so many known from behind, most are written from behind. */
export const isTurned = (words: number, known: number, backwards: number): boolean =>
  words >= 3 && words <= LONGEST_REVERSED && known * 3 <= words && backwards * 4 >= words * 3;
function isLeet(notes: readonly WordNote[]): boolean {
  let mixed = 0;
  for (const note of notes) if (note.mixed) mixed += 1;
  return isHabit(mixed, notes.length);
}
/**
 * Whether digits stand for letters in a message of which so many words hold both: in a long one a room and an hour may do
 * so by chance.
 */
export const isHabit = (mixed: number, words: number): boolean =>
  mixed >= 2 && mixed * MOST_FOR_A_MIXED >= words;
const MOST_FOR_A_MIXED = 40;
/** From behind, each word at its own place in the text; the order turns as well when the sentence then begins. */
function turned(raw: readonly RawWord[]): readonly RawWord[] {
  const words = raw.map((word) => ({ ...word, text: backwards(word.text) }));
  if (!/^(?:ik|je|jij|jullie|we|wij|ze|hij|ga|wat|i|you)$/u.test(words.at(-1)?.text ?? ""))
    return words;
  const texts = words.map(({ text }) => text).reverse();
  return words.map((word, index) => ({ ...word, text: texts[index] ?? word.text }));
}

type Join = {
  readonly text: string;
  readonly words: readonly string[];
  readonly count: number;
  /** The whole is an ordinary word, of which nothing else is made. */
  readonly ordinary?: boolean;
};

/** How many words of one character follow each other from here, up to a bound. */
function singles(notes: readonly WordNote[], from: number): number {
  let count = 0;
  while (count < LONGEST_SPELT && notes[from + count]?.single === true) count += 1;
  return count;
}

/** `mevrouw van wiskunde` is somebody, and not about a lesson. */
function named(raw: readonly RawWord[], from: number): Join | null {
  const count = teacherBySubject(raw, from);
  if (count === 0) return null;
  const text = raw.slice(from, from + count).map((word) => word.text);
  return { text: text.join(" "), words: [TEACHER], count };
}

/** `psycho-educatie`: an ordinary word with hyphens in it is one word. */
function hyphenated(raw: readonly RawWord[], from: number, vocabulary: Vocabulary): Join | null {
  if (raw[from + 1]?.gap !== "hyphen") return null;
  let text = raw[from]?.text ?? "";
  let best: Join | null = null;
  for (let count = 2; count <= MOST_PIECES; count += 1) {
    const word = raw[from + count - 1];
    if (word?.gap !== "hyphen" || text.length > LONGEST_SPELT) break;
    text += `-${word.text}`;
    if (vocabulary.isInnocent(text)) best = { text, words: [text], count, ordinary: true };
  }
  return best;
}

const lettersOf = (raw: readonly RawWord[], from: number, run: number): string => {
  let all = "";
  for (let at = from; at < from + run; at += 1) all += raw[at]?.text ?? "";
  return all;
};

/** `k l o o t z a k`: what three or more single characters in a row spell, each a word of its own; null: nothing. */
export function spelt(all: string, vocabulary: Vocabulary): Join | null {
  const run = all.length;
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
function broken(
  raw: readonly RawWord[],
  notes: readonly WordNote[],
  from: number,
  vocabulary: Vocabulary,
): Join | null {
  const first = raw[from];
  const head = notes[from];
  if (first === undefined || head === undefined || !head.opens || first.text.length > LONGEST_PIECE)
    return null;
  let text = first.text;
  let strange = isStrange(head);
  let marks = true;
  for (let count = 2; count <= MOST_PIECES; count += 1) {
    const word = raw[from + count - 1];
    const noted = notes[from + count - 1];
    if (word === undefined || noted === undefined || word.text.length > LONGEST_PIECE) return null;
    marks = marks && word.gap !== "space";
    if (!marks && head.commonplace) return null;
    text += word.text;
    if (text.length > MOST_JOINED || !vocabulary.opens.has(text)) return null;
    strange = isStrange(noted) || strange;
    const enough = marks ? text.length >= 4 : text.length >= 6 && strange;
    if (
      enough &&
      (marks ? strange : !(head.known && noted.known)) &&
      vocabulary.has(text) &&
      vocabulary.joins(text)
    )
      return { text, words: [text], count };
  }
  return null;
}

const isStrange = ({ commonplace, known }: WordNote): boolean => !commonplace && !known;
