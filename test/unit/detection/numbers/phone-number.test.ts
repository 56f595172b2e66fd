import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { digitGroups } from "../../../../src/detection/numbers/digit-groups.ts";
import { phoneNumbers } from "../../../../src/detection/numbers/phone-number.ts";

const numbersIn = (text: string): readonly string[] =>
  phoneNumbers(text, digitGroups(text)).map(({ from, to }) => text.slice(from, to));

describe("a telephone number", () => {
  it.each([
    "0612345678",
    "06-12345678",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "06/12345678",
    "0 6 1 2 3 4 5 6 7 9",
    "+31612345678",
    "+31 6 1234 5678",
    "+31 (0)6 12345678",
    "0031 6 12345678",
    "31612345678",
    "o612345678",
    "06l2345678",
    "nul zes een twee drie vier vijf zes zeven acht",
    "nul zes twaalf vierendertig zesenvijftig achtenzeventig",
    "06 twaalf 34 56 78",
    "zero six one two three four five six seven eight",
    "0470 12 34 56",
    "+32 470 12 34 56",
    "0032470123456",
    "+44 7911 123456",
    "+49 151 12345678",
    "+48 512 345 678",
    "+212 612 345678",
    "020-1234567",
    "0223 612345",
  ])("is found as “%s”, whatever stands around it", (written) => {
    expect(numbersIn(written)).toEqual([written]);
    expect(numbersIn(`app me op ${written} graag`)).toEqual([written]);
    expect(numbersIn(`opgave 12\n${written}\nblz 4`)).toEqual([written]);
  });

  it.each([
    "112",
    "0800-0432",
    "0900-8844",
    "088 1234567",
    "14 0223",
    "lokaal 06",
    "06-12-2024 12:30",
    "06/12/2024 12 uur",
    "0 6 12 18 24 30 36",
    "978-90-01-87654-3",
    "3,1415926535",
    "0,0612345678",
    "3SABC0612345678",
    "061234567",
    "06123456789",
    "1234567890",
    "2 + 31612345",
    "0612 345",
    "6 12 34 56 78",
  ])("is not found in “%s”", (written) => {
    expect(numbersIn(written)).toEqual([]);
  });

  it("is found however its ten digits are parted", () => {
    const marks = constantFrom("", "", " ", "-", ".", " - ", "/");
    assert(
      property(
        integer({ min: 10_000_000, max: 99_999_999 }),
        array(marks, { minLength: 9, maxLength: 9 }),
        (rest, gaps) => {
          const digits = Array.from(`06${rest}`);
          const written = digits.map((digit, at) => digit + (gaps[at] ?? "")).join("");
          // What reads as a date or as a count is no number.
          if (/(?:19|20)\d\d/u.test(`${rest}`)) return true;
          return numbersIn(written).join() === written;
        },
      ),
    );
  });

  it("is found twice where two stand side by side", () => {
    expect(numbersIn("0612345678 0687654321")).toEqual(["0612345678", "0687654321"]);
    expect(numbersIn("06 12345678, 06 87654321")).toEqual(["06 12345678", "06 87654321"]);
  });
});
