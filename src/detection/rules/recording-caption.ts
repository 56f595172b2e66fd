import type { Attachment } from "../../domain/message.ts";
import { isNegated } from "../reading/speech.ts";
import { innocentRecording, published } from "./recording-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** A picture, film or voice message with words about a person beside it: `kijk hem slapen haha` under a picture. */
export const recordingCaption: FrameRule = {
  id: "recording-caption",
  category: "recording",
  besideMedia: true,
  frames: {
    medium: `
      kijk|kijken|check|moet|look ..4 hem|haar|him|her|@name|@staff ..8
      zo|hoe ..3 hem|haar|@name|@staff ..4 slaapt|slapen|zit|ligt|eet|huilt|valt|kijkt|loopt|danst|zingt
      zo|hoe zit|ligt|slaapt|kijkt|eet|danst|loopt ..2 hem|haar|@name|@staff ..4
      hem|haar|hij|zij|ze|@name|@staff|@person ..2 slaapt|slapen|slapend|huilt|huilen|huilend|valt|viel|struikelt|snurkt|kwijlt|eet|danst|zingt|schreeuwt|flipt|stottert|gapend|gaapt|bukt ..4
      betrapt|gesnapt|caught|stiekem|spotted ..6
      @name|@staff|hem|haar ..4 haha|hahaha|lol|lmao|😂|🤣|💀
    `,
  },
  judge(hit, reading, { attachments, role }) {
    if (!attachments.some(isRecording)) return pass("nothing that was recorded is attached");
    if (role === "staff") return pass("posted by staff");
    const why = innocentRecording(reading, hit);
    if (why !== null) return pass(why);
    if (isNegated(reading, hit, 1, hit.first - 1)) return pass("negated");
    return flag(
      published(reading, hit) ? "high" : "medium",
      "words about a person under a recording",
    );
  },
};

const isRecording = ({ kind }: Attachment): boolean => kind !== "file";
