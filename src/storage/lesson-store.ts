import type { Kysely, Selectable } from "kysely";
import { channelId, personId } from "../domain/ids.ts";
import type { Platform } from "../domain/ids.ts";
import type { LessonOpening, LessonStore } from "../domain/store.ts";
import type { Tables } from "./tables.ts";

const toOpening = (row: Selectable<Tables["lesson_opening"]>): LessonOpening => ({
  channel: { platform: row.platform as Platform, channel: channelId(row.channel) },
  from: row.from_at,
  until: row.until_at,
  by: personId(row.by),
});

/** Lessons in which pupils may write. */
export function lessonStore(db: Kysely<Tables>): LessonStore {
  return {
    add: async ({ channel, from, until, by }) => {
      await db
        .insertInto("lesson_opening")
        .values({ ...channel, from_at: from, until_at: until, by })
        .execute();
    },
    openAt: async (channel, moment) => {
      const row = await db
        .selectFrom("lesson_opening")
        .selectAll()
        .where("platform", "=", channel.platform)
        .where("channel", "=", channel.channel)
        .where("from_at", "<=", moment)
        .where("until_at", ">", moment)
        .orderBy("until_at", "desc")
        .executeTakeFirst();
      return row === undefined ? null : toOpening(row);
    },
    close: async (channel, at) => {
      await db
        .updateTable("lesson_opening")
        .set({ until_at: at })
        .where("platform", "=", channel.platform)
        .where("channel", "=", channel.channel)
        .where("from_at", "<=", at)
        .where("until_at", ">", at)
        .execute();
    },
    byPerson: async (person) => {
      const rows = await db
        .selectFrom("lesson_opening")
        .selectAll()
        .where("by", "=", person)
        .orderBy("from_at")
        .execute();
      return rows.map(toOpening);
    },
    removeBefore: async (at) => {
      const result = await db
        .deleteFrom("lesson_opening")
        .where("until_at", "<", at)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
