import type { Why } from "./why.ts";
import { isMentioned, isReported } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import { isDeniedBefore, isLesson } from "./conduct-setting.ts";
import { RADICALISATION_FRAMES } from "./radicalisation-frames.ts";
import { inGame } from "./threat-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";

/** Praise of or recruiting for extremist violence, Nazi greetings, denial of genocide, being done with a group. */
export const radicalisation: FrameRule = {
  id: "radicalisation",
  category: "radicalisation",
  frames: RADICALISATION_FRAMES,
  judge(hit, reading) {
    const innocent = innocentHistory(reading, hit);
    if (innocent !== null) return pass(innocent);
    if (isDenied(hit, reading)) return pass("negated");
    return flag(hit.severity, `extremism: ${hit.frame.source}`);
  },
};

/** `de holocaust is niet verzonnen`: the frame asks for no denial and there is one inside. */
const isDenied = (hit: FrameHit, { tokens }: Reading): boolean =>
  !/niet|geen|nooit|never|nothing|afgemaakt|didn't|\bno\b|!/u.test(hit.frame.source) &&
  tokens.slice(hit.first, hit.last + 1).some((token) => token.classes.includes("negation"));

/** Learnt, told, refused or played rather than meant. */
export function innocentHistory(reading: Reading, hit: Stretch): Why | null {
  if (inGame(reading, hit) !== null) return "in a game or a match";
  if (isReported(reading, hit)) return "said by somebody else";
  if (isMentioned(reading, hit)) return "spoken about";
  if (isDeniedBefore(reading, hit, 1)) return "negated";
  const near = reading.tokens.slice(Math.max(0, hit.first - 12), hit.last + 13);
  if (isLesson(reading, hit)) return "subject of a lesson or the news";
  if (near.some((token) => REFUSED.test(token.word))) return "refused";
  return null;
}

const REFUSED =
  /^(schrok|geschrokken|zorgen|erg|verschrikkelijk|vreselijk|afschuwelijk|walgelijk|ziek-n|beweren|beweert|ontkennen|ontkent|ongelijk|verwerpelijk|eng|gemeld|melden|ontkenning|misdaad|fout-n|triest|verdrietig|schandalig|waarschuwing|waarom)$/u;
