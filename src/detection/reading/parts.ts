import type { Folded } from "../fold/fold.ts";
import { quotesIn } from "./quotes.ts";
import type { Place } from "./quotes.ts";
import { scanWords } from "./split.ts";
import { stretchOf } from "./windows.ts";

/** Whoever writes no more says one thing. */
const SHORT = 30;
/** A sentence of more than two such pieces has parts of its own: any two that follow each other. */
export const WORDS_OF_PIECE = 10;

/** A part of a stretch, and the same with the parts before and behind it, each as if it were a message. */
export type Part = {
  /** Where the word behind it begins. */
  readonly until: number;
  readonly alone: () => Folded;
  readonly around: () => Folded;
};

/**
 * The sentences and lines of a longer stretch of a text, and of a long one what stands together: a threat at the end of a story weighs
 * little beside all that is told. None where the stretch is one part, nor of what is quoted or introduced as such.
 */
export function partsOf(original: string, stretch: Folded): readonly Part[] {
  const { text } = stretch;
  if (text.length <= SHORT) return [];
  const places = placesIn(text);
  if (places.length < 2) return [];
  const quoted = quotedIn(text);
  return places.flatMap(([start, end], at) => {
    if (quoted(start, end) * 2 >= end - start || isIntroduced(text, start)) return [];
    const [from] = places[at - 1] ?? [start];
    const [, to] = places[at + 1] ?? [start, end];
    return [
      {
        until: end,
        alone: () => stretchOf(original, stretch, start, end),
        around: () => stretchOf(original, stretch, from, to),
      },
    ];
  });
}

/**
 * Where the line begins that a word is the first of, the marks before it included, or -1: behind a line feed, or where a
 * sentence begins behind a blank (not in `3.5`).
 */
export function lineStart(text: string, from: number, beginsSentence: boolean): number {
  let start = -1;
  for (let at = from - 1; at >= from - MOST_MARKS; at -= 1) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED) return at + 1;
    if (unit === BLANK) {
      if (beginsSentence && start < 0) start = at + 1;
    } else if (!(unit < 128 ? IS_MARK[unit] === 1 : unit === BULLET)) break;
  }
  return start;
}
const LINE_FEED = 10;
const BLANK = 32;
/** What a line or a sentence may begin with. */
const IS_MARK = new Uint8Array(128);
for (const mark of "\"'([{-*~_#>") IS_MARK[mark.charCodeAt(0)] = 1;
const BULLET = 0x2022;
const MOST_MARKS = 8;

function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  // Where the pieces of the line at hand begin.
  let pieces = [0];
  let words = 0;
  let sentence = 0;
  const endLine = (until: number): void => {
    const last = Math.max(1, pieces.length - 1);
    for (let at = 0; at < last; at += 1)
      places.push([pieces[at] ?? 0, at + 1 === last ? until : (pieces[at + 2] ?? until)]);
  };
  scanWords(text, {
    word: (from, _to, own) => {
      const beginsSentence = own !== sentence;
      sentence = own;
      const start = words > 0 ? lineStart(text, from, beginsSentence) : -1;
      if (start >= 0) {
        endLine(start);
        pieces = [start];
        words = 0;
      } else if (words === WORDS_OF_PIECE) {
        pieces.push(from);
        words = 0;
      }
      words += 1;
      return true;
    },
    question: () => {},
  });
  endLine(text.length);
  return places;
}

/** Whether what stands before a place says that something else follows: `dit stond op mijn kluisje:`. */
function isIntroduced(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= start - MOST_MARKS && text.charCodeAt(at) <= BLANK) at -= 1;
  return text.charAt(at) === ":";
}

/** How much of a place in a text stands between quotation marks. */
function quotedIn(text: string): (from: number, to: number) => number {
  const quotes = quotesIn(text);
  if (quotes.length === 0) return () => 0;
  const before = new Uint32Array(text.length + 1);
  for (const [opens, behind] of quotes) before.fill(1, opens + 1, behind + 1);
  for (let at = 1; at < before.length; at += 1)
    before[at] = (before[at - 1] ?? 0) + (before[at] ?? 0);
  return (from, to) => (before[to] ?? 0) - (before[from] ?? 0);
}
