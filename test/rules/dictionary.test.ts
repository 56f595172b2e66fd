import { describe, expect, it } from "vitest";
import { createDetector, preparing } from "../../src/detection/detector.ts";
import { atOnce } from "../../src/detection/slices.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";
import { dictionaryWords, messagesWith } from "../dictionary/dictionary.ts";
import { innocentOf, lookAlikes } from "../dictionary/look-alike.ts";

const SAMPLE = 12_000;
const lexicon = shippedLexicon();
const detector = createDetector(lexicon);
const judge = lookAlikes(atOnce(preparing(lexicon, null)), detector);
const flags = (text: string): boolean =>
  detector.detect({ text, segments: [], attachments: [], role: "student" }).kind === "flagged";

/** The same words in every run; `npm run innocents` looks at all of them. */
function sampled(words: readonly string[]): readonly string[] {
  let seed = 20_261_125;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: SAMPLE }, () => words[Math.floor(next() * words.length)] ?? "");
}

describe("the words of a dictionary", () => {
  it("are not taken for a listed word that they resemble or contain", async () => {
    const words = sampled(await dictionaryWords());
    expect(words.filter((word) => innocentOf(word, judge).length > 0)).toEqual([]);
  });

  it("are silent alone and in plain sentences when they are on the list of innocent ones", () => {
    expect(lexicon.innocent.size).toBeGreaterThan(500);
    const heard = [...lexicon.innocent].flatMap(messagesWith).filter(flags);
    expect(heard).toEqual([]);
  });

  it("would be taken for another one without that list", () => {
    const bare = createDetector({ ...lexicon, innocent: new Set() });
    const heard = [...lexicon.innocent].filter((word) =>
      messagesWith(word).some(
        (text) =>
          bare.detect({ text, segments: [], attachments: [], role: "student" }).kind === "flagged",
      ),
    );
    expect(heard.length).toBeGreaterThan(300);
  });

  it("leave the words of the list itself alone", () => {
    const meant = ["klootzak", "hoerenjong", "etterbakje", "kankerlijder", "rattenkoppen"];
    expect(meant.filter((word) => !flags(`jij bent een ${word}`))).toEqual([]);
  });
});
