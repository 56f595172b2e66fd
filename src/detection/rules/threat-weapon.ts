import { isMentioned, isNegated, isReported, isStudied } from "../reading/speech.ts";
import { inGame } from "./threat-setting.ts";
import { care, flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** A weapon, a bomb or fire, announced by the author: `ik neem morgen een mes mee`, `er ligt een bom op school`. */
export const threatWeapon: FrameRule = {
  id: "threat-weapon",
  category: "threat",
  frames: {
    urgent: `
      @i neem|neemt|nemen|breng|haal|heb|hebben|koop|pak|trek|bring|have|got|draag ..6 @weapon ..4 mee|bij|school|morgen|klaar|liggen|zak|tas|kluisje|binnen|voor|to|tomorrow|for|in
      neem|breng|haal|pak|trek|kom ik|we ..4 @weapon ..4
      @i ga|gaan|zal|kom ..4 @weapon ..3 meenemen|halen|pakken|trekken|gebruiken|kopen|leggen|plaatsen|gooien|naar|school|bouwen
      @i kom ..2 met ..3 @weapon ..4
      @i bring|bringing ..3 @weapon ..4
      @i am|gonna bringing|bring ..3 @weapon
      er ligt|staat|is|gaat|komt ..3 bom|explosief|bommetje|explosieven ..4
      bom ligt|gaat|in|op|onder ..5 school|kluisje|lokaal|af|aula|kantine|gebouw
      there is ..2 bomb ..3
      bomb in|at|under ..4 school|locker|class
      @i blaas|blazen ..3 school|hele|klas|boel ..3 op
      @i ga|gaan|zal ..3 school|boel|klas|tent|gebouw ..3 opblazen|afbranden|platbranden|brand|fik|neerschieten|overhoop
      @i steek|steken|zet ..4 school|lokaal|gebouw|kantine|tent ..4 brand|fik|hens|aan|plat
      blaas|steek|brand|zet|blazen|steken ik|we ..4 school|gebouw|tent|boel|lokaal|kantine|hut ..3 op|fik|brand|plat|af|hens
      bloedbad|massamoord|schietpartij|aanslag ..6 school|klas|morgen|plegen|aanrichten
      plegen|pleeg ..4 aanslag ..4
      @i pleeg|ga ..3 aanslag|bloedbad|massamoord|schietpartij ..3
      @i steek|zet|steken ..3 fiets|huis|auto|scooter|kluisje|haar|haren|jas ..4 fik|brand|hens
      gaat|gaan er ..2 iemand|mensen|doden|slachtoffers ..2 dood|vallen|sterven|neer
      ^ neem|bring|pak ..1 @blade ..4 tomorrow|morgen|school
      @i brand|fik ..3 school|tent|gebouw ..2 af|plat
      school ..2 gaat ..3 fik|brand|lucht|ontploffen|plat|vlammen
      blow|shoot|burn ..2 the|this|whole|up|down ..2 school|place ..2
      school ..1 shooting|shooter
      shoot up ..2 school|class|place
      @i schiet|knal|shoot ..3 iedereen|klas|everyone|allemaal ..4
      @i ga ..4 iedereen|allemaal|klas|jullie ..3 neerschieten|afknallen|neerknallen|doodschieten|afschieten
      @i heb ..3 @weapon ..2 voor @you|hem|haar
      columbine ..6 school|hier|morgen
      kom morgen niet ..2 school ..6 @weapon|schieten|gebeuren
      benzine|molotov ..3 meenemen|gooien|mee ..5 school|huis|deur
      @you ..4 kennismaken|kennis ..2 mijn ..1 @blade
      mijn @blade|glock ..2 ligt|is|zit|in|wacht ..3 klaar|op|tas|zak|kluisje|kluis
      straks|morgen|vandaag|binnenkort|maandag ..2 brandt|ontploft|vliegt|gaat|staat ..4 school|tent|gebouw|lokaal|aula ..6 fik|brand|grond|af|lucht|plat|hens|vlammen
      @i neem|heb|pak|breng ..3 iets|wat scherps|gevaarlijks|zwaars ..5 mee|tas|zak|school|steek|bij
      school|gebouw|lokaal|aula|kantine ..4 bommetje|bom|explosief|ontploffen|opblazen|afbranden|platbranden ..3
      niemand|jullie overleeft|overleven ..2 @moment|dit|de|het ..3
      niet ..3 school ..8 leven|overleven|sterven|lief ..4
      @i heb ..3 lijst|lijstje ..5 wie|namen ..6 dood|eerst|schieten|neer
      laat|laten ..2 school ..3 ontploffen|branden|afbranden
      @i kom|kom ..3 gewapend ..3
      morgen|maandag|straks ..3 met ..3 @weapon ..2 naar ..1 school
      @blade|pistool|wapen ..2 mee naar school ..3
      burn|burning|blow|shoot ..2 this|the|that ..1 place|school|building ..2 down|up|$
      tomorrow|monday ..4 school ..5 shoot|shot|die|bomb
      gaan|gaat|zullen ..2 doden|slachtoffers|lijken|koppen ..2 vallen|rollen ..3
      iedereen|allemaal|jullie ..8 boeten ..4 klaar|klaarliggen|wapen|@weapon
      @i heb ..3 alles ..3 klaar|klaarliggen ..4 maandag|morgen|school|wraak|boeten
      boeten ..6 alles ..2 klaarliggen|klaarligt|klaar
      there will be blood ..4
      bloed ..2 vloeien|spatten|stromen ..6
      mes|pistool|bijl|knuppel|wapen ..1 ligt|staat ..2 klaar ..4
    `,
  },
  judge(hit, reading) {
    const gaming = inGame(reading, hit);
    if (gaming !== null) return pass(gaming);
    if (isKitchen(reading, hit)) return pass("tools for a lesson or a kitchen");
    if (isNegated(reading, hit, 1)) return pass("negated");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isReported(reading, hit)) return care("urgent", "somebody else announces a weapon");
    if (isStudied(reading, hit)) return pass("subject of a lesson");
    return flag("urgent", `a weapon, a bomb or fire: ${hit.frame.source}`);
  },
};

const KITCHEN = new Set(
  `taart brood snijden-n koken kookles keuken pizza boter kaas appel fruit vork lepel bbq barbecue kamp zaag handvaardigheid techniek
  verf nep nepmes nepwapen speelgoed waterpistool kostuum verkleed halloween carnaval cosplay toneel musical rekwisiet
  lijmpistool bad badbom bruisbal bruisbom stinkbom bath calorie calorieën cupcake aardappel groente eten picknick scouting
  plastic nerf foam karton spuit drank wijn vulkaan scheikunde proef`.split(/\s+/u),
);
export function isKitchen(
  reading: Parameters<typeof isReported>[0],
  hit: { readonly first: number; readonly last: number },
): boolean {
  return reading.tokens
    .slice(Math.max(0, hit.first - 10), hit.last + 11)
    .some((token) => KITCHEN.has(token.word));
}
