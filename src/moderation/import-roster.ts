import { KlaswachtError } from "../domain/errors.ts";
import { accountKey } from "../domain/ids.ts";
import type { PersonId, SchoolId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import type { Desk } from "./desk.ts";
import { reopenUnowned } from "./reopen-unowned.ts";

/** What an import changes; with a dry run: would change. */
export type RosterDiff = {
  readonly added: readonly Person[];
  readonly changed: readonly { readonly before: Person; readonly after: Person }[];
  readonly removed: readonly Person[];
  readonly unchanged: number;
};

/**
 * Makes these the people of the school. Accounts that people linked themselves stay linked.
 * @throws ROSTER_INVALID when a person or an account is there twice, or belongs to another school.
 */
export async function importRoster(
  desk: Desk,
  school: SchoolId,
  people: readonly Person[],
  options: { readonly dryRun: boolean },
): Promise<RosterDiff> {
  const diff = await desk.db.transaction(async (stores) => {
    const roster = await stores.people.roster();
    check(school, people, roster.byAccount);
    const before = [...roster.people.values()].filter((person) => person.school === school);
    const wanted = new Map(people.map((person) => [person.id, person]));
    const known = new Map(before.map((person) => [person.id, person]));
    const changed = people.flatMap((after) => {
      const old = known.get(after.id);
      return old === undefined || same(old, after) ? [] : [{ before: old, after }];
    });
    const added = people.filter((person) => !known.has(person.id));
    const removed = before.filter((person) => !wanted.has(person.id));
    if (!options.dryRun) {
      await stores.people.replace(school, people);
      for (const account of removed.flatMap(({ accounts }) => accounts))
        await stores.memory.forget(account);
      await reopenUnowned(desk, stores);
    }
    return {
      added,
      changed,
      removed,
      unchanged: people.length - added.length - changed.length,
    };
  });
  if (!options.dryRun) {
    desk.rosters.forget();
    desk.log.info("ROSTER_IMPORTED", {
      school,
      added: diff.added.length,
      changed: diff.changed.length,
      removed: diff.removed.length,
    });
    desk.committed();
  }
  return diff;
}

function check(
  school: SchoolId,
  people: readonly Person[],
  byAccount: ReadonlyMap<string, Person>,
): void {
  const ids = new Set<PersonId>();
  const accounts = new Set<string>();
  for (const person of people) {
    const refuse = (what: string): never => {
      throw new KlaswachtError("ROSTER_INVALID", `${person.id}: ${what}`);
    };
    if (person.school !== school) refuse(`belongs to the school ${person.school}, not ${school}`);
    if (ids.has(person.id)) refuse("is in the roster twice; keep one line");
    ids.add(person.id);
    for (const account of person.accounts) {
      const key = accountKey(account);
      const holder = byAccount.get(key);
      if (accounts.has(key)) refuse(`the account ${key} is given to two people`);
      if (holder !== undefined && holder.school !== school) {
        refuse(`the account ${key} belongs to somebody of the school ${holder.school}`);
      }
      accounts.add(key);
    }
  }
}

/** Accounts that were linked by code and are not in the file are no change. */
function same(old: Person, after: Person): boolean {
  const linked = new Set(old.accounts.map(accountKey));
  return (
    old.name === after.name &&
    old.birthDate === after.birthDate &&
    old.supervisor === after.supervisor &&
    JSON.stringify(old.roles) === JSON.stringify(after.roles) &&
    after.accounts.every((account) => linked.has(accountKey(account)))
  );
}
