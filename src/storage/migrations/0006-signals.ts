import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** How people wrote to each other on earlier days: keyed hashes, a kind, a weight and an hour. No text. */
export const signals: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable("signal")
      .addColumn("from_hash", "text", (c) => c.notNull())
      .addColumn("to_hash", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("hour", "bigint", (c) => c.notNull())
      .addColumn("weight", "real", (c) => c.notNull())
      .addPrimaryKeyConstraint("signal_key", ["from_hash", "to_hash", "kind", "hour"])
      .execute();
    await db.schema.createIndex("signal_to").on("signal").column("to_hash").execute();
    await db.schema.createIndex("signal_hour").on("signal").column("hour").execute();
  },
};
