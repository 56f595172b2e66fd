import type { Person } from "../domain/people.ts";
import { isStaff } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import { maxSeverity } from "../domain/verdict.ts";
import { alertSteps, firstAlertAt } from "../policy/routing.ts";
import { alertPeople } from "./alert-people.ts";
import { routingOf } from "./escalate.ts";
import type { CaseInPlace } from "./escalate.ts";
import { stepTurn } from "./outbox-keys.ts";
import { alertedOf } from "./recipients.ts";
import { refreshCards } from "./refresh-cards.ts";

/**
 * A report of a message that has a case already. When a colleague made it, those to whom the protocol sends an observer
 * hear of the case too, as they would have of a new one.
 */
export async function addReport(
  stores: Stores,
  at: CaseInPlace,
  reporter: Person | null,
): Promise<void> {
  const { incident, place, roster, now } = at;
  await stores.incidents.addEvent({
    incident: incident.id,
    at: now,
    actor: reporter?.id ?? null,
    kind: "reported",
    detail: "",
  });
  if (reporter !== null && isStaff(reporter)) {
    const [first = []] = alertSteps({ ...routingOf(at), reporter });
    const events = await stores.incidents.events(incident.id);
    const alerted = alertedOf(events);
    const turn = stepTurn(incident.severity, Math.max(0, incident.step), events);
    // What a colleague finds grave enough to report does not wait for the digest.
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
