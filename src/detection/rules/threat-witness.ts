import { isMentioned, isNegated, isStudied } from "../reading/speech.ts";
import { inGame } from "./threat-setting.ts";
import { isKitchen } from "./threat-weapon.ts";
import { care, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

/** A weapon or attackers on the spot, a weapon that somebody else announced, extortion of the author: staff must act. */
export const threatWitness: FrameRule = {
  id: "threat-witness",
  category: "threat",
  frames: {
    urgent: `
      @third|@person|iemand|er|eentje|someone ..3 heeft|had|draagt|trok|trekt|laat|liet|zwaait|zwaaide|loopt|has|got|nam|pakte|neemt ..6 @weapon ..5 bij|mee|zak|tas|school|op|zien|rond|broek|kluisje|plein|kluis|on|in|naar
      @third|@person|iemand|er|someone ..3 heeft|has|had|trok|trekt ..3 @blade
      iemand|er ..3 met ..2 @blade ..4
      er ..1 loopt|lopen|staat|staan|is|zijn ..5 met ..4 @weapon ..5
      @third|@person|iemand|someone ..2 is|komt|staat ..5 met|with ..2 @blade ..4
      @third|@person|iemand|someone ..2 gaat|wil|komt|zou|is going|zal|gonna ..6 @weapon ..3 meenemen|halen|bring|mee|bringing|pakken|naar|school
      @third|@person|iemand|someone ..1 neemt|brengt|brings ..4 @weapon ..3 mee|school|morgen|to
      @third|@person|iemand|someone ..2 zei|zegt|zeggen|appte|said|says|stuurde|schreef|postte|dreigt|dreigde ..8 @weapon ..4 mee|school|meenemen|neemt|steken|schieten|halen|bring|neemt|pakken|heeft
      @third|@person|iemand|someone ..2 zei|zegt|zeggen|appte|said|says|stuurde|schreef|postte|dreigt|dreigde ..8 neersteken|neerschieten|steken|doodschieten|vermoorden|kill|shoot|stab|vermoord|doodmaken
      @third|@person|iemand|someone ..3 wil|gaat|gaan|zal ..4 mij|me|ons|mn|mijn ..4 vermoorden|neersteken|doodmaken|steken|neerschieten
      staan|staat|wachten|wacht ..8 buiten|poort|hek|hoek|fietsenhok|deur|uitgang|ingang ..8 @blade
      gevecht|vechtpartij|vechten|knokken ..6 plein|schoolplein|fietsenhok|kantine|gang|aula|wc|kluisjes ..6 nu|mes|bloed|help|kom|docent|conciërge|bewusteloos
      @third|groep|jongens|gasten|they ..6 slaan|trappen|schoppen|steken|staan|wachten ..2 hem|haar|iemand|me|mij|ons ..6 nu|kom|help|snel|fietsenhok|plein|grond|buiten|op
      ze|zij|jongens|groep|@name gaan|gaat|willen hem|haar|iemand|@name|hun ..5 elkaar|verrot|kapot|dood slaan|trappen|schoppen|steken
      help ..8 mes|bloedt|bewusteloos|gestoken|steekt|neergestoken
      iemand ..2 neergestoken|gestoken|neergeschoten|stabbed
      @third|@person|iemand|gast|gasten|man|jongen ..4 met ..2 @weapon ..4 school|plein|fietsenhok|gang|buiten|kantine|hek|deur|klas|tas
      man|gast|gozer|vent|kerel|iemand|jongen ..4 met ..2 @blade ..5
      @third|@person|iemand ..10 dat hij|ze|zij|ie ..4 @weapon ..3 meeneemt|heeft|meebrengt|meenemen|bij|koopt|trekt
      @third|@person|iemand ..8 zei|zegt|zeggen|appte|appt|stuurde|schreef|postte|roept|riep ..10 schieten|neerschieten|neersteken|opblazen|bloedbad
      @third|@person|iemand ..3 is|werd|wordt|zijn ..2 gestoken|neergestoken|beschoten
      @third|@person|iemand|jongens|gasten hebben|heeft|had|dragen ..4 @weapon ..2 bij ..6
      help ..10 @weapon ..6
      @third|jongens|gasten ..6 @weapon ..8 help|zoeken
      @moment ..2 geschoten|gestoken|ontploft wordt|worden|gaat ..3
      @third|@person|iemand|er ..10 dat ..3 @moment ..2 geschoten|gestoken|schieten ..3
    `,
    high: `
      @third|@person|iemand|someone ..3 zei|zegt|dreigt|dreigde|appt|appte|said|says ..4 dat ..6 me|mij|ons ..6 naakt|nude|nudes|foto|foto's|filmpje ..6
      @third|@person|iemand|someone ..2 wil|wilt|moet|eist|vraagt|wants ..4 geld|euro|money ..6 anders|of|else ..8 mij|me|mijn|slaan|foto|foto's|verspreidt|klappen|online
      ik moet ..4 betalen|euro|geld ..4 anders|of ..5 slaan|slaat|klappen|foto's|krijg|zetten|verspreiden|sturen|pakken
      durf|wil|kan ..2 niet|nie ..3 naar ..1 school|huis|buiten ..6 bang|bedreigd|wachten|opwachten|pakken|slaan|staan|bedreigen|omdat|want
      @third|@person|iemand|groep|jongens ..3 wachten|staan|wacht|staat|staan ..3 me|mij|mn|ons ..3 op|buiten
      @third|@person|iemand|groep|jongens ..3 willen|gaan|gaat ..2 me|mij|ons ..4 slaan|opwachten|pakken|aftuigen|afpersen
      ik|we word|worden|wordt ..4 afgeperst|gechanteerd|bedreigd|achtervolgd|gestalkt|blackmailed
      @third|@person|iemand ..2 perst|chanteert|bedreigt|achtervolgt ..2 me|mij|ons
      bang ..12 opwachten|opgewacht|slaan|pakken|aftuigen
      he|she|they|someone ..2 going|gonna ..2 kill|beat|jump|stab me|us
      being blackmailed|threatened
      @third|@person|iemand|jongens|groep ..3 wachten|wacht|staan|staat ..5 mij|me|ons ..2 op ..3
      @third|@person|iemand|jongens|groep ..4 mij|me|ons ..4 opwachten|aftuigen|slaan|pakken|afmaken|opwacht
      @third|@person|iemand ..4 wil|wilt|eist|moet ..4 geld|euro ..8 anders|of|foto|foto's
      anders|of ..2 zet|stuurt|post|deelt|verspreidt|lekt|leakt hij|ze|zij|ie|iemand ..5 foto|foto's|filmpje|alles|online|nudes
      hij|ze|zij|iemand ..2 chanteert|perst|dreigt|afperst ..3 mij|me|ons
      i am|being ..2 followed|blackmailed|threatened|stalked
      jongens|groep|gasten|ze|zij|ze ..10 op mij|me|ons ..2 wachten|wacht
      op mij|me|ons ..2 wachten|wacht ..8 durf|bang|naar
      durf ..2 niet|nie ..2 naar huis|school|buiten|les ..2
    `,
  },
  judge(hit, reading) {
    if (inGame(reading, hit) !== null) return pass("in a game or a match");
    if (isKitchen(reading, hit)) return pass("tools for a lesson or a kitchen");
    if (isMentioned(reading, hit)) return pass("spoken about");
    if (isStudied(reading, hit)) return pass("subject of a lesson or the news");
    if (isNegated(reading, hit, 0) && !hit.frame.source.includes("niet")) return pass("negated");
    const start = reading.tokens[hit.first];
    const before = reading.tokens[hit.first - 1]?.word ?? "";
    if (
      start !== undefined &&
      ["ik", "wij", "we", "i"].includes(before) &&
      start.classes.includes("target") &&
      !start.classes.includes("third")
    )
      return pass("said by the author");
    if (/^(vroeger|gisteren|opa)$/u.test(before)) return pass("past");
    if (
      before === "mijn" &&
      /^(moeder|vader|ma|pa|ouders|mama|papa|broertje|zusje|broer|zus|hond|kat)$/u.test(
        start?.word ?? "",
      ) &&
      !reading.any("weapon")
    )
      return pass("a way of speaking about parents");
    return care(hit.severity, `staff must act now: ${hit.frame.source}`);
  },
};
