import type { Reading } from "../reading/reading.ts";
import { sentenceOf } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";
import { asks, holderOf, innocentAccount, isHearsay } from "./account-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** Passwords and logins: of somebody else given, used or known (high), asked for (medium), one's own given away (low). */
export const accountPassword: FrameRule = {
  id: "account-password",
  category: "account_hacking",
  speaker: "student",
  frames: { medium: "@password" },
  judge(hit, reading) {
    const { tokens } = reading;
    const { first, last } = sentenceOf(reading, hit.first);
    const near = tokens.slice(
      Math.max(first, hit.first - REACH),
      Math.min(last, hit.last + REACH) + 1,
    );
    const has = (words: ReadonlySet<string>): boolean => near.some(({ word }) => words.has(word));
    const holder = holderOf(reading, hit.first);
    if (isOpen(reading, hit)) return pass("a password that everybody may know");
    const why = innocentAccount(reading, hit, holder === "somebody");
    if (why !== null) return pass(why);
    const given = givesAway(reading, hit.last);
    if (isHearsay(reading, hit) && !given) return pass("told of somebody else");
    if (holder === "author" || (holder === "unknown" && given && isOwn(near)))
      return given ? flag("low", "one's own password") : pass("one's own password, not told");
    const asked = asks(reading, hit);
    if (holder === "somebody") {
      if (asked) return flag("medium", "asks for somebody's password");
      if (given || has(KNOWS) || has(TAKES) || saysWhat(reading, hit.last))
        return flag("high", "somebody else's password");
      return pass("somebody's password, with nothing done to it");
    }
    if (has(CRACKS)) return flag(asked ? "medium" : "high", "passwords cracked or guessed");
    if (holder === "addressee")
      return has(WANTS) || asksLeave(near)
        ? flag("medium", "asks for a password")
        : pass("advice on a password");
    if (has(SCHOOLS) && (given || saysWhat(reading, hit.last)))
      return flag("high", "a password of the school");
    if (given) return flag("medium", "a password given away");
    return /^(?:geef|gimme|give|stuur|send|deel)$/u.test(tokens[first]?.word ?? "") ||
      ((has(WANTS) || asksLeave(near)) && has(FOR))
      ? flag("medium", "asks for a password")
      : pass("no harm in it");
  },
};

const REACH = 9;
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
/** What a whole class may open. */
const SHARED = set(
  "wifi gastwifi kahoot quiz zoom blooket gimkit escaperoom kluisje kluis beamer-wifi classroom",
);
const OPEN =
  set(`wifi gastwifi beamer-wifi gast kahoot quiz zoom blooket gimkit pdf zip zipfile vimeo museum escaperoom dropbox studiewijzer balie
  bord bijlage kluisje kluis klas les lesson lessen documentaire filmpje spel game classroom ouderavond toets nieuw nieuwe sterk printer sticker methode boek noordhoff malmberg minstens tekens examen plekke
  hoofdletter`);
const KNOWS = set(
  "weet weten ken kennen heb hebben know got have gave given gaf gegeven gevonden found kreeg gekregen ontdekt gezien",
);
const TAKES =
  set(`geraden gereset reset raad raden gekraakt kraak kraken gestolen gejat veranderd gewijzigd changed ontfutseld gelekt omzeild stolen guessed
  guess ingelogd log login loggen gebruik gebruikt erop erin gehackt hack`);
const CRACKS =
  set(`kraken kraak gekraakt kraakt hacken gehackt hack bruteforce brute geraden raden gestolen gejat dump gelekt haalt
  omzeil omzeilt omzeilen crack cracken stelen script`);
const WANTS = set(
  "geef gimme give stuur send app deel zeg tell wat what whats what's lenen leen lend borrow wie need wanna got krijg",
);
const FOR = set("mij me voor for docent docenten leraar teacher iemand prive admin");
const SCHOOLS = set(
  "admin beamerlaptop docentenlaptop schoolsite docentencomputer schoollaptop leraar docent",
);

/** `mag ik`, `can i`. */
const asksLeave = (near: readonly Token[]): boolean =>
  near.some(
    ({ word }, index) =>
      /^(?:mag|kan|can|may|could)$/u.test(word) &&
      /^(?:ik|i|we)$/u.test(near[index + 1]?.word ?? ""),
  );

/** `mijn magister is 120345 met ww …`: one's own, further on in the sentence. */
const isOwn = (near: readonly Token[]): boolean =>
  near.some(
    ({ word }, index) =>
      /^(?:mijn|my)$/u.test(word) &&
      near
        .slice(index + 1, index + 3)
        .some(({ classes }) =>
          ["account", "password", "device"].some((name) => classes.includes(name)),
        ),
  );

/** What looks like a password stands close behind: digits among letters, or a row of digits. */
const givesAway = ({ tokens }: Reading, at: number): boolean =>
  tokens
    .slice(at + 1, at + 6)
    .some(({ raw }) => /^(?=.*\d)[^\s]{3,}$/u.test(raw) && !/^(?:19|20)\d\d$/u.test(raw));

/** `zijn wachtwoord is gewoon zijn hond`: told in words. */
const saysWhat = ({ tokens }: Reading, at: number): boolean =>
  tokens
    .slice(at + 1, at + 6)
    .some(
      ({ word, sentence }, index, all) =>
        /^(?:is|=|was|gewoon)$/u.test(word) && all[index + 1]?.sentence === sentence,
    );

/** `het wachtwoord van de wifi`: not somebody's. */
export function isOpen(reading: Reading, at: Stretch): boolean {
  const start = Math.max(0, at.first - REACH);
  const { sentence } = reading.tokens[at.first] ?? { sentence: -1 };
  const words = reading.tokens.slice(start, at.last + 1 + REACH);
  const place = words.findIndex(({ classes }) => classes.includes("password"));
  const holder = holderOf(reading, start + Math.max(0, place));
  const open = holder === "unknown" ? OPEN : SHARED;
  return words.some((token) => token.sentence === sentence && open.has(token.word));
}
