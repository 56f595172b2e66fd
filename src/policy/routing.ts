import type { ClassId, PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Person, Role, Roster } from "../domain/people.ts";
import type { Actor, Protocol } from "../domain/protocol.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { Severity } from "../domain/verdict.ts";
import { holds, isStaff } from "../domain/people.ts";
import { acknowledgeMinutes } from "../domain/school.ts";
import {
  addSchoolMinutes,
  nextDigestAt,
  nextSchoolMoment,
  nextWakingMoment,
} from "./school-time.ts";
import { mayHandle, rungsOf } from "./seniority.ts";

const MINUTE = 60_000;

/** What decides who hears of a case. */
export type RoutingContext = {
  readonly school: SchoolSettings;
  readonly protocol: Protocol;
  readonly roster: Roster;
  readonly class: ClassId;
  /** Null: an account that the roster does not know, or somebody who left it. */
  readonly authorPerson: Person | null;
  /** The roster did not know the account when the case began. */
  readonly authorUnknown: boolean;
  readonly authorRole: "student" | "staff";
  readonly targets: readonly PersonId[];
  readonly reporter: Person | null;
  readonly severity: Severity;
  readonly care: boolean;
};

/** Whose behaviour the protocol is asked about: staff who wrote, staff who saw it, or the pupil. */
export function actorOf(authorRole: "student" | "staff", reporter: Person | null): Actor {
  if (authorRole === "staff") return "staff_author";
  return reporter !== null && isStaff(reporter) ? "staff_observer" : "pupil";
}

/**
 * Who is alerted, in order; each person once. Ends with the safety coordinator, then the administrators; about a pupil
 * whom the roster does not know it begins there. Nobody who is party to the case is in it; empty steps are left out, so the list is empty only when nobody at all can be found.
 */
export function alertSteps(context: RoutingContext): readonly (readonly PersonId[])[] {
  const usual = usualSteps(context);
  // Who it is, and of which class they are, is for whoever answers for safety to find out.
  const stranger = context.authorUnknown && context.authorRole === "student";
  if (!stranger) return usual;
  const found = inTurn(context, [
    [...holders(context, "safety_coordinator"), ...observersOf(context)],
    holders(context, "administrator"),
  ]);
  return found.length > 0 ? found : usual;
}

function usualSteps(context: RoutingContext): readonly (readonly PersonId[])[] {
  const coordinators = holders(context, "safety_coordinator");
  const first = firstStep(context);
  const atOnce = context.care || context.severity === "urgent";
  return inTurn(context, [
    atOnce ? [...first, ...coordinators] : first,
    secondStep(context),
    coordinators,
    holders(context, "administrator"),
  ]);
}

/** Each person once, parties and empty steps left out. */
function inTurn(
  context: RoutingContext,
  wanted: readonly (readonly PersonId[])[],
): readonly (readonly PersonId[])[] {
  const seen = new Set<PersonId>(context.targets);
  if (context.authorPerson !== null) seen.add(context.authorPerson.id);
  const steps: (readonly PersonId[])[] = [];
  for (const step of wanted) {
    const fresh = [...new Set(step)].filter((person) => !seen.has(person));
    for (const person of fresh) seen.add(person);
    if (fresh.length > 0) steps.push(fresh);
  }
  return steps;
}

/**
 * Who is rung again when the whole chain was gone through and nobody took the case on: the safety coordinator and the
 * administrators, without anybody who is party to it; else the end of the chain, whoever that is.
 */
export function lastResort(context: RoutingContext): readonly PersonId[] {
  const steps = alertSteps(context);
  const last = new Set([
    ...holders(context, "safety_coordinator"),
    ...holders(context, "administrator"),
  ]);
  const found = steps.flat().filter((person) => last.has(person));
  return found.length > 0 ? found : (steps.at(-1) ?? []);
}

function firstStep(context: RoutingContext): readonly PersonId[] {
  const { protocol, authorPerson, authorRole } = context;
  const observed = observersOf(context);
  if (authorRole === "staff") {
    return [
      ...resolve(context, protocol.actors.staff_author.recipients, authorPerson),
      ...observed,
    ];
  }
  const told = resolve(context, protocol.actors.pupil.recipients, null);
  return [...(told.length > 0 ? told : holders(context, "mentor")), ...observed];
}

/** Whom the protocol has told when a colleague reports something. */
function observersOf(context: RoutingContext): readonly PersonId[] {
  const { protocol, reporter } = context;
  if (reporter === null || !isStaff(reporter)) return [];
  return resolve(context, protocol.actors.staff_observer.recipients, reporter);
}

/** The teamleider for a pupil; for a member of staff the leidinggevende of their leidinggevende. */
function secondStep(context: RoutingContext): readonly PersonId[] {
  if (context.authorRole === "student") return holders(context, "teamleider");
  const supervisor = context.authorPerson?.supervisor ?? null;
  const above = supervisor === null ? null : context.roster.people.get(supervisor)?.supervisor;
  return known(context.roster, above ?? null);
}

/** The people behind the roles that a protocol names; `leidinggevende` is that of the colleague it is about. */
const resolve = (
  context: RoutingContext,
  roles: readonly Role[],
  about: Person | null,
): readonly PersonId[] =>
  roles.flatMap((role) => {
    if (role !== "leidinggevende" || about === null) return holders(context, role);
    const own = known(context.roster, about.supervisor);
    return own.length > 0 ? own : holders(context, role);
  });

const known = (roster: Roster, person: PersonId | null): readonly PersonId[] =>
  person !== null && roster.people.has(person) ? [person] : [];

const holders = (context: RoutingContext, role: Role): readonly PersonId[] =>
  [...context.roster.people.values()]
    .filter((person) => person.school === context.school.id && holds(person, role, context.class))
    .map((person) => person.id);

/** When the first step is alerted (epoch ms): at once, in waking hours, in school hours, or with the digest. */
export function firstAlertAt(severity: Severity, now: number, school: SchoolSettings): number {
  if (severity === "urgent") return now;
  if (severity === "high") return nextWakingMoment(now, school);
  return severity === "medium" ? nextSchoolMoment(now, school) : nextDigestAt(now, school);
}

/** When the next step is due (epoch ms) if nobody acknowledges an alert; low counts as medium once it has rung. */
export function stepDueAt(severity: Severity, alertedAt: number, school: SchoolSettings): number {
  const minutes = acknowledgeMinutes(school.timers, severity) ?? school.timers.acknowledge.medium;
  if (severity === "urgent") return alertedAt + minutes * MINUTE;
  return severity === "high"
    ? nextWakingMoment(alertedAt + minutes * MINUTE, school)
    : addSchoolMinutes(alertedAt, minutes, school);
}

/** How often the whole chain is gone through. */
export const rounds = (severity: Severity, school: SchoolSettings): number =>
  severity === "urgent" ? school.timers.urgentRounds : 1;

/**
 * Who looks at a contested case: the first in the chain who has not been alerted, else the first other than whoever
 * took it on (or, when nobody did, than the first alerted). Null when there is nobody else.
 */
export function secondPerson(
  incident: Incident,
  alerted: readonly PersonId[],
  context: RoutingContext,
): PersonId | null {
  const chain = alertSteps(context).flat();
  const first = incident.owner ?? alerted[0] ?? null;
  const fresh = chain.find((person) => person !== first && !alerted.includes(person));
  return fresh ?? chain.find((person) => person !== first) ?? null;
}

/**
 * To whom a case may be handed over, juniors first, then by name: whoever may handle it, but the presser and its owner.
 * Also the mentor, when the author was unknown: whoever found out who it is can pass it on.
 */
export function handOverCandidates(
  incident: Incident,
  presser: PersonId,
  alerted: readonly PersonId[],
  roster: Roster,
): readonly Person[] {
  const rung = (person: Person): number =>
    Math.min(Number.MAX_SAFE_INTEGER, ...rungsOf(person, incident.class));
  const stranger = incident.authorPerson === null && incident.authorRole === "student";
  const sentTo = (person: Person): readonly PersonId[] =>
    stranger && holds(person, "mentor", incident.class) ? [...alerted, person.id] : alerted;
  return [...roster.people.values()]
    .filter((person) => person.id !== presser && person.id !== incident.owner)
    .filter((person) => mayHandle(person, incident, sentTo(person), roster))
    .toSorted((a, b) => rung(a) - rung(b) || a.name.localeCompare(b.name, "nl"));
}
