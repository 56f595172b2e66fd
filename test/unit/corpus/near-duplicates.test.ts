import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutRepeats } from "../../corpus/near-duplicates.ts";

const kept = (...entries: readonly (readonly [text: string, side: string])[]): string[] =>
  withoutRepeats(entries.map(([text, side]) => ({ text, side }))).kept.map(({ text }) => text);

describe("without repeats", () => {
  it("the first of two texts stays that differ in capitals, accents, marks and invisible characters only", () => {
    expect(kept(["Hé, wat dóé je?!", "a"], ["he wat d​oe je", "a"])).toHaveLength(1);
  });

  it("a text with a few other letters repeats it, and one with other words does not", () => {
    const text = "neem morgen je gymspullen mee naar de grote zaal";
    expect(kept([text, "a"], ["neem morgen je gymspulle mee naar de grote zaal man", "a"])).toEqual(
      [text],
    );
    expect(kept([text, "a"], ["neem volgende week allemaal je boeken mee", "a"])).toHaveLength(2);
  });

  it("a sentence with other words in the same places may stay in one split, and not in another", () => {
    const one = "kan iemand mij het huiswerk van wiskunde sturen";
    const other = "kan iemand mij het rooster van donderdagmiddag sturen";
    expect(kept([one, "a"], [other, "a"])).toEqual([one, other]);
    expect(kept([one, "a"], [other, "b"])).toEqual([one]);
  });

  it("texts of symbols alone, and of fewer letters than a shingle, are told apart", () => {
    expect(kept(["?", "a"], ["!!", "a"], ["?", "b"], ["ok", "a"], ["k", "a"])).toEqual([
      "?",
      "!!",
      "ok",
      "k",
    ]);
  });

  it("says what a text repeats, and why", () => {
    const rows = [
      { text: "dit is een heel gewone zin over niets", side: "a" },
      { text: "dit is een heel gewone zin over niets!", side: "b" },
    ];
    expect(withoutRepeats(rows).repeats).toEqual([
      { entry: rows[1], of: rows[0], why: "near-duplicate" },
    ]);
  });

  it("lets two of one side stand that nearly say the same and are labelled otherwise, but not across sides", () => {
    const first = { text: "ik wacht na het laatste uur op je bij het hek", side: "a", label: "no" };
    const contrast = {
      ...first,
      text: "ik wacht na het laatste uur op hem bij het hek",
      label: "yes",
    };
    const { kept, repeats } = withoutRepeats([
      first,
      contrast,
      { ...contrast, text: "ik wacht na het laatste uur op hem bij 't hek" },
      { ...contrast, side: "b" },
    ]);
    expect(kept).toEqual([first, contrast]);
    expect(repeats.map(({ of }) => of)).toEqual([contrast, contrast]);
  });

  it("finds the pairs that comparing everybody finds, of texts of all lengths in any order", () => {
    const word = constantFrom(..."ik jij wacht morgen naar het strand bij school ha".split(" "));
    const texts = array(
      array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" ")),
      { maxLength: 12 },
    );
    const shingles = (text: string): Set<string> =>
      new Set(Array.from({ length: text.length - 1 }, (_, at) => ` ${text} `.slice(at, at + 4)));
    const alike = (one: string, other: string): boolean => {
      const [a, b] = [shingles(one), shingles(other)];
      const common = [...a].filter((one) => b.has(one)).length;
      return common / (a.size + b.size - common) >= 0.6;
    };
    assert(
      property(texts, (all) => {
        const stay: string[] = [];
        for (const text of all) if (!stay.some((other) => alike(text, other))) stay.push(text);
        expect(kept(...all.map((text) => [text, "a"] as const))).toEqual(stay);
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds a repeat of its own label behind a contrast that resembles it as well", () => {
    const rows = [
      { text: "jij mag niet mee naar het eiland", side: "a", label: "yes" },
      { text: "jij mag niet mee naar het strand", side: "a", label: "no" },
      { text: "jij mag niet mee naar het strand!", side: "a", label: "no" },
    ];
    expect(withoutRepeats(rows).kept).toEqual(rows.slice(0, 2));
  });
});
