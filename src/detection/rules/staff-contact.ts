import { WHATSAPP_CONTACT } from "../../domain/verdict.ts";
import { around, isOfSchool, isOnlyWhatsapp, isRefused } from "./staff-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** A private channel that a member of staff speaks of between himself and a pupil: `volg me`, `daar reageer ik sneller`. */
export const staffContact: FrameRule = {
  id: "staff-boundary-contact",
  idOf: (hit, reading) => (isOnlyWhatsapp(reading, hit) ? WHATSAPP_CONTACT : null),
  category: "staff_boundary",
  speaker: "staff",
  frames: {
    medium: `
      snap|snapchat|insta|instagram|tiktok|facebook|messenger|telegram|signal|discord|bereal|strava|steam|psn|ps5|xbox|finsta|facetime|whatsapp|wapp|dm|dms|pm|appje|hotmail|gmail|outlook|privemail|story|stories|snapgroep|instagroep|linkedin
    `,
  },
  judge(hit, reading) {
    const words = around(reading, hit, REACH);
    const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
    if (!has(ME) || !has(YOU) || !has(INVITES)) return pass("nothing between staff and a pupil");
    if (isRefused(reading, hit, 5)) return pass("refuses it, forbids it or warns of it");
    if (isOfSchool(reading, hit)) return pass("by the ways of the school");
    return flag("medium", "a private channel with a pupil");
  },
};

const REACH = 9;
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const ME = set("ik me mij mijn i my we wij");
const YOU = set(
  "je jij jou jouw jullie you your u wie samen vanavond makkelijker zet stuur volg voeg add use gebruik join check follow find",
);
const INVITES =
  set(`volg volgen gevolgd voeg toe toegevoegd add stuur sturen gestuurd app appen bel bellen kletsen praten verder vind vinden vond tegen zag
  zie gezien liken geliked like liked reageer reageerde reactie verzoek verzoekje groepje groep maak heet zit erin check gamen sneller
  bericht berichtje berichten message chat find follow text dm nummer hier online join use mail`);
