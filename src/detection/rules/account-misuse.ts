import type { Why } from "./why.ts";
import { sentenceOf } from "../reading/speech.ts";
import { asks, holderOf, innocentAccount, isHearsay } from "./account-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";
import { inGame } from "./threat-setting.ts";

/** An account, a telephone or a system of the school with something done to it that its owner did not allow. */
export const accountMisuse: FrameRule = {
  id: "account-misuse",
  category: "account_hacking",
  speaker: "student",
  frames: { high: "@account\n@device\n@system\n@fake-account" },
  judge(hit, reading) {
    const { tokens } = reading;
    const token = tokens[hit.first];
    if (token === undefined) return pass("nothing there");
    const { first, last } = sentenceOf(reading, hit.first);
    const near = tokens.slice(
      Math.max(first, hit.first - REACH),
      Math.min(last, hit.last + REACH) + 1,
    );
    const has = (words: ReadonlySet<string>): boolean => near.some(({ word }) => words.has(word));
    const hacks = near.some(({ classes }) => classes.includes("hack"));
    const is = (name: string): boolean => token.classes.includes(name);
    const holder = holderOf(reading, hit.first);
    const harm = ((): Why | null => {
      if (is("fake-account"))
        return holder !== "author" && has(MAKES) && !has(MINE)
          ? "an account in somebody's name"
          : null;
      if (is("system") || is("device") || has(SCHOOL_APPS)) {
        if (
          near.some(({ classes }) => classes.includes("attack")) ||
          brings(near.map(({ word }) => word))
        )
          return "an attack on a system";
        if (has(MARKS) && has(CHANGES) && has(SELF) && !has(TEACHERS))
          return "marks or absences changed";
        if (
          is("system") &&
          has(SELF) &&
          ((has(RIGHTS) && has(GETS)) || (has(DATA) && has(FETCHES)))
        )
          return "a system entered";
        if (hacks && has(SELF) && holder !== "author") return "a system broken into";
      }
      if (holder === "somebody" || (holder === "unknown" && has(ANYBODYS))) {
        if (hacks || has(is("device") ? ALTERS : BREAKS)) return "somebody's account broken into";
        if (has(ENTERS) || getsIn(near.map(({ word }) => word)))
          return "somebody's account entered";
        if (has(POSTS) && has(FROM)) return "something sent from somebody's account";
        if (has(DELETES) && has(SELF)) return "something removed from somebody's account";
        if (has(COPIES)) return "somebody's account copied";
      }
      return null;
    })();
    const borrowed = holder === "addressee" && !is("device") && has(LEAVE) && has(BORROWS);
    if (harm === null && !borrowed) return pass("nothing done to it");
    const why = innocentAccount(reading, hit, holder === "somebody");
    if (why !== null) return pass(why);
    if (isHearsay(reading, hit)) return pass("told of somebody else");
    if (is("device") && inGame(reading, hit) !== null) return pass("in a game");
    if (harm === null) return flag("medium", "asks to use an account");
    return flag(asks(reading, hit) ? "medium" : "high", harm);
  },
};

const REACH = 10;
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const SELF = set("ik we wij i wie iemand kan laten zullen gaan ga heb");
const SCHOOL_APPS = set("magister somtoday som smartschool school schoolserver schoolsite");
const MARKS = set("cijfer cijfers absentie absenties grade grades marks beoordeling punten");
const CHANGES =
  set(`aangepast aanpassen pas verander veranderd veranderen verwijderd verwijderen change changed weg weghalen wijzigen
  gewijzigd zet`);
const TEACHERS = set("nakeek nagekeken fout rekenfout verkeerd laten klopt");
const RIGHTS = set("admin access toegang root beheerder beheerdersrechten");
const GETS = set("heb hebben got have kreeg gekregen krijg");
const DATA = set(
  "toetsen toets database gegevens data antwoorden cijfers leerlinggegevens bestanden files tests",
);
const FETCHES = set("gehaald gedownload gestolen gekopieerd gelekt downloaded downloaden leaked");
const BREAKS =
  set(`gejat jat jatten stelen gestolen steel stole stolen overgenomen kraken geraden bruteforce omzeild klonen phishing keylogger
  exe token grabber veranderd`);
/** A telephone that is taken is theft, not this. */
const ALTERS = set("veranderd aangepast gewijzigd changed");
const ENTERS =
  set(`ingelogd inloggen inlog inlogt log logged loggen erin erop ontgrendeld ontgrendel opengemaakt toegang binnen zit zat
  zitten meelezen meegelezen lees gelezen geopend opened logde into`);
const POSTS =
  set(`post posten gepost plaats plaatsen zet stuur sturen stuurde gestuurd mailen gemaild mailde appen app geappt
  verwijder verwijderd reageer like volg sent posted`);
const FROM = set(
  "vanuit vanaf via met op onder uit from with stond had pak pakte gepakt open left",
);
const DELETES = set("verwijderd verwijder gewist wis deleted delete beter ziek");
const COPIES = set("nagemaakt namaken nagebouwd gekopieerd gekloond overgezet gekoppeld copied");
const MAKES = set(
  `gemaakt maken maak maakte aangemaakt made make making stuur sturen vanuit volg open geopend met voeg from`,
);
const MINE = set("mijn my mij me");
const ANYBODYS = set("iemands someones someone's somebody's ander anderen");
const LEAVE = set("mag kan mogen kunnen can could zal let");
const BORROWS = set("op in lenen leen gebruiken use borrow inloggen");

/** `als we allemaal tegelijk refreshen gaat magister plat`. */
const FLOODS = / (?:refreshen|refresh|f5|tegelijk|massaal) .*(?:plat|down|crasht) /u;
/** `ik kan erin`, `kom je in zijn snap`. */
const getsIn = (words: readonly string[]): boolean =>
  words.some(
    (word, index) =>
      /^(?:kan|kom|komt|kwam)$/u.test(word) &&
      words
        .slice(Math.max(0, index - 3), index + 4)
        .some((next) => /^(?:in|erin|into)$/u.test(next)),
  );

/** `de wifi platleggen`, `take down the site`, `tot het crasht`; not `het netwerk ligt plat`. */
function brings(words: readonly string[]): boolean {
  if (
    words.some((word) => /^(?:ligt|lag|ging|storing|gaat|allestoringen)$/u.test(word)) &&
    !FLOODS.test(` ${words.join(" ")} `)
  )
    return false;
  return words.some(
    (word, index) =>
      /^(?:platleggen|platgooien|platkrijgen|lamleggen|booter|stresser|overbelasten|offline)$/u.test(
        word,
      ) ||
      (word === "eruit" &&
        words.some((one) => /^(?:gegooid|gooien|gooi|getrokken|trekken)$/u.test(one))) ||
      (word === "plat" && FLOODS.test(` ${words.join(" ")} `)) ||
      (word === "plat" &&
        words.some((one) => /^(?:leg|leggen|gooi|gooien|krijgen|krijg)$/u.test(one))) ||
      (word === "down" &&
        words.some((one) =>
          /^(?:take|taking|gooien|gooi|krijgen|bring|bringing|brengen)$/u.test(one),
        )) ||
      (/^(?:crasht|crash|crashen|crashes)$/u.test(word) &&
        words
          .slice(0, index)
          .some((one) => /^(?:script|bot|spammen|spam|f5|tot|till|until)$/u.test(one))) ||
      (/^(?:crash|crashen)$/u.test(word) &&
        words.some((one) => /^(?:ik|we|i|lets|let's|doe|laten|gaan|start)$/u.test(one))) ||
      (/^(?:virus|worm|ransomware|keylogger)$/u.test(word) &&
        words.some((one) =>
          /^(?:gestopt|gezet|op|in|put|installed|geinstalleerd|stop)$/u.test(one),
        ) &&
        words.some((one) => /^(?:usb|ik|we|heb|gezet|gestopt)$/u.test(one))),
  );
}
