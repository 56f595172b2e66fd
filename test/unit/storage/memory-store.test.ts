import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accountId } from "../../../src/domain/ids.ts";
import type { Database } from "../../../src/domain/store.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";

let db: Database;
beforeEach(async () => {
  db = await openDatabase(":memory:");
});
afterEach(() => db.close());

describe("what adapters remember", () => {
  it("keeps the last value of a key, for each platform apart", async () => {
    await db.memory.of("teams").set("service", "a");
    await db.memory.of("teams").set("service", "b");
    await db.memory.of("discord").set("service", "c");
    expect(await db.memory.of("teams").get("service")).toBe("b");
    expect(await db.memory.of("discord").get("service")).toBe("c");
    expect(await db.memory.of("teams").get("nothing")).toBeNull();
  });

  it("lists by the start of a key, whose wildcards mean themselves", async () => {
    const memory = db.memory.of("teams");
    await memory.set("a_%:2", "2");
    await memory.set("a_%:1", "1");
    await memory.set("abc:3", "3");
    expect(await memory.list("a_%")).toEqual([
      { key: "a_%:1", value: "1" },
      { key: "a_%:2", value: "2" },
    ]);
    await memory.remove("a_%:1");
    expect((await memory.list("a")).map(({ key }) => key)).toEqual(["a_%:2", "abc:3"]);
  });

  it("forgets what is about an account, and nothing else", async () => {
    const sem = { platform: "teams", account: accountId("sem") } as const;
    await db.memory.of("teams").set("chat:sem", "1", sem);
    await db.memory.of("teams").set("service", "2");
    await db.memory.forget(sem);
    expect(await db.memory.of("teams").list("")).toEqual([{ key: "service", value: "2" }]);
  });
});
