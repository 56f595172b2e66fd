import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Where the notice of a channel stands, so that the one before it can be unpinned. */
export const noticeSent: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.alterTable("channel").addColumn("notice_sent", "text").execute();
  },
};
