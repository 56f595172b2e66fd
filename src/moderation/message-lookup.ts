import type { Incident } from "../domain/incident.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Roster } from "../domain/people.ts";
import type { Mode } from "../domain/school.ts";
import { modeOf } from "./channel-mode.ts";
import { isDuringLesson } from "./during-lesson.ts";
import type { Place } from "./place.ts";
import type { Desk } from "./desk.ts";
import type { SchoolWords } from "./words/word-book.ts";

/** What is known before a message is judged. */
export type Lookup = {
  readonly mode: Mode;
  readonly roster: Roster;
  /** The case that holds this very edit: the event came twice. */
  readonly holding: Incident | null;
  /** Cases that hold any edit of the message, oldest first. */
  readonly cases: readonly Incident[];
  /** A pupil of the class wrote it during a lesson without leave, and the school wants to hear of that. */
  readonly duringLesson: boolean;
  /** The school's words: the message sees these, whatever changes meanwhile. */
  readonly words: SchoolWords;
};

/** Looks everything up at once; in a transaction, so that a database that fails says so by its code. */
export const lookUp = (
  { db, rosters, words, clock }: Pick<Desk, "db" | "rosters" | "words" | "clock">,
  place: Place,
  message: Pick<ChannelMessage, "ref" | "edit" | "author" | "sentAt">,
): Promise<Lookup> =>
  db.transaction(async (stores) => {
    const now = clock.now();
    const roster = await rosters.read(stores);
    const cases = await stores.incidents.byMessage(message.ref);
    return {
      mode: (await modeOf(stores, place, roster, now)).mode,
      roster,
      holding: await stores.incidents.holding(message.ref, message.edit),
      cases,
      // The hour counts at which it was posted; an edit of what has a case adds nothing to that.
      duringLesson: cases.length === 0 && (await isDuringLesson(stores, place, roster, message)),
      words: await words.read(stores, place, now),
    };
  });
