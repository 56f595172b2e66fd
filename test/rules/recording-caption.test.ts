import { describe, expect, it } from "vitest";
import { createDetector } from "../../src/detection/detector.ts";
import type { AttachmentKind } from "../../src/domain/message.ts";
import { realLexicon } from "../support/real-lexicon.ts";

const detector = createDetector(realLexicon());
const rulesFor = (
  text: string,
  kind: AttachmentKind | null,
  role: "student" | "staff" = "student",
): readonly string[] => {
  const attachments = kind === null ? [] : [{ kind, name: "IMG_0042", bytes: 1024 }];
  const verdict = detector.detect({ text, segments: [], attachments, role });
  return verdict.kind === "clear" ? [] : verdict.findings.map(({ rule }) => rule);
};

describe("a caption under a picture, film or voice message", () => {
  it.each(["kijk hem slapen haha", "noah valt in slaap bij gs", "zo zit meneer elke les"])(
    "makes a recording of a person of “%s”",
    (text) => {
      expect(rulesFor(text, "image")).toContain("recording-caption");
      expect(rulesFor(text, "video")).toContain("recording-caption");
      expect(rulesFor(text, "file")).toEqual([]);
      expect(rulesFor(text, null)).toEqual([]);
    },
  );

  it.each([
    "kijk mijn hond slapen",
    "kijk het bord, dit moeten we leren",
    "mijn presentatie van morgen",
    "dit is de goede uitwerking",
    "sanne vond het goed dat ik deze foto deel",
  ])("is harmless in “%s”", (text) => {
    expect(rulesFor(text, "image")).toEqual([]);
  });

  it("is not held against staff", () => {
    expect(rulesFor("kijk hem werken aan de maquette", "image", "staff")).toEqual([]);
  });
});

describe("a recording that staff announce", () => {
  it("is theirs to make, unless it is secret", () => {
    expect(rulesFor("ik heb de les gefilmd voor de zieken", null, "staff")).toEqual([]);
    expect(rulesFor("ik heb sanne stiekem gefilmd", null, "staff")).not.toEqual([]);
  });
});
