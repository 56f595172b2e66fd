import { inGame } from "./threat-setting.ts";
import { isStudied, isWordTalk } from "../reading/speech.ts";
import { isDenied, isHyperbole, isImperative } from "./self-harm-setting.ts";
import { care, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { SELF_HARM_FRAMES } from "./self-harm-frames.ts";

/** A sign that the author or somebody else may hurt themselves or end their life. The author is helped, never stopped. */
export const selfHarm: FrameRule = {
  id: "self-harm",
  category: "self_harm",
  frames: SELF_HARM_FRAMES,
  judge(hit, reading) {
    if (inGame(reading, hit) !== null) return pass("in a game or a match");
    if (isWordTalk(reading, hit) || isStudied(reading, hit))
      return pass("spoken about, or subject of a lesson");
    if (isHyperbole(reading, hit)) return pass("a way of speaking");
    if (isImperative(reading, hit)) return pass("said to somebody else");
    if (isDenied(reading, hit)) return pass("said not to be so");
    return care("urgent", `a sign of self-harm: ${hit.frame.source}`);
  },
};
