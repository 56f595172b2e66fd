/** Judged in one go before messages get their turn: a few milliseconds. */
const SLICE = 50;

/** For long work beside messages: awaited at each step, it lets whatever waits go first every so often. */
export function createBreath(): () => Promise<void> | undefined {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps % SLICE !== 0) return undefined;
    return new Promise((resolve) => void setImmediate(resolve));
  };
}
