import { readFileSync, readdirSync } from "node:fs";
import { array, assert, constantFrom, nat, oneof, property, string } from "fast-check";
import type { Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { createDetector, detectorOver, preparing } from "../../../src/detection/detector.ts";
import { atOnce } from "../../../src/detection/slices.ts";
import type { DetectionInput, Detector } from "../../../src/detection/detector.ts";
import type { Term } from "../../../src/domain/lexicon.ts";
import { shippedModel } from "../../../src/main/shipped-model.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const lexicon = realLexicon();
const detector = createDetector(lexicon);

const ROOT = new URL("../../../", import.meta.url);
const linesOf = (path: string): readonly string[] =>
  readFileSync(new URL(path, ROOT), "utf8")
    .split("\n")
    .filter((line) => line !== "");
const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}${name}`);

/** Every text in a line of JSON, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "text" && typeof inner === "string" ? [inner] : textsIn(inner),
  );
}
const CORPUS = filesBelow("test/corpus/", ".jsonl").flatMap((path) =>
  linesOf(path).flatMap((line) => textsIn(JSON.parse(line))),
);
const LINES = [
  ...filesBelow("test/corpus/", ".txt"),
  ...filesBelow("config/backtest/", ".txt"),
  ...filesBelow("test/rules/", ".txt"),
].flatMap((path) => linesOf(path).map((line) => line.split(" | ").at(-1) ?? line));
const TEXTS = [...new Set([...CORPUS, ...LINES])];

const PICTURE = { kind: "image", name: "foto.jpg", bytes: 2048 } as const;
const ownTerm = (changes: Partial<Term> & { readonly term: string }): Term => {
  const model = lexicon.terms.find(
    ({ category, aim }) => category === "insult" && aim === "person",
  );
  if (model === undefined) throw new Error("no insult to go by");
  return { ...model, forms: [], allow: [], tags: [], key: `insult.nl:${changes.term}`, ...changes };
};

/** `detect` reads in full only what the screen lets through, `explain` everything. */
const differing = (one: Detector, input: DetectionInput): boolean =>
  JSON.stringify(one.detect(input)) !== JSON.stringify(one.explain(input).verdict);
const inputs = (text: string): readonly DetectionInput[] => [
  { text, segments: [], attachments: [], role: "student" },
  { text, segments: [], attachments: [], role: "staff" },
  { text, segments: [], attachments: [PICTURE], role: "student" },
];

/** Twice every text of the corpus, once of it in full: minutes where the machine is busy. */
const LONG = { timeout: 240_000 };

describe("the screen loses nothing that reading in full would flag", LONG, () => {
  it("in the corpus, the backtest and the cases of the rules", () => {
    expect(TEXTS.length).toBeGreaterThan(5_000);
    // Staff and pictures matter to a few rules only: every fourth text does for them.
    const found = TEXTS.filter((text, at) =>
      inputs(text)
        .slice(0, at % 4 === 0 ? 3 : 1)
        .some((input) => differing(detector, input)),
    );
    expect(found).toEqual([]);
  });

  it("with the model, which is asked only where the words lean to it", () => {
    const both = createDetector(lexicon, shippedModel());
    const found = TEXTS.filter((text) => {
      const [input] = inputs(text);
      return input !== undefined && differing(both, input);
    });
    expect(found).toEqual([]);
  });

  it("with a school's own words over the shipped ones, and some of those off", () => {
    const own = detectorOver(
      atOnce(preparing(lexicon, null)),
      {
        off: new Set(lexicon.terms.slice(0, 40).map(({ key }) => key)),
        terms: [
          ownTerm({ term: "gele muts" }),
          ownTerm({ term: "zzkoe", tags: ["weapon"], aim: "frame" }),
        ],
      },
      "own",
    );
    const texts = [
      "wat een gele muts ben jij",
      "gele mutsen jullie",
      "ik ga je steken met een zzkoe",
      ...TEXTS.filter((_, at) => at % 4 === 0),
    ];
    expect(texts.filter((text) => inputs(text).some((input) => differing(own, input)))).toEqual([]);
  });

  it("in texts of any pieces, whole or broken", () => {
    const pieces = TEXTS.flatMap((text) => text.split(" "));
    const anyText = array(
      oneof(
        { weight: 6, arbitrary: oneOf(pieces) },
        { weight: 2, arbitrary: oneOf(TEXTS) },
        {
          weight: 2,
          arbitrary: constantFrom(
            ..."k l o o t 0 3 1 . ? ! , - @ $ * \n 🔪 📸 \u200b \u0301 \ufdfa nul zes twaalf 06 12345678 1234 ab nl91abna0417164300".split(
              " ",
            ),
          ),
        },
        { weight: 1, arbitrary: string({ unit: "binary", maxLength: 6 }) },
      ),
      { maxLength: 14 },
    );
    assert(
      property(anyText, constantFrom(" ", " ", " ", "", "-", ". "), (parts, glue) => {
        for (const input of inputs(parts.join(glue)))
          expect(detector.detect(input)).toEqual(detector.explain(input).verdict);
      }),
      { numRuns: 1_500 },
    );
  });
});

/** One of many; a corpus is too long to be handed over as arguments. */
const oneOf = (texts: readonly string[]): Arbitrary<string> =>
  nat(texts.length - 1).map((at) => texts[at] ?? "");
