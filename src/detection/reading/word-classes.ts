import { CONDUCT_CLASSES } from "./conduct-classes.ts";
import { SIGN_CLASSES } from "./sign-classes.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** People whom a message can be about: words that stand for somebody in a school. */
const STAFF =
  list(`meester juf juffrouw mevrouw mevr meneer mijnheer dhr leraar leraren lerares docent docente docenten
  mentor mentrix conrector rector directeur teamleider conciërge concierge stagiair stagiaire invaller coach teacher sir miss
  gymleraar gymjuf gymdocent wiskundeleraar wiskundedocent natuurkundeleraar scheikundeleraar geschiedenisleraar biologieleraar
  fransleraar duitsleraar engelsleraar economieleraar tekenleraar muziekleraar wiskundejuf leerkracht meesters docente
  gymmeester mentorleraar decaan`);
const PEOPLE =
  list(`jongen jongens meisje meisjes meid meiden gast gasten kind kinderen kid klasgenoot klasgenoten klasgenote
  leerling leerlingen vriend vriendin vrienden zus zusje broer broertje neef nicht buurman buurvrouw moeder vader ma pa
  moeders ouders papa mama gozer gozers dude chick kerel vent mensen persoon iemand brugger bruggers brugklasser
  brugklassers kids girl boy guy bro brugpieper familie girls boys guys sister brother sisters brothers mom mum dad mother father cousin
  cousins friend friends classmate classmates`);
const NAMES =
  list(`sanne daan emma sem julia lucas mila levi tess finn sara noah lisa bram eva luuk anna milan lotte jesse
  fleur thijs isa ruben lars roos tim noor jayden zoe sophie julian maud thomas femke niels iris stijn lieke jasper amber
  kevin kim rick britt bas romy mees nina max fatima mohammed mohamed ahmed youssef yusuf ali aisha amina omar hassan
  bilal ibrahim hamza karim samira nora yasmin yassin soufiane rachid mehmet emre elif zeynep ayse fatma can deniz kaan
  chantal melissa dennis patrick mike nick danny wesley kelly priscilla sharon denise jeroen peter jan piet klaas henk
  ingrid marieke joost wouter koen sander maarten floor jip bo robin sam alex charlie dani jaylen jordy damian dylan
  quinten sven tygo hugo otis olivia saar evi lynn fenna elin liam james adam luca benjamin siem boaz xavi
  gijs teun cas tobias pim willem jelle joris matthijs esther naomi manon anouk laura michelle demi bente merel
  jente kobe wout seppe lowie arne jef marie louise elise janne jana lore amira esra jordy kaylee destiny aylin melek ceren melisa nisa beyza ilayda furkan burak hakan murat ozan tarik reda
  bryan kenzo dion jort sietse hessel jelmer wietske sjoerd gerben fenn jits ties lauke pepijn floortje roosmarijn pleuntje
  zaïd nassim ilyas achraf oualid soumaya ikrame dounia rayen siham wassim salim faisal shayla chanel djamila
  amy puck sofie luna lieke
  aaliyah aaron abdel abdullah adil aida ajay alicia alina alisha anass anna-sophie annabel anne annelies annika arda arthur
  ava aya ayoub azra bart benthe berat berkay berke bilaal boris brent bryan carlijn carmen caspar casper chelsea cheyenne
  chloe chris claire collin cornelis dania danique daphne daria demy derk desi dewi dilara diyar dries dunya ecrin edwin eefje
  elena elias elisa elizabeth ellen eloise elvira emilia emily emir emmanuel enes enzo erik erva ewout faas faye febe feline
  felix femmy fenne fien floris frederique freek gabriel giovanni guus hafsa hailey hanna hannah hanne hayat hedwig heleen
  henry hidde hilal ian ikram ilias ilse imane imran ingmar irem isabel isabella isabelle ismail ivan ivo jacco jace jack
  jaimy jamal janneke jannes jarne jarno jasmijn jayda jayla jaylin jeremy jessica jibbe jikke jill jimmy joella joep johan
  jolien jonas jonathan jordan jorn josephine joshua jovan juliette jurre karel kayleigh keano kees kian kiki kimberly kyan
  kyra lana lauren laurens leah leila lena lenn lennard lennart leon leonie lex leyla liana lien lilly lindsey lorenzo lotje
  louis lucia lucy luka lynne maaike madelief maja malik manouk manuel marijn mariska marit marloes marlon martijn mathijs
  matteo maxime meike melvin merijn merlijn merve mia micha michael mick micky mika milo milou miray mirjam mitchell moaz
  mohamad monique morris mounir mustafa nadia nadine naima natasha nathalie nathan nele nicky niek nienke nikita nikki nino
  noelle noemi nolan noortje nour noé okan omer onno oscar othmane owen pascal pelle philip philippe pieter pleun quincy ramon
  rania rayan reza ricardo richard rienk rik rivka rob robbe robbert robert roland ronja rosa rosalie rosalinde rowan roxanne
  ruud ryan sabrina salma samantha sami samuel sandra saskia sebastiaan sefa selena selin selma senne serena shanaya shania
  shirley sienna silke simone sofia soraya stefan stefanie sterre steven suus suzanne suze svenja tamara tanisha tara teddy
  tessa theo thirza tijmen tijn timo tobi tom torben tristan twan umut valentijn valerie victor vince vincent vivian walid
  wannes wessel wietse willemijn xander yanis yannick yara yassine yaël yentl younes yusra yvonne zakaria zara zayd zineb zoey
  zoë`);
const WEEKDAYS = list(
  `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday`,
);

/** Kinds of words by which frames find their way. A lexicon tag of the same name adds words to a class. */
export const WORD_CLASSES: Readonly<Record<string, readonly string[]>> = {
  ...CONDUCT_CLASSES,
  ...SIGN_CLASSES,
  i: list(`ik wij we i`),
  you: list(`je jij jou jullie u gij ge ulle jouw you your ya yall`),
  your: list(`je jouw jullie uw your jou`),
  be: list(`ben bent is zijn zijt was waren are blijft blijf lijkt wordt word bin be`),
  third: list(`hij zij ze hem haar hun hen die he she they him her them dien`),
  staff: STAFF,
  person: [...STAFF, ...PEOPLE, ...NAMES],
  name: NAMES,
  target: [
    ...list(`je jij jou jullie u ulle jouw you ya haar hun hen ze die iedereen allemaal them him her everyone everybody
    jullies klas`),
    ...STAFF,
    ...PEOPLE,
    ...NAMES,
  ],
  // Groups of people in the plural, without slurs and without those that are something else as well (polen, doven, roma).
  folks:
    list(`moslims joden christenen hindoes boeddhisten atheisten sikhs katholieken gereformeerden islamieten marokkanen marokanen
    mocros mocro's turken surinamers antillianen syriers chinezen aziaten oekrainers nigerianen somaliers eritreeers
    irakezen iraniers afghanen indonesiers molukkers ghanezen bulgaren roemenen duitsers belgen vlamingen friezen koerden
    armeniers arabieren afrikanen indiers pakistanen hindoestanen palestijnen israeliers russen sinti zigeuners 
    homo's homos lesbiennes biseksuelen transgenders queers rolstoelers rolstoelgebruikers
    gehandicapten autisten dyslecten adhd'ers zwarten buitenlanders vluchtelingen asielzoekers allochtonen migranten
    muslims jews christians hindus asians africans arabs moroccans turks gays lesbians transgenders immigrants refugees
    foreigners mexicans indians gypsies`),
  intensifier:
    list(`echt gewoon zo zo'n zon een een'n de het wel heel erg super mega kapot fucking fakking kk kanker kaulo tering tyfus
    kut klote zeer maar ook toch best zwaar beetje a an the such so really just vieze vuile gore stomme domme lelijke dikke
    kleine grote smerige stinkende achterlijke zielige rare gekke arme laffe luie n altijd nog steeds typisch ja hele  the
    pure big stupid fat ugly dumb little dirty eigenlijk duidelijk officieel grootste ergste domste lelijkste compleet
    totale complete bloody damn`),
  weapon:
    list(`mes messen vlindermes stanleymes keukenmes machete pistool pistolen wapen wapens vuurwapen geweer bom bommen granaat
    vuurwerkbom bijl boksbeugel ploertendoder benzine molotov glock strap blikka shank knife gun bomb ak47 bombs guns knives rifle pistol axe hatchet honkbalknuppel knuppel
    planga plangas pepperspray zakmes mesje knife's kapmes zwaard wapentje gun's bomaanslag explosief explosieven`),
  blade:
    list(`mes messen vlindermes stanleymes keukenmes machete pistool wapen wapens vuurwapen geweer bijl kapmes mesje zakmes
    knife gun glock planga blikka strap shank boksbeugel knuppel honkbalknuppel`),
  place:
    list(`fietsenhok fietsenstalling kluisjes kantine aula plein schoolplein gymzaal station bushalte halte bus tram metro ingang
    uitgang hoofdingang parkeerplaats park wc wc's toilet toiletten kleedkamer poort hek deur mac mcdonalds bieb kerkje tunnel
    tunneltje brug viaduct rotonde skatepark speeltuin supermarkt jumbo gang trap lokaal winkelcentrum veldje voetbalveld
    parkeergarage steegje bankjes fietspad bikes gate canteen cafeteria hallway corridor lockers stairs platform tracks toilets playground shed huis buitenspeelplaats speelplaats refter bosje bos sporthal perron`),
  moment: [
    ...list(`morgen vanmiddag vanavond vandaag straks pauze uur maandagochtend tomorrow tonight lunch overmorgen
    morgenvroeg morgenochtend vrijdagmiddag saturday sunday recess `),
    ...WEEKDAYS,
  ],
  kill1:
    list(`vermoord wurg keel onthoofd liquideer steek schiet neersteek executeer kill kil murder shoot stab strangle choke behead doodmaak doodsla
    vergas verdrink overrijd`),
  killing:
    list(`vermoorden wurgen kelen onthoofden liquideren neersteken neerschieten doodschieten doodsteken doodmaken doodslaan
    steken schieten kill murder shoot stab strangle choke behead killen executeren opblazen verdrinken doodrijden overrijden lekprikken leksteken
    lekschieten prikken shanken poppen neerknallen afknallen knallen afslachten slachten ombrengen omleggen verbranden
    vergassen doodtrappen doodschoppen vermoord neergestoken neergeschoten`),
  beat1:
    list(`sla schop trap stomp mep ram ros beuk klap boks ransel tackel hoek punch slap smack kick beat bash sloop verbouw verrot
    deuk knal bats sloop verniel hit cheff chef deuk clap rag klap bos`),
  beating:
    list(`slaan schoppen trappen stompen meppen rammen rossen beuken klappen boksen slopen verbouwen batter smash afrossen aframmelen
    kapotmaken kapotslaan afmaken aframmen molesteren toetakelen mishandelen verrotslaan inelkaarslaan punchen slap smack kick
    beat punch bash hurt neerslaan afranselen deuken clappen vernielen breken kraken wrecken verrossen invouwen opvouwen
    hit destroy toetakelen cheffen bossen rossen matsen klappen joeken matten inslaan aftuigen ineenslaan aanvallen knockouten openhalen vermorzelen`),
  getting:
    list(`pakken grijpen krijgen terugpakken opzoeken opwachten vinden halen terugvinden kapotpesten grazen catch find get
    opruimen aanpakken regelen vangen`),
  harmed:
    list(`geslagen geschopt getrapt gepakt gegrepen gesloopt vermoord gestoken neergestoken neergeschoten afgemaakt doodgemaakt
    gemept gebeukt opgewacht doodgeschoten doodgeslagen gewurgd gestompt afgetuigd geramd gedeukt gerost toegetakeld jumped beaten
    stabbed shot smacked punched slapped battered choked killed gelyncht geclapt gebost gematst gejoekt geklapt gecheft gechefft aangepakt afgerost`),
  bodypart:
    list(`nek benen been kop hoofd gezicht bek smoel neus tanden kaak arm armen rug keel vingers poten knieën strot ribben botten
    face neck legs teeth ass head nose jaw throat skull ribs fingers muil oog ogen buik hart bakkes knieschijven kanis`),
  blow: list(`klappen klap slaag stomp stompen tik tikken vuist trap trappen schop schoppen ros rammel pak-slaag lel hoek dreun mep
    knal toek toeken opdonder oplawaai muilpeer muilperen fitty baksteen optater oorvijg oplazer lap beuk bats beating elleboog knie kopstoot mot moten peer`),
  film1:
    list(`film filmde filmen gefilmd filmt filmed filming filmden opnemen opgenomen opneem opname opnames record
    recorded recording gerecord screenrecord screenrecorden screenrecorded gescreenrecord screenshot screenshots screenshotten
    gescreenshot screenshotte screen screens ss ss'en opnam gefotografeerd fotografeer fotografeerde`),
  filmed:
    list(`gefilmd opgenomen gerecord gescreenrecord gescreenshot gefotografeerd filmed recorded opgenome
    screenshotted gesnapt gescreend`),
  picture:
    list(`foto foto's fotos pic pics filmpje filmpjes video video's videos vid vids clip clips screenshot screenshots ss opname
    opnames sticker stickers meme memes deepfake deepfakes picca piccas plaatje beelden geluidsopname voice audio
    fotootje pica snap edit edits opnamen snaps tiktok screens screenrecord screenrecording recording selfie gifje gif`),
  spread:
    list(`zet zetten gooi gooien post posten plaats plaatsen upload uploaden deel delen stuur sturen doorsturen doorstuur
    verspreid verspreiden share drop droppen gezet gepost geplaatst gedeeld doorgestuurd geüpload geupload gestuurd sturn
    verspreidt knal pleur flikker smijt mik doorsturn gegooid online posted upload`),
  social:
    list(`snap snapchat insta instagram tiktok tt story verhaal youtube yt discord whatsapp wapp app groepsapp klassenapp groep groepschat
    internet online twitter facebook fb telegram reels finsta klassengroep appgroep teams feed spam privé twitch reddit x sc`),
  secret:
    list(`stiekem stiekum stiekm stikum stikem stiekeme stiekume stiekumme stiekempjes verborgen heimelijk secretly ongemerkt ongezien sneaky stieken
    stiekemweg steikem`),
  lesson:
    list(`les lessen lesje wiskundeles online-les call meeting teamsles klas uitleg presentatie spreekbeurt beurt lesson class
    teamscall zoom teamsmeeting lesuur onlineles college`),
  nude: list(`nude nudes naakt naaktfoto naaktfoto's naaktfotos naaktfilmpje naaktpic nakie nakend blootfoto blootfoto's blootfotos bloot
    dickpic dickpics piemelfoto tietfoto tietenfoto tieten borsten boobs tits pussy kutfoto kontfoto seksfilmpje sekstape
    sextape seksvideo bh-foto lingerie nudez n00ds noods topless sexfilmpje seksfilm porno nudies ondergoed onderbroek
    bh string pikfoto naaktbeelden naaktvideo naakte blote nooties pikante pikant sexpics sexting`),
  game: list(`fortnite fifa fc25 fc26 cod valorant minecraft roblox game gamen games spel potje server boss respawn lobby warzone gta csgo cs2 cs
    overwatch league  brawl brawlstars clash clashroyale level raid ranked loadout headshot kd skin skins spawn zombie
    zombies endboss playstation ps5 xbox  mariokart   controller squad pvp pve 1v1 1vs1 bedwars skywars creeper
    tegenstander tegenstanders schaken schaak monopoly uno  paintball lasergamen apex rocketleague  gameserver 
    tikkertje verstoppertje draak  amongus impostor weerwolven rdr2 battlefield  npc npc's   sniper rematch arena gamepje
    discordserver cluedo wolfenstein quiz kahoot blooket spelletje chess dammen damspel catan scrabble kwartet darts darten snooker poolen kaartspel trefbal lasertag stratego dnd dungeon`),
  sport:
    list(`wedstrijd toernooi finale voetbal hockey voetballen training team scheids basketbal volleybal competitie ajax feyenoord psv
    penalty penalty's doelpunt goal keeper judo boksen kickboksen karate klassementstrijd sportdag match tegenpartij elftal
    korfbal veld hockeyveld voetbalveld handbal tennis derby speler goals`),
  study:
    list(`boek boeken hoofdstuk hoofdpersoon verhaal gedicht roman lied liedje songtekst lyrics biologie biologieles geschiedenis
    geschiedenisles spreekbeurt werkstuk nieuws artikel documentaire bladzijde personage personages ww2 wo2 oorlog napoleon
    dierentuin shakespeare hamlet macbeth romeo lezen leesverslag boekverslag woordenboek betekenis betekent woord
    toneelstuk toneel acteur aflevering serie netflix  thriller krimi detective essay betoog
    aardrijkskunde maatschappijleer gs bio hitler nazi's nazis holocaust schrijver dichter recensie samenvatting
    pagina blz alinea tekst paragraaf krant journaal nos rechter verdachte dader museum rapper
    onderzoek patiënten etymologie synoniem vertaling vertalen     
    schoolmusical musical scene scène scenario novelle song poem novel chapter essay history podcast dramales ckv
    farao koning keizer ridder soldaten slag loopgraven dinosaurus tekening grammatica les-opdracht monoloog`),
  work: list(`nederlands engels frans duits project opdracht spreekbeurt vlog stopmotion practicum proef proefje verslag profielwerkstuk pws
    presentatie huiswerk aantekeningen bord whiteboard som sommen powerpoint ckv dramales mediawijsheid jaarboek
    schoolkrant rooster boek bladzijde antwoorden uitwerking uitwerkingen opgave schema formule schilderij maquette
    kunst tekening lijst planning magister somtoday hoofdstuk samenvatting filmopdracht agenda dictee toetsrooster werkboek documentaire reportage`),
  thing:
    list(`toets toetsen proefwerk proefwerken so so's tentamen examen examens huiswerk opdracht opdrachten som sommen verslag
    presentatie wiskunde frans duits engels economie scheikunde natuurkunde gym les lessen rooster school vak wifi internet
    laptop telefoon tel oplader printer magister somtoday smartschool teams app game fifa computer pc chromebook muis
    toetsenbord headset scherm batterij weer regen wind kou hitte fiets band ketting bus trein tram ns file brug wekker slot
    kluisje tas broodje kantine automaat trap dag maandag ochtend week leven wedstrijd boek film serie lied liedje
    muziek eten systeem programma site website account server spel ding dingen werk project vraag antwoord fout hoofdstuk
    idee plan regel regels grap mop nummer update bug samenvatting weekend avond nacht zin woord verhaal brood
    test exam homework quiz day match song movie food phone teacherless kleur rij deadline kamer huis stoel tafel pen hond kat poes paard dier dieren cavia konijn vogel plant boom`),
  report:
    list(`zei zegt zeggen zeiden gezegd schreef schrijft schreven geschreven appte appt appten geappt riep roept riepen geroepen
    noemde noemt noemen noemden genoemd stuurde stuurt stuurden gestuurd vertelde vertelt dreigt dreigde dreigden gedreigd
    bedreigt bedreigd bedreigde bedreigen uitgescholden scheldt schelden gescholden uitmaakt typte typt postte plaatste antwoordde
    said says told called calls wrote texted beweert beweerde fluisterde`),
  tail: list(
    `vriend vriendje dan eens nou toch zeg man gast joh he hè zeg bro broer ofzo haha hahaha lol xd nou jonge kerel gozer dude mattie hoor echt ook ok oke gwn jeweet fr ngl frfr jij bruh a ah wollah wallah wajo yo dus mn man jongen ouwe pik maat 😂 🤣 💀 😡 🤮 😭 🔪 👊 kk kanker`,
  ),
  negation: list(
    `niet geen nooit nie not never no dont don't niks won't wont aren't arent isn't nikske nooitniet`,
  ),
};

/** Tokens that never carry meaning for a name slot: `dit is …`, `dat is …`. */
export const THING_SUBJECTS: ReadonlySet<string> = new Set(
  list(`dit dat het dees deze alles niks iets er hier daar wat that this it`),
);
