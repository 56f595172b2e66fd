import type { Reading } from "../reading/reading.ts";
import { isWordTalk } from "../reading/speech.ts";
import { BULLYING_EXCLUSION_FRAMES } from "./bullying-exclusion-frames.ts";
import { BULLYING_MOCKERY_FRAMES } from "./bullying-mockery-frames.ts";
import { innocentConduct, isDeniedBefore, isNear, isOwn, isToAuthor } from "./conduct-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule, Judgement } from "./rule.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** A reason why somebody cannot join, or is taken out of a chat, that has nothing to do with who they are. */
export const REASONS =
  words(`verrassing verrassingsfeest surprise surpriseparty cadeau cadeautje afscheidscadeau bot bots spammer
  spamaccount spamaccounts phishing nepbericht gehackt hacker oplichting oplichter nummer telefoonnummer dokter blessure
  enkel gips ziek geblesseerd ingeschreven inschrijven oma opa familie familiefeest per verdriet rijbewijs
  luisterexamen luistertoets toets examen les proefwerk film buschauffeur chauffeur dubbel perongeluk weerwolf weerwolven
  mol stoel tickets kaartjes jarig filmpje foto bericht video gordel lief aardig verjaardag taart grappig mop grap`);
/** Said of oneself among friends, or a compliment. */
const FRIENDLY =
  words(`bestie bff lief leuk mooi mooie knap trots compliment goed goede cool gefeliciteerd sterkte beterschap balen
  respect ❤ 😍 🥰 herkansen herkansing super prachtig`);

/** Leaving somebody out, sending them away, setting the group against them. */
export const bullyingExclusion: FrameRule = {
  id: "bullying-exclusion",
  category: "bullying",
  frames: BULLYING_EXCLUSION_FRAMES,
  judge(hit, reading) {
    const innocent = innocentConduct(reading, hit, isWordTalk);
    if (innocent !== null) return pass(innocent);
    if (isToAuthor(reading, hit, 0) && !isByUs(reading, hit)) return pass("done to the author");
    if (isNear(reading, hit, REASONS)) return pass("a reason that is not the person");
    return bullied(hit, reading, "left out");
  },
};

/** Mocking somebody's things, voice, work or home; humiliating them; damage to their things that has been done. */
export const bullyingMockery: FrameRule = {
  id: "bullying-mockery",
  category: "bullying",
  frames: BULLYING_MOCKERY_FRAMES,
  judge(hit, reading) {
    const innocent = innocentConduct(reading, hit);
    if (innocent !== null) return pass(innocent);
    if (isToAuthor(reading, hit, 0) || isOfOneself(hit, reading))
      return pass("done to the author or said of oneself");
    const before = reading.tokens.slice(Math.max(0, hit.first - 5), hit.first);
    if (before.some((token) => /^(mijn|onze|my)$/u.test(token.word)))
      return pass("of the author's own");
    if (isNear(reading, hit, REASONS, 6)) return pass("a joke that is agreed on, or a reason");
    if (isNear(reading, hit, FRIENDLY, 4)) return pass("friendly");
    return bullied(hit, reading, "mocked");
  },
};

function bullied(hit: FrameHit, reading: Reading, what: "left out" | "mocked"): Judgement {
  const before = reading.tokens.slice(Math.max(0, hit.first - 3), hit.first);
  if (before.some((token) => /^(ik|i)$/u.test(token.word))) return pass("of oneself");
  if (isOwn(reading, hit.first)) return pass("of the author's own");
  if (isDeniedBefore(reading, hit)) return pass("negated");
  return flag(hit.severity, `${what}: ${hit.frame.source}`);
}

/** `wat een lelijke trui heb ik aan`: the author inside the hit, where the frame does not ask for one. */
const isOfOneself = (hit: FrameHit, { tokens }: Reading): boolean =>
  !/(^|\s)(@i|ik|wij)/u.test(hit.frame.source) &&
  !/\|(ik|wij)\b/u.test(hit.frame.source) &&
  tokens.slice(hit.first, hit.last + 1).some((token) => token.word === "ik" || token.word === "i");

/** `ons` of the group that shuts out: `ga weg uit onze groep`, `je kan niet bij ons zitten`. */
const isByUs = ({ tokens }: Reading, hit: FrameHit): boolean =>
  tokens
    .slice(hit.first, hit.last + 1)
    .every((token) => !/^(mij|me|mijn|mezelf|my|mn)$/u.test(token.word));
