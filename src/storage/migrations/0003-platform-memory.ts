import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Ids and addresses that an adapter must know again after a restart. */
export const platformMemory: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable("platform_memory")
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("key", "text", (c) => c.notNull())
      .addColumn("value", "text", (c) => c.notNull())
      .addColumn("about", "text")
      .addPrimaryKeyConstraint("platform_memory_key", ["platform", "key"])
      .execute();
    await db.schema
      .createIndex("platform_memory_about")
      .on("platform_memory")
      .column("about")
      .execute();
  },
};
