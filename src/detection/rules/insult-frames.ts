import {
  isApology,
  isDirect,
  isMentioned,
  isNegated,
  isReported,
  isStudied,
} from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import { INSULT_REMARKS } from "./insult-remarks.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";

/** Degrading remarks that need no listed word, wishes of death or illness, and disease words said at a person. */
export const insultFrames: FrameRule = {
  id: "insult-frame",
  category: "insult",
  frames: INSULT_REMARKS,
  judge(hit, reading) {
    if (isReported(reading, hit)) return pass("said by somebody else");
    if (isApology(reading)) return pass("an apology");
    if (hit.severity !== "high" && isFond(reading, hit)) return pass("said in fondness");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isNegated(reading, hit, 1) && !saysNo(reading, hit)) return pass("negated");
    if (isOfNotAll(reading, hit)) return pass("negated");
    if (isStudied(reading, hit, isDirect(reading, hit))) return pass("subject of a lesson");
    const before = reading.tokens[hit.first - 1]?.word;
    const first = reading.tokens[hit.first]?.word ?? "";
    if (before === "ik" && !/^(ik|we|wij|i)$/u.test(first) && hit.frame.source.startsWith("hou"))
      return pass("of oneself");
    if (before === "ik" && /^(krijg|kryg|vang)$/u.test(first) && !isOfYou(reading, hit))
      return pass("of oneself");
    if (["zoals", "als", "of", "dat", "denk"].includes(before ?? "") && hit.severity === "low")
      return pass("a supposition");
    return flag(hit.severity, `degrading: ${hit.frame.source}`);
  },
};

const NEGATIVE = new Set(
  "niet geen niemand nooit niks nobody not no never don't dont doesnt won't wont shouldn't shouldnt no-one".split(
    " ",
  ),
);
/** Whether a word that negates belongs to the remark itself: `homo's horen hier niet`. */
const saysNo = ({ tokens }: Reading, { first, last, frame }: FrameHit): boolean => {
  const named = new Set(frame.source.split(/[ |]/u));
  return tokens.slice(first, last + 1).some(({ word }) => NEGATIVE.has(word) && named.has(word));
};
/** `niet alle moslims zijn …` */
const isOfNotAll = ({ tokens }: Reading, { first }: FrameHit): boolean =>
  /^(?:alle|all|elke|every)$/u.test(tokens[first - 1]?.word ?? "") &&
  /^(?:niet|not)$/u.test(tokens[first - 2]?.word ?? "");

/** `ik krijg de tering van jou`: said of oneself, but thrown at somebody. */
const isOfYou = (reading: Reading, hit: Stretch): boolean =>
  reading.tokens
    .slice(hit.last, hit.last + 4)
    .some(({ word }) => /^(jou|jullie|jouw)$/u.test(word));

const FOND = /^(❤|🥰|😘|😍|💕|xoxo|beautiful|gorgeous|respect|schat|schatje|liefs)$/u;
/** `you look so good i hate you`: said in fondness. */
const isFond = (reading: Reading, hit: Stretch): boolean => {
  const near = reading.tokens.slice(Math.max(0, hit.first - 8), hit.last + 9);
  return near.some(
    (token, index) =>
      FOND.test(token.word) ||
      (token.word === "good" && /^(so|look|looking)$/u.test(near[index - 1]?.word ?? "")),
  );
};
