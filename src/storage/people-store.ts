import type { Kysely } from "kysely";
import { accountKey, personId, schoolId } from "../domain/ids.ts";
import type { AccountRef, PersonId } from "../domain/ids.ts";
import type { Person, Roster } from "../domain/people.ts";
import type { PeopleStore } from "../domain/store.ts";
import { forgetPerson } from "./forget-person.ts";
import { storedAccount } from "./incident-rows.ts";
import type { Tables } from "./tables.ts";

/** The roster, accounts and one-time codes. `onRemoved` is told when personal data was deleted. */
export function peopleStore(db: Kysely<Tables>, onRemoved: () => void): PeopleStore {
  const linkAccount = async (
    person: PersonId,
    account: AccountRef,
    via: "roster" | "code",
    at: number | null,
  ): Promise<void> => {
    await db
      .insertInto("account")
      .values({ platform: account.platform, account: account.account, person, via, linked_at: at })
      .onConflict((conflict) =>
        conflict.columns(["platform", "account"]).doUpdateSet({ person, via, linked_at: at }),
      )
      .execute();
  };

  const forget = async (person: string): Promise<void> => {
    await db.deleteFrom("account").where("person", "=", person).execute();
    await db.deleteFrom("link_code").where("person", "=", person).execute();
    await db.deleteFrom("person").where("id", "=", person).execute();
    onRemoved();
  };

  return {
    roster: async () => {
      const rows = await db.selectFrom("person").selectAll().orderBy("id").execute();
      const accounts = await db.selectFrom("account").selectAll().orderBy("account").execute();
      const accountsOf = Map.groupBy(accounts, (row) => row.person);
      const people = new Map<PersonId, Person>();
      const byAccount = new Map<string, Person>();
      for (const row of rows) {
        const person: Person = Object.freeze({
          id: personId(row.id),
          school: schoolId(row.school),
          name: row.name,
          roles: JSON.parse(row.roles) as Person["roles"],
          birthDate: row.birth_date,
          supervisor: row.supervisor === null ? null : personId(row.supervisor),
          accounts: (accountsOf.get(row.id) ?? []).map((found) =>
            storedAccount(`${found.platform}:${found.account}`),
          ),
        });
        people.set(person.id, person);
        for (const account of person.accounts) byAccount.set(accountKey(account), person);
      }
      return Object.freeze({ people, byAccount }) satisfies Roster;
    },
    replace: async (school, people) => {
      const before = await db
        .selectFrom("person")
        .select("id")
        .where("school", "=", school)
        .execute();
      const stays = new Set<string>(people.map((person) => person.id));
      for (const gone of before.filter((row) => !stays.has(row.id))) await forget(gone.id);
      for (const person of people) {
        const values = {
          school: person.school,
          name: person.name,
          roles: JSON.stringify(person.roles),
          birth_date: person.birthDate,
          supervisor: person.supervisor,
        };
        await db
          .insertInto("person")
          .values({ id: person.id, ...values })
          .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
          .execute();
        await db
          .deleteFrom("account")
          .where("person", "=", person.id)
          .where("via", "=", "roster")
          .execute();
        for (const account of person.accounts) {
          const linked = await db
            .selectFrom("account")
            .select("person")
            .where("platform", "=", account.platform)
            .where("account", "=", account.account)
            .executeTakeFirst();
          // An account that this person linked by code stays marked as linked by code.
          if (linked?.person !== person.id) await linkAccount(person.id, account, "roster", null);
        }
      }
    },
    link: (person, account, at) => linkAccount(person, account, "code", at),
    addCode: async (hash, person, expiresAt) => {
      // A new code replaces an older unused one, so that only the slip handed out last works.
      await db
        .deleteFrom("link_code")
        .where("person", "=", person)
        .where("used_at", "is", null)
        .execute();
      await db.insertInto("link_code").values({ hash, person, expires_at: expiresAt }).execute();
    },
    useCode: async (hash, now) => {
      const row = await db
        .updateTable("link_code")
        .set({ used_at: now })
        .where("hash", "=", hash)
        .where("used_at", "is", null)
        .where("expires_at", ">", now)
        .returning("person")
        .executeTakeFirst();
      return row === undefined ? null : personId(row.person);
    },
    purgeCodes: async (now) => {
      const result = await db
        .deleteFrom("link_code")
        .where((eb) => eb.or([eb("used_at", "is not", null), eb("expires_at", "<=", now)]))
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    remove: async (person) => {
      const accounts = await db
        .selectFrom("account")
        .selectAll()
        .where("person", "=", person)
        .execute();
      const keys = accounts.map((row) => storedAccount(`${row.platform}:${row.account}`));
      await forgetPerson(db, person, keys);
      await forget(person);
    },
  };
}
