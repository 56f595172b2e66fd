/** Work that is timed: it is done on the messages in their order, over and over. */
export type Timed = { readonly name: string; readonly run: () => void };

export const ROUNDS = 5;
/** Milliseconds of processor time that one measurement takes at least; some systems count it in steps of four. */
export const LEAST = { whole: 120, quick: 60 };
/** So many times as long each runs before it is measured: until then the machine still makes code of it. */
const WARM = 5;

/** Milliseconds of processor time of this thread so far: what others do on the machine does not count. */
export function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};

/**
 * Milliseconds that each takes, the median of rounds in which all of them take their turn, so that whatever slows the
 * machine down slows all of them. Each is first run until it is warm.
 */
export function timeInterleaved(all: readonly Timed[], least: number): ReadonlyMap<string, number> {
  const repeats = all.map(({ run }) => {
    let count = 0;
    let began = spent();
    while (spent() - began < least * WARM) run();
    began = spent();
    while (spent() - began < least) {
      run();
      count += 1;
    }
    return count;
  });
  const rounds = all.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { run }] of all.entries()) {
      const count = repeats[at] ?? 1;
      const began = spent();
      for (let repeat = 0; repeat < count; repeat += 1) run();
      rounds[at]?.push((spent() - began) / count);
    }
  }
  return new Map(all.map(({ name }, at) => [name, median(rounds[at] ?? [])]));
}
