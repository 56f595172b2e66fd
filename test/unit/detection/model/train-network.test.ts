import { describe, expect, it } from "vitest";
import type { Example } from "../../../../src/detection/model/train-linear.ts";
import { scoreByNetwork, trainNetwork } from "../../../../src/detection/model/train-network.ts";
import { trainingExample } from "../../../support/training-example.ts";

const SETTINGS = {
  hidden: 6,
  drop: 0,
  epochs: 120,
  rate: 0.1,
  decay: 0.0001,
  leastExamples: 2,
  seed: 7,
};
const example = (
  hashes: readonly number[],
  wanted: readonly number[],
  counts?: readonly number[],
): Example => trainingExample(2, hashes, wanted, counts);
/** Either feature alone speaks for the first output, both together against it. */
const EITHER = [
  example([1, 3], [1, 0]),
  example([2, 3], [1, 0]),
  example([1, 2, 3], [0, 1]),
  example([3], [0, 0]),
];
const EXAMPLES = Array.from({ length: 80 }, (_, at) => EITHER[at % 4] ?? example([], [0, 0]));

describe("training a network", () => {
  it("learns what two features mean together that neither means alone", () => {
    const network = trainNetwork(EXAMPLES, SETTINGS);
    const first = EITHER.map((one) => (scoreByNetwork(one, network)[0] ?? 0) > 0);
    expect(first).toEqual([true, true, false, false]);
  });

  it("gives the same weights for the same seed", () => {
    const short = { ...SETTINGS, epochs: 4, drop: 0.3 };
    expect(trainNetwork(EXAMPLES, short)).toEqual(trainNetwork(EXAMPLES, short));
    expect(trainNetwork(EXAMPLES, short).outer).not.toEqual(
      trainNetwork(EXAMPLES, { ...short, seed: 8 }).outer,
    );
  });

  it("learns nothing of an output where an example does not count for it", () => {
    const silent = EXAMPLES.map(({ hashes, wanted }) => example([...hashes], [...wanted], [1, 0]));
    const { outer } = trainNetwork(silent, { ...SETTINGS, epochs: 2 });
    expect(outer[1]?.[0]).toBe(0);
  });

  it("says the same of a message whose features are all twice as strong", () => {
    const network = trainNetwork(EXAMPLES, { ...SETTINGS, epochs: 4 });
    const once = example([1, 2, 3], [0, 0]);
    const twice = { ...once, values: once.values.map((value) => value * 2) };
    const scores = [once, { ...once, values: once.values.map((value) => value * 4) }, twice];
    const [, four, two] = scores.map((one) => scoreByNetwork(one, network)[0] ?? 0);
    expect(four).toBeCloseTo(two ?? NaN, 5);
  });

  it("tells how far it is", () => {
    const told: number[] = [];
    trainNetwork(EXAMPLES, { ...SETTINGS, epochs: 3, progress: (done) => told.push(done) });
    expect(told).toEqual([1, 2, 3]);
  });
});
