import type { Segment } from "../../domain/message.ts";
import { fold, tellsNames } from "../fold/fold.ts";
import type { Folded } from "../fold/fold.ts";
import { setApart } from "../fold/set-apart.ts";
import { splitWords } from "./split.ts";
import type { Opened } from "./reading.ts";

/** No chat platform that we know takes longer messages in one piece; what is longer is read in such stretches. */
export const LONGEST = 4_096;
/** So much of the end of a stretch is read again with the next one, so that nothing falls between two. */
const OVERLAP = 512;

/**
 * Folds a message. A text that is longer than messages are comes as several stretches, each as if it were a message, with
 * offsets into the whole text; together they are all of it.
 */
export function foldStretches(text: string, segments: readonly Segment[]): readonly Folded[] {
  const folded = fold(text, setApart(text, segments));
  if (folded.text.length <= LONGEST) return [folded];
  const stretches: Folded[] = [];
  let from = 0;
  for (;;) {
    const to = endOf(folded.text, from);
    stretches.push(stretchOf(text, folded, from, to));
    if (to === folded.text.length) return stretches;
    from = Math.max(from + 1, startAfter(folded.text, to - OVERLAP, to));
  }
}

/** Folds a message and splits it into words, in one stretch however long it is. */
export const openWhole = (text: string, segments: readonly Segment[]): Opened =>
  open(text, fold(text, setApart(text, segments)));

/** Splits a stretch into words. */
export const open = (original: string, folded: Folded): Opened => ({
  original,
  folded,
  ...splitWords(folded),
});

/** What stands from one character of a stretch of a text up to another, as a stretch of its own. */
export function stretchOf(original: string, folded: Folded, from: number, to: number): Folded {
  const startOf = (at: number): number => folded.startOf(from + at);
  const endOf = (at: number): number => folded.endOf(from + at);
  return {
    text: folded.text.slice(from, to),
    startOf,
    endOf,
    capitals: folded.capitals && tellsNames(original.slice(startOf(0), endOf(to - from - 1))),
  };
}

/** Where a stretch ends: behind a sentence, else at a blank, else where it is too long. */
function endOf(text: string, from: number): number {
  const most = from + LONGEST;
  if (most >= text.length) return text.length;
  const least = from + LONGEST / 2;
  let blank = -1;
  for (let at = most; at > least; at -= 1) {
    if (!isBlank(text, at)) continue;
    if (blank < 0) blank = at;
    if (text.charCodeAt(at) === LINE || ".!?".includes(text.charAt(at - 1))) return at;
  }
  return blank < 0 ? whole(text, most) : blank;
}

/** The first word after a place and before another; the place itself when there is no blank. */
function startAfter(text: string, from: number, before: number): number {
  for (let at = from; at < before; at += 1) if (isBlank(text, at)) return at;
  return whole(text, from);
}

const LINE = 10;
const BLANK = 32;
const isBlank = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === BLANK || unit === LINE;
};
/** The same place, or the one before it where a character of two units would be cut. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
};
