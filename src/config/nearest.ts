// By its sub-path: the package's main entry opens database drivers and reads .env.
import { DamerauLevenshteinDistance } from "natural/lib/natural/distance/index.js";

/** Letters to insert, delete, replace or swap with their neighbour. */
const editDistance = (a: string, b: string): number =>
  DamerauLevenshteinDistance(a, b, { restricted: true });

/** The candidate that was probably meant by a mistyped word, or null when none is close. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let best: string | null = null;
  // A third of the letters may be wrong: "chanels" is "channels", but "moed" is not "mode" and "uit" at once.
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "…"?` when a candidate is close, else what may be written. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const close = nearest(word, all);
  if (close !== null) return `did you mean "${close}"?`;
  return all.length === 0 ? "there is none to choose from" : `write one of: ${all.join(", ")}`;
}
