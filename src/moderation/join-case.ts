import type { Decision } from "../domain/decision.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { severityRank } from "../domain/verdict.ts";
import { evidenceOf, startAlerts } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { refreshCards } from "./refresh-cards.ts";

/**
 * Adds a message (or an edit of one) to a case that is not closed. When it makes the case more serious, everybody is
 * rung anew by the new severity, also if somebody had taken it on: what they took on was less.
 */
export async function joinCase(
  stores: Stores,
  input: CaseInput,
  held: Incident,
  decision: Decision,
  targets: readonly PersonId[],
): Promise<Incident> {
  const { message, now, report } = input;
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
  const change: Partial<Incident> = {
    targets: [...new Set([...held.targets, ...targets])],
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
          status: "open" as const,
          owner: null,
          acknowledgedAt: null,
          step: 0,
        }
      : {}),
  };
  await stores.incidents.update(held.id, change);
  const incident: Incident = { ...held, ...change };
  const after = raised ? await startAlerts(stores, input, incident, decision) : incident;
  await refreshCards(stores, held.id, now);
  return after;
}
