import type { FrameRule } from "./rule.ts";

/** Following, waiting for, contacting again and again, tracking: what the author does or proposes. */
export const STALKING_FRAMES: FrameRule["frames"] = {
  high: `
      @i ..1 gaan|ga|lopen|fietsen|loop|fiets @you|hem|haar|@name ..5 achterna
      @i ..2 watching|watched @your|her|his house|window|room|home
      @i weet|know welke|which ..1 bus|trein|tram|metro|train @you ..2 ik|i ..2 zit|sta|ben|stap|will ..4
      @you denkt|denk|dacht|think|thought ..1 dat|that|$ @you ..1 me|mij|of ..1 kwijt|af|ontlopen|rid|escape ..6
      @i heb|have|found|vond @your|haar|zijn|her|his nieuwe|new nummer|number|adres|address|school ..1 al|toch|already|again|$
      changed|veranderd|veranderde ..3 number|nummer|slot|sloten|adres ..4 found|vond|heb|weet|got ..4
      daar wacht|wachten ik|we|wij @third|@name|je ..1 op
      @i|loop|fiets|volg ..12 wordt|worden|is ..2 bang|paranoia|gek ..2 van ..2
      accounts|nummers|berichten ..4 maken|aanmaken|sturen|appen ..4 voordat|tot|totdat|before|until @you ..4
      @i zie|check|bekijk|kijk ..2 profiel|status|snap|story|insta ..3 elk|elke|ieder|every|constant uur|dag|minuut|hour|keer ..3
      @i heb|ik @your|haar|zijn huis|adres|straat ..1 gevonden|opgezocht|gegoogled ..7 kijken|staan|weer|langs|erheen ..2
      bijhouden|doorgeven|noteren|doorappen ..3 waar|wat|wanneer @third|@name ..2 is|doet|gaat|loopt ..6
      zat|stond|zit|sta|verstopt|verstopte ..3 in|achter ..1 bosjes|struiken|heg|struik|schutting ..3
      @your gordijnen|raam|gordijn|gordijntjes|slaapkamerraam ..3 niet|nooit ..2 dicht|open ..4
      net zo|zolang|solang ..1 lang|langs|tot ..4 tot|totdat|langs @you|hij|zij|ze|@name|tot ..4
      pyjama|ondergoed|handdoek|nachthemd had|droeg|heb @you ..2 aan ..1 gisteravond|vannacht|gister|gisteren
      @i|daar ..3 stood|stond across|outside|tegenover|aan ..4 your|je|jouw|her|haar house|huis ..3
      checked|check|gecheckt ..1 @your|her|his|haar|zijn @tracker|location ..4
      got|have|ken|heb her|his|your|haar|zijn|je schedule|rooster|route|routines|agenda ..3 memorised|memorized|hoofd|uitgeschreven|avoid ..4
      follow|volgen|achtervolgen the|de|die new|nieuwe ..2 around|all|hele|overal|week ..3
      schema|rooster|lijst ..4 wie ..5 achternafietst|volgt|achtervolgt|achternaloopt|belt|opwacht
      al blokkeer|block|blokkeert|blok @you ..6 terug|vind|kom|door ..3
      neemt|reageert|antwoordt|opent ..5 niet ..4 dus|dan ik|we kom ..3 langs ..6
      elke|iedere keer ..2 als|dat|wanneer ..6 sta|loop|zit|ben ik ..2
      @i weet ..1 dat|waar @you ..5 werkt|traint|zwemt|sport|woont|speelt ..5 kom ..3 kijken|langs ..3
      moet|wil|wilt weten ..1 wat|waar|wie @third|@you|@name ..3 doet|is|ziet|spreekt ..4
      @you was|waren|zat ..9 reed|liep|fietste|stond ..1 achter|erachter|overkant ..3
      expres|altijd ..6 in haar|jouw|je|zijn buurt ben|zijn|blijf|zit|kan|te ..2
      i know you ..2 home ..4
      i ..1 can see your bike|light|lights|car|room|shadow ..3
      behind you ..3 never|look|notice|back ..3
      @i ..3 make|maak|made ..1 another|nog|weer|new ..1 account|eentje|nummer|een ..6
      @i kan ..2 @third|@name volgen ..2 tot|zonder|naar ..6
      @i weet|weten precies ..2 hoe|wanneer ..2 @you ..2 uit|vrij|klaar|thuis ..2 ik|we wacht|sta ..3
      licht|lampje|lamp ..4 slaapkamer|raam|kamer ..6 zien|zie ..3
      elke|iedere @period opwachten|volgen|achtervolgen|lastigvallen ..3
      @i sta|stond|zit|zat|hang|ben ..2 @always ..3 voor|bij|aan|onder|buiten|outside|achter @your|haar|zijn|hun|@name|mevrouw|meneer|juf ..1 @home
      @i sta|staa|stond|ben ..2 weer|terug|alweer|altijd ..2 voor|aan|bij|onder @your|haar|zijn ..1 @home
      @i sta|stond|wacht|wachtte ..2 al ..2 @period ..2 voor|bij|buiten|aan|op ..1 @your|haar|zijn ..1 @home
      @i stond|sta ..2 weer ..1 bij haar|hem|je|jou ..1 voor|aan de deur
      elke|iedere|every @period ..4 sta|staan|loop|lopen|fiets|fietsen|rij|wacht|wachten|kijk|bel|bellen|app|appen|volg|volgen|stuur|kom|stond @i|we ..4 @you|@your|haar|hem|zijn|hun|@name|achter
      elke|iedere @period ..3 staan|bellen|wachten|volgen|aanbellen|lopen ..3 haar|hem|@name|daar|je|zijn
      @i sta|staan|loop|lopen|fiets|rij|rijd|wacht|wachten|kijk|bel|app|volg|stuur|zit|kom|drive|drove|walk ..2 @you|hem|haar|@name|altijd ..1 elke|iedere|every @period ..4 @you|tot|op|naar|her|him|@your|antwoord|opneemt|terug
      @i sta|staan|wacht|wachten|kijk|zit|rij|rijd|kom|slaap ..3 elke|iedere|every @period ..6 @your|haar|zijn|hun|@name ..1 @home
      @i sta|staan|wacht|zit altijd ..3 @your|haar|zijn ..1 @home ..2 wachten|kijken
      @i loop|fiets|rij|rijd|ga|kom ..5 expres|speciaal ..1 langs @your|haar|zijn|hun
      langs @your|haar|zijn|hun huis|straat|raam ..1 om ..4 zien|kijken|checken
      @i ga|kom ..1 elke @period ..5 ook|terwijl ..1 al ..2 wil|wilt ..2 niet
      @i blijf|blijven|blijff|keep|kept ..1 @you|hem|haar|u|@name ..3 bellen|appen|volgen|sturen|achtervolgen|zoeken|lastigvallen|spammen|calling|texting|following|opwachten
      @i blijf|ga|gaan|blijven|zal ..2 @you|hem|haar|u|@name ..1 ..2 blijven|appen|bellen|volgen|sturen|smsen ..1 tot|totdat|until|volgen ..4
      @i blijf|blijven|blijff|bel|app|stuur|keep|calling ..8 tot|totdat|until|till|zolang @you|hij|zij|ze|@name ..3 antwoord|antwoort|antwoordt|reageert|reageer|opneemt|opneem|opendoet|opgeeft|ja|kiest|toegeeft|gek|answer|pick|reply|vergeeft|terugneemt|wil
      @i blijf|blijven ..2 het ..1 proberen ..4 elke|iedere|altijd
      @i will|gonna|going|ga|zal ..2 keep|never ..1 calling|texting|following|coming|stop|trying|stopping ..4
      @i keep|kept following|texting|calling ..1 @you|him|her|@name
      @i heb|have|had @you|haar|hem|@name ..4 @number|honderd keer|x|berichten|times|appjes|snaps ..3 gebeld|geappt|gestuurd|proberen|!
      @number|honderd keer|x|appjes|berichten|snaps|gemiste|oproepen ..5 waarom|nog|ga|en|neem|geen ..3 niks|door|niet|reageer|antwoord|neem|nog
      @number|honderd snaps|berichten|appjes|keer gestuurd|gebeld|geappt ..1 naar|aan haar|hem|@name|jou
      @i called|texted|messaged|dmd @you|her|him|@name ..1 @number times|x ..5
      @number times ..3 not|never ..2 stop|stopping
      @i stuur|app|bel ..1 @you|hem|haar|@name ..1 elk|elke|ieder|om|iedere ..1 @period|uur|hour|minuut ..6
      @i|iedereen|allemaal|we ..2 @number|100x|x ..1 bellen|appen ..2 naar|met|hem|haar|zijn|@name
      iedereen|allemaal|jullie ..4 100x|50x|20x|honderd|keer bellen|appen ..4
      @i maak|maakte|heb|made|make|making ..2 weer|nog|another|gewoon|telkens|steeds|new ..2 nieuw|nieuwe|account|new ..1 account|accounts|nummer|since|$ ..6 !mijn|oude|gehackt
      dit|this is|was mijn|my ..1 @number|tweede|derde|vierde|vijfde|zesde|tiende|third|fourth|fifth account|nummer|profiel ..6 blok|blokken|blokkeren|geblokt|block|geblokkeerd|blijven|blocken|blocked
      geblokkeerd|geblokt|blokkeert|geblockt|blocked|blocken|blok|block ..6 nieuw|nieuwe|andere|ander|via|new|more|another ..3 account|accounts|nummer|nummers|number
      blok|block|blokkeer|geblokt|blocken ..2 me|mij ..8 vind|find|toch|account|accounts|nummer|more
      nieuw nummer|account ..2 dacht|van|haha|hier|nog ..3 je|af|@you
      @you dacht|dachten ..2 dat ..1 @you ..1 van mij|me af ..4
      neem ..1 op ..2 neem ..1 op
      waarom reageer|antwoord|reageert|neem @you ..1 niet ..2 waarom|ik ..5
      @i zie|zien|zag ..1 dat @you ..1 online bent|was|staat ..3 @number|en|waarom ..3 nog|niks|antwoord|reageer|niet
      @i volg|volgde|achtervolg|achtervolgde|schaduw|schaduwde|stalk|stalkte|follow|followed|stalked|tail @you|u|hem|haar|him|her|@name ..4 huis|overal|weken|week|dagen|elke|altijd|straat|home|everywhere|every|maanden|stiekem|tot|nooit
      @i ben|heb|hebben|zijn|have|am @you|hem|haar|u|@name ..5 gevolgd|achtervolgd|achterna|nagelopen|geschaduwd|gevlgd|followed|achternagelopen|achternagefietst ..4
      @i fiets|fietste|loop|liep|rij|reed|sta ..2 weer|altijd|steeds|elke|expres|stiekem|net ..3 achter @you|hem|haar|@name
      @i heb|ben ..2 al|elke @number|@period ..3 achter @you|hem|haar|@name ..1 aangelopen|aangefietst|gelopen|gefietst|aan
      @i loop|loopt|fiets|liep|rij er|@number|meter ..3 achter ..2 niks|niets|merkt|weet|ze|hij
      achter @you|hem|haar|@name aan ..1 fietsen|lopen|rijden|gaan ..3 tot|zonder|overal|bang|gek|kijken
      elke @period ..2 loop|fiets|rij|lopen|fietsen @i|we achter @third|@name|@you
      draai|turn ..3 om|around ..3 achter|behind|sta|zit
      right behind you
      @i zit|sta|loop|fiets ..2 achter @you|jou|u ..1 in|op ..1 bus|trein|tram|metro|straat|fietspad|supermarkt|winkel
      @i ..1 zie|zag|zien|can|see|saw|kan @you|u|hem|haar ..4 raam|window|slaapkamer|douche|gordijnen|gordijn|verrekijker|bed|bedroom|camera !lokaal
      @your|haar slaapkamer|raam|gordijnen|bed|kamer ..8 zien|zie|see|kijken
      @i zie|zag ..3 @your|alleen ..1 licht|lamp|fiets|kamer|moeder|vader|auto ..3 aan|in|brandt|staan|$|keuken|staat
      @i zie|zag|see @you|jou|u lopen|zitten|fietsen|slapen|walking|walk ..1 in|met|wearing die|dat|je|jouw|that|your
      @i zie|see|weet|know|hoor alles $|everything
      @i heb|put|hid|plak|stop|doe|hang|stopte|plakte|deed|hing ..3 @tracker ..2 in|onder|aan|on|under|achter|bij ..1 @your|haar|zijn|@name|hun|his|her|hem
      heb|hebben ..2 @tracker ..2 onder|in|aan|bij|op ..1 @your|haar|zijn|@name|hun ..4
      @tracker ..2 in|onder|aan|on|under @your|haar|zijn|@name|her|his ..1 tas|fiets|jas|auto|scooter|telefoon|phone|bag|bike|car|rugzak|jaszak
      @tracker|iphone|find ..6 waar|where @you|@third|@name|hij|zij|ze ..3 bent|is|zit|uithangt|are|ben|uithang|heen|loopt
      @i kijk|check|volg|always|elke|constant ..6 snap|@tracker|snapmap ..1 waar|where|of @you|@third|@name ..3 bent|is|are|zit ..2
      @i kan|can|zie|weet ..3 op|on|via ..1 snap|snapmap|@tracker ..4 dat|that @you|@third|@name ..1 bij|with|at hem|haar|@name|iemand|him|her|his ..4
      met|via|with|dankzij find|zoek|@tracker|airtag ..6 @you|haar|hem|@name ..3 volgen|zien|vinden|follow|find|see|track
      zoek mijn iphone|telefoon ..3 aangezet|gezet|geïnstalleerd|aan ..2 op|bij haar|zijn|@your|@name ..3
      haar|zijn|@name|@your|his|her ..1 @tracker ..1 checken|opzoeken|volgen|bekijken|stalken ..3
      haar|zijn|@name|his|her ..1 @tracker ..1 staat|is ..9 erheen|volgen|kom|follow|wachten ..3
      bent|are|zit|was ..4 want|because ..1 @your @tracker ..3
      @i can|kan ..1 see|zien @your|her|his @tracker
      can|kan|wie|iemand|someone ..3 haar|zijn|@name|his|her ..1 @tracker ..1 checken|opzoeken|sturen|achterhalen|check|track|vinden
      always|altijd|precies know|weet|weten where|waar @you|@third|@name ..2
      @i weet|weten|know altijd|always|steeds ..2 waar|where @you|@third|@name ..3
      track|trace|traceer|volg|tracking|tracing your|her|his|@name|haar|zijn phone|telefoon|location|locatie|gsm ..4
      telefoon|gsm|snap|wachtwoord|icloud ..6 zodat|so ..3 @tracker|waar|zien|volgen ..4 @you|haar|hem|ze|zie|bent|is|zien
      stuur|deel|geef|send|share ..1 nu|altijd|direct|@your ..2 @tracker ..5 of|anders|or ..6
      deel|stuur @your @tracker ..2 met mij|me|ons ..2 altijd|anders ..6
      @you raakt|raak|komt|kom|zult|zal|zal|will|gaat ..2 nooit|niet|nie|never|mij|me ..3 van mij|me|kwijt|af|rid|escape|los ..1
      @you raakt|raak|krijgt|krijg ..1 mij|me|ons niet|nooit|nie ..1 kwijt|weg|uit
      @you will|gonna|can never ..1 get|be|escape ..1 rid|away|me|free ..2
      @i laat|laten ..1 @you|haar|hem|u|@name nooit|niet|never|nie ..2 met|meer|gaan|alone ..1 rust|gaan|$
      @i will never leave|let you alone|go
      @i hou|houd|houden ..1 @you|hem|haar|@name ..1 al|altijd|elke|constant|overal|hele|de ..4 in de gaten
      @i watch|watching|watched @you|her|him|@name ..2 all|every|sleep|always ..2
      @i am|will watching|watch @you ..4
      watching you ..2 all|every|from|sleep|day
      @i stop|stoppen ..1 pas|niet|nooit ..2 met ..1 appen|bellen|volgen|sturen|je|jou ..6
      @i stop|stoppen|geef|give niet|nooit|never|pas|not $|tot|voordat|op|totdat
      waar|wherever @you ook|ooit|go ..3 gaat|heen|bent|naartoe|go ..3 ik|i ..4
      al verhuis|ga|vlucht @you ..6 vind|kom|find|weet ik|i ..4
      @i vind|find @you|jou|u toch|altijd|overal|wherever|always ..1 wel|weer|terug|overal|waar|$ ..5
      @i will|gonna be outside|waiting ..1 @your|her|his ..1 @home|class|practice ..3
      @i am|was|sit|waited|wait|stand|stood outside|under|at|near ..1 @your|her|his ..1 house|window|room|work|home|door|place|bedroom
      @i drove|drive|walk|walked|ride past|by @your|her|his house|place|home|window ..3
      @i wacht|wachten ..1 @you|hem|haar|@name ..1 elke|iedere|altijd|every|weer @period|op|na ..4
      @i gaan|ga|zullen ..1 @you|hem|haar|@name ..1 elke|iedere @period ..1 opwachten|volgen|achtervolgen|bellen|lastigvallen ..4
      @i wacht|wachten ..1 op|bij @you|haar|hem|@name ..2 bij|voor|voor @your|haar|zijn huis|deur|werk|raam ..6
      @i ga|gaan|kom|sta|slaap|blijf ..2 bij @you|haar|hem|@name voor|aan|onder de|het deur|raam|huis ..4
      @i kom|ga|kijk|sta ..3 weer|vannacht ..3 bij|onder|voor @your|haar|zijn raam|huis|deur ..3
      volg|follow|volgen|achtervolg|schaduw|stalk|achtervolgen|stalken ..1 @third|@name|@staff|haar|hem ..5 huis|kamer|home|overal|everywhere|woont|lives|school|ziet|merkt
      we|wij|lets|let's|zullen|gaan|kom|iedereen|wie ..4 @third|@name|@staff|haar|hem ..3 achtervolgen|stalken|schaduwen|volgen|achternalopen ..4
      we|let's|lets|zullen|gaan|gaan volg|volgen|follow|following|achtervolgen|stalken|stalk ..1 @third|@name|@staff ..5 huis|home|overal|weken|elke|thuis|woont|maanden ..1
      en|and|and volg|volgen|follow haar|hem|her|him $|home|naar|tot
      bij @third|@name|@staff|hun|haar|hem ..2 aanbellen|bellen ..5 wegrennen|elke|tot|gek|avond
      elke|iedere|every @period ..4 bellen|aanbellen|appen|belt|call|text ..2 haar|hem|@name|her|him
      uitzoeken|achterhalen|weten|find ..3 waar|where @third|@name|@staff ..3 woont|wonen|lives|uithangt ..8 dan|elke|staan|heen|en|kijken|zodat|$
      foto's|foto|pics ..1 van @your|haar|zijn huis|raam|slaapkamer|straat ..6
      @i ken|weet|know|heb ..3 al ..1 @your|haar|zijn routes|route|gangen|schema|loopje
      @i heb|ken|weet|have @your|haar|zijn hele|complete|whole ..1 schema|rooster|route|routine|schedule|dagindeling ..6
      verhuisd|verhuizen|moved ..3 @your|haar|zijn straat|flat|buurt|wijk|street ..6
      @you ontloopt|ontwijkt|ontloop|ontwijk ..1 mij|me ..6
      @i weet|know ..1 met|wie|wat|waar ..1 wie|$|who @you ..3 was|were|bent|ging|deed ..6 stond|zag|keek|volgde|overkant
      @i weet|know wanneer|when|hoe|dat @you ..2 slaapt|sleep|slapen|gaat ..2 want|slapen|because|lamp|bed|laat
      vraag|gevraagd|gezegd|gevraagt ..3 appen|bellen|seinen|text ..2 als|wanneer @you|hij|zij|ze ..3 thuiskomt|weggaat|buiten|thuis
      @i heb|ben ..2 al @your vrienden|vriendinnen|familie ..3 geappt|gebeld|gevraagd|gestuurd ..4
      @i heb @your ..1 moeder|vader|ouders|broer|baas|oma ..1 gebeld|geappt ..6 reageer|reageert|antwoord|neem|@your
      @you ..4 ik|i blijf|keep ..2 komen|coming|proberen|trying
      @you kan|kunt|mag|can ..2 nee|no zeggen|say ..6 blijf|ik|proberen ..3
      zegt|zei|wil|wilt ..5 weg|niet|ophouden|stoppen ..4 maar|but ik|i blijf|keep|kom|ga ..3 komen|door|elke|gewoon|coming
      ben|zijt|bent @you ..2 bij ..1 hem|haar|@name ..4 ik sta|ben|zie|stond buiten|hier|je|voor
      @i sta|staan ..2 met|elke|iedere|altijd ..5 bij haar|zijn|@name|hun kluisje|huis|deur|fiets|werk ..5
      stuur|app|post|zeg ..4 waar @third|@name|@staff woont|wonen|slaapt ..3
      @i ben|stond|sta|was ..1 @your|in ..1 vannacht|gisternacht ..3 voor|bij|onder @your ..3
      terug|weer|morgen ..1 aan|bij|voor uw|je|jouw deur|huis|raam|werk $|ook
    `,
};
