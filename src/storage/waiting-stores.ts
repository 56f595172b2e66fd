import type { Kysely } from "kysely";
import { accountKey, channelKey } from "../domain/ids.ts";
import type { CursorStore, LimitStore, Timer, TimerStore } from "../domain/store.ts";
import { broughtForward } from "./brought-forward.ts";
import type { Tables } from "./tables.ts";

/** Rows with a due time. */
export function timerStore(db: Kysely<Tables>): TimerStore {
  return {
    set: async (key, timer, dueAt) => {
      const values = {
        incident: "incident" in timer ? timer.incident : null,
        timer: JSON.stringify(timer),
        due_at: dueAt,
      };
      await db
        .insertInto("timer")
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column("key").doUpdateSet(values))
        .execute();
    },
    due: async (now, limit) => {
      const rows = await db
        .selectFrom("timer")
        .selectAll()
        .where("due_at", "<=", now)
        .orderBy("due_at")
        .orderBy("key")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        key: row.key,
        timer: JSON.parse(row.timer) as Timer,
        dueAt: row.due_at,
      }));
    },
    clear: async (key) => {
      await db.deleteFrom("timer").where("key", "=", key).execute();
    },
    bringForward: async (laterThan, by, now) => {
      const result = await db
        .updateTable("timer")
        .set({ due_at: broughtForward(by, now) })
        .where("due_at", ">", laterThan)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    nextDue: async () => {
      const { at } = await db
        .selectFrom("timer")
        .select((eb) => eb.fn.min("due_at").as("at"))
        .executeTakeFirstOrThrow();
      return at;
    },
  };
}

/** How far each stream has been judged. */
export function cursorStore(db: Kysely<Tables>): CursorStore {
  return {
    ofChannel: async (channel) => {
      const rows = await db
        .selectFrom("cursor")
        .select(["stream", "position"])
        .where("platform", "=", channel.platform)
        .where("channel", "=", channel.channel)
        .execute();
      return new Map(rows.map((row) => [row.stream, row.position]));
    },
    advance: async (channel, stream, position) => {
      await db
        .insertInto("cursor")
        .values({ platform: channel.platform, channel: channel.channel, stream, position })
        .onConflict((conflict) =>
          // A cursor never goes back.
          conflict
            .column("stream")
            .doUpdateSet({ position })
            .where("cursor.position", "<", position),
        )
        .execute();
    },
    floor: async (channel) => {
      const row = await db
        .selectFrom("channel")
        .select("floor")
        .where("platform", "=", channel.platform)
        .where("channel", "=", channel.channel)
        .executeTakeFirst();
      return row?.floor ?? null;
    },
    setFloor: async (channel, position) => {
      await db
        .insertInto("channel")
        .values({ platform: channel.platform, channel: channel.channel, floor: position })
        .onConflict((conflict) =>
          conflict
            .columns(["platform", "channel"])
            .doUpdateSet({ floor: position })
            .where("channel.floor", "is", null),
        )
        .execute();
    },
  };
}

/** When something limited last happened. */
export function limitStore(db: Kysely<Tables>): LimitStore {
  const last = async (
    kind: "note" | "line" | "reminder",
    ...subjects: readonly string[]
  ): Promise<number | null> => {
    const { at } = await db
      .selectFrom("limit_mark")
      .select((eb) => eb.fn.max("at").as("at"))
      .where("kind", "=", kind)
      .where("subject", "in", subjects)
      .executeTakeFirstOrThrow();
    return at;
  };
  const mark = async (
    kind: "note" | "line" | "reminder",
    subject: string,
    at: number,
  ): Promise<void> => {
    await db
      .deleteFrom("limit_mark")
      .where("kind", "=", kind)
      .where("subject", "=", subject)
      .execute();
    await db.insertInto("limit_mark").values({ kind, subject, at }).execute();
  };
  return {
    lastNote: ({ accounts }) => last("note", ...accounts.map(accountKey)),
    noteSent: (author, at) => mark("note", accountKey(author), at),
    lastReminder: ({ accounts }) => last("reminder", ...accounts.map(accountKey)),
    reminded: (author, at) => mark("reminder", accountKey(author), at),
    lastLine: (channel) => last("line", channelKey(channel)),
    lineSent: (channel, at) => mark("line", channelKey(channel), at),
    reportMade: async (reporter, at) => {
      await db
        .insertInto("limit_mark")
        .values({ kind: "report", subject: accountKey(reporter), at })
        .execute();
    },
    removeBefore: async (at, remindersBefore) => {
      const result = await db
        .deleteFrom("limit_mark")
        .where((eb) =>
          eb.or([
            eb.and([eb("kind", "!=", "reminder"), eb("at", "<", at)]),
            eb.and([eb("kind", "=", "reminder"), eb("at", "<", remindersBefore)]),
          ]),
        )
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    reportsSince: async ({ accounts }, since) => {
      const subjects = accounts.map(accountKey);
      const { count } = await db
        .selectFrom("limit_mark")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("kind", "=", "report")
        .where("subject", "in", subjects)
        .where("at", ">=", since)
        .executeTakeFirstOrThrow();
      // Older ones can never count again.
      await db
        .deleteFrom("limit_mark")
        .where("kind", "=", "report")
        .where("subject", "in", subjects)
        .where("at", "<", since)
        .execute();
      return count;
    },
    forget: async (account) => {
      await db.deleteFrom("limit_mark").where("subject", "=", accountKey(account)).execute();
    },
  };
}
