import type { Token } from "./token.ts";
import type { Reading } from "./reading.ts";

/** Tokens `first` up to `last`, inclusive, that a rule would flag. */
export type Stretch = { readonly first: number; readonly last: number };

const SELF = new Set(["ik", "wij", "we", "i"]);
const SPEAKING = new Set(
  "zeggen noemen roepen schelden uitschelden gebruiken sturen typen zegt noemt scheldt pesten bedreigen uitlachen".split(
    " ",
  ),
);
const WORD_TALK = new Set(
  "uitdrukking woord woorden scheldwoord scheldwoorden betekent betekenis betekende term uitspraak spelling synoniem vertaling afkorting means slur achternaam voornaam achternamen plaatsnaam straattaal jongerentaal".split(
    " ",
  ),
);
const LANGUAGES = new Set(
  "frans engels duits nederlands spaans turks latijn noors arabisch".split(" "),
);
const DISAPPROVAL = new Set("sorry excuses excuus spijt".split(" "));

/** First and last token of the sentence a token stands in. */
export const sentenceOf = ({ tokens, sentences }: Reading, at: number): Stretch =>
  sentences[tokens[at]?.sentence ?? 0] ?? { first: at, last: at };

const WINDOW = 14;
const near = (reading: Reading, at: Stretch): Stretch => {
  const { first, last } = sentenceOf(reading, at.first);
  return { first: Math.max(first, at.first - WINDOW), last: Math.min(last, at.last + WINDOW) };
};

/** Somebody else's words: `hij zei dat …`, `ze noemde me …`, `"…" appte hij`. What the author says they said is theirs. */
export function isReported(reading: Reading, at: Stretch): boolean {
  const { tokens } = reading;
  const { first, last } = near(reading, at);
  if (isToldOf(reading, at, first, last)) return true;
  for (let index = first; index < at.first; index += 1) {
    const token = tokens[index];
    if (token === undefined || !token.classes.includes("report")) continue;
    if (!isOthersReport(reading, index, first)) continue;
    if (
      /^(noem|scheld|schold|uit|call|bedreig)/u.test(token.word) ||
      tokens[at.first]?.quoted === true
    )
      return true;
    if (SAYS.has(token.word) && saysIt(reading, index, at)) return true;
    for (let between = index + 1; between <= at.first; between += 1) {
      const link = tokens[between];
      if (link === undefined) break;
      if (link.comma || LINKS.has(link.word)) return true;
    }
  }
  for (let index = at.last + 1; index <= Math.min(last, at.last + 7); index += 1) {
    const token = tokens[index];
    if (token === undefined || !token.classes.includes("report")) continue;
    if (isSelf(reading, index - 1) || isSelf(reading, index + 1)) continue;
    if (isDoneToMe(reading, at, index)) continue;
    // `klootzak, zei hij` and `voor hoer uitgescholden`
    if (token.comma || tokens[at.first]?.quoted === true || /^(ge|uit|noem)/u.test(token.word))
      return true;
    // `viezerik zei ze tegen haar kat`, `… zei mijn oma`: what opens a sentence is what was said.
    const speaker = tokens[index + 1];
    if (
      at.first <= first + 1 &&
      index <= at.last + 3 &&
      SAYS.has(token.word) &&
      (speaker?.classes.includes("third") === true || /^(mijn|onze)$/u.test(speaker?.word ?? ""))
    )
      return true;
  }
  const before = tokens[first - 1];
  return (
    tokens[at.first]?.quoted === true && (before === undefined || wholeMessageNotQuoted(reading))
  );
}
/** `hij riep …`, `zegt iemand …`: nothing but who says it stands between the verb and the word. */
function saysIt({ tokens }: Reading, verb: number, at: Stretch): boolean {
  const speaker = at.first === verb + 1 ? tokens[verb - 1] : tokens[at.first - 1];
  // `zegt die …` may go on with whoever says it.
  return (
    at.first <= verb + 2 && isOther(speaker) && !/^(die|dat|de|een)$/u.test(speaker?.word ?? "")
  );
}
const SAYS = new Set(
  "zei zeiden zegt zeggen riep riepen roept roepen schreeuwde schreeuwt said says".split(" "),
);
/** `die klootzak heeft me eruit gestuurd`: whoever is called so did it, and nobody is said to have said so. */
function isDoneToMe({ tokens }: Reading, at: Stretch, verb: number): boolean {
  const between = tokens.slice(at.last + 1, verb);
  const has = between.findIndex(({ word }) => /^(heeft|hebben|had|hadden)$/u.test(word));
  return has >= 0 && /^(me|mij|mn|ons)$/u.test(between[has + 1]?.word ?? "");
}

/** `iemand riep … naar mij`, `ze schreef … op mijn tas`, `er stond … op de muur`. */
function isToldOf(reading: Reading, at: Stretch, first: number, last: number): boolean {
  const { tokens } = reading;
  const verb = tokens
    .slice(first, at.first)
    .findIndex((token) => token.classes.includes("report") || /^(stond|staat)$/u.test(token.word));
  if (verb === -1 || isSelf(reading, first + verb - 1) || isSelf(reading, first + verb + 1))
    return false;
  return tokens.slice(at.last + 1, last + 1).some((token, index, after) => {
    const next = after[index + 1]?.word ?? "";
    if (token.word === "tegen" || token.word === "naar")
      return /^(mij|me|hem|haar|ons|mijn|zijn|de|iedereen)$/u.test(next);
    return token.word === "op" && /^(de|mijn|zijn|haar|het|een)$/u.test(next);
  });
}
const LINKS = new Set(
  "dat tegen me mij ik van that to dus zo alleen gewoon steeds over".split(" "),
);
/** A third party says it: not the author, not the one spoken to; forms that may be infinitives need somebody beside. */
function isOthersReport(reading: Reading, at: number, first: number): boolean {
  const { tokens } = reading;
  if (isSelf(reading, at - 1) || isSelf(reading, at + 1)) return false;
  const clause = tokens.slice(Math.max(first, at - 5), at);
  const second = (index: number): boolean => YOU.has(tokens[index]?.word ?? "");
  const possessed = tokens[at + 2]?.classes.includes("person") === true;
  if ((second(at - 1) || (second(at + 1) && !possessed)) && !isOther(tokens[at - 1])) return false;
  // `als je iets zegt`, `durf nog iets te zeggen`: a condition.
  if (clause.some((token) => /^(als|durf|waag|nog|if|te)$/u.test(token.word))) {
    const other = clause.some(isOther);
    if (!other) return false;
  }
  return true;
}
const YOU = new Set("je jij jullie ge gij you u".split(" "));
const isOther = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.classes.includes("third") ||
    token.classes.includes("person") ||
    token.classes.includes("name") ||
    /^(iemand|someone|klas|groep)$/u.test(token.word));

const isSelf = ({ tokens }: Reading, at: number): boolean => SELF.has(tokens[at]?.word ?? "");
const wholeMessageNotQuoted = ({ tokens }: Reading): boolean =>
  tokens.some((token) => !token.quoted);

/** `geen …`, `niet …`, `nooit …` close before or after; `until` is the last word that may hold it. */
export function isNegated(reading: Reading, at: Stretch, reach = 3, until = at.last): boolean {
  const { tokens } = reading;
  const sentence = tokens[at.first]?.sentence;
  // A pause cuts off what came before it.
  let from = at.first;
  while (from > 0 && at.first - from < reach && tokens[from]?.comma !== true) from -= 1;
  for (let index = from; index <= until; index += 1) {
    const token = tokens[index];
    if (token?.sentence !== sentence || token?.classes.includes("negation") !== true) continue;
    if (tokens[index + 1]?.word !== "alleen") return true;
  }
  const next = tokens[at.last + 1];
  return next?.sentence === sentence && next?.classes.includes("negation") === true && !next.comma;
}

/** The word is what the sentence is about: `wat betekent …`, `het woord …`. */
export function isWordTalk(reading: Reading, at: Stretch): boolean {
  const { tokens } = reading;
  const { first, last } = near(reading, at);
  for (let index = first; index <= last; index += 1) {
    const word = tokens[index]?.word ?? "";
    if (WORD_TALK.has(word)) return true;
    const before = tokens[index - 1]?.word;
    if ((word === "word" && before === "the") || (before === "het" && LANGUAGES.has(word)))
      return true;
  }
  return false;
}

/** The word is what the sentence is about, or what should not be said: `wat betekent …`, `je mag geen … zeggen`. */
export function isMentioned(reading: Reading, at: Stretch): boolean {
  if (isWordTalk(reading, at)) return true;
  const { tokens } = reading;
  const { first, last } = near(reading, at);
  let denied = false;
  let speaking = false;
  // The verb of speaking stands beside the word: `je mag geen … zeggen`, `stop met … roepen`, `noem haar geen …`.
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const close = index > at.last ? index - at.last <= 4 : at.first - index <= 5;
    if ((token.classes.includes("negation") || FORBIDS.has(token.word)) && index <= at.last + 5)
      denied = true;
    if (!close || token.comma) continue;
    if (SPEAKING.has(token.word) && !isThreatClause(reading, index, at)) speaking = true;
    else if (ORDERS.has(token.word) && isOrder(reading, index)) speaking = true;
  }
  return denied && speaking;
}
/** `… zeggen en ik`, `als je niet stopt met pesten sla ik`: what was forbidden is over before the words begin. */
function isThreatClause({ tokens }: Reading, verb: number, at: Stretch): boolean {
  if (verb >= at.first) return false;
  const between = tokens.slice(verb + 1, at.first + 2);
  return between.some((token) => /^(ik|we|wij|i|dan|anders)$/u.test(token.word));
}
const FORBIDS = new Set("stop kap kappen hou stoppen mag waarom ophouden gescheld".split(" "));
const ORDERS = new Set("zeg noem roep scheld gebruik".split(" "));
/** `zeg geen …`, `noem haar niet …`, `waarom zeg je …`; not the `zeg` at the end of a cry. */
function isOrder({ tokens }: Reading, at: number): boolean {
  if (/^(waarom|nooit|niet)$/u.test(tokens[at - 1]?.word ?? "")) return true;
  return tokens.slice(at + 1, at + 4).some((token) => token.classes.includes("negation"));
}

/** `sorry dat ik …`, `het spijt me`: taken back rather than said. */
export function isApology(reading: Reading): boolean {
  return reading.tokens.slice(0, 40).some((token, index) => {
    if (!DISAPPROVAL.has(token.word)) return false;
    const after = reading.tokens.slice(index + 1, index + 9).map((next) => next.word);
    return (
      after.some((word) =>
        [
          "noemde",
          "zei",
          "schold",
          "was",
          "deed",
          "bedoelde",
          "me",
          "voor",
          "had",
          "heb",
          "gezegd",
          "stuurde",
          "genoemd",
          "zeiden",
        ].includes(word),
      ) && !after.includes("maar")
    );
  });
}

const STUDY_REACH = 16;
const NARRATIVE =
  /^(?:boek|boeken|hoofdstuk|verhaal|gedicht|lied|liedje|songtekst|lyrics|song|tekst|rol|scène|scene|personage|hoofdpersoon|toneelstuk|toneel|musical|serie|aflevering|film|citaat|regel|bladzijde|blz|pagina|woordenboek|rapper|roman|novel|book|chapter|poem|monoloog|macbeth|hamlet|shakespeare|podcast|nieuws|werkstuk|spreekbeurt|boekverslag|samenvatting|acteur|scenario)$/u;

/**
 * The words near a hit are the subject of a lesson, a book or the news. What the author says to somebody (`direct`) is
 * excused only by a story in which somebody can say it.
 */
export function isStudied(reading: Reading, at: Stretch, direct = false): boolean {
  if (!reading.any("study")) return false;
  return reading.tokens
    .slice(Math.max(0, at.first - STUDY_REACH), at.last + STUDY_REACH + 1)
    .some((token) => token.classes.includes("study") && (!direct || NARRATIVE.test(token.word)));
}

/** The author speaks of what they do to the one spoken to: `ik … jou`. */
export function isDirect({ tokens }: Reading, at: Stretch): boolean {
  const words = tokens.slice(Math.max(0, at.first - 3), at.last + 3);
  return words.some((token) => /^(je|jij|jou|jullie|jouw|u|uw|you|your)$/u.test(token.word));
}
