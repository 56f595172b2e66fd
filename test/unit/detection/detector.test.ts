import { describe, expect, it } from "vitest";
import { readFileSync, readdirSync } from "node:fs";
import { loadLexicon } from "../../../src/config/load-lexicon.ts";
import { createDetector } from "../../../src/detection/detector.ts";
import type { Detector } from "../../../src/detection/detector.ts";
import { verdictCategories, verdictSeverity } from "../../../src/domain/verdict.ts";

const folder = new URL("../../../config/lexicon/", import.meta.url);
const loaded = loadLexicon(
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({
      path: `config/lexicon/${name}`,
      source: readFileSync(new URL(name, folder), "utf8"),
    })),
);
if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.message).join("\n"));
const detector: Detector = createDetector(loaded.lexicon);

const judge = (text: string, segments: Parameters<Detector["detect"]>[0]["segments"] = []) => {
  const verdict = detector.detect({ text, segments, attachments: [], role: "student" });
  return verdict.kind === "clear"
    ? "clear"
    : `${verdictCategories(verdict.findings)[0]} ${verdictSeverity(verdict.findings)}${verdict.care ? " care" : ""}`;
};

describe("the detector", () => {
  it.each([
    ["ik maak je af na school bij het fietsenhok", "threat urgent"],
    ["ik heb de les stiekem gefilmd en zet het op snap", "recording high"],
    ["ik wil niet meer leven", "self_harm urgent care"],
    ["jij bent een klootzak", "insult medium"],
    ["k l o o t z a k", "insult medium"],
    ["deze toets is kanker moeilijk", "clear"],
    ["we gaan met 3 havo naar Utrecht, b4 1e uur", "clear"],
    ["zij zei dat ik een hoer ben", "clear"],
    ["kijk op https://example.org/klootzak", "clear"],
  ])("judges “%s” as %s", (text, expected) => {
    expect(judge(text)).toBe(expected);
  });

  it("reads a forward as the author's words, a quote as somebody else's", () => {
    const text = "jij bent een klootzak";
    expect(judge(text, [{ source: "quote", start: 0, end: text.length }])).toBe("clear");
    expect(judge(text, [{ source: "forward", start: 0, end: text.length }])).toBe("insult medium");
  });
});
