import type { AccountRef } from "../domain/ids.ts";
import { accountKey } from "../domain/ids.ts";
import type { Incident, IncidentMessage } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import type { SchoolSettings } from "../domain/school.ts";
import { authorName } from "../policy/wording.ts";
import type { Speech } from "../policy/wording.ts";
import { writerOf } from "./case-input.ts";

/** Whether this account's owner began the case or has a message in it: a quarrel has more than one author. */
export function isAuthorOf(
  incident: Incident,
  messages: readonly Pick<IncidentMessage, "author">[],
  by: AccountRef,
  roster: Roster,
): boolean {
  const { accounts, person } = writerOf(by, roster);
  const own = new Set(accounts.map(accountKey));
  return (
    own.has(accountKey(incident.author)) ||
    (person !== null && person === incident.authorPerson) ||
    messages.some(({ author }) => own.has(accountKey(author)))
  );
}

/** What the writer of one message of a case is called by those who handle it. */
export function writerName(
  incident: Incident,
  author: AccountRef,
  roster: Roster,
  school: SchoolSettings,
  speech: Speech,
): string {
  if (accountKey(author) === accountKey(incident.author))
    return authorName(incident, roster, school, speech);
  const authorPerson = roster.byAccount.get(accountKey(author))?.id ?? null;
  return authorName({ ...incident, authorPerson }, roster, school, speech);
}

/** Everybody who has a message in the case, each once: who began it first. */
export const writerNames = (
  incident: Incident,
  messages: readonly Pick<IncidentMessage, "author">[],
  roster: Roster,
  school: SchoolSettings,
  speech: Speech,
): readonly string[] => [
  ...new Set(
    [incident.author, ...messages.map(({ author }) => author)].map((author) =>
      writerName(incident, author, roster, school, speech),
    ),
  ),
];
