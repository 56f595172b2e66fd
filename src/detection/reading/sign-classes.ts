const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/**
 * Signs that mean little alone and much together: who is followed *and* again *and* at home. The rules in `*-signs.ts`
 * weigh them, in any order, around a word that they start from.
 */
export const SIGN_CLASSES: Readonly<Record<string, readonly string[]>> = {
  pursue:
    list(`volg volgde volgen gevolgd achtervolg achtervolgen achtervolgd achtervolgde achternalopen achternagelopen
    achternafietsen achternagefietst nalopen stalk stalken gestalkt stalkte schaduwen schaduw follow following followed
    stalking stalked tailing achternafietst achternaloopt volgt achtervolgt stalkt follows stalks nagefietst naloopt`),
  linger:
    list(`sta staan stond gestaan wacht wachten gewacht wachtte gezeten standing waiting waited staat waits rondhang rondhangen
    opwachten opwacht postvat posten`),
  contacting:
    list(`bel bellen gebeld belde app appen geappt appte stuur sturen berichten sms smsen dm dms appjes calling called texting
    texted texts calls messaging belt appt stuurt spammen`),
  observe:
    list(`zie zag gezien kijk keek kijken gekeken watch watching bespied bespieden bespioneren begluren gluren see saw spying
    kijkt ziet`),
  persist:
    list(`weer alweer elke iedere altijd steeds telkens weken maanden dagen vannacht nachten gister gisteren gisteravond eergisteren
    blijf blijven blijft doorga vaak again every keep keeps kept forever weeks overal nooit tot totdat until dagelijks continu
    constant uren honderd duizend overal everywhere always night nog`),
  unwanted:
    list(`geblokkeerd blokkeren blokkeer geblokt blocked block blocking blokt blokken weglopen wegrennen ontsnappen verstoppen ontlopen
    merkt merkte doorheeft doorhad stiekem expres idee ongemerkt niks nepaccount fakeaccount uitgezocht gek paranoia bang break breaks
    zonder veranderen losgelaten dacht eerlijk niets ontwijkt notices`),
  theirs:
    list(`huis deur straat raam werk thuis thuiskwam achterdeur voordeur slaapkamer flat sportclub buurt oprit adres house door window
    home work job street bike bedroom bijbaan bushalte stage tuin kluisje garage balkon`),
  fear: list(`bang eng enge doodeng doodsbang durf help angst angstig scared afraid creepy creep griezelig unsafe safe onveilig politie
    gestoord hulp`),
  group:
    list(`we wij iedereen allemaal niemand laten zullen afspraak afgesproken afspreken plan vanaf jullie mensen jongens meiden
    everyone everybody nobody no-one lets let's guys all we're wie challenge poll gestemd`),
  dealing:
    list(`praten praat zitten zit helpt helpen feliciteert feliciteren antwoorden antwoordt antwoordt reageren reageert kiest kiezen
    uitnodigen uitgenodigd zeggen zeg groeten groet lopen samenwerken klappen klapt tegen naast antwoorden wachten kijken delen
    meedoen meespelen mee talk talking sit pick invite help answer reply tell speelt spelen opgenomen serieus meenemen`),
  shun: list(`negeer negeren genegeerd negeert ignore ignored ignoring buitensluiten buitengesloten doodzwijgen lucht wegpesten pesten treiteren
    uitsluiten`),
  circle:
    list(`groep groepje app chat team klas tafel lijst gastenlijst lijstje feest feestje clubje vriendengroep kamer hier ons us here party
    list table group squad`),
  away: list(`eruit weg zonder buiten eraf verwijderen without out af oprotten nergens`),
  laughing:
    list(`haha hahaha hahahaha hahahahah hahah lol lmao lmfao xd hihi lachen gelachen lachte gieren gierde giechelen laughed laughing 😂 🤣 💀
    hilarisch oeps brullen oepsie lollig gelach gierend`),
  scorn:
    list(`sneu zielig zielige triest armoedig lelijk lelijke vies vieze goor gore stom stomme belachelijk belachelijke cringe gênant gênante
    afgetrapte afgetrapt versleten ouderwets ouderwetse kinderachtig kinderachtige kapotte slecht slechtste waardeloos nergens arme
    stakker loser trien risee pathetic ugly disgusting cheap embarrassing oud oude krot hok kot walgelijk raar rare stinkende
    trash nep neppe aap kleuter suf suffe lachwekkend serieus`),
  trash:
    list(`vuilnisbak prullenbak kringloop voedselbank kledingbank aldi lidl zeeman action temu wish stort container dumpster trashcan garbage
    bijstand daklozen dakloze zwerver leger markt wibra primark vuilnis dumpstore goodwill`),
  liking:
    list(`leuk leuke mooi mooie lief cool knap goed vet gaaf prachtig trots super top best leukst mooiste lekker nice cute beautiful
    love lovely hoop gefeliciteerd compliment`),
  shame:
    list(`gestolen gejat gepikt zuipt zuipen wodka vastgezeten bajes bajesklant bajesklanten ontucht gesticht inbraak dader gefaket vervalst vals valse
    gelogen verzonnen liegt bende maffia vergiftigd alcoholprobleem drugsprobleem verhouding affaire overspel vreemdgegaan vreemdging
    vreemdgaat abortus weghalen bedrieger bedriegster zwartwerken expelled shoplifting copied plagiaat gespiekt omgekocht afgeperst
    chanteert gechanteerd aangifte geplunderd afgekocht prostitutie hoereert opgelicht meineed fraude fraudeert`),
  outrage:
    list(`gedwongen ontucht misbruikt aangerand verkracht betast betasten knijpt mishandelt dealt dealde kleedkamer pedo
    groomt grooming touching molested raped aanrandde dwong`),
  approve:
    list(`gelijk goed held helden hero heroes legend legends koning meesterwerk overwinning geweldig prachtig mooi genius geniaal respect trots
    terug bezig right verdiend deserved graag nodig leve gewonnen topper baas idool mooie best lof meer wist snapte tenminste
    echte ver`),
  violence:
    list(`platbranden affikken brand branden verbranden bom bommen bomb opblazen kogel kogels schieten neerschieten ophangen opgehangen
    hangen stenig stenigen gestenigd rammen slaan knokken uitroeien afmaken doden doodmaken vergassen vergast wapens wapen geweer
    guns oorlog war terugvechten vechten trainen train afslachten slachten onthoofden deporteren kampen gaskamers gas kamers
    doodschieten shoot kill burn hang wegbombarderen bombarderen gooien lynchen lynch fik dood dode vuurpeloton kalashnikov afknallen zinken verzuipen beschieten bajonet machinegeweer galg`),
  recruit: list(
    `join lid kanaal knokploeg meedoen aansluiten meegaan kom mee ga movement beweging jihadstrijder jihad strijders trainen`,
  ),
};
