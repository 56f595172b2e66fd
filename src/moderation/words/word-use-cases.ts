import type { ClassId, SchoolId } from "../../domain/ids.ts";
import type { WordChange, WordRow } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { addTerm } from "./add-term.ts";
import { backtestTerm } from "./backtest-term.ts";
import type { TermBacktest } from "./backtest-term.ts";
import type { Consent } from "./carry-out.ts";
import { changeTerm } from "./change-term.ts";
import type { TermRef } from "./look-at-term.ts";
import { exportTerms } from "./export-terms.ts";
import { importTerms } from "./import-terms.ts";
import type { ImportOutcome } from "./import-terms.ts";
import { listTerms, showTerm, wordHistory } from "./list-terms.ts";
import type { TermDetail, TermFilter, TermRow } from "./list-terms.ts";
import type { Progress } from "./run-backtest.ts";
import { switchOffTerm } from "./switch-off-term.ts";
import type { EntryDraft, TermDraft, TermPatch } from "./term-draft.ts";
import { tryText } from "./try-text.ts";
import type { TryResult, UnsavedChange } from "./try-text.ts";
import { undoTermChange } from "./undo-term-change.ts";
import type { WordActor, WordOutcome } from "./word-outcome.ts";
import { carryWish } from "./word-wish.ts";
import type { WordWish } from "./word-wish.ts";

/** What administrators do with the words of their school, from wherever: each use case checks who asks. */
export type WordUseCases = {
  readonly list: (school: SchoolId, filter: TermFilter) => Promise<readonly TermRow[] | null>;
  readonly show: (
    school: SchoolId,
    asked: string,
  ) => Promise<TermDetail | { readonly near: readonly string[] } | null>;
  readonly history: (school: SchoolId, limit: number) => Promise<readonly WordChange[]>;
  readonly add: (
    school: SchoolId,
    actor: WordActor,
    draft: TermDraft & EntryDraft,
    consent: Consent,
  ) => Promise<WordOutcome>;
  readonly change: (
    school: SchoolId,
    actor: WordActor,
    ref: TermRef,
    patch: TermPatch,
    consent: Consent,
  ) => Promise<WordOutcome>;
  readonly off: (
    school: SchoolId,
    actor: WordActor,
    ref: TermRef,
    why: Pick<EntryDraft, "reason" | "until">,
    consent: Consent,
  ) => Promise<WordOutcome>;
  readonly undo: (
    school: SchoolId,
    actor: WordActor,
    number: number | null,
  ) => Promise<WordOutcome>;
  /** Whichever of these it is. */
  readonly wish: (
    school: SchoolId,
    actor: WordActor,
    wish: WordWish,
    consent: Consent,
  ) => Promise<WordOutcome>;
  readonly try: (
    school: SchoolId,
    actor: WordActor,
    text: string,
    options: { readonly change: UnsavedChange | null; readonly class: ClassId | null },
  ) => Promise<TryResult>;
  readonly backtest: (
    school: SchoolId,
    actor: WordActor,
    asked: string,
    tell?: Progress,
  ) => Promise<TermBacktest>;
  /** All rows of a file as one change, or every mistake in them with its line. */
  readonly import: (
    school: SchoolId,
    actor: WordActor,
    rows: readonly WordRow[],
    consent: Consent,
  ) => Promise<ImportOutcome>;
  /** The school's own entries, to be read in again. */
  readonly export: (school: SchoolId) => Promise<readonly WordRow[]>;
};

export const wordUseCases = (desk: Desk): WordUseCases => ({
  list: (school, filter) => listTerms(desk, school, filter),
  show: (school, asked) => showTerm(desk, school, asked),
  history: (school, limit) => wordHistory(desk, school, limit),
  add: (school, actor, draft, consent) => addTerm(desk, school, actor, draft, consent),
  change: (school, actor, ref, patch, consent) =>
    changeTerm(desk, school, actor, ref, patch, consent),
  off: (school, actor, ref, why, consent) => switchOffTerm(desk, school, actor, ref, why, consent),
  undo: (school, actor, number) => undoTermChange(desk, school, actor, number),
  wish: (school, actor, wish, consent) => carryWish(desk, school, actor, wish, consent),
  try: (school, actor, text, options) => tryText(desk, school, actor, text, options),
  import: (school, actor, rows, consent) => importTerms(desk, school, actor, rows, consent),
  export: (school) => exportTerms(desk, school),
  backtest: (school, actor, asked, tell) => backtestTerm(desk, school, actor, asked, tell),
});
