import { expect, test } from "vitest";
import { createMovableClock } from "../../../adapters/playground/movable-clock.ts";

const real = (times: readonly number[]) => {
  let index = 0;
  return {
    now: () => times[Math.min(index++, times.length - 1)] ?? 0,
    every: () => () => undefined,
    after: () => () => undefined,
  };
};

test("runs along with real time, ahead by what it was moved", () => {
  const clock = createMovableClock(real([1000, 1010, 1020]));
  expect(clock.now()).toBe(1000);
  expect(clock.advance(500)).toBe(1510);
  expect(clock.now()).toBe(1520);
  expect(clock.ahead()).toBe(500);
});

test("does not go back when the machine's clock does", () => {
  const clock = createMovableClock(real([1000, 400]));
  expect(clock.now()).toBe(1000);
  expect(clock.now()).toBe(1000);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses to move by %d", (ms) => {
  const clock = createMovableClock(real([1000]));
  expect(() => clock.advance(ms)).toThrow(RangeError);
  expect(clock.now()).toBe(1000);
});
