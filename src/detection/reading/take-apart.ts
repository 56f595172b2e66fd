import { COMMON_WORDS } from "./abbreviations.ts";
import { unleet } from "./letters.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { LONGEST } from "./windows.ts";

/** Nothing longer is put together or taken apart. */
export const LONGEST_SPELT = 48;

/** What becomes of a word that stands by itself. */
export function writtenOut(
  text: string,
  vocabulary: Vocabulary,
  respell: (word: string) => string,
): readonly string[] {
  const word = respell(text);
  if (word.includes(" ")) return word.split(" ");
  if (
    word.length >= 8 &&
    !vocabulary.has(word) &&
    vocabulary.costOf(word) === null &&
    !COMMON_WORDS.has(word) &&
    !vocabulary.isInnocent(word)
  ) {
    const plain = LEET_INSIDE.test(word) ? takeApart(unleet(word), vocabulary) : null;
    return plain ?? takeApart(word, vocabulary) ?? [word];
  }
  return [word];
}

/** A digit between letters, twice at least: they may be letters. */
const LEET_INSIDE = /[a-z][013457@$!]+[a-z](?:.*[a-z])?[013457@$!]+[a-z]/u;

/** As long as what is read in one go. */
const LONGEST_GLUED = LONGEST;
const LONGEST_WORD = 16;
/** What a known word costs that is not among the frequent ones. */
const RARE = 11;
/** An unknown word, perhaps a name, costs this and one more for each letter; lengths that it may have. */
const UNKNOWN = { cost: 14, shortest: 4, longest: 9 };
/** A number among words, such as an hour or a room. */
const NUMBER = /^\d+$/u;
const DIGIT = /\d/u;
const LONGEST_NUMBER = 4;
const NUMBER_COST = 8;
/** What a letter may cost at most, all in all. */
const MOST_A_LETTER = 2.3;

/**
 * `ikmaakjeaf`: three or more known words without a blank, the likeliest by how often each is written; null when it does
 * not come out. `spelt`: its letters stood apart one by one, so that it is no ordinary word.
 */
export function takeApart(
  text: string,
  vocabulary: Vocabulary,
  spelt = false,
): readonly string[] | null {
  if (text.length < 7 || text.length > (spelt ? LONGEST_SPELT : LONGEST_GLUED)) return null;
  const best: ({ readonly cost: number; readonly from: number } | null)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= text.length; end += 1) {
    best[end] = null;
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
      const before = best[from];
      if (before === null || before === undefined) continue;
      const own = costOf(text.slice(from, end), vocabulary, spelt);
      if (own === null) continue;
      const cost = before.cost + own;
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, from };
    }
  }
  const whole = best[text.length];
  if (whole === null || whole === undefined) return null;
  const words: string[] = [];
  for (let at = text.length; at > 0;) {
    const from = best[at]?.from ?? 0;
    words.unshift(text.slice(from, at));
    at = from;
  }
  if (words.length < (spelt ? 2 : 3) || words.every((word) => word.length === 2)) return null;
  // Letters that were set apart one by one are no ordinary word already.
  if (spelt) return words;
  return isSentence(words) && isLikely(words, whole.cost, vocabulary)
    ? withoutStrays(words, vocabulary)
    : null;
}

/** Whether words are likely enough for their letters; strays at one end, typed to hide the rest, count for nothing. */
function isLikely(words: readonly string[], cost: number, vocabulary: Vocabulary): boolean {
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const without = [words[0], words.at(-1)].flatMap((end) =>
    end !== undefined && words.length > 3 && isUnknown(end, vocabulary)
      ? [{ cost: cost - UNKNOWN.cost - end.length, letters: letters - end.length }]
      : [],
  );
  return [{ cost, letters }, ...without].some((one) => one.cost <= one.letters * MOST_A_LETTER);
}

/** Of a last word that is a known one with letters behind it that nobody can say, that word and those. */
function withoutStrays(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const last = words.at(-1) ?? "";
  if (!isUnknown(last, vocabulary)) return words;
  for (let end = last.length - FEWEST_STRAYS; end > 1; end -= 1)
    if (!VOWEL.test(last.slice(end)) && vocabulary.costOf(last.slice(0, end)) !== null)
      return [...words.slice(0, -1), last.slice(0, end), last.slice(end)];
  return words;
}
/** Names end in two consonants, hardly in more. */
const FEWEST_STRAYS = 3;
const VOWEL = /[aeiouy]/u;

const isUnknown = (word: string, vocabulary: Vocabulary): boolean =>
  !NUMBER.test(word) &&
  vocabulary.costOf(word) === null &&
  !COMMON_WORDS.has(word) &&
  !vocabulary.has(word);

/** How unlikely a word is, as a logarithm; null where it is none. `spelt`: it has to be a known one. */
function costOf(word: string, vocabulary: Vocabulary, spelt: boolean): number | null {
  const { length } = word;
  if (NUMBER.test(word)) return spelt || length > LONGEST_NUMBER ? null : NUMBER_COST;
  if (length < 2 || DIGIT.test(word)) return null;
  const cost = vocabulary.costOf(word);
  if (cost !== null) return cost;
  if (COMMON_WORDS.has(word) || (length > 2 && vocabulary.has(word))) return RARE;
  if (spelt || length < UNKNOWN.shortest || length > UNKNOWN.longest) return null;
  return UNKNOWN.cost + length;
}

/**
 * Long ordinary words also fall apart into syllables, and compounds into their parts; a sentence has somebody in it, or
 * words that no compound has inside.
 */
function isSentence(words: readonly string[]): boolean {
  let signs = 0;
  words.forEach((word, at) => {
    if (SOMEBODY.has(word)) signs += 2;
    else if (at === 0 ? OPENING.has(word) : at < words.length - 1 && INNER.has(word)) signs += 1;
  });
  return signs >= 2 || (signs === 1 && words.length >= 4);
}
const SOMEBODY = new Set(["ik", "jij", "jou", "jouw", "jullie", "hij", "you"]);
/** `je` at the end makes a word smaller (`weekenddagje`), and `wij`, `zij`, `ze` and `we` stand inside many. */
const OPENING = new Set(
  "je ze zij wij we meneer mevrouw wie wat waarom hoe die dit heb heeft ben is mijn mn niet geen ga kom kijk hou stuur zeg als iedereen niemand".split(
    " ",
  ),
);
const INNER = new Set(
  "je hem haar niet met van het een zijn die dat maar bent heb heeft was naar geen mijn onze nog".split(
    " ",
  ),
);
