/** Words that are remembered at once; chat comes back to far fewer, and a flood of others costs no more room. */
const MOST = 8_192;
/** A longer word hardly comes back; digits may be a number of somebody, which is not kept. Four alone are a year or a room. */
const LONGEST = 24;

/**
 * Remembers what a pure function made of the words that come back most, so that it is worked out once. What it says
 * never depends on what was asked before. `unkept` is asked for words that may not be remembered.
 */
export function remembering<Value>(
  make: (word: string) => Value,
  unkept: (word: string) => Value = make,
): (word: string) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (word) => {
    const known = young.get(word);
    if (known !== undefined) return known;
    const before = old.get(word);
    if (before === undefined && !mayBeKept(word)) return unkept(word);
    const own = apart(word);
    const value = before ?? make(own);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
}

/** The same; words that may not be remembered are kept until they are to be forgotten, and some hundreds at most. */
export function untilForgotten<Value>(make: (word: string) => Value): {
  readonly note: (word: string) => Value;
  readonly forget: () => void;
} {
  const passing = new Map<string, Value>();
  const forget = (): void => {
    if (passing.size > 0) passing.clear();
  };
  const note = remembering(make, (word) => {
    const value = passing.get(word) ?? make(word);
    if (passing.size >= MOST_PASSING) forget();
    passing.set(word, value);
    return value;
  });
  return { note, forget };
}
/** More long words hardly stand in one message. */
const MOST_PASSING = 512;

/** Whether a word may be remembered. */
export const mayBeKept = (word: string): boolean =>
  word.length <= LONGEST && (!DIGITS.test(word) || FEW_DIGITS.test(word));
const DIGITS = /\d{3}/u;
const FEW_DIGITS = /^\d{1,4}$/u;
/** A copy that does not hold on to the message that the word was cut from. */
export const apart = (word: string): string => Array.from(word).join("");
