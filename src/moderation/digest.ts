import type { PersonId, SchoolId } from "../domain/ids.ts";
import type { Stores } from "../domain/store.ts";
import { alertSteps } from "../policy/routing.ts";
import { isoDay, nextDigestAt } from "../policy/school-time.ts";
import { digestAccounts } from "./deliver-digest.ts";
import type { Desk } from "./desk.ts";
import { routingOf } from "./escalate.ts";
import { digestKey } from "./outbox-keys.ts";
import { placeOfSchool } from "./place.ts";
import { alertedOf } from "./recipients.ts";

export const digestTimer = (school: SchoolId): string => `digest:${school}`;

/**
 * The daily digest is due: every low case that nobody was told of goes to the first in its chain who has an account.
 * Sets the timer for the next one.
 */
export async function runDigest(desk: Desk, stores: Stores, id: SchoolId): Promise<void> {
  const place = placeOfSchool(desk.policy(), id);
  if (place === null) return stores.timers.clear(digestTimer(id));
  const { school } = place;
  const now = desk.clock.now();
  const roster = await desk.rosters.read(stores);
  const day = isoDay(now, school);
  const people = new Set<PersonId>();
  const low = await stores.incidents.list({
    school: id,
    severity: "low",
    status: ["open", "acknowledged"],
  });
  for (const incident of low) {
    if (alertedOf(await stores.incidents.events(incident.id)).length > 0) continue;
    const steps = alertSteps(
      routingOf({ incident, place, roster, now, log: desk.log, trace: desk.trace }),
    );
    const step = steps
      .map((one) => one.filter((person) => digestAccounts(desk, roster, person).length > 0))
      .find((one) => one.length > 0);
    if (step === undefined) {
      desk.trace({ kind: "due", at: now, what: "nobody-to-alert" });
      desk.log.error("NOBODY_TO_ALERT", { incident: incident.id, number: incident.number });
      continue;
    }
    for (const person of step) {
      people.add(person);
      await stores.incidents.addEvent({
        incident: incident.id,
        at: now,
        actor: person,
        kind: "alerted",
        detail: "digest",
      });
    }
  }
  for (const person of people) {
    await stores.outbox.want(
      digestKey(id, person, day),
      { kind: "digest", school: id, person, day },
      now,
      now,
    );
  }
  const next = nextDigestAt(now, school);
  await stores.timers.set(digestTimer(id), { kind: "digest", school: id }, next);
}
