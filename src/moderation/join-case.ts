import type { Decision, IncidentCategory } from "../domain/decision.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { severityRank } from "../domain/verdict.ts";
import { firstAlertAt } from "../policy/routing.ts";
import { isParty } from "../policy/seniority.ts";
import { alertPeople } from "./alert-people.ts";
import { evidenceOf, startAlerts } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { alertFrom } from "./escalate.ts";
import { foundIn } from "./found-in.ts";
import { alertedOf } from "./recipients.ts";
import { refreshCards } from "./refresh-cards.ts";

/**
 * Adds a message (or an edit of one) to a case that is not closed. When it makes the case more serious, everybody is
 * rung anew by the new severity, also if somebody had taken it on: what they took on was less. When it is aimed at
 * whoever has the case, others are rung: nobody reviews a case that they are party to. Somebody new at the other end, or
 * something else that is done, rings again those who know the case.
 */
export async function joinCase(
  stores: Stores,
  input: CaseInput,
  held: Incident,
  decision: Decision,
  targets: readonly PersonId[],
): Promise<Incident> {
  const { message, now, report } = input;
  const { school } = input.place;
  const before = await stores.incidents.messages(held.id);
  const added = await stores.incidents.addMessage(evidenceOf(input, held.id));
  if (!added) return held;
  const edited = input.into !== null && message.edit > 0;
  await stores.incidents.addEvent({
    incident: held.id,
    at: now,
    actor: null,
    kind: edited ? "edited" : report === null ? "joined" : "reported",
    detail: "",
  });
  const raised = severityRank(decision.severity) > severityRank(held.severity);
  const aimedAt = [...new Set([...held.targets, ...targets])];
  const orphaned = await isOrphaned(stores, held, { ...held, targets: aimedAt });
  const again = { status: "open", owner: null, acknowledgedAt: null, step: 0 } as const;
  const change: Partial<Incident> = {
    targets: aimedAt,
    ...(raised || orphaned ? again : {}),
    ...("kind" in decision.note ? { noteState: "pending" as const } : {}),
    ...(edited && held.message.message === message.ref.message && held.messageState !== "deleted"
      ? { messageState: "edited" as const }
      : {}),
    ...(raised
      ? {
          severity: decision.severity,
          category: decision.category,
          rule: decision.rule.id,
          action: decision.action?.id ?? null,
        }
      : {}),
  };
  await stores.incidents.update(held.id, change);
  const incident: Incident = { ...held, ...change };
  const after = raised
    ? await startAlerts(stores, input, incident, decision)
    : orphaned
      ? await alertFrom(stores, { ...input, incident }, 0, firstAlertAt(held.severity, now, school))
      : incident;
  const news = isNews(held, foundIn(before), decision, targets);
  if (news && !raised && !orphaned) await ringForNews(stores, input, incident, before.length + 1);
  await refreshCards(stores, held.id, now);
  return after;
}

/** Whether whoever knows the case does not know this yet: somebody else it is aimed at, or something else that is done. */
function isNews(
  held: Incident,
  found: readonly IncidentCategory[],
  { category, severity }: Decision,
  targets: readonly PersonId[],
): boolean {
  if (severity === "low" || category === "reported") return false;
  const known = new Set([held.category, ...found]);
  return !known.has(category) || targets.some((target) => !held.targets.includes(target));
}

/** Rings whoever has the case, or else everybody who was alerted. */
async function ringForNews(
  stores: Stores,
  { place, roster, now }: CaseInput,
  incident: Incident,
  messages: number,
): Promise<void> {
  const alerted = alertedOf(await stores.incidents.events(incident.id));
  const people = incident.owner === null ? alerted : [incident.owner];
  const dueAt = firstAlertAt(incident.severity, now, place.school);
  await alertPeople(
    stores,
    { place, roster, incident, kind: "more", turn: String(messages), dueAt, now },
    people.filter((person) => roster.people.has(person) && !isParty(person, incident)),
  );
}

/** Whether nobody is left to handle the case, now that it is aimed at these people as well. */
async function isOrphaned(stores: Stores, before: Incident, now: Incident): Promise<boolean> {
  if (before.owner !== null) return isParty(before.owner, now) && !isParty(before.owner, before);
  const alerted = alertedOf(await stores.incidents.events(before.id));
  return (
    alerted.some((person) => !isParty(person, before)) &&
    alerted.every((person) => isParty(person, now))
  );
}
