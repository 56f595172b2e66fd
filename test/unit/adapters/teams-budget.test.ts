import { describe, expect, test } from "vitest";
import { createRequestBudget } from "../../../adapters/teams/request-budget.ts";
import { createTestClock, moved } from "../../support/test-clock.ts";

const START = Date.parse("2026-11-20T09:00:00Z");
const MINUTE = 60_000;

describe("the budget of requests", () => {
  test("is used to the full: what may be asked in a minute is asked in it", async () => {
    const clock = createTestClock(START);
    const budget = createRequestBudget({ clock, perMinute: 10, keptFree: 0 });
    const times: number[] = [];
    const all = Promise.all(
      Array.from({ length: 25 }, async () => {
        (await budget.turn("patient"))?.();
        times.push(clock.now() - START);
      }),
    );
    await moved(clock, all);
    expect(times).toEqual(
      [0, 1, 2].flatMap((minute) => Array(minute < 2 ? 10 : 5).fill(minute * MINUTE)),
    );
  });

  test("keeps room for somebody who waits, without going over the number", async () => {
    const clock = createTestClock(START);
    const budget = createRequestBudget({ clock, perMinute: 10, keptFree: 2 });
    let through = 0;
    const patient = Array.from({ length: 12 }, async () => {
      const end = await budget.turn("patient");
      through += 1;
      end?.();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(through).toBe(8);
    for (let times = 0; times < 2; times += 1) (await budget.turn("now"))?.();
    clock.move(MINUTE - 1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(through).toBe(8);
    clock.move(1);
    await Promise.all(patient);
    expect(through).toBe(12);
  });

  test("counts a request from its answer: the service may have counted it until then", async () => {
    const clock = createTestClock(START);
    const budget = createRequestBudget({ clock, perMinute: 1, keptFree: 0 });
    const end = await budget.turn("patient");
    let through = false;
    const second = budget.turn("patient").then((turn) => {
      through = true;
      return turn;
    });
    clock.move(5 * MINUTE);
    await new Promise((resolve) => setImmediate(resolve));
    expect(through).toBe(false);
    end?.();
    clock.move(MINUTE);
    expect(await second).not.toBeNull();
  });

  test("a clock that is set back holds nobody up for what it now calls the future", async () => {
    const clock = createTestClock(START);
    const budget = createRequestBudget({ clock, perMinute: 2, keptFree: 0 });
    (await budget.turn("patient"))?.();
    (await budget.turn("patient"))?.();
    budget.rest(10 * MINUTE);
    clock.moveTo(START - 60 * MINUTE);
    expect(await budget.turn("patient")).not.toBeNull();
  });

  test("the end lets those who wait go, empty-handed", async () => {
    const clock = createTestClock(START);
    const budget = createRequestBudget({ clock, perMinute: 1, keptFree: 0 });
    expect(await budget.turn("patient")).not.toBeNull();
    const waiting = budget.turn("patient");
    budget.stop();
    expect(await waiting).toBeNull();
    expect(await budget.turn("now")).toBeNull();
    expect(clock.next()).toBe(false);
  });
});
