import type { IncidentId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import type { Log } from "../domain/trace.ts";
import type { RoutingContext } from "../policy/routing.ts";
import { alertSteps, rounds, stepDueAt } from "../policy/routing.ts";
import { alertPeople } from "./alert-people.ts";
import { stepTurn } from "./outbox-keys.ts";
import type { SchoolPlace } from "./place.ts";
import { refreshCards } from "./refresh-cards.ts";

export const escalateKey = (id: IncidentId): string => `escalate:${id}`;

/** A case with what decides who hears of it. */
export type CaseInPlace = {
  readonly incident: Incident;
  readonly place: SchoolPlace;
  readonly roster: Roster;
  readonly now: number;
  readonly log: Log;
};

export const routingOf = ({ incident, place, roster }: CaseInPlace): RoutingContext => ({
  school: place.school,
  protocol: place.protocol,
  roster,
  class: incident.class,
  authorPerson:
    incident.authorPerson === null ? null : (roster.people.get(incident.authorPerson) ?? null),
  authorRole: incident.authorRole,
  targets: incident.targets,
  reporter: incident.reporter === null ? null : (roster.people.get(incident.reporter) ?? null),
  severity: incident.severity,
  care: incident.care,
});

/**
 * Alerts the first step from `step` on in which somebody can be reached, and sets the timer for the one after it. The
 * operator is told when the chain ends without anybody.
 * @returns the case with the step it is in now.
 */
export async function alertFrom(
  stores: Stores,
  at: CaseInPlace,
  step: number,
  dueAt: number,
): Promise<Incident> {
  const { place, roster, now, log } = at;
  const steps = alertSteps(routingOf(at));
  const last = steps.length * rounds(at.incident.severity, place.school) - 1;
  for (let next = step; next <= last; next += 1) {
    const people = steps[next % steps.length] ?? [];
    const incident: Incident = { ...at.incident, step: next };
    const reached = await alertPeople(
      stores,
      {
        place,
        roster,
        incident,
        kind: next === 0 ? "new" : "escalated",
        turn: stepTurn(incident.severity, next),
        dueAt,
        now,
      },
      people,
    );
    if (reached.length === 0) continue;
    await stores.incidents.update(incident.id, { step: next });
    const due = stepDueAt(incident.severity, dueAt, place.school);
    await stores.timers.set(
      escalateKey(incident.id),
      { kind: "escalate", incident: incident.id },
      due,
    );
    return incident;
  }
  await stores.timers.clear(escalateKey(at.incident.id));
  log.error(step === 0 ? "NOBODY_TO_ALERT" : "ALERT_CHAIN_ENDED", {
    incident: at.incident.id,
    number: at.incident.number,
    severity: at.incident.severity,
  });
  return at.incident;
}

/** Nobody took it on in time, or the alert did not arrive: the next in the chain, at once. */
export async function escalate(stores: Stores, at: CaseInPlace, why: string): Promise<Incident> {
  const { incident, now } = at;
  if (incident.status !== "open") {
    await stores.timers.clear(escalateKey(incident.id));
    return incident;
  }
  const after = await alertFrom(stores, at, incident.step + 1, now);
  if (after.step !== incident.step) {
    await stores.incidents.addEvent({
      incident: incident.id,
      at: now,
      actor: null,
      kind: "escalated",
      detail: why,
    });
    await refreshCards(stores, incident.id, now);
  }
  return after;
}
