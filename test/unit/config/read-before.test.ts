import { describe, expect, it } from "vitest";
import { createReadBefore } from "../../../src/config/read-before.ts";

const file = (path: string, source: string) => [{ path, source }];

describe("what was made of files", () => {
  it("is found again as long as nothing in them changes", () => {
    const before = createReadBefore<string>(2);
    before.keep(file("a", "1"), "made");
    expect(before.get(file("a", "1"))).toBe("made");
    expect(before.get(file("a", "2"))).toBeUndefined();
    expect(before.get(file("b", "1"))).toBeUndefined();
  });

  it("is kept so many times, and what is asked for goes last", () => {
    const before = createReadBefore<string>(2);
    before.keep(file("a", "1"), "first");
    before.keep(file("a", "2"), "second");
    before.get(file("a", "1"));
    before.keep(file("a", "3"), "third");
    expect([1, 2, 3].map((one) => before.get(file("a", String(one))))).toEqual([
      "first",
      undefined,
      "third",
    ]);
  });
});
