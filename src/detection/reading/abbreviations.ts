/** One line: what is written out, then how pupils shorten it or run it together. */
const WRITTEN_OUT = `
  ik: k ikke ikk 'k ki ig
  ik ga: kga ikga
  ik zal: kzal ikzal
  ik maak: kmaak ikmaak
  ik heb: kheb
  ik weet: kweet
  ik ben: kben
  ik wil: kwil
  ik kan: kkan
  mijn: mn m'n
  hem: m 'm
  eigen: eige eigeste
  klappen: klape klapen klapp klapn klappnn klappuh
  pakken: pake paken pakkn
  krijgt: kreigt kreygt krijgd krijcht
  krijg: kreig krijch kreyg
  steken: stekke steeke steke
  breek: brek breeck
  vrienden: vrienen vriende vrinde vrinden
  slaan: slaen sloan slaann
  trappen: trape trapen
  schoppen: schopen schope
  schieten: schite schietn
  schiet: schied sgiet
  tanden: tande
  joeken: juken jooken
  joek: juk jook
  hoofd: hooft hooftd
  gooi: goi
  weet: wete weeet
  waar: waer
  filmen: filme fillemen
  huilen: huile
  zeggen: zegge
  sturen: sture
  niet meer: nimeer niemeer
  mongool: mongeaul mongoal mongaul
  cheff: chefff cheffe
  sukkel: zukkel
  idioot: idiyoot idjoot ideoot
  mij: meej
  had je: hadje
  wil niet: wilni wilniet
  zijn: zn z'n
  jij: jy jii jijj jei jeij
  jou: jouu
  ja: jah
  jullie: jullies julie julli jullieh jelui gullie gelle gijle gijlie ulder
  gij: gy
  je: ye jeh jeeh
  hij: hy heij
  zij: zy
  wij: wy
  niet: ni nie nit niett niey nieh niegt
  geen: gn gin
  even: ff effe effen
  gewoon: gwn gewn gwoon
  ofzo: ofz
  echt: egt ech eg ect ehct
  altijd: altyd
  het: t 't
  een: n 'n ne nen
  waarom: wrm
  wanneer: wnr wnnr
  misschien: mss mssn msn
  morgen: mrgn mrg morge morguh
  vanmiddag: vnmiddag
  vanavond: savonds
  naar: nar
  niks: nix nicks
  iemand: iem
  iedereen: iedreen iederen idereen
  ben: bn
  bent: bnt bend bendt
  zijt: zyt
  voor: vr vor
  dat: da daat dah
  wat: wa
  met: mt
  van de: vd
  maar: mr maja
  er: der
  is het: ist
  is een: isn
  heb: hb hep hebt hept ebt eb
  heb een: hbn
  word: wrd
  ga: gaa
  ga je: gaje
  ga jou: gajou
  maak je: maakje
  maak jou: maakjou
  sla je: slaje
  ben je: benje
  bent u: bentu
  heb je: hebje
  krijg je: krijgje
  je bent: jebent jebentt
  jij bent: jijbent
  wil je: wilje
  kan je: kanje
  hou je: houje
  stuur je: stuurje
  i am: im i'm
  i have: i've ive
  you have: you've youve
  i gonna: ima imma i'ma
  i will: ill i'll
  we will: we'll
  your: ur yr
  you are: youre you're ur'e
  bedankt: thx
  because: bc cuz
  want to: wanna
  tomorrow: tmr tmrw tmw
  he is: hes he's
  she is: shes she's
  kill myself: kms
  yourself: urself yaself yoself
  myself: meself
  kill yourself: kys kysss kyss k.y.s
  vermoord: vrmoord vermoort vermoordt fermoord vermrd
  vermoorden: vrmoorden vermorden vermoore vermoorde
  sla: slaa
  zelfmoord: zelmoord zelfmoort zelfmrd zm suicide
  suïcidaal: suicidaal
  dood: dod doot doooood d00d
  kapot: kpt kapt kapod
  elkaar: elkaaar mekaar elkaa elka
  school: skool schol schoool sgool schl
  fietsenhok: fietsenhokke fietshok fietsehok fietsenhokken ftsnhok
  plein: plijn
  gefilmd: gefilmt gefilmed gevilmd gefilmnd
  film: fillem filum
  filmpje: flmpje filmpie filpje filmpj
  opgenomen: opgenome opgenoome
  screenshot: screenie screensot sreenshot screensho
  screenshots: screenies
  foto's: fotoos fotos ftos fottos
  foto: fto footo
  stiekem: stieke
  wacht: wagt wach w8
  wacht maar: wachtmaar
  weet waar: weetwaar
  mes: mess kniffes
  leven: leve lefe leeve lven
  wil ik: willik
  snijden: snijen snije
  snij: snijd
  mezelf: mezelluf mijzelf mezelve
  jezelf: jezelluf jezelve
  kanker: kankr kenker kankah kker kkr knkr kankur kankuh kangker kanguh
  fucking: fking fkn fckng fuckin fckn
  fuck: fck fuk fack fak
  je moeder: jmoeder jemoeder jemoer jmdr
  moeder: moedr mdr
  nudes: nudez noods nuds n00dz
  pics: pix piks
  later: l8r
  great: gr8
  before: b4
  straight: str8
  mate: m8
  haat: h8
  dat is: das
  niemand: nimand niemnd niemant nieman
  huis: huiss hius
  sta: staa
  blijf: blijff blyf bleif
  volg: vlg
  het is: tis
  het was: twas
  van: vn
  bij: bj bey bei bai
  omdat: omda
  bek: bekk
  ze: zeh
`;

/** How pupils shorten and run together words; the value is one or more words that share the span. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  WRITTEN_OUT.trim()
    .split("\n")
    .flatMap((line) => {
      const [whole = "", short = ""] = line.split(":");
      return short
        .trim()
        .split(" ")
        .map((word) => [word, whole.trim()] as const);
    }),
);

/** Words so common that no disguise is looked for in them, and that never glue to a neighbour. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `de het een en of maar want dus als dan toen die dat dit deze wie wat waar hoe waarom welke er hier daar niet geen wel ook nog al
  maar heel erg veel meer in op aan van voor met bij naar uit over onder door tegen tot om te ten ter zonder tussen na ben bent is
  zijn was waren word wordt worden heb hebt heeft hebben had hadden kan kun kunt kunnen kon konden zal zullen zou zouden wil wilt willen
  moet moeten mag mogen ga gaat gaan ging kom komt komen kwam doe doet doen deed zie ziet zien weet weten maak maakt maken gemaakt zeg
  zegt zei zeggen vind vindt vinden denk denkt krijg krijgt zit zitten sta staat staan lig ligt hoe ren rent lol las lees leer leert
  huis thuis school les toets klas jongen meisje boek fiets week dag uur jaar keer goed slecht leuk mooi nieuw oud groot klein lang
  kort morgen vandaag gisteren straks even gewoon echt eigenlijk misschien altijd nooit soms vaak weer samen iemand iedereen niemand
  iets niks alles mens mensen leraar mentor moeder vader broer zus vriend vriendin werk huiswerk stuk eten drinken slapen voetbal
  telefoon foto film muziek spel gamen tijd plek kant kans geld straat stad land bus trein auto pen tas jas brood water koffie
  hallo hoi hey doei dank bedankt sorry ja nee oke ok lekker klaar snel laat vroeg beter best beste bijna alleen zelf anders
  the and you your are was were is it this that have has not but for with they what when how can will just like get got
  dom gek raar stom sinds volgens vragen vraag antwoord eens mee heen weg terug af toe ziek bang boos blij moe druk honger regen regens
  kleren kleding keren leren vieren sterren sterk stern boeren hoeren-n toeren voeren slot slet-n koffer kosten kast katten latten
  pakken pikken-n tikken plukken gluren sturen huren buren zuren duren`.split(/\s+/u),
);
