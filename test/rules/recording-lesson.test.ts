import { describe, expect, it } from "vitest";
import { createDetector } from "../../src/detection/detector.ts";
import { LESSON_RECORDING } from "../../src/domain/verdict.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";
import { aMessage } from "../support/builders.ts";

const detector = createDetector(shippedLexicon());
const rulesFor = (text: string): readonly string[] => {
  const verdict = detector.detect({ ...aMessage({ text }), role: "student" });
  return verdict.kind === "clear" ? [] : verdict.findings.map(({ rule }) => rule);
};

describe("a recording", () => {
  it.each([
    "ik heb de online les opgenomen",
    "ik heb de teamsles stiekem opgenomen",
    "ik heb de les stiekem gefilmd en zet het op snap",
    "stiekem de zoom call gescreenrecord",
    "ik heb het filmpje van meneer bewerkt en op tiktok gezet",
    "ik deel het filmpje van de juf in de groepsapp",
  ])("is one of a lesson or of a teacher's clip in “%s”", (text) => {
    expect(rulesFor(text)).toContain(LESSON_RECORDING);
  });

  it.each([
    "ik heb Sanne stiekem gefilmd in de les",
    "ik heb Sanne stiekem gefilmd tijdens de les",
    "ik heb stiekem een foto van Sanne gemaakt",
  ])("is one of a person in “%s”", (text) => {
    expect(rulesFor(text)).not.toEqual([]);
    expect(rulesFor(text)).not.toContain(LESSON_RECORDING);
  });

  it("is none where the teacher allowed it", () => {
    expect(rulesFor("we mogen de online les opnemen van meneer")).toEqual([]);
  });
});
