import { COMMON_WORDS } from "./abbreviations.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Nothing longer is put together or taken apart. */
export const LONGEST_SPELT = 48;

/** What becomes of a word that stands by itself. */
export function written(
  text: string,
  vocabulary: Vocabulary,
  respell: (word: string) => string,
): readonly string[] {
  const word = respell(text);
  if (word.includes(" ")) return word.split(" ");
  if (
    word.length >= 8 &&
    !vocabulary.has(word) &&
    !COMMON_WORDS.has(word) &&
    !vocabulary.isInnocent(word)
  ) {
    return takeApart(word, vocabulary) ?? [word];
  }
  return [word];
}

/** `ikmaakjeaf`: three or more known words without a blank; null when it does not come out. */
export function takeApart(
  text: string,
  vocabulary: Vocabulary,
  spelt = false,
): readonly string[] | null {
  if (text.length < 7 || text.length > LONGEST_SPELT) return null;
  const LONGEST_WORD = 16;
  const best: ({ readonly words: number; readonly from: number } | null)[] = [
    { words: 0, from: 0 },
  ];
  for (let end = 1; end <= text.length; end += 1) {
    best[end] = null;
    for (let from = Math.max(0, end - LONGEST_WORD); from <= end - 2; from += 1) {
      const before = best[from];
      if (before === null || before === undefined) continue;
      const piece = text.slice(from, end);
      const current = best[end];
      if (current !== null && current !== undefined && current.words <= before.words + 1) continue;
      if (COMMON_WORDS.has(piece) || (vocabulary.has(piece) && isPiece(piece)))
        best[end] = { words: before.words + 1, from };
    }
  }
  const words: string[] = [];
  let at = text.length;
  let step = best[at];
  if (step === null || step === undefined || step.words < (spelt ? 2 : 3)) return null;
  while (step !== null && step !== undefined && at > 0) {
    words.unshift(text.slice(step.from, at));
    at = step.from;
    step = best[at];
  }
  // Letters that were set apart one by one are no ordinary word already.
  return (hasSomebody(words) || spelt) &&
    words.filter((word) => word.length === 2).length <= words.length - 1
    ? words
    : null;
}
/** Of two letters only what stands in most sentences: frames also name bits such as `sc` and `ns`. */
const isPiece = (word: string): boolean =>
  word.length > 2 || /^(?:ik|je|ze|we|me|ga|u)$/u.test(word);
/**
 * Long ordinary words also fall apart into syllables; a sentence has somebody in it. `je` at the end makes a word
 * smaller (`weekenddagje`), and `wij`, `zij`, `ze` and `we` stand inside many (`afwijken`, `verzekeren`).
 */
const hasSomebody = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      ALWAYS_PERSONAL.has(word) ||
      (at === 0 && FIRST_PERSONAL.has(word)) ||
      (at > 0 && at < words.length - 1 && INNER_PERSONAL.has(word)),
  );
const ALWAYS_PERSONAL = new Set(["ik", "jij", "jou", "jullie", "hij", "you"]);
const FIRST_PERSONAL = new Set(["je", "ze", "zij", "wij", "we"]);
const INNER_PERSONAL = new Set(["je", "hem", "haar"]);
