import type { Reading } from "../reading/reading.ts";
import { NO_WORD } from "./feature-sink.ts";
import type { FeatureSink } from "./feature-sink.ts";
import { mix } from "./hash.ts";

/** The start of the hashes of runs. */
const KIND = 0x12835b01;

/**
 * Runs of three to five characters of the folded text, blanks and punctuation among them. A word that stands for a kind
 * of words is one character of its own: its `kind`, which is 0 of others.
 */
export function eachRunOfLetters(
  { folded, tokens }: Reading,
  forms: readonly { readonly kind: number }[],
  put: FeatureSink,
): void {
  const size = folded.text.length + 2;
  if (size > units.length) {
    units = new Int32Array(size * 2);
    owners = new Int32Array(size * 2);
  }
  units[0] = BLANK;
  owners[0] = tokens.length === 0 ? NO_WORD : 0;
  let count = 1;
  let before: number = BLANK;
  let token = 0;
  let placed = -1;
  let own = tokens[0];
  let next = tokens[1]?.start ?? Infinity;
  for (let at = 0; at < folded.text.length; at += 1) {
    const start = folded.startOf(at);
    while (next <= start) {
      token += 1;
      own = tokens[token];
      next = tokens[token + 1]?.start ?? Infinity;
    }
    let unit = folded.text.charCodeAt(at);
    if (unit === 10) unit = BLANK;
    if (own !== undefined && start >= own.start && start < own.end) {
      const kind = forms[token]?.kind ?? 0;
      if (kind > 0) {
        if (placed === token) continue;
        placed = token;
        unit = kind;
      }
    } else if (unit === BLANK && before === BLANK) continue;
    units[count] = before = unit;
    owners[count] = own === undefined ? NO_WORD : token;
    count += 1;
  }
  units[count] = BLANK;
  owners[count] = owners[count - 1] ?? NO_WORD;
  count += 1;
  const strength = LETTERS / Math.sqrt(Math.max(8, count) / 5);
  for (let from = 0; from < count - 2; from += 1) {
    const first = owners[from] ?? NO_WORD;
    let hash = mix(mix(KIND, units[from] ?? 0), units[from + 1] ?? 0);
    const last = Math.min(count, from + LONGEST_RUN) - 1;
    for (let to = from + 2; to <= last; to += 1) {
      hash = mix(hash, units[to] ?? 0);
      put(hash, strength, first, owners[to] ?? NO_WORD);
    }
  }
  // Nothing is kept of what somebody wrote.
  units.fill(0, 0, count);
}
/** The characters of the text at hand, and the words that they are of: room that is used again. */
let units = new Int32Array(512);
let owners = new Int32Array(512);
const LONGEST_RUN = 5;
const BLANK = 32;
/** How much runs of letters count beside words. */
const LETTERS = 1.5;
