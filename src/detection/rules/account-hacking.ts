import type { Reading } from "../reading/reading.ts";
import { isMentioned } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import { ACCOUNT_HACKING_FRAMES } from "./account-hacking-frames.ts";
import { asks, innocentAccount } from "./account-setting.ts";
import { isOpen } from "./account-password.ts";
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
    if (isVictim(reading, hit)) return pass("told by whom it was done to");
    const has = (name: string): boolean =>
      reading.tokens.slice(hit.first, hit.last + 1).some(({ classes }) => classes.includes(name));
    if (has("password") && isOpen(reading, hit)) return pass("a password that everybody may know");
    const why = innocentAccount(reading, hit);
    if (why !== null) return pass(why);
    if (!has("account") && !has("password") && inGame(reading, hit) !== null)
      return pass("in a game");
    if (hit.severity !== "low" && isMentioned(reading, hit)) return pass("spoken about");
    if (hit.frame.source.startsWith("log in op") && !givesAway(reading, hit))
      return pass("says how to log in");
    if (hit.severity === "low" && !givesAway(reading, hit))
      return pass("tells nobody the password");
    if (endsWithIs(reading, hit)) return pass("asks or says nothing of what it is");
    const severity = hit.severity === "high" && asks(reading, hit) ? "medium" : hit.severity;
    return flag(severity, `accounts and passwords: ${hit.frame.source}`);
  },
};

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
    ({ word }, index) =>
      word === "van" &&
      words[index - 1]?.word !== "is" &&
      /^(?:mij|me|ons)$/u.test(words[index + 1]?.word ?? ""),
  );
  // `hoe weet je of je account gehackt is`
  const passive = words.some(
    ({ word }, index) =>
      /^(?:gehackt|hacked)$/u.test(word) &&
      /^(?:is|was|werd|wordt)$/u.test(words[index + 1]?.word ?? ""),
  );
  return (
    mine ||
    passive ||
    ofMe ||
    words.some(
      ({ word }, at) =>
        /^(?:als|be)$/u.test(word) && /^(?:mij|me)$/u.test(words[at + 1]?.word ?? ""),
    )
  );
}

/** Words behind `mijn wachtwoord is` that look like one: digits among the letters. */
const givesAway = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens.slice(hit.first + 1, hit.last + 7).some(({ raw }) => /\d/u.test(raw));

/** `weet jij wat zijn wachtwoord is`: what it is, is not said. */
const endsWithIs = ({ tokens }: Reading, { last }: Stretch): boolean =>
  tokens[last]?.word === "is" && tokens[last + 1]?.sentence !== tokens[last]?.sentence;
