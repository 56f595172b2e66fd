import { WHATSAPP_CONTACT } from "../../domain/verdict.ts";
import type { Reading } from "../reading/reading.ts";
import { isStudied } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { STAFF_BOUNDARY_FRAMES } from "./staff-boundary-frames.ts";

/** What a protocol may allow by agreement: contact by WhatsApp, without anything that makes it worse. */
const isWhatsapp = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(Math.max(0, hit.first - 4), hit.last + 5).some(({ word }) => WHATSAPP.has(word));

/** A member of staff who moves the contact with a pupil to a private account, number, mailbox or home, or becomes friends. */
export const staffBoundary: FrameRule = {
  id: "staff-boundary",
  idOf: (hit, reading) =>
    hit.severity === "medium" && isWhatsapp(reading, hit) && !isElsewhere(reading, hit)
      ? WHATSAPP_CONTACT
      : null,
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

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const WHATSAPP = set(
  "whatsapp wapp app appen appje appt apps groepsapp whatsappgroep appgroep privenummers",
);
const ELSEWHERE = set(
  "snap snapchat insta instagram tiktok facebook telegram discord dm facetime bereal nacht vannacht",
);
/** The school's own ways, rooms and events, and company that makes a meeting one of the school. */
const SCHOOL =
  set(`schoolmail schooladres schooltelefoon schoolnummer schoolaccount schoolpagina teams teamsgroep magister somtoday elo
  administratie receptie balie lokaal mediatheek aula klas leerlingenraad mentorgesprek decaan zorgcoordinator ouderavond
  inhaaluur herkansing gamemiddag mondeling school excursie kamp`);
const REFUSES = set(
  `niet geen nooit verboden stop stoppen mag nep nepaccount don't dont never not zogenaamd voordoet`,
);
/** Where the denial is the point: `niet tegen je ouders`, `niemand hoeft het te weten`. */
const SECRET = set(
  "ouders moeder vader mentor parents mom dad niemand nobody anyone tell vertel vertellen geaccepteerd slapen weten",
);

const REACH = 5;
const around = ({ tokens }: Reading, hit: Stretch, reach: number): readonly string[] =>
  tokens.slice(Math.max(0, hit.first - reach), hit.last + 1 + reach).map(({ word }) => word);

/** `niet via whatsapp`, `als docent mag ik je niet appen`; not `niet tegen je ouders`, nor `niet teams maar`. */
function isRefused(reading: Reading, hit: Stretch): boolean {
  if (around(reading, hit, REACH).some((word) => SECRET.has(word))) return false;
  const words = around(reading, hit, 3);
  return words.some(
    (word, index) =>
      REFUSES.has(word) &&
      (word !== "mag" || words[index + 1] === "niet") &&
      !/^(?:teams|hier|magister|here)$/u.test(words[index + 1] ?? ""),
  );
}

/** `via teams`, `in lokaal 5`; not `buiten school`, nor `niet teams maar`. */
const isOfSchool = (reading: Reading, hit: Stretch): boolean => {
  if (around(reading, hit, 2).some((word) => SECRET.has(word))) return false;
  const words = around(reading, hit, REACH);
  return words.some(
    (word, index) =>
      SCHOOL.has(word) &&
      !/^(?:na|buiten|niet|geen|after|outside|naast|not|voor)$/u.test(words[index - 1] ?? ""),
  );
};

const speaksOfSelf = (reading: Reading, hit: Stretch): boolean =>
  around(reading, hit, 1).some((word) => /^(?:mij|me|mijn|my)$/u.test(word));

const isElsewhere = (reading: Reading, hit: Stretch): boolean =>
  around(reading, hit, REACH).some((word) => ELSEWHERE.has(word));
