import type { Reading } from "../reading/reading.ts";
import { sentenceOf } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";

const LONG = 8;
/** No writer of a paper goes on like this; a bound, so that every look costs the same. */
const LONGEST = 80;
/** A long sentence with a capital and a full stop, that speaks to nobody: news, an encyclopaedia. */
export function isProse(reading: Reading, hit: Stretch): boolean {
  const { tokens, original } = reading;
  const { first, last } = sentenceOf(reading, hit.first);
  const length = last - first + 1;
  if (length < LONG || length > LONGEST) return false;
  const words = tokens.slice(first, last + 1);
  return (
    /\p{Lu}/u.test(original.charAt(tokens[first]?.start ?? 0)) &&
    /^["')\]]?\./u.test(original.slice(tokens[last]?.end ?? 0)) &&
    !words.some(
      ({ classes }) => classes.includes("i") || classes.includes("you") || classes.includes("tail"),
    )
  );
}
