import type { FrameRule } from "./rule.ts";

/** What a threat without violence sounds like, gravest first. */
export const THREAT_VAGUE_FRAMES: FrameRule["frames"] = {
  high: `
      @i weet|weten|know|wt ..2 waar|where @you|hij|zij|ze|he|she ..1 woont|woon|wonen|live|lives|slaapt|huis|fietst|traint
      @i weet|weten|know ..2 hoe|how|waar|where|welke|which|langs ..4 @you ..5 fietst|fiets|loopt|loop|naar|thuis|walk|school|cycle|bike|rijdt|komt
      weet|weten|know ..1 waar|where @you ..2 woont|woon|wonen|live|huis|slaapt
      @i|@person|we weet|weten ..2 in|op|welke ..2 straat|huis|school|flat ..1 @you ..2 woont|woon|wonen|fietst|zit
      vertel|zeg|lek ik|we ..3 iedereen|klas|ouders ..4 geheim|geheimen|alles|wat
      weet|weten ik|we ..1 waar @you|hij|zij|ze ..1 woont|woon|wonen
      @i kom|komen|staan|sta|coming ..4 langs|voor|naar|bij|to je|jouw|jullie|your ..1 huis|deur|huisdeur|thuis|house|door
      @i stuur|stuurt|haal|bel ..2 mijn ..1 broer|broers|neef|neven|vrienden|boys|matties|jongens|familie|mannen|maten|gasten op|langs|achter|naar|en|bij ..5
      mijn ..1 broer|broers|neef|neven|vrienden|boys|matties|jongens komt|komen|gaat|gaan|staan|staat|wacht|wachten ..4 @you|hem|haar|langs
      @you bent|ben|zijt|are ..3 nergens ..2 veilig
      @i ga|gaan|zal|zullen ..3 @you ..2 leven ..3 zuur|hel|kapot
      @i maak|maken ..3 leven ..4 zuur|hel
      we|wij wachten|wacht|staan ..2 @you|hem|haar ..2 op|buiten ..4
      @i ga|gaan ..2 @you|hem|haar|@name ..3 opwachten|opzoeken|aanpakken|pakken|terugpakken|grijpen|krijgen|vinden
      geef|geven|betaal|stuur|maak|breng|lever|pay|give|doe|gimme ..8 anders|or|of|else @i|krijg|ga|gaat|vertel|zet|stuur|zeg|maak|post|lek|deel|gaan|slaan|else ..6
      anders vertel|zet|stuur|post|lek|deel|laat|zeg|stuurt ik|we ..7 iedereen|ouders|moeder|school|online|insta|door|snap|mentor|groepsapp|klas|weten|zien|rond
      als @you ..8 niet|geen|nie ..6 dan|, ..1 vertel|zet|stuur|post|lek|deel|gaat|laat ..1 ik|we|die ..6 iedereen|online|door|groep|app|snap|insta|rond|zien|klas
      als @you ..8 dan @beat1|maak|pak|krijg|breek|sla|steek|weet|vind|grijp ..1 ik|we ..4 @target|hem|wel|@bodypart
      als @you ..10 dan krijg|krijgt|gaat|ga|ben|bent ..1 je|jij ..5 @blow|spijt|dood|eraan|geweest|jou|problemen
      @you ..1 verraadt|verraad|snitcht|praat|zegt ..8 dan|, ..1 @beat1|maak|pak|krijg|breek|ben|sla|weet ..5
      elke week|dag ..3 euro|geld|tientje ..8 anders|of|dan
      @number|tientje|vijfje euro ..4 anders|of ..5
      gebeurt|gebeuren|overkomt ..1 er ..1 wat|iets|ongeluk ..2 met ..2 je|jou|jouw|jullie|@you ..2
      snitches get stitches
      watch your back
      @you will|gonna|going ..2 pay|regret
      catch you outside|after
      i|we will|gonna find|get|catch you
      @you zal|zult|gaat|ga|zul ..4 spijt ..3 krijgen|hebben
      @you krijgt|krijg ..3 spijt
      @i weet|weten|know ..3 hoe laat|wanneer @you ..6 fietst|fiets|loopt|loop|alleen|traint|werkt|uit|thuis|komt|rijdt
      @i weet|weten ..1 precies ..2 waar|hoe|welke|wanneer|laat @you ..6
      weet|weten precies ..2 waar|hoe|wanneer|welke|laat @you ..6 fietst|loopt|woont|slaapt|werkt|traint|zit
      euro|geld|tikkie|tientje|tientjes|money|cash ..4 of|anders|or|else ..6 vader|moeder|ouders|iedereen|klas|door|online|foto|foto's|appjes|geheim|@blow|gaan|gaat|ik|i|je
      @you geeft|geef|betaalt|stuurt|doet|regelt|maakt ..6 anders|of ..1 zeg|vertel|stuur|zet|laat|post|app|sla|krijg|ga ..1 ik|je
      anders|of ga|gaat|gaan|komen|komt ..1 die|je|jouw|deze|alle ..3 appjes|foto|foto's|filmpje|screenshots|berichten|geheim|geheimen ..4 naar|rond|online|op|in|door
      anders|of zeg|vertel ik|we ..1 alles|het|dit ..1 tegen|aan|$
      pay|give|send ..6 or|else ..2 tell|post|show|leak|send|everyone ..4
      als je|jij|u ..6 zegt|vertelt|verraadt|verraad|praat|snitcht|meldt|klikt ..6 dan|,|ben|bent|krijg|weet ..5 dood|spijt|van|klaar|geweest|@blow|eraan
      als @you ..6 mond|bek|iets|wat ..3 opendoet|zegt|zeggen|opentrekt ..4 dan|,|ben|sla|maak|krijg ..5
      better ..1 watch|run|hide|pray|sleep ..3 back|after|outside|$|eye|tonight
      i|we know your|ur|where|which ..2 route|address|house|you|live|street ..3
      snitch|praat|klik|klikken|vertel ..4 en|dan ..1 je|ik|jij ..3 dood|kapot|spijt|eraan|maak|sla
      @i weet|weten|ken|kennen|know ..3 waar|welke|hoe|wanneer|where ..2 @your ..2 broertje|zusje|broer|zus|moeder|vader|oma|familie|kinderen|gezin ..6
      weet|weten ..3 welke ..2 school @your ..3 zit|zitten
      @i ken|kennen|heb|hebben|weet|weten @your ..1 adres|huisadres|straat|huis ..3
      geef|geven|gimme|lever|give ..2 @your|je ..1 geld|lunchgeld|schoenen|telefoon|fiets|jas|portemonnee|pinpas|airpods|tikkie|zakgeld|money|phone ..2 $|of|anders|nu|hier|of
      @i zeg|vertel|roddel ..2 iedereen|klas ..8 als @you ..6 niet ..4
      als @you ..6 niet ..3 betaalt|betaal|geeft|doet|luistert|meewerkt ..4 @beat1|krijg|pak|maak|breek|gebeurt|spijt|stuur|post|vertel|lek
      @you moet|moeten ..4 betalen|geld|euro ..4 of|anders ..6
      doe|maak|schrijf|lever ..4 huiswerk|opdracht|verslag|werkstuk ..4 of|anders ..1 je|jij|ik|we|krijg|sla ..5
      watch out|yourself ..2 on|after|way|home|tomorrow
      @i zal|zullen @you|hem|haar ..2 krijgen|vinden|pakken|leren|weten ..1 $
      ik|we|wij komen|kom ..3 bij @you langs ..6
      komen|kom ..2 @moment|vanavond ..2 langs ..6 niet ..3 thee|koffie|gezellig
      @you komt ..3 hier|dit ..1 niet levend|heelhuids ..3
      @i maak|maken ..2 @your|je leven ..4
      @i laat|laten ..1 @you|hem|haar ..2 betalen|boeten|lijden|kruipen|janken ..2
      @third|groep|jongens ..8 op mij|me|ons ..2 wachten|wacht
      @i weten|weet|know ..1 wanneer @you ..1 alleen ..3
    `,
  medium: `
      wacht|wagt|wait maar|jij|until|til|you|tot|af|es|eens ..4 na|after|buiten|school|morgen|pauze|straks|klaar|bent|zie|komt|maandag|outside
      wacht maar $
      wacht maar @you|jij|,
      pas maar|jij|goed op ..5 @you|jij|jullie|straks|morgen|als|na|buiten|gast|gozer
      @you moet|moeten|kan|kunt|mag ..3 oppassen|uitkijken !voor|op|met|in|bij|dat|of
      pas ..1 maar op $
      kijk maar|goed|jij uit ..4 @you|straks|morgen|na|als|buiten|gast $
      kijk maar uit $
      @i krijg|krijgen|pak|pakken|grijp|zoek @you|hem|haar|@name nog|wel|terug|straks|morgen|na|buiten|vandaag|echt !@number|geld|euro|van
      @i vind|vinden @you|hem|haar|@name ..1 nog|wel|terug $
      @you bent|ben ..1 @moment|straks aan ..1 beurt $
      we|wij komen @you|hem|haar ..1 halen|pakken
      @i sta|staan @you|hem|haar ..6 op te wachten
      watch|wait ..2 after|outside school|$
      @you krijgt|krijg op je bek|kop|donder|lazer|flikker|sodemieter|muil|smoel
      krijg|krijgt je|jij op je bek|kop|donder|lazer|flikker|sodemieter|muil|smoel
      @i zie|see|spreek @you|hem|haar ..1 nog|wel ..2 na|buiten|straks|outside ..2
      @i zie|see @you ..1 buiten|outside $
      zie|spreek ik|we @you|hem|haar ..1 buiten|na
      @i weet|weten @you ..2 te vinden|staan|zitten
      kom maar|dan|eens|es|is ..2 naar|buiten|als|hier|op|dan ..2 buiten|durft|durf|hek|plein|fietsenhok|vechten|lef
      @you|we gaan ..3 vechten ..4
      kom ..2 vechten|fitten|knokken|matten|fighten
      @you bent|ben|zijt|are de|the|als|nu volgende|next|sjaak
      @you bent|ben ..2 van mij|ons ..4 school|pauze|straks|morgen|na|buiten
      dit|hier|das|dat|het laat|laten|krijgt|komt ..3 niet|staartje|terug|gevolgen ..2 mij|zitten|krijgen|je|jou|aflopen
      @you komt|kom ..2 niet|nie ..2 weg ..2 mee
      @you|jullie gaan|gaat|ga ..2 zien|merken|voelen|beleven ..4
      dit|this ..2 zet|betaal|betaald|over|not ..3 betaald|terug|over
      @i ga|gaan|zal|zullen ..2 @you|hem|haar ..2 terugpakken|laten zien|krijgen|boeten
      @you zal|zult|gaat|ga|moet ..3 boeten|betalen|bezuren|huilen ..2
      @i heb|hebben ..2 @you op ..3 lijst|dodenlijst|lijstje
      @you staat|staan ..2 op ..2 lijst|lijstje|dodenlijst
      @i onthoud|onthou dit|jou|je ..2
      meet me|you outside|after
      fight|square me|up ..3 after|school|outside|tomorrow
      pull up ..3
      slaap|sleep ..1 lekker|met|with|goed ..2 oog|eye|open
      @you zal|zult|gaat|ga|zul ..3 merken|zien|voelen wat|hoe ..4
      @i wacht|wachten @you ..1 op
      @you|je ..3 geen leven ..1 meer $
      @you komt|kom|komen ..3 aan ..1 beurt $
      als ik jou|u was ..4 thuis|weg|oppassen|uitkijken|verhuizen|rennen|bang ..3
      kom morgen|maandag ..2 niet ..3 school ..4 als|anders|of ..5
      don't come to school ..5 if|or ..4
      @you weet ..2 wat er|je gebeurt|te|staat ..4
      @you weet ..3 wat ..3 gebeurt|wachten|staat ..4
      @i kom|komen @you|hem|haar halen|pakken|opzoeken|vinden
      @i|am|are|we're waiting for @you ..3 with ..2 guys|brothers|cousins|bats $
      @i|am|are|we're coming for @you|him|her $
      @i|am|are|we're coming for @you|him|her ..1 tonight|@moment $
      @you|he|she will|gonna|going ..1 pay for this|that $
      say|do that again and see what happens
      @you bent|ben|zijt nog niet ..1 van|klaar ..1 mij|me|ons|met ..1 af|mij|ons|me
      @i|we ben|zijn nog niet klaar ..1 met @you|hem|haar
      ik|we zou maar niet ..3 alleen|naar|buiten|komen ..4
      @you bent|ben|zijt ..1 gewaarschuwd $
      ^ buiten|na ..1 jij|jou en ik
      @you time|days is|are coming|numbered
      @you dagen ..2 geteld
      wij|we komen|staan met|met ..5 @you ..3 halen|pakken|op
      vanaf ..1 nu|morgen ..3 oppassen|uitkijken
      ik|we zou ..3 morgen|vandaag niet ..4 school|komen|alleen ..3
      @you kan|kunt ..2 maar beter|best ..2 niet ..5 school|komen|alleen|buiten
      @you kan|kunt ..1 beter niet ..5 komen|alleen|buiten|vertonen
      @you moet|durf|waag ..4 niet ..4 alleen|vertonen|buiten ..4 fietsen|naar|lopen|meer
      na school ..2 is|ben|bent|zijn|ga|gaat ..2 @you ..2 van|aan|voor ..2 mij|ons|beurt
      na|straks school|buiten ..3 @you en|ik ..2 ik|jij|jou
      jij en ik ..2 na|buiten|straks|fietsenhok|fietsenstalling ..2
      @moment|school|buiten|hek|plein|fietsenhok ..4 jij|je weet ..1 waarom|wat|waarvoor
      jij|je weet|wt ..1 waarom|waarvoor ..2 @moment|school|buiten|na ..3
      geen idee|benul met wie ..4 maken|doen|gepraat|praat
      niet ..1 met wie ..4 maken|doen
      dat|dit|jullie|je ga|gaan|zal|zul|zullen|gaat ..2 nog|wel ..2 merken|zien|voelen|horen|bezuren
      slaap|sleep maar|lekker|gerust|goed ..4 oog|ogen|eye
      regel|regelen|uitvechten|uitpraten|oplossen|afrekenen|afhandelen ..1 ..6 achter|buiten|hek|plein|fietsenhok|gymzaal|bosje|kluisjes|vriendjes
      we|ik rekenen|reken ..4 af ..3
      @your fiets|scooter|telefoon|laptop|tas|auto|banden|brommer|huis ..2 overleeft|overleven|haalt|gaat ..3 niet|eraan|slopen|kapot|sloot|fik|lek|gracht|water
      straks|morgen|vanmiddag|dadelijk|zo ..1 ligt|is|staat|zijn|drijft ..2 @your fiets|scooter|tas|telefoon|banden|laptop ..4 sloot|lek|kapot|fik|water|gracht|weg|sloop
      @you hebt|heb|krijgt|wordt|word ..1 @moment|vandaag ..4 slechte|zware|pijnlijke|moeilijke ..1 dag|pauze|middag
      geniet ..5 nog|maar|zolang ..8 want|straks|daarna|zolang|laatste
      lach ..1 maar|nog ..3 straks|zolang|daarna|want|nu
      daarna|straks|dan|morgen|zometeen lach|lachen|lacht|piep|huil|huilt @you ..3 niet|anders|wel|als
      @you|jullie lacht|lach|lachen straks|morgen|binnenkort|dan ..1 niet|wel
      wie ..1 laatst lacht
      tel ..1 je|uw dagen
      @you dagen|tijd ..1 zijn|is geteld|om|voorbij
      @you bent|ben|zijt ..2 de|het lul|sigaar|klos|haasje ..2 @moment|straks|na
      @you komt|kom er nog wel achter
      zwaait er wat
      @i neem|nemen|krijg|krijgen wraak|revanche ..3
      wraak is|komt|zal ..3
      @i ben|zijn ..2 niet vergeten wat @you ..4
      @i heb|hebben ..2 mensen|jongens|vrienden|mannetjes|connecties ..3 die|voor @you|dat|dit|weten ..4
      @i ken|kennen ..2 mensen|jongens|gasten|mannen|mannetjes ..4 @you|jou|dit|vinden|bezoek|langs
      you ..1 better watch|run|hide|pray|not|stay
      wait till|til|until ..3 see|catch|school|outside|get|tomorrow ..2
      see you|u|ya ..1 outside ..2
      count your days
      @you gaat|ga|gaan ..1 dit|er|hier|het|daar ..2 berouwen|betreuren|bezuren|spijt
      @you zal|zult|zul|gaat|ga ..3 berouwen|betreuren|bezuren
      ik|we|wij zou|zouden maar|es|eens ..2 goed|achterom|voorzichtig|oppassen|uitkijken ..6 jou|jij|je|u|jullie|$
      zou ik|we maar|es ..3 achterom|oppassen|uitkijken|opletten ..3 jou|jij|je|u|$
      @you kan|kunt|kunnen ..2 niet ..1 blijven|altijd ..2 wegrennen|vluchten|verstoppen|verschuilen|ontlopen
      @you kan|kunt ..2 wegrennen|rennen|vluchten|verstoppen ..3 maar|wij|we ..6
      ooit|ergens|dan ..3 kom|pak|krijg|tref|vind ik|we @you ..3 alleen|tegen|wel
      hoop|hopelijk ..4 kom|zie|tref @you ..2 niet ..3 tegen|alleen
      je moet|kan|kunt|mag ..3 niet ..2 raar|verbaasd|schrikken|gek|opkijken ..3 als ..5 fiets|iets|gebeurt|lek|weg|@blow
      zorg ..2 maar ..2 dat @you ..6 niet|nooit ..4 alleen|buiten|tegenkom|school|komt
      zorg ..2 dat @you ..4 niet ..2 alleen ..3
      vanmiddag|straks|morgen|vanavond|nu ben|bent|is|zijn @you ..1 van mij|ons
      vanmiddag|straks|morgen|vanavond ben|bent @you ..2 beurt|klos|sjaak|lul|volgende
      @you krijgt|krijg ..1 dit|het|die ..2 terug ..1 $
      dit krijg|krijgt @you ..3 terug ..2
      @i zie|see|spreek jou|jullie|hem|haar ..2 na|after ..1 de|het|les|school|gym|uur ..3 wel|nog|$
      @i laat|laten ..1 @you|dit|het ..4 niet ..2 vergeten|zitten|gebeuren
      dit laat|laten ik|we ..4 niet ..2 zitten|gaan|gebeuren
      @you bent|ben ..1 nog|nu niet ..1 jarig
      @you moet|kan|kunt|mag ..4 over je|uw schouder|schouders kijken
      over je|uw schouder|schouders kijken|kijk|heen
      loop|kom|fiets @you @moment|straks ..2 maar|beter niet ..6
      loop|kom|fiets @moment|straks|maar ..2 maar|beter|nooit niet|meer ..4 gang|plein|school|langs|buurt
      kom maar op|dan ..1 dan $
      kom maar op $
      durf je ..2 , ..4 1|één|een tegen|op 1|één|een ..4
      1|één|een tegen|op|vs 1|één|een ..4 achter|plein|buiten|park|na|fietsenhok|hek
      @you ga|gaat|gaan|zal|zult ..2 nog|wel|allemaal ..2 huilen|janken|smeken|jammeren|piepen ..2
      @you|you|u will see|find ..3 what|out|happens|happen ..2
      @you you'll|youll see|regret|pay ..3
      you'll|youll|u'll see|regret|pay ..3
      zeg ..1 maar dag|vaarwel|doei ..2 tegen|aan|met je|jouw ..4
      wordt ..2 leuke|gezellige|mooie|lange ..2 pauze|dag|middag|fietstocht ..3 voor jou|jullie|hem|haar ..3
      kan|kunt|mag|moet maar|best beter|goed|uitkijken ..3 auto|fiets|huis|rug|spullen|scooter ..4 gaten|houden|kijken
      in de gaten houden ..3 auto|fiets|huis|rug|spullen
      hem pakken we|wij ..6
      @you|die|hij|ze komt|komen|kom ..3 nog ..1 wel ..2 beurt|tegen|achter
      wie mij|ons ..4 naait|pakt|verraadt|uitlacht|pest ..6
      iedereen|allen|jullie ..8 gaat|gaan|zal|zullen|zult ..3 boeten|spijt|betalen|voelen|merken
      keep talking|going|laughing ..1 and ..2 see ..3
      ga|blijf|lach ..2 zo ..1 door ..2 en|dan ..2 @you|zie|zul|zal ..3
      dit|dat was|is ..2 @your laatste grap|grapje|keer|woord|kans|lesje ..2
      we|wij zien|spreken elkaar nog|wel ..1 wel|nog ..2 !op|bij|in|zaterdag|morgen
      zonder @your vriendjes|vrienden|vriendinnen|broer ..4 stoer|niks|held|bang ..4
      weg|fietstocht|rit ..1 naar huis is|wordt ..2 lang|donker|gevaarlijk|eng ..3
      zonde|jammer|sneu ..2 zijn|als ..3 er ..2 iets|wat ..3 mee|gebeurt|gebeurde|overkomt
      zou ..1 zonde|jammer|vervelend|sneu ..2 zijn ..1 als ..8
      hoop|hopelijk ..4 @you ..3 verzekerd|verzekering|rennen ..2
      hopelijk kan|kun|kunt @you ..2 hard|snel ..1 rennen|lopen|fietsen ..2
      @you staat|staan ..3 op ..1 mijn|ons|onze ..1 lijst|lijstje
      neem|draag|koop ..1 @moment|alvast ..2 ..2 helm|gebitsbeschermer|ehbo|verband|bodywarmer
      bestel|bel|regel ..1 alvast|maar|vast ..2 ambulance|ziekenwagen|kist|begrafenis|uitvaart|tandarts|dokter
      bid ..1 maar ..1 alvast|vast|dat ..4
      zeg ..1 vast|alvast ..1 maar ..1 dag|vaarwel ..3
      dit|het|hier is nog|nog ..1 niet ..1 voorbij|klaar|over|afgelopen|gedaan $
      @i onthoud|onthou|weet @your naam|gezicht|kop|hoofd ..2
      we|wij|ik houden|hou|houd @you !tas|plek|fiets|spullen|jas|hond ..1 in de gaten
      @you wordt|word|worden in de gaten gehouden
      neem je vest|helm mee ..2
      oog om oog ..3
      jouw|je tijd komt|is ..2 nog|om|wel|gekomen ..2
      geniet er ..2 nog|maar ..2 van ..2 $
      we|wij|ik krijgen|krijg|vinden|pakken @you ..1 heus|toch|vanzelf|echt|ooit ..1 wel
    `,
};
