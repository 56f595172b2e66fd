import type { Token } from "../reading/token.ts";
import { care, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { THREAT_ABUSE_FRAMES } from "./threat-abuse-frames.ts";

/**
 * A pupil tells that somebody near touches, forces, beats or locks up them or somebody they know: staff must act. Neither a
 * sport nor a lesson that is spoken of excuses it, a game does: trainers and teachers may be those who do it.
 */
export const threatAbuse: FrameRule = {
  id: "threat-abuse",
  category: "threat",
  speaker: "student",
  stands: true,
  frames: THREAT_ABUSE_FRAMES,
  judge(hit, { tokens }) {
    const sentence = tokens[hit.first]?.sentence;
    const own = (from: number, to: number): readonly Token[] =>
      tokens.slice(Math.max(0, from), to).filter((token) => token.sentence === sentence);
    const words = own(hit.first, hit.last + 1).map(({ word }) => word);
    const before = own(hit.first - 6, hit.first).map(({ word }) => word);
    const after = own(hit.last + 1, hit.last + 6);
    const behind = after.map(({ word }) => word);
    if (tokens[hit.first]?.quoted === true) return pass("said by somebody else");
    const isAsked = words[0] === "is";
    if (!isAsked && [...before.slice(-3), ...words].some((word) => YOU.test(word)))
      return pass("said to somebody else");
    if (!isAsked && ![...before, ...words].some((word) => OWN.test(word)))
      return pass("told of somebody else");
    if (words.some((word) => NOT.test(word)) && !NOT_IN_FRAME.test(hit.frame.source))
      return pass("negated");
    // `dat hij aan haar zit te trekken`, `over seks`
    if (behind[0] === "te" || /\b(?:over|about) (?:seks|sex)\b/u.test(words.join(" ")))
      return pass("another meaning");
    if (behind.includes("grapje")) return pass("taken back, or meant otherwise");
    if (isUsed(words, behind) || SENT.test(behind[0] ?? "") || KISSED.test(behind.join(" ")))
      return pass("another meaning");
    const inGame = hit.severity === "high" ? own(0, tokens.length) : after.slice(0, 3);
    if (inGame.some(({ classes }) => classes.includes("game"))) return pass("in a game or a match");
    if (hit.severity !== "high") return care(hit.severity, `${WHY}: ${hit.frame.source}`);
    const [next = ""] = behind;
    // `slaat me dood als ze dit ziet`, `slaat me met schaken`, `slaat ons over`, `slaat me morgen in elkaar`
    const isExaggerated =
      (EXAGGERATED.test(next) ||
        (behind.includes("als") && behind.some((word) => GRADE.test(word)))) &&
      !behind.some((word) => AGAIN.test(word));
    if (isExaggerated || [...words, ...behind].some((word) => LAUGHTER.test(word)))
      return pass("a way of speaking about parents");
    if (isPlayed([...before, ...words], behind) || hasParticle(behind))
      return pass("no harm in it");
    if (
      behind.slice(0, 2).some((word) => WITH.test(word)) &&
      !behind.some((word) => TOOL.test(word))
    )
      return pass("no harm in it");
    if (behind.slice(0, 2).some((word) => /^(?:morgen|straks|tomorrow)$/u.test(word)))
      return pass("no harm in it");
    return care(hit.severity, `${WHY}: ${hit.frame.source}`);
  },
};
const WHY = "tells of abuse or violence";
const YOU = /^(?:jij|je|jou|jouw|jullie|ge|gij|you|your)$/u;
const OWN =
  /^(?:ik|mij|me|mijn|m'n|mn|ons|onze|we|wij|i|my|us|our|zusje|broertje|papa|mama|pa|ma|mam)$/u;
const NOT = /^(?:niet|nooit|nie|not|never)$/u;
const NOT_IN_FRAME = /\bni(?:et|emand)\b|\bnot\b|don't/u;
const EXAGGERATED = /^(?:dood|plat|scheel|kapot)$/u;
const WITH = /^(?:met|bij|with|at)$/u;
/** `slaat ons voorstel af`, `schopt me uit de groep`: the verb is another. Not `slaat me op mijn rug`. */
const hasParticle = (behind: readonly string[]): boolean =>
  behind
    .slice(0, 4)
    .some(
      (word, at) =>
        /^(?:af|uit|terug|mee|wakker|gade)$/u.test(word) ||
        (/^(?:over|op|om)$/u.test(word) && !PLACE.test(behind[at + 1] ?? "")),
    );
const PLACE = /^(?:mijn|m'n|mn|me|de|het|elke|iedere|alles|school|straat)$/u;
const isPlayed = (words: readonly string[], behind: readonly string[]): boolean =>
  [...words, ...behind].some((word) => PLAY.test(word)) ||
  (words.some((word) => /^hit(?:s|ting)?$/u.test(word)) && behind[0] === "up");
const PLAY =
  /^(?:darten|darts|sims|points|five|boxing|padel|scrabble|chess|strava|fifa|tennis|hockey|escaperoom|toneelstuk|toneel|musical|theater|duolingo|server|groepsapp|grap|ongeluk|perongeluk|speel|rol|schouder|schouders|oren)$/u;
/** `misbruikt als taxi`, `verkracht me met schaken`, not `misbruikt als kind`. */
const isUsed = (words: readonly string[], behind: readonly string[]): boolean =>
  words.some((word) => /^(?:misbruikt|misbruikte|verkracht|raped)$/u.test(word)) &&
  /^(?:\S+ ){0,3}(?:als|voor|met|for|as) (?!(?:klein |jong )?(?:kind|kleuter|child|kid|ik|hij|mijn vriend)\b)/u.test(
    `${behind.join(" ")} `,
  );
/** `kicked me out of the server`, `beat me to the shower`: nobody is hurt. */
const SENT = /^(?:out|off|to|by|home)$/u;
const KISSED = /\b(?:wang|nieuwjaar|wonnen|blijdschap)\b/u;
const GRADE = /^(?:cijfer|cijfers|rapport|onvoldoende|toets|magister)$/u;
const AGAIN = /^(?:dronken|gedronken|drunk|elke|altijd|weer|steeds)$/u;
const TOOL =
  /^(?:riem|stok|pollepel|lepel|slipper|bezem|hout|slang|stofzuigerslang|fles|tak|kleerhanger|kabel|vuist|vuisten|hand|handen|schoen|pan|ketting|belt|stick|fist|elke|iedere|elkaar)$/u;
const LAUGHTER = /^(?:(?:ha){2,}h?|lol|lmao|xd|grapje|😂|🤣)$/u;
