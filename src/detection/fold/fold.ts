import { foldCodePoint } from "./characters.ts";
import type { SetApart } from "./set-apart.ts";

/**
 * Folded text with the way back: character `i` of `text` stands for the units `starts[i]` up to `ends[i]` of the
 * original. Both lists never decrease. What is set apart becomes one {@link APART} character with spaces around it.
 */
export type Folded = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Stands for a link, code, a quote or a custom emoji in folded text: never part of a word. */
export const APART = "\u0001";
/** Stands for a mention of somebody. */
export const MENTION = "\u0002";

/** Folds the whole text in one pass: case, accents, widths, alphabets, look-alikes and what cannot be seen. */
export function fold(original: string, apart: readonly SetApart[]): Folded {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (folded: string, start: number, end: number): void => {
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let next = 0;
  let at = 0;
  while (at < original.length) {
    const piece = apart[next];
    if (piece !== undefined && at >= piece.start) {
      put(piece.kind === "mention" ? ` ${MENTION} ` : ` ${APART} `, piece.start, piece.end);
      at = Math.max(at, piece.end);
      next += 1;
      continue;
    }
    const unit = original.charCodeAt(at);
    if (unit < 128) {
      if (unit >= 65 && unit <= 90) put(String.fromCharCode(unit + 32), at, at + 1);
      else if (unit >= 32 && unit !== 127) put(original.charAt(at), at, at + 1);
      else if (unit === 10 || unit === 13) put("\n", at, at + 1);
      else if (unit === 9) put(" ", at, at + 1);
      at += 1;
      continue;
    }
    const codePoint = original.codePointAt(at) ?? unit;
    const size = codePoint > 0xffff ? 2 : 1;
    const folded = foldCodePoint(codePoint);
    if (folded !== "") put(folded, at, at + size);
    at += size;
  }
  return { text, starts, ends };
}
