import { describe, expect, it } from "vitest";
import { lintedLexicon, loadLexicon } from "../../../src/config/load-lexicon.ts";
import { parseTermLines } from "../../../src/config/term-lines.ts";
import type { SourceFile, TermFault } from "../../../src/config/load-lexicon.ts";
import type { Lexicon } from "../../../src/domain/lexicon.ts";

const GOOD_TERM = `  - term: eikel
    severity: medium
    aim: person
    forms: [eikels]
    allow: [eikelboom]
    examples: [jij bent een eikel]
    counter_examples: [de eikelboom is oud]
`;
const HEAD = "language: nl\ncategory: insult\nterms:\n";

const file = (source: string, path = "lexicon/insult.nl.yaml"): SourceFile => ({ path, source });
const problemsOf = (...files: SourceFile[]): readonly string[] => {
  const result = loadLexicon(files);
  return result.ok
    ? []
    : result.problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`);
};
const withLine = (line: string, wrong: string): SourceFile =>
  file(HEAD + GOOD_TERM.replace(line, wrong));

describe("a lexicon without mistakes", () => {
  it("is the very same when its files are as they were, and another after any change", () => {
    const lexiconOf = (source: string, path?: string): unknown => {
      const result = loadLexicon([file(source, path)]);
      return result.ok ? result.lexicon : result.problems;
    };
    const source = HEAD + GOOD_TERM;
    const first = lexiconOf(source);
    expect(lexiconOf(source)).toBe(first);
    expect(lexiconOf(`${source}# a remark\n`)).not.toBe(first);
    expect(lexiconOf(source, "elsewhere/insult.nl.yaml")).toMatchObject({
      terms: [{ source: "elsewhere/insult.nl.yaml:4" }],
    });
  });

  it("is asked of the lint each time, which may have changed its mind", async () => {
    const files = [file(HEAD + GOOD_TERM)];
    const fault = (lexicon: Lexicon): TermFault[] =>
      lexicon.terms.map((term) => ({ term, field: "forms", index: 0, message: "no" }));
    expect(await lintedLexicon(files, async () => [])).toMatchObject({ ok: true });
    expect(await lintedLexicon(files, async (lexicon) => fault(lexicon))).toEqual({
      ok: false,
      problems: [{ file: "lexicon/insult.nl.yaml", line: 7, message: "no" }],
    });
  });

  it("keeps every field of a term and says where it stands", () => {
    const result = loadLexicon([file(HEAD + GOOD_TERM)]);
    expect(result).toMatchObject({
      ok: true,
      lexicon: {
        terms: [
          {
            key: "insult.nl:eikel",
            term: "eikel",
            language: "nl",
            category: "insult",
            severity: "medium",
            aim: "person",
            pattern: false,
            tags: [],
            forms: ["eikels"],
            allow: ["eikelboom"],
            examples: ["jij bent een eikel"],
            counterExamples: ["de eikelboom is oud"],
            source: "lexicon/insult.nl.yaml:4",
          },
        ],
      },
    });
  });

  it("cannot be changed by whoever holds it", () => {
    const result = loadLexicon([file(HEAD + GOOD_TERM)]);
    if (!result.ok) throw new Error("the file is fine");
    const [term] = result.lexicon.terms;
    expect(Object.isFrozen(result.lexicon)).toBe(true);
    expect(Object.isFrozen(result.lexicon.terms)).toBe(true);
    expect(Object.isFrozen(term)).toBe(true);
    expect(Object.isFrozen(term?.forms)).toBe(true);
  });

  it("gets another version when a term changes, and the same when only a comment or the place does", () => {
    const version = (source: string): string => {
      const result = loadLexicon([file(source)]);
      if (!result.ok) throw new Error("the file is fine");
      return result.lexicon.version;
    };
    const original = version(HEAD + GOOD_TERM);
    expect(version(`# moved down\n\n${HEAD}${GOOD_TERM}`)).toBe(original);
    expect(version(HEAD + GOOD_TERM.replace("medium", "high"))).not.toBe(original);
    expect(version(HEAD + GOOD_TERM.replace("oud", "jong"))).not.toBe(original);
  });

  it("may hold an emoji as a word", () => {
    expect(problemsOf(withLine("term: eikel", 'term: "🐷"'))).toEqual([]);
  });

  it("may use a building block in two categories", () => {
    const frame = "  - { term: foto, severity: medium, aim: frame, tags: [media] }\n";
    const elsewhere = `language: nl\ncategory: recording\nterms:\n${frame}`;
    expect(problemsOf(file(HEAD + frame), file(elsewhere, "lexicon/recording.nl.yaml"))).toEqual(
      [],
    );
  });
});

describe("a mistake in a lexicon is refused with its line", () => {
  it.each([
    [
      "an unknown key",
      "    aim: person",
      "    aim: person\n    severty: low",
      7,
      /unknown key .*severty/,
    ],
    ["an empty term", "term: eikel", 'term: ""', 4, /this is empty/],
    ["a term without a letter", "term: eikel", 'term: "?! 12"', 4, /no letter in it/],
    ["a term that is not text", "term: eikel", "term: 12", 4, /must be text/],
    [
      "a severity that does not exist",
      "severity: medium",
      "severity: heavy",
      5,
      /low, medium, high, urgent/,
    ],
    ["an aim that does not exist", "aim: person", "aim: people", 6, /always, person, frame/],
    ["a list that is not a list", "forms: [eikels]", "forms: eikels", 7, /must be a list/],
    ["an empty allow phrase", "allow: [eikelboom]", 'allow: [eikelboom, ""]', 8, /this is empty/],
    ["an allow phrase that is the term itself", "[eikelboom]", "[Eikel]", 8, /is the term itself/],
    [
      "an allow phrase that is one of the forms",
      "[eikelboom]",
      "[éikels]",
      8,
      /is the term itself/,
    ],
    [
      "a counter-example that is also an example",
      "[de eikelboom is oud]",
      "[Jij bent een eikel]",
      10,
      /also in examples/,
    ],
    [
      "no counter-examples",
      "    counter_examples: [de eikelboom is oud]\n",
      "",
      4,
      /no counter_examples/,
    ],
    ["no examples", "    examples: [jij bent een eikel]\n", "", 4, /no examples/],
    ["a building block without a tag", "aim: person", "aim: frame", 6, /without a tag/],
    ["a tag with a capital", "    forms:", "    tags: [Weapon]\n    forms:", 7, /small letters/],
    [
      "a form that repeats the term",
      "forms: [eikels]",
      "forms: [EIKEL]",
      7,
      /already at .*insult.nl.yaml:4/,
    ],
  ])("%s", (_title, line, wrong, at, message) => {
    const problems = problemsOf(withLine(line, wrong));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(problems[0]).toContain(`insult.nl.yaml:${at} `);
  });

  it("a language or category that does not exist", () => {
    const source = (HEAD + GOOD_TERM).replace("nl", "fr").replace("insult", "insults");
    const problems = problemsOf(file(source, "lexicon/insults.fr.yaml"));
    expect(problems.join("\n")).toMatch(/:1 .*nl, en/);
    expect(problems.join("\n")).toMatch(/:2 .*image_abuse, self_harm/);
  });

  it("a file whose name says something else than its first lines", () => {
    expect(problemsOf(file(HEAD + GOOD_TERM, "lexicon/threat.en.yaml"))).toEqual([
      expect.stringMatching(/threat.en.yaml:1 language is nl but the file name says "en"/),
      expect.stringMatching(/threat.en.yaml:2 category is insult but the file name says "threat"/),
    ]);
  });

  it("the same word in two files, whatever its case or accents", () => {
    const english =
      HEAD.replace("nl", "en") + GOOD_TERM.replace("eikel\n", "ÉIKEL\n").replace("[eikels]", "[]");
    expect(problemsOf(file(HEAD + GOOD_TERM), file(english, "lexicon/insult.en.yaml"))).toEqual([
      expect.stringMatching(/insult.en.yaml:4 "ÉIKEL" is already at lexicon\/insult.nl.yaml:4/),
    ]);
  });

  it("text that is not YAML", () => {
    expect(problemsOf(file("language: nl\nterms: [eikel"))[0]).toMatch(/not valid YAML/);
  });

  it("a file without any content", () => {
    expect(problemsOf(file(""))).not.toEqual([]);
  });

  it("every mistake in every file at once, in the order of the lines", () => {
    const wrong =
      HEAD + GOOD_TERM.replace("medium", "heavy") + GOOD_TERM.replace("aim: person", "aim: all");
    const problems = problemsOf(file(wrong), file(`${HEAD}  - {}\n`, "lexicon/insult.en.yaml"));
    expect(problems.filter((problem) => problem.includes("insult.en.yaml"))).toHaveLength(4);
    const lines = problems
      .filter((problem) => problem.includes("insult.nl.yaml"))
      .map((problem) => Number(/yaml:(\d+) /.exec(problem)?.[1]));
    expect(lines).toEqual([5, 11, 13, 14]);
  });
});

describe("a bare list of terms", () => {
  const list = (source: string): SourceFile => ({ path: "extra.txt", source });

  it("gives each line a term that needs no aim, and skips comments and empty lines", () => {
    const result = parseTermLines(list("\uFEFF# extra\r\nplurk\r\n\r\nvieze plurk # erger\n"));
    if (!result.ok) throw new Error("the list is fine");
    expect(
      result.terms.map((term) => [term.term, term.aim, term.severity, term.category, term.source]),
    ).toEqual([
      ["plurk", "always", "medium", "insult", "extra.txt:2"],
      ["vieze plurk", "always", "medium", "insult", "extra.txt:4"],
    ]);
  });

  it("counts a repeated line once", () => {
    const result = parseTermLines(list("plurk\nPlurk\nplürk\n"));
    expect(result).toMatchObject({ ok: true, terms: [{ term: "plurk" }] });
  });

  it("refuses lines without a letter, each with its number", () => {
    const result = parseTermLines(list("plurk\n!!\n\n12 34\n"));
    expect(result).toMatchObject({ ok: false, problems: [{ line: 2 }, { line: 4 }] });
  });
});
