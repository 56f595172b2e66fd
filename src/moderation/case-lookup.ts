import type { IncidentId } from "../domain/ids.ts";
import type { IncidentEvent } from "../domain/incident.ts";
import type { OutboxRow, Stores } from "../domain/store.ts";
import type { Desk } from "./desk.ts";
import type { CaseInPlace } from "./escalate.ts";
import { placeOfSchool } from "./place.ts";

/** A case as it stands now, with everything that texts about it are made of. */
export type FoundCase = CaseInPlace & {
  readonly events: readonly IncidentEvent[];
  readonly rows: readonly OutboxRow[];
};

/** The case, or null when it was removed or its school is not in the settings any more. */
export async function caseNow(
  desk: Desk,
  stores: Stores,
  id: IncidentId,
): Promise<FoundCase | null> {
  const incident = await stores.incidents.byId(id);
  if (incident === null) return null;
  const place = placeOfSchool(desk.policy(), incident.school);
  if (place === null) return null;
  return {
    incident,
    place,
    roster: await desk.rosters.read(stores),
    now: desk.clock.now(),
    log: desk.log,
    trace: desk.trace,
    events: await stores.incidents.events(id),
    rows: await stores.outbox.ofIncident(id),
  };
}

/** The same in a transaction of its own. */
export const findCase = (desk: Desk, id: IncidentId): Promise<FoundCase | null> =>
  desk.db.transaction((stores) => caseNow(desk, stores, id));
