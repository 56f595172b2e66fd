import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { ibans, isIban } from "../../../../src/detection/numbers/iban.ts";

/** The remainder by 97 of a long decimal number, by the way it is taught: nine digits at a time. */
const remainder = (decimal: string): bigint => BigInt(decimal) % 97n;
const decimal = (text: string): string =>
  Array.from(text, (character) => `${Number.parseInt(character, 36)}`).join("");
const iban = (country: string, account: string): string => {
  const check = 98n - remainder(decimal(`${account}${country}00`));
  return `${country}${`${check}`.padStart(2, "0")}${account}`;
};
const dutch = { bank: constantFrom("INGB", "RABO", "ABNA", "BUNQ", "TRIO") };
const number = integer({ min: 0, max: 999_999_999 }).map((value) => `${value}`.padStart(10, "0"));

describe("the mod-97 check of an account number", () => {
  it("passes every number made by its rule, in small letters too", () => {
    assert(
      property(dutch.bank, number, (bank, account) => {
        const made = iban("NL", bank + account);
        return isIban(made) && isIban(made.toLowerCase());
      }),
    );
  });

  it("notices one changed digit of the account", () => {
    assert(
      property(
        dutch.bank,
        number,
        integer({ min: 8, max: 17 }),
        integer({ min: 1, max: 9 }),
        (bank, account, at, by) => {
          const made = iban("NL", bank + account);
          const changed = (Number(made.charAt(at)) + by) % 10;
          return !isIban(`${made.slice(0, at)}${changed}${made.slice(at + 1)}`);
        },
      ),
    );
  });

  it("asks for the length of the country", () => {
    expect(isIban(iban("BE", "539007547034"))).toBe(true);
    expect(isIban(iban("NL", "539007547034"))).toBe(false);
    expect(isIban(iban("DE", "370400440532013000"))).toBe(true);
    expect([isIban(""), isIban("NL00"), isIban("xx82WEST12345698765432")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

it.each([
  ["nl91 abna 0417 1643 00 graag", [[0, 22]]],
  ["naar nl91abna0417164300.", [[5, 23]]],
  ["nl91 abna 0417 1643 01", []],
  ["be68 5390 0754 7034 4 euro", [[0, 19]]],
])("finds the account numbers in “%s”", (text, expected) => {
  expect(ibans(text).map(({ from, to }) => [from, to])).toEqual(expected);
});
