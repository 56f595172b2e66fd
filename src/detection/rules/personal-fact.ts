import type { Reading } from "../reading/reading.ts";
import { isMentioned, isReported, isStudied, sentenceOf } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";
import { PERSONAL_FACT_FRAMES } from "./personal-fact-frames.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** Marks, health, family or whereabouts of somebody else, told to the class. */
export const personalFact: FrameRule = {
  id: "personal-fact",
  category: "personal_data",
  speaker: "student",
  frames: PERSONAL_FACT_FRAMES,
  judge(hit, reading) {
    const subject = subjectOf(reading, hit);
    if (subject === "own") return pass("about the author or the author's family");
    if (subject === "nobody") return pass("about nobody in particular");
    if (isStudied(reading, hit)) return pass("subject of a lesson");
    if (isReported(reading, hit)) return pass("said by somebody else");
    // `dont tell anyone` behind it denies nothing.
    if (isDenied(reading, hit)) return pass("said not to be so");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isKind(reading, hit)) return pass("a kindness");
    return flag(hit.severity, `a fact about somebody: ${hit.frame.source}`);
  },
};

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const OWN = set("ik we wij i mijn my ons onze mij me mn");
/** Whoever is spoken to is asked or comforted; whoever is nobody in particular is not exposed. */
const NOBODY =
  set(`je jij jullie you u uw jouw your iemand wie niemand mensen iedereen men people er dat dit het hoofdpersoon personage
  sommigen veel school klas groep patient patienten kinderen leerlingen somebody someone anyone who it this that allemaal ajax feyenoord psv
  team hond kat poes paard konijn`);
const KIND =
  set(`beterschap gefeliciteerd proficiat kaart kaartje sterkte succes hoera goed lekker knap bezig trots congrats
  hulp helpen lief jarig`);
const THEIRS = set("zijn haar hun his her z'n d'r");

const REACH = 5;

/** Whom the fact is about: the author, nobody in particular, or somebody. */
function subjectOf(reading: Reading, hit: Stretch): "own" | "nobody" | "somebody" {
  const { tokens } = reading;
  const { first } = sentenceOf(reading, hit.first);
  const before = tokens.slice(Math.max(first, hit.first - REACH), hit.first);
  const inside = tokens.slice(hit.first, hit.last + 1 + (tokens[hit.last]?.word === "van" ? 3 : 0));
  const all = [...before, ...inside];
  // The nearest word for a person before or in the hit decides.
  const someone = all.some((token) => isPerson(token) || THEIRS.has(token.word));
  if (all.some(({ word }) => OWN.has(word)) && !toldOfOthers(all)) return "own";
  if (someone) return "somebody";
  const subject = before.at(-1) ?? null;
  if (subject === null || all.some(({ word }) => NOBODY.has(word))) return "nobody";
  return "somebody";
}

/** `ik zie dat noor`, `ik heb zijn rapport gezien`, `ik weet dat haar vader`: the author tells of somebody else. */
const toldOfOthers = (words: readonly Token[]): boolean =>
  !words.some(({ word }) => /^(?:mijn|my|onze|ons|mij|me)$/u.test(word)) &&
  words.some((token) => isPerson(token) || THEIRS.has(token.word));

const isPerson = (token: Token): boolean =>
  token.classes.includes("name") ||
  token.classes.includes("staff") ||
  /^(?:hij|zij|ze|she|he|hem|haar)$/u.test(token.word);

const isDenied = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(hit.first, hit.last + 1).some((token) => token.classes.includes("negation"));

const isKind = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(Math.max(0, hit.first - 8), hit.last + 9).some((token) => KIND.has(token.word));
