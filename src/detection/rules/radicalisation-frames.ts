import type { FrameRule } from "./rule.ts";

const PRAISE =
  "gelijk|right|punt|geweldige|fantastische|fantastisch|briljante|briljant|prachtige|goed|goeds|beste|held|helden|hero|heroes|legend|legends|legende|legendarisch|koning|king|kings|topper|baas|bazen|geweldig|mooi|mooie|prachtig|respect|idool|voorbeeld|trots|goat|martelaar|martelaren|legendary|saint|goated|leeuw|leeuwen|lions|snapte|begreep";

/** Praise of and recruiting for extremist violence, denial of genocide, calls to be done with a group of people. */
export const RADICALISATION_FRAMES: FrameRule["frames"] = {
  high: `
      vechten|strijden|fight ..1 voor|for is|isis|hamas $
      jihad ..1 is ..2 enige|plicht|weg|way|only ..4
      ^ is doet|had|strijdt|vecht ..2 goede|goed|gelijk|allah ..4
      vind|vond|find ..1 @idol ..3 held|helden|hero|goed|geweldig|cool|topper|koning|legend|baas|vet ..2
      bom leggen|plaatsen ..6 volk|zaak|strijd|gemeentehuis|azc|moskee ..3
      geen|no @identity|@folk meer|left ..2
      @idol voor|for president|koning|premier|minister ..2
      bewonder|respecteer|vereer|admire ..2 strijders|krijgers|@idol ..4
      leider|man|iemand|leader ..3 zoals|like @idol ..2
      nieuwe|new|vierde|fourth|duizendjarig reich|reichs ..4
      @atrocity ..3 hadden|had ..2 verdiend ..4
      trots|blij|blijdschap|beloond ..5 wie|die ..4 neersteekt|doodt|vermoordt|onthoofdt|neerschiet ..2
      ras|volk|soort|tuig|lui ..4 de oven|ovens|gaskamer in ..2
      oven|ovens|gaskamer in ..1 met ..4
      er waren|were ..1 geen|nooit|no gaskamers|gas ..6
      @idol ..1 should|had ..1 have ..1 finished|won|killed|succeeded ..4
      14|fourteen words ..2
      need|nodig|hebben|brengt ..3 another|nieuwe|tweede|second|extra @atrocity|holocaust ..2
      nog|nieuwe|tweede|another ..1 holocaust|shoah|auschwitz nodig|$|voor ..3
      praise|bless|glory ..1 the|to|aan ..1 shooter|shooters|martyrs|@idol ..5
      holocaust|genocide ..2 fake news
      zoeken|zoekt ..3 versterking|strijders|mannen|kameraden ..8 dm|training|wapens|knokken ..4
      wie|who ..3 geeft|heeft|verkoopt ..3 kalashnikov|ak47|wapen|bom ..8 @identity|@folk|@worship ..4
      heil ..6 arm|armen|omhoog ..3
      groet ..2 führer|fuhrer ..3
      rechterarm ..1 gestrekt|omhoog ..3 meneer|binnenkomt|groet|führer|heil ..2
      kamers met gas ..6
      zes|6 miljoen|million ..2 genoeg|enough|wasn't|geloof|sprookje ..4
      @idol ..2 niet|not ..1 ver|far ..1 genoeg|enough ..2
      hadden|had ze|we|anne ..3 anne|frank ..4 moeten ..2
      had|hadden anne frank ..4 moeten ..2
      wereld|nederland|europa|world ..3 beter|mooier|better ..3 zonder|without ..2 @identity|@folk
      @identity|@folk personen|mensen|people @finish $
      ^ @identity|@folk ..1 @finish $
      @identity|@folk had it coming
      @identity|@folk ..2 deserved|deserve it|that|this ..2
      gas chambers|chamber ..1 never|fake|didn't|not ..2
      meer|more doden|bommen|dead|deaths ..2 gaza|israel|oekraïne|palestina ..2
      goede|good @identity|@folk|jood ..2 dode|dead ..2
      weg|away met|with ..1 alle ..1 @identity|@folk|negers ..4
      sieg|zieg|sig heil|hail
      heil|hail hitler|adolf
      zijn|are|word|wordt|ben ..2 soldaten|soldaat|strijders|strijder|leeuwen|soldiers ..3 kalifaat|jihad|isis|caliphate ..4
      9 11 ..1 was|moet|is ..2 mooiste|mooi|prachtig|elke|goed|geweldig|terecht|vaker|best|beautiful|great ..3
      de ss wist|deed|had ..4
      mannen|jongens|kerels|strijders|men ..3 tegen|against @identity|@folk ..1 willen|wil|vechten ..2
      mohammed b|bouyeri had|is|was ..2 gelijk|held|goed ..4
      @atrocity ..2 never happened|existed
      6|zes miljoen ..2 nep|gelogen|overdreven|leugen|fake|onzin
      1488|14/88|1488ers !euro|woorden|is|was|kroon|mensen|meter
      14 88 $
      hh|heil 88 ..1
      september|oktober|9/11|911 ..2 was|moet|is|moeten ..2 mooiste|mooi|prachtig|elke|goed|geweldig|terecht|vaker|best|beautiful|great ..3
      september|9/11|oktober verdienden|verdiende|deserved ..4
      @idol|isis ..2 had|heeft|hadden|hebben|has ..4 gelijk|right|punt|point|afmaken|goed|goeds|gewonnen|moeten !gekregen
      @idol|isis ..1 is|zijn|was|waren|are|were|blijft|ik|echt ..4 ${PRAISE} ..1
      @idol ..1 did|deed|doen|doet|was ..1 nothing|niks|niets|het|goed|great|good ..1 wrong|fout|verkeerd|goed|$|bezig
      @idol snapte|begreep|wist|kende|weet|knew ..2 het|wel|raad|hoe|what|how ..3
      @idol zou|would ..2 trots|proud ..3
      respect|hulde|leve|eer|glorie|props|salute|kudos|steun|support|bless ..1 voor|aan|de|to|for|the ..2 @idol|isis|aanslagplegers|piloten ..2
      leve|lang|long ..1 leve|live|de|the ..1 @idol|isis|jihad|kalifaat|führer|fuhrer|sharia|reich ..1
      leve ..1 vierde|derde|fourth|third rijk|reich
      ik|i ..2 steun|support|bewonder|vereer|admire|love|aanbid|verafgood ..1 @idol|isis
      vind|vinden|snap|begrijp ..1 die|de|@idol ..2 @idol|terroristen|schoolshooters ..4 wel|gelijk|bazen|goed|cool|helden|vet|held ..3
      elke|iedere|every @idol is|are ..2 ${PRAISE}
      kijk|kijken op tegen|naar ..3 @idol ..2
      @idol ..1 moet|moeten|should|must|had|hadden|zou ..3 terug|terugkomen|back|meer|vaker|afmaken|opruimen ..4
      nieuwe|new|eigen|wijze @idol ..1 nodig|needed|please|$
      hebben|need|mist|missen|brengt ..2 een|a ..1 nieuwe|new ..1 @idol ..2
      werk|klus|taak|job ..2 afgemaakt|afmaken|finished|finish ..2 @idol|joden ..1
      @idol ..4 werk|klus|job|het ..3 afgemaakt|afmaken|finished|finish ..2
      saint|sint|heilige|st @idol
      manifest ..2 @idol ..6
      @idol rise|army|power|gang up|$
      @atrocity ..3 is|was|waren|zijn|were|are ..2 mooi|mooie|mooiste|geweldig|prachtig|terecht|verdiend|goed|legendarisch|beautiful|deserved|geniaal|vakantiepark|hoogtepunt|awesome|justified|epic|fijn|nodig|hilarisch
      @atrocity ..3 moet|moeten|mag|should ..3 elke|vaker|weer|nog|again|opnieuw ..3
      @atrocity ..1 verdienden|verdiende|verdient|deserved ..4
      @atrocity ..3 die|ze|they verdienden|deserved ..2
      goed|mooi|geweldig|lekker|terecht|blij ..2 van|met|dat|voor ..2 @atrocity ..2
      gelijk|right ..3 met|with ..2 @atrocity|aanslagen ..1
      @atrocity|gaskamers|gaskamer|jodenvervolging|miljoen|shoah ..3 nep|fake|hoax|verzonnen|leugen|leugens|overdreven|onzin|gelogen|lie|lies|verzinsel|propaganda
      @atrocity|gaskamers|jodenvervolging|shoah ..3 nooit|never|niet|didn't ..2 gebeurd|happened|bestaan|existed|geweest|plaatsgevonden
      ontken|geloof ..2 niet ..2 in ..1 @atrocity|holocaust
      auschwitz|treblinka|sobibor|dachau was ..2 vakantiepark|pretpark|zwembad|sauna|hotel|nep|fake|best|prima|camping|centerparcs
      trein|train|treinen|enkeltje|ticket|kaartje ..1 naar|to|terug ..1 auschwitz|westerbork|treblinka ..3 !museum
      zet|stuur|gooi|moet ..3 terug|weer|trein|allemaal ..3 auschwitz|gaskamer|gaskamers|oven|ovens|kamp|westerbork ..2
      anne|frank ..3 had|moest ..3 rennen|verstoppen|harder|stiller|beter|mond ..3
      douchen|douche|shower|doucheje ..2 zyklon|gas ..3
      zyklon|zyklonb ..2 b|goed|idee|voor|nodig ..4 idee|nodig|joden|voor|goed|jongens|allemaal
      vergas|vergassen|gas|vergast ..1 ze|die|alle|alles|allemaal|hem|haar|the|all|them ..2 @identity|@folk|allemaal|all|$|joden
      @identity|@folk ..2 moeten|moet|must|should|mogen|horen ..3 @finish|dood ..3
      @identity|@folk ..1 verdienen|verdienden|deserve|verdient ..1 de|het|to|niet ..2 dood|death|die|doodstraf|sterven|leven|kogel|$
      alle|al|die|de|all|every|any ..1 @identity|@folk ..3 moeten|moet|must|should|mag ..3 @finish|dood|die|burn|hang ..3
      alle|al|die|all|every @identity|@folk ..2 ophangen|doden|uitroeien|vergassen|afmaken|afschieten|doodschieten|opruimen|verbranden|lynchen|onthoofden|weghalen|deporteren ..2
      @finish|hang|schiet|kill|maak ..1 ze|alle|them|all|die|elke ..3 @identity|@folk ..2 !niet
      maak|maken|schiet|slacht|roei|kill|lynch|hang|exterminate|deporteer|knal|steek|brand|trap ..1 ze|them|die|alle|all ..3 af|neer|all|uit|dood|op|kapot ..3 @identity|@folk|wie ..2
      lynch|exterminate|uitroeien|vergas|vergassen ze|them|all|alle|die ..4
      kill|murder|shoot|bomb|exterminate|gas|hang all|every|the|those ..1 @identity|@folk ..1
      hadden|had|moesten|zouden ..2 ze|we|jou|je|hitler ..4 vergast|vergassen|vergassen|uitgeroeid|opgeruimd|uitroeien ..4
      hadden ze ..5 in ..1 40|1940|oorlog|40-45 ..2 vergast|opgepakt|opgehangen|gefusilleerd
      t4 ..2 invoeren|terug|programma ..4 voor|invoeren|terug|@identity
      slavernij ..1 moet|moeten|mag|was ..3 weer|terug|invoeren|goed|herinvoeren ..3
      @identity|@folk ..3 moeten|moet|horen|must ..3 onderdrukken|slaaf|slaven|thuisblijven|land ..1 of|dood|uit|met|$ ..2 dood|geweld|$|knuppels
      dood|death|kogel|weg ..1 aan|to|voor|met ..2 alle|all|de|elke|iedere|die ..1 @identity|@folk|politicus|politici|minister ..1
      dood|death aan|to ..1 @identity|@folk|israel|amerika|america
      @worship ..2 in ..1 fik|brand|brand|hens ..4 !helaas|nieuws
      @worship|azc|azc's|synagoge|moskeeën|kerken ..3 affikken|opblazen|platbranden|afbranden|aanvallen|bekladden|slopen|bestormen|opfikken ..3
      rellen|aanval|knokken|rammen|optrekken|verzamelen ..2 bij|tegen|naar ..1 azc|moskee|@worship|asielzoekerscentrum ..6
      @identity|@folk ..2 ..1 van ..1 dak|daken|flat gooien|gegooid|afgooien ..4
      politici|politicus|minister|ministers|linkse|linksen|elite|journalisten|rechters ..2 aan|tegen|moeten|naar ..1 galg|muur|hangen|strop|kogel|guillotine|paal
      wie|iedereen ..1 @identity|wutte|d66|groenlinks|links|verraadt|beledigt|profeet|de|koran ..3 moet|moeten|hoort|krijgt|verdient ..2 hangen|onthoofd|dood|gestraft|kogel|doodstraf|gestenigd ..3
      hang|schiet|lynch|onthoofd ..1 de|die|alle ..1 verraders|politici|landverraders|journalisten ..1 op|dood|neer|$
      sluit|sluiten|join|aansluiten|meedoen|meld|doe|vecht|strijd|meevechten ..6 jihad|isis|kalifaat|caliphate|nsb|ss|strijders|mujahideen|mujahedeen|hamas|taliban|soldaten|azov|wagner-n|nationalisten
      aansluiten|aangesloten|sluit ..1 bij is|isis ..2 !een|jouw|onze
      strijd|strijden|vecht|vechten|strijdt|fight|oorlog|war ..3 tegen|met|against !discriminatie|haat|racisme|onderdrukking|uitsluiting|geweld ..2 @identity|@folk|omvolking|foreigners|vreemdelingen|islam|witten ..1 !niet
      willen|wil|gaan ..2 tegen ..1 @identity|@folk ..1 vechten|strijden|knokken
      kom|kom|reis|ga|brothers|broeders ..3 naar|to syrie|syrië|syria|afghanistan|kalifaat ..4 vecht|strijd|fight|join|vechten|sterf
      sterf|sterven|dood|die ..2 als|as ..1 martelaar|martyr|martelaren|shahid
      plicht ..4 mes|zwaard|wapen|geweer|bom|moslim|broeder|doden ..4
      strijd|strijden|strijdt ..3 zwaard|wapen|wapens|geweer|mes|geweld ..3
      halal|toegestaan|plicht|mag ..2 om ..2 @identity|@folk|ze|hen|hun ..2 doden|slachten|vermoorden|te|onthoofden ..1
      moge ..2 allah|god ..3 @identity|@folk ..2 doden|vernietigen|straffen|verbranden
      @identity|@folk ..1 moeten|moet|worden|horen ..2 geslacht|onthoofd|gestenigd|bekeerd|uitgemoord ..2
      bewapen|wapen|bewapenen|wapens|pak|koop|trek ..4 ras|volk|strijd|omvolking|land|verdedig|patriotten|rassenoorlog ..2
      patriotten|patriots|blanken|witten ..3 pakken|pak|wapen|wapens|geweer|geweren|bewapen|guns|arm ..3
      rassenoorlog|racewar|omvolking ..6
      race war ..2 now|coming|soon|begin|start|$
      ras|race|bloed|volk ..3 zuiver|zuiveren|puur|pure|schoon|vermengen|zuiverheid ..2
      zuiveren|schoonvegen|schoonmaken|schoon|zuiver|zuivering ..4 @identity|@folk|geweld|knuppels|buitenlander|tuig ..4
      geen ..1 @identity|@folk|buitenlander ..2 blijft|bleef ..1 heel|over|leven|staan
      @identity|@folk ..1 in elkaar|kapot|klop ..1 slaan|kloppen|rammen|trappen|geslagen
      kloppen|slaan|rammen|beuken|trappen ..1 @identity|@folk ..2 in|elkaar|kapot|verrot ..2
      vrij|schoon|free|bevrijd|bevrijden ..1 van|of ..1 @identity|@folk ..5 geweld|desnoods|force|wapens|moslims|$
      blank|blanken|white|wit ..4 trots|lives|superieur|ras|overheersing ..3 eruit|geweld|only|burn|rest|joden|ras|macht|ras|weg
      white|blanke|arische|aryan power|pride|supremacy|macht|ras|race !ranger|rangers|bank
      white lives only|matter
      verzet|beweging|groep|kanaal|tg|telegram ..4 bommen|aanslag|aanslagen|geweld|brandbommen|knuppels|wapens ..4
      groep|club|beweging|kanaal|group|clan ..4 tegen|against|fight|vreemdelingen|doen|kloppen ..2 @identity|@folk|foreigners|vreemdelingen ..6
      @identity|@folk ..4 knuppels|brandbommen|bommen|bats|molotovs ..3
      aanslag|aanslagen|attack|bloedbad ..2 plegen|pleegt|pleeg|voorbereiden|maken ..6 groep|leren|dm|doe|join|invite|samen
      leren|leer ..3 aanslag|bom|bommen|aanslagen ..3 pleegt|plegen|maken|bouwt ..3
      doe|doen|breng|brengen|maak|geef|gaan|gaf|bracht|deden|do|ga ..5 hitlergroet|nazigroet|hitlergroeten|nazi-salute ..6
      hitlergroet|nazigroet ..1 naar|voor|allemaal|doen|maken|brengen|met|jongens|bij|in ..3
      teken|tekenen|tekende|getekend|hang|zet|verf|kras|spuit|schilder|draw|geverfd|gespoten|krassen ..5 hakenkruis|swastika|hakenkruizen|swastikas|ss-runen ..4
      @i ..4 hakenkruis|swastika|hakenkruizen ..4 getekend|gespoten|gezet|gekrast|geverfd|tekenen|laten|gemaakt
      hakenkruis|swastika|hakenkruizen ..4 tattoo|tekenen|power|joden|trots ..3
      ss|hakenkruis|hitler|nazi|88 tattoo|tatoeage|vlag|pet|uniform ..6 trots|klas|op|proud|eer|aan|ophangen
      hang|hangen ..1 de|een|onze hitlervlag|nazivlag|isvlag|hakenkruisvlag|kkk-vlag ..4
      theo|van|samuel|leraar|die gogh|paty|frankrijk|gogh ..3 verdiende|verdienden|kreeg|terecht|deserved ..5
      ga|wil|ben|zou ..2 aansluiten|aangesloten|meedoen|lid|vechten ..2 bij|met|voor|van ..1 isis|is|hamas|taliban|nsb ..2 !een
      @idol|isis is|zijn|are|was|were ..3 heroes|hero|helden|held|king|kings|legends|good|geweldig|goed|cool
      torens ..2 pakken|raken|neerhalen ..3
      meer|more torens|joden|moslims|slachtoffers|doden ..1 pakken|moeten|gepakt|vermoorden ..2
      vrouwen ..4 verdienen|verdienden ..2 het|klappen|dood|verkracht|$ ..3
      leider ..4 joden|moslims|@identity ..2 opruimt|uitroeit|wegjaagt|aanpakt ..2
      zulke|dat|die|zo|zo'n ..3 hadden ze|we ..6 vergast|opgehangen|afgeschoten|gedeporteerd|gefusilleerd
    `,
};
