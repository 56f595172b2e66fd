const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Kinds of words that the rules about bullying, stalking, defamation and radicalisation look for, and those about what is done to pupils. */
export const CONDUCT_CLASSES: Readonly<Record<string, readonly string[]>> = {
  chat: list(`groep groepje groepsapp app appgroep groepschat chat gc klassenapp klassengroep groupchat server discord appje
    klasapp groepapp team teamapp whatsapp`),
  always:
    list(`weer alweer terug nog elke iedere altijd dagelijks constant steeds telkens continu again always every
    nogsteeds avond nacht`),
  period:
    list(`dag dagen ochtend ochtenden avond avonden nacht nachten middag middagen pauze week weken maand maanden uur day
    night morning evening week hour weeks days nights`),
  home: list(`huis deur voordeur raam slaapkamer straat school werk bijbaan bushalte kluisje poort flat tuin oprit slaapkamerraam
    voordeur house window door street work room job training voetbaltraining sportclub`),
  tracker:
    list(`airtag airtags tracker trackers gps gps-tracker snapmap snapmaps life360 findmy locatie locaties location
    locations zenly`),
  belonging:
    list(`tas rugzak boekentas jas etui gymkleren gymtas gymschoenen schoenen bril fiets band banden scooter boek boeken
    schrift schriften lunch brood broodtrommel trommel pet muts sjaal telefoon laptop kluis kluisje tekening werkstuk
    kleren broek handdoek pen pennen frak boterhammen oplader oortjes airpods skateboard step zadel ketting stuur bag backpack
    jacket shoes bike glasses books stuff spullen kleding haar gezicht rug broodje brood fietsventielen ventielen mobiel stoel chair desk tafel jasje map agenda jaszak zak haren dagboek jurk kap`),
  wear: list(`kleren kleding jas broek trui schoenen sneakers outfit shirt rok jurk tas pet muts frak kleren t-shirt hoodie bril
    beugel kapsel rugzak fiets telefoon iphone vest sokken laarzen joggingbroek clothes shoes outfit jacket hoodie
    haircut bag glasses pants sweater schoenne kleern kleertjes jasje broekje schoentjes tenue trainingspak slippers haar`),
  talent:
    list(`stem voice presentatie spreekbeurt tekening gedicht verhaal zang zingen lach lachje werkstuk schilderij dans
    accent handschrift praatje speech presentation drawing poem laugh accent filmpje tiktok tekenen vlog stemmetje piepstem piepstemmetje loopje dansje verslag opstel`),
  steal1:
    list(`gestolen gejat gepikt gejatte gestole geript gesnaaid ontvreemd achterovergedrukt leeggehaald gekaapt
    leeggeroofd stole stolen`),
  steals: list(`steelt jat pikt stal jatte pikte steals`),
  parent:
    list(`vader moeder broer zus oom tante pa ma ouders opa oma neef nicht stiefvader stiefmoeder familie dad mom mother
    father brother sister uncle parents family papa mama stiefpa zusje broertje`),
  /** Whom a child has to obey or trusts: relatives, trainers, teachers, bosses. */
  grownup:
    list(`stiefvader stiefpa stiefpapa stiefbroer stiefmoeder stiefma stiefopa halfbroer bonusvader pleegvader pleegbroer
    pleegmoeder pleegouders oom ome nonkel tante opa grootvader bompa buurman buurjongen trainer coach trainster leraar docent
    meester mentor meneer baas chef begeleider stagebegeleider leidinggevende dominee pastoor imam voorganger leider oppas
    babysitter rijinstructeur huisvriend neef schoonvader schoonbroer voetbaltrainer zwemtrainer turntrainer zwemleraar
    judoleraar gymleraar dansleraar pianoleraar stepdad stepfather stepbrother uncle grandpa grandfather cousin boss teacher
    neighbour priest`),
  his: list(`zijne hare zijn haar hun jouw je uw his her their your`),
  strike: list(`slaat mishandelt sloeg mishandeld geslagen mishandelde beats hits abuses`),
};
