import type { PersonId, SchoolId } from "./ids.ts";
import type { Term } from "./lexicon.ts";
import { CATEGORIES } from "./verdict.ts";
import type { Category, Severity } from "./verdict.ts";

/*
 * What a school changes about its words. The shipped word lists are files that nobody edits; a school's own entries lie
 * over them in the database, one for each key.
 */

/** `shadow`: matched and counted, never acted on. */
export const WORD_STATES = ["shadow", "live"] as const;
export type WordState = (typeof WORD_STATES)[number];

/** Categories in which a listed word can be found: every one but the timetable's. */
export const WORD_CATEGORIES: readonly Category[] = CATEGORIES.filter(
  (category) => category !== "lesson_time",
);

/** A term of the school's own, its own version of a shipped one, or a term that it switched off. */
export type OwnEntry = {
  readonly key: string;
  /** Null: switched off. */
  readonly term: Term | null;
  readonly state: WordState;
  /** Who answers for it; null: somebody who was erased. */
  readonly owner: PersonId | null;
  readonly reason: string;
  /** ISO day, the last on which it counts; null: for good. */
  readonly until: string | null;
};

export type WordAction = "add" | "change" | "off" | "undo" | "import";
/** What one change did to one key. Null: the school had no entry of its own. */
export type WordPart = {
  readonly key: string;
  readonly before: OwnEntry | null;
  readonly after: OwnEntry | null;
};
/** One line of the history. Numbers are given out per school, in order, never twice. */
export type WordChange = {
  readonly school: SchoolId;
  readonly number: number;
  readonly at: number;
  /** Null: somebody who was erased. */
  readonly by: PersonId | null;
  readonly action: WordAction;
  /** The change that this one undid. */
  readonly undoes: number | null;
  readonly parts: readonly WordPart[];
};

/** What a term in shadow would have done on a day. */
export type ShadowCount = {
  readonly key: string;
  readonly day: string;
  readonly severity: Severity;
  /** Messages that it would have flagged. */
  readonly flags: number;
  /** Of those: messages for which somebody would have been rung, and now was not. */
  readonly pings: number;
};

/** A term or a switched-off key as a file of words has it. */
export type WordRow = {
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  /** Null: it follows from the term. */
  readonly key: string | null;
  readonly off: boolean;
  readonly term: Pick<
    Term,
    | "term"
    | "language"
    | "category"
    | "severity"
    | "aim"
    | "pattern"
    | "forms"
    | "allow"
    | "examples"
    | "counterExamples"
  >;
  readonly state: WordState;
  readonly until: string | null;
  readonly reason: string;
};

export type WordStore = {
  /** Every entry of the school by key, with the number of the change that made it. */
  readonly entries: (
    school: SchoolId,
  ) => Promise<readonly { readonly entry: OwnEntry; readonly number: number }[]>;
  /** Number of the last change to the key, 0 when there was none. */
  readonly lastOf: (school: SchoolId, key: string) => Promise<number>;
  /** The same for every key that was ever changed. */
  readonly lastOfEach: (school: SchoolId) => Promise<ReadonlyMap<string, number>>;
  /** Number of the school's last change, 0 when there was none. */
  readonly last: (school: SchoolId) => Promise<number>;
  /** Writes the change with the next number. */
  readonly record: (change: Omit<WordChange, "number">) => Promise<WordChange>;
  readonly change: (school: SchoolId, number: number) => Promise<WordChange | null>;
  /** Newest first. `key`: those that touched it; `after`: those with a higher number. */
  readonly changes: (
    school: SchoolId,
    filter: { readonly key?: string; readonly after?: number; readonly limit?: number },
  ) => Promise<readonly WordChange[]>;
  /** What this person changed or answers for, in every school, oldest first. */
  readonly changesOf: (person: PersonId) => Promise<readonly WordChange[]>;
  /** Everybody who changed something or answers for an entry. */
  readonly people: () => Promise<readonly PersonId[]>;

  /** Adds to the number of messages judged on a day. */
  readonly countJudged: (school: SchoolId, day: string, messages: number) => Promise<void>;
  readonly judged: (
    school: SchoolId,
    sinceDay: string,
  ) => Promise<readonly { readonly day: string; readonly messages: number }[]>;
  readonly countShadow: (school: SchoolId, count: ShadowCount) => Promise<void>;
  readonly shadow: (school: SchoolId, sinceDay: string) => Promise<readonly ShadowCount[]>;
  /** Removes the counts of earlier days, of all schools; tells how many. */
  readonly removeCountsBefore: (day: string) => Promise<number>;
  /** Keeps what staff decided about a term when the case itself goes. */
  readonly countOutcome: (school: SchoolId, key: string, falseAlarm: boolean) => Promise<void>;
  /** What was kept of cases that are gone. */
  readonly outcomes: (
    school: SchoolId,
  ) => Promise<
    readonly { readonly key: string; readonly flagged: number; readonly falseAlarms: number }[]
  >;
};
