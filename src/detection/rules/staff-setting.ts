import type { Reading } from "../reading/reading.ts";
import type { Stretch } from "../reading/speech.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const WHATSAPP = set(
  "whatsapp wapp app appen appje appt apps groepsapp whatsappgroep appgroep privenummers",
);
const ELSEWHERE = set(
  "snap snapchat insta instagram tiktok facebook messenger telegram signal discord dm facetime bereal strava nacht vannacht",
);
/** The school's own ways, rooms and events, and company that makes a meeting one of the school. */
const SCHOOL =
  set(`schoolmail schooladres schooltelefoon schoolnummer schoolaccount schoolpagina teams teamsgroep magister somtoday elo
  administratie receptie balie lokaal mediatheek aula klas leerlingenraad mentorgesprek decaan zorgcoordinator ouderavond
  inhaaluur herkansing gamemiddag mondeling school excursie kamp les lessen tijdens bieb schoolbieb document mentoruur`);
const REFUSES = set(
  `niet geen nooit verboden stop stoppen mag nep nepaccount don't dont never not zogenaamd voordoet zich`,
);
/** Where the denial is the point: `niet tegen je ouders`, `niemand hoeft het te weten`. */
const SECRET = set(
  "ouders moeder vader mentor parents mom dad niemand nobody anyone tell vertel vertellen geaccepteerd slapen weten",
);

const REACH = 5;
export const around = ({ tokens }: Reading, hit: Stretch, reach: number): readonly string[] =>
  tokens.slice(Math.max(0, hit.first - reach), hit.last + 1 + reach).map(({ word }) => word);

/** `niet via whatsapp`, `als docent mag ik je niet appen`; not `niet tegen je ouders`, nor `niet teams maar`. */
export function isRefused(reading: Reading, hit: Stretch, reach = 3): boolean {
  if (around(reading, hit, REACH).some((word) => SECRET.has(word))) return false;
  const { tokens } = reading;
  const from = Math.max(0, hit.first - reach);
  return tokens.slice(from, hit.last + 1 + reach).some(({ word }, index) => {
    if (!REFUSES.has(word)) return false;
    const next = tokens[from + index + 1]?.word ?? "";
    if (word === "mag" && next !== "niet") return false;
    // `niet teams maar`, `i don't check my school mail, use my gmail`: what is refused is the school's way.
    const clause = tokens.slice(from + index + 1, hit.first + 1);
    return !/^(?:teams|hier|magister|here)$/u.test(next) && !clause.some(({ comma }) => comma);
  });
}

/** `via teams`, `in lokaal 5`; not `buiten school`, nor `niet teams maar`. */
export const isOfSchool = (reading: Reading, hit: Stretch): boolean => {
  if (around(reading, hit, 2).some((word) => SECRET.has(word))) return false;
  const words = around(reading, hit, REACH);
  if (words.includes("opgezocht")) return false;
  return words.some(
    (word, index) =>
      SCHOOL.has(word) &&
      !/^(?:na|buiten|niet|geen|after|outside|naast|not|voor)$/u.test(words[index - 1] ?? ""),
  );
};

export const speaksOfSelf = (reading: Reading, hit: Stretch): boolean =>
  around(reading, hit, 1).some((word) => /^(?:mij|me|mijn|my)$/u.test(word));

const isElsewhere = (reading: Reading, hit: Stretch): boolean =>
  around(reading, hit, REACH).some((word) => ELSEWHERE.has(word));

/** What a protocol may allow by agreement: contact by WhatsApp, without anything that makes it worse. */
export const isOnlyWhatsapp = (reading: Reading, hit: Stretch, reach = 4): boolean =>
  around(reading, hit, reach).some((word) => WHATSAPP.has(word)) && !isElsewhere(reading, hit);
