import type { AccountRef, PersonId, Platform } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Roster } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import { digestView } from "../policy/digest-view.ts";
import { isoDay } from "../policy/school-time.ts";
import { attempt, giveUp, isPassing, later, nothingToSend, triedFor } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { digestKey } from "./outbox-keys.ts";
import { placeOfSchool } from "./place.ts";
import type { SchoolPlace } from "./place.ts";

const DAY = 24 * 60 * 60_000;

/** The accounts a digest may go to, in the order they are tried: those on platforms that run. */
export const digestAccounts = (
  desk: Desk,
  roster: Roster,
  person: PersonId,
): readonly AccountRef[] =>
  (roster.people.get(person)?.accounts ?? []).filter(({ platform }) =>
    desk.platforms.has(platform),
  );

/**
 * The day's list of low cases for one member of staff, as they stand when it is sent. Where it cannot be delivered it
 * goes to their account on the next platform.
 */
export async function deliverDigest(desk: Desk, row: RowOf<"digest">): Promise<void> {
  const { school, person, day } = row.job;
  const place = placeOfSchool(desk.policy(), school);
  if (place === null) return nothingToSend(desk, row);
  const now = desk.clock.now();
  const found = await desk.db.transaction(async (stores) => ({
    roster: await desk.rosters.read(stores),
    incidents: await digestOf(stores, place, person, day, row.createdAt - 30 * DAY),
  }));
  const accounts = digestAccounts(desk, found.roster, person);
  const { platform = accounts[0]?.platform } = row.job;
  const to = accounts.find((account) => account.platform === platform);
  if (found.incidents.length === 0) return nothingToSend(desk, row);
  if (to === undefined) return giveUp(desk, row, "no-account");
  const { incidents } = found;
  const view = digestView({ incidents, language: place.language, translate: place.translate });
  const result = await attempt(desk, row, to.platform, view.lines[0] ?? day, (chat, once) =>
    chat.note(to, view, once),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction((stores) => stores.outbox.delivered(row.key, row.wanted, result.ref));
  } else if (isPassing(result) && triedFor(row, now) < DAY) {
    await later(desk, row, result);
  } else {
    const next = accounts[accounts.indexOf(to) + 1];
    if (next === undefined) desk.log.error("DIGEST_UNDELIVERED", { school, why: result.reason });
    else await tryNext(desk, row, next.platform);
    await giveUp(desk, row, result.reason);
  }
}

const tryNext = (desk: Desk, { job }: RowOf<"digest">, platform: Platform): Promise<void> =>
  desk.db.transaction(async (stores) => {
    const now = desk.clock.now();
    const key = `${digestKey(job.school, job.person, job.day)}@${platform}`;
    await stores.outbox.want(key, { ...job, platform }, now, now);
  });

async function digestOf(
  stores: Stores,
  { school }: SchoolPlace,
  person: PersonId,
  day: string,
  since: number,
): Promise<readonly Incident[]> {
  const low = await stores.incidents.list({
    school: school.id,
    severity: "low",
    openedSince: since,
  });
  const listed: Incident[] = [];
  for (const incident of low) {
    const events = await stores.incidents.events(incident.id);
    const told = events.some(
      (event) =>
        event.kind === "alerted" &&
        event.detail === "digest" &&
        event.actor === person &&
        isoDay(event.at, school) === day,
    );
    if (told) listed.push(incident);
  }
  return listed;
}
