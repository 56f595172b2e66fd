import type { Why } from "./why.ts";
import { around } from "./staff-setting.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** Staff who come too close: secrets from parents, compliments on looks, longing, meeting alone. Always high. */
export const staffCloseness: FrameRule = {
  id: "staff-boundary-closeness",
  category: "staff_boundary",
  speaker: "staff",
  frames: {
    high: `
      mooi|mooie|knap|knappe|sexy|lekker|lekkere|pretty|beautiful|gorgeous|hot|cute|aantrekkelijk
      bijzonder|bijzondere|special ..1 meisje|meid|jongen|girl|boy|leerling
      mis|miss|gemist|missed|missing
      denken|denk|thinking|think|dromen|droom|gedroomd
      vertel|zeg|vertellen|zeggen|weten|lezen|see|tell|show|know|zwijg
      gooi|verwijder|wis|delete|verwijderen
      between us
      tussen ons
      afspreken|koffie|drankje|drinken|etentje|uiteten|eten|langs|lift|weekendje|logeren|slapen|meet|date|bioscoop|strand|zien
      come ..1 over
      appartement|apartment|flat|auto|car|bed
      vasthouden|knuffelen|zoenen|kissen|kiss|hug|aanraken|strelen|touch
      rokje|jurkje|topje|bikini
      leuke|mooie|nice|cute ..1 foto|selfie|pic|picture
    `,
  },
  judge(hit, reading) {
    const word = reading.tokens[hit.first]?.word ?? "";
    const words = around(reading, hit, REACH);
    const near: Near = {
      has: (some) => words.some((one) => some.has(one)),
      text: ` ${words.join(" ")} `,
    };
    if (near.has(SAFE)) return pass("advice, or about what should not stay");
    const reason = SIGNS.find((sign) => sign.words.has(word) && sign.holds(near))?.reason;
    return reason === undefined ? pass("nothing between the two") : flag("high", reason);
  },
};

type Near = {
  readonly has: (some: ReadonlySet<string>) => boolean;
  /** The words around, with blanks between, before and after. */
  readonly text: string;
};

const REACH = 7;
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const I = set("ik i heb");
const ONE = set("je jij jou jouw you your u");
/** Whoever speaks to all speaks to nobody alone. */
const ALL =
  set(`jullie allemaal iedereen klas everyone guys gala diploma presentatie tekening werkstuk verslag project koor stem
  handschrift musical zin verhaal gedicht cijfer lokaal mentoruur pauze les ouderavond voorstelling optreden kamp`);
const LOOKS =
  set(`zag zie ziet vind vond look looks looked ogen lippen haren lichaam benen glimlach jurk jurkje broek rok meisje meid
  jongen girl boy sexy are bent`);
const WORK =
  set(`verslag werkstuk huiswerk opdracht toets handtekening formulier boek presentatie inleverdatum antwoord les uitleg werk
  samenvatting examen tekst logboek`);
const NOT = set("niet niemand niks nobody dont don't geen not hoeven");
const TOLD =
  set(`ouders vader moeder mama papa niemand verder iemand anyone parents mentor vriendin vriend vrouw wife directeur collega's collegas nobody texts berichten
  school`);
const SAFE =
  set(`wachtwoord gegevens vergeten forget vergeet online onbekenden kwetsend ongepast grof antwoord antwoorden profielfoto nooit
  never zomaar`);
const CHATS = set("chat gesprek berichten appjes messages texts gesprekken");
const ORDERED = set("ze die dat mag");
const ME = set("mij me mijn my");
const TOGETHER = set("mij me samen elkaar tweetjes tweeen together");
const MOMENTS =
  set(`zaterdag zondag weekend vanavond tonight saturday sunday buiten prive privately private somewhere stad vrouw wife man
  alleen weekendje etentje slapen logeren tweetjes thuis trakteer uit out`);
const PROPOSES = set(
  "zullen ga gaan kom kunnen can wil moeten misschien ik lets we wij when blijf",
);
const OFFICIAL = set("ouders parents moeder vader school mentor team bus gesprek");
const COMES = set("kom meet come stap wacht");
const GIVES = set("heb stuur send have");

/** `ik mis je in het weekend`, `ik heb je zo gemist`. */
const MISSED =
  / (?:mis|miss|missing) (?:je|jou|you) | (?:je|jou|you) (?:\S+ ){0,2}(?:gemist|missed) /u;
const OF_YOU = / (?:aan|over|van|about|of) (?:je|jou|you) (?!idee)/u;
/** `elkaar buiten school zien`: the school is named only to leave it. */
const OUTSIDE =
  / buiten school .*(?:elkaar|zien|afspreken)| (?:elkaar|mij|samen) .*buiten school /u;

const SIGNS: readonly {
  readonly words: ReadonlySet<string>;
  readonly reason: Why;
  readonly holds: (near: Near) => boolean;
}[] = [
  {
    words: set("tussen between"),
    reason: "a secret with a pupil",
    holds: ({ has }) => !has(set("ouders mentor parents")),
  },
  {
    words: set("vertel zeg vertellen zeggen weten zien lezen tell show know see zwijg"),
    reason: "a secret with a pupil",
    holds: ({ has, text }) =>
      has(NOT) && has(TOLD) && !/ (?:als|je mag|mag je|jullie) |\d/u.test(text),
  },
  {
    words: set("gooi verwijder wis delete verwijderen"),
    reason: "hides the contact",
    holds: ({ has }) => has(CHATS) && !has(ORDERED),
  },
  {
    words: set("leuke mooie nice cute"),
    reason: "asks a picture of a pupil",
    holds: ({ has, text }) =>
      !has(ALL) && has(ME) && has(ONE) && has(GIVES) && / (?:foto|selfie|pic|picture) /u.test(text),
  },
  {
    words: set(
      "afspreken koffie drankje drinken etentje uiteten langs lift weekendje logeren slapen meet date bioscoop strand zien eten come",
    ),
    reason: "meets a pupil alone",
    holds: ({ has, text }) =>
      !has(ALL) &&
      (OUTSIDE.test(text) ||
        ((has(TOGETHER) || has(ONE) || / we meet /u.test(text)) &&
          has(MOMENTS) &&
          has(PROPOSES) &&
          !has(OFFICIAL))),
  },
  {
    words: set("appartement apartment flat auto car bed"),
    reason: "meets a pupil alone",
    holds: ({ has }) => !has(ALL) && has(ME) && has(COMES) && !has(set("ouders parents")),
  },
  {
    words: set("vasthouden knuffelen zoenen kissen kiss hug aanraken strelen touch"),
    reason: "touching a pupil",
    holds: ({ has }) => !has(ALL) && !has(NOT) && has(ONE) && has(I),
  },
  {
    words: set("rokje jurkje topje bikini"),
    reason: "a compliment on looks",
    holds: ({ has }) => !has(NOT) && !has(ALL),
  },
  {
    words: set("bijzonder bijzondere special"),
    reason: "a pupil who is special",
    holds: ({ has }) => !has(ALL) && has(ONE),
  },
  {
    words: set("mis miss gemist missed missing"),
    reason: "longing for a pupil",
    holds: ({ has, text }) => !has(ALL) && !has(WORK) && MISSED.test(text),
  },
  {
    words: set("denk denken think thinking droom dromen gedroomd"),
    reason: "longing for a pupil",
    holds: ({ has, text }) => !has(ALL) && !has(WORK) && has(I) && OF_YOU.test(text),
  },
  {
    words: set(
      "mooi mooie knap knappe sexy lekker lekkere pretty beautiful gorgeous hot cute aantrekkelijk",
    ),
    reason: "a compliment on looks",
    holds: ({ has }) => !has(ALL) && !has(WORK) && has(ONE) && has(LOOKS),
  },
];
