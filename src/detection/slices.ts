/** Work that can be put down between slices, each of a few milliseconds at most. */
export type Slices<Result> = Generator<undefined, Result, undefined>;

/** Does it all in one go. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does it slice by slice; `pause` is awaited between two of them, so that others get their turn. */
export async function inSlices<Result>(
  work: Slices<Result>,
  pause: () => Promise<void>,
): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/**
 * Fills room for numbers piece by piece. Memory is given when it is first written: to write here and there in much of it
 * that is new takes as long as many slices.
 */
export function* filled<Numbers extends Int32Array | Int16Array>(
  numbers: Numbers,
  value: number,
): Slices<Numbers> {
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    numbers.fill(value, from, from + AT_ONCE);
    yield;
  }
  return numbers;
}
/** So many numbers are filled before others get their turn. */
const AT_ONCE = 2 ** 18;
