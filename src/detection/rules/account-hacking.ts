import type { Reading } from "../reading/reading.ts";
import { isMentioned, isReported, isStudied, sentenceOf } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import { ACCOUNT_HACKING_FRAMES } from "./account-hacking-frames.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";
import { inGame } from "./threat-setting.ts";

/** Somebody's account taken over, guessed, borrowed or imitated, passwords asked and given, the school's systems attacked. */
export const accountHacking: FrameRule = {
  id: "account-hacking",
  category: "account_hacking",
  speaker: "student",
  frames: ACCOUNT_HACKING_FRAMES,
  judge(hit, reading) {
    const around = windowOf(reading, hit, 7);
    if (isVictim(reading, hit)) return pass("told by whom it was done to");
    const has = (name: string): boolean =>
      reading.tokens.slice(hit.first, hit.last + 1).some(({ classes }) => classes.includes(name));
    if (has("password") && isPublic(around)) return pass("a password that everybody may know");
    if (isForbidden(around)) return pass("forbids it, warns of it or takes it back");
    if (isDenied(reading, hit)) return pass("said not to be so");
    if (!has("account") && !has("password") && inGame(reading, hit) !== null)
      return pass("in a game");
    if (isStudied(reading, hit, true) || around.some((word) => STUDY.has(word)))
      return pass("subject of a lesson");
    if (isReported(reading, hit)) return pass("said by somebody else");
    if (hit.severity !== "low" && isMentioned(reading, hit)) return pass("spoken about");
    if (hit.severity === "low" && !givesAway(reading, hit))
      return pass("tells nobody the password");
    if (endsWithIs(reading, hit)) return pass("asks or says nothing of what it is");
    const severity = hit.severity === "high" && asks(reading, hit) ? "medium" : hit.severity;
    return flag(severity, `accounts and passwords: ${hit.frame.source}`);
  },
};

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const STUDY =
  set(`informatica cybersecurity ethisch hackathon werkstuk spreekbeurt presentatie cybercrime mediawijsheid opdracht enigma
  turing caesar escaperoom escape rollenspel toneelstuk musical carnaval film serie verkleed ziekenhuis gemeente odido universiteit`);
const PUBLIC =
  set(`wifi gastwifi gast kahoot quiz zoom blooket gimkit pdf zip zipfile vimeo museum escaperoom dropbox studiewijzer balie bord
  kluisje kluis les klas lesson documentaire filmpje`);
const FORBIDS =
  set(`nooit never strafbaar verboden illegaal vergeten vergat forgot reset resetten sorry excuses nepmail oppassen waarschuwing
  scam let scammen zogenaamd meld melden gemeld geblokkeerd`);

const windowOf = ({ tokens }: Reading, hit: Stretch, reach: number): readonly string[] =>
  tokens.slice(Math.max(0, hit.first - reach), hit.last + 1 + reach).map(({ word }) => word);

/** `mijn insta is gehackt`, `iemand zit in mijn snap`, `ze dreigde mijn account te hacken`. */
function isVictim({ tokens }: Reading, hit: FrameHit): boolean {
  // Whoever lends or gives away their own speaks of `mijn account` as well.
  if (hit.severity === "low") return false;
  if (
    tokens
      .slice(hit.first, hit.first + 2)
      .some(({ word }) => /^(?:log|stuur|geef|als)$/u.test(word))
  )
    return false;
  const words = tokens.slice(Math.max(0, hit.first - 5), hit.last + 3);
  const mine = words.some(
    ({ word }, index) =>
      /^(?:mijn|my|ons|onze|our)$/u.test(word) &&
      words
        .slice(index + 1, index + 4)
        .some(({ classes }) => classes.includes("account") || classes.includes("password")),
  );
  const ofMe = words.some(
    ({ word }, index) => word === "van" && /^(?:mij|me|ons)$/u.test(words[index + 1]?.word ?? ""),
  );
  return (
    mine || ofMe || words.some(({ word }, at) => word === "als" && words[at + 1]?.word === "mij")
  );
}

const isPublic = (around: readonly string[]): boolean =>
  around.some((word) => PUBLIC.has(word)) &&
  !around.some((word) => /^(?:hack|ddos|kraak|gehackt|hacken)/u.test(word));

const isForbidden = (around: readonly string[]): boolean =>
  around.some((word) => FORBIDS.has(word)) ||
  (around.includes("mag") && around.some((word) => /^(?:niet|niemand|geen)$/u.test(word)));

const isDenied = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(Math.max(0, hit.first - 1), hit.last + 3).some(
    (token, index, all) =>
      (token.classes.includes("negation") || token.word === "niemand") &&
      all[index + 1]?.word !== "gewoon" &&
      // `school is niet dicht`: what a false message says.
      !all.slice(0, index).some(({ word }) => word === "dat"),
  );

/** Words behind `mijn wachtwoord is` that look like one: digits among the letters. */
const givesAway = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(hit.first + 1, hit.last + 7).some(({ raw }) => /\d/u.test(raw));

/** `weet jij wat zijn wachtwoord is`: what it is, is not said. */
const endsWithIs = ({ tokens }: Reading, { last }: Stretch): boolean =>
  tokens[last]?.word === "is" && tokens[last + 1]?.sentence !== tokens[last]?.sentence;

/** `hoe hack je …`, `wie heeft het wachtwoord van …`, `ik zoek iemand die …`: asked for, not done. */
function asks(reading: Reading, hit: Stretch): boolean {
  const { tokens } = reading;
  const { first } = sentenceOf(reading, hit.first);
  const opening = tokens.slice(first, Math.min(first + 4, hit.last)).map(({ word }) => word);
  return (
    /^(?:hoe|how|heeft|weet|kan|kunnen|anyone|can)$/u.test(opening[0] ?? "") ||
    (opening[0] === "wie" && /^(?:heeft|kan|weet)$/u.test(opening[1] ?? "")) ||
    (opening[0] === "ik" && opening[1] === "zoek")
  );
}
