/** Messages that are judged in one go before others get their turn: a few milliseconds. */
const SLICE = 50;

/** Lets whatever waits go first. */
export const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** For long work beside messages: awaited at each step, it lets whatever waits go first every `slice` steps. */
export function createBreath(slice = SLICE): () => Promise<void> | undefined {
  let steps = 0;
  return () => {
    steps += 1;
    return steps % slice === 0 ? turn() : undefined;
  };
}
