import type { Folded } from "./fold/fold.ts";
import { ASKS } from "./model/leaning.ts";
import type { ScreenModel } from "./model/screen-model.ts";
import { isSubject } from "./reading/by-subject.ts";
import { isChoppedInto } from "./reading/chopped.ts";
import {
  LONGEST_PIECE,
  MOST_JOINED,
  SHORTEST_SPELT,
  isHabit,
  isTurned,
  spelt,
} from "./reading/join.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import type { Numbers } from "./reading/look.ts";
import { isUpper } from "./reading/reading.ts";
import { scanWords } from "./reading/split.ts";
import type { RawWord } from "./reading/split.ts";
import { LONGEST_SPELT } from "./reading/take-apart.ts";
import { hashOfWord } from "./reading/beginnings.ts";
import type { WordPart } from "./reading/word-notes.ts";
import { MARK, createWordTable } from "./word-table.ts";

/** What a glance at a message tells. */
export type Glance = {
  /** How far its words lean to its being flagged. */
  readonly leaning: number;
  readonly numbers: Numbers;
};
/**
 * Tells of a message, without making anything of it, what `look` and the screen would; null where more is to be known:
 * where more than two words may be joined or one taken apart, or they may be a school's own.
 */
export type Glancing = (
  original: string,
  folded: Folded,
  role: "student" | "staff",
) => Glance | null;

/** Glances at messages one after the other: what is noted of words lies in one block of memory. */
export function createGlancing(knowledge: Knowledge, screen: ScreenModel): Glancing {
  const { vocabulary } = knowledge;
  const { opens, has, joins, isInnocent } = vocabulary;
  const table = createWordTable(knowledge);
  const { ints } = table;
  // The message at hand, and how far it has been read.
  let original = "";
  let folded: Folded | null = null;
  let text = "";
  let plain = true;
  let traits = 0;
  let words = 0;
  let parts = 0;
  let sentence = 0;
  let mixed = 0;
  let decodes = false;
  let common = 0;
  let backwards = 0;
  // Single characters in a row, up to the word at hand.
  let singles = "";
  let digits = 0;
  let run = 0;
  let place = false;
  let marksBefore = 0;
  let lengthBefore = 0;
  let fromBefore = 0;
  let hashBefore = 0;
  // Words up to the one before that a known word may begin with, glued; "": there are none.
  let glued = "";
  let gluedHash = 0;
  let hyphened = false;
  let opening = true;
  // Where words begin that are joined to the next one, as far as is known; where the next of these is; one is at hand.
  let joined: number[] = [];
  let nextJoined = 0;
  let joining = false;

  const isCapital = (from: number): boolean =>
    folded !== null && folded.capitals && isUpper(original, folded.startOf(from));
  /** What the table has no room for: a word that is written like a name, or out to several. */
  const tellParts = (from: number, to: number): void => {
    tell(knowledge.note(text.slice(from, to)).parts, to - from > 1 && isCapital(from));
  };
  const tell = (told: readonly WordPart[], named: boolean): void => {
    for (const part of told) {
      const leaning = named && !opening ? part.nameLeaning : part.leaning;
      traits |= leaning.traits;
      screen.word(leaning.form, leaning.left, leaning.stem, leaning.leftStem, leaning.sum);
      parts += 1;
      opening = false;
    }
  };

  /** Whether single characters that end here spell something. */
  const maySpell = (marks: number, from: number): boolean => {
    const goesOn = (marks & MARK.single) !== 0;
    if (goesOn && singles.length < LONGEST_SPELT) {
      singles += text.charAt(from);
      return false;
    }
    const all = singles;
    singles = goesOn ? text.charAt(from) : "";
    return all.length >= SHORTEST_SPELT && spelt(all, vocabulary) !== null;
  };
  /** Whether a known word may begin with the word before and this one, glued. */
  const opensTogether = (from: number, to: number, gap: RawWord["gap"]): boolean =>
    (marksBefore & MARK.opens) !== 0 &&
    (gap !== "space" || (marksBefore & MARK.commonplace) === 0) &&
    lengthBefore <= LONGEST_PIECE &&
    to - from <= LONGEST_PIECE &&
    opens.goesOn(hashBefore, text, from, to);
  /** Tells of the word that is joined of the one before and this one, as {@link joinWords} does. */
  const tellJoined = (from: number, to: number): void => {
    const whole = text.slice(fromBefore, fromBefore + lengthBefore) + text.slice(from, to);
    const told = knowledge.respell(whole).split(" ").map(knowledge.part);
    if (told.some((part) => part.own)) plain = false;
    tell(told, isCapital(fromBefore));
  };
  /** Whether a word and those before it may be pieces of one. */
  const mayJoin = (from: number, to: number, gap: RawWord["gap"], marks: number): boolean => {
    let longer = "";
    if (
      glued !== "" &&
      to - from <= LONGEST_PIECE &&
      glued.length + to - from <= MOST_JOINED &&
      opens.goesOn(gluedHash, text, from, to)
    )
      longer = glued + text.slice(from, to);
    if (opensTogether(from, to, gap)) {
      // Of two beginnings at once no account is kept.
      if (longer !== "") return true;
      longer = text.slice(fromBefore, fromBefore + lengthBefore) + text.slice(from, to);
      // Two words as they stand are joined on the terms of `joinWords`; of more that is left to it.
      glued = longer;
      gluedHash = hashOfWord(longer);
      const strange = ((marksBefore | marks) & MARK.strange) !== 0;
      const known = (marksBefore & marks & MARK.known) !== 0;
      const areOne =
        strange &&
        longer.length >= 4 &&
        (gap !== "space" || (longer.length >= 6 && !known)) &&
        has(longer) &&
        joins(longer);
      // Where that is all there is to it, it is gone through again with these two as one.
      if (
        areOne &&
        gap === "space" &&
        !opening &&
        ((marksBefore | marks) & (MARK.single | MARK.van)) === 0
      )
        joined.push(fromBefore);
      return areOne;
    }
    glued = longer;
    if (longer === "") return false;
    gluedHash = hashOfWord(longer);
    return has(longer);
  };

  /** Whether an ordinary word is written with a hyphen here; of two hyphens no account is kept. */
  const mayBeHyphenated = (from: number, to: number): boolean =>
    hyphened || isInnocent(text.slice(fromBefore, to)) || fromBefore + lengthBefore !== from - 1;

  const visitor = {
    word(from: number, to: number, own: number, gap: RawWord["gap"]): void {
      if (!plain) return;
      const at = table.find(text, from, to);
      const marks = ints[at] ?? 0;
      const length = to - from;
      if ((marks & MARK.more) !== 0 || (gap === "hyphen" && mayBeHyphenated(from, to))) {
        plain = false;
        return;
      }
      hyphened = gap === "hyphen";
      const isJoined = joining;
      joining = from === joined[nextJoined];
      if (own !== sentence) {
        sentence = own;
        opening = true;
        screen.pause();
      }
      words += 1;
      if ((marks & MARK.mixed) !== 0) {
        mixed += 1;
        decodes ||= (marks & MARK.decodes) !== 0;
      }
      if ((marks & MARK.common) !== 0) common += 1;
      if ((marks & MARK.commonBackwards) !== 0) backwards += 1;
      const ownDigits = marks >>> MARK.digits;
      run = ownDigits === 0 ? 0 : run + ownDigits;
      if (run > digits) digits = run;
      place ||= (marks & MARK.place) !== 0;
      if (isJoined) {
        nextJoined += 1;
        tellJoined(from, to);
        // What it is a piece of is at an end.
        marksBefore = lengthBefore = 0;
        fromBefore = from;
        glued = "";
        return;
      }
      // Letters that are spelt, the name of a teacher, pieces of one word: `look` knows better.
      if (
        ((singles !== "" || (marks & MARK.single) !== 0) && maySpell(marks, from)) ||
        ((marksBefore & MARK.van) !== 0 && words > 2 && isSubject(text.slice(from, to))) ||
        mayJoin(from, to, gap, marks)
      ) {
        plain = false;
        return;
      }
      // The first of two that are one is told of with the second.
      if (!joining) {
        if (
          (marks & MARK.several) !== 0 ||
          (!opening && (marks & MARK.nameable) !== 0 && length > 1 && isCapital(from))
        )
          tellParts(from, to);
        else {
          parts += 1;
          traits |= ints[at + 6] ?? 0;
          screen.word(
            ints[at + 1] ?? 0,
            ints[at + 2] ?? 0,
            ints[at + 3] ?? 0,
            ints[at + 4] ?? 0,
            ints[at + 5] ?? 0,
          );
        }
        opening = false;
      }
      marksBefore = marks;
      fromBefore = from;
      lengthBefore = length;
      hashBefore = ints[at + 7] ?? 0;
    },
    question(): void {
      traits |= ASKS;
    },
  };

  /** Goes through the message; whether nothing of it has to be left to `look`. */
  const goThrough = (): boolean => {
    plain = true;
    traits = words = parts = sentence = mixed = common = backwards = digits = run = 0;
    marksBefore = lengthBefore = hashBefore = nextJoined = 0;
    glued = singles = "";
    hyphened = decodes = place = joining = false;
    opening = true;
    screen.start();
    scanWords(text, visitor);
    screen.pause();
    return plain && !maySpell(0, 0);
  };

  return (given, foldedGiven, role) => {
    original = given;
    folded = foldedGiven;
    ({ text } = foldedGiven);
    joined = [];
    let told = goThrough();
    // Each time it gets past one more pair of words that are one.
    for (let pairs = 1; !told && joined.length === pairs && pairs <= MOST_PAIRS; pairs += 1)
      told = goThrough();
    original = text = "";
    folded = null;
    if (!told || (decodes && isHabit(mixed)) || isTurned(words, common, backwards)) return null;
    if (isChoppedInto(sentence + 1, words - joined.length)) return null;
    return { leaning: screen.leaning({ traits, words: parts, role }), numbers: { digits, place } };
  };
}

/** Pairs of words that are one, for each of which a message is gone through again. */
const MOST_PAIRS = 3;
