import { describe, expect, it } from "vitest";
import { createDetector } from "../../../src/detection/detector.ts";
import type { Detector } from "../../../src/detection/detector.ts";
import { shippedModel } from "../../../src/main/shipped-model.ts";
import { realLexicon } from "../../support/real-lexicon.ts";
import { verdictCategories, verdictSeverity } from "../../../src/domain/verdict.ts";

const detector: Detector = createDetector(realLexicon());

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

  it("names the listed term behind a finding by its key, and none where words alone stand in a frame", () => {
    const termsIn = (text: string) => {
      const verdict = detector.detect({ text, segments: [], attachments: [], role: "student" });
      return verdict.kind === "clear" ? [] : verdict.findings.map(({ term }) => term);
    };
    expect(termsIn("jij bent een klootzak")).toEqual(["insult.nl:klootzak"]);
    expect(termsIn("k l o o t z a k")).toEqual(["insult.nl:klootzak"]);
    expect(termsIn("ik maak je af na school bij het fietsenhok")).toContain(null);
  });

  it("looks at a word that may not be remembered once a message, and has then forgotten it", () => {
    const model = shippedModel();
    const word = "xqzvbnmkhgfdwrtyplqxzvbnmkhg";
    let looked = 0;
    const counting = createDetector(realLexicon(), {
      ...model,
      screen: {
        ...model.screen,
        lean: (one, ...rest) => {
          if (one === word) looked += 1;
          return model.screen.lean(one, ...rest);
        },
      },
    });
    const input = {
      text: `jij bent een klootzak ${word}`,
      segments: [],
      attachments: [],
      role: "student",
    } as const;
    // As a word and as a name.
    for (const count of [2, 4, 6]) {
      expect(counting.detect(input).kind).toBe("flagged");
      expect(looked).toBe(count);
    }
  });
});
