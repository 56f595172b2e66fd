import type { Platform } from "../domain/ids.ts";
import type { Problem } from "../domain/errors.ts";
import type { LexiconAdmin } from "./lexicon-admin.ts";

/** Names of the people that a roster file adds, changes and removes. */
export type RosterChange = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: number;
  readonly warnings: readonly Problem[];
};
export type RosterGap = { readonly school: string; readonly kind: string; readonly text: string };
export type LinkCode = { readonly person: string; readonly name: string; readonly code: string };
export type ChannelStatus = {
  /** `discord:123`. */
  readonly channel: string;
  readonly school: string;
  readonly class: string;
  readonly wanted: string;
  readonly mode: string;
  readonly because: "settings" | "override" | "no-notice" | "too-young";
  /** School year for which the notice stands there, or null. */
  readonly notice: string | null;
  /** Cases nobody has closed. */
  readonly active: number;
  /** Flags counted in shadow mode in the last seven days. */
  readonly counted: number;
};
export type BotStatus = {
  /** Whether a bot is running; false when the command works on the database itself. */
  readonly running: boolean;
  /** Chat platforms of the running bot. */
  readonly platforms: readonly { readonly platform: string; readonly connected: boolean }[];
  readonly channels: readonly ChannelStatus[];
  readonly pending: number;
  readonly failed: number;
  readonly open: number;
};
/** Everything recorded about one person, as the document that person is given. */
export type SubjectExport = {
  readonly written: readonly unknown[];
  readonly appearsIn: readonly unknown[];
};

/**
 * What an administrator does from the command line. Carried out by the running bot when there is one. Every call
 * rejects with a code of ours when it is refused: WRONG_USE for what is not there, ROSTER_INVALID with line numbers.
 */
export type Admin = LexiconAdmin & {
  readonly importRoster: (input: {
    readonly school: string | null;
    readonly file: string;
    /** The file's bytes in base64: which of two encodings it has is found out by the reader. */
    readonly content: string;
    readonly dryRun: boolean;
  }) => Promise<RosterChange>;
  readonly rosterGaps: () => Promise<readonly RosterGap[]>;
  readonly issueCodes: (input: {
    readonly school: string | null;
    /** The class whose pupils are meant; null: the staff of the school. */
    readonly class: string | null;
    readonly platform: Platform;
  }) => Promise<{ readonly until: number; readonly codes: readonly LinkCode[] }>;
  readonly switchChannel: (input: {
    readonly channel: string;
    readonly on: boolean;
  }) => Promise<ChannelStatus>;
  readonly status: () => Promise<BotStatus>;
  /** What the adapter of a platform remembers: ids and addresses. */
  readonly remembered: (input: {
    readonly platform: Platform;
  }) => Promise<readonly { readonly key: string; readonly value: string }[]>;
  readonly exportSubject: (input: {
    readonly person: string;
    readonly by: string;
  }) => Promise<SubjectExport>;
  /** Without `confirmed` nothing is erased; the name is given back to be confirmed. */
  readonly erase: (input: {
    readonly person: string;
    readonly confirmed: boolean;
    /** Also while a case of theirs is not closed. */
    readonly alsoOpen: boolean;
  }) => Promise<{
    readonly name: string;
    readonly erased: boolean;
    /** Cases that are still worked on and keep the person from being erased. */
    readonly refused: readonly string[];
    readonly cases: number;
  }>;
};
