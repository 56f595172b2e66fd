import { WHATSAPP_CONTACT } from "../../domain/verdict.ts";
import { isStudied } from "../reading/speech.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { STAFF_BOUNDARY_FRAMES } from "./staff-boundary-frames.ts";
import { isOfSchool, isOnlyWhatsapp, isRefused, speaksOfSelf } from "./staff-setting.ts";

/** A member of staff who moves the contact with a pupil to a private account, number, mailbox or home, or becomes friends. */
export const staffBoundary: FrameRule = {
  id: "staff-boundary",
  idOf: (hit, reading) =>
    hit.severity === "medium" && isOnlyWhatsapp(reading, hit) ? WHATSAPP_CONTACT : null,
  category: "staff_boundary",
  speaker: "staff",
  frames: STAFF_BOUNDARY_FRAMES,
  judge(hit, reading) {
    if (isRefused(reading, hit)) return pass("refuses it, forbids it or warns of it");
    if (isOfSchool(reading, hit)) return pass("by the ways of the school");
    if (isStudied(reading, hit) && !speaksOfSelf(reading, hit)) return pass("subject of a lesson");
    if (reading.tokens[hit.first]?.quoted === true) return pass("said by somebody else");
    return flag(hit.severity, `private contact with a pupil: ${hit.frame.source}`);
  },
};
