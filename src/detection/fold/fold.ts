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
  if (apart.length === 0 && !NOT_PLAIN.test(original))
    return { text: original.toLowerCase(), startOf: itself, endOf: next };
  const way = createWayBack(original.length);
  let text = "";
  let piece = 0;
  let at = 0;
  while (at < original.length) {
    const set = apart[piece];
    if (set !== undefined && at >= set.start) {
      text += set.kind === "mention" ? ` ${MENTION} ` : ` ${APART} `;
      way.put(3, set.start, set.end);
      at = Math.max(at, set.end);
      piece += 1;
      continue;
    }
    const unit = original.charCodeAt(at);
    if (unit >= 32 && unit < 127) {
      const from = at;
      const until = Math.min(original.length, set?.start ?? original.length);
      for (
        let more = unit;
        at < until && more >= 32 && more < 127;
        more = original.charCodeAt(at)
      ) {
        way.put(1, at, at + 1);
        at += 1;
      }
      text += original.slice(from, at).toLowerCase();
      continue;
    }
    const codePoint = original.codePointAt(at) ?? unit;
    const size = codePoint > 0xffff ? 2 : 1;
    const folded = codePoint < 128 ? foldControl(codePoint) : foldCodePoint(codePoint);
    if (folded !== "") {
      text += folded;
      way.put(folded.length, at, at + size);
    }
    at += size;
  }
  return { text, startOf: way.startOf, endOf: way.endOf };
}

const foldControl = (unit: number): string =>
  unit === 10 || unit === 13 ? "\n" : unit === 9 ? " " : "";

/** Where each folded character came from; one place folds into a few characters at most, most into one. */
function createWayBack(expected: number): Omit<Folded, "text"> & {
  readonly put: (characters: number, start: number, end: number) => void;
} {
  let starts = new Int32Array(expected + 16);
  let ends = new Int32Array(expected + 16);
  let size = 0;
  return {
    put(characters, start, end) {
      if (size + characters > starts.length) {
        starts = longer(starts);
        ends = longer(ends);
      }
      for (let count = 0; count < characters; count += 1) {
        starts[size] = start;
        ends[size] = end;
        size += 1;
      }
    },
    startOf: (at) => starts[at] ?? 0,
    endOf: (at) => ends[at] ?? 0,
  };
}

function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(list.length * 2);
  grown.set(list);
  return grown;
}
