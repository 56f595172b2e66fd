import type { Term } from "../../src/domain/lexicon.ts";

/** One way of finding listed terms: made ready for a list, then asked of a message whether it holds one. */
export type Contestant = {
  readonly name: string;
  readonly prepare: (terms: readonly Term[]) => (text: string) => boolean;
};

type Matcher = { readonly match: (text: string) => boolean };
type AhoCorasick = new (patterns: readonly string[]) => Matcher;
type AllProfanity = new (options: object) => {
  readonly clearList: () => void;
  readonly add: (words: readonly string[]) => void;
  readonly check: (text: string) => boolean;
};
type Glin = new (options: object) => { readonly isProfane: (text: string) => boolean };
type Obscenity = {
  readonly RegExpMatcher: new (options: object) => {
    readonly hasMatch: (text: string) => boolean;
  };
  readonly parseRawPattern: (pattern: string) => unknown;
  readonly englishRecommendedTransformers: object;
};

/** Loads the packages of test/bench/package.json; they must be installed. */
export async function loadPeers(): Promise<readonly Contestant[]> {
  const load = async (name: string): Promise<unknown> => import(name);
  const { default: AhoCorasick } = (await load("modern-ahocorasick")) as { default: AhoCorasick };
  const { AllProfanity } = (await load("allprofanity")) as { AllProfanity: AllProfanity };
  const { Filter } = (await load("glin-profanity")) as { Filter: Glin };
  const obscenity = (await load("obscenity")) as Obscenity;
  return [
    {
      name: "parts: chain + Set",
      prepare(terms) {
        const listed = new Set(terms.map(({ term }) => term));
        return (text) => {
          const words = normalise(text).split(" ");
          let found = false;
          for (let at = 0; at < words.length; at += 1) {
            const word = words[at] ?? "";
            if (listed.has(word) || listed.has(`${word} ${words[at + 1] ?? ""}`)) found = true;
          }
          return found;
        };
      },
    },
    {
      name: "parts: chain + Aho-Corasick",
      prepare(terms) {
        const automaton = new AhoCorasick(terms.map(({ term }) => ` ${term} `));
        return (text) => automaton.match(` ${normalise(text)} `);
      },
    },
    {
      name: "allprofanity",
      prepare(terms) {
        const filter = new AllProfanity({ silent: true, languages: [] });
        filter.clearList();
        filter.add(terms.map(({ term }) => term));
        return (text) => filter.check(text);
      },
    },
    {
      name: "obscenity",
      prepare(terms) {
        const { RegExpMatcher, parseRawPattern, englishRecommendedTransformers } = obscenity;
        const matcher = new RegExpMatcher({
          blacklistedTerms: terms.map(({ term }, id) => ({
            id,
            pattern: parseRawPattern(`|${term}|`),
          })),
          ...englishRecommendedTransformers,
        });
        return (text) => matcher.hasMatch(text);
      },
    },
    {
      name: "glin-profanity",
      prepare(terms) {
        const filter = new Filter({
          languages: [],
          customWords: terms.map(({ term }) => term),
          detectLeetspeak: true,
        });
        return (text) => filter.isProfane(text);
      },
    },
    {
      name: "one RegExp per term",
      prepare(terms) {
        const patterns = terms.map(({ term }) => new RegExp(`\\b${term}\\b`, "iu"));
        return (text) => {
          let found = false;
          for (const pattern of patterns) if (pattern.test(text)) found = true;
          return found;
        };
      },
    },
  ];
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ѕ: "s",
    к: "k",
    м: "m",
    т: "t",
    н: "h",
    в: "b",
    α: "a",
    ο: "o",
    ι: "i",
    ν: "v",
    ρ: "p",
    τ: "t",
    υ: "u",
    κ: "k",
    ı: "i",
    ł: "l",
    ø: "o",
    ß: "ss",
  }),
);

/** What is put together from the web: one `replace` for each kind of disguise. */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, "")
    .toLowerCase()
    .replace(/https?:\/\/\S+|www\.\S+/gu, " ")
    .replace(/<[@#][!&]?\d+>|<a?:\w+:\d+>/gu, " ")
    .replace(/[\u0131-\u0443\u0456\u0455ßøł]/gu, (like) => LOOK_ALIKES.get(like) ?? like)
    .replace(/[@4]/gu, "a")
    .replace(/3/gu, "e")
    .replace(/[1!|]/gu, "i")
    .replace(/0/gu, "o")
    .replace(/[$5]/gu, "s")
    .replace(/7/gu, "t")
    .replace(/(.)\1{2,}/gu, "$1")
    .replace(/(?<=\b\p{L})[ .-](?=\p{L}\b)/gu, "")
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/ +/gu, " ")
    .trim();
}
