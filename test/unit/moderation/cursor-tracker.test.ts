import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { createCursorTracker } from "../../../src/moderation/cursor-tracker.ts";
import { CHANNEL, aRef } from "../../support/builders.ts";

const ref = aRef();
const ready = () => {
  const tracker = createCursorTracker();
  tracker.release(CHANNEL, 0);
  return tracker;
};
const positions = (tracker: ReturnType<typeof createCursorTracker>) =>
  tracker.unwritten().map(({ position }) => position);

describe("the cursor of a stream", () => {
  test("never passes a message that is not finished", () => {
    const tracker = ready();
    for (const position of ["1", "2", "3"]) tracker.begin(ref, position);
    tracker.finish(ref, "3");
    tracker.finish(ref, "1");
    expect(positions(tracker)).toEqual(["1"]);
    tracker.finish(ref, "2");
    expect(positions(tracker)).toEqual(["3"]);
  });

  test("stands still while its channel may have a gap, and moves when that is filled", () => {
    const tracker = ready();
    const hold = tracker.hold("playground");
    tracker.begin(ref, "1");
    expect(tracker.safeAfter(ref, "1")).toBeNull();
    tracker.finish(ref, "1");
    expect(positions(tracker)).toEqual([]);
    tracker.release(CHANNEL, hold);
    expect(positions(tracker)).toEqual(["1"]);
  });

  test("is not released by an older catch-up than the newest gap", () => {
    const tracker = ready();
    const first = tracker.hold("playground");
    tracker.hold("playground");
    tracker.begin(ref, "1");
    tracker.finish(ref, "1");
    tracker.release(CHANNEL, first);
    expect(positions(tracker)).toEqual([]);
  });

  test("waits for both when the same message comes live and by catch-up", () => {
    const tracker = ready();
    tracker.begin(ref, "1");
    tracker.begin(ref, "1");
    tracker.finish(ref, "1");
    expect(positions(tracker)).toEqual([]);
    tracker.finish(ref, "1");
    expect(positions(tracker)).toEqual(["1"]);
  });

  test("of one thread does not wait for another's", () => {
    const tracker = ready();
    tracker.begin(ref, "1");
    const thread = aRef("m2", { thread: "t1" });
    tracker.begin(thread, "2");
    tracker.finish(thread, "2");
    expect(tracker.unwritten().map(({ stream }) => stream)).toEqual(["playground:3ha/t1"]);
  });

  test("holds all of this in any order of beginning, finishing and writing", () => {
    const step = record({
      position: integer({ min: 10, max: 40 }).map(String),
      act: constantFrom("begin", "finish", "write"),
    });
    assert(
      property(array(step, { maxLength: 80 }), (steps) => {
        const tracker = ready();
        const open: string[] = [];
        let written = "";
        for (const { position, act } of steps) {
          if (act === "begin" && position > written) {
            tracker.begin(ref, position);
            open.push(position);
          } else if (act === "finish" && open.includes(position)) {
            tracker.finish(ref, position);
            open.splice(open.indexOf(position), 1);
          }
          for (const safe of tracker.unwritten()) {
            expect(open.every((one) => one > safe.position)).toBe(true);
            expect(safe.position > written).toBe(true);
            if (act === "write") {
              tracker.written(safe);
              written = safe.position;
            }
          }
        }
      }),
    );
  });
});
