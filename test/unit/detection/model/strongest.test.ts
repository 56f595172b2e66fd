import { describe, expect, it } from "vitest";
import { strongestOf } from "../../../../src/detection/model/strongest.ts";

/** Features with the row of four weights that each has, its strength and the words that it was read from. */
const of = (
  features: readonly {
    readonly row: readonly number[];
    readonly value?: number;
    readonly words: readonly [number, number];
  }[],
  shares: readonly number[],
): ReturnType<typeof strongestOf> =>
  strongestOf(
    {
      count: features.length,
      rows: Int32Array.from(features, (_, at) => at * 4),
      values: Float64Array.from(features, ({ value }) => value ?? 1),
      firsts: Int32Array.from(features, ({ words }) => words[0]),
      lasts: Int32Array.from(features, ({ words }) => words[1]),
    },
    Int8Array.from(features.flatMap(({ row }) => row)),
    shares,
  );

describe("the strongest stretches of words", () => {
  it("are what their features weigh by the shares of the columns, the strongest first", () => {
    expect(
      of(
        [
          { row: [1, 2, 3, 4], words: [0, 0] },
          { row: [1, 0, 0, 0], words: [1, 2], value: 2 },
          { row: [0, 0, 0, 9], words: [1, 2] },
          { row: [0, -3, 0, 0], words: [3, 3] },
        ],
        [1, 1, 0, 10],
      ),
    ).toEqual([
      { first: 1, last: 2, weight: 92 },
      { first: 0, last: 0, weight: 43 },
    ]);
  });

  it("are five at most, and none is of the message as a whole", () => {
    const found = of(
      Array.from({ length: 9 }, (_, at) => ({
        row: [at, 0, 0, 0],
        words: at === 8 ? ([-1, -1] as const) : ([at, at] as const),
      })),
      [1, 0, 0, 0],
    );
    expect(found.map(({ first }) => first)).toEqual([7, 6, 5, 4, 3]);
  });
});
