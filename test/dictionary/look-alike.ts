import { readFileSync } from "node:fs";
import type { Detector, Prepared } from "../../src/detection/detector.ts";
import { ABBREVIATIONS } from "../../src/detection/reading/abbreviations.ts";
import { open, read } from "../../src/detection/reading/reading.ts";
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
/** What a noun or an adjective may end in and still be the same word; the ends of verbs make another one of it. */
const INFLECTIONS = /^(?:'?s|e?n|e|(?:e?t|p)?jes?|i?ge?|st|ste)$/u;

export type LookAlikes = {
  /** A listed word, a word that rules name, or one of these inflected: whatever is found in it is meant. */
  readonly isListed: (part: string) => boolean;
  /** Whether something else is read in the word than it says. */
  readonly isMisread: (part: string) => boolean;
  /** Whether the word is flagged alone or in a plain sentence. */
  readonly isFlagged: (word: string) => boolean;
};

/** Judges words of a dictionary by a lexicon that is prepared for reading and a detector over the same. */
export function lookAlikes({ knowledge }: Prepared, detector: Detector): LookAlikes {
  const { vocabulary } = knowledge;
  const isListed = (part: string): boolean => {
    if (vocabulary.has(part) || ABBREVIATIONS.has(part) || MEANT.has(part)) return true;
    for (let end = 1; end <= 5 && part.length - end >= 3; end += 1) {
      const stem = part.slice(0, -end);
      if (!INFLECTIONS.test(part.slice(-end))) continue;
      if (vocabulary.has(stem) || MEANT.has(stem)) return true;
      // `klootzakken`: the last letter stands double before the ending.
      if (stem.at(-1) === stem.at(-2) && vocabulary.has(stem.slice(0, -1))) return true;
    }
    return false;
  };
  const known = (word: string): boolean =>
    vocabulary.has(word) || knowledge.terms.find(` ${word} `).length > 0;
  return {
    isListed,
    isMisread(part) {
      const reading = read(open(part, []), knowledge);
      const words = reading.tokens.map(({ word }) => word);
      // A swallowed last letter changes nothing; runs of a letter are shortened whatever the word.
      if (words.join(" ") !== part && words.join(" ") !== `${part}n`) return words.some(known);
      return reading.terms.some(
        ({ from, to, term, allowedBy }) =>
          term.aim !== "frame" && allowedBy === null && to - from < part.length,
      );
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
    (part) => !of.isListed(part) && (of.isMisread(part) || of.isFlagged(part)),
  );
  if (single.length > 0 || parts.length < 2) return single;
  const whole = parts.join("-");
  return MEANT.has(whole) || !of.isFlagged(whole) ? [] : [whole];
}
