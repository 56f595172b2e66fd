import { createHash } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { Job } from "../domain/job.ts";
import type { OutboxRow, OutboxStore } from "../domain/store.ts";
import { broughtForward } from "./brought-forward.ts";
import type { Tables } from "./tables.ts";

/** At most 25 characters, the same for the same key: what Discord takes as a nonce. */
const nonceOf = (key: string): string =>
  createHash("sha256").update(key).digest("hex").slice(0, 24);

const toRow = (row: Selectable<Tables["outbox"]>): OutboxRow => ({
  key: row.key,
  nonce: row.nonce,
  job: JSON.parse(row.job) as Job,
  wanted: row.wanted,
  done: row.done,
  status: row.status,
  dueAt: row.due_at,
  attempts: row.attempts,
  triedAt: row.tried_at,
  sent: row.sent,
  lastError: row.last_error,
  createdAt: row.created_at,
});

/** Deliveries to be made, with their progress. */
export function outboxStore(db: Kysely<Tables>): OutboxStore {
  return {
    want: async (key, job, dueAt, now) => {
      const row = {
        key,
        nonce: nonceOf(key),
        incident: "incident" in job ? job.incident : null,
        job: JSON.stringify(job),
        wanted: 1,
        done: 0,
        status: "pending" as const,
        due_at: dueAt,
        attempts: 0,
        tried_at: null,
        sent: null,
        last_error: null,
        created_at: now,
      };
      await db
        .insertInto("outbox")
        .values(row)
        .onConflict((conflict) =>
          // Only a card has a content that changes; anything else asked for twice is the same thing once.
          job.kind === "card"
            ? conflict.column("key").doUpdateSet((eb) => ({
                wanted: eb("outbox.wanted", "+", 1),
                status: "pending" as const,
                attempts: 0,
                due_at: dueAt,
              }))
            : conflict.column("key").doNothing(),
        )
        .execute();
    },
    due: async (now, limit) =>
      (
        await db
          .selectFrom("outbox")
          .selectAll()
          .where("status", "=", "pending")
          .where("due_at", "<=", now)
          .orderBy("due_at")
          .orderBy("created_at")
          .orderBy("key")
          .limit(limit)
          .execute()
      ).map(toRow),
    get: async (key) => {
      const row = await db
        .selectFrom("outbox")
        .selectAll()
        .where("key", "=", key)
        .executeTakeFirst();
      return row === undefined ? null : toRow(row);
    },
    ofIncident: async (id) =>
      (
        await db
          .selectFrom("outbox")
          .selectAll()
          .where("incident", "=", id)
          .orderBy("created_at")
          .execute()
      ).map(toRow),
    begin: async (key, now) => {
      await db
        .updateTable("outbox")
        .set((eb) => ({
          attempts: eb("attempts", "+", 1),
          tried_at: eb.fn.coalesce("tried_at", eb.val(now)),
        }))
        .where("key", "=", key)
        .execute();
    },
    delivered: async (key, version, sent) => {
      await db
        .updateTable("outbox")
        .set((eb) => ({
          done: version,
          sent,
          tried_at: null,
          last_error: null,
          attempts: 0,
          // A newer version may have been asked for while this one was on its way.
          status: eb
            .case()
            .when("wanted", ">", version)
            .then("pending" as const)
            .else("delivered" as const)
            .end(),
        }))
        .where("key", "=", key)
        .execute();
    },
    retry: async (key, dueAt, error) => {
      await db
        .updateTable("outbox")
        .set({ due_at: dueAt, last_error: error })
        .where("key", "=", key)
        .execute();
    },
    fail: async (key, error) => {
      await db
        .updateTable("outbox")
        .set({ status: "failed", last_error: error })
        .where("key", "=", key)
        .execute();
    },
    purge: async ({ finishedBefore, waitingBefore }) => {
      const result = await db
        .deleteFrom("outbox")
        .where("incident", "is", null)
        .where((eb) =>
          eb.or([
            eb("created_at", "<", waitingBefore),
            eb.and([eb("status", "!=", "pending"), eb("created_at", "<", finishedBefore)]),
          ]),
        )
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    bringForward: async (laterThan, by, now) => {
      const result = await db
        .updateTable("outbox")
        .set({ due_at: broughtForward(by, now) })
        .where("status", "=", "pending")
        .where("due_at", ">", laterThan)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    counts: async () => {
      const rows = await db
        .selectFrom("outbox")
        .select((eb) => [
          "status",
          eb.fn.countAll<number>().as("count"),
          eb.fn.min("due_at").as("oldest"),
        ])
        .where("status", "!=", "delivered")
        .groupBy("status")
        .execute();
      const of = (status: string) => rows.find((row) => row.status === status);
      return {
        pending: of("pending")?.count ?? 0,
        failed: of("failed")?.count ?? 0,
        oldestDue: of("pending")?.oldest ?? null,
      };
    },
  };
}
