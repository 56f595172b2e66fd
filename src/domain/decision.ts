import type { Clause } from "./protocol.ts";
import type { PersonId } from "./ids.ts";
import type { Category, Severity } from "./verdict.ts";

/** A case is of a category, or `reported`: a person flagged what detection did not. */
export type IncidentCategory = Category | "reported";

export type NoteKind = "stop" | "care" | "staff";
/** Why no note goes out, when none does. */
export type NoteWithheld = "mode" | "limit" | "report";

/** What somebody is only advised about: sharing the work of others, or saying in which role they write. */
export type Advice = "copyright" | "role";

/** Who is alerted, in order; the first step at `firstAt`, the next when nobody acknowledged in time. */
export type AlertPlan = {
  readonly steps: readonly [readonly PersonId[], ...(readonly PersonId[])[]];
  /** Epoch milliseconds: now, or the start of school or waking hours. */
  readonly firstAt: number;
  /** How often the whole chain is gone through. */
  readonly rounds: number;
};

/** What the school's protocol makes of a verdict. */
export type Decision = {
  readonly category: IncidentCategory;
  /** May be above the verdict's: the second low case within 14 days counts as medium. */
  readonly severity: Severity;
  readonly care: boolean;
  readonly rule: Clause;
  /** The clause that asks the actor to act; null where the protocol has none. */
  readonly action: Clause | null;
  readonly note: { readonly kind: NoteKind } | { readonly withheld: NoteWithheld };
  /** Null: nobody is rung; a low case waits for the digest, or nobody at all could be found. */
  readonly alert: AlertPlan | null;
  readonly hide: boolean;
};
