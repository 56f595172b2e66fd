import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Lessons in which pupils may write, and cases of one quarrel on two platforms. */
export const lessonsAndLinks: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable("lesson_opening")
      .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("from_at", "bigint", (c) => c.notNull())
      .addColumn("until_at", "bigint", (c) => c.notNull())
      .addColumn("by", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("lesson_opening_channel")
      .on("lesson_opening")
      .columns(["platform", "channel", "until_at"])
      .execute();
    await db.schema
      .createTable("incident_link")
      .addColumn("one", "text", (c) => c.notNull())
      .addColumn("other", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("incident_link_pair", ["one", "other"])
      .execute();
    await db.schema
      .createIndex("incident_link_other")
      .on("incident_link")
      .column("other")
      .execute();
  },
};
