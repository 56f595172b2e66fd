import { isDirect, isMentioned, isNegated, isReported, isStudied } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import { inGame, named, threatAround } from "./threat-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { THREAT_VIOLENCE_FRAMES } from "./threat-violence-frames.ts";

/** Somebody says that they will hurt somebody: `ik sla je`, `we gaan hem pakken`, `jij krijgt klappen`. */
export const threatViolence: FrameRule = {
  id: "threat-violence",
  category: "threat",
  frames: THREAT_VIOLENCE_FRAMES,
  judge(hit, reading) {
    const gaming = inGame(reading, hit);
    if (gaming !== null) return pass(gaming);
    const first = reading.tokens[hit.first];
    if (
      first?.asked === true &&
      /^(krijg|krijgt|ga|gaat|zal|ben|bent|wil)$/u.test(first.word) &&
      reading.tokens[hit.first + 1]?.classes.includes("you") === true
    )
      return pass("a question");
    if (isNegated(reading, hit, 1) && !hit.frame.source.includes("niet")) return pass("negated");
    if (isReported(reading, hit)) return pass("said by somebody else");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isStudied(reading, hit, isDirect(reading, hit) || named(reading, hit)))
      return pass("subject of a lesson");
    if (isPlayful(reading, hit)) return pass("a way of speaking");
    return flag(threatAround(reading, hit, hit.severity), `harm announced: ${hit.frame.source}`);
  },
};

const PLAYFUL = new Set(
  "knuffel knuffels liefde kietelen kietel tegoed drankje ijsje cadeau complimenten berichtje bericht appje mailtje selfie highfive kus taart snoep trakteer hug".split(
    " ",
  ),
);
const SORRY_FOR = new Set("helpen uitleggen appen bellen leren overhoren".split(" "));
const isPlayful = (
  reading: Parameters<typeof isNegated>[0],
  hit: { readonly first: number; readonly last: number },
): boolean =>
  reading.tokens
    .slice(hit.first, hit.last + 3)
    .filter((token, index) => index === 0 || !token.comma)
    .some((token) => PLAYFUL.has(token.word) || SORRY_FOR.has(token.word)) ||
  isOtherVerb(reading, hit);

/** `ik sla je op in mijn contacten`, `ik sla je over`, `ik schop je uit de groep`: nobody is hurt. */
const BESIDE_HURT =
  /\b(?:sla|slaan) (?:je|jou|jullie|hem|haar|ze) (?:even |wel |ff |dan )?(?:op|over)(?: (?:in|als|bij|hoor|want|haha|oke|ok|dan|even|onder)\b|$)|\b(?:schop|trap|gooi|knal|kick|schoppen|trappen|gooien) (?:je|jou|jullie|hem|haar|ze) (?:er )?uit (?:de|deze|onze|dit|het) (?:groep|app|groepsapp|appgroep|server|game|lobby|call|team|chat|discord|party)\b/u;

/** `sla je bericht op`, `maak je opdracht af`, `sla deze over`: the same verb with a thing. */
function isOtherVerb({ tokens }: Reading, hit: Stretch): boolean {
  const { sentence: own } = tokens[hit.first] ?? {};
  const said = tokens.slice(hit.first).filter(({ sentence }) => sentence === own);
  if (BESIDE_HURT.test(said.map(({ word }) => word).join(" "))) return true;
  const words = tokens.slice(hit.first, hit.last + 5);
  const verb = words.find((token) =>
    /^(sla|slaan|maak|maken|afmaken|pak|pakken|breek|steek|trap|schiet|schieten)$/u.test(
      token.word,
    ),
  );
  if (verb === undefined) return false;
  const hurt = words.some((token) => token.classes.includes("bodypart"));
  if (hurt) return false;
  // `ik maak hem vanavond af, het verslag bedoel ik`
  const hem = words.some((token) => /^(hem|ze|die|deze)$/u.test(token.word));
  const around = tokens.slice(Math.max(0, hit.first - 8), hit.last + 7);
  if (hem && words.some((token) => token.word === "af") && around.some(isWork)) return true;
  const from = words.indexOf(verb);
  const sentence = verb.sentence;
  const particle = words.findIndex(
    (token, index) =>
      index > from &&
      token.sentence === sentence &&
      /^(op|over|af|aan|in|uit)$/u.test(token.word) &&
      // `sla je na school in elkaar`: that is the verb itself.
      tokens[hit.first + index + 1]?.word !== "elkaar",
  );
  // A thing between the verb and its particle is what is done something to.
  return (
    particle > from &&
    words
      .slice(from + 1, particle)
      .some(
        (token) =>
          token.classes.includes("thing") ||
          token.classes.includes("work") ||
          /^(bericht|berichten|nummer|zin|bestand|beurt|bal|doel|map)$/u.test(token.word),
      )
  );
}

const isWork = (token: Token): boolean =>
  token.classes.includes("work") || /^(taak|toets|level|game|spel|serie|boek)$/u.test(token.word);
