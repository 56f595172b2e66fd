/** Lines `who: text`; a number behind `|` is the second at which it was said, else half a minute later. */
export type Talk = string;

export const PILE_ON: Talk = `daan: kijk Noor met haar nieuwe bril
sem: ze lijkt net een uil haha
milan: 😂😂 uil
yara: die bril is echt sneu
noor: laat me met rust
daan: ahh nu is ze boos hahaha
sem: vanaf nu heet ze uil`;

export const HARASSMENT: Talk = `sem: Noor weer die oude schoenen vandaag|0
noor: ja en|60
sem: Noor stinkt je jas nou al|86400
noor: hou op|86460
sem: Noor heb je weer die jas aan, sneu hoor|172800
sem: Noor jij hebt zeker geen geld voor een nieuwe|259200
noor: waarom doe je dit elke dag|259260
sem: Noor morgen weer die jas?|345600`;

export const FIGHT: Talk = `sem: jij zou de powerpoint doen
daan: jij zou de bronnen sturen
sem: heb ik maandag gedaan
daan: in comic sans ja
sem: jij bent het probleem hier
daan: doe zelf es wat
sem: ik heb alles gedaan terwijl jij lag te gamen
daan: lieg niet, kijk in de versiegeschiedenis
sem: ik ga tegen Vermeulen zeggen dat jij niks doet
daan: zeg jij wat tegen vermeulen dan zeg ik wat jij met de toets van economie hebt gedaan
sem: dat heb jij toch ook gedaan kneus
daan: ik ga niet alleen ten onder. pas maar op jij
sem: bedreig je me nou? mn broer staat zo voor je deur
daan: laat m komen`;

export const EXCLUSION: Talk = `sem: nieuwe groepsapp maken zonder Noor?
daan: ja graag, zij hoeft dat niet te weten
yara: zeg maar dat het vol zit
milan: eens, niet tegen haar zeggen
sem: oke afgesproken`;

export const HELP: Talk = `noor: is hier iemand wakker
yara: ja wat is er
noor: ik durf morgen niet naar school
yara: waarom dan
noor: ze wachten me elke dag op en ik weet niet meer wat ik moet doen
yara: je moet het tegen de mentor zeggen
noor: ik durf het niemand te vertellen`;

/** No hard word in it, and each day begins anew. */
export const MILD_HARASSMENT: Talk = `sem: zit je weer alleen in de mediatheek professor|0
noor: ja gewoon lezen|60
sem: heeft de professor al vrienden gemaakt of alleen boeken|90000
sem: hallo professor ik praat tegen je|180000
noor: laat me met rust|180060
sem: ik zie dat je online bent professor|270000
sem: dag 5 professor, weer alleen|360000`;

export const HELP_OF_STAFF: Talk = `noor: mevrouw bent u er nog
noor: elke dinsdag bij gym doen ze mijn spullen onder de douche en houden ze de deur dicht
noor: ik word al weken gepest en ik durf niet meer te komen`;

export const BANTER: Talk = `sem: jij scoort ook nooit 😂
daan: dat was gewoon pech oke 😂
sem: haha ja tuurlijk man
daan: scheids zei van wel 😂
sem: ok die was goed, vanavond fifa?
daan: tuurlijk neem chips mee
sem: deal ❤️`;

export const DEBATE: Talk = `sem: ik vind echt dat vlees duurder moet
daan: ben het niet met je eens, dan kunnen arme mensen het niet betalen
sem: goed punt maar het klimaat dan
daan: snap ik maar er zijn andere manieren
yara: volgens mij hebben jullie allebei deels gelijk
sem: ok tenminste argumenten haha`;

export const PLAN: Talk = `sem: wie gaat er mee zaterdag naar de film
daan: ik!
yara: ikke ook
sem: auto is vol met 4, mijn moeder rijdt
noor: oh ik wou ook
sem: sorry echt max 4, volgende week weer? dan jij eerst
noor: is goed!`;

export const MADE_UP: Talk = `sem: Daan jij zou de slides doen he
daan: ja sorry ik was gister bij voetbal
sem: je zegt altijd ja en dan doe je niks
daan: dat is niet eerlijk
sem: ja dat is waar. sorry ben gestrest
daan: snap ik. ik heb ze over een uur af
sem: dankje ❤️`;

export const HOMEWORK: readonly string[] = [
  "heeft iemand opgave 14 al",
  "ja blz 87",
  "thx",
  "is de toets morgen het eerste uur",
  "ik snap hoofdstuk 3 niet",
  "welk lokaal hebben we",
];

export type Line = {
  readonly author: string;
  readonly role: "student" | "staff";
  readonly text: string;
  readonly seconds: number;
};
export function linesOf(talk: Talk): readonly Line[] {
  let seconds = -30;
  return talk.split("\n").map((line) => {
    const [said = "", at] = line.split("|");
    const [author = "", ...text] = said.split(": ");
    seconds = at === undefined ? seconds + 30 : Number(at);
    return { author, role: "student", text: text.join(": "), seconds };
  });
}

/** The same with two others who talk of homework in between; `places` says where each line has gone. */
export function woven(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly places: readonly number[];
} {
  const all: Line[] = [];
  const places: number[] = [];
  for (const [index, line] of lines.entries()) {
    const text = HOMEWORK[index % HOMEWORK.length] ?? "";
    all.push({
      author: `h${index % 2}`,
      role: "student",
      text,
      seconds: Math.max(0, line.seconds - 5),
    });
    places.push(all.length);
    all.push(line);
  }
  return { lines: all, places };
}
