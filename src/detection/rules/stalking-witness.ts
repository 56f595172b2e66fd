import { isMentioned } from "../reading/speech.ts";
import { isDeniedBefore, isLesson, isNear, isOwn } from "./conduct-setting.ts";
import { inGame } from "./threat-setting.ts";
import { care, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

const WHO =
  "@third|@name|iemand|jongen|man|gast|meisje|vrouw|ex|someone|guy|stalker|vent|kerel|gozer|persoon|groepje|jongens|auto|girl";

/** Somebody is being followed, waited for, called again and again, and tells of it: staff must know, the author is helped. */
export const stalkingWitness: FrameRule = {
  id: "stalking-witness",
  category: "stalking",
  frames: {
    high: `
      staat|stond|zit|loopt|hangt ..1 steeds|elke|altijd|weer|alweer ..3 man|vent|iemand|auto|jongen|gast|groepje|kerel ..2 bij|voor|achter|rond ..1 mijn|ons|me|mij ..4
      keeps|blijft|steeds showing|turning|opduiken|opduikt ..2 up|overal|everywhere|waar ..4
      ex ..3 made|maakt|maakte|makes|heeft ..2 account|another|nieuw ..6 me|mij|message|appen|gemaakt
      ${WHO} ..2 weet|knows ..1 altijd|steeds|always|precies ..2 waar|where ik|i ..1 geweest|was|ben|been ..4
      staart|staren|staarde|stares|staring|gluurt ..2 alleen|naar|at ..1 maar|me|mij|ons|us ..2
      ${WHO} ..3 staat|stond|zit ..6 naar|op ..1 mijn|mij|me|ons ..1 raam|huis|kamer|deur ..2 kijken|staren|gluren|loeren
      geblokkeerd|geblokt|blocked ..8 stuurt|belt|appt|schrijft|sends|calls|komt ..3 brieven|berichten|mij|me|mails|mijn|letters ..4
      iemand|someone|hij|zij|ze|onbekende belt|bellen|calls mij|me ..2 elke|iedere|every|midden nacht|night|avond|uur ..5
      scooter|auto|busje|brommer|fiets|man|jongen|car ..4 achter mij|me|ons ..1 aan|langs ..2
      steeds|elke|altijd dezelfde ..2 achter|voor mij|me|ons ..3
      mijn|my|haar|zijn ex|stalker|exvriend ..5 staat|wacht|volgt|blijft|belt|appt|komt|keeps|follows|stalkt|is|stands|stuurt|zit|rijdt|loopt|fietst ..6 huis|deur|elke|overal|me|mij|steeds|werk|home|house|texting|calling|raam|outside|weer|school|straat|street
      ${WHO} ..3 blijft|blijven|bleef|keeps|won't|wont|stopt ..2 me|mij|ons|stop|maar|niet|met ..3 volgen|bellen|appen|lastigvallen|sturen|following|texting|calling|messaging|stalken|opwachten|me|achtervolgen|berichten
      ${WHO} ..6 blijft|keeps|won't|wont ..1 appen|bellen|texting|calling|sturen|stop ..4 andere|nieuwe|anonieme|different|new|other nummers|accounts|nummer|account|numbers
      stop texting|calling|following|messaging me ..5
      ${WHO} ..5 volgt|achtervolgt|stalkt|follows|stalks|volgen ..1 me|mij|ons|us|mij ..5
      ${WHO} ..3 follows|followed|volgt|volgde me|mij|us|ons ..2 home|huis|naar|every|elke
      volgt|achtervolgt|stalkt|volgen iemand|hij|ze|een ..2 mij|me|ons ..3
      ${WHO} ..4 volgt|achtervolgt|stalkt @name|hem|haar|mijn ..2 al|elke|naar|steeds|overal|zus|vriendin|de ..3
      ${WHO} ..6 achter mij|me|ons|@name aan ..5
      ${WHO} ..2 fietst|loopt|rijdt|fietsen|lopen ..1 steeds|altijd|weer|elke|al|telkens ..3 achter|mee ..2 me|mij|ons|aan
      @tracker ..2 in|on|aan|onder|op|bij mijn|my|mn|mij ..4 !want|omdat|zodat|voor
      iemand|someone|hij|ze|er ..4 @tracker ..3 in|on|aan|onder|bij|my|mijn ..5
      ${WHO} ..1 maakt|makes|making|keeps|maken ..1 steeds|weer|telkens|nieuwe|new|making ..2 accounts|account ..5 me|mij|appen|text|bellen
      ${WHO} ..1 belt|appt|stuurt|calls|texts me|mij ..1 @number|elke|heel|constant|de ..1 keer|x|times|nacht|dag|hele ..4
      ik|i word|wordt|ben|am|werd|being|get ..3 gestalkt|achtervolgd|gevolgd|followed|stalked|lastiggevallen|bespied ..5
      i am|being ..2 followed|stalked
      @name|@third|vriendin|zusje|zus|vriend|klasgenoot wordt|word|werd|is ..2 gestalkt|achtervolgd|lastiggevallen|stalked|gevolgd ..5
      ${WHO} ..6 wacht|wachten|waits|staat|staan ..1 me|mij|ons|for ..1 elke|iedere|weer|altijd|steeds|every|alweer|telkens ..2 op|bij|dag|school|ochtend ..4
      ${WHO} ..4 wacht|wachten|staat|staan ..2 elke|weer|altijd|steeds|iedere|alweer ..3 mij|me|ons ..2 op|te ..3
      wacht|wachten me|mij|ons weer|alweer|steeds op
      ${WHO} ..6 staat|stond|zit|staan|zat|stands ..1 weer|elke|vannacht|iedere|altijd|alweer|steeds|al|again|every|buiten ..4 voor|bij|onder|aan|outside|in|at mijn|ons|my|me|our|mn ..1 @home
      ${WHO} ..4 is|staat outside|buiten my|mijn|our|bij ..2 @home|mij ..1 again|weer|$|every
      auto|busje|brommer|bestelbus ..2 voor|bij ons|mijn|mn huis|deur|raam|school ..5 zit|kijken|kijkt|wacht|iemand ..5
      staat|stond|zit ..3 elke @period ..2 auto|iemand|man|jongen ..3 voor|bij ons|mijn|mn huis|deur|raam ..6 zit|kijken|kijkt|jongen|man|wacht
      ${WHO} laat|laten|lets|let|wil|leaves me|mij|ons ..1 niet|nooit|gewoon|maar|alone ..1 met|niet|nooit|gaan|$|met ..1 rust|gaan|met|$ ..4
      gemiste oproepen|telefoontjes van hem|haar|@name|iemand ..4
      anonieme|rare|enge|onbekende telefoontjes|berichten|belletjes|appjes|brieven ..8 raam|bang|elke|huis|iemand|nacht
      krijg ..3 elke nacht|dag|avond anonieme|rare|enge ..2 telefoontjes|berichten|appjes|belletjes ..4
      ${WHO} weet|weten|knows|komt ..1 steeds|altijd|precies|always|overal ..2 waar|where ik|i ben|am ..4
      denk|think|volgens ..4 mijn|my telefoon|phone|locatie|snap ..1 volgt|trackt|tracking|tracks|hackt|ziet ..4
      ${WHO} ..2 komt|komen|comes ..1 elke|steeds|iedere|every|weer dag|avond|day|week|naar ..3 mijn|my|me ..1 bijbaan|werk|huis|school|job|work|deur ..5
      durf|durven|bang ..6 want|omdat ..3 ${WHO} ..2 volgt|staat|wacht|fietst|loopt|achtervolgt|zit ..5
      scared|afraid|bang ..8 follows|following|stalking|stalkt|achtervolgt|volgt ..2 me|mij|us
    `,
  },
  judge(hit, reading) {
    if (inGame(reading, hit) !== null) return pass("in a game or a match");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isLesson(reading, hit)) return pass("subject of a lesson or the news");
    if (isDeniedBefore(reading, hit, 1)) return pass("negated");
    if (/^(niemand|nobody|als|if)$/u.test(reading.tokens[hit.first - 1]?.word ?? ""))
      return pass("a supposition");
    const author = reading.tokens
      .slice(Math.max(0, hit.first - 3), hit.first)
      .some((token) => token.classes.includes("i"));
    if (author && hit.frame.source.startsWith("@tracker")) return pass("the author's own");
    const start = reading.tokens[hit.first]?.word ?? "";
    const passive = reading.tokens
      .slice(hit.first, hit.last + 1)
      .some((token) => /^(gestalkt|achtervolgd|lastiggevallen|stalked)$/u.test(token.word));
    if (!passive && isOwn(reading, hit.first) && start !== "ex" && start !== "stalker")
      return pass("somebody the author lives with");
    const afraid = reading.tokens.some((token) => AFRAID.test(token.word));
    if (!afraid && isNear(reading, hit, EVERYDAY, 6)) return pass("an everyday thing");
    return care(hit.severity, `somebody is followed: ${hit.frame.source}`);
  },
};

/** Those who may be around every day, and what they do there. */
const EVERYDAY = new Set(
  `moeder vader mam mama oma opa zusje broertje zus broer hond kat puppy reels memes tiktoks streak haha lol phishing bank spam
  chocolademelk gamen lief leuk gezellig koop ijscokar postbode egel buurman kapper roken ophalen halen samen life360 toets
  huiswerk bestie bff insta instagram tiktok snapchat youtube koffer reis reizen sleutels spullen gestolen want omdat`.split(
    /\s+/u,
  ),
);
const AFRAID =
  /^(bang|eng|enge|durf|help|angst|scared|afraid|creepy|gestalkt|stalkt|gek|politie)$/u;
