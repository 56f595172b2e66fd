import { care, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

const PLACE =
  "school|gang|hal|aula|kantine|klas|lokaal|plein|schoolplein|ingang|trap|fietsenhok|fietsenstalling|gym|bibliotheek|hallway|class|classroom|cafeteria|corridor|building|entrance";
const WHO = "iemand|jongen|man|gast|kerel|leerling|someone|somebody|guy|dude|kid|he";
const GUN = "pistool|vuurwapen|geweer|wapen|gun|rifle|machete";

/**
 * A pupil tells of shots, stabbing or a weapon at school right now: staff must act. Whoever tells of it may be in danger, and
 * such lines are few and short, so that they stand; toys, games, films and lessons excuse them.
 */
export const threatAttack: FrameRule = {
  id: "threat-attack",
  category: "threat",
  speaker: "student",
  stands: true,
  frames: {
    urgent: `
      er wordt|word|werd geschoten|gestoken $
      er wordt|word|werd geschoten|gestoken ..3 ${PLACE}|hier|buiten|help
      help er wordt|word geschoten|gestoken
      ze|${WHO} schiet|schieten ..2 ${PLACE} help|$
      help ..1 ze|${WHO} schiet|schieten ..2 ${PLACE}
      is|loopt een|'n|n schutter ..3 ${PLACE}
      there is|'s a|an shooter ..3 ${PLACE}
      active shooter ..3 ${PLACE}
      ${WHO} heeft|has|got ..2 ${GUN} ..3 ${PLACE}
      ${WHO} loopt|staat|zit|rent ..4 met|with ..1 ${GUN} ..3 ${PLACE}
      er loopt|staat|zit ..2 ${WHO} ..1 met ..1 ${GUN} ..3 ${PLACE}
      there is|'s a|an ${GUN} ..3 ${PLACE}
    `,
  },
  judge(hit, { tokens }) {
    const words = tokens.slice(hit.first, hit.last + 1);
    if (words.some(({ quoted }) => quoted)) return pass("said by somebody else");
    // Only here: `dit is geen grap` and `wat moet ik doen?` are said by whoever is afraid.
    if (words.some(({ word }) => NOT.test(word))) return pass("negated");
    if (tokens.some(({ classes }) => classes.includes("game"))) return pass("in a game or a match");
    if (tokens.some(({ word }) => HARMLESS.test(word))) return pass("no harm in it");
    return care("urgent", `tells of an attack or a weapon: ${hit.frame.source}`);
  },
};
const NOT = /^(?:geen|niet|nooit|niemand|no|not|never)$/u;
/** Toys, balls, stories and stings. Not whoever films it: that is done where it happens. */
const HARMLESS =
  /^(?:waterpistool|waterpistolen|waterballon(?:nen)?|nerf\p{L}*|nep\p{L}*|speelgoed\p{L}*|lego|prop(?:je|jes|pen)|elastiek\p{L}*|doel|goal|fotograaf|schoolfotograaf|jaarboek|film|films|sc[eè]ne|sc[eè]nes|aflevering|serie|boek|hoofdstuk|toneel\p{L}*|musical|theater|paintball\p{L}*|lasergame\p{L}*|airsoft|brandoefening|drill|gta|fortnite|cod|minecraft|roblox|verkleed|carnaval|halloween|sinterklaas|toy|movie|episode|glue|heat|nail|wesp(?:en)?|bijen|muggen|ha(?:ha)+h?|lol|lmao|xd)$/u;
