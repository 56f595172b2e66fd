import type { Severity } from "../../domain/verdict.ts";
import type { PersonId } from "../../domain/ids.ts";
import type { OwnEntry, WordChange } from "../../domain/words.ts";

/** Who changes words or looks what they do. The operator of the machine may look; changes are made by people of the school. */
export type WordActor = { readonly person: PersonId; readonly operator: boolean };

/** Why a term is refused, or what to know before it counts; the text is `word.problem.<code>`. */
export type WordProblem = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A line of the harmless corpus. */
export type HarmlessLine = { readonly file: string; readonly line: number; readonly text: string };
/** A case of the school whose stored text is judged otherwise. */
export type CaseHit = {
  readonly case: string;
  readonly before: Severity | null;
  readonly after: Severity | null;
  /** Staff closed it as a false alarm. */
  readonly falseAlarm: boolean;
};
export type LineHit = HarmlessLine & { readonly severity: Severity };

/** What a change would have done to what was written before. */
export type Backtest = {
  readonly lines: number;
  /** Harmless lines that are flagged only with the change, and those that are flagged only without. */
  readonly newly: readonly LineHit[];
  readonly spared: readonly LineHit[];
  /** Stored messages that were judged again. */
  readonly messages: number;
  readonly cases: readonly CaseHit[];
  /** Newly flagged harmless lines as a part of all; 0 when there are none. */
  readonly share: number;
  /** Of a thousand harmless messages, those for which somebody would be rung. */
  readonly pingsPerThousand: number;
  /** By the school's own number of messages; null while too few were judged to say. */
  readonly pingsPerWeek: number | null;
};

/** What became of a wish to change words. */
export type WordOutcome =
  | {
      readonly kind: "done";
      readonly change: WordChange;
      readonly warnings: readonly WordProblem[];
      readonly backtest: Backtest | null;
    }
  /** What `done` would do; nothing was changed. */
  | {
      readonly kind: "proposed";
      readonly parts: WordChange["parts"];
      readonly warnings: readonly WordProblem[];
      readonly backtest: Backtest;
    }
  /** It would do harm or too much: say yes a second time, or change it. */
  | {
      readonly kind: "confirm";
      readonly parts: WordChange["parts"];
      readonly warnings: readonly WordProblem[];
      readonly backtest: Backtest;
    }
  | {
      readonly kind: "refused";
      readonly problems: readonly WordProblem[];
      readonly backtest: Backtest | null;
    }
  /** Somebody else changed the same since it was looked at: what they did, newest first. Nothing was changed. */
  | {
      readonly kind: "conflict";
      readonly since: readonly WordChange[];
      readonly now: OwnEntry | null;
    }
  | { readonly kind: "unchanged" }
  | { readonly kind: "unknown"; readonly asked: string; readonly near: readonly string[] }
  | { readonly kind: "forbidden" };

/** More than this part of harmless messages, and a change needs a second yes. */
export const TOO_MANY = 0.01;
