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
 * Alerts the first step from `step` on in which somebody can be reached, and sets the timer for the one after it.
 * @returns the case with the step it is in now.
 */
export async function alertFrom(
  stores: Stores,
  at: CaseInPlace,
  step: number,
  dueAt: number,
): Promise<Incident> {
  const { place, roster, now } = at;
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
  return endOfChain(stores, at, step);
}

/** An hour until everybody is tried anew when a case has reached nobody at all. */
const ANEW = 60 * 60_000;

/**
 * The chain has ended. When no card stands anywhere, somebody must repair that (a roster, a permission): the operator
 * is told, and the chain is gone through again every hour, so that the case is not forgotten.
 */
async function endOfChain(stores: Stores, at: CaseInPlace, step: number): Promise<Incident> {
  const { incident, now, log } = at;
  const refs = { incident: incident.id, number: incident.number, severity: incident.severity };
  const rows = await stores.outbox.ofIncident(incident.id);
  const seen = rows.some(({ job, sent, status }) =>
    job.kind === "card" ? sent !== null || status === "pending" : false,
  );
  if (seen) {
    await stores.timers.clear(escalateKey(incident.id));
    log.error("ALERT_CHAIN_ENDED", refs);
    return incident;
  }
  const timer = { kind: "escalate", incident: incident.id } as const;
  await stores.timers.set(escalateKey(incident.id), timer, now + ANEW);
  await stores.incidents.update(incident.id, { step: -1 });
  log.error(step === 0 ? "NOBODY_TO_ALERT" : "NOBODY_REACHED", refs);
  return { ...incident, step: -1 };
}

/** Nobody took it on in time, or the alert did not arrive: the next in the chain, at once. */
export async function escalate(stores: Stores, at: CaseInPlace, why: string): Promise<Incident> {
  const { incident, now } = at;
  if (incident.status !== "open") {
    await stores.timers.clear(escalateKey(incident.id));
    return incident;
  }
  const after = await alertFrom(stores, at, incident.step + 1, now);
  if (after.step > incident.step) {
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
