/** From where up to where in a text, the last not included. */
export type Place = readonly [number, number];

const DOUBLE = 34;
const SINGLE = 39;
/** A longer quotation has no end: the mark stands for something else. */
const LONGEST = 400;
/** What is written with an apostrophe in front (`'s avonds`, `pak 'em`, `'kga`). */
const CLITICS = new Set(
  "d k m n r s t ns em ie ne nen mn zn tis twas kben kga kheb kkan kmoet kwil kzal kzie".split(" "),
);

/**
 * What stands between quotation marks in a folded text, marks included, in order: `"…"` but no inches, and `'…'` where it is
 * no apostrophe. A mark without its other half in the same line opens nothing. One pass.
 */
export function quotesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  // Of either kind the next mark that may close: asked again only when it is passed.
  const next: Next = { double: -1, single: -1, line: -1 };
  let at = 0;
  while (at < text.length) {
    const closing = closingOf(text, at, next);
    if (closing === Infinity) at += 1;
    else {
      places.push([at, closing + 1]);
      at = closing + 1;
    }
  }
  return places;
}

type Next = { double: number; single: number; line: number };

/** Where a quotation ends that opens in a place; Infinity where none does. */
function closingOf(text: string, at: number, next: Next): number {
  const unit = text.charCodeAt(at);
  let closing = Infinity;
  if (unit === DOUBLE && !isInWord(text, at - 1)) {
    if (next.double <= at) next.double = orNone(text.indexOf('"', at + 1));
    closing = next.double;
  } else if (unit === SINGLE && opensSingle(text, at)) {
    if (next.single <= at) next.single = nextSingle(text, at + 1);
    closing = next.single;
  }
  if (closing - at > LONGEST) return Infinity;
  if (next.line <= at) next.line = orNone(text.indexOf("\n", at + 1));
  return closing < next.line ? closing : Infinity;
}

const orNone = (at: number): number => (at < 0 ? Infinity : at);

/** A mark in front of a word that is not written with one, and behind no word. */
function opensSingle(text: string, at: number): boolean {
  if (isInWord(text, at - 1) || !isInWord(text, at + 1) || isDigit(text, at + 1)) return false;
  let end = at + 1;
  while (end - at <= LONGEST_CLITIC && isInWord(text, end)) end += 1;
  return !CLITICS.has(text.slice(at + 1, end));
}
const LONGEST_CLITIC = 6;

/** The next mark behind something and in front of no word. */
function nextSingle(text: string, from: number): number {
  for (let at = text.indexOf("'", from); at >= 0; at = text.indexOf("'", at + 1))
    if (text.charCodeAt(at - 1) > 32 && !isInWord(text, at + 1)) return at;
  return Infinity;
}

const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
};
/** Whether a letter or a digit stands there; pictures and signs are none. */
function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && unit < 0x2000)
  );
}
