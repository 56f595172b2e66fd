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
      is|loopt een|'n|n schutter ..3 ${PLACE}
      there is|'s a|an shooter ..3 ${PLACE}
      active shooter ..3 ${PLACE}
      ${WHO} heeft|has|got ..2 ${GUN} ..3 ${PLACE}
      ${WHO} loopt|staat|zit|rent ..4 met|with ..1 ${GUN} ..3 ${PLACE}
      there is|'s a|an ${GUN} ..3 ${PLACE}
    `,
  },
  judge(hit, { tokens }) {
    const sentence = tokens[hit.first]?.sentence;
    if (tokens[hit.first]?.quoted === true) return pass("said by somebody else");
    const own = tokens.filter((token) => token.sentence === sentence);
    if (own.some(({ asked }) => asked)) return pass("a question");
    if (own.some(({ word }) => NOT.test(word))) return pass("negated");
    if (tokens.some(({ classes }) => classes.includes("game"))) return pass("in a game or a match");
    if (tokens.some(({ word }) => HARMLESS.test(word))) return pass("no harm in it");
    return care("urgent", `tells of an attack or a weapon: ${hit.frame.source}`);
  },
};
const NOT = /^(?:geen|niet|niemand|no|not)$/u;
const HARMLESS =
  /^(?:water\p{L}*|nerf\p{L}*|nep\p{L}*|speelgoed\p{L}*|lego|prop\p{L}*|elastiek\p{L}*|doel|goal|foto.*|film\p{L}*|sc[eè]ne\p{L}*|aflevering|serie|boek|hoofdstuk|toneel\p{L}*|musical|theater|paintball\p{L}*|laser\p{L}*|airsoft|oefening|drill|gta|fortnite|cod|minecraft|roblox|verkleed|carnaval|halloween|sinterklaas|fake|toy|movie|episode|glue|heat|nail|wesp\p{L}*|bij|prik|ha(?:ha)+h?|lol|lmao|xd)$/u;
