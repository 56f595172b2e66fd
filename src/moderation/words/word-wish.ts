import type { SchoolId } from "../../domain/ids.ts";
import type { Desk } from "../desk.ts";
import { addTerm } from "./add-term.ts";
import type { Consent } from "./carry-out.ts";
import { changeTerm } from "./change-term.ts";
import { switchOffTerm } from "./switch-off-term.ts";
import type { EntryDraft, TermDraft, TermPatch } from "./term-draft.ts";
import { undoTermChange } from "./undo-term-change.ts";
import type { WordActor, WordOutcome } from "./word-outcome.ts";

/** What is to be changed. `seen`: number of the term's last change when it was looked at, 0 for none. */
export type WordWish =
  /** Without `seen` it is looked at now. */
  | { readonly do: "add"; readonly draft: TermDraft & EntryDraft; readonly seen?: number }
  | {
      readonly do: "change";
      readonly term: string;
      readonly seen: number;
      readonly patch: TermPatch;
    }
  | {
      readonly do: "off";
      readonly term: string;
      readonly seen: number;
      readonly why: Pick<EntryDraft, "reason" | "until">;
    }
  /** Null: the school's last change. */
  | { readonly do: "undo"; readonly change: number | null };

/** Carries out whichever wish it is. */
export function carryWish(
  desk: Desk,
  school: SchoolId,
  actor: WordActor,
  wish: WordWish,
  consent: Consent,
): Promise<WordOutcome> {
  switch (wish.do) {
    case "add":
      return addTerm(desk, school, actor, wish.draft, consent, wish.seen ?? null);
    case "change": {
      const ref = { key: wish.term, seen: wish.seen };
      return changeTerm(desk, school, actor, ref, wish.patch, consent);
    }
    case "off": {
      const ref = { key: wish.term, seen: wish.seen };
      return switchOffTerm(desk, school, actor, ref, wish.why, consent);
    }
    case "undo":
    default:
      return undoTermChange(desk, school, actor, wish.change);
  }
}
