import { NAME } from "../detection/conversation/remark.ts";
import type { AccountRef, ClassId } from "../domain/ids.ts";
import { accountKey } from "../domain/ids.ts";
import type { Person, Roster } from "../domain/people.ts";
import { holds } from "../domain/people.ts";
import type { Desk } from "./desk.ts";
import type { Subject } from "./subject.ts";

/** What a person is called in a conversation: by the roster, or by an account that it does not know. */
export const speakerKey = (account: AccountRef, roster: Roster): string => {
  const person = roster.byAccount.get(accountKey(account));
  return person === undefined ? `account:${accountKey(account)}` : personKey(person);
};
export const personKey = ({ id }: Pick<Person, "id">): string => `person:${id}`;

/** What may be kept of such a key: a keyed hash. A bare name stands for somebody of that class only. */
export const concealed = (
  { conceal }: Pick<Desk, "conceal">,
  inClass: ClassId,
  key: string,
): string => (key.startsWith(NAME) ? NAME + conceal(`${inClass}/${key}`) : conceal(key));

/** Every keyed hash under which something may be kept of this person. */
export function hashesOf(
  desk: Pick<Desk, "conceal">,
  { id, person, accounts }: Pick<Subject, "id" | "person" | "accounts">,
): readonly string[] {
  const own = [
    ...accounts.map((account) => desk.conceal(`account:${accountKey(account)}`)),
    ...(id === null ? [] : [desk.conceal(personKey({ id }))]),
  ];
  if (person === null) return own;
  const classes = person.roles.flatMap((role) => role.class ?? []);
  const names = plainName(person.name).split(" ");
  return [
    ...own,
    ...classes.flatMap((one) => names.map((name) => concealed(desk, one, NAME + name))),
  ];
}

const plainName = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

const called = new WeakMap<Roster, Map<ClassId, ReadonlyMap<string, string | null>>>();

/** Finds the one person of a class who goes by a first name; null when there is none, or more than one. */
export function callingIn(roster: Roster, inClass: ClassId): (name: string) => string | null {
  const known = called.get(roster) ?? new Map<ClassId, ReadonlyMap<string, string | null>>();
  called.set(roster, known);
  const names = known.get(inClass) ?? namesIn(roster, inClass);
  known.set(inClass, names);
  return (name) => names.get(name) ?? null;
}

function namesIn(roster: Roster, inClass: ClassId): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const person of roster.people.values()) {
    if (!holds(person, "pupil", inClass)) continue;
    const [first = ""] = plainName(person.name).split(" ");
    if (first.length < 2) continue;
    names.set(first, names.has(first) ? null : personKey(person));
  }
  return names;
}
