import { apart, mayBeKept } from "../remember.ts";

/** Words that are kept at once: a word that comes back is the same string, of which nothing has to be worked out anew. */
const SLOTS = 8_192;
const kept: (string | undefined)[] = Array.from({ length: SLOTS });

/** The piece of a text from one place up to another, as `slice` gives it. */
export function cut(text: string, from: number, to: number): string {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
  const known = kept[slot];
  if (known?.length === to - from && isAt(known, text, from)) return known;
  const piece = text.slice(from, to);
  if (!mayBeKept(piece)) return piece;
  const own = apart(piece);
  kept[slot] = own;
  return own;
}

function isAt(piece: string, text: string, from: number): boolean {
  for (let at = 0; at < piece.length; at += 1)
    if (piece.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}
