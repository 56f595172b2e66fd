import type { Kysely } from "kysely";
import type { SignalKind, SignalStore } from "../domain/conversation.ts";
import type { Tables } from "./tables.ts";

/** What is remembered of how people wrote to each other. `onRemoved` is told when something was deleted. */
export function signalStore(db: Kysely<Tables>, onRemoved: () => void): SignalStore {
  return {
    add: async ({ from, to, kind, hour, weight }) => {
      await db
        .insertInto("signal")
        .values({ from_hash: from, to_hash: to, kind, hour, weight })
        .onConflict((conflict) =>
          conflict
            .columns(["from_hash", "to_hash", "kind", "hour"])
            .doUpdateSet((eb) => ({ weight: eb("signal.weight", "+", weight) })),
        )
        .execute();
    },
    about: async (people, since) => {
      if (people.length === 0) return [];
      const rows = await db
        .selectFrom("signal")
        .selectAll()
        .where((eb) => eb.or([eb("from_hash", "in", people), eb("to_hash", "in", people)]))
        .where("hour", ">=", since)
        .orderBy("hour")
        .orderBy("from_hash")
        .orderBy("to_hash")
        .orderBy("kind")
        .execute();
      return rows.map((row) => ({
        from: row.from_hash,
        to: row.to_hash,
        kind: row.kind as SignalKind,
        hour: row.hour,
        weight: row.weight,
      }));
    },
    removeBefore: async (hour) => {
      const result = await db.deleteFrom("signal").where("hour", "<", hour).executeTakeFirst();
      if (result.numDeletedRows > 0n) onRemoved();
      return Number(result.numDeletedRows);
    },
    forget: async (people) => {
      if (people.length === 0) return;
      await db
        .deleteFrom("signal")
        .where((eb) => eb.or([eb("from_hash", "in", people), eb("to_hash", "in", people)]))
        .execute();
      onRemoved();
    },
  };
}
