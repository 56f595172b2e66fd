import { describe, expect, it } from "vitest";
import { says, sharesOf, together } from "../../../../src/detection/model/together.ts";

const said = { any: 0.5, categories: [-2, 1, -3], flagged: true, length: 20 };

describe("what the outputs say together", () => {
  it("is a constant, the first, the loudest category, all of them, the rules and the length", () => {
    const [constant, any, loudest, all = 0, flagged, length] = says(said);
    expect([constant, any, loudest, flagged]).toEqual([1, 0.5, 1, 1]);
    expect(all).toBeGreaterThan(1);
    expect(length).toBeCloseTo(Math.log(21));
  });

  it("is weighed into one score", () => {
    expect(together([2, 1], said)).toBe(2.5);
  });

  it("has a share of every output: as much as the score moves when that output moves a little", () => {
    const weights = [-1, 0.4, 0.3, 0.7, 1.2, 0.1];
    const little = 1e-6;
    const score = together(weights, said);
    const moved = [
      together(weights, { ...said, any: said.any + little }),
      ...said.categories.map((_, at) =>
        together(weights, {
          ...said,
          categories: said.categories.map((one, other) => (other === at ? one + little : one)),
        }),
      ),
    ].map((one) => (one - score) / little);
    const shares = sharesOf(weights, said.categories);
    expect(shares).toHaveLength(4);
    for (const [at, one] of moved.entries()) expect(shares[at]).toBeCloseTo(one, 4);
  });
});
