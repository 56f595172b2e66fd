import { sigmoid } from "../../src/detection/model/train-linear.ts";

/** Platt's two numbers, by gradient descent on the logistic loss. */
export function calibrate(
  pairs: readonly { readonly score: number; readonly wanted: number }[],
): readonly [number, number] {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 400; round += 1) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { score, wanted } of pairs) {
      const off = sigmoid(slope * score + offset) - wanted;
      bySlope += off * score;
      byOffset += off;
    }
    slope -= (0.2 * bySlope) / pairs.length;
    offset -= (0.5 * byOffset) / pairs.length;
  }
  return [slope, offset];
}

/** Logistic regression on a handful of values, by Newton's method with a little decay. */
export function weighTogether(
  rows: readonly { readonly values: readonly number[]; readonly wanted: number }[],
): number[] {
  const size = rows[0]?.values.length ?? 0;
  const weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < 25; round += 1) {
    const slope = weights.map((weight) => weight * 1e-3);
    const bend = weights.map((_, a) => weights.map((_one, b): number => (a === b ? 1e-3 : 0)));
    for (const { values, wanted } of rows) {
      const chance = sigmoid(
        values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
      );
      for (let a = 0; a < size; a += 1) {
        slope[a] = (slope[a] ?? 0) + (chance - wanted) * (values[a] ?? 0);
        const line = bend[a] ?? [];
        for (let b = 0; b < size; b += 1)
          line[b] = (line[b] ?? 0) + chance * (1 - chance) * (values[a] ?? 0) * (values[b] ?? 0);
      }
    }
    const step = solve(bend, slope);
    for (let at = 0; at < size; at += 1) weights[at] = (weights[at] ?? 0) - (step[at] ?? 0);
  }
  return weights;
}

/** Solves a small symmetric system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (const [at, line] of rows.entries()) {
    const top = line[at] ?? 1;
    for (const [other, below] of rows.entries()) {
      if (other === at) continue;
      const times = (below[at] ?? 0) / top;
      for (let column = at; column < below.length; column += 1)
        below[column] = (below[column] ?? 0) - times * (line[column] ?? 0);
    }
  }
  return rows.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1));
}
