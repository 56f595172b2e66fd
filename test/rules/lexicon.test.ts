import { describe, expect, it } from "vitest";
import { createDetector } from "../../src/detection/detector.ts";
import type { Term } from "../../src/domain/lexicon.ts";
import { CATEGORIES } from "../../src/domain/verdict.ts";
import { plainWordsOf } from "../../src/config/plain-words.ts";
import { shippedFiles, shippedLexicon } from "../corpus/shipped-lexicon.ts";
import { aMessage } from "../support/builders.ts";

const lexicon = shippedLexicon();
/** Found by rules alone, or by the timetable. */
const BY_RULES: ReadonlySet<string> = new Set(["staff_boundary", "lesson_time"]);
const detector = createDetector(lexicon);
const verdictOf = (text: string): ReturnType<typeof detector.detect> =>
  detector.detect({ ...aMessage({ text }), role: "student" });

/** One line per sentence that goes wrong: where the term stands, what it is, the sentence and what was said of it. */
function failures(terms: readonly Term[]): readonly string[] {
  return terms.flatMap((term) => {
    const complain = (text: string, what: string): string =>
      `${term.source} ${term.term}: "${text}" ${what}`;
    const missed = term.examples.flatMap((text) => {
      const verdict = verdictOf(text);
      if (verdict.kind === "clear") return [complain(text, "must be flagged and is clear")];
      if (
        term.aim === "frame" ||
        verdict.findings.some(({ category }) => category === term.category)
      )
        return [];
      const said = verdict.findings.map(({ category }) => category).join(", ");
      return [complain(text, `must be ${term.category} and is ${said}`)];
    });
    const alarms = term.counterExamples.flatMap((text) => {
      const verdict = verdictOf(text);
      if (verdict.kind === "clear") return [];
      const said = verdict.findings
        .map(({ rule, category }) => `${category} by ${rule}`)
        .join(", ");
      return [complain(text, `must be clear and is ${said}`)];
    });
    return [...missed, ...alarms];
  });
}

const termFiles = shippedFiles()
  .filter((file) => plainWordsOf(file) === null)
  .map(({ path }) => path);

describe("the shipped lexicon", () => {
  it.each(termFiles)(
    "flags every example and stays silent at every counter-example of %s",
    (path) => {
      const terms = lexicon.terms.filter(({ source }) => source.startsWith(`${path}:`));
      expect(terms).not.toEqual([]);
      expect(failures(terms).join("\n")).toBe("");
    },
  );

  it("flags every spelling of a term that needs no aim, on its own", () => {
    const missed = lexicon.terms
      .filter(({ aim }) => aim === "always")
      .flatMap((term) =>
        [term.term, ...term.forms]
          .filter((form) => verdictOf(form).kind === "clear")
          .map((form) => `${term.source} ${term.term}: "${form}" is clear`),
      );
    expect(missed.join("\n")).toBe("");
  });

  it("has files for both languages of every category that is found by words", () => {
    const names = shippedFiles().map(({ path }) => path.replace(/^.*\//u, ""));
    for (const category of CATEGORIES.filter((one) => !BY_RULES.has(one))) {
      expect(names).toContain(`${category}.nl.yaml`);
      expect(names).toContain(`${category}.en.yaml`);
    }
  });
});
