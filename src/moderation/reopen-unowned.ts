import type { Stores } from "../domain/store.ts";
import { firstAlertAt } from "../policy/routing.ts";
import type { Desk } from "./desk.ts";
import { alertFrom, escalateKey } from "./escalate.ts";
import { OWNER_GONE } from "./outbox-keys.ts";
import { placeOfSchool } from "./place.ts";
import { refreshCards } from "./refresh-cards.ts";

/**
 * Opens every case again whose owner is in the roster no more, and rings its chain anew: taken on by nobody, it would
 * wait for ever. To be called in the transaction that changed the people.
 */
export async function reopenUnowned(desk: Desk, stores: Stores): Promise<void> {
  // Not the one that is kept: it still has those who left.
  const roster = await stores.people.roster();
  const now = desk.clock.now();
  for (const held of await stores.incidents.list({ status: ["acknowledged"] })) {
    if (held.owner !== null && roster.people.has(held.owner)) continue;
    const open = { status: "open", owner: null, acknowledgedAt: null, step: -1 } as const;
    const incident = { ...held, ...open };
    await stores.incidents.update(held.id, open);
    await stores.incidents.addEvent({
      incident: held.id,
      at: now,
      actor: null,
      kind: "reopened",
      detail: OWNER_GONE,
    });
    desk.log.warn("CASE_OWNER_GONE", { incident: held.id, number: held.number });
    const place = placeOfSchool(desk.policy(), held.school);
    if (place === null) {
      // The school may come back into the settings; the timer looks for it.
      const timer = { kind: "escalate", incident: held.id } as const;
      await stores.timers.set(escalateKey(held.id), timer, now);
      continue;
    }
    const at = { incident, place, roster, now, log: desk.log, trace: desk.trace };
    await alertFrom(stores, at, 0, firstAlertAt(held.severity, now, place.school));
    await refreshCards(stores, held.id, now);
  }
}
