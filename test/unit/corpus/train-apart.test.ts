import { describe, expect, it } from "vitest";
import { trainNetwork } from "../../../src/detection/model/train-network.ts";
import { pack, trainApart } from "../../corpus/train-apart.ts";
import { trainingExample } from "../../support/training-example.ts";

const SETTINGS = {
  hidden: 4,
  drop: 0.3,
  epochs: 3,
  rate: 0.1,
  decay: 0.001,
  leastExamples: 1,
  seed: 7,
};
const EXAMPLES = Array.from({ length: 40 }, (_, at) =>
  trainingExample(2, at % 3 === 0 ? [] : [1 + (at % 4), 9], [at % 2, Number(at % 5 === 0)]),
);

describe("training apart", () => {
  it("learns from those it is given, in a thread, what it would learn here", async () => {
    const taken = EXAMPLES.flatMap((_, at) => (at % 7 === 2 ? [] : [at]));
    const rounds: number[] = [];
    const progress = (done: number): void => void rounds.push(done);
    const network = await trainApart(pack(EXAMPLES), taken, { ...SETTINGS, progress });
    expect(network).toEqual(
      trainNetwork(
        taken.flatMap((at) => EXAMPLES[at] ?? []),
        SETTINGS,
      ),
    );
    expect(rounds).toEqual([1, 2, 3]);
  });

  it("refuses examples of other outputs, and a number that no example has", async () => {
    const odd = trainingExample(3, [1], [1, 0, 0]);
    expect(() => pack([...EXAMPLES, odd])).toThrow(RangeError);
    await expect(trainApart(pack(EXAMPLES), [40], SETTINGS)).rejects.toThrow("no example 40");
  });

  it("passes on what goes wrong in the thread", async () => {
    const impossible = { ...SETTINGS, hidden: -1 };
    await expect(trainApart(pack(EXAMPLES), [0], impossible)).rejects.toThrow(RangeError);
  });
});
