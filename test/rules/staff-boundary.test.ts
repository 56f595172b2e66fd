import { describe, expect, it } from "vitest";
import { createDetector } from "../../src/detection/detector.ts";
import { realLexicon } from "../support/real-lexicon.ts";

const detector = createDetector(realLexicon());
const rulesFor = (text: string, role: "student" | "staff"): readonly string[] => {
  const verdict = detector.detect({ text, segments: [], attachments: [], role });
  return verdict.kind === "clear" ? [] : verdict.findings.map(({ rule }) => rule);
};

describe("private contact", () => {
  it.each([
    "voeg me toe op snap",
    "volg me op insta jongens",
    "wat is jouw insta? dan volg ik je",
    "zullen we zaterdag samen naar de film",
    "mail me op jan.de.vries@gmail.com",
  ])("is the business of staff only: “%s”", (text) => {
    expect(rulesFor(text, "student")).toEqual([]);
    expect(rulesFor(text, "staff")).not.toEqual([]);
  });

  it.each(["app me maar op mijn privénummer", "stuur me even een appje op mijn eigen telefoon"])(
    "by WhatsApp has a name of its own, for schools that agreed on it: “%s”",
    (text) => {
      expect(rulesFor(text, "staff")).toContain("staff-boundary-whatsapp");
    },
  );

  it("keeps that name for the number to app to, so that an agreement covers it", () => {
    const rules = rulesFor("app me maar op mijn privénummer 0612345678", "staff");
    expect(new Set(rules)).toEqual(new Set(["staff-boundary-whatsapp"]));
  });

  it.each([
    "praat liever met me via whatsapp dan hier, en niet tegen je ouders zeggen",
    "volg me op insta of stuur een dm",
  ])("is never only WhatsApp in “%s”", (text) => {
    expect(rulesFor(text, "staff").some((rule) => rule !== "staff-boundary-whatsapp")).toBe(true);
  });

  it("points at the number that is handed out", () => {
    const text = "Vragen? Bel mijn privénummer: ０６-12345678 of mail jan@gmail.com.";
    const verdict = detector.detect({ text, segments: [], attachments: [], role: "staff" });
    const found = verdict.kind === "clear" ? [] : verdict.findings;
    expect(
      found
        .filter(({ rule }) => rule === "staff-boundary-number")
        .map(({ span }) => text.slice(span.start, span.end)),
    ).toEqual(["０６-12345678", "jan@gmail.com"]);
  });

  it("leaves the number of a pupil that staff spread to the rule for everybody", () => {
    expect(rulesFor("het nummer van daan is 0612345678", "staff")).toEqual(["personal-number"]);
    expect(rulesFor("het nummer van daan is 0612345678", "student")).toEqual(["personal-number"]);
  });
});
