import type { Decision } from "../domain/decision.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { severityRank } from "../domain/verdict.ts";
import { firstAlertAt } from "../policy/routing.ts";
import { isParty } from "../policy/seniority.ts";
import { evidenceOf, startAlerts } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { alertFrom } from "./escalate.ts";
import { alertedOf } from "./recipients.ts";
import { refreshCards } from "./refresh-cards.ts";

/**
 * Adds a message (or an edit of one) to a case that is not closed. When it makes the case more serious, everybody is
 * rung anew by the new severity, also if somebody had taken it on: what they took on was less. When it is aimed at
 * whoever has the case, others are rung: nobody reviews a case that they are party to.
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
  await refreshCards(stores, held.id, now);
  return after;
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
