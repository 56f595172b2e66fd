import { array, assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { weightTable } from "../../../../src/detection/model/weight-table.ts";
import type { WeightTable } from "../../../../src/detection/model/weight-table.ts";

const HASH = integer({ min: 0, max: 2 ** 32 - 1 });
const tableOf = (entries: readonly (readonly [number, number])[]): WeightTable =>
  weightTable(
    entries.length,
    (at) => entries[at]?.[0] ?? 0,
    entries.map(([, weight]) => weight),
  );

describe("a table of weights", () => {
  it("gives every hash its own weight, with or without a sign, and 0 to all others", () => {
    const entries = array(tuple(HASH, integer({ min: -127, max: 127 })), { maxLength: 400 });
    assert(
      property(entries, array(HASH, { maxLength: 50 }), (given, others) => {
        const weights = new Map(given);
        const { weightOf } = tableOf([...weights]);
        for (const hash of [...weights.keys(), ...others]) {
          expect(weightOf(hash)).toBe(weights.get(hash) ?? 0);
          expect(weightOf(hash | 0)).toBe(weights.get(hash) ?? 0);
        }
      }),
    );
  });

  it("tells hashes apart that differ in their upper or their lower bits only", () => {
    const { weightOf } = tableOf([
      [0x01abcdef, 5],
      [0x02abcdef, -6],
      [0x01abcdee, 7],
    ]);
    expect([0x01abcdef, 0x02abcdef, 0x01abcdee, 0x03abcdef].map(weightOf)).toEqual([5, -6, 7, 0]);
  });

  it("goes round from its last slot to its first", () => {
    const hashes = [0xffffffff, 0xfffffffe, 0xfffffffd, 0];
    const { weightOf } = tableOf(hashes.map((hash, at) => [hash, at + 1]));
    expect(hashes.map(weightOf)).toEqual([1, 2, 3, 4]);
  });

  it("adds up as many features as it is told, each times its strength", () => {
    const entries = array(tuple(HASH, integer({ min: -127, max: 127 })), { maxLength: 60 });
    const asked = array(tuple(HASH, integer({ min: 0, max: 40 })), { maxLength: 60 });
    assert(
      property(entries, asked, (given, others) => {
        const weights = new Map(given);
        const { sumOf } = tableOf([...weights]);
        const features = [...given.map(([hash]) => [hash, 3] as const), ...others];
        const count = Math.ceil(features.length / 2);
        const wanted = features
          .slice(0, count)
          .reduce((sum, [hash, strength]) => sum + (weights.get(hash) ?? 0) * strength, 0);
        expect(
          sumOf(
            Int32Array.from(features, ([hash]) => hash),
            Int32Array.from(features, ([, strength]) => strength),
            count,
          ),
        ).toBe(wanted);
      }),
    );
  });
});
