import { patternDetail } from "../domain/conversation.ts";
import type { IncidentCategory } from "../domain/decision.ts";
import type { Incident } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { authorOf, evidenceOf } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { patternFinding } from "./converse.ts";

/** What people do to each other in a quarrel. A password or a picture is a matter of its own. */
const UNKIND: ReadonlySet<IncidentCategory> = new Set([
  "insult",
  "bullying",
  "threat",
  "stalking",
  "defamation",
]);

/**
 * The cases that hold other messages of the same quarrel, by whomever, the oldest first. Staff and pupils stay apart:
 * other people handle a case about a colleague.
 */
export async function quarrelOf(
  stores: Stores,
  { conversed, message, roster }: CaseInput,
  category: IncidentCategory,
): Promise<readonly Incident[]> {
  if (authorOf(message, roster).role === "staff" || !UNKIND.has(category)) return [];
  const found = new Map<string, Incident>();
  for (const ref of conversed?.related ?? []) {
    for (const incident of await stores.incidents.byMessage(ref)) {
      if (
        incident.status !== "closed" &&
        incident.authorRole === "student" &&
        UNKIND.has(incident.category)
      )
        found.set(incident.id, incident);
    }
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number);
}

/** Adds to a case what counted before the message, and writes down why the conversation is one. */
export async function addConversation(
  stores: Stores,
  input: CaseInput,
  { id }: Incident,
): Promise<void> {
  const escalation = input.conversed?.escalation ?? null;
  if (escalation === null) return;
  for (const message of escalation.counted) {
    if (authorOf(message, input.roster).role === "staff") continue;
    const findings = [patternFinding(escalation.pattern, message)];
    await stores.incidents.addMessage({ ...evidenceOf({ ...input, message }, id), findings });
  }
  const detail = patternDetail(escalation.pattern, escalation.counts);
  await stores.incidents.addEvent({
    incident: id,
    at: input.now,
    actor: null,
    kind: "pattern",
    detail,
  });
}
