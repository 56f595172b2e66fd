import { describe, expect, it } from "vitest";
import { createDetector } from "../../../src/detection/detector.ts";
import { shippedLexicon } from "../../corpus/shipped-lexicon.ts";

const { inspect } = createDetector(shippedLexicon());
const namesIn = (text: string): readonly string[] =>
  inspect({ text, segments: [], attachments: [], role: "student" })
    .reading.tokens.filter(({ capital }) => capital)
    .map(({ word }) => word);

describe("a capital", () => {
  it("tells of a name inside a sentence, and of none where a sentence begins", () => {
    expect(namesIn("gisteren was Ben er niet")).toEqual(["ben"]);
    expect(namesIn("Ben was er niet")).toEqual([]);
  });

  it.each(["Kben zo moe", "Im so tired", "Tis weer zover"])(
    "tells of none in a word that opens a sentence and is written out to several: %s",
    (text) => {
      expect(namesIn(text)).toEqual([]);
    },
  );
});
