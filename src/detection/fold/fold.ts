import { foldCodePoint } from "./characters.ts";
import type { SetApart } from "./set-apart.ts";

/**
 * Folded text with the way back: its character `at` stands for the units `startOf(at)` up to `endOf(at)` of the
 * original. Neither ever goes back. What is set apart becomes one {@link APART} character with spaces around it.
 */
export type Folded = {
  readonly text: string;
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
  /** Whether a capital in the original may tell a name: false when there is none, or when most words begin with one. */
  readonly capitals: boolean;
};

/** Stands for a link, code, a quote or a custom emoji in folded text: never part of a word. */
export const APART = "\u0001";
/** Stands for a mention of somebody. */
export const MENTION = "\u0002";

/** Printable ASCII and line feeds stay where they are, so nothing needs to be kept of the way back. */
const NOT_PLAIN = /[^\n\u0020-\u007e]/u;
const itself = (at: number): number => at;
const next = (at: number): number => at + 1;

/** Folds the whole text in one pass: case, accents, widths, alphabets, look-alikes and what cannot be seen. */
export function fold(original: string, apart: readonly SetApart[]): Folded {
  if (apart.length === 0 && !NOT_PLAIN.test(original)) {
    const text = original.toLowerCase();
    return {
      text,
      startOf: itself,
      endOf: next,
      capitals: text !== original && tellsNames(original),
    };
  }
  const { text, capitals } = walk(original, apart, null);
  // Most messages are never gone back from, so that the way is made when it is first asked for.
  let way: WayBack | null = null;
  const wayBack = (): WayBack => {
    if (way === null) walk(original, apart, (way = createWayBack()));
    return way;
  };
  return {
    text,
    startOf: (at) => wayBack().startOf(at),
    endOf: (at) => wayBack().endOf(at),
    capitals: capitals && tellsNames(original),
  };
}

/** Whether a text is not Written Like A Headline: there a capital tells nothing of a word. */
export function tellsNames(original: string): boolean {
  let words = 0;
  let begun = 0;
  let isInside = false;
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charCodeAt(at);
    const isLarge = unit >= 65 && unit <= 90;
    const isLetter = isLarge || (unit >= 97 && unit <= 122);
    if (isLetter && !isInside) {
      words += 1;
      if (isLarge) begun += 1;
    }
    isInside = isLetter || (isInside && unit > 32);
  }
  return words < FEWEST_IN_HEADLINE || begun * 3 <= words * 2;
}
const FEWEST_IN_HEADLINE = 3;

function walk(
  original: string,
  apart: readonly SetApart[],
  way: WayBack | null,
): { readonly text: string; readonly capitals: boolean } {
  let text = "";
  let capitals = false;
  let piece = 0;
  let at = 0;
  while (at < original.length) {
    const set = apart[piece];
    if (set !== undefined && at >= set.start) {
      way?.one(text.length, set.start, set.end);
      text += set.kind === "mention" ? ` ${MENTION} ` : ` ${APART} `;
      at = Math.max(at, set.end);
      piece += 1;
      continue;
    }
    const unit = original.charCodeAt(at);
    if (unit >= 32 && unit < 127) {
      const from = at;
      const until = Math.min(original.length, set?.start ?? original.length);
      do at += 1;
      while (at < until && isPrintable(original.charCodeAt(at)));
      way?.run(text.length, from);
      const run = original.slice(from, at);
      const small = run.toLowerCase();
      capitals ||= small !== run;
      text += small;
      continue;
    }
    const codePoint = original.codePointAt(at) ?? unit;
    const size = codePoint > 0xffff ? 2 : 1;
    capitals ||= size === 1 && !isSign(unit) && CAPITAL.test(original.charAt(at));
    const folded = codePoint < 128 ? foldControl(codePoint) : foldCodePoint(codePoint);
    if (folded !== "") {
      way?.one(text.length, at, at + size);
      text += folded;
    }
    at += size;
  }
  return { text, capitals };
}

const CAPITAL = /\p{Lu}/u;
/** Halves of characters, pictures and what chooses their form are no capitals. */
const isSign = (unit: number): boolean =>
  unit < 128 ||
  (unit >= 0xd800 && unit <= 0xdfff) ||
  (unit >= 0x2600 && unit <= 0x27bf) ||
  unit === 0xfe0f ||
  unit === 0x200d;
const isPrintable = (unit: number): boolean => unit >= 32 && unit < 127;
const foldControl = (unit: number): string =>
  unit === 10 || unit === 13 ? "\n" : unit === 9 ? " " : "";

/** Where folded characters came from: runs of characters that stand for themselves, and what became of one each. */
type WayBack = Pick<Folded, "startOf" | "endOf"> & {
  /** From a place of the folded text on, characters stand one for one for those from `start` on. */
  readonly run: (place: number, start: number) => void;
  /** What begins at a place of the folded text stands for `start` up to `end` as a whole. */
  readonly one: (place: number, start: number, end: number) => void;
};

function createWayBack(): WayBack {
  const places: number[] = [];
  const starts: number[] = [];
  /** -1: a run. */
  const ends: number[] = [];
  let last = 0;
  /** The piece that a place lies in; places are mostly asked for in their order. */
  const pieceAt = (place: number): number => {
    const isIn = (piece: number): boolean =>
      (places[piece] ?? Infinity) <= place && place < (places[piece + 1] ?? Infinity);
    if (isIn(last)) return last;
    if (isIn(last + 1)) return (last += 1);
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((places[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    last = low;
    return low;
  };
  const put = (place: number, start: number, end: number): void => {
    places.push(place);
    starts.push(start);
    ends.push(end);
  };
  return {
    run: (place, start) => put(place, start, -1),
    one: put,
    startOf: (at) => {
      const piece = pieceAt(at);
      const start = starts[piece] ?? 0;
      return ends[piece] === -1 ? start + at - (places[piece] ?? 0) : start;
    },
    endOf: (at) => {
      const piece = pieceAt(at);
      const end = ends[piece] ?? 0;
      return end === -1 ? (starts[piece] ?? 0) + at - (places[piece] ?? 0) + 1 : end;
    },
  };
}
