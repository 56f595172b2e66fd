import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { bsnNumbers, isBsn } from "../../../../src/detection/numbers/bsn.ts";
import { digitGroups } from "../../../../src/detection/numbers/digit-groups.ts";

/** The nine digits that begin with these eight and pass, or null when no ninth digit does. */
function completed(eight: number): string | null {
  const digits = `${eight}`.padStart(8, "0");
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  return sum % 11 === 10 || eight === 0 ? null : `${digits}${sum % 11}`;
}
const eightDigits = integer({ min: 1, max: 99_999_999 });

describe("the eleven-check of a citizen service number", () => {
  it("passes every number made by its rule", () => {
    assert(
      property(eightDigits, (eight) => {
        const number = completed(eight);
        return number === null || isBsn(number);
      }),
    );
  });

  it("notices one changed digit, wherever it stands", () => {
    assert(
      property(
        eightDigits,
        integer({ min: 0, max: 8 }),
        integer({ min: 1, max: 9 }),
        (eight, at, by) => {
          const number = completed(eight);
          if (number === null) return true;
          const changed = (Number(number.charAt(at)) + by) % 10;
          return !isBsn(`${number.slice(0, at)}${changed}${number.slice(at + 1)}`);
        },
      ),
    );
  });

  it("notices two neighbours that changed places", () => {
    assert(
      property(eightDigits, integer({ min: 0, max: 7 }), (eight, at) => {
        const number = completed(eight);
        if (number === null || number.charAt(at) === number.charAt(at + 1)) return true;
        return !isBsn(
          number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2),
        );
      }),
    );
  });

  it("counts eight digits as nine with a zero before them, and nothing else", () => {
    expect(isBsn("12345672")).toBe(isBsn("012345672"));
    expect([isBsn("000000000"), isBsn(""), isBsn("1234567821"), isBsn("12345678a")]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

it.each([
  ["111222333", [[0, 9]]],
  ["1112.22.333 en", [[0, 11]]],
  ["bsn 111 222 333", [[4, 15]]],
  ["bsn 111222334", []],
])("finds the numbers that pass in “%s”", (text, expected) => {
  expect(bsnNumbers(digitGroups(text)).map(({ from, to }) => [from, to])).toEqual(expected);
});
