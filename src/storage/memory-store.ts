import type { Kysely } from "kysely";
import { accountKey } from "../domain/ids.ts";
import type { MemoryStore } from "../domain/store.ts";
import type { Tables } from "./tables.ts";

/** What adapters remember over a restart, per platform. */
export function memoryStore(db: Kysely<Tables>): MemoryStore {
  return {
    of: (platform) => ({
      get: async (key) => {
        const row = await db
          .selectFrom("platform_memory")
          .select("value")
          .where("platform", "=", platform)
          .where("key", "=", key)
          .executeTakeFirst();
        return row?.value ?? null;
      },
      set: async (key, value, about) => {
        const subject = about === undefined ? null : accountKey(about);
        await db
          .insertInto("platform_memory")
          .values({ platform, key, value, about: subject })
          .onConflict((conflict) =>
            conflict.columns(["platform", "key"]).doUpdateSet({ value, about: subject }),
          )
          .execute();
      },
      list: async (prefix) =>
        db
          .selectFrom("platform_memory")
          .select(["key", "value"])
          .where("platform", "=", platform)
          // Not LIKE: a key may hold its wildcards.
          .where((eb) =>
            eb(eb.fn("substr", ["key", eb.lit(1), eb.lit(prefix.length)]), "=", prefix),
          )
          .orderBy("key")
          .execute(),
      remove: async (key) => {
        await db
          .deleteFrom("platform_memory")
          .where("platform", "=", platform)
          .where("key", "=", key)
          .execute();
      },
    }),
    forget: async (account) => {
      await db.deleteFrom("platform_memory").where("about", "=", accountKey(account)).execute();
    },
  };
}
