import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Everything a school needs from a message to a closed case. */
export const firstTables: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    const { schema } = db;
    await schema
      .createTable("person")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("school", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("roles", "text", (c) => c.notNull())
      .addColumn("birth_date", "text")
      .addColumn("supervisor", "text")
      .execute();
    await schema
      .createTable("account")
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("account", "text", (c) => c.notNull())
      .addColumn("person", "text", (c) => c.notNull())
      .addColumn("via", "text", (c) => c.notNull())
      .addColumn("linked_at", "bigint")
      .addPrimaryKeyConstraint("account_pk", ["platform", "account"])
      .execute();
    await schema.createIndex("account_person").on("account").column("person").execute();
    await schema
      .createTable("link_code")
      .addColumn("hash", "text", (c) => c.primaryKey())
      .addColumn("person", "text", (c) => c.notNull())
      .addColumn("expires_at", "bigint", (c) => c.notNull())
      .addColumn("used_at", "bigint")
      .execute();
    await schema
      .createTable("incident")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("number", "integer", (c) => c.notNull().unique())
      .addColumn("school", "text", (c) => c.notNull())
      .addColumn("class", "text", (c) => c.notNull())
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("thread", "text")
      .addColumn("message", "text", (c) => c.notNull())
      .addColumn("link", "text", (c) => c.notNull())
      .addColumn("origin", "text", (c) => c.notNull())
      .addColumn("author", "text", (c) => c.notNull())
      .addColumn("author_person", "text")
      .addColumn("author_role", "text", (c) => c.notNull())
      .addColumn("targets", "text", (c) => c.notNull())
      .addColumn("reporter", "text")
      .addColumn("category", "text", (c) => c.notNull())
      .addColumn("severity", "text", (c) => c.notNull())
      .addColumn("care", "integer", (c) => c.notNull())
      .addColumn("rule", "text", (c) => c.notNull())
      .addColumn("action", "text")
      .addColumn("protocol_version", "text", (c) => c.notNull())
      .addColumn("lexicon_version", "text", (c) => c.notNull())
      .addColumn("status", "text", (c) => c.notNull())
      .addColumn("outcome", "text")
      .addColumn("contested", "integer", (c) => c.notNull())
      .addColumn("message_state", "text", (c) => c.notNull())
      .addColumn("note_state", "text", (c) => c.notNull())
      .addColumn("owner", "text")
      .addColumn("opened_at", "bigint", (c) => c.notNull())
      .addColumn("acknowledged_at", "bigint")
      .addColumn("closed_at", "bigint")
      .addColumn("step", "integer", (c) => c.notNull())
      .execute();
    await schema
      .createIndex("incident_author")
      .on("incident")
      .columns(["author", "opened_at"])
      .execute();
    await schema
      .createIndex("incident_status")
      .on("incident")
      .columns(["status", "opened_at"])
      .execute();
    await schema
      .createTable("incident_message")
      .addColumn("incident", "text", (c) => c.notNull())
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("thread", "text")
      .addColumn("message", "text", (c) => c.notNull())
      .addColumn("edit", "bigint", (c) => c.notNull())
      .addColumn("author", "text", (c) => c.notNull())
      .addColumn("sent_at", "bigint", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("findings", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("incident_message_pk", ["platform", "channel", "message", "edit"])
      .execute();
    await schema
      .createIndex("incident_message_incident")
      .on("incident_message")
      .column("incident")
      .execute();
    await schema
      .createTable("incident_event")
      .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
      .addColumn("incident", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("actor", "text")
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("detail", "text", (c) => c.notNull())
      .execute();
    await schema
      .createIndex("incident_event_incident")
      .on("incident_event")
      .column("incident")
      .execute();
    await schema
      .createTable("outbox")
      .addColumn("key", "text", (c) => c.primaryKey())
      .addColumn("nonce", "text", (c) => c.notNull().unique())
      .addColumn("incident", "text")
      .addColumn("job", "text", (c) => c.notNull())
      .addColumn("wanted", "integer", (c) => c.notNull())
      .addColumn("done", "integer", (c) => c.notNull())
      .addColumn("status", "text", (c) => c.notNull())
      .addColumn("due_at", "bigint", (c) => c.notNull())
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("tried_at", "bigint")
      .addColumn("sent", "text")
      .addColumn("last_error", "text")
      .addColumn("created_at", "bigint", (c) => c.notNull())
      .execute();
    await schema
      .createIndex("outbox_due")
      .on("outbox")
      .column("due_at")
      .where(sql.ref("status"), "=", "pending")
      .execute();
    await schema.createIndex("outbox_incident").on("outbox").column("incident").execute();
    await schema
      .createTable("timer")
      .addColumn("key", "text", (c) => c.primaryKey())
      .addColumn("incident", "text")
      .addColumn("timer", "text", (c) => c.notNull())
      .addColumn("due_at", "bigint", (c) => c.notNull())
      .execute();
    await schema.createIndex("timer_due").on("timer").column("due_at").execute();
    await schema
      .createTable("cursor")
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("stream", "text", (c) => c.notNull())
      .addColumn("position", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("cursor_pk", ["stream"])
      .execute();
    await schema
      .createTable("channel")
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("floor", "text")
      .addColumn("override", "text")
      .addColumn("override_by", "text")
      .addColumn("override_at", "bigint")
      .addColumn("notice_for", "text")
      .addColumn("notice_at", "bigint")
      .addPrimaryKeyConstraint("channel_pk", ["platform", "channel"])
      .execute();
    await schema
      .createTable("channel_count")
      .addColumn("platform", "text", (c) => c.notNull())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("mode", "text", (c) => c.notNull())
      .addColumn("category", "text", (c) => c.notNull())
      .addColumn("severity", "text", (c) => c.notNull())
      .addColumn("count", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("channel_count_pk", [
        "platform",
        "channel",
        "day",
        "mode",
        "category",
        "severity",
      ])
      .execute();
    await schema
      .createTable("limit_mark")
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("subject", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await schema
      .createIndex("limit_mark_subject")
      .on("limit_mark")
      .columns(["kind", "subject", "at"])
      .execute();
    await schema
      .createTable("view")
      .addColumn("id", "integer", (c) => c.primaryKey().autoIncrement())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("viewer", "text", (c) => c.notNull())
      .addColumn("incident", "text", (c) => c.notNull())
      .addColumn("what", "text", (c) => c.notNull())
      .execute();
    await schema.createIndex("view_incident").on("view").column("incident").execute();
    await schema
      .createTable("counter")
      .addColumn("name", "text", (c) => c.primaryKey())
      .addColumn("value", "integer", (c) => c.notNull())
      .execute();
  },
};
