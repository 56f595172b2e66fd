import { KlaswachtError } from "../domain/errors.ts";
import type { ErrorCode } from "../domain/errors.ts";

const STORAGE: ReadonlySet<ErrorCode> = new Set([
  "DISK_FULL",
  "DATABASE_LOCKED",
  "DATABASE_UNREADABLE",
]);

/** The code when the database cannot be used now; null for any other error. */
export const storageFailure = (error: unknown): ErrorCode | null =>
  error instanceof KlaswachtError && STORAGE.has(error.code) ? error.code : null;

/** What may be logged of an error: its code and class, never its text, which may hold the message. */
export const errorName = (error: unknown): string => {
  if (error instanceof KlaswachtError) return error.code;
  return error instanceof Error ? error.constructor.name : typeof error;
};
