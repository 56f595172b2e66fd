import type { Person } from "../domain/people.ts";
import { isStaff } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import { maxSeverity } from "../domain/verdict.ts";
import { alertSteps, firstAlertAt } from "../policy/routing.ts";
import { alertPeople } from "./alert-people.ts";
import { alertFrom, routingOf } from "./escalate.ts";
import type { CaseInPlace } from "./escalate.ts";
import { stepTurn } from "./outbox-keys.ts";
import { alertedOf } from "./recipients.ts";
import { refreshCards } from "./refresh-cards.ts";

/**
 * A report of a message that has a case already. A mild case then rings the mentor; when a colleague made the report, those to whom the protocol sends an observer
 * hear of the case too, as they would have of a new one.
 */
export async function addReport(
  stores: Stores,
  at: CaseInPlace,
  reporter: Person | null,
): Promise<void> {
  const { place, roster, now } = at;
  let { incident } = at;
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: reporter?.id ?? null,
    kind: "reported",
    detail: "",
  });
  // What somebody finds grave enough to report does not wait for the digest.
  if (incident.severity === "low" && incident.status === "open") {
    incident = { ...incident, severity: "medium" };
    await stores.incidents.update(incident.id, { severity: incident.severity });
    const dueAt = firstAlertAt(incident.severity, now, place.school);
    incident = await alertFrom(stores, { ...at, incident }, 0, dueAt);
  }
  if (reporter !== null && isStaff(reporter)) {
    const [first = []] = alertSteps({ ...routingOf({ ...at, incident }), reporter });
    const events = await stores.incidents.events(incident.id);
    const alerted = alertedOf(events);
    const turn = stepTurn(incident.severity, Math.max(0, incident.step), events);
    const dueAt = firstAlertAt(maxSeverity(incident.severity, "medium"), now, place.school);
    const alert = { place, roster, incident, kind: "new", turn, dueAt, now } as const;
    await alertPeople(
      stores,
      alert,
      first.filter((person) => !alerted.includes(person)),
    );
  }
  await refreshCards(stores, incident.id, now);
}
