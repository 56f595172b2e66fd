import type { Why } from "./why.ts";
import type { Reading } from "../reading/reading.ts";
import { innocentConduct, isNear } from "./conduct-setting.ts";
import { REASONS } from "./bullying.ts";
import { signsAround } from "./signs.ts";
import type { Signs } from "./signs.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";

/** Signs of bullying in any order: somebody, a group that is called on, and being left out; or what is theirs, and laughter. */
export const bullyingSigns: FrameRule = {
  id: "bullying-signs",
  category: "bullying",
  frames: {
    medium: `
      @shun
      niemand|nobody|iedereen|allemaal|everyone|zonder|without
      @you|@third|@name|die niet|eruit|nooit|never|not
      mag|mogen|hoort|past|kiest ..2 niet|nooit|niemand ..3
      @wear
      @talent
      @trash
      @laughing
      @belonging
      eruit|verkeerde|foute|wrong
      huis|house|kamer
      krot|stacaravan|kot|woonwagen|kapper|mama|trekker|huilen|niveau
      ruikt|ruik|stinkt|rook|smells
    `,
  },
  judge(hit, reading) {
    const signs = signsAround(reading, hit);
    if (!signs.other || signs.word(/^(mij|me|mijn|my|mezelf|myself)$/u))
      return pass("nobody else is meant");
    const why =
      leftOut(hit, reading, signs) ?? mocked(hit, reading, signs) ?? spoilt(hit, reading, signs);
    if (why === null) return pass("too few signs");
    const innocent = innocentConduct(reading, hit);
    if (innocent !== null) return pass(innocent);
    if (isNear(reading, hit, REASONS, 14)) return pass("a reason that is not the person");
    if (reading.tokens[hit.last + 1]?.word === "te") return pass("not said of belonging");
    return signs.word(PITY) ? pass("said out of pity") : flag(hit.severity, why);
  },
};

const PITY = /^(rot|jammer|erg|gemeen|oneerlijk|sorry|zonde|beterschap|sterkte|spijt|unfair)$/u;
const DENIES = /^(niemand|niet|nooit|nobody|no-one|never|geen|don't|dont|niks|nie)$/u;
const starts = (hit: FrameHit, reading: Reading, pattern: RegExp): boolean =>
  reading.tokens.slice(hit.first, hit.last + 1).some((token) => pattern.test(token.word));

function leftOut(hit: FrameHit, reading: Reading, signs: Signs): Why | null {
  const third = signs.word(/^(hem|haar|hij|zij|ze|die|him|her)$/u) || signs.has("name");
  const second = signs.word(/^(jou|jij|je|you|u|ge|gij)$/u);
  if (reading.tokens[hit.first]?.classes.includes("shun") === true && third)
    return signs.has("group") || signs.word(/^(langst|longest|vanaf|vandaag)$/u)
      ? "is shunned"
      : null;
  if (
    third &&
    signs.has("group", "dealing") &&
    signs.word(/^(niemand|niks|nobody|no-one|nooit)$/u) &&
    starts(hit, reading, /^(niemand|nobody|iedereen|allemaal|everyone|nooit)$/u)
  )
    return signs.word(
      /^(afspraak|afgesproken|afspreken|meer|vandaag|morgen|naast|helpt|feliciteert|ok|oke|for|pick)$/u,
    )
      ? "the group shuts somebody out"
      : null;
  if (
    second &&
    signs.word(DENIES) &&
    signs.has("circle") &&
    signs.word(/^(past|hoort|kiest|ons|gewenst|wachten|welkom|plek|niemand)$/u) &&
    starts(hit, reading, /^(niet|niemand|jij|je|past|hoort|kiest)$/u)
  )
    return signs.author && !signs.has("group") ? null : "is told to belong nowhere";
  if (starts(hit, reading, /^(zonder|without)$/u) && second && signs.has("circle"))
    return signs.word(/^(app|groep|chat|group|leuker|gezelliger|beter|eentje|lol|haha)$/u) &&
      !signs.word(/^(kan|kunnen|lukt|weten)$/u)
      ? "a circle without somebody"
      : null;
  if (
    starts(hit, reading, /^(niemand|nobody)$/u) &&
    signs.word(/^(jou|jullie|hem|haar|him|her)$/u) &&
    signs.has("dealing")
  )
    return signs.author ? null : "nobody wants somebody";
  if (
    third &&
    signs.has("group", "circle") &&
    signs.word(DENIES) &&
    signs.word(/^(lekker|expres|haha|hahaha|lol)$/u) &&
    starts(hit, reading, /^(niet|nooit|iedereen|niemand)$/u)
  )
    return "is left off on purpose";
  if (
    starts(hit, reading, /^(verkeerde|foute|wrong)$/u) &&
    third &&
    (signs.has("laughing") || signs.word(/^(dan|zodat)$/u))
  )
    return "is sent to the wrong place";
  if (starts(hit, reading, /^eruit$/u) && signs.has("group") && (second || third))
    return signs.has("game") || signs.has("sport") ? null : "is sent away";
  return null;
}

function mocked(hit: FrameHit, reading: Reading, signs: Signs): Why | null {
  if (
    signs.word(/^(huilen|janken|huilt|cry)$/u) &&
    signs.word(/^(mama|mammie|mommy)$/u) &&
    signs.word(/^(weer|bellen|joh|lekker)$/u) &&
    signs.word(/^(je|jij|your)$/u)
  )
    return "tears are mocked";
  if (signs.has("liking") && !signs.has("laughing")) return null;
  if (signs.author && !signs.word(/^(heb|hebt|jouw|jij)$/u)) return null;
  const owned =
    signs.word(/^(je|jouw|jij|jou|haar|zijn|hij|zij|uw|your|his|her|jullie|hun)$/u) ||
    signs.has("name");
  if (!owned) return null;
  const thing =
    signs.has("wear") ||
    signs.has("talent") ||
    signs.word(/^(krot|huis|house|kamer|stacaravan|kot|kapper|lunch|zingt|accent|lezen|praten)$/u);
  const hovel = signs.word(/^(krot|stacaravan|kot|woonwagen|container|schuur|hok)$/u);
  if (
    hovel &&
    (signs.has("laughing") || signs.word(/^(sneu|zeg|toch|zielig|triest|arm|arme)$/u)) &&
    signs.word(/^(woon|woont|wonen|leven|leeft|slapen)$/u)
  )
    return "a home is mocked";
  const jeer = [
    signs.has("laughing"),
    signs.has("scorn"),
    signs.has("trash"),
    signs.word(/^(lijkt|net|net|alsof|zeker|gevist|niemand|like|niet-eens|eens)$/u),
  ].filter(Boolean).length;
  if (
    thing &&
    signs.word(HARSH) &&
    isTheirs(reading, hit) &&
    !signs.tokens.some((token) => token.classes.includes("negation"))
  )
    return "what is theirs is mocked";
  if (
    thing &&
    signs.has("laughing") &&
    !signs.has("liking") &&
    signs.word(/^(kijk|check|zie|look|zus|zusje|oma|opa|moeder|baby|nul|kleuter)$/u)
  )
    return "what is theirs is mocked";
  if (thing && jeer >= 2) return "what is theirs is mocked";
  if (thing && signs.has("trash") && signs.word(/^(uit|from|van|gevist|zeker|kan|in|naar)$/u))
    return "what is theirs is mocked";
  if (
    signs.word(/^(moeder|ouders|mama|vader|familie)$/u) &&
    (signs.has("trash") || signs.word(/^(geld|kapper|betalen|arm)$/u)) &&
    signs.word(/^(zeker|geen|moest|weer|haha|lol|niet)$/u)
  )
    return "a family's poverty is mocked";
  if (
    starts(hit, reading, /^(ruikt|ruik|stinkt|rook|smells)$/u) &&
    signs.word(/^(altijd|weer|always|elke)$/u)
  )
    return "somebody's smell is mocked";
  if (
    signs.word(/^(kan|kunt|kun|can't|cant)$/u) &&
    signs.word(/^(eens|even)$/u) &&
    signs.has("laughing")
  )
    return "what somebody cannot do is mocked";
  if (
    starts(hit, reading, /^(iedereen|gieren|lachen|gelachen|brullen|gierde|lachte)$/u) &&
    signs.word(/^(om|over)$/u) &&
    signs.word(/^(je|jou|hem|haar)$/u) &&
    signs.word(/^(toen|vergat|viel|gieren|brullen|hele|klas|iedereen)$/u)
  )
    return "somebody is laughed at";
  return null;
}

/** Damage to somebody's things that has been done. */
function spoilt(hit: FrameHit, reading: Reading, signs: Signs): Why | null {
  const theirs = signs.word(/^(zijn|haar|jouw|his|her|hun)$/u) || signs.has("name");
  if (!theirs || !signs.has("belonging")) return null;
  const done = signs.word(
    /^(gegooid|gedouwd|gestopt|gepropt|gesmeerd|geplakt|gedraaid|gesloopt|gescheurd|stukjes|verstopt|plee|wc|dak|sloot|vijver|gum|put|leeggelopen|gemikt|gekieperd|geverfd|geknipt)$/u,
  );
  return done &&
    (signs.has("laughing") || signs.word(/^(stiekem|oeps|lekker|joh)$/u)) &&
    starts(hit, reading, /./u)
    ? "damage to somebody's things"
    : null;
}

const HARSH =
  /^(lelijk|lelijke|belachelijk|belachelijke|stomme|sneue|zielige|kinderachtige|krot|fake|nep|neppe|trash|cringe|gênant|gênante|sneu|goor|gore|waardeloos|waardeloze|ugly|disgusting|embarrassing|walgelijk|afschuwelijk|afschuwelijke|achterlijke|armoedige|pathetic|ruk|bagger|kut|kutte)$/u;
/** `jouw huis`, `ur shoes`, `een stomme stem heb jij`: whose it is stands beside it. */
const isTheirs = ({ tokens }: Reading, { first, last }: FrameHit): boolean =>
  /^(jouw|je|your|zijn|haar|his|her|uw|jullie)$/u.test(tokens[first - 1]?.word ?? "") ||
  (/^(heb|hebt|heeft|draag|draagt)$/u.test(tokens[last + 1]?.word ?? "") &&
    /^(jij|je|hij|zij|ze)$/u.test(tokens[last + 2]?.word ?? ""));
