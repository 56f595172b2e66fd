import type { PersonId } from "../domain/ids.ts";
import { accountKey } from "../domain/ids.ts";
import type { Incident, IncidentEvent, IncidentMessage } from "../domain/incident.ts";
import { incidentLabel } from "../domain/incident.ts";
import type { Person } from "../domain/people.ts";
import type { Stores, View } from "../domain/store.ts";
import type { Desk } from "./desk.ts";

/** A case that this person wrote: all that is kept of it but the names of others. */
type OwnCase = {
  readonly case: string;
  readonly incident: Omit<Incident, "targets" | "reporter">;
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
  readonly person: Person;
  readonly exportedAt: number;
  readonly written: readonly OwnCase[];
  /** Cases of others in which this person appears; without the words of others. */
  readonly appearsIn: readonly {
    readonly case: string;
    readonly as: readonly ("target" | "reporter" | "owner")[];
    readonly category: string;
    readonly openedAt: number;
  }[];
  readonly looked: readonly View[];
};

/** All that is kept about a person; null when nobody has that id. */
export async function exportSubject(desk: Desk, id: PersonId): Promise<SubjectExport | null> {
  return desk.db.transaction(async (stores) => {
    const person = (await stores.people.roster()).people.get(id);
    if (person === undefined) return null;
    const accounts = new Set(person.accounts.map(accountKey));
    const written: OwnCase[] = [];
    const appearsIn: SubjectExport["appearsIn"][number][] = [];
    for (const incident of await stores.incidents.list({})) {
      if (incident.authorPerson === id || accounts.has(accountKey(incident.author))) {
        written.push(await ownCase(stores, incident));
        continue;
      }
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
      exportedAt: desk.clock.now(),
      written,
      appearsIn,
      looked: await stores.views.ofViewer(id),
    };
  });
}

async function ownCase(stores: Stores, whole: Incident): Promise<OwnCase> {
  // Who reported it, and whom it was aimed at, are theirs and not the author's.
  const { targets: _targets, reporter: _reporter, ...incident } = whole;
  const rows = await stores.outbox.ofIncident(whole.id);
  const events = await stores.incidents.events(whole.id);
  const views = await stores.views.ofIncident(whole.id);
  return {
    case: incidentLabel(whole.number),
    incident,
    messages: await stores.incidents.messages(whole.id),
    events: events.map((event) => (event.kind === "reported" ? { ...event, actor: null } : event)),
    deliveries: rows.map((row) => ({
      what: row.job.kind,
      status: row.status,
      createdAt: row.createdAt,
    })),
    looks: views.map(({ at, what }) => ({ at, what })),
  };
}
