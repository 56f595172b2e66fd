import { COMMON_WORDS } from "../reading/abbreviations.ts";
import type { Reading } from "../reading/reading.ts";
import { isMentioned, isReported, isStudied, sentenceOf } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";
import { PERSONAL_FACT_FRAMES } from "./personal-fact-frames.ts";
import { isProse } from "./prose.ts";
import { inGame } from "./threat-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";

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
    // A mark is always one for some subject.
    if (!hit.frame.source.includes("@number") && isStudied(reading, hit))
      return pass("subject of a lesson");
    if (isReported(reading, hit)) return pass("said by somebody else");
    if (inGame(reading, hit) !== null) return pass("in a game");
    if (isCraving(reading, hit)) return pass("fond of something");
    // `dont tell anyone` behind it denies nothing.
    if (isDenied(reading, hit)) return pass("said not to be so");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isKind(reading, hit)) return pass("a kindness");
    if (isProse(reading, hit)) return pass("reads like a paper, not like a chat");
    if (isWork(reading, hit)) return pass("somebody's work");
    return flag(hit.severity, `a fact about somebody: ${hit.frame.source}`);
  },
};

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const OWN = set("ik we wij i mij me ons");
/** `mijn moeder heeft kanker`: the author's own family. */
const OWNS = set("mijn my onze our mn pap mam papa mama");
/** Whoever is spoken to is asked or comforted; whoever is nobody in particular is not exposed. */
const NOBODY =
  set(`hoogste laagste gemiddelde wat hoe waarom what why how je jij jullie you u uw jouw your iemand wie niemand mensen iedereen men people er dat dit het hoofdpersoon personage
  sommigen veel school klas groep patient patienten kinderen leerlingen somebody someone anyone who it this that allemaal ajax feyenoord psv
  team nederland belgie land film serie boek restaurant app game hond kat poes paard konijn`);
const KIND =
  set(`beterschap gefeliciteerd proficiat kaart kaarten kaartje sterkte succes hoera goed lekker knap bezig trots congrats
  hulp helpen lief jarig`);
const THEIRS = set("zijn haar hun his her z'n d'r");

const REACH = 8;
const AFTER = 6;

/**
 * Whom the fact is about: the author, nobody in particular, or somebody. Words such as `ritalin` stand alone in a frame,
 * so the whole clause is looked at.
 */
function subjectOf(reading: Reading, hit: FrameHit): "own" | "nobody" | "somebody" {
  const { tokens } = reading;
  const { first, last } = sentenceOf(reading, hit.first);
  const alone = hit.first === hit.last;
  const before = tokens.slice(Math.max(first, hit.first - REACH), hit.first);
  const until = tokens[hit.last]?.word === "van" ? 3 : alone ? AFTER : 0;
  const rest = tokens.slice(hit.first, Math.min(last, hit.last + until) + 1);
  const all = [...before, ...rest];
  if (all.some(({ word }) => OWNS.has(word))) return "own";
  const someone = all.some((token) => isPerson(token) || THEIRS.has(token.word));
  if (!someone && all.some(({ word }) => OWN.has(word))) return "own";
  if (someone) return "somebody";
  if (all.some(({ word }) => NOBODY.has(word))) return "nobody";
  // `djamila heeft adhd`: a name that no list has, right before what is said of it.
  const named = tokens
    .slice(Math.max(first, hit.first - 4), hit.last)
    .some((token, index, some) => {
      const capital = /\p{Lu}/u.test(reading.original.charAt(token.start));
      return (
        (alone || capital || !/elke|alleen|@moment/u.test(hit.frame.source)) &&
        token.classes.length === 0 &&
        !COMMON_WORDS.has(token.word) &&
        /^\p{L}{3,}$/u.test(token.word) &&
        VERBS.test(some[index + 1]?.word ?? tokens[hit.first]?.word ?? "")
      );
    });
  return named ? "somebody" : "nobody";
}

const VERBS =
  /^(?:heeft|is|had|zit|zat|slikt|was|has|krijgt|kreeg|got|gaat|moet|doet|woont|staat|haalde|haalt|zal|ligt)$/u;

const isPerson = (token: Token): boolean =>
  token.classes.includes("name") ||
  token.classes.includes("staff") ||
  /^(?:hij|zij|ze|she|he|hem|haar|shes|hes)$/u.test(token.word);

const isDenied = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(hit.first, hit.last + 1).some((token) => token.classes.includes("negation"));

/** `his dad works in a prison`. */
const isWork = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens
    .slice(Math.max(0, hit.first - 5), hit.last + 4)
    .some(({ word }) => /^(?:werkt|werken|works|work|stage|baan)$/u.test(word));

/** `verslaafd aan chocola`. */
const isCraving = ({ tokens }: Reading, { first, last }: Stretch): boolean =>
  /^(?:verslaafd|addicted)$/u.test(tokens[first]?.word ?? "") &&
  /^(?:aan|to)$/u.test(tokens[last + 1]?.word ?? "") &&
  !/^(?:drugs|coke|wiet|alcohol|drank|gokken|pillen|heroine|xtc|ghb|weed|gambling|vapen)$/u.test(
    tokens[last + 2]?.word ?? "",
  );

const isKind = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(Math.max(0, hit.first - 8), hit.last + 9).some((token) => KIND.has(token.word));
