import type { Kysely, Selectable } from "kysely";
import { personId, schoolId } from "../domain/ids.ts";
import type { PersonId, SchoolId } from "../domain/ids.ts";
import type { OwnEntry, WordAction, WordChange, WordStore } from "../domain/words.ts";
import type { Tables } from "./tables.ts";
import { wordCounts } from "./word-counts.ts";

type PartRow = Selectable<Tables["word_part"]>;
type ChangeRow = Selectable<Tables["word_change"]>;

/** Rows that are written by one statement. */
const AT_ONCE = 100;

const toEntry = (json: string | null): OwnEntry | null =>
  json === null ? null : (JSON.parse(json) as OwnEntry);
const toJson = (entry: OwnEntry | null): string | null =>
  entry === null ? null : JSON.stringify(entry);

const toChange = (row: ChangeRow, parts: readonly PartRow[]): WordChange => ({
  school: schoolId(row.school),
  number: row.number,
  at: row.at,
  by: row.by === null ? null : personId(row.by),
  action: row.action as WordAction,
  undoes: row.undoes,
  parts: parts.map(({ key, before, after }) => ({
    key,
    before: toEntry(before),
    after: toEntry(after),
  })),
});

/** A school's own words: the history is all there is, the entries in force are its last lines. */
export function wordStore(db: Kysely<Tables>): WordStore {
  const withParts = async (rows: readonly ChangeRow[]): Promise<readonly WordChange[]> => {
    const changes: WordChange[] = [];
    for (const row of rows) {
      const parts = await db
        .selectFrom("word_part")
        .selectAll()
        .where("school", "=", row.school)
        .where("number", "=", row.number)
        .orderBy("key")
        .execute();
      changes.push(toChange(row, parts));
    }
    return changes;
  };
  const last = async (school: SchoolId): Promise<number> => {
    const row = await db
      .selectFrom("word_change")
      .select((eb) => eb.fn.max("number").as("number"))
      .where("school", "=", school)
      .executeTakeFirst();
    return row?.number ?? 0;
  };

  return {
    ...wordCounts(db),
    entries: async (school) => {
      const rows = await db
        .selectFrom("word_part")
        .innerJoin(
          (eb) =>
            eb
              .selectFrom("word_part")
              .select(["key", eb.fn.max("number").as("number")])
              .where("school", "=", school)
              .groupBy("key")
              .as("newest"),
          (join) =>
            join
              .onRef("newest.key", "=", "word_part.key")
              .onRef("newest.number", "=", "word_part.number"),
        )
        .select(["word_part.number", "word_part.after"])
        .where("word_part.school", "=", school)
        .orderBy("word_part.key")
        .execute();
      return rows.flatMap(({ number, after }) => {
        const entry = toEntry(after);
        return entry === null ? [] : [{ entry, number }];
      });
    },
    lastOf: async (school, key) => {
      const row = await db
        .selectFrom("word_part")
        .select((eb) => eb.fn.max("number").as("number"))
        .where("school", "=", school)
        .where("key", "=", key)
        .executeTakeFirst();
      return row?.number ?? 0;
    },
    lastOfEach: async (school) => {
      const rows = await db
        .selectFrom("word_part")
        .select((eb) => ["key", eb.fn.max("number").as("number")])
        .where("school", "=", school)
        .groupBy("key")
        .execute();
      return new Map(rows.map(({ key, number }) => [key, number]));
    },
    last,
    record: async (change) => {
      const number = (await last(change.school)) + 1;
      const { school, at, by, action, undoes } = change;
      await db
        .insertInto("word_change")
        .values({ school, number, at, by, action, undoes })
        .execute();
      for (let from = 0; from < change.parts.length; from += AT_ONCE) {
        const rows = change.parts.slice(from, from + AT_ONCE).map(({ key, before, after }) => ({
          school,
          number,
          key,
          before: toJson(before),
          after: toJson(after),
        }));
        await db.insertInto("word_part").values(rows).execute();
      }
      return { ...change, number };
    },
    change: async (school, number) => {
      const row = await db
        .selectFrom("word_change")
        .selectAll()
        .where("school", "=", school)
        .where("number", "=", number)
        .executeTakeFirst();
      return row === undefined ? null : ((await withParts([row]))[0] ?? null);
    },
    changes: async (school, { key, after, limit }) => {
      let query = db.selectFrom("word_change").selectAll().where("school", "=", school);
      if (after !== undefined) query = query.where("number", ">", after);
      if (key !== undefined) {
        query = query.where("number", "in", (eb) =>
          eb
            .selectFrom("word_part")
            .select("number")
            .where("school", "=", school)
            .where("key", "=", key),
        );
      }
      if (limit !== undefined) query = query.limit(limit);
      return withParts(await query.orderBy("number", "desc").execute());
    },
    changesOf: async (person) => {
      const owned = await partsOwnedBy(db, person);
      const rows = await db
        .selectFrom("word_change")
        .selectAll()
        .orderBy("at")
        .orderBy("number")
        .execute();
      const answersFor = new Set(owned.map(({ school, number }) => `${number} ${school}`));
      return withParts(
        rows.filter((row) => row.by === person || answersFor.has(`${row.number} ${row.school}`)),
      );
    },
    people: async () => {
      const found = new Set<string>();
      const by = await db.selectFrom("word_change").select("by").distinct().execute();
      for (const row of by) if (row.by !== null) found.add(row.by);
      for (const { before, after } of await db.selectFrom("word_part").selectAll().execute()) {
        for (const entry of [toEntry(before), toEntry(after)])
          if (entry !== null && entry.owner !== null) found.add(entry.owner);
      }
      return [...found].map(personId);
    },
  };
}

async function partsOwnedBy(db: Kysely<Tables>, person: PersonId): Promise<readonly PartRow[]> {
  const rows = await db.selectFrom("word_part").selectAll().execute();
  return rows.filter(
    ({ before, after }) => toEntry(before)?.owner === person || toEntry(after)?.owner === person,
  );
}

/** Takes a person out of the history of words: what was changed stays, by whom is gone. */
export async function forgetInWords(db: Kysely<Tables>, person: PersonId): Promise<void> {
  await db.updateTable("word_change").set({ by: null }).where("by", "=", person).execute();
  const without = (json: string | null): string | null => {
    const entry = toEntry(json);
    return toJson(entry?.owner === person ? { ...entry, owner: null } : entry);
  };
  for (const row of await partsOwnedBy(db, person)) {
    await db
      .updateTable("word_part")
      .set({ before: without(row.before), after: without(row.after) })
      .where("school", "=", row.school)
      .where("key", "=", row.key)
      .where("number", "=", row.number)
      .execute();
  }
}
