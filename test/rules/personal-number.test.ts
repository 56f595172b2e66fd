import { describe, expect, it } from "vitest";
import { createDetector } from "../../src/detection/detector.ts";
import type { Segment } from "../../src/domain/message.ts";
import { realLexicon } from "../support/real-lexicon.ts";

const detector = createDetector(realLexicon());
const numbersIn = (text: string, segments: readonly Segment[] = []): readonly string[] => {
  const verdict = detector.detect({ text, segments, attachments: [], role: "student" });
  if (verdict.kind === "clear") return [];
  return verdict.findings
    .filter(({ rule }) => rule === "personal-number")
    .map(({ span, severity }) => `${severity} ${text.slice(span.start, span.end)}`);
};

describe("the place of a number", () => {
  it.each([
    ["mijn nummer is ０６１２３４５９８７ hoor", "low ０６１２３４５９８７"],
    ["haar nummer: 0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣9️⃣8️⃣7️⃣!", "high 0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣9️⃣8️⃣7"],
    ["Zijn 06 is +31 (0)6 12 34 59 87, bel maar", "high +31 (0)6 12 34 59 87"],
    [
      "zijn nummer is nul zes twaalf vierendertig zesenvijftig achtenzeventig",
      "high nul zes twaalf vierendertig zesenvijftig achtenzeventig",
    ],
    ["Ik woon op de Molenweg 7 in Schagen", "low Molenweg 7"],
    ["iban van tim: NL20 INGB 0001 2345 67.", "high NL20 INGB 0001 2345 67"],
    ["bsn van julia 690581841", "high 690581841"],
  ])("is told in the original text of “%s”", (text, expected) => {
    expect(numbersIn(text)).toEqual([expected]);
  });

  it("is told for each of them", () => {
    expect(numbersIn("sanne haar nummer is 0612345678, die van daan is 0687654321")).toEqual([
      "high 0612345678",
      "high 0687654321",
    ]);
  });
});

describe("a number that somebody else wrote", () => {
  it("does not count in a quote, a link or a program", () => {
    expect(numbersIn("> haar nummer is 0612345678\nwat een dag")).toEqual([]);
    expect(numbersIn("https://wa.me/0612345678")).toEqual([]);
    expect(numbersIn("`const seed = 0612345678;`")).toEqual([]);
    const text = "haar nummer is 0612345678\nwat een dag";
    expect(numbersIn(text, [{ source: "quote", start: 0, end: 25 }])).toEqual([]);
    expect(numbersIn(text, [{ source: "forward", start: 0, end: 25 }])).toEqual([
      "high 0612345678",
    ]);
  });
});

describe("a number that fails its check", () => {
  it.each(["bsn van julia 690581842", "iban van tim: NL20INGB0001234568"])(
    "is no number of a person in “%s”",
    (text) => {
      expect(numbersIn(text)).toEqual([]);
    },
  );
});
