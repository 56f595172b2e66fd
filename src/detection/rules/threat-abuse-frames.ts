import type { FrameRule } from "./rule.ts";

/** Who does it: whom a child has to obey or trusts, and whoever it goes out with. */
const WHO =
  "@grownup|vader|moeder|papa|mama|pa|ma|ouders|broer|dad|mom|father|mother|parents|brother|vriend|vriendje|vriendin|verloofde|boyfriend|ex";
/** Whose coming to a bed is none of a mother or a friend. */
const MEN = "@grownup|vader|papa|pa|broer|dad|father|brother";
/** Of these what follows is no greeting and no kindness of the family. */
const STRANGE =
  "leraar|docent|mentor|meester|trainer|coach|baas|chef|buurman|leider|stiefvader|stiefpa|stiefbroer|begeleider|voetbaltrainer|gymleraar";
/** The same, where what is done is plain enough whoever does it. */
const ANYONE = `${WHO}|hij|he|ze|zij|iemand|someone|man|jongen|jongens|gast|kerel|collega|manager|eigenaar|chauffeur`;
/** Of whom nobody says it who means a table. */
const NEAR = "me|mij|zusje|broertje|zus|nichtje|neefje|vriendin|sister";
/** To whom: the author or somebody near. Not `haar` and `mijn`: a thing may follow. */
const WHOM = "me|mij|ons|us|zusje|broertje|zus|nichtje|neefje|vriendin|sister|mama|mam|ma";
const INTIMATE =
  "borsten|tieten|billen|kont|kruis|piemel|penis|vagina|onderbroek|badpak|bh|boobs|butt|ass|thigh|thighs";
const UNDER = "rok|rokje|shirt|trui|truitje|bh|skirt";
const IN = "broek|onderbroek|bh|benen|badpak|pants";
const STRIKES =
  "slaat|slaan|sloeg|sloegen|mept|mepte|schopt|schopte|wurgt|wurgde|mishandelt|mishandelen|mishandelde|slaagt|klopt|beats|beat|beating|hits|hit|hitting|punches|punched|slaps|slapped|kicks|kicked|chokes|choked|choking|strangles|strangled|hurting|abuses|abused|abusing";

const THROWN =
  "bord|borden|servies|stoel|stoelen|glazen|vaas|pan|pannen|mes|messen|plates|chair|chairs|mug|vase|pan|knife";

/** What pupils say to whom somebody near does something, or who know of one. */
export const THREAT_ABUSE_FRAMES: FrameRule["frames"] = {
  urgent: `
    ${MEN} ..2 komt|kwam|kruipt|kroop|sluipt|sloop|comes|came ..3 nachts|snachts|nacht|night ..3 bij|in|into|to ..2 bed|kamer|slaapkamer|room|liggen
    ${MEN} ..2 komt|kwam|kruipt|kroop|sluipt|sloop ..1 nachts|snachts ..1 mijn|me|m'n ..1 kamer|slaapkamer
    ${MEN} ..2 komt|kwam|kruipt|kroop|sluipt|sloop ..2 mijn|me|m'n ..1 kamer|slaapkamer in nachts|snachts
    nachts|snachts komt|kwam|kruipt|kroop ..2 ${MEN} ..4 bij|in|naar ..2 bed|kamer|slaapkamer|liggen
    ${MEN} ..1 komt|kwam|kruipt|kroop|comes|came ..2 in|into mijn|my|me ..1 bed
    ${WHO} ..2 zit|zat|zitten ..1 aan ${NEAR} $
    ${WHO} ..2 zit|zat|zitten ..1 aan ${NEAR} ,|als|en|terwijl|onder|in|bij|elke|iedere|wanneer|want
    dat|omdat|want ..1 ${WHO} ..2 aan ${WHOM}|haar|hem zit|zat|zitten
    ${WHO}|jongen|jongens|man ..1 heeft|had|hebben ..2 aan ${WHOM} gezeten
    ${MEN} ..1 raakt|raakte ..1 ${WHOM} ..2 aan ..6 douche|kleedkamer|bed|overal|daar|nachts|snachts|slaap|alleen|niemand|weg|niet|${INTIMATE}
    ${MEN} ..1 touches|touched ..1 ${WHOM} ..6 shower|bed|night|asleep|alone|everywhere
    my ..1 @grownup|dad|father|brother touches|touched me when|at|in ..4
    ${ANYONE} ..4 zit|zat|voelt|voelde|knijpt|kneep|grijpt|greep|wrijft|wreef|streelt|streelde|pakt|pakte|grabs|grabbed|touches|touched|rubs ..2 aan|in|onder|tussen|over|on|my ..1 mijn|me|my ..1 ${INTIMATE}
    ${ANYONE} ..5 hand|handen|vingers|hands|fingers ..2 onder|up|under mijn|me|my ..1 ${UNDER}
    ${ANYONE} ..5 hand|handen|vingers|hands|fingers ..2 in|tussen|between mijn|me|my ..1 ${IN}
    ${STRANGE}|man|chauffeur|buschauffeur|eigenaar|collega|manager ..1 zit|zat|streelt|wrijft|wreef ..1 aan|over mijn|my been|benen|dij|dijen|leg|legs
    zit|zat|zitten ..1 @grownup|man|eigenaar|collega|manager|chauffeur ..3 aan|onder|tussen mijn|my ..1 ${INTIMATE}
    pakt|pakte|grijpt|greep|grabs|grabbed ..2 mij|me ..2 bij|by mijn|my ${INTIMATE}
    hand|handen|vingers in|onder mijn|my onderbroek|bh|slip|underwear
    moet|moest ik|i hem ..1 bevredigen|pijpen|aftrekken
    ${STRANGE} ..1 heeft|had me|mij ..2 gezoend|gekust|getongd
    ${STRANGE} ..1 zoende|zoent|kuste|kust|tongde|tongt me|mij
    ${WHO} heeft|had mijn|mn|m'n moeder|mama|vader|papa|broer|broertje|zus|zusje ..2 gestoken|neergestoken
    @grownup ..1 laat|liet me|mij ..1 vieze|naakte|porno ..1 filmpjes|films|films|foto's|zien
    ik|i|we|wij ..1 ben|word|werd|was|got|been ..3 verkracht|aangerand|misbruikt|raped|molested !by|door
    ik|i|we|wij ..1 ben|word|werd|was|got|been ..3 verkracht|aangerand|misbruikt|raped|molested door|by ..2 ${ANYONE}
    ${ANYONE} ..1 heeft|had|hebben|has ..1 ${WHOM} ..4 verkracht|aangerand|misbruikt|betast|raped|molested
    ${ANYONE} ..1 verkracht|verkrachtte|misbruikt|misbruikte|betast|betastte|raped|rapes|molested|molests ..1 ${WHOM} ..2
    ${ANYONE} ..1 dwingt|dwong|dwingen|forceert|forced|forces ..1 ${WHOM} ..8 seks|sex|pijpen|neuken|uitkleden|naakt
    ${ANYONE} ..1 heeft|had|hebben ..2 ${WHOM} ..2 gedwongen ..3 seks|sex|pijpen|uitkleden|seksdingen
    @i|zusje|vriendin ..5 seks|sex ..1 met|with mijn|my|haar|m'n ..1 @grownup|vader|broer|papa|pa|dad|father|brother
    @grownup|vader|broer|papa|pa|dad|father ..2 seks|sex ..1 met|with mij|me ..2
    voor|for geld|money|schulden ..3 met|with ..2 mannen|klanten|kerels|men ..2 slapen|meegaan|mee|bed|hotel|sleep
    @i moet|moest|must ..5 met|with ..1 mannen|klanten|kerels|men ..2 slapen|meegaan|bed|hotel|sleep
    ${MEN}|man ..1 geeft|gaf|betaalt|betaalde|biedt ..1 me|mij ..3 als|om ..3 shirt|kleren|broek|onderbroek|bh|bloot|naakt|pijpen|uitkleed|uitkleden ..2
    ${ANYONE} ..1 betaalt|betaalde me|mij voor ..1 seks|sex
    @i word|werd gedwongen ..4 met ..1 mannen|klanten
    @i word|werd gedwongen ..4 seks|sex
    verkoopt|verkopen me|mij aan mannen|klanten|vrienden
    mijn lichaam verkopen|verkoopt
    ik zei nee|stop ..3 hij ging gewoon? door $
    ik zei nee|stop ..3 hij ging gewoon? door ,|en|maar
    ${WHO} ..2 doet|deed|does dingen|things bij|met|to|with ${WHOM} ..1 en|die|wat ik ..2 niet|nie
  `,
  high: `
    ${WHO} !hij|zij|ze|uit|en ..1 ${STRIKES} ..1 ${WHOM}
    ${WHO} ..1 ${STRIKES} ..1 mijn|mn|m'n|my moeder|vader|broer|zusje|broertje|zus|mother|mom|mum|sister|father|dad
    ${WHO} ..1 knijpt|kneep ..1 mijn keel
    ${STRIKES} mijn|m'n|my ..1 ${WHO} ${WHOM}
    ${WHO} ..1 heeft|had|hebben|has ..1 ${WHOM} ..6 geslagen|gewurgd|geschopt|mishandeld|opgesloten|afgetuigd
    ${WHO} heeft|had|hebben mijn ${WHOM}|moeder|mama|broer ..5 geslagen|gewurgd|geschopt|mishandeld|opgesloten
    ik|wij|we ..1 word|worden|werd|werden ..2 thuis ..2 geslagen|mishandeld|opgesloten
    ik|wij|we ..1 word|worden|werd|werden ..2 geslagen|mishandeld|opgesloten ..2 thuis|door ..1 mijn|m'n|onze ..1 ${WHO}
    @i word|worden|werd|ben mishandeld ..1
    @i word|worden ..1 besneden|uitgehuwelijkt ..1
    @i word|werd gedwongen ..1 te trouwen
    willen|wil|gaan|gaat me|mij ..1 laten? besnijden|achterlaten|uithuwelijken
    blauwe plekken van|door mijn|m'n ${WHO}
    blauwe plekken van|door mama|papa $
    bruises on my ..1 are from|by my ..1 ${WHO}
    ${WHO} ..1 gooit|gooide|gooien|smijt|smeet|threw|throws ..2 ${THROWN} naar|at ${WHOM}
    ${WHO} burned|burnt|burns|brandde|brandt ${WHOM} ..2 with|met ..2 cigarette|lighter|iron|sigaret|peuk|aansteker|strijkijzer
    @i get no food at home
    thuis is het|t ..1 niet|nie veilig voor mij|ons
    ik voel me ..1 thuis ..1 niet|nie veilig
    ik|we ben|ben|zijn ..1 thuis niet|nie veilig
    home is ..1 not|never safe for me
    @i am|feel ..1 not safe at home
    im not safe at home
    ${WHO} ..1 forced|forces|makes|made me ..2 touch|kiss him|himself
    ${WHO} ..1 forced|forces|makes|made me have|into sex
    @i ben|am bang|scared ..1 om|to naar|go huis|home ..4 slaat|slaan|hits|hit|beats ${WHOM}
    @i krijg|kreeg thuis ..2 geen|niks|niets ..1 eten
    thuis|daar|pleeggezin word|worden|werd|krijg|krijgen ik|we|wij ..2 geslagen|mishandeld|klappen|slaag|opgesloten
    @i krijg|kreeg|krijgen ..3 klappen|slaag ..2 van|met ..2 ${WHO}|riem|stok
    ${WHO} ..1 sluit|sloot|sluiten|locks|locked ${WHOM} ..2 op|in ..3 kelder|kamer|schuur|hok|zolder|badkamer|kast|garage|basement|room
    ${WHO} ..1 sluit|sloot|sluiten ${WHOM} op $
    ${WHO} ..1 sluit|sloot|sluiten ${WHOM} op ,|elke|als|en
    ${WHO} ..1 gooit|smijt|duwt|gooide|smeet|duwde ..1 ${WHOM} ..1 tegen|van ..2 muur|kast|trap
    @i moet|moest|must ..5 trouwen|marry ..1 met|with|my ..1 neef|cousin|man|iemand|kennis
    ouders|vader|familie|parents|dad willen|wil|want|wants dat|me ..8 trouw|trouwen|marry ..2
    ik|wij|zusje|zus|vriendin ..1 word|wordt ..2 uitgehuwelijkt
    @i ben|am ..1 bang|scared voor mijn|my|m'n ..1 vader|stiefvader|stiefpa|pa|papa|oom|vriend|ex|stiefbroer|dad|stepdad|boyfriend $
    @i ben|am ..1 bang|scared voor mijn|my|m'n ..1 vader|stiefvader|stiefpa|pa|papa|oom|vriend|ex|stiefbroer|dad|stepdad|boyfriend als|omdat|thuis
    is ..1 het|t|dat|it|da ..1 normaal|raar|normal|oke|ok|weird dat|als|if|that|da ..2 @grownup|vader|papa|dad je|jou|me|mij|you ..4 zoent|kust|tongt|streelt|masseert|aanraakt|slaat|kisses|touches|hits
    ${STRANGE}|oom|opa|neef|vriend ..1 kijkt|keek ..3 als|terwijl ik ..3 douche|omkleed|uitkleed|doucht
    wil|durf ..1 niet|nie ..2 naar|bij|met ..1 ${WHO} ..5 doet|deed rare|vieze|enge dingen
    ${WHO} ..1 filmt|filmde|gluurt|begluurt ..3 als|terwijl ik ..3 douche|omkleed|uitkleed|doucht
  `,
};
