import { describe, expect, it } from "vitest";
import { atOnce, filled, inSlices } from "../../../src/detection/slices.ts";
import type { Slices } from "../../../src/detection/slices.ts";

function* counting(to: number): Slices<number> {
  for (let at = 0; at < to; at += 1) yield;
  return to;
}

describe("slices", () => {
  it("come to the same whether they are done in one go or with pauses between them", async () => {
    let pauses = 0;
    const sliced = await inSlices(counting(3), () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(sliced).toBe(atOnce(counting(3)));
    expect(pauses).toBe(3);
  });

  it.each([0, 1, 2 ** 18, 2 ** 18 + 1, 2 ** 19 + 5])(
    "fill every place of room for %i numbers, at most a quarter of a million in one",
    (size) => {
      const room = new Int32Array(size).fill(7);
      const work = filled(room, -1);
      let behind = 0;
      for (let step = work.next(); step.done !== true; step = work.next()) {
        const reached = room.indexOf(7, behind) < 0 ? size : room.indexOf(7, behind);
        expect(reached - behind).toBeLessThanOrEqual(2 ** 18);
        behind = reached;
      }
      expect(room.every((one) => one === -1)).toBe(true);
    },
  );
});
