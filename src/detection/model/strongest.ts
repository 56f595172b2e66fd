import type { Gathered } from "./gathering.ts";

/** A stretch of words, and how strongly it spoke. */
export type Strongest = { readonly first: number; readonly last: number; readonly weight: number };

const STRONGEST = 5;
/** No feature is read from more words than that. */
const LONGEST = 16;

/**
 * The stretches of words that speak most for something, strongest first: of each the features that were read from it,
 * with their weights in every column by the share that the column has in it.
 */
export function strongestOf(
  { count, rows, values, firsts, lasts }: Gathered,
  weights: Int8Array,
  shares: readonly number[],
): readonly Strongest[] {
  const columns = shares.length;
  const spoke = new Float64Array(count);
  for (let one = 0; one < columns; one += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = shares.slice(one, one + 4);
    for (let at = 0; at < count; at += 1) {
      const row = (rows[at] ?? 0) + one;
      spoke[at] =
        (spoke[at] ?? 0) +
        a * (weights[row] ?? 0) +
        b * (weights[row + 1] ?? 0) +
        c * (weights[row + 2] ?? 0) +
        d * (weights[row + 3] ?? 0);
    }
  }
  let words = 0;
  for (let at = 0; at < count; at += 1) words = Math.max(words, (firsts[at] ?? 0) + 1);
  // By the first word, and how many more there are.
  const stretches = new Float64Array(words * LONGEST);
  for (let at = 0; at < count; at += 1) {
    const first = firsts[at] ?? -1;
    if (first < 0) continue;
    const key = first * LONGEST + Math.min(LONGEST - 1, (lasts[at] ?? 0) - first);
    stretches[key] = (stretches[key] ?? 0) + (spoke[at] ?? 0) * (values[at] ?? 0);
  }
  return mostOf(stretches);
}

function mostOf(stretches: Float64Array): readonly Strongest[] {
  const found: Strongest[] = [];
  for (let key = 0; key < stretches.length; key += 1) {
    const weight = stretches[key] ?? 0;
    if (weight <= (found[STRONGEST - 1]?.weight ?? 0)) continue;
    const first = Math.floor(key / LONGEST);
    let at = Math.min(found.length, STRONGEST - 1);
    for (; at > 0 && weight > (found[at - 1]?.weight ?? 0); at -= 1) {
      const other = found[at - 1];
      if (other !== undefined) found[at] = other;
    }
    found[at] = { first, last: first + (key % LONGEST), weight };
  }
  return found;
}
