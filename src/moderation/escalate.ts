import type { IncidentId, PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import type { Log, Trace } from "../domain/trace.ts";
import type { RoutingContext } from "../policy/routing.ts";
import { alertSteps, lastResort, rounds, stepDueAt } from "../policy/routing.ts";
import { nextSchoolMorning } from "../policy/school-time.ts";
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
  readonly trace: Trace;
};

export const routingOf = ({ incident, place, roster }: CaseInPlace): RoutingContext => ({
  school: place.school,
  protocol: place.protocol,
  roster,
  class: incident.class,
  authorPerson:
    incident.authorPerson === null ? null : (roster.people.get(incident.authorPerson) ?? null),
  authorUnknown: incident.authorPerson === null,
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
  const { place } = at;
  const steps = alertSteps(routingOf(at));
  const last = lastStep(at);
  for (let next = step; next <= last; next += 1) {
    const incident = await ringStep(stores, at, steps[next % steps.length] ?? [], next, dueAt);
    if (incident === null) continue;
    const due = stepDueAt(incident.severity, dueAt, place.school);
    await setEscalation(stores, incident.id, due);
    return incident;
  }
  return endOfChain(stores, at, step);
}

/** The last step of the last round; -1 when there is nobody at all. */
const lastStep = (at: CaseInPlace): number =>
  alertSteps(routingOf(at)).length * rounds(at.incident.severity, at.place.school) - 1;

const setEscalation = (stores: Stores, incident: IncidentId, dueAt: number): Promise<void> =>
  stores.timers.set(escalateKey(incident), { kind: "escalate", incident }, dueAt);

/** Rings these people as this step; the case in that step, or null when none of them can be reached. */
async function ringStep(
  stores: Stores,
  at: CaseInPlace,
  people: readonly PersonId[],
  step: number,
  dueAt: number,
): Promise<Incident | null> {
  const { place, roster, now } = at;
  const incident: Incident = { ...at.incident, step };
  const kind = step === 0 ? "new" : "escalated";
  const turn = stepTurn(incident.severity, step, await stores.incidents.events(incident.id));
  const alert = { place, roster, incident, kind, turn, dueAt, now } as const;
  const reached = await alertPeople(stores, alert, people);
  if (reached.length === 0) return null;
  await stores.incidents.update(incident.id, { step });
  return incident;
}

/** An hour until everybody is tried anew when a case has reached nobody at all. */
const ANEW = 60 * 60_000;

/**
 * The chain has ended. When a card stands somewhere, its last people are rung again every school morning until somebody
 * takes the case on. When none does, somebody must repair that (a roster, a permission): the operator is told, and the
 * chain is gone through again every hour, so that the case is not forgotten.
 */
async function endOfChain(stores: Stores, at: CaseInPlace, step: number): Promise<Incident> {
  const { incident, place, now, log } = at;
  const refs = { incident: incident.id, number: incident.number, severity: incident.severity };
  const rows = await stores.outbox.ofIncident(incident.id);
  const seen = rows.some(({ job, sent, status }) =>
    job.kind === "card" ? sent !== null || status === "pending" : false,
  );
  if (seen) {
    await setEscalation(stores, incident.id, nextSchoolMorning(now, place.school));
    await stores.incidents.update(incident.id, { step });
    if (incident.step <= lastStep(at)) log.error("ALERT_CHAIN_ENDED", refs);
    return { ...incident, step };
  }
  await setEscalation(stores, incident.id, now + ANEW);
  await stores.incidents.update(incident.id, { step: -1 });
  log.error(step === 0 ? "NOBODY_TO_ALERT" : "NOBODY_REACHED", refs);
  at.trace({ kind: "due", at: now, what: step === 0 ? "nobody-to-alert" : "nobody-reached" });
  return { ...incident, step: -1 };
}

/** Nobody took it on in time, or the alert did not arrive: the next in the chain, at once. */
export async function escalate(stores: Stores, at: CaseInPlace, why: string): Promise<Incident> {
  const { incident, now } = at;
  if (incident.status !== "open") {
    await stores.timers.clear(escalateKey(incident.id));
    return incident;
  }
  const last = lastStep(at);
  // An alert that did not arrive after the end of the chain waits for the next morning; it would go round in circles.
  const again = incident.step > last && last >= 0 && why === "not-acknowledged";
  const after = again
    ? await ringAgain(stores, at)
    : await alertFrom(stores, at, incident.step + 1, now);
  if (after.step > incident.step && (again || after.step <= last)) {
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

/** A school morning after the chain has ended: its last people once more. */
async function ringAgain(stores: Stores, at: CaseInPlace): Promise<Incident> {
  const { incident, place, now, log } = at;
  const step = incident.step + 1;
  const rung = await ringStep(stores, at, lastResort(routingOf(at)), step, now);
  if (rung === null) return endOfChain(stores, at, step);
  await setEscalation(stores, incident.id, nextSchoolMorning(now, place.school));
  log.error("CASE_RUNG_AGAIN", { incident: incident.id, number: incident.number });
  return rung;
}
