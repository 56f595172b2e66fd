import type { AccountRef, PersonId } from "../domain/ids.ts";
import { accountKey } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Person } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";

/** Whom a request under the privacy law is about: a number of the roster, or an account that nobody has linked. */
export type SubjectRef = PersonId | AccountRef;

/** Somebody about whom something is kept, whether the roster still knows them or not. */
export type Subject = {
  readonly id: PersonId | null;
  readonly person: Person | null;
  /** Their accounts: those linked now, and those under which their cases stand. */
  readonly accounts: readonly AccountRef[];
  readonly wrote: (incident: Incident) => boolean;
};

/** Numbers of everybody in the roster, in a case, in its history, or in its log of views. */
export async function knownNumbers(stores: Stores): Promise<ReadonlySet<PersonId>> {
  const found = new Set<PersonId>((await stores.people.roster()).people.keys());
  const add = (id: PersonId | null): void => void (id !== null && found.add(id));
  for (const incident of await stores.incidents.list({})) {
    for (const id of [incident.authorPerson, incident.reporter, incident.owner]) add(id);
    for (const id of incident.targets) add(id);
    for (const event of await stores.incidents.events(incident.id)) add(event.actor);
  }
  // Also of cases that are gone.
  for (const viewer of await stores.views.viewers()) add(viewer);
  for (const person of await stores.words.people()) add(person);
  return found;
}

/** The person behind a number or an account; null when nothing is kept about them. */
export async function findSubject(stores: Stores, ref: SubjectRef): Promise<Subject | null> {
  const { people, byAccount } = await stores.people.roster();
  const all = await stores.incidents.list({});
  if (typeof ref !== "string") {
    const linked = byAccount.get(accountKey(ref));
    if (linked !== undefined) return findSubject(stores, linked.id);
    const wrote = (incident: Incident): boolean => accountKey(incident.author) === accountKey(ref);
    const known = all.some(wrote) || (await stores.incidents.messagesBy([ref])).length > 0;
    return known ? { id: null, person: null, accounts: [ref], wrote } : null;
  }
  const person = people.get(ref) ?? null;
  if (person === null && !(await knownNumbers(stores)).has(ref)) return null;
  const accounts = new Map((person?.accounts ?? []).map((one) => [accountKey(one), one]));
  for (const { authorPerson, author } of all) {
    // An account that has passed to somebody else is theirs now.
    if (authorPerson === ref && !byAccount.has(accountKey(author)))
      accounts.set(accountKey(author), author);
  }
  const wrote = (incident: Incident): boolean =>
    incident.authorPerson === ref ||
    (incident.authorPerson === null && accounts.has(accountKey(incident.author)));
  return { id: ref, person, accounts: [...accounts.values()], wrote };
}
