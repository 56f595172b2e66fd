import type { Term } from "../domain/lexicon.ts";
import type { WordChange } from "../domain/words.ts";
import type { TermDetail, TermFilter, TermRow } from "../moderation/words/list-terms.ts";
import type { TermBacktest } from "../moderation/words/backtest-term.ts";
import type { ImportOutcome, LineProblem } from "../moderation/words/import-terms.ts";
import type { Progress } from "../moderation/words/run-backtest.ts";
import type { TryResult, UnsavedChange } from "../moderation/words/try-text.ts";
import type { WordOutcome } from "../moderation/words/word-outcome.ts";
import type { WordWish } from "../moderation/words/word-wish.ts";

/** Of whom and where an answer speaks. */
export type Spoken = {
  readonly school: string;
  readonly timeZone: string;
  /** Names of the staff by their number. */
  readonly names: Readonly<Record<string, string>>;
  /** What is shipped under the keys that it speaks of. */
  readonly shipped: Readonly<Record<string, Term>>;
};

/** What an administrator asks about the words of a school; `school` null: the only one. */
export type LexiconAdmin = {
  readonly lexiconList: (input: {
    readonly school: string | null;
    readonly filter: TermFilter;
  }) => Promise<Spoken & { readonly rows: readonly TermRow[] }>;
  readonly lexiconShow: (input: {
    readonly school: string | null;
    readonly term: string;
  }) => Promise<Spoken & { readonly found: TermDetail | null; readonly near: readonly string[] }>;
  readonly lexiconHistory: (input: {
    readonly school: string | null;
    readonly limit: number;
  }) => Promise<Spoken & { readonly changes: readonly WordChange[] }>;
  readonly lexiconWish: (
    input: {
      readonly school: string | null;
      /** Number of the person in whose name it is done. */
      readonly by: string;
      readonly wish: WordWish;
      readonly confirmed: boolean;
      readonly dryRun: boolean;
    },
    tell?: Progress,
  ) => Promise<Spoken & { readonly outcome: WordOutcome }>;
  readonly lexiconTry: (input: {
    readonly school: string | null;
    readonly text: string;
    readonly class: string | null;
    readonly change: UnsavedChange | null;
  }) => Promise<Spoken & { readonly result: TryResult }>;
  readonly lexiconImport: (
    input: {
      readonly school: string | null;
      readonly by: string;
      readonly file: string;
      /** The file's bytes in base64. */
      readonly content: string;
      readonly confirmed: boolean;
      readonly dryRun: boolean;
    },
    tell?: Progress,
  ) => Promise<
    Spoken & { readonly warnings: readonly LineProblem[]; readonly result: ImportOutcome }
  >;
  readonly lexiconExport: (input: {
    readonly school: string | null;
    readonly format: "csv" | "yaml";
  }) => Promise<{ readonly content: string; readonly count: number }>;
  readonly lexiconBacktest: (
    input: { readonly school: string | null; readonly term: string },
    tell?: Progress,
  ) => Promise<Spoken & { readonly result: TermBacktest }>;
};
