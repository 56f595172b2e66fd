import * as fc from "fast-check";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseWordFile, writeWordFile } from "../../../src/config/word-file.ts";
import { CATEGORIES, SEVERITIES } from "../../../src/domain/verdict.ts";
import type { WordRow } from "../../../src/domain/words.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");
const codes = (source: Uint8Array, file = "woorden.csv") =>
  parseWordFile(file, source).problems.map(({ line, code }) => `${line} ${code}`);

/** What people write, and what could go wrong in a cell. */
const text = fc
  .array(
    fc.constantFrom(
      "a",
      "kwibus",
      " ",
      "|",
      ";",
      ",",
      '"',
      "'",
      "=",
      "+",
      "-",
      "@",
      "é",
      "🦧",
      "\\",
      ":",
      "#",
      "yes",
      "12",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `x${parts.join("")}`.trim());
const cell = fc.oneof(
  text,
  text.map((one) => one.slice(1).trim()).filter((one) => one !== ""),
);
// A list's items are divided by a bar; a backslash just before one is the escape itself.
const item = cell.filter((one) => !/\\\||\\$/u.test(one));
const list = fc.array(item, { maxLength: 3 });
const row: fc.Arbitrary<Omit<WordRow, "line">> = fc.record({
  key: fc.option(cell, { nil: null }),
  off: fc.boolean(),
  term: fc.record({
    term: cell,
    language: fc.constantFrom("nl", "en"),
    category: fc.constantFrom(...CATEGORIES),
    severity: fc.constantFrom(...SEVERITIES),
    aim: fc.constantFrom("always", "person", "frame"),
    pattern: fc.boolean(),
    forms: list,
    allow: list,
    examples: list,
    counterExamples: list,
  }),
  state: fc.constantFrom("shadow", "live"),
  until: fc.constantFrom("2027-07-31", null),
  reason: fc.oneof(cell, fc.constant("")),
});

describe("a file of words", () => {
  it.each(["csv", "yaml"] as const)("reads back what it was written from, as %s", (format) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const written = writeWordFile(
          format,
          rows.map((one, line) => ({ ...one, line })),
        );
        const read = parseWordFile(`woorden.${format}`, bytes(written));
        expect(read.problems).toEqual([]);
        expect(read.rows.map(({ line: _line, ...rest }) => rest)).toEqual(rows);
      }),
    );
  });

  it("gives no spreadsheet a formula to run", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const written = writeWordFile(
          "csv",
          rows.map((one, line) => ({ ...one, line })),
        );
        const cells = papa.parse<string[]>(written, { delimiter: ";" }).data.flat();
        for (const one of cells) expect(one.replace(/^\uFEFF/u, "")).not.toMatch(/^[=+@-]/u);
      }),
      { examples: [[[rowOf("=cmd|' /C calc'!A0")]]] },
    );
  });

  it("is read in Windows-1252 with semicolons, with quoted line breaks, and lines are counted by the file", () => {
    const source = Buffer.from(
      'term;reason;forms\r\n"bètweter";één;"a\nb"\r\n;;\r\nkwibus;;kwibussen | kwibusje\r\n;zonder;\r\n',
      "latin1",
    );
    const read = parseWordFile("woorden.csv", source);
    expect(read.rows).toMatchObject([
      { line: 2, reason: "één", term: { term: "bètweter", forms: ["a", "b"] } },
      { line: 5, term: { term: "kwibus", forms: ["kwibussen", "kwibusje"] } },
    ]);
    expect(read.problems).toEqual([{ line: 6, code: "empty", params: {} }]);
  });

  it("tells every mistake with its line, and of unknown columns what was meant", () => {
    const source = bytes(
      "term,severty,severity,aim,term\nkwibus,,heel erg,iemand,x\nsnotaap,,low,,x,,y\n",
    );
    expect(codes(source)).toEqual(["1 column_twice", "2 cell", "2 cell", "3 cells"]);
    expect(parseWordFile("woorden.csv", source).warnings).toEqual([
      { line: 1, code: "unknown_column", params: { name: "severty", known: "severity" } },
    ]);
    expect(codes(bytes("woord;reden\nkwibus;x\n"))).toEqual(["1 no_term_column"]);
    expect(codes(bytes("terms:\n  - term: [\n"), "woorden.yaml")).toEqual([
      expect.stringContaining("yaml"),
    ]);
    expect(codes(bytes("- kwibus\n"), "woorden.yaml")).toEqual(["1 no_terms"]);
    expect(codes(bytes("terms:\n  - term: kwibus\n    severity: erg\n"), "woorden.yaml")).toEqual([
      "2 cell",
    ]);
  });

  it("gives problems and never an exception, whatever is in it", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("a.csv", "a.yaml"),
        (source, file) => {
          const read = parseWordFile(file, source);
          expect(read.rows.length + read.problems.length).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

function rowOf(term: string): Omit<WordRow, "line"> {
  return {
    key: null,
    off: false,
    term: {
      term,
      language: "nl",
      category: "insult",
      severity: "low",
      aim: "always",
      pattern: false,
      forms: [],
      allow: [],
      examples: [],
      counterExamples: [],
    },
    state: "live",
    until: null,
    reason: "",
  };
}
