import { WHATSAPP_CONTACT } from "../../domain/verdict.ts";
import { mayHoldNumber, personalNumbers } from "./personal-number.ts";
import { flag, pass } from "./rule.ts";
import { isOnlyWhatsapp } from "./staff-setting.ts";
import type { TextRule } from "./rule.ts";

const STAFF_NUMBER = "staff-boundary-number";
/** Mail that no school hands out. */
const PRIVATE_MAIL =
  /(?<![\p{L}\p{Nd}._%+-])[\p{L}\p{Nd}._%+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|icloud|me|yahoo|msn|ziggo|kpnmail|xs4all|proton|protonmail|telenet|home|planet|upcmail)\.[a-z]{2,3}(?![\p{L}\p{Nd}])/gu;

/** A private number, address or mailbox that a member of staff hands out. */
export const staffNumber: TextRule = {
  id: STAFF_NUMBER,
  category: "staff_boundary",
  speaker: "staff",
  occursIn: (folded, numbers) => mayHoldNumber(folded, numbers) || folded.text.includes("@"),
  find(reading) {
    const { folded } = reading;
    const numbers = personalNumbers(reading)
      .filter(({ kind, owner }) => owner !== "somebody" && (kind === "phone" || kind === "address"))
      .map(({ start, end, kind, owner, at }) => ({
        start,
        end,
        form: kind,
        id: kind === "phone" && isOnlyWhatsapp(reading, at, 8) ? WHATSAPP_CONTACT : STAFF_NUMBER,
        judgement:
          owner === "nobody"
            ? pass("a number of the school, or none of a person")
            : flag("medium", "a number or an address of a member of staff"),
      }));
    const mail = Array.from(folded.text.matchAll(PRIVATE_MAIL), (match) => ({
      start: folded.startOf(match.index),
      end: folded.endOf(match.index + match[0].length - 1),
      form: "mail",
      judgement: flag("medium", "a private mailbox of a member of staff"),
    }));
    return [...numbers, ...mail];
  },
};
