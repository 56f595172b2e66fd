import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { incidentId, messageId, personId } from "../../../src/domain/ids.ts";
import type { MessageRef } from "../../../src/domain/ids.ts";
import type { Database } from "../../../src/domain/store.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { CHANNEL, aPerson, anAccount, anIncident } from "../../support/builders.ts";

let folder: string;
let file: string;
const opened: Database[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klaswacht-"));
  file = join(folder, "klaswacht.db");
});
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Database> {
  const db = await openDatabase(file);
  opened.push(db);
  return db;
}

const refOf = (message: string): MessageRef => ({
  ...CHANNEL,
  thread: null,
  message: messageId(message),
});

async function openCase(db: Database, message: string, text = "een tekst") {
  const ref = refOf(message);
  const { number: _, ...incident } = anIncident({ id: incidentId(ref, 0), message: ref });
  return db.transaction((stores) =>
    stores.incidents.open(incident, {
      incident: incident.id,
      ref,
      edit: 0,
      author: incident.author,
      sentAt: incident.openedAt,
      text,
      findings: [],
    }),
  );
}

describe("the database", () => {
  it("keeps what was committed when it is opened again, and numbers cases in order", async () => {
    const first = await open();
    await openCase(first, "1");
    await first.close();
    const again = await open();
    const { incident } = await openCase(again, "2");
    expect(incident.number).toBe(2);
    expect((await again.incidents.byNumber(1))?.message).toEqual(refOf("1"));
  });

  it("opens one case for a message that arrives twice", async () => {
    const db = await open();
    const first = await openCase(db, "1");
    const second = await openCase(db, "1");
    expect([first.fresh, second.fresh]).toEqual([true, false]);
    expect(second.incident).toEqual(first.incident);
    expect(await db.incidents.list({})).toHaveLength(1);
  });

  it("never gives a number out twice, also after a case was removed", async () => {
    const db = await open();
    const { incident } = await openCase(db, "1");
    await db.transaction((stores) => stores.incidents.remove(incident.id));
    expect((await openCase(db, "2")).incident.number).toBe(2);
  });

  it("leaves nothing of a transaction that fails", async () => {
    const db = await open();
    await expect(
      db.transaction(async (stores) => {
        await stores.outbox.want(
          "note:1",
          { kind: "note", incident: incidentId(refOf("1"), 0), to: anAccount("a") },
          1,
          1,
        );
        throw new Error("the power went");
      }),
    ).rejects.toThrow("the power went");
    expect(await db.outbox.due(10, 10)).toEqual([]);
  });

  it("refuses a second writer, and lets the next one in when the first has closed", async () => {
    const first = await open();
    await expect(openDatabase(file)).rejects.toMatchObject({ code: "DATABASE_LOCKED" });
    await first.close();
    await expect(open()).resolves.toBeDefined();
  });

  it("says that a damaged file is damaged", async () => {
    writeFileSync(
      file,
      "dit is geen database, maar een opstel over de vakantie dat lang genoeg is",
    );
    await expect(openDatabase(file)).rejects.toMatchObject({ code: "DATABASE_UNREADABLE" });
  });

  it("says that the data folder cannot be used when a file stands in its place", async () => {
    writeFileSync(join(folder, "data"), "");
    await expect(openDatabase(join(folder, "data", "klaswacht.db"))).rejects.toMatchObject({
      code: "DATABASE_UNREADABLE",
    });
  });

  it("refuses a database of a newer version and touches nothing of it", async () => {
    await (await open()).close();
    const raw = new SqliteFile(file);
    raw.exec(
      "insert into kysely_migration values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')",
    );
    raw.close();
    await expect(openDatabase(file)).rejects.toMatchObject({ code: "DATABASE_UNREADABLE" });
  });

  it("is readable by its owner only", async () => {
    await open();
    const modes = [file, `${file}-wal`, `${file}.lock`].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  it("leaves no byte of a removed case in the file or the WAL", async () => {
    const db = await open();
    const { incident } = await openCase(db, "1", "zeldzaamwoordje");
    const bytes = (): string =>
      [file, `${file}-wal`]
        .filter((path) => existsSync(path))
        .map((path) => readFileSync(path, "latin1"))
        .join("");
    expect(bytes()).toContain("zeldzaamwoordje");
    await db.transaction((stores) => stores.incidents.remove(incident.id));
    expect(bytes()).not.toContain("zeldzaamwoordje");
  });
});

describe("the outbox", () => {
  const job = { kind: "card", incident: incidentId(refOf("1"), 0), person: personId("p") } as const;

  it("asks for a card anew when it changes, also while the old one is on its way", async () => {
    const db = await open();
    await db.transaction((stores) => stores.outbox.want("card:1:p", job, 1, 1));
    const [row] = await db.outbox.due(1, 10);
    await db.transaction((stores) => stores.outbox.begin("card:1:p", 1));
    await db.transaction((stores) => stores.outbox.want("card:1:p", job, 2, 2));
    await db.transaction((stores) => stores.outbox.delivered("card:1:p", row?.wanted ?? 0, "ref"));
    expect(await db.outbox.due(2, 10)).toMatchObject([
      { wanted: 2, done: 1, sent: "ref", status: "pending" },
    ]);
  });

  it("does a thing that cannot change once, however often it is asked for", async () => {
    const db = await open();
    const ping = { kind: "ping", incident: job.incident, person: job.person, step: 0 } as const;
    await db.transaction((stores) => stores.outbox.want("ping:1:p:0", ping, 1, 1));
    await db.transaction((stores) => stores.outbox.delivered("ping:1:p:0", 1, "ref"));
    await db.transaction((stores) => stores.outbox.want("ping:1:p:0", ping, 2, 2));
    expect(await db.outbox.due(9, 10)).toEqual([]);
  });

  it("remembers that an attempt may have reached the platform until its result is written", async () => {
    const db = await open();
    await db.transaction((stores) => stores.outbox.want("card:1:p", job, 1, 1));
    await db.transaction((stores) => stores.outbox.begin("card:1:p", 5));
    await db.transaction((stores) => stores.outbox.begin("card:1:p", 9));
    expect(await db.outbox.get("card:1:p")).toMatchObject({ triedAt: 5, attempts: 2 });
    await db.transaction((stores) => stores.outbox.delivered("card:1:p", 1, "ref"));
    expect(await db.outbox.get("card:1:p")).toMatchObject({ triedAt: null, attempts: 0 });
  });

  it("gives every key a nonce of its own that Discord takes", async () => {
    const db = await open();
    await db.transaction(async (stores) => {
      await stores.outbox.want("card:1:p", job, 1, 1);
      await stores.outbox.want("card:1:q", { ...job, person: personId("q") }, 1, 1);
    });
    const nonces = (await db.outbox.due(1, 10)).map((row) => row.nonce);
    expect(new Set(nonces).size).toBe(2);
    expect(nonces.every((nonce) => nonce.length <= 25)).toBe(true);
  });
});

describe("cursors", () => {
  it("never go back", async () => {
    const db = await open();
    await db.transaction((stores) => stores.cursors.advance(CHANNEL, "s", "0005"));
    await db.transaction((stores) => stores.cursors.advance(CHANNEL, "s", "0003"));
    expect(await db.cursors.ofChannel(CHANNEL)).toEqual(new Map([["s", "0005"]]));
  });

  it("keep the floor that was set first", async () => {
    const db = await open();
    await db.transaction((stores) => stores.cursors.setFloor(CHANNEL, "10"));
    await db.transaction((stores) => stores.cursors.setFloor(CHANNEL, "20"));
    expect(await db.cursors.floor(CHANNEL)).toBe("10");
  });
});

describe("people", () => {
  it("keep an account linked by code when the roster is imported again, and lose what is gone from the roster", async () => {
    const db = await open();
    const stays = aPerson("Sem", { accounts: [] });
    const leaves = aPerson("Noor");
    await db.transaction((stores) => stores.people.replace(stays.school, [stays, leaves]));
    await db.transaction((stores) => stores.people.link(stays.id, anAccount("sem-thuis"), 7));
    await db.transaction((stores) => stores.people.replace(stays.school, [stays]));
    const roster = await db.people.roster();
    expect([...roster.people.keys()]).toEqual([stays.id]);
    expect(roster.byAccount.get("playground:sem-thuis")?.id).toBe(stays.id);
    expect(roster.byAccount.get("playground:noor")).toBeUndefined();
  });

  it("use a code once, and not after it has expired or was replaced", async () => {
    const db = await open();
    const person = aPerson("Sem");
    await db.transaction(async (stores) => {
      await stores.people.addCode("old", person.id, 100);
      await stores.people.addCode("new", person.id, 100);
    });
    const use = (hash: string, now: number) =>
      db.transaction((stores) => stores.people.useCode(hash, now));
    expect(await use("old", 1)).toBeNull();
    expect(await use("new", 100)).toBeNull();
    expect(await use("new", 99)).toBe(person.id);
    expect(await use("new", 99)).toBeNull();
  });
});

describe("limits", () => {
  it("count somebody's reports of the last hour only", async () => {
    const db = await open();
    await db.transaction(async (stores) => {
      for (const at of [10, 20, 30]) await stores.limits.reportMade(anAccount("a"), at);
      await stores.limits.reportMade(anAccount("b"), 30);
    });
    expect(await db.limits.reportsSince({ accounts: [anAccount("a")], person: null }, 20)).toBe(2);
  });
});
