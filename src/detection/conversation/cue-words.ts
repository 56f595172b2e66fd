import { GENTLE_CUES } from "./gentle-cues.ts";
import { HOSTILE_CUES } from "./hostile-cues.ts";
import { TOPIC_CUES } from "./topic-cues.ts";

/**
 * What small remarks in a class chat are made of: phrases over folded words, with commas between. `a|b` is either word,
 * `word*` a word that begins so, `..2` up to two words between. A cue alone says little; only counts of them over a
 * conversation do.
 */
export const CUE_WORDS = { ...HOSTILE_CUES, ...GENTLE_CUES, ...TOPIC_CUES } as const;
export type Cue = keyof typeof CUE_WORDS;
export const CUES = Object.keys(CUE_WORDS) as readonly Cue[];

/** The phrases of a cue. */
export const phrasesOf = (cue: Cue): readonly string[] =>
  CUE_WORDS[cue].split(",").map((phrase) => phrase.trim());
