import type { Reading, TermMatch } from "../reading/reading.ts";
import { THING_SUBJECTS } from "../reading/word-classes.ts";
import { ADJECTIVES, AFTER, AMBIGUOUS, BE, PERSONAL, SECOND, SELF } from "./insult-words.ts";

/* Who and what stands around a listed insult. */

/** How many words away somebody still belongs to the word. */
export const REACH = 14;

/** Somebody is spoken to earlier in the sentence. */
export const spokenTo = ({ tokens }: Reading, first: number, until: number): boolean =>
  tokens.slice(Math.max(first, until - REACH), until).some((token) => SECOND.has(token.word));
/** `you … so`, `jij bent … ontzettend`: being is said of the one spoken to, and no thing stands between. */
export function spokenOf({ tokens }: Reading, first: number, until: number): boolean {
  const before = tokens.slice(Math.max(first, until - 6), until);
  return (
    before.some(
      (token, index) =>
        SECOND.has(token.word) &&
        (BE.has(before[index + 1]?.word ?? "") || BE.has(before[index - 1]?.word ?? "")),
    ) && !before.some((token) => token.classes.includes("thing") || token.classes.includes("work"))
  );
}
/** A bare word before the verb that no class knows: `thijmen is een …`. */
export function isUnknownName({ tokens }: Reading, index: number, floor: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    index >= floor &&
    token.classes.length === 0 &&
    token.word.length > 2 &&
    !THING_SUBJECTS.has(token.word) &&
    (index === floor ||
      !/^(de|het|een|n|mijn|die|dat|deze|zijn|haar|onze|je|jouw|the|a|my|this|van|met|in|op)$/u.test(
        tokens[index - 1]?.word ?? "",
      ))
  );
}
/** `ik ben soms ook een …`, `ik voel me …`: being is said of the author. */
export const ofOneself = ({ tokens }: Reading, first: number, until: number): boolean => {
  const before = tokens.slice(first, until);
  return before.some(
    (token, index) =>
      /^(ben|voel|voelde|was|am|im)$/u.test(token.word) &&
      (SELF.has(before[index - 1]?.word ?? "") || SELF.has(before[index + 1]?.word ?? "")) &&
      !before.slice(index + 2).some((next) => SECOND.has(next.word)),
  );
};
/** `die van wiskunde is een …`: somebody stands before the verb. */
export const somebodyBefore = ({ tokens }: Reading, first: number, until: number): boolean =>
  tokens
    .slice(Math.max(first, until - REACH), until)
    .some(
      (token) =>
        SECOND.has(token.word) ||
        token.classes.includes("third") ||
        (token.classes.includes("person") && !token.classes.includes("thing")) ||
        token.classes.includes("insult-term") ||
        /^(nieuwe|klas|groepje|iedereen|[1-6][a-z]{1,3})$/u.test(token.word),
    );
export const isLesson = (word: string): boolean => THING_SUBJECTS.has(word);
export const firm = (match: TermMatch): boolean =>
  !match.term.tags.includes("animal") &&
  !AMBIGUOUS.has(match.form) &&
  match.form.length > 2 &&
  !match.form.includes(" ");
export const strong = (match: TermMatch): boolean =>
  PERSONAL.has(match.form) || (match.term.aim === "always" && match.form.length > 3);
/** Rarely anything but a name for a person: enough when nothing shows otherwise. */
export const likely = (match: TermMatch): boolean =>
  strong(match) || (match.term.severity !== "low" && firm(match) && noun(match));
export const adjective = (match: TermMatch): boolean => ADJECTIVES.has(match.form);
export const noun = (match: TermMatch): boolean => !adjective(match);
export const isVocativeTail = (next: string | undefined, alone: boolean): boolean =>
  next === undefined || alone || AFTER.has(next);

export function isPerson(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined || token.classes.includes("thing")) return false;
  return (
    token.classes.includes("third") ||
    token.classes.includes("person") ||
    token.classes.includes("identity") ||
    /^(klas|iedereen|allemaal|jullie|dikke|kleine|@)$/u.test(token.word)
  );
}

export function isThing(reading: Reading, index: number, floor: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined || index < floor) return false;
  return (
    token.classes.includes("thing") &&
    !token.classes.includes("person") &&
    !token.classes.includes("name")
  );
}

export const isThingBefore = (reading: Reading, head: number, floor: number): boolean =>
  isThing(reading, head - 1, floor) || isThing(reading, head - 2, floor);

/** `mijn hond is een …`, `ik … vergeten`: the sentence is the author's own mishap. */
export function ownCircumstance(reading: Reading, first: number, last: number): boolean {
  const sentence = reading.tokens.slice(first, last + 1).map((token) => token.word);
  if (sentence.some((word) => SECOND.has(word))) return false;
  return (
    SELF.has(sentence[0] ?? "") &&
    sentence.some((word) => ["vergeten", "mezelf", "voel", "voelde"].includes(word))
  );
}
