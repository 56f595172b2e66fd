import type { Why } from "./why.ts";
import type { Reading } from "../reading/reading.ts";
import { innocentConduct, isNear } from "./conduct-setting.ts";
import { signsAround } from "./signs.ts";
import type { Signs } from "./signs.ts";
import { care, flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule, Judgement } from "./rule.ts";
import { EVERYDAY } from "./stalking.ts";

/** From how many calls or messages on somebody is besieged. */
const MANY = 20;

/** Signs of stalking in any order: pursuit, waiting or contact, with persistence, a home, or somebody who does not want it. */
export const stalkingSigns: FrameRule = {
  id: "stalking-signs",
  category: "stalking",
  frames: {
    high: `
      @pursue
      @linger
      @contacting
      @observe
      @tracker
      achter @third|@you|@name|mij|me|ons
      achter @name|@third aan
      geblokkeerd|geblokt|blocked|blokkeren|block
    `,
  },
  judge(hit, reading) {
    if (!SIGNS.some((name) => reading.any(name))) return pass("too few signs");
    const signs = signsAround(reading, hit);
    const told = toldBy(hit, reading, signs);
    const why = told === null ? pursued(hit, reading, signs) : null;
    if (told === null && why === null) return pass("too few signs");
    const innocent = innocentConduct(reading, hit);
    if (innocent !== null) return pass(innocent);
    if (told !== null) return told;
    if (isNear(reading, hit, EVERYDAY, 14)) return pass("an everyday thing");
    if ((signs.mine && !signs.author) || !signs.other || signs.word(/^(niemand|nobody)$/u))
      return pass("nobody is followed");
    return flag(hit.severity, why ?? "following somebody");
  },
};

/** Without any of these a deed of its kind is an everyday one. */
const SIGNS = ["persist", "unwanted", "theirs", "fear", "group", "number", "tracker"] as const;

const isAt = (hit: FrameHit, reading: Reading, name: string): boolean =>
  reading.tokens
    .slice(hit.first, hit.last + 1)
    .some((token) => token.classes.includes(name) || token.word === name);

/** Somebody does it to the author, again and again or so that they are afraid. */
function toldBy(hit: FrameHit, reading: Reading, signs: Signs): Judgement | null {
  if (!signs.mine) return null;
  const by = signs.word(
    /^(hij|zij|ze|he|she|they|iemand|someone|jongen|man|vent|gast|guy|ex|meisje|vrouw|groepje|jongens|stalker|gozer|kerel)$/u,
  );
  if (!by || signs.word(/^(moeder|vader|mama|papa|oma|opa|broertje|zusje|bestie|bff|streak)$/u))
    return null;
  const dread = signs.has("fear") || signs.word(/^(ex|stalker)$/u);
  const again = signs.has("persist") || signs.number >= MANY;
  const author = reading.tokens[hit.first - 1]?.classes.includes("i") === true;
  if (author) return null;
  if (isAt(hit, reading, "pursue") && (again || dread) && !signs.has("social"))
    return care("high", "somebody follows the author");
  if (isAt(hit, reading, "achter") && (again || dread))
    return care("high", "somebody follows the author");
  if (
    isAt(hit, reading, "linger") &&
    signs.has("persist") &&
    (dread || signs.has("theirs")) &&
    dread
  )
    return care("high", "somebody waits for the author");
  if (isAt(hit, reading, "contacting") && again && (dread || signs.number >= MANY))
    return care("high", "somebody keeps calling the author");
  if (isAt(hit, reading, "tracker") && (dread || signs.word(/^(iemand|someone)$/u)))
    return care("high", "somebody tracks the author");
  return null;
}

/** What the author does, by its signs; null: too few. */
function pursued(hit: FrameHit, reading: Reading, signs: Signs): Why | null {
  if (!signs.author && !signs.has("group") && !signs.word(/^(wie|helpt|stuur|kan)$/u)) return null;
  const planned = signs.word(/^(laten|zullen|gaan|ga|wie|lets|let's|kom)$/u);
  const again = signs.has("persist");
  const against = signs.has("unwanted");
  const home = signs.has("theirs") && !signs.word(/^(ophalen|brengen|samen)$/u);
  if (isAt(hit, reading, "pursue") && (again || against || home || planned))
    return signs.has("social") && !against ? null : "follows somebody";
  if (isAt(hit, reading, "achter") && signs.word(/^(aan|reed|fietste|liep|gefietst|gelopen|bus)$/u))
    return (again && (against || home)) || (home && planned) || against ? "follows somebody" : null;
  if (isAt(hit, reading, "linger") && home && again && signs.word(YOURS)) return "waits at a home";
  if (
    isAt(hit, reading, "linger") &&
    signs.word(/^(tot|totdat|until)$/u) &&
    signs.word(/^(buiten|komt|praat|antwoord|out|come)$/u)
  )
    return signs.word(/^(bus|trein|les)$/u) ? null : "waits until somebody gives in";
  if (isAt(hit, reading, "contacting"))
    return !isAtSomebody(hit, reading)
      ? null
      : signs.number >= MANY ||
          (signs.word(/^(hele|all)$/u) &&
            signs.word(/^(nacht|avond|dag|night|day)$/u) &&
            signs.word(/^(neemt|reageert|antwoordt|stop|answer)$/u)) ||
          (signs.word(/^(tot|totdat|until|doorga|hoe|vaak|night|nacht)$/u) &&
            (against || signs.word(/^(ja|reageert|antwoord|verandert|veranderen|opneemt)$/u)))
        ? "keeps contacting somebody"
        : null;
  if (
    isAt(hit, reading, "observe") &&
    signs.word(/^(licht|lamp|lampje|light)$/u) &&
    signs.word(YOURS) &&
    signs.has("persist")
  )
    return "watches a home";
  if (isAt(hit, reading, "observe"))
    return signs.word(/^(raam|window|thuiskwam|slaapkamer|achterdeur|bedroom)$/u) &&
      signs.word(YOURS) &&
      (again || signs.word(/^(met|dacht|langs|wie|elke)$/u))
      ? "watches somebody"
      : signs.word(/^(overal|everywhere)$/u) && signs.author && against
        ? "watches somebody"
        : null;
  if (isAt(hit, reading, "tracker"))
    return signs.word(/^(haar|zijn|jouw|je|his|her|your)$/u) &&
      (against || signs.word(/^(onder|geplakt|gezet|buiten|volgen|zien|gestopt|verstopt)$/u)) &&
      signs.author
      ? "tracks somebody"
      : null;
  return signs.word(/^(account|accounts|nummer|number|eentje|sturen|blijf|forever)$/u) &&
    signs.author
    ? "goes round a block"
    : null;
}
/** The author calls or texts somebody: `ik … haar`, right beside the verb. */
function isAtSomebody({ first, last }: FrameHit, { tokens }: Reading): boolean {
  const near = tokens.slice(Math.max(0, first - 4), last + 8);
  return (
    near.some((token) => token.classes.includes("i")) &&
    near.some(
      (token) =>
        /^(je|jou|hem|haar|her|him|you|u)$/u.test(token.word) || token.classes.includes("name"),
    )
  );
}
const YOURS = /^(je|jouw|jou|uw|your|haar|zijn|hun|his|her)$/u;
