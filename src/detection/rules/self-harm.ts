import { inGame } from "./threat-setting.ts";
import { isMentioned } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import { care, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** A sign that the author or somebody else may hurt themselves or end their life. The author is helped, never stopped. */
export const selfHarm: FrameRule = {
  id: "self-harm",
  category: "self_harm",
  frames: {
    urgent: `
      @i|wil|zou|wou ..1 wil|wou|zou|hoef|kan|wilde|want|don't|do|not ..2 niet|nie|nooit|geen|not|to ..3 leven|bestaan|live|wakker|alive|exist ..2
      wil|hoef|kan|wou ik ..2 niet|nie ..3 leven|bestaan|er|verder|wakker ..3
      @i wil|wou|wilde|ga|zou|want|wanna|gonna|moet ..3 dood|doodgaan|sterven|dead !moe
      wil|wou ik ..3 dood|doodgaan|sterven
      want|wanna|going|gonna|rather to? die
      wil dood $
      zin ..2 in|om ..2 leven ..2 meer|niet
      geen zin ..3 leven
      @i zie|heb ..3 geen|niet|no ..3 uitweg|toekomst|reden|zin ..4 leven|meer|leef|bestaan|live
      @i|mij|me|mezelf|willen ..6 mezelf|mijzelf|myself|eigen ..4 ..2 maken|kant|snijden|pijn|doden|kill|hurt|cut|snij|ophangen|verhangen|wat|iets|doen|dood|beschadig|beschadigen|verwonden|hang|branden|automutileer|straffen
      mezelf|mijzelf|myself|mij zelf|eigen|ik ..3 snijden|snij|snijd|sneed|gesneden|ophangen|beschadigen|automutileren|kant|opgehangen|pijn|doden ..2
      kill|hurt|hurting|killing|cut|cutting|harm|end myself
      @i maak|doe ..2 mezelf ..2 af|dood|kant|iets|wat|pijn
      maak ik ..2 mezelf ..2 af|dood|kant
      einde ..3 aan ..3 leven
      maak|maken ..4 er ..3 einde|eind aan
      @i maak|maken ..2 er ..3 einde|eind aan
      maak ik ..2 er ..3 einde|eind aan
      stap|stappen|stapt ..2 uit ..2 leven
      kan ..2 niet ..2 meer ..4 stap ..1 er|eruit ..1
      @third|@person|ze ..4 gesneden|snijdt|snijd|krast ..3 arm|armen|polsen|pols|been|benen
      zie ..2 niet ..2 zitten ..6 niet|klaar|op|leven|meer
      klaar ..1 met ..1 leven
      jullie zien|zie mij|me ..2 nooit|niet ..2 meer
      nobody|no-one would|will miss me
      goodbye ..2 forever|everyone ..4
      er ..1 eind|einde aan ..2 maken|maak|gemaakt
      mijn leven is ..3 waardeloos|zinloos|over|klaar|hel|nutteloos
      waarom leef|besta ik ..3
      @i wil niet|nooit ..2 verder $
      niemand geeft ..2 om mij ..3
      weg van deze wereld|aarde
      @i zou|kan|wil ..2 beter ..2 dood ..2
      er ..1 niet|nooit meer ..1 wil|wilt|wilde zijn
      hou|houd ik ..2 leven ..2 niet
      hou|houd|houdt het leven niet
      waarom zou ik ..2 leven|bestaan
      om ..1 dood te gaan|zijn|maken ..2
      plan ..3 dood|sterven ..2
      disappear|disappeared ..2 forever|nobody|and ..4
      over|straks|morgen|binnenkort ..3 ben ik er ..1 niet meer
      niemand ..6 als ik ..2 dood|weg|verdwijn ..2
      als ik ..1 dood ben|was ..4
      zin ..1 meer ..1 in|om ..2 leven
      end ..1 my|it life|all
      ending it all
      want to die
      wish i was|were dead|never|gone
      don't|do want|not|to ..3 live|alive|be|exist ..2 anymore|alive|here|live
      @i|ik|zou ..6 beter|blijer|better ..4 zonder mij|mn|me|ik
      zonder mij|ik ..4 beter|blijer|gelukkiger
      beter af zonder mij
      better off without|dead ..1 me
      better off dead
      @i|was|wou|wilde|wens|wish|had ..5 nooit geboren
      ik ..2 dood ..2 was|ben ..5 niemand|mist|missen|merken|opvallen
      niemand ..4 mist|missen|merken|opvallen|merkt ..4 dood|weg|er|me|mij ..3
      als ik|mij ..3 er ..3 niet|nie ..2 meer ..2 ben|was|zou
      als ik ..3 weg|dood ..2 ben|was ..4 niemand|beter|iedereen
      ik|ben er ..4 straks|morgen|binnenkort|snel|over ..4 niet|nie meer ..2
      @i spring|ga|spring|loop|sta|lig|ging ..5 voor|van|onder ..2 trein|brug|dak|flat|spoor|auto|metro ..3
      spring|loop|ga ik ..4 voor|van|onder ..3 trein|brug|dak|flat|spoor
      voor ..1 trein|metro springen|liggen|gaan|spring
      trein ..3 springen
      @i|heb|ik ..3 pillen|pijnstillers|paracetamol|medicijnen|medicatie ..4 geslikt|genomen|slikken|opgespaard|ingenomen|verzameld|innemen|spaar
      pillen|paracetamol ..3 slikken|innemen|opgespaard ..4
      @i heb|schrijf|schreef ..4 afscheidsbrief|afscheidsbrieven|zelfmoordbrief ..3
      afscheidsbrief ..4 geschreven|klaar|liggen
      suïcidaal|suicidaal|suicidal|zelfmoordgedachten|zelfmoordneigingen|zelfdoding|zelfmoordplannen
      denk|dacht|denkt|dacht|denken|gedachten|thinking ..4 zelfmoord|suicide|doodgaan|dood|zelfdoding|overlijden
      zelfmoord ..4 plegen|gepleegd|doen|denk|poging|wil|gaan|pleeg|denken|gedachten
      @i|@third|@person ..5 zelfmoord
      ik pleeg zelfmoord
      @third|@person|ze|vriendin|vriend|iemand|someone ..3 zegt|zei|appt|appte|stuurt|stuurde|schrijft|schreef|post|postte|says|said|texted|vertelde ..8 dood|leven|doodgaan|mezelf|zichzelf|zelfmoord|einde|kill|live|snijdt|overdosis|sterven
      @third|@person|vriendin|vriend|iemand|someone ..3 wil|wilt|wou|wants ..4 dood|doodgaan|niet|sterven|kill ..3
      @third|@person|iemand|vriendin|vriend ..4 zichzelf|zich|haarzelf|himself|herself ..4 snijdt|snijden|snijd|iets|wat|pijn|kant|doden|gesneden|doen|beschadigt|ophangen|dood|kill|doet
      @third|@person|iemand|vriendin|vriend|someone ..3 snijdt|snijd|cuts|cutting|automutileert ..2 zichzelf|zich|haarzelf|haar|zijn|himself|herself ..3
      snijdt|snijd|cut|cutting|cuts zichzelf|zich|mezelf|haar armen|himself|herself|armen|polsen|mn
      snij|snijd ik ..3 mezelf|armen|polsen|been|arm
      @i snij|snijd|kras|krab|sneed ..4 mezelf|arm|armen|polsen|benen|open|me
      ik heb mezelf|me ..3 gesneden|pijn|gebrand|geslagen
      @third|@person ..3 staat|zit ..4 op|bij ..2 brug|dak|spoor|rand ..5
      @i sta|zit ..3 op|bij ..2 brug|dak|spoor|rand|rails ..5
      kan ..1 het|'t leven niet|nie ..2 meer|aan
      @i kan|trek|hou ..2 het|'t|zo|dit ..3 niet|nie ..2 langer|meer ..4 leven|dood|wil|op|stop|vol
      ik wil ..3 er ..3 niet|nie ..2 meer ..1 zijn
      ik wil ..3 verdwijnen|slapen ..3 nooit|altijd|voorgoed|niet ..3
      ik wil ..2 slapen ..2 nooit|en|niet ..4 wakker
      nooit meer wakker
      ik hoop dat ik ..3 niet|nooit|morgen|dood ..3 wakker|doodga|word
      leven heeft ..3 geen zin|nut ..2 meer
      leven ..2 is|heeft ..3 zinloos|nutteloos
      dit is ..3 afscheid ..3
      mijn laatste ..3 dag|bericht|nacht|dagen ..4 hier|leven|vaarwel|jullie|aarde
      vaarwel ..5 allemaal|jullie|wereld|iedereen ..3
      ik verdien|verdiende ..3 niet|nie ..3 leven|bestaan
      ik haat mezelf ..6 dood|leven|snij|pijn|zijn|bestaan
      @i want|am|going|gonna ..3 kill|killing|hang|cut myself
      eet ..3 al|niks|niets|niet ..4 dagen|expres|kots|braak|week|afvallen
    `,
  },
  judge(hit, reading) {
    if (inGame(reading, hit) !== null) return pass("in a game or a match");
    if (isMentioned(reading, hit) || reading.any("study"))
      return pass("spoken about, or subject of a lesson");
    if (isHyperbole(reading, hit)) return pass("a way of speaking");
    if (isImperative(reading, hit)) return pass("said to somebody else");
    if (isDenied(reading, hit)) return pass("said not to be so");
    return care("urgent", `a sign of self-harm: ${hit.frame.source}`);
  },
};

const LIGHT = new Set(
  `lachen gelachen honger schaam schamen verveling saai lol haha hahaha hahahaha xd grapje grapjes dorst warmte hitte kou koud moe spierpijn
  toets toetsen proefwerk huiswerk wiskunde frans duits economie scheikunde natuurkunde gym les lesuur pauze maandag wifi koffie chocola
  pizza suiker telefoon internet weekend vakantie concert muziek voetbal kater slaap so se tentamen examen verkouden griep rennen sporten coopertest opstaan piepjestest gymmen
  beamer slijm vuur ajax magister rooster uitslapen`.split(/\s+/u),
);
const EXAGGERATED = new Set("van door zonder als bij na tijdens".split(" "));
const HEAVY = new Set(
  "mezelf zelfmoord suïcidaal zichzelf leven pillen afscheidsbrief trein brug dak spoor snij snijden".split(
    " ",
  ),
);

/** `ik wil dood van deze toets`: a thing at school is the cause, and nothing heavier is said. */
/** `pleeg zelfmoord`, `ga voor de trein springen jij`: a wish, which is an insult. */
export const isImperative = ({ tokens }: Reading, hit: Stretch): boolean => {
  const opening = tokens[hit.first];
  if (
    tokens
      .slice(Math.max(0, hit.first - 4), hit.first + 1)
      .some((token) => /^(verdien|verdient|deserve)$/u.test(token.word)) &&
    tokens
      .slice(Math.max(0, hit.first - 5), hit.first)
      .some((token) => /^(je|jij|jullie|you|hij|ze|zij)$/u.test(token.word))
  )
    return true;
  const before = tokens[hit.first - 1];
  if (
    opening === undefined ||
    tokens
      .slice(hit.first, hit.last + 1)
      .some((token) => /^(mezelf|mijzelf|myself|mijn|er|my)$/u.test(token.word))
  )
    return false;
  const starts = before === undefined || before.sentence !== opening.sentence || opening.comma;
  const you = tokens
    .slice(hit.last + 1, hit.last + 5)
    .some((token) => /^(je|jij|jou|man|gast|loser|you|jullie|sukkel)$/u.test(token.word));
  return (
    (starts &&
      /^(pleeg|ga|spring|kill|hang|snij|maak|go)$/u.test(opening.word) &&
      tokens[hit.first + 1]?.word !== "ik") ||
    (opening.word === "zelfmoord" &&
      before?.word === "pleeg" &&
      tokens[hit.first - 2]?.word !== "ik" &&
      you) ||
    (opening.word === "zelfmoord" &&
      before?.word === "pleeg" &&
      (hit.first === 1 || tokens[hit.first - 2]?.sentence !== opening.sentence))
  );
};

export function isHyperbole(reading: Reading, hit: Stretch): boolean {
  const near = reading.tokens.slice(Math.max(0, hit.first - 5), hit.last + 9);
  const light = near.findIndex(
    (token) =>
      LIGHT.has(token.word) || token.word === "😂" || token.word === "🤣" || token.word === "💀",
  );
  if (light === -1) return false;
  if (
    near.some((token) =>
      /^(zelfmoordgedachten|afscheidsbrief|pillen|snij|snijden|gesneden|suïcidaal|serieus|echt-waar)$/u.test(
        token.word,
      ),
    )
  )
    return false;
  const heavy = near.some((token) => HEAVY.has(token.word));
  return (
    !heavy ||
    near.some(
      (token) =>
        EXAGGERATED.has(token.word) ||
        token.word === "haha" ||
        token.word === "lol" ||
        token.word === "😂",
    )
  );
}

const ACCIDENT = new Set(
  "holiday vakantie wekker papier glas blik mes scheermes kaas brood aardappel ongeluk perongeluk paper accident ouch scheren keuken koken vergadering halte".split(
    " ",
  ),
);
const LIFE = new Set(
  "school rotterdam amsterdam stad dorp nederland hier telefoon hem haar jou internet geld varken kip vlees ouders huis flat kamer op-n boerderij daar samen wifi".split(
    " ",
  ),
);
/** `ik wil niet leven zonder telefoon`, `zonder hond`, `ik wil niet dood`. */
export function isDenied(reading: Reading, hit: Stretch): boolean {
  const { tokens } = reading;
  const words = tokens.slice(hit.first, hit.last + 1).map((token) => token.word);
  if (
    tokens.slice(hit.first, hit.last + 8).some((token) => ACCIDENT.has(token.word)) &&
    !words.some((word) => ["dood", "zelfmoord", "mezelf-expres"].includes(word))
  )
    return true;
  if (
    words.includes("mezelf") &&
    tokens.slice(hit.last + 1, hit.last + 4).some((token) => /^(kop|hoofd)$/u.test(token.word)) &&
    words.some((word) => word === "sla")
  )
    return true;
  const dead = words.findIndex(
    (word) => word === "dood" || word === "doodgaan" || word === "die" || word === "zelfmoord",
  );
  if (dead > 0 && ["niet", "nooit", "geen", "not"].includes(words[dead - 1] ?? "")) return true;
  const next = tokens[hit.last + 1]?.word ?? "";
  const after = tokens[hit.last + 2]?.word ?? "";
  if (/^(in|op|bij|met|at|on)$/u.test(next))
    return !WORLD.has(after) && !WORLD.has(tokens[hit.last + 3]?.word ?? "");
  return next === "zonder" && (LIFE.has(after) || LIFE.has(tokens[hit.last + 3]?.word ?? ""));
}
const WORLD = new Set(
  "wereld aarde world planet planeet pijn angst dit zo manier earth pain".split(" "),
);
