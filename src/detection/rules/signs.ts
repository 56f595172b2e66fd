import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";

/** What stands around a word, in any order. */
export type Signs = {
  readonly tokens: readonly Token[];
  readonly has: (...names: readonly string[]) => boolean;
  readonly word: (pattern: RegExp) => boolean;
  /** Somebody else: the one spoken to, a name, `hij`, `haar`. */
  readonly other: boolean;
  /** The author speaks of what they do: `ik`, `we`. */
  readonly author: boolean;
  /** It is done to the author: `mij`, `mijn`. */
  readonly mine: boolean;
  /** The largest number that is named. */
  readonly number: number;
};

const REACH = 13;
const OTHER =
  /^(you|jullie|jou|jouw|je|jij|u|uw|hem|haar|hij|zij|ze|him|her|his|zijn|hun|them|your|gij|ge)$/u;
const ME = /^(mij|me|mijn|ons|onze|my|us|our|mn|mezelf)$/u;

/** The words around a stretch; a long message is looked at no further than a few words away. */
export function signsAround(reading: Reading, hit: Stretch, reach = REACH): Signs {
  const tokens = reading.tokens.slice(Math.max(0, hit.first - reach), hit.last + reach + 1);
  const classes = new Set(tokens.flatMap((token) => token.classes));
  const some = (pattern: RegExp): boolean => tokens.some((token) => pattern.test(token.word));
  return {
    tokens,
    has: (...names) => names.every((name) => classes.has(name)),
    word: some,
    other: some(OTHER) || classes.has("name") || classes.has("staff"),
    author: classes.has("i"),
    mine: some(ME),
    number: Math.max(
      0,
      ...tokens.map((token) => Number(/^\d{1,3}(?!\d)/u.exec(token.raw)?.[0] ?? 0)),
    ),
  };
}
