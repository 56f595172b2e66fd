import { LOOK_ALIKES } from "./look-alikes.ts";

/** What one code point becomes: folded ASCII letters, another letter in lower case, `""` when it is invisible. */
export type FoldedCharacter = string;

const NEGATIVE_SQUARED = 0x1f130;
const REGIONAL_INDICATOR = 0x1f1e6;
const PARENTHESIZED = 0x249c;
const ENCLOSED_RANGES: readonly (readonly [number, number])[] = [
  [PARENTHESIZED, 0x24b5],
  [NEGATIVE_SQUARED, 0x1f149],
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
  [REGIONAL_INDICATOR, 0x1f1ff],
];
const APOSTROPHES = /^[\u2018\u2019\u02bc\u00b4\u0060\u2032\uff07]$/u;
const DOUBLE_QUOTES = /^[\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u2039\u203a]$/u;
/** Marks, format and control characters, and the letters that are drawn as nothing. */
const INVISIBLE = /^(?:\p{M}|\p{Cf}|\p{Cc}|[\u115f\u1160\u3164\uffa0\u2800])$/u;
const SPACE = /^[\s\p{Z}]$/u;
/** One ligature of Arabic decomposes into 18 letters; what folds a word never needs more than this. */
const LONGEST_EXPANSION = 4;
/** The planes with letters in use, in pages of 256; beyond lie rare ideographs, which nobody folds twice. */
const REMEMBERED = 0x20000;
const pages: FoldedCharacter[][] = [];

/** Folds one code point outside ASCII. Pure; remembered because class chat repeats itself. */
export function foldCodePoint(codePoint: number): FoldedCharacter {
  if (codePoint >= REMEMBERED) return compute(codePoint);
  const page = (pages[codePoint >> 8] ??= []);
  return (page[codePoint & 0xff] ??= compute(codePoint));
}

function compute(codePoint: number): FoldedCharacter {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return "";
  if (codePoint === 0x2028 || codePoint === 0x2029) return "\n";
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) return "";
  if (SPACE.test(character)) return " ";
  if (APOSTROPHES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  for (const [first, last] of ENCLOSED_RANGES) {
    if (codePoint >= first && codePoint <= last) {
      return String.fromCharCode(97 + ((codePoint - first) % 26));
    }
  }
  const like =
    LOOK_ALIKES.get(character) ??
    LOOK_ALIKES.get(character.toLowerCase()) ??
    LOOK_ALIKES.get(character.toUpperCase());
  if (like !== undefined) return like;
  let out = "";
  for (const part of character.normalize("NFKD")) {
    if (out.length >= LONGEST_EXPANSION) break;
    if (INVISIBLE.test(part)) continue;
    const small = part.toLowerCase();
    out += LOOK_ALIKES.get(part) ?? LOOK_ALIKES.get(small) ?? small;
  }
  return out;
}
