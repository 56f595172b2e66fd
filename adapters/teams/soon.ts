import type { Clock } from "../../src/domain/clock.ts";

/** What comes of `work` when it is there within `ms`, else `late`. Rejects as `work` does. */
export async function soon<Result, Late>(
  clock: Clock,
  ms: number,
  work: Promise<Result>,
  late: () => Late,
): Promise<Result | Late> {
  let cancel = (): void => {};
  const tooLate = new Promise<Late>((resolve) => {
    cancel = clock.after(ms, () => resolve(late()));
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    cancel();
  }
}
