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
