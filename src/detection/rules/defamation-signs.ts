import { isForbidden, isLesson, isOwn } from "./conduct-setting.ts";
import { isMentioned } from "../reading/speech.ts";
import { inGame } from "./threat-setting.ts";
import { isHearsay, isTakenBack } from "./defamation.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";
import { COMMON_WORDS } from "../reading/abbreviations.ts";
import type { Reading } from "../reading/reading.ts";
import { sentenceOf } from "../reading/speech.ts";

/** A shameful deed anywhere in a sentence about somebody who can be recognised. */
export const defamationSigns: FrameRule = {
  id: "defamation-signs",
  category: "defamation",
  frames: { high: "@outrage", medium: "@shame\n@gossip" },
  judge(hit, reading) {
    const at = reading.tokens[hit.first];
    if (inGame(reading, hit) !== null) return pass("in a game or a match");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isLesson(reading, hit)) return pass("subject of a lesson or the news");
    if (isForbidden(reading, hit)) return pass("said that it must stop");
    if (isTakenBack(reading, hit)) return pass("taken back, or meant otherwise");
    if (at?.classes.includes("gossip") === true && !isHearsay(reading, hit))
      return pass("a fact rather than a rumour");
    return accused(hit, reading)
      ? flag(hit.severity, `a shameful deed: ${at?.word ?? ""}`)
      : pass("nobody in particular is accused");
  },
};

const ACCUSED =
  /^(hij|zij|ze|he|she|gast|kind|buurmeisje|buurjongen|trainer|coach|invaller|gymleraar)$/u;
const AUTHOR =
  /^(ik|we|wij|i|me|mij|mijn|je|jij|jullie|niemand|iemand|wie|als|niet|geen|nooit|niks|nothing|didn't|if)$/u;

/** A name that is on no list: `dat jordy …`, or the first word of a short sentence before `heeft`. */
function isNamedSubject(reading: Reading, index: number, first: number): boolean {
  const { tokens } = reading;
  const word = tokens[index]?.word ?? "";
  if (tokens[index]?.classes.length !== 0 || COMMON_WORDS.has(word) || word.length < 3)
    return false;
  if (tokens[index - 1]?.word === "dat") return isHearsay(reading, { first: index, last: index });
  return index === first && /^(heeft|had|gaat|doet|zit|is)$/u.test(tokens[index + 1]?.word ?? "");
}

/** Somebody who can be recognised stands before the deed in its sentence, and neither author nor denial between them. */
function accused(hit: FrameHit, reading: Reading): boolean {
  const { first } = sentenceOf(reading, hit.first);
  const from = Math.max(first, hit.first - 11);
  // `hij is gestolen`: a thing.
  const beside = [reading.tokens[hit.first - 1]?.word, reading.tokens[hit.last + 1]?.word];
  if (beside.some((word) => /^(is|zijn|was|werd|wordt|waren|worden)$/u.test(word ?? "")))
    return false;
  if (reading.tokens.slice(from, hit.last + 2).some((one) => /^(me|mij|ons|us)$/u.test(one.word)))
    return false;
  for (let index = hit.first - 1; index >= from; index -= 1) {
    const token = reading.tokens[index];
    if (token === undefined) return false;
    if (
      ACCUSED.test(token.word) ||
      token.classes.includes("name") ||
      token.classes.includes("staff") ||
      token.classes.includes("parent")
    ) {
      if (isOwn(reading, index)) return false;
      return true;
    }
    if (isNamedSubject(reading, index, first)) return true;
    if (AUTHOR.test(token.word) && token.word !== "mijn") return false;
  }
  return false;
}
