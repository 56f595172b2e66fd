import type { RawWord } from "./split.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const TITLES = set(
  "mevr mevrouw mvr meneer mnr mr juf juffrouw meester docent docente leraar lerares coach",
);
const SUBJECTS = set(
  `wiskunde wis nederlands nl engels en frans fr duits du spaans latijn grieks aardrijkskunde ak geschiedenis gs maatschappijleer
  biologie bio natuurkunde nask scheikunde economie eco bedrijfseconomie gym lo muziek tekenen handvaardigheid drama ckv
  informatica techniek rekenen filosofie godsdienst levo verzorging lob sport`,
);
export const isSubject = (word: string): boolean => SUBJECTS.has(word);
/** Whether a teacher may be named with it: `mevrouw van wiskunde`. */
export const mayTeach = (word: string): boolean => TITLES.has(word) || word === DEMONSTRATIVE;
const DEMONSTRATIVE = "die";
/** What the three words are read as. */
export const TEACHER = "docent";
/** What only somebody does: `die van wiskunde` may also be a test. */
const DOES = set(
  `zit kijkt raakt slaat stinkt zei zegt zeg haat pakt gluurt schreeuwt ruikt roept loopt vroeg stuurt stuurde appt belt draagt
  lijkt heet scheldt mishandelt`,
);
const IS = set("is was");
const LONGEST = 3;

/** `mevrouw van aardrijkskunde`, `die van gym zit …`: how pupils name a teacher; gives how many words that are, or 0. */
export function teacherBySubject(raw: readonly RawWord[], at: number): number {
  const van = raw[at + 1];
  if (van?.text !== "van") return 0;
  const [title, , subject, next, after] = raw.slice(at, at + LONGEST + 2);
  if (title === undefined || subject === undefined) return 0;
  if (van.gap !== "space" || subject.gap !== "space" || van.comma || subject.comma) return 0;
  if (subject.sentence !== title.sentence || !SUBJECTS.has(subject.text)) return 0;
  if (TITLES.has(title.text)) return LONGEST;
  if (title.text !== DEMONSTRATIVE || next?.sentence !== title.sentence) return 0;
  const person =
    DOES.has(next.text) || (IS.has(next.text) && /^(?:een|zo'n|n)$/u.test(after?.text ?? ""));
  return person ? LONGEST : 0;
}
