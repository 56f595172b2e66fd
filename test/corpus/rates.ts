/** So many of so many. */
export type Rate = { readonly some: number; readonly of: number };
/** A figure between 0 and 1 with its 95 % interval, where one fits; null: nothing to measure it on. */
export type Figure = {
  readonly value: number;
  readonly interval: readonly [low: number, high: number] | null;
  readonly of: number;
} | null;

const Z = 1.959964;

/** How many of the rows pass the test. */
export const rateOf = <T>(rows: readonly T[], passes: (row: T) => boolean): Rate => ({
  some: rows.filter(passes).length,
  of: rows.length,
});

/** The share with its Wilson interval, which holds also near 0 and 1 and for few rows. */
export function wilson({ some, of }: Rate): Figure {
  if (of === 0) return null;
  const share = some / of;
  const scale = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const interval = [Math.max(0, middle - half), Math.min(1, middle + half)] as const;
  return { value: share, interval, of };
}

/** Whether something was to be found and whether it was said to be. */
export type Outcome = { readonly wanted: boolean; readonly said: boolean };

/** F1: the harmonic mean of precision and recall; 0 when nothing right was said. */
export function f1(outcomes: readonly Outcome[]): number {
  const right = outcomes.filter(({ wanted, said }) => wanted && said).length;
  const wrong = outcomes.filter(({ wanted, said }) => wanted !== said).length;
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong);
}

const DRAWS = 1000;

/** F1 with the middle 95 % of a thousand seeded draws with replacement: it has no closed interval. */
export function bootstrapF1(outcomes: readonly Outcome[]): Figure {
  if (outcomes.length === 0) return null;
  const random = seeded(4);
  const pick = (): Outcome =>
    outcomes[Math.floor(random() * outcomes.length)] ?? { wanted: false, said: false };
  const draws = Array.from({ length: DRAWS }, () => f1(outcomes.map(pick))).sort((a, b) => a - b);
  const at = (share: number): number => draws[Math.floor(share * (DRAWS - 1))] ?? 0;
  return { value: f1(outcomes), interval: [at(0.025), at(0.975)], of: outcomes.length };
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
