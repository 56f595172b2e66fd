import { CUES, phrasesOf } from "./cue-words.ts";
import type { Cue } from "./cue-words.ts";
import type { Word } from "./words.ts";

/** How often each cue stands in a remark; a cue that does not is left out. */
export type CueCounts = Partial<Record<Cue, number>>;

type Part = { readonly words: readonly string[]; readonly prefix: boolean };
type Piece = Part | number;
type Phrase = { readonly cue: Cue; readonly pieces: readonly Piece[] };

const byFirst = new Map<string, Phrase[]>();
const byPrefix: { readonly prefix: string; readonly phrase: Phrase }[] = [];
for (const cue of CUES) {
  for (const line of phrasesOf(cue)) {
    const pieces = line.split(" ").map((written): Piece => {
      if (written.startsWith("..")) return Number(written.slice(2));
      const prefix = written.endsWith("*");
      return { words: (prefix ? written.slice(0, -1) : written).split("|"), prefix };
    });
    const [first] = pieces;
    if (first === undefined || typeof first === "number") throw new Error(`bad cue: ${line}`);
    const phrase = { cue, pieces: pieces.slice(1) };
    for (const word of first.words) {
      if (first.prefix) byPrefix.push({ prefix: word, phrase });
      else byFirst.set(word, [...(byFirst.get(word) ?? []), phrase]);
    }
  }
}

/** Counts the cues in a remark. */
export function cuesIn(words: readonly Word[]): CueCounts {
  const counts: CueCounts = {};
  for (const [at, { text }] of words.entries()) {
    const seen = new Set<Cue>();
    const look = ({ cue, pieces }: Phrase): void => {
      if (!seen.has(cue) && follows(words, at + 1, pieces, 0)) seen.add(cue);
    };
    for (const phrase of byFirst.get(text) ?? []) look(phrase);
    for (const { prefix, phrase } of byPrefix) if (text.startsWith(prefix)) look(phrase);
    for (const cue of seen) counts[cue] = (counts[cue] ?? 0) + 1;
  }
  return counts;
}

function follows(
  words: readonly Word[],
  at: number,
  pieces: readonly Piece[],
  next: number,
): boolean {
  const piece = pieces[next];
  if (piece === undefined) return true;
  if (typeof piece === "number") {
    for (let skip = 0; skip <= piece; skip += 1)
      if (follows(words, at + skip, pieces, next + 1)) return true;
    return false;
  }
  const word = words[at]?.text;
  if (word === undefined) return false;
  const fits = piece.words.some((one) => (piece.prefix ? word.startsWith(one) : word === one));
  return fits && follows(words, at + 1, pieces, next + 1);
}
