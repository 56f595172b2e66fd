import { Worker } from "node:worker_threads";
import type { Example } from "../../src/detection/model/train-linear.ts";
import type { Network, NetworkOptions } from "../../src/detection/model/train-network.ts";

/**
 * Trains a network in a thread of its own, so that several are trained at once; what it learns is the same as here. Examples
 * lie in memory that the threads share: there are too many to copy.
 */

/** Examples end to end: of each its features, how many there are up to it, and as many outputs as of every other. */
type Packed = {
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
  readonly ends: Uint32Array;
  readonly wanted: Float32Array;
  readonly counts: Float32Array;
};
type Options = Omit<NetworkOptions, "progress">;
/** What a thread is given, and what it tells. */
export type Job = {
  readonly packed: Packed;
  readonly taken: Uint32Array;
  readonly options: Options;
};
export type Told = { readonly done: number; readonly all: number } | { readonly network: Network };

/** What the heap of a thread may hold at most; the examples are not in it. */
const MEGABYTES = 6_000;

/** @throws RangeError when not all have as many outputs */
export function pack(examples: readonly Example[]): Packed {
  const features = examples.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const outputs = examples[0]?.wanted.length ?? 0;
  if (examples.some(({ wanted, counts }) => wanted.length !== outputs || counts.length !== outputs))
    throw new RangeError("examples that are learnt together have the same outputs");
  const room = (numbers: number): SharedArrayBuffer => new SharedArrayBuffer(numbers * 4);
  const packed = {
    hashes: new Uint32Array(room(features)),
    values: new Float32Array(room(features)),
    ends: new Uint32Array(room(examples.length)),
    wanted: new Float32Array(room(examples.length * outputs)),
    counts: new Float32Array(room(examples.length * outputs)),
  };
  let end = 0;
  for (const [at, { hashes, values, wanted, counts }] of examples.entries()) {
    packed.hashes.set(hashes, end);
    packed.values.set(values, end);
    packed.wanted.set(wanted, at * outputs);
    packed.counts.set(counts, at * outputs);
    end += hashes.length;
    packed.ends[at] = end;
  }
  return packed;
}

export function unpack(
  { hashes, values, ends, wanted, counts }: Packed,
  taken: Uint32Array,
): Example[] {
  const outputs = ends.length === 0 ? 0 : wanted.length / ends.length;
  return Array.from(taken, (at) => {
    if (at >= ends.length) throw new RangeError(`there is no example ${at}`);
    const [from, to] = [at === 0 ? 0 : ends[at - 1], ends[at]];
    const [first, last] = [at * outputs, (at + 1) * outputs];
    return {
      hashes: hashes.subarray(from, to),
      values: values.subarray(from, to),
      wanted: wanted.subarray(first, last),
      counts: counts.subarray(first, last),
    };
  });
}

/** Learns from those examples whose numbers are `taken`, in their order. */
export function trainApart(
  packed: Packed,
  taken: readonly number[],
  { progress, ...options }: NetworkOptions,
): Promise<Network> {
  const job: Job = { packed, taken: Uint32Array.from(taken), options };
  const worker = new Worker(new URL("train-thread.ts", import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    orFail(worker, reject).on("message", (told: Told) => {
      if ("network" in told) resolve(told.network);
      else progress?.(told.done, told.all);
    });
  });
}

/** A thread that ends without its result has failed. */
export const orFail = (worker: Worker, fail: (error: Error) => void): Worker =>
  worker.on("error", fail).on("exit", () => {
    fail(new Error("a thread ended before it had told its result"));
  });

/** Runs what takes a thread each, two at once: of more the machine has no room for. */
export async function twoAtOnce<Result>(
  tasks: readonly (() => Promise<Result>)[],
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < tasks.length; at += 2)
    results.push(...(await Promise.all(tasks.slice(at, at + 2).map((task) => task()))));
  return results;
}
