import type { FrameRule } from "./rule.ts";

/** Leaving somebody out, sending somebody away, and calls to the group to do so. */
export const BULLYING_EXCLUSION_FRAMES: FrameRule["frames"] = {
  medium: `
      niemand|geen ..3 met @you|hem|haar|@name|jou ..1 afspreken|omgaan|optrekken|chillen|spreken
      net of @third|@name|die niet|nie ..6
      niemand ..1 geeft|stuurt|groet|zegt|belt hem|haar|@name ..4
      @you bent|ben|are ..2 hier|here niet|not ..1 nodig|gewenst|welkom|needed
      @third|@name|you is|are not allowed ..6 our|with|here|us
      wil|willen niet dat @name|@third|die|jij ..5 zit|komt|meedoet|meegaat|erbij ..3
      uit|buiten ..1 buurt ..2 van|bij @third|@name ..4
      @you|@third|@name mag|moogt|mogen er|hier ..1 niet|nie|ni ..1 bij ..2
      jij|je|gij|hij|zij|ze|@name eet|zit|speelt|speel|werkt|werk|loopt|loop maar|lekker ..1 alleen|lekker ..2
      dat @name|@third|die van ..1 school|klas|app af|gaat|moet|weg ..2
      kies|kiezen|kiest|pick @third|@name|jou ..2 laatste|last ..2
      niemand|nobody ..4 your|jouw|je|zijn|haar|his|her friend|vriend|vriendin|vrienden|friends ..2
      lets|let's|laten|zullen not|niet ..1 invite|include|uitnodigen|ask|tell @third|@name
      laten|zullen|gaan we @third|@name niet ..1 uitnodigen|vragen|meenemen|toelaten|toevoegen|inviten
      als|wanneer @name|@third|@you ..1 komt|meegaat|meedoet|zit loop|ga|ren|blijf|vertrek|kom ik|we|wij ..1 weg|niet|thuis|ergens
      links ..1 liggen ..2 vandaag|voortaan|gewoon|lekker|allemaal
      laat|laten @third|@name ..2 links liggen ..2
      laat|laten die loser|gast|sukkel|kneus|trien|gozer ..3 alleen|stikken|zitten ..3
      maar vertel|zeg het niet aan|tegen @third|@name ..1
      @you bent|ben|zijt niet ..2 genoeg voor ons|deze|onze|dit ..2
      zeg|vertel ..3 oprot|opzout|oprotten|opkrast ..2
      leuker|gezelliger|beter|rustiger|chiller|fijner ..4 als|zonder|wanneer @you|@third|@name ..2 niet|weg ..3
      dat @third|@name|@you ..1 van ..3 af|weg moet|mag|gaat
      als @you ..1 meedoet|meegaat|komt|meekomt doe|ga|kom|doen ..1 ik|we|wij|niemand niet|niemand ..3
      liever ..1 dat|als|wanneer @you|@third|@name ..4 andere|weg|niet|ergens|oprot ..3
      jou|hem|haar hebben|heeft we|wij|niemand niet gevraagd|uitgenodigd ..2
      niemand|nobody ..2 is|zijn je|jouw|your|zijn|haar vriend|friend|vrienden|vriendin ..2
      met jou|hem|haar|@name ..1 gezien ..1 worden|wil|willen
      ga|zoek ..2 eigen|andere vrienden|groepje|clubje|vriendinnen ..1
      eens|besloten|afgesproken|beslist ..4 @you|@third|@name ..2 niet ..2 mee|meer|welkom|komen|bij ..3
      iedereen|allemaal zijn|haar|@name|his|her ..1 snap|account|nummer|insta|number verwijderen|blokkeren|weghalen|rapporteren|blocken ..2
      @third|@name|@you ..3 verbannen|geband|gebanned|geroyeerd ..4
      don't|dont|niet|geen save|plek|plaats|stoel ..2 @third|@name|voor @third|@name|a|$
      vote ..2 @name|@third off|out|from ..3
      nobody|body talks|speaks|sits ..1 to|with you|him|her ..2
      ge|gij|je|jij ..2 bij ons ..1 moogt|mag|kunt|kan ..1 zitten|staan|horen|spelen|komen
      zet|gooi|haal|kick gij|jij|je|iemand @third|@name ..1 uit ..1 groep|app|chat|groepsapp
      zullen|laten we ..3 app|groep|chat ..2 opschonen|opruimen ..5 @name|hem|haar
      @third|@name|die|jou willen|wil we|wij|ik ..2 niet ..1 bij|erbij|hebben
      haal|gooi|zet|kick|kieper|schrap @third|@name|die ..3 van|uit|af ..2 gastenlijst|lijst|groepsapp|app|groep|chat
      vol|bezet ..1 voor jou|hem|haar ..1
      dat @name|@third|die ..1 weg|eruit|oprot|op moet|mag|kan ..3
      we|wij ..1 spelen|praten|werken|zitten|gaan|eten|lopen|zijn|willen|doen niet|nooit|nie ..1 met|naast|bij jou|hem|haar|@name|u
      @you|die|@third|@name mag|mogen ..1 nooit|niet ..1 meer ..1 mee|komen|meedoen|meekomen|erbij ..3
      iedereen|allemaal|jullie|we ..3 weg|weglopen|stil|mond|rug|opstaan|zwijgen ..4 zodra|als|wanneer @third|@name|ie ..4
      zodra|als|wanneer @third|@name|ie ..3 houdt|houden|loopt|lopen|draait|draaien|zwijgt iedereen|we|allemaal ..4
      hou|houd|laat|sluit @third|@name|die ..2 buiten|erbuiten|uit ..2
      laat|laten @third|@name|die ..3 in ..1 eentje|stikken ..2
      laat|laten @third|@name ..1 maar|lekker|gewoon ..3 stikken|barsten|zitten ..3
      leave @third|@name on read ..2
      no one|body pick|invite|help|talk|sit|tell|let ..2 @third|@name|@you
      don't|dont|not ..1 want @third|@name|you ..1 there|here|with|in|around|$
      niet|niks|geen ..1 antwoorden|reageren|helpen|groeten|uitnodigen|doorgeven ..1 als|aan|op|tegen @third|@name
      niet antwoorden|reageren|helpen ..3 als|wanneer @third|@name ..4
      rug naar|toe @third|@name ..4
      jij|je ligt|lig ..1 eruit !in|met ..3
      maak|maken|maakt|make|start|beginnen|aanmaken|nieuwe|new|aparte|andere ..3 @chat ..1 zonder|without @third|@name|die|dat|jou|you
      @chat maken|starten|beginnen zonder @third|@name|die|jou
      @chat ..2 waar|waarin|where @third|@name|die|jij ..1 niet|not ..1 in|bij
      stem|stemt|stemmen|stemming|votes|vote|voor ..2 @name|@third|@you|die ..2 eruit|uit|weg|kick|kicken|out ..2 app|groep|klas|gc|chat|$|gaat
      wie|who ..3 kick|kicken|gooien|zetten|verwijderen|knikkeren ..1 @third|@name|die ..4 uit|from|out|$
      kick|kicken|gooi|gooien|zet|zetten|flikker|knikker|pleur|sodemieter|remove|schop|mik|donder @third|@name|die ..3 eruit|uit|weg|from|out|buiten ..2 groep|app|klas|gc|chat|klassenapp|groepsapp|$|niemand
      haal|verwijder|haalt @third|@name|die ..3 uit|from|van ..2 groep|app|klas|chat|groepsapp|gc|klassenapp
      haal|verwijder die gast|gozer|trut|loser|kind ..2 weg|uit|eruit ..3
      om|we|gaan|laten @third|@name ..2 te kicken|verwijderen|removen
      we|lets|kunnen kick @third|@name ..3 out|from|chat|group
      niemand|nobody|no-one|geen ..1 wil|wilt|willen|wants|want|wou ..1 @you|hem|haar|him|her|@name ..3 erbij|hier|here|in|bij|around|meenemen|meer|team
      niemand|nobody wil|wilt|wants @you|hem|haar|@name $
      niemand|geen ..3 met|naast|bij @you|hem|haar|@name ..4 wil|wilt|willen|omgaan|werken|zitten|spelen|praten|lopen|samenwerken|eten|slapen
      niemand|nobody ..1 wil|wilt|gaat|mag|werkt|zit|speelt|komt|wants ..2 met|naast|bij|next|with @you|hem|haar|@name ..4 !naar|afspreken
      niemand|nobody ..1 klapt|stemt|tekent|zingt|feliciteert|helpt|antwoordt|reageert|praat|praten ..2 voor|op|bij|tegen|met @you|hem|haar|@name|zijn ..2
      niemand ..1 tekent|klapt|schrijft ..1 zijn|haar|hun ..2
      wie ..1 wil|wilt|zou|gaat ..3 met|naast @you|hem|haar|zo'n ..4 groepje|groep|werken|zitten|zijn|omgaan|samen|tafel
      met|naast @you|hem|haar|@name wil|wilt|gaat|zou ..2 niemand|niet|geen ..4
      we|wij|ik wil|willen|hoeven|hoeft @you|hem|haar|@name ..1 niet|nie|ni ..2 erbij|groepje|team|groep|hier|in|meer|op|$|,
      we|i dont|don't|do want @you|him|her|@name ..1 ..2 team|group|here|around|on|anymore
      @you|hij|zij|ze|@name mag|moogt|mogen|mocht|may|can ..1 niet|nie|ni|not ..1 meedoen|meespelen|mee|erbij|meekomen $|,|van|bij|met ons|wij|we|ga|haha|lekker|want|bent|$
      @you can't|cant|cannot sit|play|join|hang|come ..1 with|us ..1 us|$
      laat|laten @third|@name|@you|dat|die|diene|deze ..1 ..1 er ..3 niet|ni|nie bij
      laat|laten @third|@name|@you|die|diene gast|kind|gozer er ..3 niet|ni|nie bij
      we|wij|laten laten|we @third|@name|@you er ..2 buiten
      er|hier is|heeft ..1 geen|no plek|plaats|ruimte voor|for @you|hem|haar|die
      niet|nie|niks|never|nooit ..1 meer|nooit ..1 tegen|met|aan @third|@name|die ..3 praten|zeggen|spelen|omgaan|lopen|appen|spreken
      vandaag|vanaf|meiden|jongens|iedereen|allemaal ..3 niet|niks ..2 tegen|met @third|@name ..2 praten|zeggen|spreken
      niet|nie tegen|met @third|@name praten $|vandaag|meer|vanaf|ok|oke|afgesproken|mensen|jongens|he|allemaal
      praat|speel|spreek|zeg|app ..1 niet|niks|nooit|nie ..2 tegen|met @third|@name|die ..1 !naar|dat|het|hoe|wat
      don't|dont|stop|nobody|no-one talk|talking|speak|sit|play ..1 to|with|next ..1 @third|@name
      niemand ..1 mag|gaat ..3 met|tegen @third|@name|die ..2 omgaan|praten|spelen|zitten|lopen
      iedereen|allemaal|jullie|everyone|everybody|vanaf|we|guys|vandaag|lets|let's|laten|gaan ..3 negeer|negeert|negeren|ignore|ignoren|ghost|ghosten|ghosting|boycot|boycotten|dissen ..1 @third|@name|die
      iedereen|allemaal|we|jullie|laten|vanaf|gaan|vandaag ..3 @third|@name ..3 negeren|ghosten|ignoren|boycotten|doodzwijgen|links
      negeer|negeert|ignore|ghost @third|@name ..2 allemaal|vandaag|massaal|today|everyone|allen
      alsof|of @third|@name|die ..1 niet|nie|onzichtbaar bestaat|bestaan|is|lucht|er
      alsof @third|@name lucht|onzichtbaar ..1 is|bent
      alsof je|jullie|we @third|@name ..1 niet|nie ..1 ziet|zien|hoort|horen|kent|kennen
      pretend|act @third|@name|like ..2 doesn't|doesnt|don't|not|isn't|isnt exist|here|there
      niet|nie|nooit op @third|@name !spam|bericht|mail|link|app|vraag|opdracht ..2 reageren|antwoorden|ingaan
      reageer|antwoord|reply|respond|reageert ..1 niet|nooit|nie|not op|to @third|@name !tijdens|voor|spam|bericht|mail|link|app|vraag|nepbericht|opdracht
      don't|dont|nobody reply|respond|answer ..1 to @third|@name
      @you hoort|hoor|hoord|horen er|hier|bij ..2 niet|nie|ni ..1 bij|thuis|$|,
      @you hoort|hoor|horen hier|er ..1 niet|nie|ni $|,
      hij|zij|ze|@name hoort er|hier ..1 gewoon|echt|niet ..1 niet|bij|thuis ..1 bij|thuis|$ ..1 $|,
      you don't|dont|do ..2 belong ..1 here|with|$
      @you bent|ben|are|zijt ..3 niet|not|nie|never ..2 uitgenodigd|welkom|invited|welcome|gewenst|geinviteerd !voor|als|geweest
      @you will never be invited|welcome
      never|nooit ..1 will|be|worden ..2 be|invited|uitgenodigd
      iedereen|everyone|everybody|everyone's|allemaal|heel ..2 mag|komen|uitgenodigd|welkom|nodigen|invited|welcome|come|can|erbij|mee ..3 behalve|except|maar|but ..1 @you|@third|@name
      nodigen|nodig|invite iedereen|everyone|alle ..4 behalve|except @you|@third|@name|die
      zeg|zeggen|geef|vertel|doe ..11 dan|zodat|so ..3 @third|ie|@name|die ..4 niet|alleen|can't|cant|kan|thuis
      verkeerde|foute|wrong tijd|adres|plek|dag|time|address|datum ..3 dan|zodat|so|staat|lol|haha
      zeg|zeggen ..1 tegen|aan @third|@name dat ..2 vol|afgelast ..2 vol|zit|is ..2
      als|wanneer @name|@third ..1 komt|meegaat|meedoet|zit ..1 gaan|ga|blijven|blijf|kom|komen|lopen ..1 we|wij|ik ..5 andere|weg|niet|thuis
      ik ga|kom|doe|wil niet ..1 als @third|@name ..1 ook ..1 meegaat|komt|gaat|mee|meedoet
      blokkeer|block|unfollow|ontvolg|report|rapporteer|verwijder|blok|blocken @third|@name ..2 allemaal|massaal|iedereen|allen|everyone|all
      iedereen|allemaal|lets|let's|everyone|guys|all|jongens|meiden ..2 block|blokkeren|blokkeer|unfollow|unfollowen|report|reporten|ontvolgen|rapporteren|unadden ..1 @third|@name|zijn|haar|his|him
      iedereen|allemaal|laten ..2 @name|@third ..2 unfollowen|blokkeren|reporten|ontvolgen|unadden|blocken
      oprotten|opzouten|oprot|opflikkeren ..2 uit ..1 klas|groep|app|school|gc
      ga|rot|flikker|hoepel|kanker|sodemieter|oprotten|get|fuck ..1 weg|op|uit|out ..3 onze|ons|deze|our|this|de klas|groep|app|chat|gc|groepje|tafel|team|group
      just|please|plz leave ..1 the|our|this|de ..1 group|gc|chat|groupchat|server|groep
      ga|zoek|zit ..1 toch|lekker|maar|gewoon|anders ..2 andere school|klas|groepje|groep|tafel
      kan|kunnen|waarom|mag|moet|stuur die|@third|@name|diene ..4 naar|van een|school ..1 andere|af ..1 klas|school|$
      ga|zit|speel ..1 maar|lekker|toch ..3 alleen ..4 hier|wij|niemand|geen|bij|zitten ..6 geen|niet|niemand|zitten
      gaan|zullen|kom|laten|lets|let's|wie|wil|zin|moeten|going|gonna ..6 @third|@name|die ..4 pesten|treiteren|wegpesten|kapotpesten|sarren|jennen|stangen|bullyen|bully|pest|fucken|zieken|opnaaien|uitlachen|vernederen
      @i pest|pesten|treiter|treiteren|bully @third|@name|@you|die ..3
      als|wanneer @third|@name ..5 gaan we|wij|iedereen ..2 lachen|joelen|knorren|boe|fluiten|klappen|blaffen|zuchten|hoesten
      allemaal|iedereen|everyone|we|jullie ..1 knorren|lachen|boe|joelen|blaffen|loeien|fluiten|lacht|knor|lach|laugh|hoesten|zuchten|stinken|neus|kokhalzen ..3 als|wanneer|zodra|when|bij @third|@name|ie|die ..1 !grappig|grap
      stuur|stuurt|sturen|reageer|zet ..2 allemaal ..5 als|bij|onder|op @third|@name|zijn|haar ..4
      spam|spammen|bestook|flood ..1 @third|zijn|haar|@name|his|her ..3 dm|dms|vol|app|telefoon|pb|inbox|comments|snap|insta|jongens|allemaal|pagina
      laten|zullen|gaan|kunnen we @third|@name ..3 allemaal|tegelijk|massaal|spammen ..3 bellen|appen|spammen|dm'en|taggen|uitlachen|uitjouwen
      durf|durft|dare|wie|wedden ..2 zijn|haar|hem|@name|his ..6 broek ..3 trekken|naar|omlaag|uit
      durf|durft|wie|gaan|zullen|laten|kom ..3 zijn|haar|@name|his|hun ..3 @belonging ..5 trekken|gooien|smijten|pakken|stelen|verstoppen|afpakken|slopen|knippen|jatten|pikken|scheren
      @i gooi|gooien|smijt|mik|verstop|verstoppen|jat|kieper|dump zijn|haar|@name|jouw|hun ..1 @belonging ..1 in|uit|op|onder|achter ..4
      lijst|lijstje|list ..6 niet|niemand|not ..2 bij|in|welkom|uitgenodigd ..2 hoort|horen|mag
      @you|hij|zij|@name ..1 staat|staan|sta er|op ..3 lijst|erop ..3 niet|pest
      top|ranglijst|ranking|poll|lijst|rank|stem|toplijst|rangschik ..3 minst|lelijkste|raarste|domste|dikste|irritantste|stomste|saaiste|ugliest|weirdest|dumbest|zieligste|slechtste|vieste|leastpopular|sneuste ..4 populaire|klas|school|meisjes|jongens|leerlingen|kinderen|meiden|girls|boys|groep|@number
      wie|who is|zijn|vinden ..3 raarste|lelijkste|domste|dikste|irritantste|stomste|saaiste|zieligste|vieste|ugliest|weirdest|dumbest|sneuste ..4 klas|school|groep|app|class|jaar|kind|persoon|meisje|jongen
      moet|mag|moeten @name|@third|die ..2 eruit|weg|oprotten|eraf ..1 $|ja|uit
      wie|who moet|mag|moeten|should ..2 van|uit|leave ..3 school|klas|groep|app|class ..2 af|weg|gestuurd|eruit|$
      wie|who moet|mag|vliegt|gaat ..2 eruit|uit ..3 klas|groep|app
      waarom|wrom|why zit|zitten|ben|are @you ..4 in ..2 @chat
      wie|who heeft|added|zet @you|hem|haar|die|@name ..1 toegevoegd|geadd|here ..3
      niemand|nobody|geen heeft|had|has @you ..1 toegevoegd|gevraagd|uitgenodigd|added|invited
      als|wie je|jullie|iemand|nog ..1 met @third|@name|die ..2 omgaat|praat|bent|zit|speelt|omgaan ..2 ben|hoor|bent|mag|lig ..2 je|jij|niet ..3
      kies|kiezen|choose ..3 wij|us|ons of|or @third|@name
      @third|@name|@you zit|zitten|eet|staat|staan|loopt|sits ..1 weer|altijd|elke|lekker|alweer|always ..2 alleen|alone ..2 haha|hahaha|lol|lekker|zielig|loser|sneu|laat|xd
      kijk|zie|look @third|@name|die ..3 alleen|alone ..1 zitten|eten|staan|lopen|sitting
      @third|@name|@you heeft|hebt|heb ..2 niemand ..1 $|,|eet|zit
      @third|@name|@you ..6 eet|eten|zit|zitten|lunch|eats ..4 op|in|in de|the wc|toilet|wc's|toilets ..2
      @you bent|ben|zijt|are ..1 zo|so eenzaam|zielig|alleen|lonely dat|that|$
      zo eenzaam|alleen dat @you|hij|zij|ze|@name ..3
      niemand|nobody zal|zou|gaat|will|mist|miss|misses ..1 @you|hem|haar|@name ..1 missen|miss|$|,
      niemand|nobody mist|misses @you|hem|haar|her|him|@name
      niemand vindt|mag @you|hem|haar|@name hier|leuk ..1 hier|$
      wij|we zijn|willen ..2 niet ..2 bevriend|vriend|vriendinnen ..2 met @you|hem|haar ..1 meer|$
    `,
};
