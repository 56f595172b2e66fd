import type { SchoolId } from "../../domain/ids.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import { mayChangeWords, writeWords } from "./carry-out.ts";
import type { WordActor, WordOutcome } from "./word-outcome.ts";

/**
 * Puts back what a change did, all of it or nothing: the given one, or the school's last. An undo is a change like any
 * other and can be undone itself. When one of its terms stands otherwise since, that is told and nothing happens.
 */
export async function undoTermChange(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  number: number | null,
): Promise<WordOutcome> {
  const place = placeOfSchool(desk.policy(), schoolId);
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  if (place === null || !mayChangeWords(roster, actor, place)) return { kind: "forbidden" };
  const { words } = desk.db;
  const change = await words.change(schoolId, number ?? (await words.last(schoolId)));
  if (change === null) {
    const asked = number === null ? "" : String(number);
    return { kind: "unknown", asked, near: [] };
  }
  const written = await writeWords(desk, place, actor, {
    action: "undo",
    undoes: change.number,
    parts: change.parts.map(({ key, before, after }) => ({
      key,
      seen: { entry: after, by: change.number },
      after: before,
    })),
  });
  return written.kind === "done" ? { ...written, warnings: [], backtest: null } : written;
}
