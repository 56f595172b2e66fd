import type { Segment } from "../domain/message.ts";

/*
 * Whether a colleague speaks of the school, its people in charge or its policy without saying in which role. Word lists
 * and sentences, no grammar: what it leads to is one private reminder, so it may miss a lot and should seldom be wrong.
 */

/** Those in charge, and policy: any opinion about them counts. */
const IN_CHARGE = phrases(`
  schoolleiding · directie · directeur · rector · conrector · schoolbestuur · het bestuur · college van bestuur · cvb
  medezeggenschapsraad · beleid · schoolbeleid · telefoonbeleid · telefoonverbod · toetsbeleid · huiswerkbeleid
  pestbeleid · rookbeleid · verzuimbeleid · onderwijsbeleid · onderwijsinspectie · ministerie · bezuiniging
  bezuinigingen · lerarentekort · passend onderwijs · cao · staking
  school management · the management · the board · school board · the principal · headteacher · head teacher · policy
  policies · phone ban · inspectorate · ministry · budget cuts · teacher shortage · the strike
`);

/** The school at large, which is also where one simply is: only a judgement counts. */
const SCHOOL = phrases(`
  deze school · onze school · de school · mijn school · op school · schoolregels · de regels · lesuitval
  this school · our school · the school · my school · at school · school rules · the rules
`);

const OPINION = phrases(`
  ik vind · vind ik · vinden wij · wij vinden · volgens mij · mijns inziens · naar mijn mening · naar mijn idee
  mijn mening · wat mij betreft · mee eens · het eens met · het oneens met · oneens · ik snap niet waarom
  ik begrijp niet waarom · zou moeten · zouden moeten · had moeten · hadden moeten · goed idee · slecht idee
  i think · in my opinion · my opinion · in my view · if you ask me · i believe · i feel · i disagree · i agree
  i don't understand why · i do not understand why · should · ought to · good idea · bad idea
`);

const JUDGEMENT = phrases(`
  belachelijk · schandalig · schande · onzin · waanzin · slecht geregeld · waardeloos · deugt niet · onbegrijpelijk
  onacceptabel · te gek voor woorden · slaat nergens op · gaat nergens over · faalt · laat het afweten
  laat ons in de steek · erger me · schaam me · wanbeleid · trekt zich niets aan
  ridiculous · outrageous · nonsense · shameful · disgrace · disgraceful · badly run · badly organised · unacceptable
  makes no sense · is failing · fails us · lets us down · ashamed of
`);

/** Speaking to the class about itself, or praise. */
const TO_CLASS = phrases(`jullie · je · jij · jouw · you · your`);
const PRAISE = phrases(`
  trots · compliment · complimenten · goed gedaan · knap · bedankt · dank · dankjewel · gefeliciteerd · proud
  well done · great job · thanks · thank · congratulations
`);

const ROLE = phrases(`
  als docent · als docente · als leraar · als lerares · als leerkracht · als mentor · als medewerker · als teamleider
  als collega · als stagiair · als jullie docent · als jullie mentor · als jullie leraar · namens
  persoonlijke titel · persoonlijke mening · eigen mening · persoonlijk · voor mezelf · ik werk hier · ik werk op
  ik ben docent · ik ben leraar · ik ben mentor · ik ben leerkracht
  as a teacher · as your teacher · as a mentor · as your mentor · as a member of staff · as a trainee · on behalf of
  personally · personal opinion · own opinion · personal capacity · speaking for myself · i work here · i work at
  i am a teacher · i'm a teacher
`);

/** Whether somebody on the staff should say in which role they write; quotes and copies are not their words. */
export function needsRole(text: string, segments: readonly Segment[]): boolean {
  const own =
    segments.length === 0
      ? text
      : segments
          .filter(({ source }) => source === "body")
          .map(({ start, end }) => text.slice(start, end))
          .join("\n");
  if (has(plain(own), ROLE)) return false;
  return own.split(/[.!?;\n]+/u).some((sentence) => speaksOfSchool(plain(sentence)));
}

function speaksOfSchool(sentence: string): boolean {
  if (has(sentence, PRAISE)) return false;
  const judged = has(sentence, JUDGEMENT);
  if (has(sentence, IN_CHARGE)) return judged || has(sentence, OPINION);
  return judged && has(sentence, SCHOOL) && !has(sentence, TO_CLASS);
}

/** Lower case, words alone, with a space at either end, so that whole words can be looked for. */
const plain = (text: string): string =>
  ` ${text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("\u2019", "'")
    .split(/[^\p{L}\p{N}']+/u)
    .join(" ")
    .trim()} `;

const has = (sentence: string, list: readonly string[]): boolean =>
  list.some((phrase) => sentence.includes(phrase));

function phrases(list: string): readonly string[] {
  return list
    .split(/[·\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => ` ${phrase} `);
}
