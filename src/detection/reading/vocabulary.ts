import { COMMON_WORDS, ABBREVIATIONS } from "./abbreviations.ts";
import { createBeginnings } from "./beginnings.ts";

/**
 * The words that respelling works towards: those of the lexicon (which disguise hides) and those that frames use.
 * Every look-up is by hash, so a longer lexicon does not make reading slower.
 */
export type Vocabulary = {
  /** The word itself when it needs no respelling, or the listed word behind the disguise, or null. */
  readonly respell: (word: string) => string | null;
  readonly has: (word: string) => boolean;
  /** Whether a known word may begin with this, or be it: false only when none does. */
  readonly opens: (start: string) => boolean;
  /** A listed word that letters split by blanks or marks may be joined to. */
  readonly joins: (joined: string) => boolean;
  /** An ordinary word of which nothing else is made. */
  readonly isInnocent: (word: string) => boolean;
};

const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "g",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
  "+": "t",
  "|": "l",
  "€": "e",
};
/** Nothing that pupils disguise is longer; whatever is, stays as it is. */
const LONGEST = 60;
const SIGNS = /[^\p{L}\p{N}']/u;
const SHORTEST_DISTANCE = 7;
const SHORTEST_SOUND = 5;
const SHORTEST_REVERSED = 6;

/**
 * `listed`: single words and phrases' words of the lexicon; `framed`: words that frames and classes name; `innocent`:
 * words that respelling leaves alone.
 */
export function createVocabulary(
  listed: Iterable<string>,
  framed: Iterable<string>,
  phrased: ReadonlySet<string>,
  containsTerm: (word: string) => boolean,
  innocent: ReadonlySet<string>,
): Vocabulary {
  const lexicon = new Set(listed);
  const known = new Set([...lexicon, ...framed]);
  const bySkeleton = new Map<string, string>();
  const bySound = new Map<string, string>();
  const byMask = new Map<string, string[]>();
  const reversed = new Map<string, string>();
  const byDeletion = new Map<string, string>();
  for (const word of known) {
    if (word.length >= 3 && !bySkeleton.has(skeleton(word))) bySkeleton.set(skeleton(word), word);
    if (word.length >= 4 && /^[a-z]+$/u.test(word)) {
      const mask = masked(word);
      byMask.set(mask, [...(byMask.get(mask) ?? []), word]);
    }
  }
  for (const word of lexicon) {
    if (!/^[a-z]+$/u.test(word)) continue;
    if (word.length >= SHORTEST_SOUND && !bySound.has(sound(word))) bySound.set(sound(word), word);
    if (word.length >= SHORTEST_REVERSED) reversed.set(Array.from(word).reverse().join(""), word);
    if (word.length >= SHORTEST_DISTANCE) {
      byDeletion.set(word, word);
      for (const shorter of deletions(word))
        if (!byDeletion.has(shorter)) byDeletion.set(shorter, word);
    }
  }
  const framedVerbs = new Set([...known].filter((word) => word.length >= 5 && word.endsWith("en")));
  const good = (word: string): boolean =>
    known.has(word) || (word.length >= 5 && containsTerm(word));

  const undress = (word: string): string | null => {
    const bare = word.replaceAll(/[*_~|^#+%\\@$!€]/gu, "");
    if (/^[*_~|\\^]+$/u.test(word.replaceAll(/[\p{L}\p{N}']/gu, "")) && good(bare)) return bare;
    for (const one of ["i", "l"]) {
      let decoded = "";
      for (const character of word)
        decoded += character === "1" || character === "!" ? one : (LEET[character] ?? character);
      if (/^\d|\d$/u.test(word) && decoded.length < 5 && !lexicon.has(decoded)) continue;
      if (decoded.length >= 3 && good(decoded)) return decoded;
      const calm = decoded.replaceAll(/(.)\1{2,}/gu, "$1");
      if (calm !== decoded && good(calm)) return calm;
      if (decoded.length >= SHORTEST_SOUND && /^[a-z]+$/u.test(decoded)) {
        const heard = bySound.get(sound(decoded));
        if (heard !== undefined) return heard;
      }
    }
    if (SIGNS.test(word)) {
      for (const candidate of byMask.get(masked(word)) ?? [])
        if (fits(word, candidate)) return candidate;
    }
    return bare === word ? null : bare;
  };

  return {
    has: (word) => known.has(word),
    opens: createBeginnings(known),
    isInnocent: (word) => innocent.has(word),
    joins: (joined) =>
      lexicon.has(joined) || (joined.length >= 5 && (known.has(joined) || containsTerm(joined))),
    respell(word) {
      if (known.has(word) || ABBREVIATIONS.has(word) || COMMON_WORDS.has(word)) return word;
      if (innocent.has(word)) return word;
      let plain = word.length > LONGEST ? word.replaceAll(/(.)\1{2,}/gu, "$1$1") : word;
      if (plain.length > LONGEST) return null;
      const disguised = /\d/u.test(plain) || SIGNS.test(plain);
      if (disguised && /\p{L}|[$€@]/u.test(plain)) return undress(plain);
      if (disguised) return null;
      if (hasRun(plain)) {
        const twice = plain.replaceAll(/(.)\1{2,}/gu, "$1$1");
        if (known.has(twice) || ABBREVIATIONS.has(twice)) return twice;
        const once = plain.replaceAll(/(.)\1{2,}/gu, "$1");
        if (known.has(once) || ABBREVIATIONS.has(once)) return once;
        const found = bySkeleton.get(skeleton(plain));
        if (found !== undefined) return found;
        plain = COMMON_WORDS.has(twice) || containsTerm(twice) ? twice : once;
        if (COMMON_WORDS.has(plain)) return plain;
      }
      // `pakke`, `steekk`: a swallowed last letter, or a last letter too many.
      if (phrased.has(plain)) return plain === word ? null : plain;
      if (plain.length >= 4 && plain.endsWith("e") && framedVerbs.has(`${plain}n`))
        return `${plain}n`;
      if (plain.length >= 5 && /([kptnmrf])\1$/u.test(plain) && known.has(plain.slice(0, -1)))
        return plain.slice(0, -1);
      if (plain.length < SHORTEST_SOUND || plain.length > 40 || innocent.has(plain))
        return plain === word ? null : plain;
      const heard = bySound.get(sound(plain));
      if (heard !== undefined) return heard;
      const backwards = plain.length >= SHORTEST_REVERSED ? reversed.get(plain) : undefined;
      if (backwards !== undefined) return backwards;
      if (plain.length >= SHORTEST_DISTANCE - 1 && !containsTerm(plain)) {
        const near = nearby(plain, byDeletion);
        if (near !== null) return near;
      }
      return plain === word ? null : plain;
    },
  };
}

const hasRun = (word: string): boolean => {
  for (let at = 2; at < word.length; at += 1) {
    if (
      word.charCodeAt(at) === word.charCodeAt(at - 1) &&
      word.charCodeAt(at) === word.charCodeAt(at - 2)
    )
      return true;
  }
  return false;
};

/** Every run of one letter becomes that letter. */
const skeleton = (word: string): string => word.replaceAll(/(.)\1+/gu, "$1");

/** Vowels and signs become one star each run: `k@nk*r` and `kanker` look the same. */
const masked = (word: string): string => word.replaceAll(/[^bcdfghjklmnpqrstvwxz]+/gu, "*");

/** Letters that are still there stand in the same order in the candidate. */
function fits(word: string, candidate: string): boolean {
  let at = 0;
  for (const character of word) {
    if (!/[a-z]/u.test(character)) continue;
    const found = candidate.indexOf(character, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return Math.abs(word.length - candidate.length) <= 2;
}

/** How a Dutch reader hears a word: `canker`, `kanquer` and `kanker` are one. */
export function sound(word: string): string {
  // In a long word nobody hears the difference between s and z, f and v.
  const voiced =
    word.length >= SHORTEST_DISTANCE ? word.replaceAll("z", "s").replaceAll("v", "f") : word;
  return voiced
    .replaceAll("sch", "sg")
    .replaceAll("ch", "g")
    .replaceAll("ck", "k")
    .replaceAll(/c(?=[eiy])/gu, "s")
    .replaceAll("c", "k")
    .replaceAll("qu", "kw")
    .replaceAll("q", "k")
    .replaceAll("x", "ks")
    .replaceAll("ph", "f")
    .replaceAll("th", "t")
    .replaceAll(/ij|ei|y/gu, "ij")
    .replaceAll(/au|ou|auw|ouw/gu, "ou")
    .replaceAll(/dt$|d$/gu, "t")
    .replaceAll(/uw$/gu, "u");
}

function* deletions(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/** A listed word of which this one lacks, repeats or swaps a letter; the first letter is the same. */
function nearby(word: string, byDeletion: ReadonlyMap<string, string>): string | null {
  const direct = byDeletion.get(word);
  if (direct !== undefined) return direct;
  if (word.length < SHORTEST_DISTANCE) return null;
  for (const shorter of deletions(word)) {
    const found = byDeletion.get(shorter);
    if (found === undefined) continue;
    // A letter too many, or two neighbours swapped; a different letter would make another word of it.
    if (found === shorter || isSwap(word, found)) return found;
  }
  return null;
}

function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  let at = 0;
  while (at < word.length && word.charAt(at) === other.charAt(at)) at += 1;
  return (
    word.charAt(at) === other.charAt(at + 1) &&
    word.charAt(at + 1) === other.charAt(at) &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}
