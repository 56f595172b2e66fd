import type { Signal } from "../domain/conversation.ts";
import type { AccountRef, PersonId } from "../domain/ids.ts";
import { accountKey } from "../domain/ids.ts";
import type { Incident, IncidentEvent, IncidentMessage } from "../domain/incident.ts";
import { incidentLabel } from "../domain/incident.ts";
import type { Person } from "../domain/people.ts";
import type { LessonOpening, Stores, View } from "../domain/store.ts";
import type { OwnEntry, WordChange } from "../domain/words.ts";
import { hashesOf } from "./concealed.ts";
import { SIGNAL_LIFE } from "./converse.ts";
import type { Desk } from "./desk.ts";
import { findSubject } from "./subject.ts";
import type { SubjectRef } from "./subject.ts";

/** A case that this person wrote: all that is kept of it but the names of others. */
type OwnCase = {
  readonly case: string;
  readonly incident: Omit<Incident, "targets" | "reporter">;
  /** Numbers of the cases of the same quarrel on another platform. */
  readonly belongsWith: readonly string[];
  readonly messages: readonly IncidentMessage[];
  readonly events: readonly IncidentEvent[];
  readonly deliveries: readonly {
    readonly what: string;
    readonly status: string;
    readonly createdAt: number;
  }[];
  readonly looks: readonly { readonly at: number; readonly what: View["what"] }[];
};
/** Everything that is kept about one person, as the law lets them ask for. Times are epoch milliseconds. */
export type SubjectExport = {
  /** Null for somebody who is not in the roster (any more). */
  readonly person: Person | null;
  readonly accounts: readonly AccountRef[];
  readonly exportedAt: number;
  readonly written: readonly OwnCase[];
  /** What they wrote themselves in cases that another began. */
  readonly saidInOthers: readonly IncidentMessage[];
  /** How they wrote to others, and others to them, in the last thirty days: no text, no names. */
  readonly signals: readonly Pick<Signal, "kind" | "weight" | "hour">[];
  /** Cases of others in which this person appears; without the words of others. */
  readonly appearsIn: readonly {
    readonly case: string;
    readonly as: readonly ("target" | "reporter" | "owner")[];
    readonly category: string;
    readonly openedAt: number;
  }[];
  readonly looked: readonly View[];
  /** Words that this person changed or answers for; without who else did. */
  readonly words: readonly WordChange[];
  /** Lessons for which this person opened a class channel. */
  readonly openedLessons: readonly LessonOpening[];
};

/** All that is kept about a person; null when nothing is. */
export async function exportSubject(desk: Desk, ref: SubjectRef): Promise<SubjectExport | null> {
  return desk.db.transaction(async (stores) => {
    const subject = await findSubject(stores, ref);
    if (subject === null) return null;
    const { id, person, accounts } = subject;
    const written: OwnCase[] = [];
    const appearsIn: SubjectExport["appearsIn"][number][] = [];
    for (const incident of await stores.incidents.list({})) {
      if (subject.wrote(incident)) {
        written.push(await ownCase(stores, incident, accounts));
        continue;
      }
      if (id === null) continue;
      const as = [
        ...(incident.targets.includes(id) ? (["target"] as const) : []),
        ...(incident.reporter === id ? (["reporter"] as const) : []),
        ...(incident.owner === id ? (["owner"] as const) : []),
      ];
      if (as.length === 0) continue;
      const { category, openedAt } = incident;
      appearsIn.push({ case: incidentLabel(incident.number), as, category, openedAt });
    }
    return {
      person,
      accounts,
      exportedAt: desk.clock.now(),
      written,
      saidInOthers: (await stores.incidents.messagesBy(accounts)).filter(
        ({ incident }) => !written.some((own) => own.incident.id === incident),
      ),
      signals: (
        await stores.signals.about(hashesOf(desk, subject), desk.clock.now() - SIGNAL_LIFE)
      ).map(({ kind, weight, hour }) => ({ kind, weight, hour })),
      appearsIn,
      looked: id === null ? [] : await stores.views.ofViewer(id),
      words: id === null ? [] : (await stores.words.changesOf(id)).map((one) => onlyOf(id, one)),
      openedLessons: id === null ? [] : await stores.lessons.byPerson(id),
    };
  });
}

/** A change with the numbers of others left out. */
function onlyOf(id: PersonId, change: WordChange): WordChange {
  const mine = (entry: OwnEntry | null): OwnEntry | null =>
    entry === null || entry.owner === id ? entry : { ...entry, owner: null };
  return {
    ...change,
    by: change.by === id ? id : null,
    parts: change.parts.map(({ key, before, after }) => ({
      key,
      before: mine(before),
      after: mine(after),
    })),
  };
}

async function ownCase(
  stores: Stores,
  whole: Incident,
  accounts: readonly AccountRef[],
): Promise<OwnCase> {
  const own = new Set([whole.author, ...accounts].map(accountKey));
  // Who reported it, and whom it was aimed at, are theirs and not the author's.
  const { targets: _targets, reporter: _reporter, ...incident } = whole;
  const rows = await stores.outbox.ofIncident(whole.id);
  const events = await stores.incidents.events(whole.id);
  const views = await stores.views.ofIncident(whole.id);
  const linked = await stores.links.of(whole.id);
  return {
    case: incidentLabel(whole.number),
    incident,
    belongsWith: linked.map(({ number }) => incidentLabel(number)),
    // What others wrote in the same quarrel is theirs.
    messages: (await stores.incidents.messages(whole.id)).filter(({ author }) =>
      own.has(accountKey(author)),
    ),
    events: events.map((event) => (event.kind === "reported" ? { ...event, actor: null } : event)),
    deliveries: rows.map((row) => ({
      what: row.job.kind,
      status: row.status,
      createdAt: row.createdAt,
    })),
    looks: views.map(({ at, what }) => ({ at, what })),
  };
}
