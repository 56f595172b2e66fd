import {
  array,
  assert,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  property,
  record,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { createDetector } from "../../../src/detection/detector.ts";
import type { DetectionInput } from "../../../src/detection/detector.ts";
import { fold } from "../../../src/detection/fold/fold.ts";
import { setApart } from "../../../src/detection/fold/set-apart.ts";
import type { Folded } from "../../../src/detection/fold/fold.ts";
import { foldStretches, open, openWhole } from "../../../src/detection/reading/windows.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const lexicon = realLexicon();
const detector = createDetector(lexicon);
const input = (text: string, segments: DetectionInput["segments"] = []): DetectionInput => ({
  text,
  segments,
  attachments: [],
  role: "student",
});

/** Any UTF-16 units, lone surrogates among them, mixed with words that rules react to. */
const anyText = array(
  oneof(
    integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    constantFrom(
      "klootzak",
      "ik ga je",
      "slaan",
      " ",
      "\n",
      "`",
      "> ",
      "<@1>",
      "**",
      "na school",
      "gefilmd",
      "dood",
      ".",
      "?",
      "\u200b",
      "\ufdfa",
      "https://a.b/",
      "06 12345678",
      "nl91abna0417164300",
      "haar wachtwoord is",
      "molenweg 7",
    ),
  ),
  { maxLength: 80 },
).map((pieces) => pieces.join(""));
const anySegments = array(
  record({
    source: constantFrom("body" as const, "forward" as const, "quote" as const),
    start: integer({ min: -5, max: 300 }),
    end: integer({ min: -5, max: 300 }),
  }),
  { maxLength: 4 },
);

describe("the detector, whatever the text", () => {
  it("never throws, says the same twice, and points inside the text", () => {
    assert(
      property(anyText, anySegments, (text, segments) => {
        const verdict = detector.detect(input(text, segments));
        expect(detector.detect(input(text, segments))).toEqual(verdict);
        expect(detector.explain(input(text, segments)).verdict).toEqual(verdict);
        if (verdict.kind === "clear") return;
        for (const { span } of verdict.findings) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says the same whatever was said before it: words are remembered, messages are not", () => {
    const other = createDetector(lexicon);
    assert(
      property(array(anyText, { minLength: 2, maxLength: 30 }), (texts) => {
        const forwards = texts.map((text) => detector.detect(input(text)));
        const backwards = texts.toReversed().map((text) => other.detect(input(text)));
        expect(backwards.toReversed()).toEqual(forwards);
      }),
      { numRuns: 60 },
    );
  });

  it("folds with offsets that never go back and stay inside the text", () => {
    assert(
      property(anyText, (text) => {
        const folded = fold(text, setApart(text, []));
        for (let at = 0; at < folded.text.length; at += 1) {
          const start = folded.startOf(at);
          const end = folded.endOf(at);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : folded.startOf(at - 1));
          expect(end).toBeGreaterThanOrEqual(at === 0 ? 0 : folded.endOf(at - 1));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const INVISIBLE = ["\u200b", "\u200d", "\u2060", "\u00ad", "\u0301", "\u202e"];
const DRESS: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter.toUpperCase(),
  (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  (letter) => String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1d5ee),
];
const plainTerms = lexicon.terms
  .filter(
    (term) => term.category === "insult" && term.aim !== "frame" && /^[a-z]{5,}$/u.test(term.term),
  )
  .map((term) => term.term)
  .filter((term) => detector.detect(input(`jij bent een ${term}`)).kind === "flagged");

describe("a listed word in disguise", () => {
  it("is found between invisible characters and in decorated letters, with its span", () => {
    expect(plainTerms.length).toBeGreaterThan(30);
    assert(
      property(
        constantFrom(...plainTerms),
        array(record({ dress: nat(3), hidden: option(constantFrom(...INVISIBLE)) }), {
          minLength: 24,
          maxLength: 24,
        }),
        (term, how) => {
          const disguised = Array.from(
            term,
            (letter, at) =>
              `${DRESS[how[at]?.dress ?? 0]?.(letter) ?? letter}${how[at]?.hidden ?? ""}`,
          ).join("");
          const before = "jij bent een ";
          const verdict = detector.detect(input(before + disguised));
          expect(verdict.kind).toBe("flagged");
          if (verdict.kind === "clear") return;
          expect(
            verdict.findings.some(
              ({ span }) =>
                span.start < before.length + disguised.length && span.end > before.length,
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a text that is longer than messages are", () => {
  const FILLER = "de bus was weer laat en daarna liepen we samen door de regen naar de bakker";
  const lorem = (length: number, between: string): string => {
    let text = "";
    while (text.length < length) text += `${FILLER}${between}`;
    return text.slice(0, length);
  };
  const BAD = "ik ga je na school in elkaar slaan klootzak";

  it("is read whole: what is said anywhere in it is found, and points at the words", () => {
    const alone = detector.detect(input(BAD));
    assert(
      property(
        integer({ min: 0, max: 30_000 }),
        integer({ min: 0, max: 30_000 }),
        constantFrom(". ", " ", "\n", "! ", ", "),
        (before, after, between) => {
          const start = `${lorem(before, between)}. `;
          const text = `${start}${BAD}. ${lorem(after, between)}`;
          const verdict = detector.detect(input(text));
          expect(verdict.kind).toBe("flagged");
          if (verdict.kind === "clear" || alone.kind === "clear") return;
          const found = verdict.findings.map(
            ({ rule, span }) => `${rule} ${span.start} ${span.end}`,
          );
          for (const { rule, span } of alone.findings)
            expect(found).toContain(
              `${rule} ${span.start + start.length} ${span.end + start.length}`,
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is read in stretches that leave nothing out and are no longer than the longest message", () => {
    assert(
      property(array(anyText, { maxLength: 120 }), nat(3), (pieces, times) => {
        const text = pieces.join(" ").repeat(times);
        const placesOf = (stretches: readonly Folded[]): readonly number[] => [
          ...new Set(
            stretches.flatMap((folded) =>
              Array.from({ length: folded.text.length }, (_, at) => folded.startOf(at)),
            ),
          ),
        ];
        const stretches = foldStretches(text, []);
        for (const folded of stretches) expect(folded.text.length).toBeLessThanOrEqual(4_096);
        expect(placesOf(stretches)).toEqual(placesOf([openWhole(text, []).folded]));
      }),
      { numRuns: 100 },
    );
  });

  it("takes as much longer as it is longer", () => {
    const steps = (text: string): number =>
      foldStretches(text, []).reduce((total, one) => total + open(text, one).words.length, 0);
    const once = steps(lorem(20_000, ". "));
    expect(steps(lorem(200_000, ". "))).toBeLessThan(once * 12);
    const endless = "a".repeat(100_000);
    expect(foldStretches(endless, []).length).toBeLessThan(40);
    expect(detector.detect(input(endless)).kind).toBe("clear");
  });
});
