import type { Kysely } from "kysely";
import type { WordStore } from "../domain/words.ts";
import type { Severity } from "../domain/verdict.ts";
import type { Tables } from "./tables.ts";

type Counts = Pick<
  WordStore,
  | "countJudged"
  | "judged"
  | "countShadow"
  | "shadow"
  | "removeCountsBefore"
  | "countOutcome"
  | "outcomes"
>;

/** What is counted about words, without text and without author. */
export const wordCounts = (db: Kysely<Tables>): Counts => ({
  countJudged: async (school, day, messages) => {
    await db
      .insertInto("word_judged")
      .values({ school, day, messages })
      .onConflict((conflict) =>
        conflict
          .columns(["school", "day"])
          .doUpdateSet((eb) => ({ messages: eb("word_judged.messages", "+", messages) })),
      )
      .execute();
  },
  judged: async (school, sinceDay) =>
    db
      .selectFrom("word_judged")
      .select(["day", "messages"])
      .where("school", "=", school)
      .where("day", ">=", sinceDay)
      .orderBy("day")
      .execute(),
  countShadow: async (school, { key, day, severity, flags, pings }) => {
    await db
      .insertInto("word_shadow")
      .values({ school, key, day, severity, flags, pings })
      .onConflict((conflict) =>
        conflict.columns(["school", "key", "day", "severity"]).doUpdateSet((eb) => ({
          flags: eb("word_shadow.flags", "+", flags),
          pings: eb("word_shadow.pings", "+", pings),
        })),
      )
      .execute();
  },
  shadow: async (school, sinceDay) => {
    const rows = await db
      .selectFrom("word_shadow")
      .select(["key", "day", "severity", "flags", "pings"])
      .where("school", "=", school)
      .where("day", ">=", sinceDay)
      .orderBy("key")
      .orderBy("day")
      .execute();
    return rows.map((row) => ({ ...row, severity: row.severity as Severity }));
  },
  removeCountsBefore: async (day) => {
    const judged = await db.deleteFrom("word_judged").where("day", "<", day).executeTakeFirst();
    const shadow = await db.deleteFrom("word_shadow").where("day", "<", day).executeTakeFirst();
    return Number(judged.numDeletedRows) + Number(shadow.numDeletedRows);
  },
  countOutcome: async (school, key, falseAlarm) => {
    const falseAlarms = Number(falseAlarm);
    await db
      .insertInto("word_outcome")
      .values({ school, key, flagged: 1, false_alarms: falseAlarms })
      .onConflict((conflict) =>
        conflict.columns(["school", "key"]).doUpdateSet((eb) => ({
          flagged: eb("word_outcome.flagged", "+", 1),
          false_alarms: eb("word_outcome.false_alarms", "+", falseAlarms),
        })),
      )
      .execute();
  },
  outcomes: async (school) =>
    db
      .selectFrom("word_outcome")
      .select(["key", "flagged", "false_alarms as falseAlarms"])
      .where("school", "=", school)
      .orderBy("key")
      .execute(),
});
