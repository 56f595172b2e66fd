import { LESSON_RECORDING } from "../../domain/verdict.ts";
import { isOfLesson } from "./recording-lesson.ts";
import { askedLeave, innocentRecording } from "./recording-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { RECORDING_FRAMES } from "./recording-frames.ts";

/** A picture, film or sound recording of a person or a lesson: taken, kept, announced, asked for or spread. */
export const recording: FrameRule = {
  id: "recording",
  idOf: (hit, reading) => (isOfLesson(reading, hit) ? LESSON_RECORDING : null),
  category: "recording",
  frames: RECORDING_FRAMES,
  judge(hit, reading, { role }) {
    if (role === "staff" && !reading.any("secret")) return pass("made or allowed by staff");
    const why = innocentRecording(reading, hit);
    if (why !== null) return pass(why);
    if (askedLeave(reading, hit.first)) return flag("low", "asks whether it is allowed");
    return flag(hit.severity, `a picture or recording of somebody: ${hit.frame.source}`);
  },
};
