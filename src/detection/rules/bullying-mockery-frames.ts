import type { FrameRule } from "./rule.ts";

/** Mocking, humiliating, and damage to somebody's things that has been done. */
export const BULLYING_MOCKERY_FRAMES: FrameRule["frames"] = {
  medium: `
      heb|hebt|heeft @you|hij|zij|jullie ..1 geen geld ..1 voor ..5 lange|normale|nieuwe|echte|fatsoenlijke|goede|haha
      @third|@name|@you stottert|stotter|lispelt|slist|stutters ..6 haha|lol|hahaha|hele|altijd
      wat|jezus|jemig kan|kun|kunt|teken|zing|praat|loop|speel jij|je|hij|zij|@name ..1 slecht|lelijk|raar|dom|belabberd|beroerd ..3
      @third|@name|jou|je lopen|rennen|dansen|eten|zingen|praten|zwemmen|gymmen ..1 als|gelijk|like een|n|'n|a ..3
      @parent ..2 maakt schoon|wcs ..8 zielig|haha|lol|sneu|hahaha
      @parent is|werkt ..3 schoonmaker|schoonmaakster|vuilnisman|werkloos|putjesschepper ..6 zielig|haha|lol|sneu|hahaha
      had|heeft|hadden @your ..1 moeder|ouders|vader|mama geen geld ..5
      zielige|gênante|slechte|trieste|genante|belabberde vertoning|presentatie|spreekbeurt|optreden ..8 je|jij|jouw|hij|haar|zij
      zo klinkt|praat|loopt|zingt|rent|lacht @third|@name ..3
      wie|who heeft|picked|chose ..2 @wear ..4 uitgekozen|gekozen|geknipt|uitgezocht ..4
      dat|zo ruiken|ruik we|ik|iedereen ..2
      we|ik|wij zijn|haar|@name|hun|his|her ..1 @belonging|kleren ..3 verstopten|gooiden|gooide|verstopte|sloopten|sloopte|jatten|scheurden|mikten|kieperden|smeten|pikten|afpakten|verbrandden
      @i heb|hebben ..5 in|op|over|onder|door zijn|haar|@name|jouw|hun ..2 gespoten|gesmeerd|gemorst|gegoten|gekliederd|gestrooid|gespuugd|geplakt ..2
      zijn|haar|@name|jouw|hun ..1 @belonging ..1 hangt|ligt|staat|zit|hangen ..2 in|op|aan|achter ..1 fietsenstalling|prikbord|plafond|lantaarnpaal|hek|lamp|container|prullenbak|boom|dak|wc|plee|vijver ..4
      zijn|haar|@name gezicht|kop ..2 moeten zien ..4
      met|in zo'n|zulke|die|dat @wear ..4 durft|durf|vertonen ..4
      met dat|zo'n|die accent|stem|stemmetje|lispel|lachje|stotteren ..1
      @wear|haar|kapsel ..1 lijkt|lijken|looks ..2 wel|op|like ..2 vogelnest|nest|bezem|dweil|mop|vogelverschrikker|ragebol ..2
      bij hem|haar|@name|jullie|jou thuis ..8 haha|hahaha|hahahaha|lol|😂
      who wears ..5 lol|lmao|look ..3
      @your|his|her house|huis|kamer|home|room smells|ruikt|stinkt|stinks ..4
      his|her|zijn|haar|@your stutter|lisp|gestotter|gelispel|stotteren|slissen ..5
      daar komt de zwerver|bedelaar|clown|dweil|olifant ..4
      @wear|@talent ..2 van jou|hem|haar|@name ..1 is|zijn|, net|precies|lijkt ..1 een|'n|n ..3
      @wear|@talent ..3 lijkt|lijken|looks ..2 wel|op|like ..5 getypt|gemaakt|aap|vergrootglas|kleuter|hond|boer|clown|gordijn|bejaarde|oma|opa|robot|trash|food|zwerver|vuilnis|poep
      did|heeft|had your|je|jouw ..1 mom|grandma|moeder|oma|mama|opa|dad|vader ..3 pick|dress|choose|buy|knit|uitgezocht|gekozen|gebreid|gekocht|uitgekozen ..3
      @third|@name|@you ..2 like|als ..1 a|een|n ..2 kleuter|peuter|baby|toddler|year|jarige|bejaarde ..2
      als @you|@third|@name zingt|praat|lacht|rent|danst|zing|praat ..1 gaan|gaat|springen|vallen|lopen ..6
      risee|lachertje ..3 van ..4
      zijn|ben|bent|is @you|jullie|hij|zij ..1 zo arm|blut|broke|armoedig ..2 dat|ofzo|thuis|$
      @you|hij|zij|ze|@name|jullie ..1 bent|ben|is|zijn|are ..2 arm|broke|armoedzaaier|sloebers|blut $|haha|lol|,|om|voor
      @your|@his|@parent|@name ..1 @parent|ouders kunnen|kan|can|can't|cant ..3 niet|nie|niks|not|geen|even ..5 betalen|kopen|afford|pay|veroorloven
      @you|hij|zij|@name kan|kunt|kunnen|can't|cant|cannot|hebt|heeft ..2 niet|geen|even|niks|nie ..5 betalen|kopen|afford|veroorloven !voor|met|zonder
      @you|hij|zij|@name can't|cant even afford ..4
      kun|kan|kunt je|jij|jullie ..1 geen|niks ..3 betalen|kopen|veroorloven
      hebde|heb|hebt|heeft je|gij|jij|hij|zij ..1 geen geld ..2 voor ..2 @wear|telefoon|fatsoenlijke|deftige|goede|normale ..1
      geen geld voor ..2 @wear ..2 haha|zeker|lol|$
      geen|niks @wear|telefoon|kleren betalen|kopen ..2
      ga|loop|ren ..3 voedselbank|leger|kringloop|zeeman|vinted ..2 met|shoppen|jij|$
      haar|zijn|jouw|je|@name ..2 moeder|ouders|vader|familie|mama ..4 voedselbank|kringloop|bijstand|uitkering ..3
      @you|hij|zij|@name|jullie woont|woon|wonen|live|lives|slaapt|slapen ..3 in|tussen|met|a|in een ..1 flat|krot|hok|caravan|dump|trailer|schuur|doos|krotten|zwijnenstal|woonwagen|container ..1 met|met|muizen|ratten|everyone|iedereen|$|haha|lol
      @you|hij|zij|@name|jullie komt|kom|comes ..3 uit|van ..2 woonwagen|kamp|woonwagenkamp|achterbuurt|krot|ghetto ..3
      @you|@third|@name ..2 huis|house ..2 van karton|karton|bordkarton|cardboard
      bij @you|jullie|hem|haar thuis ..6 in|met ..3 bed|kamer|matras|muizen|kakkerlakken|ratten
      nep|neppe|fake|markt|temu|wish|shein|zeeman|aldi|lidl|primark|action|kringloop ..2 @wear|airpods|oortjes|iphone|telefoon ..4 @you|@your|haha|jou|hij|zij|lol|zeker
      @you|hij|zij|@name|@third|bro ..2 nep|neppe|fake|temu|aldi|wish|zeeman|kringloop ..2 @wear|airpods|kid|iphone|tas|oortjes ..1
      @your|jou|@his ..2 nepschoenen|neptas|nepjas|nepmerk|nepairpods ..3
      nepschoenen|neptas|nepjas|nepairpods|nep van @you|jou|hem|haar ..4
      temu|aldi|wish|action|lidl versie|version|kid|editie ..1 van|of|$|haha ..3
      broke ass|boy|kid|bitch ..4
      hand me downs ..3 broke|bro|lol|haha|still|poor
      geld|collecte|inzameling|doneren|gofundme|crowdfunding ..3 inzamelen|voor|ophalen ..2 @name|@your|@his|hem|jou ..2 nieuwe|@wear ..4
      aanheeft|aanhebt|draagt|aantrekt|wearing ..3 zullen|laten ..2 geld|inzamelen|doneren|doekoe
      kijk|check|look ..2 wat|what @third|@name|die ..3 aanheeft|aanhebt|draagt|wearing|aandoet|wears ..3
      hier ..2 50|@number cent|euro ..3 koop|ga ..2 deo|zeep|kam|kleren|shampoo|tandpasta
      koop|doe|neem|pak|gebruik ..2 deo|deodorant|bad|douche|zeep|shampoo ..3 man|vriend|gast|klas|iedereen|joh|stinkerd|want|$ ..6
      @you|hij|zij|@name|@third stonk|stinkt|stink|rook|ruikt|stinks|smelt|stank ..3 weer|altijd|kleren|uit|naar|vandaag ..2 naar|kleren|oksels|mond|vandaag|zweet|pis|muf|$
      dat|zo ..1 ruik|ruikt|stinkt ..1 je|men $
      je|jouw|@his|@your|haar|zijn|uw stem|lach|accent|voice|laugh|gezang|praten ..1 klinkt|lijkt|is|sounds ..2 als|alsof|op|like|zo|so ..6
      @you|hij|zij|ze|@name|@third praat|praten|lacht|zingt|klinkt|loopt|rent|runs|walks|talks|sounds|beweegt|ademt|klapt|danst|fietst ..1 als|gelijk|like|lijk|zoals een|n|nen|a|an|ne|ons|mijn|'n ..4
      hoor|luister|listen ..2 @third|@name|die ..2 praten|zingen|lachen|zeuren ..1 net|als|like|haha|lol|lijkt ..4
      hoe|how|way @third|@name ..1 rent|loopt|praat|runs|walks|talks|danst|zingt|eet|lacht|fietst ..3 als|like|haha|hahaha|lol|omg|pinguin ..5
      rent|loopt|praat|zingt|lacht|fietst als|like ..1 een|n|a pinguin|eend|geit|duck|penguin|koe|ezel|olifant|kip|meisje|homo|robot|oma|baby|kikker
      kan|kun|kunt|leer je|jij|@you|hij ..2 normaal ..1 praten|lopen|lezen|schrijven|eten ..2 of|ofzo|$|eens|joh
      stotteraar|stotterkop|stotter|st-stotter|stot-stotter ..1 $|joh|man|gaan|loser|haha
      @your|@his|jouw|haar|zijn|@name|uw ..1 @talent ..1 was|is|sucks|ziet|zag|lijkt|klonk|zuigt|doe ..6 slechtste|gênant|genant|cringe|slecht|lelijk|kleuter|kind|saaiste|zielig|nergens|niks|kotsen|waardeloos|om|belachelijk|aanfluiting|lachwekkend|embarrassing|trash|annoying|irritant|worst|vreselijk|verschrikkelijk|bagger|ruk|kut|kleuters
      @talent van @name|haar|hem|jou|jullie ..2 was|is|lijkt|zuigt|klonk ..6 slechtste|gênant|genant|cringe|slecht|lelijk|kleuter|saaiste|zielig|nergens|niks|waardeloos|belachelijk|irritant|ruk|bagger|kut
      @talent|tekening|knutsel ..5 door|van|like ..1 een|'n|a ..1 kind|kleuter|baby|blinde|kid|toddler|peuter ..3 van|gemaakt|getekend|haha|$|made|lijken
      iedereen|everyone|everybody|hele|klas|we|allemaal ..3 lachte|gelachen|lachen|laughed|lacht|lach|laughing|uitgelachen ..3 om|at|over|met ..1 @your|@name|haar|zijn|jou|hem|je ..3 !grap|mop|grapje|grappen
      iedereen|everyone|we|hele ..3 lacht|lachen|lachte|uitlacht|lachten @you|hem|haar|@name ..1 uit
      iedereen|hele|everyone|we lachte|lachten|lacht|laughed ..3 toen|when @third|@name|@you|ie ..5 viel|struikelde|huilde|fell|cried|tripped|uitgleed|stotterde|zakte
      @you kreeg|krijg|hebt|had|krijgt ..1 een @number ..1 haha|hahaha|lol|hahahaha ..4
      wat een ..2 vertoning|afgang|aanfluiting|blamage|gênante|schande ..4 jou|hem|haar|@name|jullie
      verliezen|verloren|verlies|lost|lose ..2 altijd|weer|door|because|dankzij ..2 jou|you|hem|haar|@name ..2
      door jou|hem|haar|@name ..2 verloren|verliezen ..4
      zo|so|echt slecht|bad ..1 in|met|at ..2 joh|man|haha|altijd|lol ..6 jou|you|jij
      kijk|zie|look ..3 @third|@name|ie|die ..2 huilt|huilen|janken|jankt|crying|cries ..4
      ga|gaan|moet|moest|ben @you|jij|hij|zij|ze|@name ..1 weer|nu|lekker ..2 huilen|janken|cry|wenen ..1 bij|naar|om ..1 mama|mammie|mams|papa|mommy|moeder
      mama's|mamas|mammies|moederskindje|mommy's kindje|jongetje|meisje|boy|girl|kind ..5
      moederskindje|mamaskindje|huilebalk|huilebaby|crybaby ..3
      @your|je|haar|zijn vader|moeder|mama|papa|mommy ..1 brengt|haalt ..4 school ..3 baby|haha|lol|zielig|mamaskindje
      @i heb|hebben|have|had|threw|zijn ..1 @name|zijn|haar|jouw|hun|je|his|her|your|@third|diens ..4 @belonging ..5 gegooid|gestoken|gepropt|gestopt|verstopt|gesloopt|gescheurd|opgegeten|lekgestoken|lek|geplakt|gesmeerd|gelegd|geschreven|afgepakt|weggegooid|kapot|kapotgemaakt|kapotgetrapt|gekrast|bekrast|bekladderd|beklad|geplast|gespuugd|gekotst|gedaan|vernield|gepist|afgeknipt|geknipt|gepikt
      @i heb|hebben ..4 over|in|op|onder|aan|uit zijn|haar|jouw|@name|hun ..1 @belonging|stoel|haar|eten|hoofd ..3 gegooid|gestopt|gedaan|gesmeerd|gegoten|geplakt|gespuugd|geschreven|gekieperd|gelegd|geplast|gekrast|getekend|gesmeten
      @i|we|they threw|broke|hid|ripped|trashed|stole|cut|ruined|dumped his|her|your|@name|their ..1 @belonging ..5
      heb|hebben net|gisteren|lekker|stiekem ..4 in|over|op|onder|onder haar|zijn|@name|hun ..1 @belonging|stoel|eten|hoofd|bed ..3 gedaan|gegooid|gestopt|gesmeerd|geplakt|gegoten
      gum|kauwgom|lijm|verf|cola|modder|zand|spuug ..3 in|over|op|onder haar|zijn|@name|jouw ..1 haar|@belonging|stoel|eten|hoofd ..3 haha|hahaha|lol|gedaan|gegooid|gesmeerd|gestopt|xd|geplakt|gegoten
      zijn|haar|@name|jouw|his|her|hun ..1 @belonging ..1 ligt|liggen|hangt|hangen|zit|zitten|drijft|is|are ..3 sloot|boom|vijver|wc|prullenbak|dak|vuilnisbak|water|gracht|container|toilet|trash|bin|struiken ..5 haha|hahaha|lol|hihi|xd|weet|zoeken|lekker|zoekt|😂|$
      hihi|haha|hahaha|lol|lmao ..1 zijn|haar|@name|jouw ..1 @belonging ..1 ligt|hangt|liggen|hangen|zit|drijft|is ..5
      iemand heeft zijn|haar|@name|jouw|hun ..1 @belonging ..5 dat|en|ik was|ik|was ik|wij|ik ..1
      @belonging ..1 weer kapot|weg|nat|vies|kwijt ..5 wij|waren|ons|ik|was
      @i|wij|we hebben|heb @third|@you|@name ..1 opgesloten|ingesloten|uitgekleed|ondergespuugd|vastgebonden|ondergekotst|gewaterboard|natgegooid|gepantst|ontgroend ..5
      @third|@name|@you|jullie ..1 opgesloten in ..2 wc|toilet|kast|kluis|hok|berging|kleedkamer|gymzaal ..4 haha|huilen|lol|janken|hahaha|xd|$
      haar|zijn|@name ..1 stoel weggetrokken|onder|weg ..6
      weggetrokken ..4 @third|@name|ie lag|viel ..6
      klas|iedereen|school|klasje ..2 klaagt|klagen|lacht|lachen|walgt|roddelt ..1 over|om jou|jullie|hem|haar|je|@name
      @talent|gedicht|verhaal|filmpje ..3 van haar|hem|jou|@name ..4 cringe|gênant|genant|plaatsvervangende|schaamte ..4
      plaatsvervangende schaamte ..4 jou|haar|hem|@name|$
      @you|hij|zij|ze|@name|@third bent|ben|is|zijt ..2 grap|pispaal|lachertje|mikpunt|risee|schlemiel|clown|joke|sukkel|laughing van|of|stock ..4 school|klas|groep|jaar|year|class|hele
      pispaal|mikpunt ..3 jij|@you|@name|hij|zij|ze ..4
      clown van|of ..1 klas|school|groep ..1 $|haha|lol
      applaus|klap|klapje ..3 voor @name|@third|jou ..4 weer|struikelt|valt|eindelijk|huilt|nul|zielig
      we|wij|allemaal|iedereen noemen|noemt|noem|call|calls @you|hem|haar|him|her|@name ..4 stinkie|varkentje|biggetje|dikkie|brillie|neus|flap|vetje|pukkel|beugel|stinky|piggy|four-eyes|flapoor|dikke|dikzak|huilie|zielepoot|stinkerd|prullenbak|autist|freak ..2
      jouw|je|your|zijn|haar nieuwe|new naam|bijnaam|name|nickname is ..4 !leuk|mooi|cool
      vanaf|allemaal ..1 nu ..1 heet|noemen|heten @you|hij|zij|ze|we ..5
      slijmen|slijmt|slijm ..1 bij ..2 kan|kun|kunt|altijd|weer ..2 je|jij|hij|zij|ze ..4
      lievelingetje|lieveling|schoothondje|slijmbal ..2 van ..1 juf|meester|meneer|mevrouw|leraar|docent ..1 heeft|is|weer|slijmt|mag ..4
      @you live|lives ..1 in a ..1 dump|trailer|box|shack|hole
      @your|his|her|ur|@his clothes|shoes|outfit|hair|voice|bag|jacket|phone look|looks|is|are|sounds|smell|came ..2 like|so|from|cheap|ugly ..6
      nice|love|leuke|mooie shoes|jacket|bag|shirt|hoodie|haircut|schoenen|jas|trui|tas did|does|from|where|is|van|uit|heeft|was|gekregen|gekocht ..4 dumpster|trash|mom|goodwill|vuilnisbak|oma|kringloop|leger|prullenbak|opa
      from|uit|van the|de|een trash|dumpster|vuilnisbak|prullenbak|container|straat ..2
      jouw|je|zijn|haar|@his|@your ..1 @wear ..1 is|zijn|ziet|zien|are|is ..2 lelijk|lelijke|vies|belachelijk|gênant|ugly|kapot|goor|ranzig|afgetrapt|uit|oud|trash|disgusting|lelijkst|kk|cringe ..4
      w|wat|wa|what ..2 lelijke|vieze|belachelijke|achterlijke|gore|kutte|afgrijselijke @wear ..3 heb|draag|heeft|draagt|hebt|aan|zijn|zeg ..2 @you|jij|hij|zij|@name|aan
      zo|wat lelijk|vies ..3 @wear ..2 van|heb|jou ..2
      uw|jouw|je|haar|zijn @wear ..1 is|zijn ..1 precies|gelijk|net|vast|zeker ..1 van|uit|als ..1 uw|je|je|een|de|haar ..3
      ge|gij|je|jij ..1 ocharme|sukkelaar|sloeber ..3
      ocharme ..1 hebde|heeft|heb|die|hij|zij|gij ..6
      armoedzaaier|armoedzaaiers|sloeber|paupers|pauper|armoelijer ..3
    `,
  low: `
      wat|what heb|heeft|hebt|draag|draagt jij|je|gij|hij|zij|ze|@name nou|nu|weer|eigenlijk ..1 weer|nou|voor|aan ..2 @wear ..2 aan|$
      die|dat|deze @wear van jou|je|haar|hem|@name ..2 is|zijn|ziet|lijkt|kan ..4 kringloop|zeeman|oma|uit|lelijk|niet|2010|gordijn|leger|opa|pyjama|tent|markt|action|vinted|jaren
      @you|hij|zij|ze|@name draagt|draag|heeft|hebt|heb ..2 altijd|elke|weer|al ..2 dag|dezelfde|diezelfde|week ..2 dezelfde|@wear|diezelfde ..1
      elke|iedere dag dezelfde @wear ..1 aan|he|joh|haha|man|$
      leuk|nice|mooi|lekker|cool @wear|kapsel|haar|outfit ..2 was|heeft|is|did|zijn|heb ..4 oma|blind|kapper|dronken|opa|grandma|mom|geknipt|hond|maaier|grasmaaier|wekker ..3
      is|zijn dat|dit|that een|je|jouw|n|a pyjama|gordijn|tafelkleed|kostuum|zak|pajama|dekbed|vuilniszak ..3 of|outfit|?|$|aan
      was|is ..1 kapper blind|dronken|boos ..2
      @wear ..2 zijn|is zo|so 2010|@number|vorig ..3
      broodrooster|bloempot|wc-borstel ..2 op ..2 hoofd|kop ..2 kapper|geknipt|$
    `,
};
