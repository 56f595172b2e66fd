import type { IncidentCategory } from "../domain/decision.ts";
import type { ClauseId, PersonId } from "../domain/ids.ts";
import type { Person, Roster } from "../domain/people.ts";
import type { Protocol } from "../domain/protocol.ts";
import type { Language, SchoolSettings, Translate } from "../domain/school.ts";

/** The language somebody is addressed in, and its texts. */
export type Speech = { readonly language: Language; readonly translate: Translate };

/** "Meral, Wim of Thea" or "Meral, Wim en Thea". */
export const listed = (
  names: readonly string[],
  type: "conjunction" | "disjunction",
  language: Language,
): string => new Intl.ListFormat(language, { type }).format(names);

/** A clause's own short sentence without its full stop, so that it fits into another sentence. */
export function gistOf(protocol: Protocol, id: ClauseId, language: Language): string {
  const gist = protocol.clauses.get(id)?.gist[language] ?? id;
  return gist.trim().replace(/\.$/u, "");
}

/** A clause as the reader finds it in the printed protocol; its id when a newer pack no longer has it. */
export const labelOf = (protocol: Protocol, id: ClauseId): string =>
  protocol.clauses.get(id)?.label ?? id;

export const categoryName = (category: IncidentCategory, translate: Translate): string =>
  translate(`card.category.${category}`);

/** The school's own word for a pupil or a mentor, or the plain word when somebody is addressed in another language. */
export const schoolWord = (
  word: "pupil" | "mentor",
  school: SchoolSettings,
  speech: Speech,
): string =>
  speech.language === school.language ? school.words[word] : speech.translate(`note.word.${word}`);

/** "je mentor Meral", or the word alone when nobody's name is known. */
export const mentorPhrase = (
  names: readonly string[],
  school: SchoolSettings,
  speech: Speech,
): string =>
  names.length === 0
    ? speech.translate("note.mentor.unnamed", { mentor: schoolWord("mentor", school, speech) })
    : speech.translate("note.mentor.named", {
        mentor: schoolWord("mentor", school, speech),
        names: listed(names, "disjunction", speech.language),
      });

/** The author's name for those who handle the case; "onbekende leerling" when the roster does not know the account. */
export function authorName(
  incident: {
    readonly authorPerson: PersonId | null;
    readonly authorRole: "student" | "staff";
  },
  roster: Roster,
  school: SchoolSettings,
  speech: Speech,
): string {
  const person: Person | undefined =
    incident.authorPerson === null ? undefined : roster.people.get(incident.authorPerson);
  if (person !== undefined) return person.name;
  return incident.authorRole === "staff"
    ? speech.translate("card.unknown.staff")
    : speech.translate("card.unknown.pupil", { pupil: schoolWord("pupil", school, speech) });
}
