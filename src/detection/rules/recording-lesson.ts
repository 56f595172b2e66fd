import type { Reading } from "../reading/reading.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";

/** A lesson over a screen: whoever records during it, records it. */
const ONLINE =
  /^(?:call|teamscall|videocall|videochat|zoom|meeting|teamsmeeting|teamsles|online-?les(?:sen)?)$/u;
/** Words that lead to a lesson and are none themselves. */
const NO_LESSON = new Set(["klas", "lokaal", "beurt", "presentatie", "spreekbeurt", "class"]);
const CLIP =
  /^(?:(?:uitleg|les|instructie)?(?:filmpjes?|video(?:'?s)?|clips?|vids?)|fragment(?:en|je)?)$/u;
/** "in the lesson" says when it was, not what was recorded. */
const DURING = new Set(["in", "tijdens", "onder", "na", "voor", "during", "after", "before"]);
const ARTICLES = new Set(["de", "het", "een", "n", "mijn", "onze", "the", "our", "my"]);
/** Words between a clip and whose it is: "filmpje van onze meneer". */
const CLIP_REACH = 4;
const REACH = 24;

/** Whether what was recorded is a lesson, or a clip of a teacher's. */
export function isOfLesson(reading: Reading, hit: Stretch): boolean {
  const sentences = new Set([
    reading.tokens[hit.first]?.sentence,
    reading.tokens[hit.last]?.sentence,
  ]);
  // Near the recording only, so that a long message with many of them costs no more than its length.
  const words = reading.tokens
    .slice(Math.max(0, hit.first - REACH), hit.last + REACH)
    .filter((token) => sentences.has(token.sentence));
  return words.some(
    ({ word, classes }, at) =>
      ONLINE.test(word) ||
      (classes.includes("lesson") && !NO_LESSON.has(word) && !saysWhen(words, at)) ||
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
