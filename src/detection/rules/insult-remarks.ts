import type { FrameRule } from "./rule.ts";

/** Degrading remarks and wishes, gravest first. */
export const INSULT_REMARKS: FrameRule["frames"] = {
  high: `
      krijg|kryg|vang|krijgt ..1 de|het|toch|allemaal|lekker? ..2 @disease !zin|les|huiswerk|nou
      krijg ..1 @disease !zin|les|huiswerk|nou
      ^ ga|loop ..3 dood|doodvallen|sterven|doodgaan $
      ga toch|gewoon|lekker|maar|eens|fucking|kk|alsjeblieft ..1 dood|sterven|doodgaan
      ^ ga dood
      ga mes|pistool ..1 jezelf
      jezelf van kant
      hoop|hopelijk ..1 dat|kom|val @you ..2 onder|van ..2 auto|trein|bus|tram|vrachtwagen|brug|dak|metro
      ga je|jezelf|u|jou ..1 verhangen|ophangen|verdrinken|doodschieten
      @identity|gays|zwarten|homo's|moslims zijn ..2 ziek|vies|dieven|dom|achterlijk|criminelen|gestoord|stinkers|beesten|ongedierte|parasieten|ratten|kakkerlakken|lui|terroristen|gierig|minderwaardig|tuig|kanker|disgusting
      @disease op met|jij|jullie
      sterf|sterft jij|je|@you|@name|@insult-term
      ^ sterf ..1 $
      val ..1 dood
      go|just|please die $
      go kill|hang yourself
      kill yourself
      hang jezelf ..1 op
      i hope|wish ..1 you ..3 die|dead
      @i hoop|wens|hopelijk|hope|wish|wou|hopen ..1 dat|you|je|jij|jullie ..4 dood|doodgaat|sterft|doodgaan|kanker|kk|sterven|aangereden|verongelukt|omkomt|ziek|verdrinkt|verrekt|creperen|stikt|crepeert|kapotgaat
      hoop|hopelijk dat|ga|sterf|krijg ..1 @you ..4 dood|doodgaat|sterft|kanker|kk|aangereden|verongelukt|doodvalt|kanker
      hopelijk @third|@name|@you ..3 dood|sterft|kanker
      hopelijk sterf|sterft|stik|stikt|verongelukt|krijgt|verdwijn ..3
      @you ..1 mag|verdient|verdien|zou|moet|kan|moest|deserve ..4 dood|sterven|doodgaan|kanker|kreperen
      @you should|deserve ..2 die
      @you|hij|zij|ze had|hadden ..4 nooit|niet geboren
      was ..1 @you ..3 nooit geboren
      @you|hij|zij hoort|verdient ..3 niet ..2 leven
      maak|doe|pleeg|snij je|jezelf|yourself|zelfmoord ..3 kant|polsen|dood|zelfmoord
      ^ krijg|vang ..2 hartaanval|beroerte|ziekte|ongeluk|aids|hiv|toeval|aambeien
      maak jezelf|je ..1 van|dood|zelf
      pleeg ..1 zelfmoord
      ga ..1 zelfmoord ..2
      spring ..4 voor|van|onder ..2 trein|brug|dak|flat
      iedereen|niemand ..4 blij|mist|missen ..4 @you ..4 dood|weg|sterft|doodgaat|er
      @disease @person|@insult-term|@identity|@animal !weer|toets|game
      @disease @intensifier ..1 @person|@insult-term|@identity|@animal
      vieze|vuile|gore|stinkende|kanker|kk|kut islamiet|arabier|rus|moslima|hindoe|zigeuner|kamper|allochtoon|vluchteling|asielzoeker
      vieze|vuile|gore|stinkende|kanker|kk|kut|domme|tering|achterlijke|smerige|tyfus|fucking|dirty|stinking|kleine|ongewassen|rot|klote ..1 @identity !film|muziek|pizza|kaas|koffie|jas|piste
      @identity @insult-term|@animal|hond|apen|ras|tuig
      alle|die|al ..1 @identity ..2 moeten|zijn|horen|stinken|rot|terug|are ..4 dood|weg|land|op|terug|dieven|vies|ziek|achterlijk|criminelen|crimineel|stinken|dom|terroristen|uitgeroeid|eruit|oprotten|vergast|disgusting|profiteurs|gestoord
      @identity moeten|horen|should ..3 dood|weg|land|terug|oprotten|eruit|niet
      @identity horen ..2 niet|hier ..3
      @identity|alle|weg stinken|stink ..3
      ^ rot|ga|flikker|rotten|tief|oprotten|pleur ..4 terug ..2 naar ..1 je|jouw|eigen|turkije|marokko|afrika|polen|china|syrië|suriname|oekraïne|land
      terug naar je|jouw|eigen ..1 land
      go back to your|africa|china
      @you|hij bent|is|ben ..3 ..2 gay|homo|homootje|jood|jodin $
      wat ben jij|je ..1 homo|gay|jood ..1
      @you ..1 homo|gay|jood $
      ^ homo|jood|gay|homootje ga|rot|hou|flikker|sterf|kom ..3
      ^ homo|jood $
      hey|yo|hou|he|ey|ga|loop ..3 homo|jood|turk|mocro $
      je|jouw|jou|your moeder|ma|mama|moer|moeders|mom|mother|zus|oma|zusje ..1 is|heeft|zuigt|stinkt|was|de|a|werkt|die ..3 ..1 hoer|slet|kech|hoertje|dik|dood|kanker|kk|lelijk|whore|bitch|varken|fat|hoerig|walvis|stripper|raamprostituee|wallen|raam
      je|jouw|jou|your moeder|ma|mama|moer|moeders|mom|zus|oma|mother @sexist|kanker|kk|hoer|whore
      @disease|kanker|kk je|jouw moeder|ma|moer|mama|familie|zus
      neuk|naai|fuck|naaide|neukte|neuken|pak ..1 je|jouw|your ..1 moeder|ma|mama|moer|zus|mother|mom|zusje
      ik neuk|naai|fuck|neukte|nam ..1 je|jouw ..1 moeder|ma|mama|zus|oma
      gas ..2 joden|ze|erop|vergeten
      jullie ..1 vergeten ..2 vergassen
      zwarte|bruine|gele|brown|black ..1 aap|hond|varken|apen|monkey|ape|slaaf|kakkerlak|kanker
      @identity|@you|ze lijken|lijkt|lijkt|zijn|ruiken ..2 op|een|net|als|naar ..2 aap|apen|ratten|beesten|kakkerlakken|poep|stront
      nazi ..1 kind|joch
      hopelijk|hoop ..2 word|wordt @you|hij|zij|ze ..2 overreden|aangereden|doodgereden|vermoord|ziek|geschept|afgemaakt|neergeschoten
      hopelijk|hoop ..3 @you|hij|zij|ze ..3 overreden|aangereden|doodgereden|geschept|neergeschoten|afgemaakt|kanker
      ga|kom ..2 onder ..1 trein|auto|bus|tram|vrachtwagen $
      wereld ..3 beter ..2 zonder jou|je|jullie|u|hem|haar
      @you|ze|zij|hij hoort|hoor|moet|moeten|horen ..3 opgehangen|afgemaakt|doodgeschoten|afgeschoten|vergast|uitgeroeid|opgesloten-n|afgeslacht
      alle|die|al|typisch|typische @identity ..6 hetzelfde|stelen|jatten|liegen|profiteren|oprotten|rovers|lui|dieven|gierig
      @identity stelen|jatten|liegen|stinken|profiteren ..3
      @i haat|haten|hate|hates|despise|verafschuw|verafschuwen ..2 @folks
      @i walg|kots|walgen|kotsen ..1 van|op ..1 @folks
      @i kan|kunnen ..1 @folks niet uitstaan|luchten
      @i heb|hebben ..1 hekel aan ..1 @folks
      @folks|@identity zijn|are ..2 niet|nooit|not te|to ..1 vertrouwen|trust|trusted
      nooit|never een|a @identity vertrouwen|vertrouw
      vertrouw|never|trust nooit|trust een|a|any @identity ..2
      @folks zijn|are ..1 freaks|ziekte|plaag|dieren|onbetrouwbaar|uitschot|gespuis|schorem|onnatuurlijk|abnormaal|onrein|hoeren|profiteurs|filthy|dirty|animals|criminals|thieves|trash|stupid|vermin|rats|disease|inferior|scum|parasites|terrorists
      @folks zijn ..1 last
      @folks should|must not|never be here|in|at|allowed|alive|around|$
      @folks should|must not|never exist|live|breathe
      @folks shouldn't|shouldnt ..1 be|exist here|in|at|allowed|alive|around|$
      @folks mogen|horen niet|nooit ..1 bestaan|leven
      @folks don't|dont|doesnt|not ..1 belong ..3
      @folks should|must ..1 be ..1 killed|dead|deported|shot|banned|gone|removed
      ^ geen|no @folks in|op|bij|naast|aan|near|at|allowed ..2 klas|school|groep|groepje|team|tafel|feestje|buurt|land|kamp|kleedkamer|lokaal|ons|table|class|group|us|our
      nemen|neem|willen|wil|dulden|want ..3 geen|no @folks ..1 in|op|bij|aan|near|at ..2 klas|school|groep|groepje|team|tafel|feestje|buurt|land|kamp|kleedkamer|lokaal|ons|table|class|group|us|our
      wil|willen|ga|gaan|zit ..2 niet|nooit naast ..2 @identity|@folks ..1 zitten|werken|slapen
      won't|wont|never|not sit|work next|with ..2 @identity|@folks ..1
      klas|school|land|stad|nederland|team|class|country ..1 zonder|without ..1 @folks
      @folks pikken|stelen|jatten|steal|take ..2 alles|banen|huizen|jobs|everything ..2
      ^ weg|away met|with ..1 @folks
      stuur|deporteer die|al|alle|de|those|all ..1 @folks ..1 terug|back|uit|eruit|boot
      deport all|every|the|those ..1 @folks
      @folks rot|rotten|moeten|must ..1 oprotten|optiefen|optyfen|opkankeren|opflikkeren
      scheve|spleet|schuine|platte ogen|oog
      vieze|vuile|gore|kut|kk|kanker|tering gay|gays|trans|lesbienne|lesbi
      @you bent|ben|zijt ..2 terrorist|zandneger|aap|slaaf ..1
      @you had|hadden ..3 geaborteerd|abortus|afgedreven
      @your moeder|ma|ouders|vader ..4 had|hadden ..6 abortus|condoom|afgedreven|geaborteerd
      hadden|had ..3 moeten aborteren|abort|verzuipen|verdrinken
      aborteren|geaborteerd ..6 @you|kind
      @you ..8 aborteren|geaborteerd
      ga|spring ..3 lekker|gewoon|maar ..3 van|voor|onder ..2 brug|trein|dak|flat|auto springen|liggen|lopen
      vieze|vuile|gore|kk kaffer|kaffers|barbaar|islamiet|bruine|zwarte
    `,
  medium: `
      🖕 jou|jullie|you|u|@name
      your so|too|that ugly|fat|dumb|stupid|gross ..1
      @you bent|ben|are|zijt ..1 niks|niets|nothing waard|voor|$
      @you bent|ben|zijt|are|is ..2 kanker|kk|tering|tyfus|kut|fucking vies|dom|lelijk|irritant|dik|gay|raar|ugly|dumb|stupid|gross
      kanker|kk|tering dom|lelijk|vies|dik ..1 ben|bent|zijn|is @you|hij|ze
      wat|zo een hoerig|vies|lelijk|dom|achterlijk|stom wijf|mens|kind ..4
      dom|dikke|domme|achterlijk blondje|schaap|wicht|gans
      you filthy|dirty|fucking|stupid|ugly|disgusting dog|pig|rat|animal|cow|monkey|bitch|freak|kid
      @you bent|ben|zijt ..1 precies|net|gelijk ..2 @animal|varken|aap|koe
      @you lijkt|lijk|lijken|look ..1 op|like ..3 @animal|varken|aap|walvis|zwerver|drol|trol|junk|clown
      wat|jezus|gadver stink|stinkt|stinken @you
      @you|hij|zij heb|hebt|heeft|have ..2 lelijk|lelijke|vies|vieze|ugly ..1 hoofd|kop|gezicht|bek|tanden|face|lijf|haar|stem
      jullie groepje|groep|klas is|zijn|was ..3 zielig|dom|achterlijk|kansloos|triest|kneuzen|losers|sneu
      niemand|nobody mag|vindt|moet|likes|haat|vind|kan|geeft|heeft ..1 @you|hem|haar ..1 $|leuk|aardig|mag|om|uitstaan|echt|niet|zien|in|nodig|gevraagd
      nobody likes|asked you
      iedereen|everyone|everybody|we|wij haat|hate|hates|lacht|hekelt|kotst|walgt ..1 @you|hem|haar|om ..3
      ik|i haat|hate @you !huiswerk|als ..2
      haat jou|jullie ..2
      @you|hij|zij|@name|@third|@staff bent|is|ben|are|zijt|zijn ..4 waardeloos|mislukt|mislukking|nutteloos|walgelijk|worthless|useless|pathetic|disgusting|zielig|achterlijk|gestoord|hersendood|ongewenst|aangespoeld|lelijk|ugly|stupid|dumb|fat|triest|kansloos|afschuwelijk|incapabel|debiel|misbaksel|mislukkeling|mismaakt|abnormaal !als|omdat|met
      wat is|zijn @name|@third|@staff|@mention ..2 lelijk|dik|vies|achterlijk|debiel|kansloos|gestoord|ugly
      wat ..1 ben|zijt ..1 jij|je|gij ..4 lelijk|dom|vies|zielig|dik|achterlijk|triest|kansloos|irritant|sneu|mislukt|gestoord|debiel|traag|waardeloos
      @you stinkt|stink|smell|stinken|smells !like
      @you ..1 ziet|zie|look|looks ..4 varken|vies|lelijk|walvis|aap|zwerver|niet|drol|clown|shit|ugly|junk|koe|lijk|kots
      lelijke|dikke|vieze|domme|stomme|gore|vuile|smerige|achterlijke|zielige|kale|schele|stinkende|ugly|fat|stupid|lelijk|dik|vies|irritante|kansloze|walgelijke|debiele|gestoorde ..1 kop|bek|smoel|gezicht|tanden|neus|haar|gast|joch|kind|wijf|meid|bitch|vent|kerel|klas|hoofd|mens|reet|stinkerd|rat|trol|heks|koe|hond|varken|aap|zeug|pad
      @you ..1 hebt|heb|have ..3 lelijke|rotkop|vieze|geen ..2 hoofd|kop|hersens|hersenen|gezicht|tanden|vrienden|leven|haar|neus|brain|friends
      @you ..2 geen|nul|zero ..1 hersens|hersenen|vrienden|hersencellen|friends|iq
      @you iq ..4
      ga|loop|ren ..3 huilen ..3
      hou|houd|houden|shut ..3 bek|muil|smoel|kanis|bakkes|mouth|up|waffel|klep|mond ..4 @insult-term|jij|kk|kanker|lelijke|vieze|domme|stomme|dikke|bitch|idiot
      hou|houd|shut je|jou|your ..2 bek|muil|smoel|bakkes|kkbek|waffel|mouth
      shut the fuck up
      rot|flikker|donder|pleur|tief|sodemieter|kanker|kk|tyf|tering|kut|fuck|piss ..2 op|off @you|$|@insult-term|gast|man|naar
      fuck|fok|kanker|fack you|jou|jullie|u|off|ya
      lik|kus|zuig ..2 mijn|me|my ..1 reet|kont|lul|pik|ballen|zak|dick|anus
      suck my ..1 dick|balls
      @you are|is a ..3 idiot|loser|bitch|whore|pig|retard|freak|clown|joke|moron|slut|disgrace
      spoor|sporen jij|je|jullie ..1 wel|niet ..2
      @you spoort ..1 niet
      waarom ..1 leef|besta jij|je ..2 $
      waarom ben jij|je ..1 geboren $
      waarom besta|leef jij|je ..3
      ben|bent je|jij ..2 achterlijk|debiel|dom|gestoord|blind|doof|gehandicapt ..1 ofzo|of|in|$
      walg|kots ..1 van @you|hem|haar|@name
      @you maakt|maak mij|me misselijk
      @you kan|kunt|kan|can ..2 niks|niets|nothing|geen ..4 $
      @third|@name|@staff is|ben|was ..3 lelijk|fat|ugly|achterlijk|walgelijk|disgusting|gestoord|debiel|kansloos|pathetic
      haar|zijn|his|her|jouw|je kop|hoofd|gezicht|neus|tanden|bek|face|lichaam|stem ..2 is|lijkt|ziet|zijn ..4 lelijk|vies|lelijkst|varken|aap|ugly|om|kotsen|walgelijk|dik|paard|groot
      iq|verstand|hersens|hersenen|hersenpan|intelligentie|niveau ..1 van|als|of ..2 stoeptegel|garnaal|aardappel|baksteen|steen|plant|vis|goudvis|pinda|mug|kip|banaan|stoel|tafel|deur|vlieg|ei|kamertemperatuur|appel|kiwi|broodje|worm|kleuter|peuter|erwt|potplant|amoebe|ezel|koe|varken
      zelfs @your hond|kat|moeder|ma|vader|oma|spiegelbeeld|mama|ouders|broertje ..6
      even your dog|mom|mother|cat|grandma ..4
      @you bent|ben|zijt ..3 vergissing|ongelukje|schande|schandvlek|aanfluiting|lachertje|mislukking|plaag|vuilnis|verspilling|misbaksel|mislukkeling|misgeboorte|fopspeen|lachertje|prutser|nietsnut
      @you bent|ben ..2 niemand|nobody|trash|garbage|nothing $
      @you are|is ..3 joke|embarrassment|mistake|disappointment|trash|garbage|waste|failure|nobody
      @your ouders|moeder|vader|pa|ma ..4 hadden|had|schamen|schaamt|schaamden|hebben ..6 hond|beter|weggedaan|adoptie|spijt|voor|kat
      als ik @your|zo'n gezicht|kop|hoofd|haar|stem|neus|moeder|lijf|bek ..2 had|hebben
      met zo'n|die|zulke|@your kop|bek|smoel|tronie|rotkop|gezicht|porem ..1 $|van|zou|ook|hoef|kom|kan
      spiegel ..2 gekeken|kijken|kijkt
      ^ kijk ..4 in ..1 spiegel ..2
      @you verpest|verziekt|vervuilt ..3 lucht|sfeer|alles|uitzicht|hele
      @you ..3 bewijs dat ..6
      doe ons|mij|iedereen ..3 plezier|lol ..1 en|, ..6 niet|weg|thuis|rot|verdwijn|verhuis|op|dood
      losgelaten|ontsnapt ..5 dierentuin|inrichting|gesticht|kooi|circus|kinderboerderij
      dierentuin ..5 losgelaten|ontsnapt|terug ..3
      @you|ze ..5 op je|jouw|jullie ..1 hoofd|kop gevallen ..3
      @you ..4 laten vallen ..2 baby|kind|wieg ..2
      @you ruikt|ruik|meurt|meur|stinkt ..1 naar|als|alsof|uit|vies|muf !lekker|bloemen|vanille|rozen|parfum
      zo|te dom|lelijk|dik|arm|achterlijk als|dat @you|hij|zij ..4
      @you bent|ben|zijt ..2 zo|te|veel dom|lelijk|dik|vies|achterlijk|lomp|arm ..1 om|dat|voor|als ..2
      @you ..4 niet goed|helemaal wijs|snik|bij|lekker ..2
      bent|ben|zijt je|jij|ge|gij ..2 niet|wel goed|helemaal wijs|snik|lekker|bij ..2
      loop|loopt|ga|gaat|lopen naar ..1 maan|hel|pomp ..2
      mevrouw|meneer|madam|mister|dhr ..1 olifant|walvis|koe|varken|vetzak|dikzak|nijlpaard|aap|heks
      @you|hij|zij|@name bent|is|ben|zijt ..3 lelijkste|domste|dikste|irritantste|vieste|stomste|zieligste|sneuste|triestste ..6
      nog nooit|ooit ..5 lelijk|lelijke|dom|domme|dikke|vies|vieze|achterlijk|achterlijke ..3 @person|gezien|ontmoet|mens|kind
      nobody|no-one asked|likes|cares|needs ..1 you
      you ..3 fat|ugly|dumb|stupid|trash|gross|disgusting|pathetic !excuse|question|mistake|test
      such a ..3 cow|pig|pickme|bitch|loser|clown|freak|creep|weirdo|snake
      dat|die|deze|wat kind|mens|wijf|joch|gast|ding|trien ..3 spoort|lelijk|achterlijk|kansloos|hopeloos|gestoord|walgelijk ..2
      spoort|spoor die|@name|hij|zij|ze ..3 niet|wel ..2
      @you|hij|zij|@name ..2 geen ..2 vrienden|hersens|hersenen|leven|hersencel ..1 $|en|omdat|want|hebt|heeft
      geen wonder dat @you|hij|zij|niemand ..3 ..4 vrienden|niemand|alleen|haat|pest|weg|verlaten|dumpte|mag
      je|jij|jullie ..2 zou|moet|moeten ..3 schamen ..4 gezicht|bestaan|hoofd|lijf|jezelf|kop
      zoek ..2 een leven
      get|find a life
      go cry ..4
      ga ..2 ergens ..2 anders ..2 ademen|stinken|lelijk
      zonde van|voor ..2 zuurstof|lucht|ruimte
      waste of space|oxygen|air|time|life
      @you ..1 verspilt|verspil|verspilling ..2 zuurstof|lucht
      @you lijkt|lijk|lijken wel ..3 zwerver|aap|varken|walvis|junk|clown|heks|bejaarde|kleuter|oma|hoer|trol|debiel|idioot
      @your gezicht|kop|hoofd|bek|smoel|face|looks|lichaam|lijf ..3 doet|maakt|is|ziet|lijkt|makes|hurts ..4 pijn|misselijk|bang|eng|grap|straf|ongeluk|ziek|sick|horror|hurt|kotsen|om
      @you|hij|zij|@name|@staff kan|kunt|kun ..3 niks|niets|helemaal|echt ..3 niks|niets|$
      @your leven|bestaan is ..3 zielig|triest|niks|grap|mislukt|waardeloos|zinloos
      een|n hond|aap|varken|koe|ezel|baksteen|plant|kleuter ..2 slimmer|knapper|mooier|leuker ..2 dan @you
      slimmer|knapper|mooier ..1 dan jij|jou|jullie ..2 $
      @you bent|ben|zijt ..3 persoon|iemand|type ..2 waar|die|van ..6 wegloopt|haat|mag|kotst|niemand|iedereen
      hij|zij|ze|@name|die heeft ..3 geen hersens|hersenen|brein|verstand ..4
      ik krijg ..3 braakneigingen|jeuk|kotsneigingen|uitslag ..2 van @you|hem|haar|die|@name
      om ..2 te|van te kotsen ..2
      @you bent|ben|zijt|is|hij|zij ..3 niet om aan te zien|horen
      @you ..2 reden dat|waarom|voor ..8 handleiding|condooms|waarschuwing|gebruiksaanwijzing|bestaan|uitvonden
      die tanden|kop|neus|oren|haren|kleren|stem|lijf|pens van @you ..8
      tanden|neus|oren|kop|hoofd ..3 van @you ..8 openmaken|paard|lelijk|groot|vies|schots
      zet ..3 masker|zak|kap|papieren ..4 op|over ..4 je|kop|hoofd|gezicht|zien
      zak ..2 over je|jouw|haar|zijn kop|hoofd|gezicht
      @you klinkt|klink|praat|praten|loopt|eet|eten|lacht ..2 als|like ..2 geit|varken|aap|walvis|baby|debiel|mongool|koe|ezel|imbeciel|trut|heks|robot-n
      stop|hou ..2 met praten ..6
      geadopteerd ..4 dierentuin|circus|kinderboerderij
      varken|aap|koe|clown|rat|walvis ..1 kijk hem|haar|ze|@name ..3
      kijk hem|haar|@name ..4 varken|aap|walvis|zwijn|nijlpaard
      ik word|wordt ..3 misselijk|ziek|eng ..4 @you|kop|gezicht
      @person|kid|guy|girl|dude is ..2 so|zo dumb|dom|ugly|lelijk|stupid|dik|fat|achterlijk ..4
      @you bent|ben ..4 op ..2 wereld gezet|gekomen ..8
      jou|je|jouw moeder|ma|mama ..5 gebaard|gebaart|gebaarde|uitgepoept|gekakt
      echte|echt ..1 triestige|triest|ambetante|lelijke|onnozele plant|trien|trees|geval|exemplaar|ding
      zo'n|zo bah|vies|eng|zielig|naar|irritant kind|mens|joch|wijf|gast
    `,
  low: `
      @you|hij|zij|@name bent|is|ben|are|zijt ..3 dom|irritant|raar|vreemd|sneu|traag|stom|saai|annoying|weird|lame|suf|slap|gierig|kinderachtig|naar|gek|nep|fake|onaardig|achterbaks|vervelend $
      @staff is|zijn ..3 dom|irritant|raar|sneu|stom|suf|kinderachtig|gek|nep|fake|onaardig|achterbaks $
      wat ..1 ben|zijt jij|je|gij ..4 dom|irritant|raar|stom|suf|slap|naar|gek|nep|fake|vervelend|sloom $
      doe ..1 niet|nou ..1 zo ..1 achterlijk|dom|debiel|gestoord|mongools|gehandicapt ..2
      doe ..2 normaal ..1 @insult-term|gek|mongool
      hou|houd ..1 je|jou|jullie ..1 mond|kop|klep|snavel ..2
      rot ..1 op ..2 $
      @you|hij|zij doet|doe ..2 dom|irritant|achterlijk|debiel|raar $
      niemand|wie vroeg|vraagt|interesseert|boeit ..2 iets|jou|je|mening|jouw ..1 $
      who|nobody|no-one asked ..2 $
      ^ bek|mond|kop|muil|smoel dicht|houden ..3
      houd|houdt|hou uw|uwe|u|je|jouw ..1 smoel|muil|bakkes|kop|mond|bek|waffel|klep|klappen ..2
      @you|hij|zij|@name|@staff bent|is|ben|zijt ..3 raar|vreemd|saai|irritant|stom|dom|kinderachtig|nep|sneu|zielig kind|mens|joch|ventje|mannetje|figuur|persoon
      @you bent|ben|zijt ..2 beetje dom|traag|raar|sneu|gek|achter|simpel ..3
    `,
};
