import { isMentioned, isNegated } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";
import { care, flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** A nude or sexual picture that is asked for, goes round or is used as pressure; changing rooms and toilets. */
export const imageAbuse: FrameRule = {
  id: "image-abuse",
  category: "image_abuse",
  frames: {
    urgent: `
      doe|trek|doen ..2 shirt|trui|bh|broek|kleren|bloes ..1 uit|omhoog|omlaag ..5 snap|cam|camera|facetime|foto|filmpje|webcam
      stuur|send|drop|geef|deel|app|snap|post|zet|gooi|stuurt|mail|show ..6 @nude ..4
      wil|wie|mag|heb|heeft|have|has|got|want ..6 @nude ..6
      @nude ..3 van|of|from ..3 @target|hem|@name|@staff ..5
      @nude ..4 gaat|gaan|rond|gelekt|lekken|leaked|verspreid|doorgestuurd|rondgestuurd|doorsturen|online|lek|gaan|staan|uitgelekt|gestuurd|going ..3
      lek|leak|deel|verspreid|stuur|zet|post ..3 @nude|naakt ..4
      @picture ..3 zonder kleren|bh|kleding|shirt ..4
      @picture ..2 without ..2 shirt|clothes|bra|pants|top|underwear
      @picture|foto|filmpje ..4 bloot|naakt|topless|nude|naked|ondergoed|lingerie
      stuur ..5 @picture|foto ..4 bh|ondergoed|bloot|douche|slip|lichaam|body|onderbroek
      @film1|@filmed|@picture|foto|filmpje ..6 meisjeskleedkamer|jongenskleedkamer|kleedkamer|kleedkamers|douche|douches|omkleden|wc|wc's|toilet|toiletten|kleedhokje|wc-hokje|pashokje
      kleedkamer|douche|douches|omkleedt|omkleden|wc|toilet|toiletten|kleedhokje ..8 @film1|@filmed|@picture|gefilmd|camera|cam
      onder ..3 rok|rokje|jurk ..4 @film1|@filmed|foto|foto's|gefilmd|filmen
      @film1|@filmed|foto|foto's|gefilmd ..4 onder ..3 rok|rokje|jurk
      upskirt|sextortion|dickpic|dickpics
      doe|trek|laat ..5 uit|zien ..4 cam|camera|webcam|facetime|snap
      laat ..2 je|jouw ..2 tieten|borsten|lichaam|bh|kut|pik|tits|boobs ..3 zien
      show ..1 your|me tits|boobs|body|pussy
      @target|hem|ze|iemand ..4 seks|sex|pijpt|neukt|pijpen ..5 gefilmd|filmpje|video|opgenomen
      filmpje|video|vid ..5 pijpt|neukt|seks|sex|neuken|pijpen|aftrekt|masturbeert|vingert
      banga ..1 lijst|list|groep|pagina
      bangalijst|bangalist
      expose|exposen|exposed|geexposed ..4 groep|account|pagina|foto's|haar|ze|hem
      naaktfoto|naaktfoto's|naaktfotos|nudes|nude ..3
      @picture|foto ..8 niks|niets|nothing aan|on ..3
      @picture|foto|vid ..6 in bed ..6 rond|school|door|@spread|iedereen|gelekt|gaat
      gaat|staat|rond ..6 @picture ..5 in bed ..3
      zonder bh|slip|onderbroek|slipje|kleren|shirt ..4 stuur|foto|pic|pics|snap|stuurt
      heb|heeft|stuur|stuurt|wil|heb-je ..6 zonder bh|slip|slipje|kleren|onderbroek ..3
      ai|app|nudify|deepnude|site ..6 kleren|uitkleden|uitgekleed|naakt|bloot|kleedt ..4
      kleren ..3 weg|uit|verwijderd|verwijderen|weghalen ..6 foto|app|ai|@social
      maak|haal ..5 ai ..4 kleren ..4
      @film1|@filmed|@picture|took|video ..6 locker|changing|shower|showers|bathroom|restroom|naked
      stuur|geef|wil|laat ..4 iets|wat|foto|pic|pics ..2 spannends|geils|stouts|pikants|hots|sexy|geile|stoute|blote|lekkere|ondeugends|ondeugende
      🍑|🍆|🍒 ..1 pics|pic|foto|foto's|foto's|filmpje
      stuur|send|laat ..3 🍑|🍆|🍒
      @target|ze|zij|hij|@name ..3 gestript|uitgekleed|naakt|bloot ..4 cam|webcam|snap|facetime|video
      stuur ..3 foto|pic|pics ..2 van ..2 je|jouw ..1 lichaam|kont|borsten|tieten|billen|pik|lul|kut|buik
      foto|filmpje|video|pics|beelden ..6 kont|borsten|tieten|billen|piemel|decolleté ..4 stuur|rond|gestuurd|door|groep|app
      @i heb|hebben ..4 foto|foto's|filmpje|beelden ..6 naakt|bloot|bh|borsten|tieten|kont|ondergoed
      seks|sex ..3 filmpje|video|tape|vid ..4
      als ..5 uitmaakt|uit|stopt|weggaat ..6 filmpje|filmpjes|foto's|beelden|video's ..4 online|door|rond|iedereen
      filmpje|filmpjes|foto's|beelden|video's ..2 van ons ..2 online|door|rond|samen|tweeën|twee ..4
      wie ruilt|verkoopt|deelt|heeft ..3 @nude|pics ..3
      foto|foto's|pic|pics ..2 van ..2 je|jouw ..1 kont|borsten|tieten|billen|pik|lul|kut|buik|lichaam ..2
      whats|what|what's ..3 under ..2 shirt|skirt|clothes|pants ..4
      gefilmd|filmt|opgenomen|filmde ..4 seks|sex|neuken|vrijen ..4
    `,
  },
  judge(hit, reading) {
    if (isSubject(reading, hit.first)) return pass("subject of a lesson, art or a warning");
    if (isMentioned(reading, hit)) return pass("spoken about");
    const words = reading.tokens
      .slice(Math.max(0, hit.first - 10), hit.last + 12)
      .map((token) => token.word);
    const self = /^(bloot|blote|naakte?|string|bh|pikant|ondergoed)$/u;
    if (
      words.some((word) =>
        [
          "voeten",
          "blootsvoets",
          "slakken",
          "slak",
          "muur",
          "oog",
          "c++",
          "waarheid",
          "python",
          "javascript",
          "zwemkleding",
        ].includes(word),
      ) &&
      words.some((word) => self.test(word))
    )
      return pass("another meaning");
    const report = isReport(reading, hit.first);
    const told =
      reading.tokens
        .slice(Math.max(0, hit.first - 20), hit.last + 20)
        .some((token) => ["mij", "me", "mijn", "mn"].includes(token.word)) &&
      words.some((word) =>
        [
          "help",
          "weet",
          "vraagt",
          "wil",
          "dreigt",
          "stuurde",
          "bang",
          "moet",
          "gestuurd",
          "vroeg",
          "zet",
          "rondgaan",
          "rond",
        ].includes(word),
      );
    const pupilAsks =
      words.some((word) => /^(stuur|send|drop|geef|lek|leak|deel)$/u.test(word)) && !report;
    if (isNegated(reading, hit, 3) && !report && !told && !hit.frame.source.includes("niks"))
      return pass("negated or forbidden");
    if ((report || told) && !pupilAsks) return care("urgent", "reports intimate images");
    return flag("urgent", `intimate images: ${hit.frame.source}`);
  },
};

const SUBJECT = new Set(
  `kunst schilderij beeldhouwwerk museum ckv venus david rembrandt kleurstift palet oogschaduw lipstick lippenstift makeup foundation
  nagellak kleur kleuren naaktslak naaktslakken voorlichting les-n gastles wet strafbaar werkstuk artikel mediawijsheid spreekbeurt helpwanted
  presentatie documentaire programma`.split(/\s+/u),
);
const isSubject = (reading: Reading, at: number): boolean =>
  reading.tokens.slice(Math.max(0, at - 30), at + 40).some((token) => SUBJECT.has(token.word));

/** Somebody else did it: a third person or `iemand` as the one who asks, has, films or sends. */
function isReport(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const sentence = tokens[at]?.sentence;
  for (let index = Math.max(0, at - 8); index <= at + 4; index += 1) {
    const token = tokens[index];
    if (token?.sentence !== sentence) continue;
    const next = tokens[index + 1]?.word ?? "";
    if (
      token !== undefined &&
      (token.classes.includes("third") ||
        token.classes.includes("person") ||
        token.word === "iemand" ||
        token.word === "er") &&
      /^(vraagt|vroeg|stuurt|stuurde|heeft|dreigt|dreigde|filmt|filmde|gaat|gaan|wil|wilt|zet|blijft|maakt|maakte|hebben|staat|verspreidt|stuurden|verspreid)$/u.test(
        next,
      )
    )
      return true;
  }
  return tokens
    .slice(Math.max(0, at - 30), at + 40)
    .some((token) =>
      ["gemeld", "melden", "meldt", "hulp", "help", "bang", "slachtoffer"].includes(token.word),
    );
}
