import type { ModelHead } from "./model.ts";
import type { LinearWeights } from "./train-linear.ts";

/**
 * The stored form of trained weights: the `most` features that weigh most in any output, each output in bytes of its own
 * scale. The bytes are what `readModel` reads: hashes first, then the rows.
 */
export function storeWeights(
  { rows, weights, outputs, bias }: LinearWeights,
  most: number,
): { readonly head: Pick<ModelHead, "features" | "scales" | "bias">; readonly bytes: Uint8Array } {
  const strength = (row: number): number =>
    weights
      .subarray(row * outputs, (row + 1) * outputs)
      .reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const kept = [...rows]
    .map(([hash, row]) => ({ hash, row, strength: strength(row) }))
    .sort((a, b) => b.strength - a.strength || a.hash - b.hash)
    .slice(0, most)
    // In the order in which training met them: what is common lies together, which is quicker to reach.
    .sort((a, b) => a.row - b.row);
  const scales = Array.from({ length: outputs }, (_, out) =>
    Math.max(
      1e-6,
      kept.reduce((top, { row }) => Math.max(top, Math.abs(weights[row * outputs + out] ?? 0)), 0) /
        127,
    ),
  );
  const bytes = new Uint8Array(kept.length * (4 + outputs));
  const view = new DataView(bytes.buffer);
  for (const [at, { hash, row }] of kept.entries()) {
    view.setUint32(at * 4, hash, true);
    for (const [out, scale] of scales.entries())
      view.setInt8(
        kept.length * 4 + at * outputs + out,
        Math.round((weights[row * outputs + out] ?? 0) / scale),
      );
  }
  return { head: { features: kept.length, scales, bias: [...bias] }, bytes };
}
