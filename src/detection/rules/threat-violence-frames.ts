import type { FrameRule } from "./rule.ts";

/** How harm is announced, gravest first. */
export const THREAT_VIOLENCE_FRAMES: FrameRule["frames"] = {
  urgent: `
      @i ga|gaan|zal|zullen|kom|wil|gonna|will|moet|zou ..2 @target|hem|u ..4 @killing
      ga|gaan|zal|zullen|kom ik|we|wij|i ..1 @target|hem ..4 @killing
      @i ga|gaan|zal|zullen|kom|gonna|will ..2 @killing @you|them|him|her|everyone
      ga|zal je|jou|jullie ..3 @killing $
      @i vermoord|wurg|keel|onthoofd|liquideer|kill|murder|kil|verdrink|killed !me|mezelf|mij ..1 @target|hem
      @i steek|schiet|shoot|stab|prik|knal @you|hem|haar|hun|die|him|them|her !een|wat|iets|een|wel|mijn|eventjes ..4 neer|dood|overhoop|lek|kapot|$
      steek|schiet|knal|prik|rij|maak|sla|trap|schop|ram|stomp|schoot ik|we ..3 @target|hem ..4 dood|neer|overhoop|lek
      vermoord|wurg|keel ik|we ..1 @target|hem
      @i maak|maken|sla|slaan|trap|schop|schiet|steek|rij|ram|stomp|schoppen ..2 @target|hem ..4 dood|doodt
      @i ga|gaan|zal ..2 @target|hem ..4 dood maken|slaan|schieten|steken|trappen|schoppen|rijden
      ^ steek|schiet|maak|sla|rij|trap je|jou|jullie ..2 dood|neer|overhoop|lek
      ^ vermoord|wurg je|jou|jullie $
      @i verzuip|vergiftig|verbrand|ontvoer|slacht|begraaf|verkracht|overhoop ..1 @target|hem
      slaan|trappen|schoppen|steken|schieten @you|hem|haar|@name ..3 neer|dood|overhoop
      @i mes|pistool|bijl @you|hem|haar|@name !een|de|het|mijn|te|bij|in|op|met
      kogel door|in @your|zijn|haar kop|hoofd|kanis
      mes|messen in|tussen|tegen @your|zijn|haar @bodypart
      @i snij|snijd|snijden ..2 @your|zijn|haar|hem|jou ..1 strot|keel|open|kapot|hoofd
      keel|strot ..2 doorsnijden|afsnijden|openhalen|opensnijden
      @you overleeft|overleef|haal|haalt ..3 niet|nie
      die @identity|@folk|@worship haalt|overleeft ..2 @moment|weekend|kerst|week niet|nie $
      @you gaat|ga ..2 eraan !wennen|denken|beginnen|toe|werken|komen|meedoen
      @you gaat|ga ..2 sterven $
      steek|schiet ik|we @you $
      steek|schiet ik|we @you ..1 neer|dood|kapot|overhoop
      @you gaat|ga|gaan ..2 sterven|eraan ..3 @moment|school|pauze
      @you ..1 leeft|leef ..2 niet ..2 lang|meer
      @you bent|is|ben|are ..3 lijk|lijken $
      your|you're life is over
      going to kill|murder|shoot|stab @you|them|him|her|everyone
      gonna kill|murder|shoot|stab @you|them|him|her|everyone
      i|we will ..1 kill|murder|shoot|stab @you|them|him|her|everyone
      @i ga|gaan|zal|zullen|kom ..2 @target|hem ..3 @kill
      @i|am|we|gonna gonna|will|going|to ..2 shank|stab|shoot|kill|murder|strangle ..2 kid|guy|dude|bro|girl|boy|teacher|@name|@staff|@you|him|her
      als|wanneer|zodra ..3 zie|tegenkom|vind|spot|pak ..1 schiet|steek|vermoord|maak|snij ik|we ..6
      schiet|schieten|knal|jaag ik|we ..2 hem|haar|jou|je|die|@name|@person ..4 kop|hoofd|buik|hart
      kogel|kogels ..4 door|in|voor ..2 @your|zijn|haar|hun|hem|hoofd|kop ..2
      @you dead|done|finished ..2 after|tomorrow|at|when|monday ..3
      @i ga ..1 @you mes|pistool|bom|bijl|dood @moment|$
      ^ mes|pistool|bom|bijl|vuist na|morgen|straks|tomorrow ..6
      ^ mes|pistool|bom|bijl ..1 voor jou|jullie|hem|haar|@name ..4
      @you gaat|ga|gaan dood ..2 @moment|vandaag|hier|door
      @i laat|ga ..2 @you ..3 bloeden
      @i snijd|snij|hak|zaag ..2 @your|zijn|haar|hun @bodypart|strot|vingers|oren|tong|keel ..3
      @i cheff|chef|jook|shank|prik @you|hem|haar ..2
      @i rij|rijd ..2 @target|hem ..1 aan|omver|plat|ondersteboven|van ..4
      @your|je laatste dag|uur|nacht|ochtend ..3 aarde|leven|wereld
      @you|je|dit wordt|word|is ..4 je|jouw|jullie laatste dag|uur|nacht ..2
      laatste dag|uur ..2 op ..1 aarde|wereld
      @i gooi|smijt|steek ..3 cobra|vuurwerk|vuurwerkbom|granaat|molotov ..6
      klaar ..3 om te sterven ..3
      @i heb|draag ..3 @blade ..3 tas|zak|jas|broek|kluisje ..6
      joden|moslims|homo's|turken|marokkanen|buitenlanders|jullie|@identity moeten ..2 dood ..2 ik|we|zelf ..4
      @i maak|maken|maakt ..2 @target|hem ..2 af
      maak|maken ik|we|wij ..1 @target|hem ..2 af
      @i ga|gaan|zal|zullen|kom ..2 @target|hem ..3 afmaken|af maken
      ^ mes|pistool|bom|bijl|vuist jou|jullie|je|hem|haar ..2
      kill|stab|shoot|murder you|him|her|them ..2 @moment
      @you gonna|gon|going|will ..1 die|dead ..2
      @i trek|pak|haal ..3 @weapon ..2 @you|hem|haar|op ..2
      @you ..4 @blade ..2 proeven|voelen|zien
      @i pop|poke|wet|smoke|drop|clip|blast you|him|her|je ..2
      @i|am spray|spraying ..3 class|school|everyone|place ..2
      in ..1 echt|real|irl ..6 school|aula|plein|klas ..4
      schiet|knal ik|we @you|hem ..1 af ..6
      @i laat ..2 @you ..2 bloeden ..2
      leeft|leef|leven @you|hij|zij|ze|@name ..2 niet|niet meer ..2 let|morgen|maandag|$
      eind|einde|morgen|maandag|vanavond|over ..6 leeft|leef hij|zij|ze|je|jij|@name niet ..2
      @i|will|gonna push|shove|throw|chuck|kick @you|him|her|them ..1 off|under|down|into|in|front|onto ..4 train|tracks|bridge|stairs|canal|platform|window|roof|traffic
      @i|will|gonna|going slit|cut @your|his|her throat
      @i|will|gonna|going run @you|him|her|them over with|$ ..3
      @i|will|gonna|going drown @you|him|her ..2 canal|water|river|pool|toilet|$ ..1
      @i|will|gonna|going rape|gut|behead @you|him|her ..3
      @i|will|gonna|going burn|blow ..1 @your|his|her|the|this house|school|home|building|gym ..1 down|up
      @i|will|gonna|going set fire to ..1 @your|his|her|the|this house|school|home|building|gym|lockers
      shoot|shooting|blow|blowing|burn|burning up|down ..1 the|this|our school|class|classroom|building|canteen
      @i|will|gonna|going bring|bringing ..2 gun|knife|bomb|rifle ..2 school|class ..2
      ^ bomb goes|going|gonna off ..4
      @your|his|her|@name name|names|is ..2 on ..1 kill|death list
      on my kill|death list
      pour petrol|gas|gasoline|acid on|over @you|him|her
      @you die today|tonight|tomorrow $
      @you wont|won't make it home ..2
      @i|got|have|with ..2 knife|gun|blade|glock|strap ..4 for @you|him|her $
    `,
  high: `
      @i ga|gaan|zal|zullen|kom|komen|wil|gonna|will|moet|moeten ..3 @target|hem ..4 @beating
      ga|gaan|zal|zullen|kom|komen|moeten|zullen ik|we|wij|i ..2 @target|hem ..4 @beating
      @i ga|gaan|zal|gonna|will ..2 @beating @you|them|him|her
      ga|zal je|jou|jullie ..5 @beating $
      ^ sla|trap|schop|pak|ram|beuk|grijp @target|hem|haar ..3 elkaar|verrot|kapot|dood|grond
      @beat1|slaan|rammen|trappen ..2 op ..2 bek|smoel|gezicht|bakkes|muil|kanis
      ben|bent je|jij|jullie|hij|ze ..1 dood|geweest|dead $
      @your|zijn|haar fiets|scooter|telefoon|kluisje|auto|huis|hond|kat gaat|ga ..2 eraan|fik|kapot|brand
      iedereen|allemaal ..8 gaat|ga|gaan eraan|dood|neer
      @you gaan|gaat|ga er allemaal ..1 aan
      laten we ..1 @target|hem ..3 @beating|pakken
      @i @beat1|sloop|breek !het|de|mijn|een|dit|dat ..1 @target|hem !niet|aan|wel|af
      @beat1 ik|we|wij @target|hem
      @i maak|maken|klop|hak|mep|trap|sla|slaan ..2 @you|haar|ze|die|jullie|@name|@person ..3 af|kapot|koud|elkaar|verrot|dood|helemaal|stuk
      maak|maken|klop|hak|sla|mep|trap ik|we|wij|i ..1 @you|haar|ze|@name|@person|hem ..3 af|kapot|koud|verrot|stuk|elkaar
      ^ maak|sla|trap|klop|mep je|jou|jullie ..2 af|kapot|koud|verrot|elkaar|bek|gezicht
      @i maak|maken hem ..3 af|kapot|koud ..3 na|bij|morgen|straks|buiten|school
      @i ga|gaan|zal|zullen ..2 @you|haar|ze|jullie|@name|@person|hem ..3 af|kapot|koud maken
      @i ga|gaan|zal|zullen ..2 @target|hem ..3 elkaar|verrot|kapot|total-loss|ziekenhuis|invalide slaan|trappen|schoppen|meppen|rammen|stompen|in|beuken|timmeren|rossen
      @i sla|slaan|beuk|ram|trap|schop|mep|ros ..2 @target|hem ..3 elkaar|ziekenhuis|ziekenhuis|kapot|verrot|rolstoel|straat
      sla|slaan|beuk|ram|trap ik|we|wij ..1 @target|hem ..3 elkaar|ziekenhuis|kapot|verrot
      @i breek|sla|trap|ram|stomp|beuk|sloop|verbouw|break|schop|breken ..2 @your|zijn|haar|hun|@person @bodypart
      breek|sla|trap|ram|stomp|beuk|sloop|verbouw|schop ik|we|wij ..1 @your|zijn|haar ..1 @bodypart
      @i ga|gaan|zal|gonna|will ..2 @your|zijn|haar @bodypart ..2 breken|slaan|verbouwen|trappen|slopen|inslaan|stampen|break|afhakken|breek|rammen|in|eraf|kapot
      @you|hij|zij|ze|die|@name krijgt|krijg|krijgen|vangt|vang|kan|kun ..3 @blow ..3
      krijg|krijgt|vang je|jij|jullie|ge|gij|u ..3 @blow
      @i geef|geven ..2 @you|hem|haar ..4 @blow
      @i ga|gaan|zal|zullen ..2 @you|hem|haar|@name ..3 @blow ..2 geven|verkopen|uitdelen
      @i gooi|duw|flikker|pleur|smijt|kieper|schop|trap|gooien|duwen @you|hem|haar|@name ..3 van|in|uit|voor|tegen|onder ..2 trap|sloot|water|raam|fiets|muur|trein|kluisjes|container|prullenbak|auto|brug|rails|kanaal|gracht
      mijn|me|mn ..1 broer|neef|vader|vriend|vrienden|broers|zus slaat|schopt|trapt|pakt|maakt|vermoordt|breekt|steekt|slaan|pakken|komt @you|hem|haar ..4
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden slaat|slaan|trapt|trappen|schopt|schoppen|ramt|rammen|beukt|beuken|stompt @you ..2 dood|kapot|elkaar|verrot|koud|hens|ziekenhuis
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden steekt|steken|schiet|schieten @you ..1 neer|dood|overhoop
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden maakt|maken @you ..1 dood|koud
      hij|zij|ze maakt|maken je|jou|u|jullie helemaal? af $
      slaat|slaan|trapt|schopt|ramt|beukt hij|zij|ze|ie @you ..2 dood|kapot|elkaar|verrot|koud|hens|ziekenhuis
      steekt|schiet hij|zij|ze|ie @you ..1 neer|dood|overhoop
      maakt|maken hij|zij|ze|ie @you ..1 dood|koud
      maakt|maken hij|zij|ze|ie je|jou|u|jullie helemaal? af $
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden breekt|breken|slaat|slaan|trapt|trappen|schopt|schoppen ..1 @your ..1 nek|benen|been|kop|hoofd|gezicht|bek|smoel|neus|tanden|kaak|arm|armen|botten|poten|vingers|ribben ..2
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden krabt|krabben|slaat|steekt @your ogen ..1
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden vermoord|vermoordt|vermoorden|wurgt|wurgen @you ..1 $|als|na|straks|morgen
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden sloopt|slopen|verbouwt|verbouwen je|jou|jullie ..1 $|als|na|straks|morgen
      hij|zij|ze|gasten|broers|neven|matties|maten|vrienden gaat|gaan|zal|zullen @you ..2 vermoorden|doodmaken|doodslaan|neersteken|doodschieten|neerschieten|wurgen|slaan
      gast|hem|haar|die|@name|@you ..1 elkaar|verrot|kapot|ziekenhuis trappen|slaan|schoppen|meppen|rammen|beuken
      gast|hem|haar|@name|@you in elkaar trappen|slaan|schoppen|meppen|rammen|beuken
      get ..1 your|his|her ass beat|kicked|whooped
      slaan|trappen|schoppen|rammen|beuken @you|hem|haar|@name ..3 elkaar|verrot|kapot|ziekenhuis|helemaal
      @blow|vuisten in|voor|op|tegen @your|zijn|haar ..1 @bodypart|hoofd
      @you gaat|ga|gaan ..2 bloeden|kapot|neer|liggen|klappen|kreperen
      @you bent|are|ben|zijt ..2 dood|dead|geweest ..1 $
      @you bent|are|ben|zijt ..2 dood|dead|geweest ..1 @moment|straks|na|als|morgen|bij|buiten|when
      @you bent|ben|zijt er geweest
      i|we going to beat|hurt|slap|punch|fight|smack|jump @you|them|him|her
      i|we gonna beat|hurt|slap|punch|fight|smack|jump|fuck @you|them|him|her|your
      i|we will ..1 beat|hurt|slap|punch|fight|smack|jump|fuck|break|end @you|them|him|her|your
      beat|whoop|kick your|his|her ass|face
      @you gonna|will get|be|catch hurt|jumped|beat|punched|beaten|hands|smacked|slapped
      we ..1 slaan|trappen|schoppen|pakken|rammen|beuken|slopen @you|hem|haar|hun|@name ..4
      @i steek|zet|zetten|steken|blaas|brand ..4 je|jullie|jouw|zijn|haar|hun huis|fiets|scooter|auto|kluisje ..2 fik|brand|lek|op|af|plat
      @i sloop|steel|jat|verniel|gooi|prik|snij|trap ..2 je|jouw|zijn|haar ..1 fiets|scooter|telefoon|banden|band|laptop|spullen|tas|auto|kluisje
      @i ga|gaan|zal ..2 je|jouw|zijn|haar ..1 fiets|scooter|telefoon|banden|laptop|spullen|tas|kluisje ..3 slopen|stelen|jatten|vernielen|lekprikken|lek|gooien|steken|molleren|mollen|kapotmaken|verbranden|prikken
      @you ..2 ligt|lig|belandt|eindigt|loopt|loop ..3 straks|morgen|zo|dan ..4 ziekenhuis|krukken|rolstoel|gips|ic|kist|coma|grond
      @you ..2 ligt|lig|belandt|eindigt|loopt|loop|eindig|beland straks|morgen|zo|dan|nog ..4 ziekenhuis|krukken|rolstoel|gips|ic|kist|coma|grond
      @you ..2 belandt|eindigt|eindig|beland ..4 ziekenhuis|krukken|rolstoel|gips|ic|kist|coma
      en|dan|of|anders @you|lig|loop|eindig|beland ..2 ..1 ligt|lig|je|jij|loopt ..3 ziekenhuis|krukken|rolstoel|gips|ic|kist|coma
      @i sla|trap|schop|stomp|beuk|ram|ros|timmer|krijg ..2 @you|hem|haar ..3 ziekenhuis|krukken|rolstoel|gips|ic|coma
      @target|hem gaat|ga|gaan|zal|zullen ..2 @blow krijgen|vangen|voelen|pakken
      ik|we @you|hem|haar|die|@name ..3 ga|gaan|zal|zullen|wil ..1 @beating
      dat ik|we @you|hem|haar|@name ..4 @beating
      sla|ram|stomp|beuk|trap|schop|mep ..1 ..2 @your|zijn|haar|hun ..1 tanden|neus|kaak|kop|bek|gezicht ..3
      @i @beat1 ..1 al ..1 @your|zijn|haar|hun @bodypart ..3
      @i mep|sla|trap|schop|beuk|ram|stamp|hoek|deuk|boks|knal|clap|slap|punch|bash @you|haar|hem|hun|him|her !over|op|na|voor|als|met|aan|bij|toch|mee|wel ..4
      gonna|will|going ..1 beat|punch|smack|slap|jump|fight|hurt|knock|smash|hit ..1 @you|him|her|them|your|that|this ..3
      i ..1 beat|punch|smack|smash|knock|break ..1 your|his|her ..3 face|head|teeth|ass|jaw|nose|legs|neck|out|bones
      @you ..1 catch|catching these|hands ..2 hands|$
      nog ..1 een|één|1|1x keer|maal|x|woord ..8 en|dan|of ik ..2 @beat1|maak|pak|breek|steek|sloop|sla|ros
      nog ..1 een|één|1|1x keer|maal|x|woord ..8 en|dan|of ..2 @you ..3 eraan|dood|@blow|ziekenhuis|spijt|neer|knock-out|kapot|bloeden
      als|wanneer|zodra ..3 zie|tegenkom|vind|spot ..2 @beat1|sla|breek|sloop|pak|grijp ik|we ..4
      @blow|klappen|slaag ..1 verdient|verdienen|nodig|krijgen|vangen @you|hij|zij|ze
      @you vraagt|vraag|smeekt|bent|zijt ..2 om|voor|aan ..1 @blow|klappen|slaag
      we|wij|ik gaan|ga ..1 met ..4 @you|hem|haar ..2 aftuigen|opwachten|slopen|pakken|slaan
      @you|hij|ze|zij|@name gaat|ga|gaan ..2 neer|knock-out|plat ..2 @moment|straks|buiten|$
      @i ga|gaan|zal|zullen|kom|moet ..2 @you|hem|haar|hun|@name|@staff ..4 pijn doen
      @you wordt|word|worden|getting|get ..5 @harmed
      hij|ze|zij|@name wordt|word|worden|getting ..2 @moment|na|straks|buiten|nog ..3 @harmed
      word|wordt|worden @you ..5 @harmed
      @i laat ..2 @you|hem|haar ..5 slaan|pakken|schoppen|trappen|opwachten|aftuigen|lynchen
      @i laat ..3 hond|honden|broer|broers|neef|neven|vrienden ..3 op @you ..1 los|af
      @i|we|stuur|haal|roep ..4 op @you af ..2
      stuur|stuurt|sturen ik|we|@i ..4 op @you ..1 af
      @i @beat1 ..1 @target|hem !over|op|na|voor|als|met|aan|bij|toch|mee|wel|af ..2 $
      @beat1 ik|we|wij @target|hem !over|op|na|voor|als|met|aan|bij|toch|mee|wel|af ..4
      @i @beat1 ..2 @identity|homo's ..2 elkaar|verrot|kapot|dood
      jou|jullie|hem|haar ga|gaan|zal|zullen|sla|pak|pakken|slaan|maak|maken ik|we|wij ..6 @beating|@getting|nemen|terug|kapot|verrot|af|elkaar|krijgen
      hem|haar|die|jou|@name pakken|slaan|slopen|wachten|krijgen|nemen we|wij ..4 terug|op|elkaar|verrot|kapot|nog|morgen|straks|grazen
      grazen nemen
      te grazen ..2
      @i draai|draaien|wring ..2 @your|zijn|haar|hun|@name nek ..2
      @i maak|maken ..1 gehakt|moes|pulp|puree ..1 van @you|hem|haar|@name ..3
      @i maak|maken ..1 @you|hem|haar|@name ..2 stuk|met|kapot|bont|invalide|verlamd ..2
      @you ..4 niet ..2 levend ..2 weg|uit|thuis|naar
      @you|ze|zij|hij krijgt|krijg|krijgen|vangt|vang|hebt|heb|moet|moeten ..4 @blow ..2 nodig|hebben|krijgen|voelen
      klikspanen|verraders|snitches|matennaaiers krijgen|krijgt|vangen|worden|gaan ..3
      straks|dan|morgen|zo lig|ligt|loop|eindig|beland @you ..3 ziekenhuis|krukken|rolstoel|gips|ic|kist|coma|grond|sloot|kreukels
      lig|ligt @you|je ..3 ziekenhuis|kreukels|kist|coma|sloot ..1 $
      @i neuk|neuken|naai ..1 @you op|kapot|weg ..4
      @i ga ..1 @you ..1 neuken|opneuken|slopen|naaien ..2 straat|buiten|na|hier|morgen|straks
      @third|@staff|@name|leraar|die ..3 krijgt ..3 baksteen|steen|ei|@blow ..5
      steek|prik|snij|maak ik|we ..4 lek|kapot|stuk ..2
      steek|steken ..1 ik|we ..2 lek $
      die|hem|haar steek|sla|maak|prik|sloop|trap ik|we ..3 lek|kapot|elkaar|verrot|stuk|dood
      @you ..2 getting jumped|beat|slapped|punched|smacked|beaten ..3
      hou|houd|dicht ..4 of|anders ik|we ..2 @beat1|maak|breek|ram|steek|pak ..4
      hou|houd|dicht|stop|kap|zwijg ..6 of|anders ..1 @you|krijg|krijgt ..3 @blow
      @you|ge|gij ..2 @blow nodig|verdient|verdiend|verdien ..2
      @i geef|geven|verkoop ..4 @blow ..2 voor|op|tegen|in @your|zijn|haar|bek|kop ..2
      @beat1|sla ..1 @you|hem|haar ..2 uit elkaar|je|jouw ..2
      @i bos|klap|jaag|rag @you|hem|haar ..2
      @i zou|zal|ga|wil ..2 @you|hem|haar|matsen ..2 @blow geven
      pulling|pull up to|on @you|your ..3
      karma|straf ..8 vuist|klap|klappen ..2
      is ..1 @blow krijgen|vangen
      @you moet|moeten|mag|hoort|verdient ..6 geslagen|getrapt|geschopt|aangepakt|afgetuigd|gelyncht ..2 worden|$
      @you|hij|zij|ze moet|moeten ..6 elkaar geslagen|getrapt|geschopt|gebeukt ..2
      @i sleep|sleur|trek @you|hem|haar ..4 haren|nek|kraag|oren
      ga|gaat|gaan @you|je ..3 bloeden|kermen|kruipen ..1
      jou|jullie pak|krijg|vind|grijp|sloop|breek ik|we ..4
      @you|he|she|they|@name ..1 gets|getting|get ..1 jumped|beaten|beat|battered|smacked|slapped|stabbed ..1 @moment|after
      getting @your|his|her ..1 head|ass|teeth|face ..1 kicked|smashed|bashed ..1 in ..2
      @i|will|gonna|going smash|break|cave|punch|kick|stomp|bash @your|his|her ..1 head|face|nose|teeth|jaw|skull|ribs|legs|fingers ..2
      @i|will|gonna|going slash|smash|wreck|trash|break @your|his|her ..1 tyres|tires|bike|phone|laptop|locker|window ..1
      my ..1 brother|brothers|cousin|cousins|boys|uncle|dad ..1 is|are|will|gonna|going ..2 batter|hurt|jump|destroy @you|him|her $
    `,
};
