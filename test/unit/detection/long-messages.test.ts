import { describe, expect, it } from "vitest";
import { createDetector } from "../../../src/detection/detector.ts";
import type { DetectionInput } from "../../../src/detection/detector.ts";
import { verdictCategories, verdictSeverity } from "../../../src/domain/verdict.ts";
import { shippedModel } from "../../../src/main/shipped-model.ts";
import { shippedLexicon } from "../../corpus/shipped-lexicon.ts";

const detector = createDetector(shippedLexicon(), shippedModel());
const asInput = (text: string): DetectionInput => ({
  text,
  segments: [],
  attachments: [],
  role: "student",
});

const BEFORE =
  "Zaterdag zijn we met het hele gezin naar de markt geweest en daarna hebben we bij mijn oma pannenkoeken gegeten. Mijn broertje had er negen op en moest op de bank gaan liggen. De hond kreeg de laatste.";
const BEHIND =
  "Morgen heb ik eerst twee uur gym en dan pas Engels, dus ik kom iets later. Vergeet je atlas niet, want meneer controleert die echt.";

describe("a long message", () => {
  it.each([
    "Ik steek je morgen neer in de pauze.",
    "Ik wil niet meer leven en ik heb al pillen gespaard.",
    "Jij bent echt een vieze klootzak.",
    "Stuur die naaktfoto van haar door naar iedereen.",
  ])("is flagged for one sentence in it: %j", (told) => {
    for (const text of [
      `${BEFORE} ${told}`,
      `${told} ${BEFORE}`,
      `${BEFORE} ${told} ${BEHIND}`,
      `${BEFORE} ${told.toUpperCase()} ${BEHIND}`,
      `${BEFORE} **${told}** ${BEHIND}`,
      `${BEFORE}\n- ${told}\n- ${BEHIND}`,
      `De tv was 40". ${BEFORE} ${told} ${BEHIND} Die van ons is 27" groot.`,
      `Kijk 'ns. ${BEFORE} ${told} ${BEHIND} Met m'n ouders' auto.`,
      `${BEFORE}\n${BEFORE}\n${told}\n${BEHIND}\n${BEHIND}`,
    ])
      expect([text, detector.detect(asInput(text)).kind]).toEqual([text, "flagged"]);
  });

  it.each([
    "wat ben jij dom zeg. morgen steek ik je neer in de pauze",
    "morgen steek ik je neer in de pauze. wat ben jij dom zeg",
    "jij bent echt een sukkel\nik wil niet meer leven en heb al pillen gespaard",
  ])("is as grave as its gravest sentence: %j", (text) => {
    const verdict = detector.detect(asInput(text));
    expect(verdict.kind === "clear" ? [] : verdictSeverity(verdict.findings)).toBe("urgent");
  });

  it("is answered with help for a cry for help in it, whatever else it says", () => {
    for (const text of [
      "Ik neem morgen een mes mee en steek je neer bij het hek. Ik heb pillen gespaard en neem ze vanavond allemaal.",
      `Ik neem morgen een mes mee en steek je neer bij het hek. ${BEHIND} Ik wil niet meer leven.`,
    ]) {
      const verdict = detector.detect(asInput(text));
      const categories = verdict.kind === "clear" ? [] : verdictCategories(verdict.findings);
      expect([text, categories]).toEqual([text, ["self_harm", "threat"]]);
      expect(verdict.kind === "flagged" && verdict.care).toBe(true);
    }
  });

  it("has its findings in that sentence", () => {
    const told = "Ik steek je morgen neer in de pauze.";
    const text = `${BEFORE} ${told} ${BEHIND}`;
    const verdict = detector.detect(asInput(text));
    const from = text.indexOf(told);
    const spans = verdict.kind === "clear" ? [] : verdict.findings.map(({ span }) => span);
    expect(spans).not.toEqual([]);
    expect(spans.filter(({ start, end }) => start < from || end > from + told.length)).toEqual([]);
  });

  it("is explained by that sentence", () => {
    const input = asInput(`${BEFORE} Ik steek je morgen neer in de pauze. ${BEHIND}`);
    const { verdict, counted, passed } = detector.explain(input);
    expect(verdict).toEqual(detector.detect(input));
    expect(counted).not.toEqual([]);
    // What counts in the sentence is not said to be passed over in the whole.
    const [{ span } = { span: { start: 0, end: 0 } }] = counted;
    const both = passed.filter((one) => one.span.start < span.end && span.start < one.span.end);
    expect(both.filter(({ kind }) => kind === "judged")).toEqual([]);
  });

  it.each([
    "In het boek roept hij dan 'ik steek je morgen neer in de pauze' en iedereen rent weg.",
    'Haar tekst in het toneelstuk is: "jij bent echt een vieze klootzak, ik haat je."',
    "Bij de voorlichting lazen ze dingen voor als 'stuur die naaktfoto van haar door naar iedereen'.",
  ])("is not flagged for what it quotes: %j", (told) => {
    expect(detector.detect(asInput(`${BEFORE} ${told} ${BEHIND}`)).kind).toBe("clear");
  });

  it("is not flagged for a story without such a sentence", () => {
    expect(detector.detect(asInput(`${BEFORE} ${BEHIND}`)).kind).toBe("clear");
  });
});
