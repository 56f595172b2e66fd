import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteFile from "better-sqlite3";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { KlaswachtError } from "../domain/errors.ts";
import type { Database, Stores } from "../domain/store.ts";
import { channelStore } from "./channel-store.ts";
import { incidentStore } from "./incident-store.ts";
import { lessonStore } from "./lesson-store.ts";
import { linkStore } from "./link-store.ts";
import { memoryStore } from "./memory-store.ts";
import { firstTables } from "./migrations/0001-first-tables.ts";
import { noticeSent } from "./migrations/0002-notice-sent.ts";
import { platformMemory } from "./migrations/0003-platform-memory.ts";
import { lessonsAndLinks } from "./migrations/0005-lessons-and-links.ts";
import { words } from "./migrations/0004-words.ts";
import { signals } from "./migrations/0006-signals.ts";
import { outboxStore } from "./outbox-store.ts";
import { peopleStore } from "./people-store.ts";
import { signalStore } from "./signal-store.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { storageError } from "./storage-error.ts";
import type { Tables } from "./tables.ts";
import { viewStore } from "./view-store.ts";
import { cursorStore, limitStore, timerStore } from "./waiting-stores.ts";
import { wordStore } from "./word-store.ts";
import { takeWriterLock } from "./writer-lock.ts";

const MIGRATIONS = {
  "0001-first-tables": firstTables,
  "0002-notice-sent": noticeSent,
  "0003-platform-memory": platformMemory,
  "0005-lessons-and-links": lessonsAndLinks,
  "0004-words": words,
  "0006-signals": signals,
};

function storesOn(db: Kysely<Tables>, onRemoved: () => void): Stores {
  return {
    incidents: incidentStore(db, onRemoved),
    outbox: outboxStore(db),
    timers: timerStore(db),
    cursors: cursorStore(db),
    channels: channelStore(db),
    limits: limitStore(db),
    people: peopleStore(db, onRemoved),
    views: viewStore(db),
    memory: memoryStore(db),
    lessons: lessonStore(db),
    links: linkStore(db),
    words: wordStore(db),
    signals: signalStore(db, onRemoved),
  };
}

/**
 * Opens the SQLite file, made when it is not there, brings it up to date and takes the writer's lock. `:memory:` has
 * no lock. Everything committed survives a kill and a power cut (WAL, `synchronous=FULL`); what is removed is
 * overwritten and leaves the WAL at once.
 * @throws DATABASE_LOCKED, DATABASE_UNREADABLE, DISK_FULL
 */
export async function openDatabase(file: string): Promise<Database> {
  const inMemory = file === ":memory:";
  let unlock = (): void => {};
  let sqlite: SqliteFile.Database;
  try {
    if (!inMemory) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      unlock = takeWriterLock(file);
    }
    sqlite = new SqliteFile(file, { timeout: 2_000 });
    if (!inMemory) chmodSync(file, 0o600);
    for (const pragma of [
      "journal_mode = WAL",
      "synchronous = FULL",
      "foreign_keys = ON",
      "secure_delete = ON",
      "temp_store = MEMORY",
    ]) {
      sqlite.pragma(pragma);
    }
  } catch (error) {
    unlock();
    throw storageError(error);
  }
  const db = new Kysely<Tables>({ dialect: sqliteDialect(sqlite) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    unlock();
    throw storageError(error);
  }

  // Deleted text would stay readable in the WAL until the next checkpoint.
  let removed = false;
  const onRemoved = (): void => {
    removed = true;
  };
  const sweep = (): void => {
    if (!removed) return;
    removed = false;
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  };

  const reading = storesOn(db, onRemoved);
  let closed = false;
  return {
    ...reading,
    transaction: async (work) => {
      try {
        const result = await db.transaction().execute((tx) => work(storesOn(tx, onRemoved)));
        sweep();
        return result;
      } catch (error) {
        throw storageError(error);
      }
    },
    probe: async () => {
      try {
        await db
          .insertInto("counter")
          .values({ name: "probe", value: 1 })
          .onConflict((conflict) =>
            conflict.column("name").doUpdateSet((eb) => ({ value: eb("counter.value", "+", 1) })),
          )
          .execute();
      } catch (error) {
        throw storageError(error);
      }
    },
    close: async () => {
      if (closed) return;
      closed = true;
      if (!inMemory) sqlite.pragma("wal_checkpoint(TRUNCATE)");
      await db.destroy();
      unlock();
    },
  };
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const detail = error instanceof Error ? error.message : "unknown";
  if (/missing|corrupted migrations/.test(detail)) {
    throw new KlaswachtError(
      "DATABASE_UNREADABLE",
      "the database was written by a newer Klaswacht; install that version",
    );
  }
  throw error;
}
