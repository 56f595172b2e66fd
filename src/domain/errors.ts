/** One mistake in a file that people write. `message` says what is wrong and what to write instead. */
export type Problem = {
  /** Path as the administrator knows it, for example `config/school.yaml`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
};

/** Every code that can leave the program, with what it means. The one table; logs and exits quote it. */
export const ERROR_CODES = {
  CONFIG_INVALID: "a configuration file has mistakes; nothing was started",
  DATABASE_LOCKED: "another process has the database open for writing",
  DATABASE_UNREADABLE:
    "the database cannot be opened, is damaged, or was written by a newer version",
  DISK_FULL: "the disk that holds the database is full",
  ROSTER_INVALID: "the roster file has mistakes; nothing was imported",
  PLATFORM_REFUSED: "the platform refused our token or a permission",
  PLATFORM_UNREACHABLE: "the platform cannot be reached",
  PAYLOAD_UNREADABLE: "the platform sent something that cannot be read; it was set aside",
  WRONG_USE: "the command line cannot be understood",
  UNEXPECTED: "something that should not happen; quote the reference in the log",
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** A broken invariant or a failure that stops the work, never an expected outcome. Carries no message text. */
export class KlaswachtError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(
    code: ErrorCode,
    detail: string,
    options: { cause?: unknown; problems?: readonly Problem[] } = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "KlaswachtError";
    this.code = code;
    this.problems = options.problems ?? [];
  }
}
