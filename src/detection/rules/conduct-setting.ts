import type { Why } from "./why.ts";
import { isApology, isMentioned, isReported, sentenceOf } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import { inGame } from "./threat-setting.ts";

const MINE = /^(mij|me|mijn|mezelf|ons|onze|my|us|our|mn)$/u;
const FORBIDS =
  /^(stop|stoppen|kap|kappen|ophouden|nooit|verboden|strafbaar|zielig-n|oneerlijk|gemeen)$/u;
const VERB_FORMS =
  /^(pesten|uitlachen|buitensluiten|negeren|treiteren|roddelen|stalken|lachen|volgen|achtervolgen)$/u;

/** What the author does to the hit beside its words: told of somebody else, forbidden, regretted, learnt about, played. */
export function innocentConduct(
  reading: Reading,
  hit: Stretch,
  /** Leaving out is itself told in words of speaking: `niet met haar praten`. */
  spokenAbout = isMentioned,
): Why | null {
  if (inGame(reading, hit) !== null && !isOnlyATeam(reading)) return "in a game or a match";
  if (isReported(reading, hit)) return "said by somebody else";
  if (spokenAbout(reading, hit)) return "spoken about";
  if (isLesson(reading, hit)) return "subject of a lesson or the news";
  if (isApology(reading)) return "an apology";
  if (isForbidden(reading, hit)) return "said that it must stop";
  return null;
}

/** `team` and `gym` alone make no match: who may join is the question of leaving somebody out. */
const isOnlyATeam = ({ tokens }: Reading): boolean =>
  tokens.every(
    (token) =>
      !token.classes.includes("game") &&
      (!token.classes.includes("sport") || /^(team|training|speler|match)$/u.test(token.word)),
  );

/** `stop met haar uitlachen`, `je moet niemand buitensluiten`, `niet pesten`. */
export function isForbidden(reading: Reading, hit: Stretch): boolean {
  const { tokens } = reading;
  const { first } = sentenceOf(reading, hit.first);
  const from = Math.max(first, hit.first - 5);
  for (let index = from; index <= hit.last; index += 1) {
    const word = tokens[index]?.word ?? "";
    if (index < hit.first && FORBIDS.test(word)) return true;
    if (
      VERB_FORMS.test(word) &&
      tokens
        .slice(Math.max(first, index - 4), index)
        .some((token) => /^(niet|nooit|niemand|geen|stop)$/u.test(token.word) && token.word !== "")
    )
      return true;
  }
  return false;
}

/** It is done to the author or to what is theirs. */
export const isToAuthor = ({ tokens }: Reading, hit: Stretch, reach = 2): boolean =>
  tokens.slice(hit.first, hit.last + 1 + reach).some((token) => MINE.test(token.word));

/** The author's own family or things are what the hit begins with: `mijn vader …`; `onze leraar` is somebody else. */
export const isOwn = ({ tokens }: Reading, at: number): boolean =>
  /^(mijn|my|mn)$/u.test(tokens[at - 1]?.word ?? "") ||
  (/^(onze|ons|our)$/u.test(tokens[at - 1]?.word ?? "") &&
    tokens[at]?.classes.includes("staff") !== true);

/** Any of the words within `reach` of the hit. */
export const isNear = (
  { tokens }: Reading,
  hit: Stretch,
  words: ReadonlySet<string>,
  reach = 8,
): boolean =>
  tokens
    .slice(Math.max(0, hit.first - reach), hit.last + reach + 1)
    .some((token) => words.has(token.word));

/** `niet` or the like before the hit, in the same clause. */
export function isDeniedBefore({ tokens }: Reading, hit: Stretch, reach = 2): boolean {
  const sentence = tokens[hit.first]?.sentence;
  for (let index = hit.first - 1; index >= Math.max(0, hit.first - reach); index -= 1) {
    if (tokens[index + 1]?.comma === true) return false;
    const token = tokens[index];
    if (token?.sentence !== sentence) return false;
    if (token?.classes.includes("negation") === true) return true;
  }
  return false;
}

/**
 * Words that surely name a lesson, a story or the news stand near. Narrower than the `study` class: `spreekbeurt`,
 * `tekening` and `verhaal` are also what is mocked, and `hitler` is also who is praised.
 */
export function isLesson({ tokens }: Reading, hit: Stretch, reach = 12): boolean {
  return tokens
    .slice(Math.max(0, hit.first - reach), hit.last + reach + 1)
    .some((token, index, near) => {
      if (!LESSON.test(token.word)) return false;
      const before = near.slice(Math.max(0, index - 4), index).map((one) => one.word);
      if (before.includes("niet")) return false;
      // `na de les`, `tijdens het examen` say when; `jouw werkstuk` is what is mocked; `voor de oorlog tegen` is no history.
      if (before.slice(-2).some((word) => WHEN.test(word))) return token.word === "oorlog";
      if (token.word === "oorlog") return before.some((word) => /^(in|tweede|eerste)$/u.test(word));
      return !/^(jouw|je|haar|zijn|uw|your|his|her)$/u.test(before.at(-1) ?? "");
    });
}
const WHEN = /^(na|tijdens|after|during)$/u;
const LESSON =
  /^(hoofdstuk|paragraaf|par|pagina|blz|bladzijde|werkstuk|geschiedenisles|maatschappijleer|essay|essayvraag|betoog|pws|profielwerkstuk|opdracht|examen|museum|documentaire|docu|film|boek|roman|serie|aflevering|netflix|herdenking|dodenherdenking|herdenken|excursie|nieuws|krant|journaal|artikel|propaganda|samenvatting|toetsvraag|lesstof|bron|bronnen|hoofdpersoon|personage|thriller|podcast|voorlichting|biologie|biologieles|mediawijsheid|toneelstuk|musical|chapter|homework|monument|documentary|book|movie|article|news|novel|character|wet|strafbaar|illegaal|verboden|onderwerp|thema|les|rechtbank|rechter|ministerie|verdachte|verdachten|autobiografie|memoires|biografie|eeuw|oorlog|wereldoorlog|wo2|ww2|generaal|generaals|kolonisten|keizer|century|court|author|schrijver|kunstenaar|1(?!488)\d{3}|20[01]\d)$/u;
