import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createDetector } from "../../../../src/detection/detector.ts";
import type { Detector } from "../../../../src/detection/detector.ts";
import { speaksOfGroups } from "../../../../src/detection/model/features.ts";
import { OUTPUTS, readModel } from "../../../../src/detection/model/model.ts";
import type { ModelHead } from "../../../../src/detection/model/model.ts";
import { WORD_CLASSES } from "../../../../src/detection/reading/word-classes.ts";
import { identityWords, shippedModel } from "../../../../src/main/shipped-model.ts";
import { realLexicon } from "../../../support/real-lexicon.ts";

const model = shippedModel();
const detector: Detector = createDetector(realLexicon(), model);
const rules: Detector = createDetector(realLexicon());
const input = (text: string, role: "student" | "staff" = "student") => ({
  text,
  role,
  segments: [],
  attachments: [],
});
const chance = (text: string): number => detector.assess(input(text)).scores?.any ?? Number.NaN;

describe("the model", () => {
  it("cannot tell words for what somebody is from each other", () => {
    // Of one length: how long a message is, it does see.
    const of = (who: string): number => chance(`iedereen lacht om jou en je ${who} tas, ga weg`);
    expect(of("hindoe")).toBeGreaterThan(0.5);
    for (const who of ["friese", "duitse", "moluks"]) expect(of(who)).toBeCloseTo(of("hindoe"), 6);
  });

  it("cannot tell them from each other where the rules list some of them", () => {
    const of = (who: string): number =>
      chance(`iedereen lacht om jou omdat je ${who} bent, ga weg`);
    expect(of("moslim")).toBeGreaterThan(0.5);
    expect(of("moslim")).toBeCloseTo(of("hindoe"), 6);
    expect(of("joods")).toBeCloseTo(of("Turks"), 6);
    // What is left between words of other lengths.
    for (const who of ["joods", "lesbisch", "transgender", "boeddhist"])
      expect(Math.abs(of(who) - of("moslim"))).toBeLessThan(0.01);
  });

  it("takes every group of people that rules know for what somebody is", () => {
    const identities = identityWords();
    const unknown = (WORD_CLASSES["folks"] ?? []).filter((word) => !identities.has(word));
    expect(unknown).toEqual([]);
  });

  it("reads every word for what somebody is as one, alone in a sentence", () => {
    const identities = identityWords();
    const plain = createDetector(realLexicon());
    const unread = [...identities].filter(
      (word) =>
        !speaksOfGroups(plain.inspect(input(`thuis zijn wij ${word} denk ik`)).reading, identities),
    );
    expect(unread).toEqual([]);
  });

  it.each([
    "kankerturk",
    "emre jij kankerturk",
    "die kutmarokkaan ook",
    "jij kankerhomo",
    "tyfusmoslim",
    "jij kankerbelg",
    "k a n k e r t u r k",
  ])("finds a curse in one word with what somebody is: %s", (text) => {
    expect(detector.detect(input(text))).toMatchObject({
      kind: "flagged",
      findings: [{ category: "insult" }],
    });
  });
  it.each([
    "jij bent turk",
    "mijn oom is homo",
    "hij riep kankerhomo naar mij",
    "waarom is kutmarokkaan een scheldwoord en racistisch",
  ])("passes what somebody is, and what somebody else called it: %s", (text) => {
    expect(detector.detect(input(text))).toEqual({ kind: "clear" });
  });

  it("gives chances between 0 and 1 of every category and of any", () => {
    const { scores } = detector.assess(input("stuur die foto van haar door aan iedereen, lachen"));
    expect(scores).not.toBeNull();
    for (const one of [scores?.any ?? -1, ...(scores?.of.values() ?? [])]) {
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(1);
    }
  });

  it("finds what the rules do not look for, and shows by which words", () => {
    const text =
      "we hebben gestemd en jij zit niet meer in ons groepje, zoek maar een ander tafeltje";
    expect(rules.detect(input(text))).toEqual({ kind: "clear" });
    const verdict = detector.detect(input(text));
    expect(verdict).toMatchObject({ kind: "flagged", findings: [{ rule: "model-bullying" }] });
  });

  it("says nothing of an empty message, of blanks and of broken halves of characters", () => {
    for (const text of ["", "   \n", "\ud800", "\udc00\ud800"])
      expect(detector.detect(input(text))).toEqual({ kind: "clear" });
  });

  it("judges the same message the same, whatever came before", () => {
    const text = "morgen na school ben je van mij";
    const before = detector.assess(input(text)).scores?.any;
    detector.detect(input("heel iets anders"));
    expect(detector.assess(input(text)).scores?.any).toBe(before);
  });
});

describe("stored weights", () => {
  const head = JSON.parse(
    readFileSync(new URL("../../../../config/model/head.json", import.meta.url), "utf8"),
  ) as ModelHead;
  const screenSize = (head.screen.alone.features + head.screen.together.features) * 5;

  it("are refused when they are not as long as their head says", () => {
    const bytes = new Uint8Array(head.features * (4 + head.outputs.length) - 1);
    const screen = new Uint8Array(screenSize);
    expect(() => readModel(head, bytes, screen, new Set())).toThrow("npm run train");
  });

  it("of the screen are refused as well", () => {
    const bytes = new Uint8Array(head.features * (4 + head.outputs.length));
    const screen = new Uint8Array(screenSize + 1);
    expect(() => readModel(head, bytes, screen, new Set())).toThrow("npm run train");
  });

  it("are refused when they were made for other outputs", () => {
    const other = { ...head, outputs: OUTPUTS.toReversed() };
    const bytes = new Uint8Array(head.features * (4 + head.outputs.length));
    const screen = new Uint8Array(screenSize);
    expect(() => readModel(other, bytes, screen, new Set())).toThrow("npm run train");
  });
});
