import { SHORTEST_SPELT, spelt } from "./reading/join.ts";
import { LONGEST_SPELT } from "./reading/take-apart.ts";
import type { Vocabulary } from "./reading/vocabulary.ts";

/** Follows single characters that stand in a row. */
export type Spelling = {
  readonly start: () => void;
  /** No character has been heard of since the last word that was more than one. */
  readonly isIdle: () => boolean;
  /** Whether the characters that end here spell something; the next one, or "" where a word is none. */
  readonly ends: (character: string) => boolean;
};

export function createSpelling(vocabulary: Vocabulary): Spelling {
  let row = "";
  return {
    start: () => {
      row = "";
    },
    isIdle: () => row === "",
    ends: (character) => {
      if (character !== "" && row.length < LONGEST_SPELT) {
        row += character;
        return false;
      }
      const all = row;
      row = character;
      return all.length >= SHORTEST_SPELT && spelt(all, vocabulary) !== null;
    },
  };
}
