import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** A school's own words with their history, and what is counted about words. */
export const words: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable("word_change")
      .addColumn("school", "text", (c) => c.notNull())
      .addColumn("number", "integer", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("by", "text")
      .addColumn("action", "text", (c) => c.notNull())
      .addColumn("undoes", "integer")
      .addPrimaryKeyConstraint("word_change_number", ["school", "number"])
      .execute();
    await db.schema
      .createTable("word_part")
      .addColumn("school", "text", (c) => c.notNull())
      .addColumn("number", "integer", (c) => c.notNull())
      .addColumn("key", "text", (c) => c.notNull())
      .addColumn("before", "text")
      .addColumn("after", "text")
      .addPrimaryKeyConstraint("word_part_key", ["school", "key", "number"])
      .addForeignKeyConstraint("word_part_change", ["school", "number"], "word_change", [
        "school",
        "number",
      ])
      .execute();
    await db.schema
      .createTable("word_judged")
      .addColumn("school", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("messages", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("word_judged_day", ["school", "day"])
      .execute();
    await db.schema
      .createTable("word_shadow")
      .addColumn("school", "text", (c) => c.notNull())
      .addColumn("key", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("severity", "text", (c) => c.notNull())
      .addColumn("flags", "integer", (c) => c.notNull())
      .addColumn("pings", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("word_shadow_day", ["school", "key", "day", "severity"])
      .execute();
    await db.schema
      .createTable("word_outcome")
      .addColumn("school", "text", (c) => c.notNull())
      .addColumn("key", "text", (c) => c.notNull())
      .addColumn("flagged", "integer", (c) => c.notNull())
      .addColumn("false_alarms", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("word_outcome_key", ["school", "key"])
      .execute();
  },
};
