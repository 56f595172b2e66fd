import { seeded, shuffle } from "./seeded.ts";

/** One example: features by their number with their strength, the wanted outputs, and how much each output counts. */
export type Example = {
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
  /** Wanted value of each output, from 0 to 1. */
  readonly wanted: Float32Array;
  /** Weight of each output in this example; 0: says nothing of it. */
  readonly counts: Float32Array;
};
export type TrainOptions = {
  readonly epochs: number;
  /** First step of each weight (AdaGrad: steps shrink with what a weight has moved). */
  readonly rate: number;
  readonly decay: number;
  /** Features in fewer examples than this are left out. */
  readonly leastExamples: number;
  readonly seed: number;
  /** Told the number of rounds done, and of all. */
  readonly progress?: (done: number, all: number) => void;
};
/** Weights by feature: row `rows.get(hash)` of `weights`, which has one column for each output. */
export type LinearWeights = {
  readonly outputs: number;
  readonly rows: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
};

/**
 * Logistic regression for several outputs at once, by AdaGrad (Duchi, Hazan and Singer 2011), averaged over the second
 * half of the rounds. Deterministic for a seed; takes a minute or two for twenty thousand messages.
 */
export function trainLinear(examples: readonly Example[], options: TrainOptions): LinearWeights {
  const outputs = examples[0]?.wanted.length ?? 0;
  const rows = rowsOf(examples, options.leastExamples);
  const bound = examples.map((example) => bind(example, rows));
  const weights = new Float32Array(rows.size * outputs);
  const moved = new Float32Array(rows.size * outputs);
  const sums = new Float64Array(rows.size * outputs);
  const bias = new Float32Array(outputs);
  const biasMoved = new Float32Array(outputs).fill(1);
  const error = new Float64Array(outputs);
  const order = examples.map((_, at) => at);
  const random = seeded(options.seed);
  let averaged = 0;
  for (let round = 0; round < options.epochs; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      const features = bound[at];
      if (example === undefined || features === undefined) continue;
      score(features, weights, bias, error);
      for (let out = 0; out < outputs; out += 1) {
        const off = sigmoid(at0(error, out)) - at0(example.wanted, out);
        const step = off * at0(example.counts, out);
        error[out] = step;
        biasMoved[out] = at0(biasMoved, out) + step * step;
        bias[out] = at0(bias, out) - (options.rate * step) / Math.sqrt(at0(biasMoved, out));
      }
      const { index, values } = features;
      for (let one = 0; one < index.length; one += 1) {
        const row = at0(index, one) * outputs;
        const value = at0(values, one);
        for (let out = 0; out < outputs; out += 1) {
          const cell = row + out;
          const weight = at0(weights, cell);
          const slope = at0(error, out) * value + options.decay * weight;
          const total = at0(moved, cell) + slope * slope;
          moved[cell] = total;
          weights[cell] = weight - (options.rate * slope) / Math.sqrt(total + 1e-2);
        }
      }
    }
    if (round >= options.epochs / 2) {
      for (let cell = 0; cell < weights.length; cell += 1)
        sums[cell] = at0(sums, cell) + at0(weights, cell);
      averaged += 1;
    }
    options.progress?.(round + 1, options.epochs);
  }
  return { outputs, rows, weights: Float32Array.from(sums, (sum) => sum / averaged), bias };
}

/** Rows and how strongly they are there. */
export type Bound = { readonly index: Uint32Array; readonly values: Float32Array };

/** Scores of every output for one example, before the logistic function. */
export const scoreExample = (
  features: Pick<Example, "hashes" | "values">,
  model: LinearWeights,
): Float64Array => scoreBound(bind(features, model.rows), model);
export function scoreBound(bound: Bound, { weights, bias, outputs }: LinearWeights): Float64Array {
  const scores = new Float64Array(outputs);
  score(bound, weights, bias, scores);
  return scores;
}

function score(
  { index, values }: Bound,
  weights: Float32Array,
  bias: Float32Array,
  into: Float64Array,
): void {
  into.set(bias);
  const outputs = bias.length;
  for (let one = 0; one < index.length; one += 1) {
    const row = at0(index, one) * outputs;
    const value = at0(values, one);
    for (let out = 0; out < outputs; out += 1)
      into[out] = at0(into, out) + at0(weights, row + out) * value;
  }
}

export function rowsOf(examples: readonly Example[], least: number): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (const { hashes } of examples)
    for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, times] of seen) if (times >= least) rows.set(hash, rows.size);
  return rows;
}

/** The features of an example that have a row, as the numbers of their rows. */
export function bind(
  { hashes, values }: Pick<Example, "hashes" | "values">,
  rows: ReadonlyMap<number, number>,
): Bound {
  const kept = Array.from(hashes, (_, at) => at).filter((at) => rows.has(at0(hashes, at)));
  return {
    index: Uint32Array.from(kept, (at) => rows.get(at0(hashes, at)) ?? 0),
    values: Float32Array.from(kept, (at) => at0(values, at)),
  };
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const at0 = (list: { readonly [at: number]: number }, at: number): number => list[at] ?? 0;
