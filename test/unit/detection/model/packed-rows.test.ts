import { array, assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { packRows } from "../../../../src/detection/model/packed-rows.ts";
import type { PackedRows } from "../../../../src/detection/model/packed-rows.ts";

const HASH = integer({ min: 0, max: 2 ** 32 - 1 });
const COLUMNS = 3;
const packed = (entries: readonly (readonly [hash: number, weight: number])[]): PackedRows =>
  packRows(
    entries.length,
    COLUMNS,
    (at) => entries[at]?.[0] ?? 0,
    Int8Array.from(entries.flatMap(([, weight]) => [weight, 1, -weight])),
  );

describe("packed rows", () => {
  it("give every hash its own weights, with or without a sign, and none to others", () => {
    const entries = array(tuple(HASH, integer({ min: -127, max: 127 })), { maxLength: 60 });
    assert(
      property(entries, array(HASH, { maxLength: 20 }), (given, others) => {
        const known = new Map(given);
        known.delete(0);
        const { rowOf, mayHave, reach, weights } = packed([...known]);
        for (const hash of [...known.keys(), ...others]) {
          const weight = known.get(hash);
          for (const asked of [hash, hash | 0]) {
            const row = rowOf(asked);
            expect(row >= 0).toBe(weight !== undefined);
            if (weight === undefined) continue;
            const own = weights.subarray(row, row + COLUMNS);
            expect(own).toEqual(Int8Array.of(weight, 1, -weight));
            expect(mayHave(asked)).toBe(1);
            expect(reach(asked)).not.toBe(0);
          }
        }
      }),
    );
  });

  it("tell of most hashes without a row that they have none before memory is reached for", () => {
    const spread = (at: number): number => Math.imul(at, 0x9e3779b1) >>> 0;
    const { mayHave } = packed(Array.from({ length: 1_000 }, (_, at) => [spread(at + 1), 1]));
    const passed = Array.from({ length: 1_000 }, (_, at) => mayHave(spread(at + 5_001)));
    expect(passed.filter((may) => may === 1).length).toBeLessThan(300);
  });

  it("have no row for the hash 0, which stands for a free place", () => {
    const { rowOf } = packed([
      [0, 5],
      [1, 6],
    ]);
    expect(rowOf(0)).toBe(-1);
    expect(rowOf(1)).toBeGreaterThanOrEqual(0);
  });
});
