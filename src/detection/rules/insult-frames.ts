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
import type { FrameRule } from "./rule.ts";

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
    if (
      isNegated(reading, hit, 1) &&
      !/niet|geen|niemand|nooit|niks|nobody|\b(?:not|no|never|dont)\b/u.test(hit.frame.source)
    )
      return pass("negated");
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
