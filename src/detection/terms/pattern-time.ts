import { compilePattern } from "./pattern.ts";

/** Longest message of a chat platform that we know, in UTF-16 units. */
const WORST_LENGTH = 4_000;
const TRIES = 3;

/**
 * Milliseconds that an expression takes on the worst of some messages of 4,000 units that are made to be hard on it: its
 * own letters over and over, and texts that nearly match. The best of three tries counts; looking stops once that is far
 * over `limit`. `now` gives milliseconds; `pause` is awaited between messages, so that others get their turn.
 */
export async function patternTime(
  source: string,
  limit: number,
  { now, pause }: { readonly now: () => number; readonly pause: () => Promise<void> },
): Promise<number> {
  const pattern = compilePattern(source);
  if (pattern === null) return 0;
  const letters = [...new Set(source.match(/[\p{L}\p{N}]/gu))].slice(0, 12);
  const row = letters.join("");
  const seeds = [...letters, row, letters.join(" "), `${row} `, "a", "a b "];
  let worst = 0;
  for (const seed of seeds.filter((one) => one !== "")) {
    const text = ` ${seed.repeat(Math.ceil(WORST_LENGTH / seed.length)).slice(0, WORST_LENGTH)} `;
    let best = Infinity;
    for (let attempt = 0; attempt < TRIES && best > 0; attempt += 1) {
      const began = now();
      pattern.search(text, () => {});
      best = Math.min(best, now() - began);
      if (best > limit * 5) return best;
    }
    worst = Math.max(worst, best);
    await pause();
  }
  return worst;
}
