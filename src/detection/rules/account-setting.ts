import type { Why } from "./why.ts";
import type { Reading } from "../reading/reading.ts";
import { isReported, isStudied, sentenceOf } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";
import { isProse } from "./prose.ts";

/** Whose an account or a password is: the author's, of the one spoken to, somebody else's, or nobody says. */
export type Holder = "author" | "addressee" | "somebody" | "unknown";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const MINE = set("mijn my onze ons our mine mijne");
const YOURS = set("je jouw jullie your uw ur u");
const THEIRS = set("zijn haar hun his her their iemands someones somebodys r other ander anderen");
/** `mijn moeder haar account`, `het account van mijn ex`: not the author's own. */
const RELATIVES = set(
  "moeder vader ma pa ex broer broertje zus zusje ouders oma vriend vriendin neef nicht mom dad",
);
const LINKS = set("of van from");
/** `meneer op insta`: not his insta. */
const PLACED = set(
  "op in via naar bij met on to at heb heeft hebben had is weet ken kennen have has know",
);
const SUBJECTS = set("hij zij ze he she they iemand someone somebody");
const FIRST = set("ik we wij i ons lets let's gonna laten zullen kunnen wie ikke me heb mijn my");

const STUDY =
  set(`informatica cybersecurity ethisch ethical hackathon werkstuk spreekbeurt presentatie cybercrime cyberveiligheid mediawijsheid
  opdracht leerden enigma turing caesar escaperoom escape rollenspel toneelstuk toneelstukje musical carnaval film serie verkleed ziekenhuis
  gemeente odido universiteit nos nieuws journaal hackers opgave betekenis gastles politie`);
const FORBIDS = set(`nooit never strafbaar verboden sorry excuses nepmail oppassen waarschuwing scam
  scammen zogenaamd meld melden gemeld rapporteren rapporteer report reporten beveiligen beveiligd oplichting tips
  storing gerapporteerd`);

/** What happens to owners; with somebody else's it is a deed. */
const TROUBLE = set("vergeten vergat forgot reset resetten herstellen");
const windowOf = ({ tokens }: Reading, at: Stretch, reach: number): readonly Token[] =>
  tokens.slice(Math.max(0, at.first - reach), at.last + 1 + reach);

/** Whose the thing is that stands at `at`. */
export function holderOf({ tokens }: Reading, at: number): Holder {
  if (/^(?:docent|leraren|leraar|admin|directie)/u.test(tokens[at]?.word ?? "")) return "somebody";
  const after = tokens.slice(at + 1, at + 6);
  const link = after.findIndex(({ word }) => LINKS.has(word));
  if (link !== -1 && link <= 2) {
    const whose = after.slice(link + 1, link + 4);
    if (whose.some((token) => isSomebody(token) || THEIRS.has(token.word))) return "somebody";
    if (whose.some(({ word }) => MINE.has(word) || /^(?:mij|me|ons)$/u.test(word))) return "author";
    if (whose.some(({ word }) => /^(?:jou|jullie|you|yours)$/u.test(word))) return "addressee";
  }
  // `the janitors login`
  if (
    /[^s]s$/u.test(tokens[at - 1]?.word ?? "") &&
    /^(?:the|de)$/u.test(tokens[at - 2]?.word ?? "")
  )
    return "somebody";
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) break;
    if (PLACED.has(token.word)) break;
    if (RELATIVES.has(token.word)) return "somebody";
    if (MINE.has(token.word)) return "author";
    // `krijg je een wachtwoord`: no more than somebody spoken to.
    if (YOURS.has(token.word) && !/^(?:een|de|het|a|the)$/u.test(tokens[index + 1]?.word ?? ""))
      return "addressee";
    if (THEIRS.has(token.word) || isSomebody(token)) return "somebody";
  }
  return "unknown";
}
const isSomebody = (token: Token): boolean =>
  (token.classes.includes("name") && !/\d/u.test(token.raw)) ||
  token.classes.includes("staff") ||
  RELATIVES.has(token.word) ||
  /^(?:mr|mrs|ms|mister)$/u.test(token.word);

/** Why accounts and passwords are spoken of without harm, or null. */
export function innocentAccount(reading: Reading, at: Stretch, theirs = false): Why | null {
  const near = windowOf(reading, at, 8);
  if (near.some(({ word }, index) => FORBIDS.has(word) && !isSickNote(near, index)))
    return "forbids it, warns of it or takes it back";
  if (!theirs && near.some(({ word }) => TROUBLE.has(word))) return "an owner's own trouble";
  if (
    near.some(({ word }) => word === "mag") &&
    near.some(({ word }) => /^(?:niet|niemand|geen)$/u.test(word))
  )
    return "forbids it";
  if (isDenied(reading, at)) return "said not to be so";
  if (
    isStudied(reading, at, true) ||
    defines(reading, at) ||
    near.some(({ word }) => STUDY.has(word))
  )
    return "subject of a lesson";
  const own = near.some(
    ({ word, sentence }) =>
      sentence === reading.tokens[at.first]?.sentence && /^(?:ik|we|wij|i)$/u.test(word),
  );
  if (!own && isReported(reading, at)) return "said by somebody else";
  if (isProse(reading, at)) return "reads like a paper, not like a chat";
  return null;
}

/** `wat is een brute force aanval`. */
function defines(reading: Reading, at: Stretch): boolean {
  const { first } = sentenceOf(reading, at.first);
  const opening = reading.tokens.slice(first, first + 4).map(({ word }) => word);
  if (
    / (?:we|wij) leren | leren (?:we|wij) /u.test(
      ` ${reading.tokens
        .slice(first, first + 8)
        .map(({ word }) => word)
        .join(" ")} `,
    )
  )
    return true;
  return /^(?:een [a-z]+ (?:aanval|attack) is|wat is een|wat betekent|what is a|wat zijn)/u.test(
    opening.join(" "),
  );
}

/** `mezelf ziek gemeld`: no report of anything. */
const isSickNote = (near: readonly Token[], index: number): boolean =>
  near[index]?.word === "gemeld" && /^(?:ziek|beter|af)$/u.test(near[index - 1]?.word ?? "");

/** Somebody else is said to have done it: `tim heeft mijn account gebruikt`, `hij zit in haar snap`. */
export function isHearsay(reading: Reading, at: Stretch): boolean {
  const { first, last } = sentenceOf(reading, at.first);
  const from = Math.max(first, at.first - 12);
  const words = reading.tokens.slice(from, Math.min(last, at.last + 10) + 1);
  if (words.some(({ word }) => FIRST.has(word))) return false;
  return words
    .slice(0, at.last + 1 - from)
    .some(
      (token, index) =>
        (SUBJECTS.has(token.word) || token.classes.includes("name")) &&
        /^(?:heeft|had|zit|zat|is|was|has|kan|wil|gaat|doet|hackt|hacked|got)$/u.test(
          words[index + 1]?.word ?? "",
        ),
    );
}

function isDenied({ tokens }: Reading, at: Stretch): boolean {
  const near = tokens.slice(Math.max(0, at.first - 2), at.last + 4);
  return near.some((token, index) => {
    if (!token.classes.includes("negation") && token.word !== "niemand") return false;
    if (near[index + 1]?.word === "gewoon") return false;
    // `… dat de school niet open is`, `geef op ik doe niks`: what is said in another clause.
    const since = near.slice(Math.min(index, at.last - Math.max(0, at.first - 2) + 1), index);
    return (
      !near.slice(0, index).some(({ word }) => /^(?:dat|die|so)$/u.test(word)) &&
      !since.some(({ word }) => /^(?:ik|we|i)$/u.test(word))
    );
  });
}

/** `hoe hack je …`, `wie heeft het wachtwoord van …`, `ik zoek iemand die …`: asked for, not done. */
export function asks(reading: Reading, at: Stretch): boolean {
  const { tokens } = reading;
  const { first } = sentenceOf(reading, at.first);
  const opening = tokens.slice(first, Math.min(first + 6, at.last + 1)).map(({ word }) => word);
  const offers = tokens
    .slice(Math.max(first, at.first - 12), at.last + 10)
    .some(({ word }) => /^(?:dm|pm|euro|tientje)$/u.test(word));
  if (tokens[at.first]?.asked === true && !opening.includes("zullen") && !offers) return true;
  const [one = "", two = ""] = opening;
  return (
    opening.slice(0, 3).some((word) => /^(?:hoe|how|anyone|zoek|betaal)$/u.test(word)) ||
    /^(?:heeft|weet|kan|kunnen|can|iemand|is)$/u.test(one) ||
    (one === "wie" && /^(?:heeft|kan|weet|leent)$/u.test(two))
  );
}
