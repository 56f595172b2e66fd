import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createDetector } from "../../../src/detection/detector.ts";
import type { DetectionInput, Detector } from "../../../src/detection/detector.ts";
import { parseFrame } from "../../../src/detection/frames/frame.ts";
import { REACH } from "../../../src/detection/frames/watch.ts";
import { WORD_CLASSES } from "../../../src/detection/reading/word-classes.ts";
import { FRAME_RULES } from "../../../src/detection/rules/all-rules.ts";
import type { Opinion } from "../../../src/detection/model/model.ts";
import { LEARNT } from "../../../src/detection/model/model.ts";
import { shippedModel } from "../../../src/main/shipped-model.ts";
import { loadMessages } from "../../corpus/labelled.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const asInput = (text: string): DetectionInput => ({
  text,
  segments: [],
  attachments: [],
  role: "student",
});
const rulesIn = ({ detect }: Pick<Detector, "detect">, text: string): readonly string[] => {
  const verdict = detect(asInput(text));
  return verdict.kind === "clear" ? [] : verdict.findings.map(({ rule }) => rule);
};
const standing = FRAME_RULES.filter(({ stands }) => stands === true);
/** What each of them flags, by its name. */
const told = standing.flatMap(({ id }) =>
  readFileSync(new URL(`../../rules/${id}/flag.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => [line.split(" | ")[1] ?? "", id] as const),
);
const STORY =
  "Zaterdag zijn we met het hele gezin naar de markt geweest en daarna hebben we bij mijn oma pannenkoeken gegeten. Mijn broertje had er negen op en moest op de bank gaan liggen. De hond kreeg de laatste. ".repeat(
    3,
  );

const model = shippedModel();
const nothing: Opinion = {
  any: 0,
  of: new Map(LEARNT.map((category) => [category, 0])),
  severity: "low",
  care: 0,
  ofGroups: false,
  strongest: () => [],
};
/** A model that takes everything for harmless, at first sight and when it is read. */
const deaf = createDetector(realLexicon(), {
  ...model,
  screen: {
    ...model.screen,
    lookFrom: Infinity,
    readFrom: Infinity,
    numbersFrom: Infinity,
    overheardFrom: Infinity,
  },
  judge: () => nothing,
});

describe("what a rule finds whose findings stand", () => {
  it.each(told)("is flagged with care whatever the model takes it for: %s", (text, id) => {
    for (const one of [text, text.toUpperCase(), `${text} 😭`, `hoi. ${text}. wat moet ik doen`]) {
      expect([one, rulesIn(deaf, one)]).toEqual([one, expect.arrayContaining([id])]);
      const verdict = deaf.detect(asInput(one));
      expect(verdict.kind === "flagged" && verdict.care).toBe(true);
      expect(deaf.explain(asInput(one)).verdict).toEqual(verdict);
    }
  });

  it.each(told)("is found in a long story as well: %s", (text, id) => {
    expect(rulesIn(deaf, `${STORY}${text}. ${STORY}`)).toContain(id);
  });

  it.each(told)("is found in a long story without a full stop as well: %s", (text, id) => {
    const story = STORY.replaceAll(/[.,]/gu, "").toLowerCase();
    expect(rulesIn(deaf, `${story}en toen ${text.replaceAll(",", "")} en ${story}`)).toContain(id);
  });

  it("is told of by words that stand no further apart than the glance looks", () => {
    const classSize = (name: string): number => WORD_CLASSES[name]?.length ?? 200;
    const all = standing.flatMap(({ frames }) => Object.values(frames));
    const lengths = all.flatMap((frames) =>
      frames
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => {
          const { parts } = parseFrame(line, classSize);
          const last = parts.findLastIndex(({ kind }) => kind === "word");
          return parts
            .slice(0, last + 1)
            .reduce(
              (sum, part) => sum + (part.kind === "gap" ? part.most : Number(part.kind === "word")),
              0,
            );
        }),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(REACH);
  });

  it("is nothing of what other rules find", () => {
    expect(rulesIn(deaf, "jij bent een vieze klootzak, ik steek je morgen neer")).toEqual([]);
  });

  it("is found in every message of the corpus in which the rule by itself finds it", () => {
    const rules = createDetector(realLexicon());
    const whole = createDetector(realLexicon(), model);
    const ids = standing.map(({ id }) => id);
    const found = loadMessages("train").flatMap(({ text, role }) => {
      const own = role === "student" ? rulesIn(rules, text).filter((id) => ids.includes(id)) : [];
      return own.length === 0 ? [] : [{ text, own }];
    });
    for (const id of ids)
      expect([id, found.some(({ own }) => own.some((one) => one === id))]).toEqual([id, true]);
    expect(found.length).toBeGreaterThan(50);
    for (const { text, own } of found)
      expect([text, rulesIn(whole, text)]).toEqual([text, expect.arrayContaining(own)]);
  }, 240_000);
});
