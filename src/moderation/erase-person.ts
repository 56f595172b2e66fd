import { incidentLabel } from "../domain/incident.ts";
import { hashesOf } from "./concealed.ts";
import type { Desk } from "./desk.ts";
import { isInChannel } from "./outbox-keys.ts";
import { refreshCards } from "./refresh-cards.ts";
import { redactCard, removeCase } from "./remove-case.ts";
import { reopenUnowned } from "./reopen-unowned.ts";
import { findSubject } from "./subject.ts";
import type { SubjectRef } from "./subject.ts";

/** What an erasure did. `refused` names the cases that are still being worked on; then nothing was erased. */
export type Erasure = {
  readonly removedCases: readonly string[];
  readonly namelessCases: readonly string[];
  readonly refused: readonly string[];
};

/**
 * Takes a person out of everything that is kept: their account, texts and cases are removed; in cases of others their
 * name goes and the case stays. Doing it again changes nothing.
 *
 * A case that is still open keeps its author until it is closed, because somebody may be in danger (GDPR 17(3)): then
 * nothing is erased, unless `evenOpen` says that the school has weighed that.
 */
export async function erasePerson(
  desk: Desk,
  ref: SubjectRef,
  options: { readonly evenOpen: boolean },
): Promise<Erasure> {
  const erasure = await desk.db.transaction(async (stores) => {
    const subject = await findSubject(stores, ref);
    if (subject === null) return { removedCases: [], namelessCases: [], refused: [] };
    const person = subject.id;
    const all = await stores.incidents.list({});
    const written = all.filter(subject.wrote);
    const said = new Set(
      (await stores.incidents.messagesBy(subject.accounts)).map(({ incident }) => incident),
    );
    const open = all.filter(
      (one) => one.status !== "closed" && (subject.wrote(one) || said.has(one.id)),
    );
    if (open.length > 0 && !options.evenOpen) {
      const refused = open.map((one) => incidentLabel(one.number));
      return { removedCases: [], namelessCases: [], refused };
    }
    const roster = await stores.people.roster();
    const now = desk.clock.now();
    const removal = { why: "request", policy: desk.policy(), roster, now } as const;
    for (const incident of written) await removeCase(stores, incident, removal);
    const nameless: string[] = [];
    for (const incident of all) {
      if (person === null || written.includes(incident)) continue;
      // What they were sent about others is theirs no more.
      for (const row of await stores.outbox.ofIncident(incident.id)) {
        if (row.job.kind !== "card" || row.job.person !== person) continue;
        if (!isInChannel(row.key, incident.id)) await redactCard(stores, incident, row, removal);
      }
      const { targets, reporter, owner } = incident;
      if (!targets.includes(person) && reporter !== person && owner !== person) continue;
      await stores.incidents.update(incident.id, {
        targets: targets.filter((target) => target !== person),
        reporter: reporter === person ? null : reporter,
        owner: owner === person ? null : owner,
      });
      await refreshCards(stores, incident.id, now);
      nameless.push(incidentLabel(incident.number));
    }
    for (const account of subject.accounts) {
      await stores.limits.forget(account);
      await stores.memory.forget(account);
    }
    // What they wrote in a quarrel that another began.
    await stores.incidents.removeMessagesBy(subject.accounts);
    await stores.signals.forget(hashesOf(desk, subject));
    if (person !== null) await stores.people.remove(person);
    await reopenUnowned(desk, stores);
    const removedCases = written.map((one) => incidentLabel(one.number));
    return { removedCases, namelessCases: nameless, refused: [] };
  });
  desk.rosters.forget();
  desk.committed();
  if (erasure.refused.length === 0) {
    desk.log.info("PERSON_ERASED", {
      cases: erasure.removedCases.length,
      nameless: erasure.namelessCases.length,
    });
  }
  return erasure;
}
