import { isMentioned, isNegated, isReported } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import { inGame } from "./threat-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { THREAT_VAGUE_FRAMES } from "./threat-vague-frames.ts";

/** A threat without violence in it: `wacht maar`, `ik weet waar je woont`, `ik krijg je nog wel`, `of anders`. */
export const threatVague: FrameRule = {
  id: "threat-vague",
  category: "threat",
  frames: THREAT_VAGUE_FRAMES,
  judge(hit, reading) {
    const gaming = inGame(reading, hit);
    if (gaming !== null) return pass(gaming);
    if (isReported(reading, hit)) return pass("said by somebody else");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isNegated(reading, { first: hit.first, last: hit.first }, 2)) return pass("negated");
    if (tellsStaff(reading, hit)) return pass("going to staff is no threat");
    if (isKind(reading, hit)) return pass("an appointment or a kindness");
    return flag(hit.severity, `threat without violence: ${hit.frame.source}`);
  },
};

const KIND = new Set(
  `vrienden afspreken gezellig helpen leuk leuke cadeau cijfers gala voorstelling toneelstuk disco verjaardag surprise verrassing ijs glad weer regent voorzichtig
  ophalen brengen samen jas bellen appen uitleg uitleggen feestje feest kus knuffel hoop liefs huiswerkbegeleiding breng brengen lunchen gat plas stoep boekverslag pakketje post bezorgd gladheid gladde griep lifting verloopt nice together`.split(
    /\s+/u,
  ),
);
export function isKind(
  reading: Parameters<typeof isReported>[0],
  hit: { readonly first: number; readonly last: number },
): boolean {
  return reading.tokens
    .slice(Math.max(0, hit.first - 8), hit.last + 9)
    .some((token) => KIND.has(token.word));
}

/** `anders vertel ik het de mentor`: what pupils should do. */
const tellsStaff = ({ tokens }: Reading, hit: Stretch): boolean => {
  const words = tokens.slice(hit.first, hit.last + 4);
  return (
    words.some((token) => /^(vertel|zeg|meld|ga)$/u.test(token.word)) &&
    words.some((token) => token.classes.includes("staff"))
  );
};
