import { readFileSync } from "node:fs";
import type { Detector, Prepared } from "../../src/detection/detector.ts";
import { ABBREVIATIONS } from "../../src/detection/reading/abbreviations.ts";
import { read } from "../../src/detection/reading/reading.ts";
import { openWhole } from "../../src/detection/reading/windows.ts";
import type { Reading } from "../../src/detection/reading/reading.ts";
import { stemsOf } from "../../src/detection/terms/inflection.ts";
import { messagesWith, partsOf } from "./dictionary.ts";

/**
 * Ordinary words that are, all the same, another spelling, inflection or compound of what the lists mean; kept by hand.
 */
const MEANT: ReadonlySet<string> = new Set(
  readFileSync(new URL("meant.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" "))
    .filter((word) => word !== ""),
);
export type LookAlikes = {
  /** A listed word, a word that rules name, or one of these inflected: whatever is found in it is meant. */
  readonly isListed: (part: string) => boolean;
  /** Whether something else is read in the word than it says. */
  readonly isMisread: (part: string) => boolean;
  /** Whether a word that rules name, and that is no term, holds one all the same: `hond` in `honderd`. */
  readonly holdsByChance: (part: string) => boolean;
  /** Whether the word is flagged alone or in a plain sentence. */
  readonly isFlagged: (word: string) => boolean;
};

/** Judges words of a dictionary by a lexicon that is prepared for reading and a detector over the same. */
export function lookAlikes({ knowledge }: Prepared, detector: Detector): LookAlikes {
  const { vocabulary } = knowledge;
  const isListed = (part: string): boolean =>
    ABBREVIATIONS.has(part) ||
    stemsOf(part).some((stem) => vocabulary.has(stem) || MEANT.has(stem));
  const isTerm = (word: string): boolean =>
    knowledge.terms.find(` ${word} `).some(({ from, to }) => to - from === word.length);
  const holds = ({ terms }: Reading, part: string): boolean =>
    terms.some(
      ({ from, to, form, term, allowedBy }) =>
        term.aim !== "frame" &&
        allowedBy === null &&
        to - from < part.length &&
        !stemsOf(part).includes(form),
    );
  const known = (word: string): boolean =>
    vocabulary.has(word) || knowledge.terms.find(` ${word} `).length > 0;
  return {
    isListed,
    isMisread(part) {
      const reading = read(openWhole(part, []), knowledge);
      const words = reading.tokens.map(({ word }) => word);
      // A swallowed last letter changes nothing; runs of a letter are shortened whatever the word.
      const isTurned =
        words.join() === Array.from(part).toReversed().join("") && words.join() !== part;
      if (words.join(" ") !== part && words.join(" ") !== `${part}n`)
        return isTurned || words.some(known);
      return holds(reading, part);
    },
    holdsByChance(part) {
      const reading = read(openWhole(part, []), knowledge);
      return !stemsOf(part).some((stem) => MEANT.has(stem) || isTerm(stem)) && holds(reading, part);
    },
    isFlagged: (word) =>
      messagesWith(word).some(
        (text) =>
          detector.detect({ text, segments: [], attachments: [], role: "student" }).kind ===
          "flagged",
      ),
  };
}

/** The word, and its parts where it has any, of which it must be said that they are innocent. */
export function innocentOf(word: string, of: LookAlikes): readonly string[] {
  const parts = partsOf(word);
  const single = parts.filter(
    (part) =>
      of.holdsByChance(part) || (!of.isListed(part) && (of.isMisread(part) || of.isFlagged(part))),
  );
  if (single.length > 0 || parts.length < 2) return single;
  const whole = parts.join("-");
  return MEANT.has(whole) || !of.isFlagged(whole) ? [] : [whole];
}
