import type { Example } from "../../src/detection/model/train-linear.ts";

/** An example whose features are all as strong as `strength`. */
export const trainingExample = (
  strength: number,
  hashes: readonly number[],
  wanted: readonly number[],
  counts: readonly number[] = wanted.map(() => 1),
): Example => ({
  hashes: Uint32Array.from(hashes),
  values: Float32Array.from(hashes, () => strength),
  wanted: Float32Array.from(wanted),
  counts: Float32Array.from(counts),
});
