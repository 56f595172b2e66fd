import { COMMON_WORDS, ABBREVIATIONS } from "./abbreviations.ts";
import type { Slices } from "../slices.ts";
import { buildBeginnings } from "./beginnings.ts";
import type { TermIndex } from "../terms/term-index.ts";
import type { Beginnings } from "./beginnings.ts";
import { backwards, unleet } from "./letters.ts";
import { buildMisspelt } from "./misspelt.ts";

/**
 * The words that respelling works towards: those of the lexicon (which disguise hides) and those that frames use.
 * Every look-up is by hash, so a longer lexicon does not make reading slower.
 */
export type Vocabulary = {
  /**
   * The word itself when it needs no respelling, or the listed word behind the disguise, or null. What is gone is read as
   * if it had never been listed.
   */
  readonly respell: (word: string, gone?: Gone) => string | null;
  readonly has: (word: string) => boolean;
  /** How unlikely a frequent word is in chat, as a logarithm; null of every other. */
  readonly costOf: (word: string) => number | null;
  /** Whether frames or classes name a word, whatever is listed. */
  readonly isFramed: (word: string) => boolean;
  /** Whether a known word may begin with this, or be it: false only when none does. */
  readonly opens: Beginnings;
  /** A listed word that letters split by blanks or marks may be joined to. */
  readonly joins: (joined: string) => boolean;
  /** An ordinary word of which nothing else is made. */
  readonly isInnocent: (word: string) => boolean;
};

/** Words that are no longer known, and terms that no longer count. */
export type Gone = {
  readonly word: (word: string) => boolean;
  readonly term: (key: string) => boolean;
};
const NOTHING: Gone = { word: () => false, term: () => false };

/** Nothing that pupils disguise is longer; whatever is, stays as it is. */
const LONGEST = 60;
const SIGNS = /[^\p{L}\p{N}']/u;
/** Words that are prepared before others get their turn. */
const SLICE = 1_024;
const SHORTEST_DISTANCE = 7;
const SHORTEST_SOUND = 5;
const SHORTEST_REVERSED = 6;
const SHORTEST_TURNED = 5;
const SHORTEST_VERB = 5;
/** Of rarer words too many are another word from behind: only the commonest are looked for there. */
const TURNED = 4_000;

/**
 * `lexicon`: its single words; `framed`: words that frames and classes name; `innocent`:
 * words that respelling leaves alone; `frequent`: those of chat, the most frequent first.
 */
export function* buildVocabulary(
  lexicon: ReadonlySet<string>,
  framed: Iterable<string>,
  phrased: ReadonlySet<string>,
  containsTerm: TermIndex["containsTerm"],
  innocent: ReadonlySet<string>,
  frequent: readonly string[] = [],
): Slices<Vocabulary> {
  const named = new Set(framed);
  const known = new Set<string>();
  const verbs = new Set<string>();
  const bySkeleton = new Map<string, string>();
  const bySound = new Map<string, string>();
  const byMask = new Map<string, string[]>();
  const reversed = new Map<string, string>();
  const long: string[] = [];
  yield;
  let turn = 0;
  for (const word of eachOf(lexicon, named)) {
    if ((turn += 1) % SLICE === 0) yield;
    if (known.has(word)) continue;
    known.add(word);
    if (word.length >= SHORTEST_VERB && word.endsWith("en")) verbs.add(word);
    if (word.length >= 3) putFirst(bySkeleton, skeleton(word), word);
    if (word.length >= 4 && /^[a-z]+$/u.test(word)) {
      const mask = masked(word);
      const alike = byMask.get(mask);
      if (alike === undefined) byMask.set(mask, [word]);
      else alike.push(word);
    }
  }
  for (const word of lexicon) {
    if ((turn += 1) % SLICE === 0) yield;
    if (!/^[a-z]+$/u.test(word)) continue;
    if (word.length >= SHORTEST_SOUND) putFirst(bySound, sound(word), word);
    if (word.length >= SHORTEST_REVERSED) reversed.set(backwards(word), word);
    if (word.length >= SHORTEST_DISTANCE) long.push(word);
  }
  const nearby = yield* buildMisspelt(long, SHORTEST_DISTANCE);
  yield;
  const opens = yield* buildBeginnings(known);
  yield;
  // By the law of Zipf a word is as rare as its rank is high.
  const costs = new Map<string, number>();
  for (const [rank, word] of frequent.entries()) {
    if ((turn += 1) % SLICE === 0) yield;
    costs.set(word, Math.log((rank + 1) * Math.log(frequent.length + 1)));
  }
  const turnable = new Set(frequent.slice(0, TURNED));

  const undress = (word: string, gone: Gone): string | null => {
    const good = (one: string): boolean =>
      (known.has(one) && !gone.word(one)) || (one.length >= 5 && containsTerm(one, gone.term));
    const bare = word.replaceAll(/[*_~|^#+%\\@$!€]/gu, "");
    if (/^[*_~|\\^]+$/u.test(word.replaceAll(/[\p{L}\p{N}']/gu, "")) && good(bare)) return bare;
    for (const one of ["i", "l"] as const) {
      const decoded = unleet(word, one);
      if (/^\d|\d$/u.test(word) && decoded.length < 5 && !lexicon.has(decoded)) continue;
      if (decoded.length >= 3 && good(decoded)) return decoded;
      const calm = decoded.replaceAll(/(.)\1{2,}/gu, "$1");
      if (calm !== decoded && good(calm)) return calm;
      if (decoded.length >= SHORTEST_SOUND && /^[a-z]+$/u.test(decoded)) {
        const heard = bySound.get(sound(decoded));
        if (heard !== undefined && !gone.word(heard)) return heard;
      }
    }
    if (SIGNS.test(word)) {
      for (const candidate of byMask.get(masked(word)) ?? [])
        if (!gone.word(candidate) && fits(word, candidate)) return candidate;
    }
    return bare === word ? null : bare;
  };

  return {
    has: (word) => known.has(word),
    costOf: (word) => costs.get(word) ?? null,
    isFramed: (word) => named.has(word),
    opens,
    isInnocent: (word) => innocent.has(word),
    joins: (joined) =>
      lexicon.has(joined) || (joined.length >= 5 && (known.has(joined) || containsTerm(joined))),
    respell(word, gone = NOTHING) {
      const knows = (one: string): boolean => known.has(one) && !gone.word(one);
      const hiddenIn = (map: ReadonlyMap<string, string>, key: string): string | null => {
        const found = map.get(key);
        return found === undefined || gone.word(found) ? null : found;
      };
      if (knows(word) || ABBREVIATIONS.has(word) || COMMON_WORDS.has(word)) return word;
      if (innocent.has(word)) return word;
      let plain = word.length > LONGEST ? word.replaceAll(/(.)\1{2,}/gu, "$1$1") : word;
      if (plain.length > LONGEST) return null;
      const disguised = /\d/u.test(plain) || SIGNS.test(plain);
      if (disguised && /\p{L}|[$€@]/u.test(plain)) return undress(plain, gone);
      if (disguised) return null;
      if (hasRun(plain)) {
        const twice = plain.replaceAll(/(.)\1{2,}/gu, "$1$1");
        if (knows(twice) || ABBREVIATIONS.has(twice)) return twice;
        const once = plain.replaceAll(/(.)\1{2,}/gu, "$1");
        if (knows(once) || ABBREVIATIONS.has(once)) return once;
        const found = hiddenIn(bySkeleton, skeleton(plain));
        if (found !== null) return found;
        plain = COMMON_WORDS.has(twice) || containsTerm(twice, gone.term) ? twice : once;
        if (COMMON_WORDS.has(plain)) return plain;
      }
      // `pakke`, `steekk`: a swallowed last letter, or a last letter too many.
      if (phrased.has(plain)) return plain === word ? null : plain;
      if (plain.length >= 4 && plain.endsWith("e") && verbs.has(`${plain}n`)) return `${plain}n`;
      if (plain.length >= 5 && /([kptnmrf])\1$/u.test(plain) && knows(plain.slice(0, -1)))
        return plain.slice(0, -1);
      if (plain.length < SHORTEST_SOUND || plain.length > 40 || innocent.has(plain))
        return plain === word ? null : plain;
      const heard = hiddenIn(bySound, sound(plain));
      if (heard !== null) return heard;
      if (plain.length >= SHORTEST_DISTANCE && DOUBLED_TWICE.test(plain)) {
        const found = hiddenIn(bySkeleton, skeleton(plain));
        if (found !== null) return found;
      }
      const behind = plain.length >= SHORTEST_REVERSED ? hiddenIn(reversed, plain) : null;
      if (behind !== null) return behind;
      if (plain.length >= SHORTEST_DISTANCE - 1 && !containsTerm(plain, gone.term)) {
        const near = nearby(plain, gone.word);
        if (near !== null) return near;
      }
      const turned = backwards(plain);
      if (plain.length >= SHORTEST_TURNED && turnable.has(turned) && !costs.has(plain))
        return turned;
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

/** `kkllootzak`: two letters or more are doubled. */
const DOUBLED_TWICE = /(.)\1.*(.)\2/u;
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

/** Something of what is written otherwise than it sounds. */
const RESPELT = /[cqxy]|[pt]h|ij|ei|[ao]u|d|uw$|[bcdfgkpqstxz]u[lr]/u;
/** How a Dutch reader hears a word: `canker`, `kanquer` and `kanker` are one. */
export function sound(word: string): string {
  // In a long word nobody hears the difference between s and z, f and v.
  const long = word.length >= SHORTEST_DISTANCE;
  const voiced = long ? word.replaceAll("z", "s").replaceAll("v", "f") : word;
  if (!RESPELT.test(voiced)) return voiced;
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
    .replaceAll(long ? /dt$|d(?=[bfgkpsz]|$)/gu : /dt$|d$/gu, "t")
    .replaceAll(/(?<=[bdfgkpstz])u(?=[lr](?![aeiou]))/gu, long ? "e" : "u")
    .replaceAll(/uw$/gu, "u");
}

function putFirst(map: Map<string, string>, key: string, word: string): void {
  if (!map.has(key)) map.set(key, word);
}

/** The words of one set, then those of another. */
function* eachOf(one: ReadonlySet<string>, other: ReadonlySet<string>): Iterable<string> {
  yield* one;
  yield* other;
}
