import type { Reading } from "../reading/reading.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";

/** Rule id of a recording of a lesson, or of a teacher's own clip used again: some protocols have a clause for these. */
export const RECORDING_LESSON = "recording-lesson";

/** A lesson over a screen: whoever records during it, records it. */
const ONLINE =
  /^(?:call|teamscall|videocall|videochat|zoom|zooms|meeting|teamsmeeting|teamsles|zoomles|online-?les(?:sen)?)$/u;
const LESSON = /(?:^|\p{L})les(?:sen|je|uur)?$|^(?:college|lesson|class)$/u;
/** Ends in the same letters and is no lesson. */
const NO_LESSON = /^(?:alles|atlas|files|fles|lies|oles|regles|bles|kles|wales|charles|tales)$/u;
const CLIP =
  /^(?:(?:uitleg|les|instructie)?(?:filmpjes?|video(?:'?s)?|clips?|vids?)|fragment(?:en|je)?)$/u;
/** "in the lesson" says when it was, not what was recorded. */
const DURING = new Set(["in", "tijdens", "onder", "na", "voor", "during", "after", "before"]);
const ARTICLES = new Set(["de", "het", "een", "n", "mijn", "onze", "the", "our", "my"]);
/** Words between a clip and whose it is: "filmpje van onze meneer". */
const CLIP_REACH = 4;

/** Whether what was recorded is a lesson, or a clip of a teacher's. */
export function isOfLesson(reading: Reading, hit: Stretch): boolean {
  const sentences = new Set([
    reading.tokens[hit.first]?.sentence,
    reading.tokens[hit.last]?.sentence,
  ]);
  const words = reading.tokens.filter((token) => sentences.has(token.sentence));
  return words.some(
    ({ word }, at) =>
      ONLINE.test(word) ||
      (LESSON.test(word) && !NO_LESSON.test(word) && !saysWhen(words, at)) ||
      (CLIP.test(word) && isTeachers(words, at)),
  );
}

function saysWhen(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.word ?? "";
  return DURING.has(ARTICLES.has(before) ? (words[at - 2]?.word ?? "") : before);
}

const isTeachers = (words: readonly Token[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 2), at + CLIP_REACH + 1)
    .some((token) => token.classes.includes("staff"));
