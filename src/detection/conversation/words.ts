import { APART, MENTION, fold } from "../fold/fold.ts";
import { setApart } from "../fold/set-apart.ts";
import type { Segment } from "../../domain/message.ts";
import { WORD_CLASSES } from "../reading/word-classes.ts";

/** A word of a remark as cues and the model see it. */
export type Word = {
  /** Folded, drawn-out letters and laughter put short. */
  readonly text: string;
  /** Begins with a capital and does not open the remark. */
  readonly capital: boolean;
};

/** First names that are common words too: only with a capital. */
const WORDS_TOO = new Set("max can roos merel floor storm mees bo sam noor lot".split(" "));
/** Common first names that are nothing else. */
export const NAMES: ReadonlySet<string> = new Set(
  (WORD_CLASSES["name"] ?? []).filter((name) => !WORDS_TOO.has(name)),
);

const PIECE = new RegExp(
  String.raw`[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|${APART}|${MENTION}|@(?=[\p{L}\p{N}])|\p{Extended_Pictographic}|[;:][)pd(]|[?!]`,
  "gu",
);
/** A capital with a small letter after it. */
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const LAUGHTER = /^(?:b?wa|mwo)?(?:h+[aeo]+)(?:h*[aeo]*)*h*$|^(?:a?ha){2,}h?$/u;
/** Longer remarks are read up to here: who needs more words than this says it in these. */
const MOST_WORDS = 400;

/** The words, smileys and marks of a remark, quotes and links left out. Time grows with the length of the text. */
export function wordsOf(text: string, segments: readonly Segment[]): readonly Word[] {
  const folded = fold(text, setApart(text, segments));
  const words: Word[] = [];
  for (const match of folded.text.matchAll(PIECE)) {
    if (words.length === MOST_WORDS) break;
    const [piece] = match;
    if (piece === APART) continue;
    if (piece === MENTION || piece === "@") {
      words.push({ text: "@", capital: false });
      // `@sem` written by hand; a mention of the platform has a number and is told by the platform.
      const from = folded.startOf(match.index);
      const [, name] =
        /^@(\p{L}[\p{L}\p{N}]*)/u.exec(text.slice(from, folded.endOf(match.index))) ?? [];
      if (name !== undefined) words.push({ text: fold(name, []).text, capital: true });
      continue;
    }
    const start = folded.startOf(match.index);
    const capital = words.length > 0 && CAPITAL.test(text.slice(start, start + 2));
    words.push({ text: shortened(piece.replaceAll("’", "'")), capital });
  }
  return words;
}

function shortened(word: string): string {
  if (word.length > 3 && LAUGHTER.test(word)) return "haha";
  return word.replaceAll(/(\p{L})\1{2,}/gu, "$1");
}
