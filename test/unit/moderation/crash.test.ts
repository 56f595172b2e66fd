import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMessage, aRef, anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { KlaswachtError } from "../../../src/domain/errors.ts";
import type { Database } from "../../../src/domain/store.ts";
import { createTestPlatform } from "../../support/test-platform.ts";

/** A process that dies: from that moment nothing it does reaches the database. */
type Mortal = {
  readonly db: Database;
  readonly dieAfter: (transactions: number) => void;
  readonly dead: Promise<void>;
};

function mortal(real: Database): Mortal {
  let left = Number.POSITIVE_INFINITY;
  const { promise: dead, resolve: die } = Promise.withResolvers<void>();
  return {
    dead,
    dieAfter: (transactions) => {
      left = transactions;
    },
    db: {
      ...real,
      transaction: (work) => {
        left -= 1;
        if (left >= 0) return real.transaction(work);
        die();
        return new Promise(() => {});
      },
    },
  };
}

const MERAL = anAccount("meral");
const SEM = anAccount("sem");
let folder = "";
let open: Database[] = [];
const file = async (): Promise<Database> => {
  const db = await openDatabase(join(folder, "klaswacht.db"));
  open.push(db);
  return db;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "klaswacht-crash-"));
  open = [];
});
afterEach(async () => {
  for (const db of open) await db.close();
  await rm(folder, { recursive: true, force: true });
});

/** How often there is what there should be once. */
const numbers = async ({ db, chat }: Bench) => {
  const { pending, failed } = await db.outbox.counts();
  return {
    cases: (await db.incidents.list({})).length,
    notes: chat.of("note", SEM).length,
    cards: chat.of("card", MERAL).length,
    pings: chat.of("ping", MERAL).length,
    pending,
    failed,
  };
};
const ONCE = { cases: 1, notes: 1, cards: 1, pings: 1, pending: 0, failed: 0 };

/** What the dead process had asked of the platform still arrives there. */
const arrived = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};

describe("a process that dies", () => {
  // Taking in one flagged message and delivering everything takes fewer transactions than this.
  test.each(Array.from({ length: 40 }, (_, index) => index))(
    "after %i transactions leaves one case, one note, one card and one ping",
    async (transactions) => {
      const real = await file();
      const chat = createTestPlatform();
      const { db, dieAfter, dead } = mortal(real);
      const first = await aBench({ db, chat });
      dieAfter(transactions);
      const lived = first.say("jij sukkel").then(() => first.useCases.tick());
      await Promise.race([lived, dead]);
      await arrived();

      const second = await aBench({ db: real, chat, now: first.clock.now() + 120_000 });
      await second.useCases.tick();
      second.clock.move(10 * 60_000);
      await second.useCases.tick();
      expect(await numbers(second)).toEqual(ONCE);
    },
  );

  test("between sending and writing that down sends nothing twice: the platform is asked first", async () => {
    const bench = await aBench({ db: await file() });
    const lost = new Set<string>();
    bench.chat.behave(({ once: sent }) => {
      const key = sent?.key ?? "";
      if (lost.has(key)) return null;
      lost.add(key);
      return "lost";
    });
    await bench.say("jij sukkel");
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await bench.useCases.tick();
      bench.clock.move(60_000);
    }
    expect(await numbers(bench)).toEqual(ONCE);
    expect(bench.chat.calls.filter((call) => call.once?.triedAt !== null).length).toBeGreaterThan(
      2,
    );
  });
});

describe("what was posted while nobody listened", () => {
  test("is found by its stream's cursor and handled like the rest", async () => {
    const real = await file();
    const chat = createTestPlatform();
    const first = await aBench({ db: real, chat });
    await first.say("hoi");
    await first.useCases.stop();
    chat.posted(aMessage({ ref: aRef("gemist"), position: "900001", text: "jij sukkel" }));
    chat.posted(
      aMessage({
        ref: aRef("draad", { thread: "t1" }),
        position: "900002",
        text: "sukkel",
        author: anAccount("noor"),
      }),
    );
    const second = first.reborn();
    await second.useCases.start();
    await second.useCases.idle();
    expect(await real.incidents.list({})).toHaveLength(2);
    await second.useCases.stop();
    const cursors = await real.cursors.ofChannel(aRef());
    expect(Object.fromEntries(cursors)).toEqual({
      "playground:3ha": "900001",
      "playground:3ha/t1": "900002",
    });
  });

  test("before the bot came is none of its business", async () => {
    const chat = createTestPlatform();
    chat.posted(aMessage({ ref: aRef("oud"), position: "000000", text: "jij sukkel" }));
    const bench = await aBench({ chat });
    expect(await bench.db.incidents.list({})).toEqual([]);
  });

  test("is read again and again while the platform is away, and cursors wait for it", async () => {
    const real = await file();
    const chat = createTestPlatform();
    const first = await aBench({ db: real, chat });
    await first.say("hoi");
    await first.useCases.stop();
    chat.posted(aMessage({ ref: aRef("gemist"), position: "900001", text: "jij sukkel" }));
    chat.failHistory(2);
    const second = first.reborn();
    await second.useCases.start();
    await second.useCases.idle();
    // Live messages are handled meanwhile, but the cursor may not pass what is missing.
    const live = aMessage({ ref: aRef("live"), position: "900002", text: "prima" });
    chat.posted(live);
    await second.useCases.message(live);
    second.clock.move(0);
    expect((await real.cursors.ofChannel(aRef())).get("playground:3ha") ?? "").not.toBe("900002");
    while ((await real.incidents.list({})).length === 0) {
      second.clock.next();
      await new Promise(setImmediate);
    }
    await second.useCases.idle();
    await second.useCases.stop();
    expect((await real.cursors.ofChannel(aRef())).get("playground:3ha")).toBe("900002");
    expect(second.codes().filter((code) => code === "CATCH_UP_FAILED")).toHaveLength(2);
  });

  test("edits and deletions of cases that are open are seen afterwards", async () => {
    const real = await file();
    const chat = createTestPlatform();
    const first = await aBench({ db: real, chat });
    const cleaned = await first.say("jij sukkel");
    const gone = await first.say("jij sukkel", { author: anAccount("noor") });
    await first.useCases.stop();
    chat.nowReads(cleaned.ref, { ...cleaned, text: "sorry", edit: first.clock.now() + 1 });
    chat.nowReads(gone.ref, "deleted");
    const second = first.reborn();
    await second.useCases.start();
    await second.useCases.idle();
    const states = (await real.incidents.list({})).map(({ messageState }) => messageState);
    expect(states).toEqual(["deleted", "cleaned"]);
  });

  test("cases are looked at although the history cannot be read", async () => {
    const real = await file();
    const chat = createTestPlatform();
    const first = await aBench({ db: real, chat });
    const gone = await first.say("jij sukkel");
    await first.useCases.stop();
    chat.failHistory(Number.POSITIVE_INFINITY);
    chat.nowReads(gone.ref, "deleted");
    const second = first.reborn();
    await second.useCases.start();
    await second.useCases.idle();
    expect(await real.incidents.list({})).toMatchObject([{ messageState: "deleted" }]);
    await second.useCases.stop();
  });

  test("an edit from meanwhile that added abuse to an earlier post is found where the platform tells of it", async () => {
    const real = await file();
    const posts = createTestPlatform();
    const first = await aBench({ db: real, chat: posts });
    const early = await first.say("hoi");
    const late = await first.say("prima");
    await first.useCases.stop();
    const edited = { ...early, text: "jij sukkel", edit: first.clock.now() + 1 };
    const chat = {
      ...posts,
      missed: async function* () {
        yield edited;
      },
    };
    const second = await aBench({ db: real, chat });
    expect(await real.incidents.list({})).toMatchObject([{ message: early.ref }]);
    await second.useCases.stop();
    const cursors = await real.cursors.ofChannel(aRef());
    expect([...cursors.values()]).toEqual([late.position]);
  });

  test("a platform is not read to its end when the last post was not taken in", async () => {
    const real = await file();
    let full = false;
    const db: Database = {
      ...real,
      transaction: (work) =>
        full ? Promise.reject(new KlaswachtError("DISK_FULL", "full")) : real.transaction(work),
    };
    const posts = createTestPlatform();
    let readToEnd = false;
    let away = false;
    const chat = {
      ...posts,
      missed: async function* () {
        full = away;
        if (away) yield aMessage({ ref: aRef("laatste"), position: "900001", text: "jij sukkel" });
        readToEnd = true;
      },
    };
    const first = await aBench({ db, chat });
    await first.useCases.stop();
    away = true;
    readToEnd = false;
    const second = first.reborn();
    await second.useCases.start();
    while (!second.codes().includes("DISK_FULL")) await new Promise(setImmediate);
    await second.useCases.stop();
    await second.useCases.idle();
    expect(readToEnd).toBe(false);
  });

  test("a gap holds the cursors until it is filled", async () => {
    const bench = await aBench({ db: await file() });
    bench.useCases.gap("playground");
    const message = aMessage({ ref: aRef("tussen"), position: "900001", text: "jij sukkel" });
    bench.chat.posted(message);
    await bench.useCases.idle();
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });
});
