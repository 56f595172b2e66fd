import { describe, expect, it } from "vitest";
import { scoreExample, trainLinear } from "../../../../src/detection/model/train-linear.ts";
import type { Example } from "../../../../src/detection/model/train-linear.ts";
import { trainingExample } from "../../../support/training-example.ts";

const SETTINGS = { epochs: 20, rate: 0.1, decay: 0.001, leastExamples: 2, seed: 7 };
const example = (
  hashes: readonly number[],
  wanted: readonly number[],
  counts?: readonly number[],
): Example => trainingExample(1, hashes, wanted, counts);
/** Feature 1 speaks for the first output, feature 2 for the second; 3 says nothing. */
const EXAMPLES = Array.from(
  { length: 40 },
  (_, at) =>
    [example([1, 3], [1, 0]), example([2, 3], [0, 1]), example([3], [0, 0])][at % 3] ??
    example([], [0, 0]),
);

describe("training", () => {
  it("learns of each output which features speak for it", () => {
    const model = trainLinear(EXAMPLES, SETTINGS);
    const [first = 0, second = 0] = scoreExample(example([1, 3], [0, 0]), model);
    expect(first).toBeGreaterThan(1);
    expect(second).toBeLessThan(-1);
  });

  it("gives the same weights for the same seed", () => {
    expect(trainLinear(EXAMPLES, SETTINGS)).toEqual(trainLinear(EXAMPLES, SETTINGS));
    expect(trainLinear(EXAMPLES, SETTINGS).weights).not.toEqual(
      trainLinear(EXAMPLES, { ...SETTINGS, seed: 8 }).weights,
    );
  });

  it("learns nothing of an output where an example does not count for it", () => {
    const silent = EXAMPLES.map(({ hashes, wanted }) => example([...hashes], [...wanted], [1, 0]));
    const [, second] = scoreExample(example([2, 3], [0, 0]), trainLinear(silent, SETTINGS));
    expect(second).toBe(0);
  });

  it("leaves out features that are too rare to tell anything", () => {
    const model = trainLinear([...EXAMPLES, example([9], [1, 0])], SETTINGS);
    expect([...model.rows.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it("tells how far it is", () => {
    const told: number[] = [];
    trainLinear(EXAMPLES, { ...SETTINGS, epochs: 3, progress: (done) => told.push(done) });
    expect(told).toEqual([1, 2, 3]);
  });
});
