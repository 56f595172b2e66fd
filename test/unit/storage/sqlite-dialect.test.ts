import SqliteFile from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqliteDialect } from "../../../src/storage/sqlite-dialect.ts";

type Tables = { pet: { name: string; age?: number } };

let db: Kysely<Tables>;
beforeEach(async () => {
  db = new Kysely<Tables>({ dialect: sqliteDialect(new SqliteFile(":memory:")) });
  await sql`create table pet (name text not null)`.execute(db);
});
afterEach(() => db.destroy());

const add = (name: string) => db.insertInto("pet").values({ name }).execute();
const all = () => db.selectFrom("pet").selectAll().execute();

describe("statements that are kept", () => {
  it("give the rows that are there each time, inside a transaction and out of one", async () => {
    for (const name of ["Bo", "Tijger", "Pip"]) await add(name);
    expect(await all()).toHaveLength(3);
    await db.transaction().execute(async (tx) => {
      await tx.insertInto("pet").values({ name: "Rex" }).execute();
    });
    expect((await all()).map(({ name }) => name)).toEqual(["Bo", "Tijger", "Pip", "Rex"]);
  });

  it("know a column that the table was given since", async () => {
    await add("Bo");
    expect(await all()).toEqual([{ name: "Bo" }]);
    await sql`alter table pet add column age integer`.execute(db);
    expect(await all()).toEqual([{ name: "Bo", age: null }]);
  });

  it("are as good when more of them came by than are kept", async () => {
    await add("Bo");
    for (let count = 1; count <= 300; count += 1) {
      const names = Array.from({ length: count }, () => "Bo");
      const found = await db.selectFrom("pet").selectAll().where("name", "in", names).execute();
      expect(found).toEqual([{ name: "Bo" }]);
    }
    expect(await all()).toEqual([{ name: "Bo" }]);
  });

  it("go on working after one of them failed", async () => {
    await expect(add(null as unknown as string)).rejects.toThrow(/NOT NULL/u);
    await add("Bo");
    expect(await all()).toEqual([{ name: "Bo" }]);
  });
});
