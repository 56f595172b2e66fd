import type { Folded } from "./fold/fold.ts";
import { LEAST_NEEDS, SEVERAL } from "./frames/standing.ts";
import { NO_PARTS, keepParts } from "./glanced-parts.ts";
import type { Glancing } from "./glanced.ts";
import { MARK, isDisguised } from "./marks.ts";
import { ASKS } from "./model/leaning.ts";
import type { ScreenModel } from "./model/screen-model.ts";
import { isSubject, mayTeach } from "./reading/by-subject.ts";
import { isChoppedInto } from "./reading/chopped.ts";
import { LONGEST_PIECE, MOST_JOINED } from "./reading/join.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import { isCapital } from "./reading/reading.ts";
import { scanWords } from "./reading/split.ts";
import type { RawWord } from "./reading/split.ts";
import { WORDS_OF_PIECE, lineStart } from "./reading/parts.ts";
import { hashOfWord } from "./reading/beginnings.ts";
import type { WordPart } from "./reading/word-notes.ts";
import { units } from "./reading/units.ts";
import { createSpelling } from "./spelling.ts";
import { standingIn } from "./standing-in.ts";
import { KINDS, SIGNS, TRAIT_BITS, createWordTable } from "./word-table.ts";

/** Glances at messages one after the other: what is noted of words lies in one block of memory. */
export function createGlancing(knowledge: Knowledge, screen: ScreenModel): Glancing {
  const { opens, has, joins, isInnocent } = knowledge.vocabulary;
  const table = createWordTable(knowledge);
  const { ints } = table;
  const spelling = createSpelling(knowledge.vocabulary);
  const standing = standingIn(knowledge);
  const { starts, ends } = standing;
  // The message at hand, and how far it has been read.
  let original = "";
  let folded: Folded | null = null;
  let text = "";
  let plain = true;
  let traits = 0;
  let words = 0;
  // How many of them have which of the first three marks, and all their marks.
  let [mixed, common, commonBackwards, seen] = [0, 0, 0, 0];
  let [digits, run] = [0, 0];
  let parts = 0;
  let sentence = 0;
  // What the words of the sentence at hand are to frames whose findings stand, and how many are anything.
  let [signs, signWords] = [0, 0];
  // The same of words that are made of several.
  const joinedSigns: number[] = [];
  let [marksBefore, lengthBefore, fromBefore, hashBefore] = [0, 0, 0, 0];
  // Words up to the one before that a known word may begin with, glued; "": there are none.
  let glued = "";
  let gluedHash = 0;
  // The word before is `van` behind one that a teacher may be named with.
  let titled = false;
  let [hyphened, opening] = [false, true];
  // What the words of the piece at hand tell of it.
  let traitsHere = 0;
  // How many words were read before it.
  let pieceFrom = 0;
  let mayBeLong = false;
  const keeping = keepParts(screen);
  // Words that are joined to the one before them.
  let joined = 0;
  // The word before, while it is not told yet, because it may be joined to this one: the fields of its leaning.
  let waits = false;
  let [form, left, stem, leftStem, sum, ownTraits, kinds] = [0, 0, 0, 0, 0, 0, 0];

  const beginsLikeName = (from: number): boolean =>
    folded !== null && folded.capitals && isCapital(original, folded.startOf(from));
  const tell = (told: readonly WordPart[], capital: boolean): void => {
    const named = capital && !opening;
    for (const part of told) {
      const one = named ? part.nameLeaning : part.leaning;
      traitsHere |= one.traits;
      screen.word(one.form, one.left, one.stem, one.leftStem, one.kinds, one.sum);
      parts += 1;
      opening = false;
    }
  };

  const endSentence = (behind: number): void => {
    standing.endSentence(behind, signs, signWords);
    signs = signWords = 0;
  };
  const wordBefore = (): string => text.slice(fromBefore, fromBefore + lengthBefore);
  /** Tells of the word that waits. */
  const tellWaiting = (): void => {
    if (!waits) return;
    waits = false;
    const named =
      !opening &&
      (marksBefore & MARK.nameable) !== 0 &&
      lengthBefore > 1 &&
      beginsLikeName(fromBefore);
    // What the table has no room for: a word that is written like a name, or out to several.
    if (named || (marksBefore & MARK.several) !== 0) {
      tell(knowledge.note(wordBefore()).parts, lengthBefore > 1 && beginsLikeName(fromBefore));
      return;
    }
    parts += 1;
    traitsHere |= ownTraits;
    screen.word(form, left, stem, leftStem, kinds, sum);
    opening = false;
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
    const whole = wordBefore() + text.slice(from, to);
    const told = knowledge.respell(whole).split(" ").map(knowledge.part);
    if (told.some((part) => part.own)) plain = false;
    for (const part of told) {
      joinedSigns.push(part.signs);
      signs |= part.signs;
      signWords += 1;
    }
    tell(told, beginsLikeName(fromBefore));
  };
  /** Whether a word and those before it may be pieces of one: the one before alone, or what only `look` can tell. */
  const joining = (from: number, to: number, gap: RawWord["gap"], marks: number): Joining => {
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
      if (longer !== "") return "unknown";
      longer = wordBefore() + text.slice(from, to);
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
      if (!areOne) return "none";
      const apart = (marksBefore & (MARK.single | MARK.van)) | (marks & MARK.van);
      return waits && apart === 0 ? "before" : "unknown";
    }
    glued = longer;
    if (longer === "") return "none";
    gluedHash = hashOfWord(longer);
    return has(longer) ? "unknown" : "none";
  };

  /** Whether an ordinary word is written with a hyphen here; of two hyphens no account is kept. */
  const mayBeHyphenated = (from: number, to: number): boolean =>
    hyphened || isInnocent(text.slice(fromBefore, to)) || fromBefore + lengthBefore !== from - 1;

  const visitor = {
    word(from: number, to: number, own: number, gap: RawWord["gap"]): boolean {
      const at = table.find(text, from, to);
      const marks = ints[at] ?? 0;
      if ((marks & MARK.more) !== 0 || (gap === "hyphen" && mayBeHyphenated(from, to)))
        return (plain = false);
      hyphened = gap === "hyphen";
      starts[words] = from;
      ends[words] = to;
      const ownSigns = ints[at + SIGNS] ?? 0;
      const isSeveral = (marks & MARK.several) !== 0;
      standing.signs[words] = isSeveral ? SEVERAL : ownSigns;
      words += 1;
      if ((marks & MARK.mixed) !== 0) mixed += 1;
      if ((marks & MARK.common) !== 0) common += 1;
      if ((marks & MARK.commonBackwards) !== 0) commonBackwards += 1;
      seen |= marks;
      const ownDigits = marks >>> MARK.digits;
      run = ownDigits === 0 ? 0 : run + ownDigits;
      if (run > digits) digits = run;
      const isSingle = (marks & MARK.single) !== 0;
      // Letters that are spelt, the name of a teacher, pieces of one word: `look` knows better.
      if (
        (isSingle || !spelling.isIdle()
          ? spelling.ends(isSingle ? text.charAt(from) : "")
          : false) ||
        (titled && isSubject(text.slice(from, to)))
      )
        return (plain = false);
      titled = (marks & MARK.van) !== 0 && mayTeach(wordBefore());
      const joint = joining(from, to, gap, marks);
      if (joint === "unknown") return (plain = false);
      if (joint === "before") {
        joined += 1;
        waits = false;
        tellJoined(from, to);
        // What it is a piece of is at an end.
        marksBefore = lengthBefore = 0;
        fromBefore = from;
        glued = "";
        spelling.start();
        return plain;
      }
      tellWaiting();
      const beginsSentence = own !== sentence;
      if (beginsSentence) {
        sentence = own;
        opening = true;
        endSentence(words - 1);
        screen.pause();
      }
      const before = words - 1;
      // Behind a letter and a blank nothing begins but a word.
      const start =
        beginsSentence || from < 2 || units[from - 1] !== BLANK || (units[from - 2] ?? 0) < 97
          ? lineStart(text, from, beginsSentence)
          : -1;
      if (
        before > pieceFrom &&
        (start >= 0 || (mayBeLong && before - pieceFrom >= WORDS_OF_PIECE))
      ) {
        keeping.end(start >= 0 ? start : from, start >= 0, parts, traitsHere);
        traits |= traitsHere;
        traitsHere = 0;
        pieceFrom = before;
      }
      waits = true;
      form = ints[at + 1] ?? 0;
      left = ints[at + 2] ?? 0;
      stem = ints[at + 3] ?? 0;
      leftStem = ints[at + 4] ?? 0;
      sum = ints[at + 5] ?? 0;
      const traitsAndKinds = ints[at + 6] ?? 0;
      ownTraits = traitsAndKinds & TRAIT_BITS;
      kinds = traitsAndKinds >>> KINDS;
      signs |= ownSigns;
      if (ownSigns !== 0) signWords += isSeveral ? LEAST_NEEDS : 1;
      hashBefore = ints[at + 7] ?? 0;
      marksBefore = marks;
      fromBefore = from;
      lengthBefore = to - from;
      return true;
    },
    question(): void {
      traitsHere |= ASKS;
    },
  };

  return (given, foldedGiven, role) => {
    original = given;
    folded = foldedGiven;
    ({ text } = foldedGiven);
    keeping.start(role);
    traitsHere = pieceFrom = 0;
    mayBeLong = text.length > 2 * SHORTEST_PIECE;
    plain = true;
    traits = words = seen = digits = run = parts = sentence = joined = 0;
    mixed = common = commonBackwards = signs = signWords = 0;
    if (joinedSigns.length > 0) joinedSigns.length = 0;
    standing.start();
    marksBefore = lengthBefore = hashBefore = 0;
    glued = "";
    hyphened = waits = titled = false;
    spelling.start();
    opening = true;
    screen.start();
    scanWords(text, visitor);
    tellWaiting();
    screen.pause();
    endSentence(words);
    const places = standing.places(text, joinedSigns);
    if (pieceFrom > 0) keeping.end(text.length, true, parts, traitsHere);
    // A part may end within a joined word, or in a short text that was not looked through for pieces.
    const mayLack = joined > 0 || (!mayBeLong && words > 2 * WORDS_OF_PIECE);
    const told = pieceFrom > 0 ? keeping.all(places, mayLack) : NO_PARTS;
    traits |= traitsHere;
    const isPlain = plain && !spelling.ends("");
    original = text = glued = "";
    folded = null;
    table.forget();
    if (!isPlain || isDisguised({ words, mixed, common, commonBackwards }, seen)) return null;
    if (isChoppedInto(sentence + 1, words - joined)) return null;
    const leaning = screen.leaning({ traits, words: parts, role });
    return {
      leaning,
      closer: leaning < screen.lookFrom ? leaning : screen.closer(leaning, parts),
      parts: told,
      numbers: { digits, place: (seen & MARK.place) !== 0 },
      stands: places.length > 0,
    };
  };
}

/** In shorter texts a sentence is hardly so long that it has parts of its own; to end a piece costs as much as a word. */
const SHORTEST_PIECE = 45;
const BLANK = 32;

/** What a word and those before it are pieces of: nothing, one word with the one before, or what is not known. */
type Joining = "none" | "before" | "unknown";
