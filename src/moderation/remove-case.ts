import type { Incident } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import type { Policy } from "../domain/policy.ts";
import type { Job } from "../domain/job.ts";
import type { OutboxRow, Stores } from "../domain/store.ts";
import { NOTHING_SENT } from "./delivery.ts";
import { redactKey } from "./outbox-keys.ts";
import { refreshCards } from "./refresh-cards.ts";
import { platformOfKey, recipientOfKey } from "./recipients.ts";
import { termsIn } from "./words/term-precision.ts";

/** A card that may or may not have arrived is looked for in the history; a platform needs a while to be sure of that. */
const UNSURE = 3 * 60_000;

export type Removal = {
  readonly why: Extract<Job, { readonly kind: "redact" }>["why"];
  readonly policy: Policy;
  readonly roster: Roster;
  readonly now: number;
};

/** Removes a case with all that is kept of it, and asks for its cards on the platform to lose their names. */
export async function removeCase(
  stores: Stores,
  incident: Incident,
  removal: Removal,
): Promise<void> {
  for (const row of await stores.outbox.ofIncident(incident.id)) {
    await redactCard(stores, incident, row, removal);
  }
  const linked = await stores.links.of(incident.id);
  if (incident.status === "closed") {
    // What staff decided about a term outlives the case; nothing of the case does.
    for (const key of termsIn(await stores.incidents.messages(incident.id)))
      await stores.words.countOutcome(incident.school, key, incident.outcome === "false_alarm");
  }
  await stores.incidents.remove(incident.id);
  for (const other of linked) await refreshCards(stores, other.id, removal.now);
}

/** Asks for one card to lose its names, in a job that needs nothing of the case any more. */
export async function redactCard(
  stores: Stores,
  incident: Incident,
  row: OutboxRow,
  { why, policy, roster, now }: Removal,
): Promise<void> {
  if (row.job.kind !== "card" || row.sent === NOTHING_SENT) return;
  const { school, number } = incident;
  const platform = platformOfKey(row.key, incident, row.job.person);
  const key = redactKey(row, number);
  const base = { kind: "redact", school, platform, number, why } as const;
  if (row.sent !== null) {
    await stores.outbox.want(key, { ...base, card: { sent: row.sent } }, now, now);
    return;
  }
  const settings = policy.schools.get(school);
  const recipient =
    row.triedAt === null || settings === undefined
      ? null
      : recipientOfKey(row.key, incident, row.job.person, roster, settings);
  if (recipient === null || row.triedAt === null) return;
  const card = { to: recipient.destination, nonce: row.nonce, triedAt: row.triedAt };
  await stores.outbox.want(key, { ...base, card }, now + UNSURE, now);
}
