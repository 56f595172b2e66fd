import { KlaswachtError } from "../domain/errors.ts";
import type { ErrorCode } from "../domain/errors.ts";

const CODES: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [
    /^SQLITE_(FULL|IOERR)/,
    "DISK_FULL",
    "the disk of the database is full or failing; make room, nothing is lost",
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    "DATABASE_LOCKED",
    "another process is writing to the database; stop it or try again",
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB|FORMAT)/,
    "DATABASE_UNREADABLE",
    "the database file is damaged; put back a backup",
  ],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|EEXIST|ENOTDIR|EACCES|EPERM|EROFS)/,
    "DATABASE_UNREADABLE",
    "the database cannot be opened for writing; check the folder's owner and mode",
  ],
];

/** Turns what SQLite and the folder around it throw into a code of ours; other errors pass unchanged. Carries no values of the statement. */
export function storageError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const found = CODES.find(([pattern]) => pattern.test(code));
  return found === undefined ? error : new KlaswachtError(found[1], `${found[2]} (${code})`);
}
