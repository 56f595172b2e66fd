import { seeded, shuffle } from "./seeded.ts";
import { bind, rowsOf, scoreBound, sigmoid } from "./train-linear.ts";
import type { Bound, Example, LinearWeights, TrainOptions } from "./train-linear.ts";

/** A linear layer that every feature has a row in, and over its squeezed columns another that gives the outputs. */
export type Network = { readonly inner: LinearWeights; readonly outer: Outer };
/** For each output what is added, and then the weight of each column of the inner layer. */
export type Outer = readonly (readonly number[])[];
export type NetworkOptions = TrainOptions & {
  /** Columns of the inner layer. */
  readonly hidden: number;
  /** Share of the features of a message that are hidden from the network each time it learns from it. */
  readonly drop: number;
};

/** Scores of every output, before the logistic function, of what the inner layer says. */
export function outputsOf(
  outer: readonly ArrayLike<number>[],
  inner: ArrayLike<number>,
): readonly number[] {
  const squeezed: number[] = [];
  for (let at = 0; at < inner.length; at += 1) squeezed.push(Math.tanh(inner[at] ?? 0));
  const outputs: number[] = [];
  for (const weights of outer) {
    let sum = weights[0] ?? 0;
    for (let at = 0; at < squeezed.length; at += 1)
      sum += (weights[at + 1] ?? 0) * (squeezed[at] ?? 0);
    outputs.push(sum);
  }
  return outputs;
}

export const scoreByNetwork = (example: Example, { inner, outer }: Network): readonly number[] =>
  outputsOf(outer, scoreBound(toLength(bind(example, inner.rows)), inner));

/** Every message has this length as a vector, so that long ones do not shout; very short ones stay short. */
const LENGTH = 5;
const SHORTEST = 15;
/** The factor that brings a message with this sum of squares to the common length. */
export const lengthFactor = (squares: number): number =>
  Math.sqrt(LENGTH / Math.max(squares, SHORTEST));
function toLength({ index, values }: Bound): Bound {
  const factor = lengthFactor(values.reduce((sum, value) => sum + value * value, 0));
  return { index, values: values.map((value) => value * factor) };
}

/** How far from zero weights start. */
const START = { inner: 0.02, outer: 0.5 };
/** The outer layer is small and seen by every message, so it hardly needs to be held back. */
const OUTER_DECAY = 1e-4;

/**
 * A network of one hidden layer for several outputs at once, by AdaGrad (Duchi, Hazan and Singer 2011), with features left
 * out at random (dropout, Srivastava and others 2014), averaged over the second half of the rounds. Deterministic for a seed;
 * about a minute for fifty thousand messages.
 */
export function trainNetwork(examples: readonly Example[], options: NetworkOptions): Network {
  const { hidden, rate, decay, drop } = options;
  const outputs = examples[0]?.wanted.length ?? 0;
  const rows = rowsOf(examples, options.leastExamples);
  const bound = examples.map((example) => toLength(bind(example, rows)));
  const random = seeded(options.seed);
  const around = (far: number, size: number): Float32Array =>
    Float32Array.from({ length: size }, () => far * normal(random));
  const inner = around(START.inner, rows.size * hidden);
  const innerMoved = new Float32Array(inner.length).fill(1e-2);
  const innerBias = new Float32Array(hidden);
  const innerBiasMoved = new Float32Array(hidden).fill(1);
  const outer = around(START.outer / Math.sqrt(hidden), outputs * hidden);
  const outerMoved = new Float32Array(outer.length).fill(1);
  const outerBias = new Float32Array(outputs);
  const outerBiasMoved = new Float32Array(outputs).fill(1);
  const said = new Float64Array(hidden);
  const slope = new Float64Array(hidden);

  const learn = ({ index, values }: Bound, { wanted, counts }: Example): void => {
    said.set(innerBias);
    for (let one = 0; one < index.length; one += 1) {
      const row = at0(index, one) * hidden;
      const value = at0(values, one);
      for (let at = 0; at < hidden; at += 1)
        said[at] = at0(said, at) + at0(inner, row + at) * value;
    }
    for (let at = 0; at < hidden; at += 1) said[at] = Math.tanh(at0(said, at));
    slope.fill(0);
    for (let out = 0; out < outputs; out += 1) {
      const count = at0(counts, out);
      if (count === 0) continue;
      let score = at0(outerBias, out);
      for (let at = 0; at < hidden; at += 1) score += at0(outer, out * hidden + at) * at0(said, at);
      const error = (sigmoid(score) - at0(wanted, out)) * count;
      step(outerBias, outerBiasMoved, out, error, rate);
      for (let at = 0; at < hidden; at += 1) {
        const cell = out * hidden + at;
        const weight = at0(outer, cell);
        slope[at] = at0(slope, at) + error * weight;
        step(outer, outerMoved, cell, error * at0(said, at) + OUTER_DECAY * weight, rate);
      }
    }
    for (let at = 0; at < hidden; at += 1) {
      slope[at] = at0(slope, at) * (1 - at0(said, at) ** 2);
      step(innerBias, innerBiasMoved, at, at0(slope, at), rate);
    }
    for (let one = 0; one < index.length; one += 1) {
      const row = at0(index, one) * hidden;
      const value = at0(values, one);
      for (let at = 0; at < hidden; at += 1)
        step(
          inner,
          innerMoved,
          row + at,
          at0(slope, at) * value + decay * at0(inner, row + at),
          rate,
        );
    }
  };

  const learnt = [inner, innerBias, outer, outerBias];
  const sums = learnt.map(({ length }) => new Float64Array(length));
  let averaged = 0;
  const order = examples.map((_, at) => at);
  for (let round = 0; round < options.epochs; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      const features = bound[at];
      if (example !== undefined && features !== undefined)
        learn(dropped(features, drop, random), example);
    }
    if (round >= options.epochs / 2) {
      averaged += 1;
      for (const [of, sum] of sums.entries())
        for (let cell = 0; cell < sum.length; cell += 1)
          sum[cell] = at0(sum, cell) + at0(learnt[of] ?? sum, cell);
    }
    options.progress?.(round + 1, options.epochs);
  }
  for (const [of, weights] of learnt.entries())
    for (let cell = 0; cell < weights.length; cell += 1)
      weights[cell] = at0(sums[of] ?? weights, cell) / averaged;
  return {
    inner: { outputs: hidden, rows, weights: inner, bias: innerBias },
    outer: Array.from({ length: outputs }, (_, out) => [
      at0(outerBias, out),
      ...outer.subarray(out * hidden, (out + 1) * hidden),
    ]),
  };
}

function step(
  weights: Float32Array,
  moved: Float32Array,
  at: number,
  slope: number,
  rate: number,
): void {
  const total = at0(moved, at) + slope * slope;
  moved[at] = total;
  weights[at] = at0(weights, at) - (rate * slope) / Math.sqrt(total);
}

/** Without a share of the features, the others so much stronger. */
function dropped({ index, values }: Bound, drop: number, random: () => number): Bound {
  const kept = index.map((_, at) => at).filter(() => random() >= drop);
  return {
    index: kept.map((at) => at0(index, at)),
    values: Float32Array.from(kept, (at) => at0(values, at) / (1 - drop)),
  };
}

/** About normally distributed, from a sum of evenly distributed ones. */
function normal(random: () => number): number {
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += random();
  return sum - 6;
}

const at0 = (list: { readonly [at: number]: number }, at: number): number => list[at] ?? 0;
