import { incidentLabel } from "../domain/incident.ts";
import type { NoteState } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { noteView } from "../policy/note-view.ts";
import { findCase } from "./case-lookup.ts";
import type { FoundCase } from "./case-lookup.ts";
import { attempt, isPassing, later, triedFor, withoutCase } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { noteInput } from "./note-input.ts";
import { lineKey } from "./outbox-keys.ts";
import { refreshCards } from "./refresh-cards.ts";

/** A note that comes half a day late is about nothing any more; the card says that it was not delivered. */
const LATEST = 12 * 60 * 60_000;

/** The private text to the author; when their messages are closed, a neutral line in the channel instead. */
export async function deliverNote(desk: Desk, row: RowOf<"note">): Promise<void> {
  const found = await findCase(desk, row.job.incident);
  if (found === null) return withoutCase(desk, row, row.job.incident);
  const { incident, place, roster, now } = found;
  const { to } = row.job;
  const view = noteView(noteInput(incident, to, place, roster, now));
  // Care leaves no trace in the channel, not even one that nobody else sees.
  const near = incident.care
    ? undefined
    : { channel: incident.channel, thread: incident.message.thread };
  const result = await attempt(
    desk,
    row,
    to.platform,
    incidentLabel(incident.number),
    (chat, once) => chat.note(to, view, once, near),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction(async (stores) => {
      await stores.outbox.delivered(row.key, row.wanted, result.ref);
      await setNoteState(desk, stores, found, "delivered");
    });
    return;
  }
  if (isPassing(result) && triedFor(row, now) < LATEST) return later(desk, row, result);
  await desk.db.transaction(async (stores) => {
    await stores.outbox.fail(row.key, result.reason);
    await setNoteState(desk, stores, found, "undelivered");
    // Care leaves no trace in the channel; a line about something long past would only puzzle, and the lesson is no
    // matter for the whole class.
    if (!incident.care && incident.category !== "lesson_time" && !isPassing(result)) {
      const { thread } = incident.message;
      const line = { kind: "line", incident: incident.id, to: incident.channel, thread } as const;
      await stores.outbox.want(lineKey(incident.id), line, desk.clock.now(), desk.clock.now());
    }
  });
}

/** Writes what became of the note, on the case and on its cards. */
export async function setNoteState(
  desk: Desk,
  stores: Stores,
  { incident }: FoundCase,
  state: NoteState,
): Promise<void> {
  const now = desk.clock.now();
  await stores.incidents.update(incident.id, { noteState: state });
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: null,
    kind: state === "delivered" || state === "line" ? "note_delivered" : "note_undelivered",
    detail: state,
  });
  await refreshCards(stores, incident.id, now);
}
