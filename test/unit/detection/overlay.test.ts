import { readFileSync, readdirSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDetector, detectorOver, preparing } from "../../../src/detection/detector.ts";
import { atOnce } from "../../../src/detection/slices.ts";
import type { Detector } from "../../../src/detection/detector.ts";
import { mergedTerms, overlaysOf } from "../../../src/detection/terms/overlay.ts";
import { termKey } from "../../../src/domain/lexicon.ts";
import type { Term } from "../../../src/domain/lexicon.ts";
import type { OwnEntry } from "../../../src/domain/words.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const lexicon = realLexicon();
const prepared = atOnce(preparing(lexicon, null));
const DAY = "2026-11-20";

const ownTerm = (word: string, overrides: Partial<Term> = {}): Term => ({
  key: termKey("insult", "nl", word),
  term: word,
  language: "nl",
  category: "insult",
  severity: "medium",
  aim: "always",
  pattern: false,
  tags: [],
  forms: [],
  allow: [],
  counterExamples: [],
  examples: [],
  source: "test",
  ...overrides,
});
const entryOf = (key: string, term: Term | null, overrides: Partial<OwnEntry> = {}): OwnEntry => ({
  key,
  term,
  state: "live",
  owner: null,
  reason: "test",
  until: null,
  ...overrides,
});

/** Lines of the rules' own tests, harmless and not. */
const RULES = new URL("../../rules/", import.meta.url);
const LINES = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    ["flag.txt", "pass.txt"].flatMap((file) =>
      readFileSync(new URL(`${name}/${file}`, RULES), "utf8").split("\n"),
    ),
  )
  .map((line) => line.replace(/^[^|]*\|\s*/u, ""))
  .filter((line) => line !== "" && !line.startsWith("#"));

const plain = (term: Term): Term => ({ ...term, aim: term.aim === "frame" ? "always" : term.aim });
const shippedKey = fc.constantFrom(...lexicon.terms.filter(({ aim }) => aim !== "frame"));
const day = fc.constantFrom("2026-11-19", DAY, "2026-12-01", null);
const state = fc.constantFrom<OwnEntry["state"]>("live", "shadow");
const anEntry: fc.Arbitrary<OwnEntry> = fc.oneof(
  fc
    .record({ term: shippedKey, until: day })
    .map(({ term, until }) => entryOf(term.key, null, { until })),
  fc
    .record({ term: shippedKey, until: day, state, severity: fc.constantFrom("low", "high") })
    .map(({ term, severity, ...rest }) =>
      entryOf(term.key, { ...plain(term), severity: severity as Term["severity"] }, rest),
    ),
  fc
    .record({ word: fc.constantFrom("kwibus", "snotaap", "drilpudding"), until: day, state })
    .map(({ word, ...rest }) => entryOf(termKey("insult", "nl", word), ownTerm(word), rest)),
);
const entries = fc.uniqueArray(anEntry, { selector: ({ key }) => key, maxLength: 8 });

const say = (detector: Detector, text: string) =>
  detector.detect({ text, segments: [], attachments: [], role: "student" });

describe("what a school lays over the shipped words", () => {
  it("reads a disguised word that is switched off as the whole lexicon without it does", () => {
    const overlay = { off: new Set(["insult.nl:kankerhoer"]), terms: [] };
    const over = detectorOver(prepared, overlay, "over");
    const whole = createDetector({ ...lexicon, terms: mergedTerms(lexicon, overlay) });
    for (const word of ["kankerhoer", "k4nk3rh03r", "kank3rhoer", "reohreknak"]) {
      const text = `jij bent een ${word}`;
      expect(say(over, text).kind).toBe("flagged");
      expect(say(over, text)).toEqual(say(whole, text));
    }
  });

  it("is the same in whatever order its entries come", () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const shuffled = list
          .map((entry) => ({ entry, at: numbers.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(overlaysOf(shuffled, DAY)).toEqual(overlaysOf(list, DAY));
      }),
    );
  });

  it("is nothing at all once the last entry is taken away, or its last day is past", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const past = list.map((entry) => ({ ...entry, until: "2026-11-19" }));
        for (const none of [[], past]) {
          const { live, trial } = overlaysOf(none, DAY);
          expect(mergedTerms(lexicon, live)).toEqual(lexicon.terms);
          expect(trial).toBeNull();
        }
      }),
    );
  });

  it("beats the file key by key: off is gone, a version of the school's own stands in its place, the rest stays", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const merged = new Map(
          mergedTerms(lexicon, overlaysOf(list, DAY).live).map((term) => [term.key, term]),
        );
        const own = new Map(
          list
            .filter((one) => one.state === "live" && (one.until === null || one.until >= DAY))
            .map((one) => [one.key, one.term]),
        );
        for (const term of lexicon.terms) {
          const entry = own.get(term.key);
          expect(merged.get(term.key)).toEqual(entry === undefined ? term : (entry ?? undefined));
        }
        for (const [key, term] of own) expect(merged.get(key)).toEqual(term ?? undefined);
      }),
    );
  });

  it("judges as a detector that is built whole of the same words", () => {
    const sample = LINES.filter((_, index) => index % 7 === 0);
    fc.assert(
      fc.property(entries, (list) => {
        const { live } = overlaysOf(list, DAY);
        const layered = detectorOver(prepared, live, "layered");
        const whole = createDetector({ ...lexicon, terms: mergedTerms(lexicon, live) });
        for (const text of [...sample, "wat ben jij een kwibus", "jij s n o t a a p"])
          expect({ text, verdict: say(layered, text) }).toEqual({
            text,
            verdict: say(whole, text),
          });
      }),
      { numRuns: 15 },
    );
  });

  it("no longer knows a word that only a term which is off brought: it may be a piece of another", () => {
    const { live } = overlaysOf([entryOf("insult.nl:mongool", null)], DAY);
    const layered = detectorOver(prepared, live, "layered");
    const whole = createDetector({ ...lexicon, terms: mergedTerms(lexicon, live) });
    const text = "kanker mongolen zijn jullie";
    expect(say(whole, text)).toMatchObject({ kind: "flagged" });
    expect(say(layered, text)).toEqual(say(whole, text));
    expect(say(layered, "wat een mongool ben jij")).toEqual({ kind: "clear" });
  });

  it("leaves every verdict as it was when there is nothing to lay", () => {
    const layered = detectorOver(prepared, overlaysOf([], DAY).live, "layered");
    const shipped = createDetector(lexicon);
    for (const text of LINES) expect(say(layered, text)).toEqual(say(shipped, text));
  });
});
