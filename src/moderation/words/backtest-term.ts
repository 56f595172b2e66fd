import type { SchoolId } from "../../domain/ids.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import { compared, mayChangeWords } from "./carry-out.ts";
import { findKey, readLexicon } from "./lexicon-now.ts";
import { runBacktest } from "./run-backtest.ts";
import type { Progress } from "./run-backtest.ts";
import type { Backtest, WordActor } from "./word-outcome.ts";

export type TermBacktest =
  | { readonly kind: "tested"; readonly key: string; readonly backtest: Backtest }
  | { readonly kind: "unknown"; readonly asked: string; readonly near: readonly string[] }
  | { readonly kind: "forbidden" };

/** What a term does to what was written before: everything with it, as if it were live, beside everything without. */
export async function backtestTerm(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  asked: string,
  tell?: Progress,
): Promise<TermBacktest> {
  const place = placeOfSchool(desk.policy(), schoolId);
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  if (place === null || !mayChangeWords(roster, actor, place)) return { kind: "forbidden" };
  const lexicon = await readLexicon(desk.db, place, desk.clock.now());
  const { found, near } = findKey(lexicon, asked);
  if (found === null) return { kind: "unknown", asked, near };
  const { key, entry } = found;
  // Of a term that is off, what it would do if it were not.
  const shown = entry?.term === null ? null : entry;
  const off = { key, term: null, state: "live", owner: null, reason: "", until: null } as const;
  const withIt = compared(desk, place, lexicon, [{ key, after: shown }]).after;
  const without = compared(desk, place, lexicon, [{ key, after: off }]).after;
  const backtest = await runBacktest(desk, place, { before: without, after: withIt }, tell);
  return { kind: "tested", key, backtest };
}
