import type { DetectionInput } from "./detector.ts";
import type { Folded } from "./fold/fold.ts";
import { ASKS } from "./model/leaning.ts";
import type { SeenWord, Whole } from "./model/leaning.ts";
import type { ScreenModel } from "./model/screen-model.ts";
import { isChopped } from "./reading/chopped.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import type { Looked, Numbers } from "./reading/look.ts";
import { isCapital } from "./reading/reading.ts";
import type { Opened } from "./reading/reading.ts";
import type { RawWord } from "./reading/split.ts";
import { createWatch } from "./frames/watch.ts";
import type { WordPart } from "./reading/word-notes.ts";
import type { TextRule } from "./rules/rule.ts";

/**
 * What made a message worth reading in full; null and `overheard`: nothing in it is to be flagged, whatever the rules would
 * say, and what was overheard may tell something of its conversation.
 */
export type Reason = "leaning" | "standing" | "own" | "caption" | "number" | "overheard" | null;

/** What the screen looks at beside the text. */
type Beside = Pick<DetectionInput, "role" | "attachments">;
/** Says why a message has to be read that leans so far and has so much of numbers. */
export type Screen = (
  message: {
    /** At a glance. */
    readonly leaning: number;
    /** When it is looked at more closely, where it leans so far that it is. */
    readonly closer: number;
    readonly numbers: Numbers;
    /** Whether a frame whose findings stand may fit. */
    readonly stands: boolean;
  },
  folded: Folded,
  beside: Beside,
) => Reason;

/** From which leaning on a message is looked at more closely or read, and for what. */
type ScreenLines = Pick<ScreenModel, "lookFrom" | "readFrom" | "numbersFrom" | "overheardFrom">;

/** The same lines, so much higher. */
export const raised = (
  { lookFrom, readFrom, numbersFrom, overheardFrom }: ScreenLines,
  by: number,
): ScreenLines => ({
  lookFrom: lookFrom + by,
  readFrom: readFrom + by,
  numbersFrom: numbersFrom + by,
  overheardFrom: overheardFrom + by,
});

export const createScreen =
  (
    { lookFrom, readFrom, numbersFrom, overheardFrom }: ScreenLines,
    textRules: readonly TextRule[],
  ): Screen =>
  ({ leaning, closer, numbers, stands }, folded, { role, attachments }) => {
    if (leaning >= lookFrom && closer >= readFrom + riseOf(folded.text.length)) return "leaning";
    // Of a longer one the part of which it is told is read.
    if (stands && folded.text.length <= LONGEST_WHOLE) return "standing";
    // Under a picture or a film words that say little by themselves may show somebody up.
    if (attachments.some(({ kind }) => kind !== "file")) return "caption";
    if (leaning >= numbersFrom)
      for (const rule of textRules)
        if (isHeard(rule, role) && rule.occursIn(folded, numbers)) return "number";
    return leaning >= overheardFrom ? "overheard" : null;
  };

const LONGEST_WHOLE = 1_000;

/**
 * How much further a longer text has to lean as a whole: the more is said, the further ordinary talk leans, and what is to be
 * flagged in it is found in its parts.
 */
const riseOf = (length: number): number =>
  length <= RISES_FROM ? 0 : RISE * Math.log2(length / RISES_FROM);
const RISES_FROM = 256;
/** For each time that a text is twice as long: so ordinary talk of 4,000 characters is hardly ever read as a whole. */
const RISE = 0.75;

/** Whether a school's own words may be in a message: what these find is never passed. */
export const mayHoldOwn = (
  { notes }: Looked,
  { ownPatterns }: Pick<Knowledge, "ownPatterns">,
): boolean => ownPatterns || notes.some(({ parts }) => parts.some(({ own }) => own));

/** Whether a rule judges what somebody in this role says. */
export const isHeard = (
  { speaker }: { readonly speaker?: "student" | "staff" },
  role: "student" | "staff",
): boolean => speaker === undefined || speaker === role;

/** Whether a frame whose findings stand may fit a sentence of a message. */
export function mayStandIn(looked: Looked, { standing }: Pick<Knowledge, "standing">): boolean {
  const watch = createWatch(standing);
  const chopped = isChopped(looked.words);
  let sentence = 0;
  for (const [at, { parts }] of looked.notes.entries()) {
    const own = chopped ? 0 : (looked.words[at]?.sentence ?? 0);
    if (own !== sentence) watch.endSentence();
    sentence = own;
    for (const { signs } of parts) if (signs !== 0) watch.add(signs);
  }
  watch.endSentence();
  return watch.stands();
}

/** How far the words of a message lean to its being flagged: at a glance, and when they are looked at more closely. */
export function leaningOf(
  opened: Opened,
  looked: Looked,
  role: DetectionInput["role"],
  screen: ScreenModel,
): { readonly leaning: number; readonly closer: number } {
  const words = seenIn(opened, looked, (part, named) => (named ? part.nameLeaning : part.leaning));
  screen.start();
  for (const word of words)
    if (word === null) screen.pause();
    else screen.word(word.form, word.left, word.stem, word.leftStem, word.kinds, word.sum);
  screen.pause();
  const whole = wholeOf(words, opened, role);
  const leaning = screen.leaning(whole);
  const closer = leaning < screen.lookFrom ? leaning : screen.closer(leaning, whole.words);
  return { leaning, closer };
}

/** What each word of a message is seen as, `named` where it is written like a name; null between two sentences. */
export function seenIn<Word>(
  opened: Opened,
  { words, notes }: Looked,
  see: (part: WordPart, named: boolean) => Word,
): readonly (Word | null)[] {
  const seen: (Word | null)[] = [];
  const chopped = isChopped(words);
  const { capitals } = opened.folded;
  let sentence = 0;
  let opening = true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const note = notes[at];
    if (word === undefined || note === undefined) break;
    if (!chopped && word.sentence !== sentence) {
      sentence = word.sentence;
      opening = true;
      seen.push(null);
    }
    const opens = opening;
    for (const part of note.parts) {
      const named =
        capitals && !opens && part.asName !== part.classes && beginsLikeName(opened, word);
      seen.push(see(part, named));
      opening = false;
    }
  }
  return seen;
}

/** What there is to say of a message as a whole. */
export function wholeOf(
  seen: readonly (SeenWord | null)[],
  { questions }: Opened,
  role: DetectionInput["role"],
): Whole {
  let traits = questions.size > 0 ? ASKS : 0;
  let words = 0;
  for (const word of seen) {
    if (word === null) continue;
    traits |= word.traits;
    words += 1;
  }
  return { traits, words, role };
}

const beginsLikeName = ({ original, folded }: Opened, { text, from }: RawWord): boolean =>
  text.length > 1 && isCapital(original, folded.startOf(from));
