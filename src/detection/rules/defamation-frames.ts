import type { FrameRule } from "./rule.ts";

/** A person who can be recognised: named, pointed at, or a member of staff; not `iemand`. */
const WHO =
  "@name|@staff|hij|zij|ze|he|she|they|gast|kind|jongen|meisje|vent|kerel|gozer|nieuwe|@parent|buurman|klasgenoot|coach|trainer|gymleraar|wiskundeleraar|invaller|conciërge|vriendje";

/** Damaging accusations and rumours, gravest first. */
export const DEFAMATION_FRAMES: FrameRule["frames"] = {
  high: `
      ${WHO} ..2 valt|viel ..1 leerlingen|meisjes|meiden|kinderen|jongens|haar|vrouwen ..1 lastig ..2
      touches|gropes|grooms|touched ..1 girls|students|kids|children|boys|pupils ..2
      losse handjes|handen ..4
      ${WHO} raped|molested|groped|drugged ..4
      @staff|teacher|coach ..3 sleeping|sleeps|slept with ..3 student|pupil|kid|students|girl ..2
      dealt|verkoopt ..2 fietsenkelder|fietsenstalling|kelder|wc|bosje|park ..4
      @staff|coach|trainer|meester ..1 appt|stuurt|texts|dmt|snapt|belt ..3 met|naar|aan|with ..2 meisjes|leerlingen|meiden|girls|students|brugklassers|brugklas ..4
      @staff|coach|he ..2 watches|spies|peeks|films ..3 girls|boys|kids|students ..4 changing|showers|shower|room ..2
      ${WHO} ..4 zit|zat|zitten|komt|kwam|zaten ..4 aan ..1 meisjes|jongens|leerlingen|kinderen|meiden|kids|kleuters|spelers|leerling|jongetjes
      ${WHO} ..3 zit|zat|zitten met|met zijn|z'n|hun|zijn handen|vingers ..1 aan ..4
      ${WHO} ..2 touches|touched|grooms|groomed|gropes girls|kids|students|children|boys|pupils ..2
      ${WHO} ..4 is|was|zijn|are ..3 @grave-deed ..4
      @grave-deed is|was|zijn @name|@staff|hij|zij|ze|@third ..4
      ${WHO} ..6 heeft|hebben|has|had|have ..5 verkracht|aangerand|misbruikt|betast|gedrogeerd|gegroomd|raped|molested|groped|drugged|aangeraakt|aangezeten ..3
      ${WHO} ..3 verkracht|verkrachtte|misbruikt|misbruikte|betast|aanrandt|randt|molests|raped|rapes|abuses ..3 @name|@person|leerlingen|haar|hem|meisjes|jongens|kinderen|stiefdochter|zijn|students|girls|kids
      volgens|denk|think ..3 heeft|has @name|@staff|hij|@third ..4 verkracht|aangerand|misbruikt|betast
      ${WHO} ..3 heeft|had|begon|has ..2 iets|relatie|affaire|wat|seks|something|affair met|with ..2 leerling|leerlinge|leerlingen|student|pupil|meisje ..4
      ${WHO} ..3 slaapt|slapen|vrijt|neukt|sleeps|zoent|doet|gaat ..2 met|with ..2 leerlingen|leerling|leerlinge|students|pupils|minderjarige|minderjarigen ..2
      ${WHO} ..3 dealt|dealen|dealde|deals|dealing|verkoopt|verkocht|sells|selling|vertickt ..2 drugs|wiet|coke|xtc|pillen|weed|hasj|speed|ketamine|lachgas|drug
      ${WHO} ..1 dealt|dealde|deals ..1 in|aan|op|bij|achter|,|$
      ${WHO} ..3 drugs|wiet|coke|xtc|pillen|weed|hasj|lachgas ..1 dealt|verkoopt|verkocht|dealen|verhandelt ..2
      koop|kopen|buy nooit|niet|never ..1 bij|from hem|haar|him|@name ..3
      ${WHO} ..4 gluurt|gluren|gluurde|spiekt|begluurt|kijkt|peeks ..2 in|bij|naar|onder|door ..2 kleedkamer|meisjeskleedkamer|meidenkleedkamer|douche|douches|meiden|meisjes|wc|toilet|jongenskleedkamer|kleedkamers|dames ..4
      ${WHO} ..3 stuurt|stuurde|sends|sent|appt|appte|vraagt ..2 meisjes|leerlingen|meiden|girls|students|kinderen|kids ..1 foto's|foto|pics|naakt|'s|nachts|om|nudes|berichten ..5
      ${WHO} ..4 heeft|has|kijkt ..3 naaktfoto's|kinderporno|kinderfoto's|cp|naaktbeelden ..5
      ${WHO} ..3 @strike ..1 zijn|haar|hun|his|her|eigen ..2 vriendin|vriend|kinderen|kind|vrouw|man|moeder|vader|zusje|broertje|zus|ex|girlfriend|kids|wife|zoon|dochter|hond ..3
      ${WHO} ..3 heeft|had|has ..2 zijn|haar|een|n|his|her|hun ..2 juf|leraar|zusje|ex|moeder|vriendin|kind|vrouw|vriend|docent|meester|zus|kinderen geslagen|mishandeld|geschopt|gestoken|bedreigd ..2
      scheldt|slaat ..5 en slaat haar|hem|zijn ..2
      ${WHO} ..2 slaat|mishandelt haar|hem|@name ..2 echt|elke|thuis|waar|altijd|zegt ..4
      als|laten|gaan|zullen|kunnen|moeten ..2 we|wij|jullie|$ ..4 zeggen|vertellen|verklaren|melden ..2 dat @name|@staff|hij|zij|ze|@third ..6 aangeraakt|gezeten|aangerand|verkracht|betast|geslagen|aan ..4
      haar|zijn|his|her|@name ..1 @parent|stiefvader misbruikt|slaat|mishandelt|sloeg|abuses haar|hem|@name|her|him ..6
    `,
  medium: `
      ${WHO} ..3 ontslagen|opgepakt|veroordeeld|geschorst is|werd|was ..1 voor|wegens|om|vanwege ..3
      ${WHO} ..1 doet het met ..2 leraren|docenten|iedereen|jongens|mannen ..5
      @your|@his|@name|his|her ..1 @parent is ..2 drunk|addict|alcoholic|criminal|thief ..2
      @staff ..2 drinkt|zuipt !koffie|thee|water|cola|een|te|zijn|haar ..3 les|lestijd|klas|werk|school ..2
      ${WHO} ..5 ruit|raam|deur|auto|lokaal ..2 ingegooid|vernield|ingetrapt|bekrast|gesloopt|opengebroken ..3
      ${WHO} ..4 ingebroken|beroofd ..5
      ${WHO} ..5 aan de drugs|drank|coke|pillen ..2
      ${WHO} ..4 expelled|suspended|fired for|because ..5
      ${WHO} ..3 zit|zat ..1 bij|in ..1 een|die|n|'n drugsbende|bende|gang|jeugdbende|motorbende ..2
      ${WHO} ..4 geplunderd|leeggeroofd|beroofd|overvallen|bestolen ..3
      @his|@name|@your ..1 @parent heeft|hebben gezeten voor|wegens|om ..3
      ${WHO} ..2 heeft|had|hebben ..5 in elkaar geslagen|getrapt|getrapt ..5
      ${WHO} ..3 heeft|had ..2 examen|toets|examens|proefwerk|antwoorden ..4 gekocht|gestolen|gejat ..4
      ${WHO} ..3 betrapt ..2 met ..1 een|n|de ..1 docent|leraar|juf|meester|leerling|lerares ..4
      ${WHO} ..3 in ..2 psychiatrie|inrichting|gesticht|jeugdgevangenis|afkickkliniek gezeten|zit|zat|opgenomen ..3
      ${WHO} ..2 slikt|spuit ..2 alles|troep|pillen ..4
      @parent ..3 gevlucht|vlucht voor|van ..2 belasting|politie|justitie|schulden ..2
      ${WHO} ..2 doet|deed het met elke|iedere|alle|iedereen|jan ..3
      achter ..2 diefstallen|diefstal|inbraken|inbraak|brand ..1 zit|zat ..2
      hou|houd|let|bewaar ..2 portemonnee|spullen|tas|telefoon|geld ..4 als|bij|wanneer @name|@third|hem|haar ..3
      ${WHO} ..2 bought|buys|bribed ..2 essay|paper|diploma|degree|grades|teacher ..3
      ${WHO} ..2 sleeping|sleeps|slept|slept with ..1 her|his|everyone|half|my ..4
      @staff|directeur|bestuur|penningmeester|voorzitter ..4 geld|subsidie|kas|contributie ..4 eigen|gestoken|achterovergedrukt|gejat|gestolen ..3
      ${WHO} ..3 vuurwerk ..2 opgeblazen|afgestoken|gegooid ..2
      ${WHO} ..8 kat|hond|konijn|cavia|poes ..5 opgeblazen|aangestoken|gemarteld|vermoord ..2
      relatie|affaire|iets|verhouding had|heeft ..1 met ..2 jongen|meisje|leerling|leerlinge|student ..6
      penningmeester|manneke|menneke|janitor|caretaker|gastje ..6 @steal1|gestolen|steals|stole ..4
      ${WHO} ..3 doet|deed alsof ..3 ziek ..2 is ..5 geld|aandacht|nep|vrij ..4
      ${WHO} ..6 meegenomen ..1 en verkocht ..2
      ${WHO} ..3 verkoopt|verkocht ..2 toetsen|antwoorden|examens|examen ..4
      ${WHO} ..2 ligt|lag|duikt|dook ..1 met ..4 in bed|nest
      ${WHO} ..6 met ..4 in bed ligt|lag|duikt
      ${WHO} ..2 zit|zat|is ..2 achter ..2 nepaccount|account|inbraak|diefstal|haataccount|roddelpagina|brand ..4
      familie|vader|moeder|ouders ..3 op kosten van ..6
      familie|vader|moeder|ouders ..7 werkt|werken zwart
      @staff|docent ..3 geeft ..3 voldoendes|cijfers|tienen ..4 betaalt|geld|betalen ..2
      ${WHO} gaat|doet|zoent ..1 met haar|zijn neef|nicht|broer|zus|oom|stiefbroer $
      @his|@name|@your ..2 @parent ..3 gevangenis|bajes|cel|bak|nor|vast zit|zat|zitten ..2
      ${WHO} ..3 heeft|hebben|heb|had|heft|has|h33ft ..8 @steal1 ..3 !goal|bal
      @steal1 door @name|@staff|hem|haar|die ..3
      ${WHO} ..2 @steals ..4 !show|hart|bal|goal|aandacht
      ${WHO} ..3 stole|steals|stealing ..2 money|phone|from|stuff|my|things|@belonging ..4
      ${WHO} ..2 pikt|jat|steelt|pikken|jatten ..1 fietsen|geld|in|spullen|telefoons|winkels|alles|uit|van|snoep|kleren ..3
      ${WHO} ..3 betrapt|gepakt|caught ..2 met|op|for|toen|terwijl|stealing ..3 jatten|stelen|spieken|drugs|stal|diefstal|shoplifting|vapen|blowen|winkeldiefstal|jatte ..3
      ${WHO} ..3 is|was|zijn|are|blijkt ..3 @deed ..4
      dat @name|@staff|hij|zij|ze|@third ..2 een|de @deed ..2 is|was
      @name|hij|zij|@third is ..1 degene|diegene die ..5 gestolen|gejat|steelt|jat|verklikt|verlinkt ..2
      weet|wed|zweer ..3 hij|zij|ze|@name ..1 het|die was|is die|dat ..6 @steal1|leeggehaald|gedaan|kas ..3
      @his|@your|@name|zijn|haar ..1 @parent ..1 zit|zat|zitten|is ..2 vast|gevangenis|bajes|bak|cel|jail|prison|nor|gevang|lik|tbs ..3
      @his|@your|@name ..1 @parent ..3 zit|zitten|zat ..2 in ..1 den|de|het bak|gevangenis|bajes|cel|nor|gevang|lik
      ${WHO} ..3 heeft|has|had ..2 strafblad|enkelband|record|celstraf ..3
      ${WHO} ..2 is|werd|was|zijn ..2 opgepakt|aangehouden|veroordeeld|gearresteerd|arrested|ontslagen|weggestuurd ..1 voor|wegens|om|met|for|vanwege|omdat ..4
      ${WHO} ..3 is|werd|was ..2 van ..4 school getrapt|gestuurd|geschopt|getrapt|gegooid ..5 om|wegens|omdat|voor|drugs|vanwege|diefstal|stelen|pesten
      van|voor ..1 vorige|andere|oude school ..2 getrapt|gestuurd|weggestuurd|geschopt ..4
      ${WHO} ..2 heeft|had ..2 brand|fik gesticht|gestoken ..5
      politie zoekt hem|haar|@name ..3
      ${WHO} ..4 heeft|had|has|hebben ..5 gespiekt|afgekeken|gefraudeerd|cheated|geplagieerd ..5
      ${WHO} ..2 spiekt|spiekte|fraudeert|fraudeerde|cheated|cheats ..2 altijd|met|bij|op|on|in|every ..4 !monopoly|uno
      ${WHO} ..3 heeft|laat|liet ..5 chatgpt|chatgpt's|chatgpt|chatgtp|ai|gpt|broer|vader|moeder|iemand ..2 doen|maken|schrijven|laten|gemaakt|geschreven ..4
      ${WHO} ..3 koopt|kocht|buys ..2 cijfers|diploma|volgers|toetsen|antwoorden|followers|grades ..1
      ${WHO} ..2 cijfers|diploma|volgers|antwoorden koopt|gekocht|kocht ..1
      diploma|cijfers|rijbewijs gekocht ..2
      ${WHO} ..6 vreemdgaat|vreemdgegaan|vreemdging|vreemdgaan ..5
      ${WHO} ..3 gaat|ging|gaan ..1 vreemd ..5
      ${WHO} ..2 bedriegt|bedroog|bedrogen|cheated|cheating|cheats|belazert ..1 haar|zijn|on|his|her|@name ..3
      ${WHO} ..3 heeft|hebben ..2 affaire|verhouding ..4
      ${WHO} ..2 sleeps|slept|slaapt|sliep|doet|deed|neukt|neukte|gaat|heeft ..4 around|iedereen|everyone|halve|gasten|jongens|hele ..6 gedaan|school|geweest|around|doen|over|on|kamp|$|with
      ${WHO} ..1 doet|doen|deed ..1 het met|voor ..1 iedereen|geld|jan|iedereen|alle|halve ..3
      iedereen|school|jaarlaag ..4 overheen geweest|gegaan ..2
      ${WHO} ..2 heeft|has ..1 het ..1 met ..2 @number|drie|alle|twee|vier ..1 jongens|gasten|meisjes|jongen ..2 gedaan|$ ..4
      @name|hij|zij|ze ..2 met ..1 alle|iedereen|halve ..1 gasten|jongens|team|klas|voetbal ..5 geweest|gedaan ..2
      ${WHO} ..2 is|isn|raakte ..3 zwanger|pregnant ..1 van|by|door|from !haar|een|tweede|her ..5
      ${WHO} ..4 zwanger|pregnant ..2 gemaakt|geraakt|van|maken ..5
      ${WHO} ..5 abortus|abortion ..3 gehad|gedaan|gepleegd|heeft|laten|had ..3
      ${WHO} ..2 heeft|has|hebben|got ..2 soa|aids|hiv|std|sti|chlamydia|herpes|schurft|luizen|platjes|gonorroe ..5
      ${WHO} ..4 snuift|snoof|spuit|blowt|sniffs ..5
      ${WHO} ..1 gebruikt|uses|rookt|neemt|slikt|does|verkoopt|sells|used ..3 coke|drugs|wiet|pillen|crack|heroïne|speed|weed|vapes|ketamine|lsd ..5
      meneer|mevrouw|juf|meester|leraar|docent|mentor|@staff ..5 dronken|bezopen|stomdronken|drunk|alcohol|stoned|drank ..4
      @staff ..4 altijd|steeds|elke ..3 fles|drankje|flacon|wodka ..3
      @your|@his|@name|haar|zijn ..1 @parent is|was|zijn|are ..2 alcoholist|alcoholisten|alcoholic|junkie|junk|junks|crackhead|zuiplap|dronkaard|verslaafd|crimineel|criminelen|criminals|dieven|hoer|werkeloos|homo|pedo|maffia|addict|dealer ..5
      ouders|familie|gezin ..2 zijn|is|zit|leeft|leven ..3 criminelen|maffia|crimineel|diefstal|dieven|bijstand|bedrog|drugs|oplichters|uitkering ..4
      @his|@name|@your ..1 @parent ..2 verdient|verdienen|krijgt|leeft ..2 geld ..2 met|van|door ..2 wiet|drugs|diefstal|coke|stelen|oplichting|criminaliteit ..3
      @his|@name|@your ..1 @parent ..1 is|zijn weggelopen|ervandoor|weg|ran ..1 met|with ..3
      ze|zij|hij|@name ..2 van ..1 haar|zijn|de stiefvader|oom|buurman|postbode|melkboer is
      ${WHO} ..6 al|dat|het geld ..2 zelf gehouden|gehouden ..2
      @name|hij|zij ..2 krijgt|krijg ..2 geld ..2 om|voor ..3 verlinken|verraden|verklikken ..2
      @staff ..3 discrimineert|discrimineren ..4
      ${WHO} ..3 steekpenningen|smeergeld ..3
      @name|hij|zij|gast|die is ..3 @deed|dief ..3
      ${WHO} ..3 jat|steelt|pikt|steekt|stal|houdt|hield|neemt|nam|steken ..3 geld ..8 zelf|zak|gehouden|kluisjes|eigen|kas|cijfers
      @staff|directeur|docent ..3 neemt|accepteert|nam ..3 geld|steekpenningen|smeergeld ..4
      @staff ..3 geeft|gaf ..3 hoge|goede|goeie|betere|tienen cijfers|punten ..1 aan|als ..2 meisjes|meiden|wie|degene|jongens|knappe ..4
      ${WHO} ..1 krijgt|heeft|haalt ..4 cijfers|punten ..2 omdat|want|door ..3 met|bij ..3 leraar|docent|meneer|meester|mentor|juf ..3
      ${WHO} ..2 liegt|lies|jokt ..2 altijd|over|tegen|always|about ..4
      ${WHO} ..3 heeft|hebben ..6 verzonnen|gelogen ..5
      ${WHO} ..2 heeft|made|maakte|runt|beheert ..2 nepaccount|nepaccounts|haataccount|roddelaccount|fakeaccount|roddelpagina ..5
      ${WHO} ..3 gemaakt ..2 om ..2 zwart ..2 maken
      ${WHO} ..2 heeft|hebben ..5 kat|hond|konijn|cavia|poes ..5 vermoord|gemarteld|dood|doodgemaakt|opgehangen|verdronken ..3
      ${WHO} ..4 plast|piest|poept|plaste ..1 nog|in ..2 bed|broek ..3
      ${WHO} ..4 in ..1 bed|broek ..1 geplast|gepoept|gepist|gescheten|plast|poept|piest ..3
      ${WHO} ..4 spuugt|spuugde|spits|niest|piest ..2 in|on ..1 eten|soep|food|drinken|koffie ..3
      ${WHO} ..2 heeft|hebben|is ..3 geknoeid|gesjoemeld|omgekocht ..5
      ${WHO} ..2 licht|lichten|scams|scamt|lichtte|flest ..3 op|mensen|people|iedereen ..4
      ${WHO} ..1 verkoopt|sells ..2 vapes|vape|sigaretten ..4
      ${WHO} ..1 verkoopt|sells ..2 nep|neppe|gestolen|fake|vapes|zichzelf|lichaam ..4
      ${WHO} ..2 verkoopt|doet haar|zich|zichzelf|het ..1 lichaam|voor geld|$|voor ..4
      ${WHO} ..3 gaat achter ..5 rug ..5
      ${WHO} ..2 doet ..1 aan zwarte|black|satan ..4
      @you gestolen|gejat ..2 hebt|heb ..3 niet|waar|ook
      iedereen|klas|allen ..1 vertellen|zeggen|wijsmaken ..1 dat jij|je|@name|hij|zij|ze ..8
      laten|gaan|kunnen|zullen|moeten we|wij ..5 rondvertellen|rondbazuinen|rondsturen|wijsmaken ..6
      laten|gaan|kunnen|zullen|we|start|lets ..4 gerucht|roddel|geruchten|rumour|rumor ..3 verspreiden|starten|beginnen|dat|spread|maken ..5
      laten|gaan|zullen we ..2 zeggen dat hij|zij|ze|@name|@staff ..8
      vertel|zeg|spread|tell|stuur|geef ..2 everyone|iedereen|rond|rondom ..2 dat|that|about @name|@third|@staff|hij|zij|ze ..6 !is|jarig|ziek|komt|gaat|kan
      gerucht|geruchten|rumour|rumor|rumors|roddel ..2 gaat|has|is|gaan ..1 rond|dat|it|that ..1 @name|@third|@staff|hij|zij|ze ..6 !jarig
      roddelpagina|roddelaccount|gossippage|tellonym|gossip|confessions|spotted ..4 zet|stuur|online|staat|dat|submit|send|kijk|gemaakt|nieuwe|page ..4
      nieuwe|new|volg roddelpagina|roddelaccount|gossip|haatpagina|haataccount ..4
      stuur|geef|drop|send|deel ..3 roddels|geheimen|gossip|tea|roddel|vuil ..2 over|about|on|van ..3
      account|pagina|page|lijst ..3 met ..2 alle|al geheimen|roddels|secrets|schandalen ..4
      zet ..1 op|in tellonym|insta|de|snap ..3 dat @name|hij|zij|ze|@third ..6
      pas|kijk ..1 op|uit ..2 met|voor @your ..3 @name|hij|zij ..1 steelt|jat|pikt|liegt ..3
      niet ..2 vertrouwen ..4 @deed ..3
      don't|dont|never trust @name|@third ..6
      niks|niets|nooit ..1 lenen|geven aan @name|hem|haar|@third ..6
      cancel @name|@third|hem ..3
      heeft|hebben ..3 hele ..2 familie ..4 liegt|steelt|jat|luizen|schurft ..3
      schijnt|schijnbaar|blijkbaar|apparently ..2 dat|is ..2 @name|@third|@staff|hij|zij|ze ..3 gestolen|zwanger|vreemd|dealt|dief|stiefvader|verslaafd|ontslagen|gearresteerd|geslagen|drugs|dronken
    `,
};
