import type { Reading } from "../reading/reading.ts";
import { innocentConduct, isDeniedBefore, isNear } from "./conduct-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";
import { STALKING_FRAMES } from "./stalking-frames.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What makes coming, waiting and calling an everyday thing. */
export const EVERYDAY =
  words(`bestie bff besties bestfriend sleutel sleutels koffer huiswerk boek boeken aantekeningen lesuur lokaal klaslokaal lokalen
  hond kat puppy tandarts huisarts dokter docent stage winkel klantenservice streak streaks snapstreak snapstreaks
  youtube insta instagram tiktok twitch spotify linkedin festival efteling kamp excursie gids fietsroute bordjes stappen
  zwaai zwaaien wave grapje studie opleiding oma opa mam mama pizza pakketje post postbode verjaardag
  aanbellen meefietsen meerijden samen ophalen ophaal keeper keepster ijscokar vleermuizen egel buschauffeur
  chocolademelk life360 koop gestolen gejat jatten zusje broertje gamen fortnite walk leuk lief lieve toets magister
  teams rooster helpen help gezellig file beterschap beter`);

/** The author follows, waits for, watches or keeps contacting somebody, or calls on others to. */
export const stalking: FrameRule = {
  id: "stalking",
  category: "stalking",
  frames: STALKING_FRAMES,
  judge(hit, reading) {
    const innocent = innocentConduct(reading, hit);
    if (innocent !== null) return pass(innocent);
    if (isDeniedBefore(reading, hit, 1)) return pass("negated");
    if (isNear(reading, hit, EVERYDAY)) return pass("an everyday thing");
    if (isFew(reading, hit)) return pass("not that many times");
    return flag(hit.severity, `following somebody: ${hit.frame.source}`);
  },
};

/** `3x gebeld`: less than ten times is no siege. */
const isFew = ({ tokens }: Reading, hit: FrameHit): boolean => {
  if (!hit.frame.source.includes("@number")) return false;
  const numbers = tokens
    .slice(hit.first, hit.last + 1)
    .map((token) => /^\d+/u.exec(token.raw)?.[0])
    .filter((digits) => digits !== undefined);
  return numbers.length > 0 && numbers.every((digits) => Number(digits) < 10);
};
