import type { ExpressionBuilder, Kysely } from "kysely";
import { accountKey } from "../domain/ids.ts";
import type { IncidentId, MessageRef } from "../domain/ids.ts";
import type { Incident, IncidentEvent, IncidentMessage } from "../domain/incident.ts";
import type { IncidentStore, Writer } from "../domain/store.ts";
import { incidentColumns, incidentRow, toEvent, toIncident, toMessage } from "./incident-rows.ts";
import type { Tables } from "./tables.ts";

/** Cases that this writer began, or that hold a message of theirs: a quarrel has more than one author. */
const writtenBy =
  ({ accounts, person }: Writer) =>
  (eb: ExpressionBuilder<Tables, "incident">) => {
    const keys = accounts.map(accountKey);
    const own = eb.or([
      eb("incident.author", "in", keys),
      eb(
        "incident.id",
        "in",
        eb
          .selectFrom("incident_message")
          .select("incident_message.incident")
          .where("incident_message.author", "in", keys),
      ),
    ]);
    return person === null ? own : eb.or([own, eb("author_person", "=", person)]);
  };

/** Cases, their messages and their history. `onRemoved` is told when text was deleted. */
export function incidentStore(db: Kysely<Tables>, onRemoved: () => void): IncidentStore {
  const byId = async (id: IncidentId): Promise<Incident | null> => {
    const row = await db.selectFrom("incident").selectAll().where("id", "=", id).executeTakeFirst();
    return row === undefined ? null : toIncident(row);
  };

  const nextNumber = async (): Promise<number> => {
    await db
      .insertInto("counter")
      .values({ name: "incident", value: 0 })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    const { value } = await db
      .updateTable("counter")
      .set((eb) => ({ value: eb("value", "+", 1) }))
      .where("name", "=", "incident")
      .returning("value")
      .executeTakeFirstOrThrow();
    return value;
  };

  const addMessage = async (message: IncidentMessage): Promise<boolean> => {
    const result = await db
      .insertInto("incident_message")
      .values({
        incident: message.incident,
        platform: message.ref.platform,
        channel: message.ref.channel,
        thread: message.ref.thread,
        message: message.ref.message,
        edit: message.edit,
        author: accountKey(message.author),
        sent_at: message.sentAt,
        text: message.text,
        findings: JSON.stringify(message.findings),
      })
      .onConflict((conflict) =>
        conflict.columns(["platform", "channel", "message", "edit"]).doNothing(),
      )
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  };

  const atMessage = (ref: MessageRef) =>
    db
      .selectFrom("incident")
      .innerJoin("incident_message", "incident_message.incident", "incident.id")
      .selectAll("incident")
      .where("incident_message.platform", "=", ref.platform)
      .where("incident_message.channel", "=", ref.channel)
      .where("incident_message.message", "=", ref.message);

  return {
    open: async (incident, message) => {
      const existing = await byId(incident.id);
      if (existing !== null) return { incident: existing, fresh: false };
      const numbered: Incident = { ...incident, number: await nextNumber() };
      await db.insertInto("incident").values(incidentRow(numbered)).execute();
      await addMessage(message);
      return { incident: numbered, fresh: true };
    },
    addMessage,
    update: async (id, change) => {
      const set = incidentColumns(change);
      if (Object.keys(set).length === 0) return;
      await db.updateTable("incident").set(set).where("id", "=", id).execute();
    },
    byId,
    byNumber: async (number) => {
      const row = await db
        .selectFrom("incident")
        .selectAll()
        .where("number", "=", number)
        .executeTakeFirst();
      return row === undefined ? null : toIncident(row);
    },
    byMessage: async (ref) =>
      (await atMessage(ref).distinct().orderBy("incident.number").execute()).map(toIncident),
    holding: async (ref, edit) => {
      const row = await atMessage(ref).where("incident_message.edit", "=", edit).executeTakeFirst();
      return row === undefined ? null : toIncident(row);
    },
    messagesBy: async (accounts) => {
      if (accounts.length === 0) return [];
      const rows = await db
        .selectFrom("incident_message")
        .selectAll()
        .where("author", "in", accounts.map(accountKey))
        .orderBy("sent_at")
        .orderBy("edit")
        .execute();
      return rows.map(toMessage);
    },
    removeMessagesBy: async (accounts) => {
      if (accounts.length === 0) return;
      await db
        .deleteFrom("incident_message")
        .where("author", "in", accounts.map(accountKey))
        .execute();
      onRemoved();
    },
    hasRecent: async (writer, channel, since) => {
      const row = await db
        .selectFrom("incident")
        .select("id")
        .where(writtenBy(writer))
        .where("platform", "=", channel.platform)
        .where("channel", "=", channel.channel)
        .where("status", "!=", "closed")
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom("incident_message")
              .select("incident_message.message")
              .whereRef("incident_message.incident", "=", "incident.id")
              .where("incident_message.sent_at", ">=", since),
          ),
        )
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    messages: async (id) => {
      const rows = await db
        .selectFrom("incident_message")
        .selectAll()
        .where("incident", "=", id)
        .orderBy("sent_at")
        .orderBy("edit")
        .execute();
      return rows.map(toMessage);
    },
    list: async (filter) => {
      let query = db.selectFrom("incident").selectAll();
      if (filter.school !== undefined) query = query.where("school", "=", filter.school);
      if (filter.status !== undefined) query = query.where("status", "in", [...filter.status]);
      if (filter.writer !== undefined) query = query.where(writtenBy(filter.writer));
      if (filter.severity !== undefined) query = query.where("severity", "=", filter.severity);
      if (filter.openedSince !== undefined)
        query = query.where("opened_at", ">=", filter.openedSince);
      if (filter.limit !== undefined) query = query.limit(filter.limit);
      return (await query.orderBy("number", "desc").execute()).map(toIncident);
    },
    addEvent: async (event: IncidentEvent) => {
      await db
        .insertInto("incident_event")
        .values({ ...event })
        .execute();
    },
    events: async (id) => {
      const rows = await db
        .selectFrom("incident_event")
        .selectAll()
        .where("incident", "=", id)
        .orderBy("id")
        .execute();
      return rows.map(toEvent);
    },
    remove: async (id) => {
      await db.deleteFrom("incident_message").where("incident", "=", id).execute();
      await db.deleteFrom("incident_event").where("incident", "=", id).execute();
      await db.deleteFrom("outbox").where("incident", "=", id).execute();
      await db.deleteFrom("timer").where("incident", "=", id).execute();
      await db
        .deleteFrom("incident_link")
        .where((eb) => eb.or([eb("one", "=", id), eb("other", "=", id)]))
        .execute();
      await db.deleteFrom("incident").where("id", "=", id).execute();
      onRemoved();
    },
  };
}
