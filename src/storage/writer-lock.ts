import { chmodSync } from "node:fs";
import SqliteFile from "better-sqlite3";
import { KlaswachtError } from "../domain/errors.ts";

/**
 * Holds `<file>.lock` for as long as the process lives: SQLite has one writer. The operating system lets go of it when
 * the process dies, however it dies, so nothing stale is left behind.
 * @throws DATABASE_LOCKED when another process holds it.
 */
export function takeWriterLock(file: string): () => void {
  const lock = new SqliteFile(`${file}.lock`, { timeout: 0 });
  try {
    chmodSync(`${file}.lock`, 0o600);
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new KlaswachtError(
      "DATABASE_LOCKED",
      `another Klaswacht is running on ${file}; send the command to it, or stop it first`,
      { cause },
    );
  }
  return () => lock.close();
}
