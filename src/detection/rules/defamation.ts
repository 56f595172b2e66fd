import { isMentioned } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import type { Stretch } from "../reading/speech.ts";
import { isForbidden, isLesson, isNear, isOwn } from "./conduct-setting.ts";
import { DEFAMATION_FRAMES } from "./defamation-frames.ts";
import { inGame } from "./threat-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What takes a rumour back, or makes the words mean something else. */
const TAKEN_BACK =
  words(`gelooft geloof misverstand onschuldig vrijgesproken onterecht bewijs-n roddels-n
  file vliegveld vergadering lift verkeer monopoly cluedo mol rollenspel kaartspel bluffen musical goal penalty hood scheidsrechter
  show idee chips koekje snoepje diamanten plant hamster nu.nl krant story minister burgemeester president zanger zangeres
  acteur actrice voetballer rapper influencer trump poetin putin biden wilders kanye`);
/** What shows that something is passed on rather than known. */
const HEARSAY =
  words(`hoorde hoorden gehoord schijnt schijnbaar blijkbaar gerucht geruchten roddel zeggen iedereen wist doorsturen doorvertellen
  vertel door voort deel kijk pas rumour rumor everyone heard apparently pass tell share spread wedden zweer volgens`);
/** The author, or somebody who cannot be recognised. */
const NOBODY = /^(ik|we|wij|i|iemand|niemand|wie|someone|nobody|who|men|mensen|je|jij|you)$/u;

/** A damaging accusation or rumour about somebody who can be recognised; passing it on is no excuse. */
export const defamation: FrameRule = {
  id: "defamation",
  category: "defamation",
  frames: DEFAMATION_FRAMES,
  idOf: (hit, reading) => (isHearsay(reading, hit) ? "defamation-rumour" : null),
  judge(hit, reading) {
    if (hit.severity !== "high" && inGame(reading, hit) !== null)
      return pass("in a game or a match");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isLesson(reading, hit)) return pass("subject of a lesson or the news");
    if (isForbidden(reading, hit)) return pass("said that it must stop");
    if (isOwn(reading, hit.first)) return pass("of the author's own");
    if (NOBODY.test(reading.tokens[hit.first - 1]?.word ?? ""))
      return pass("of nobody in particular");
    if (isDenied(hit, reading)) return pass("said not to be so");
    if (isTakenBack(reading, hit)) return pass("taken back, or meant otherwise");
    if (isOfAuthor(hit, reading)) return pass("said of the author");
    return flag(hit.severity, `damaging claim: ${hit.frame.source}`);
  },
};

/** Something is passed on rather than known. */
export const isHearsay = (reading: Reading, hit: Stretch): boolean =>
  isNear(reading, hit, HEARSAY, 10);

/** The message takes it back, or speaks of what is public anyway. */
export const isTakenBack = (reading: Reading, hit: Stretch): boolean =>
  isNear(reading, hit, TAKEN_BACK) ||
  reading.tokens.some(
    (token, index) =>
      /^(geloof|geloven|believe)$/u.test(token.word) &&
      /^(niet|niks|never)$/u.test(
        reading.tokens[index + 1]?.word ?? reading.tokens[index - 1]?.word ?? "",
      ),
  );

/** `heeft niks gejat`, `is geen dief`, `het is niet waar`. */
function isDenied(hit: FrameHit, reading: Reading): boolean {
  const named = /niet|geen|niks|nooit|never|don't/u.test(hit.frame.source);
  const inside = reading.tokens.slice(hit.first, hit.last + 1);
  return (
    !named &&
    inside.some(
      (token, index) =>
        token.classes.includes("negation") && inside[index + 1]?.word !== "alleen" && !token.comma,
    )
  );
}

/** `ze zeggen dat ik gestolen heb`, `hij heeft me geslagen`: the author is accused, or tells what was done to them. */
const isOfAuthor = (hit: FrameHit, { tokens }: Reading): boolean =>
  tokens.slice(hit.first + 1, hit.last + 1).some((token) => /^(ik|i|me|mij)$/u.test(token.word));
