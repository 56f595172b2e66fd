import { incidentLabel } from "../domain/incident.ts";
import type { Desk } from "./desk.ts";
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
    const open = written.filter((one) => one.status !== "closed");
    if (open.length > 0 && !options.evenOpen) {
      const refused = open.map((one) => incidentLabel(one.number));
      return { removedCases: [], namelessCases: [], refused };
    }
    for (const incident of written) await stores.incidents.remove(incident.id);
    const nameless: string[] = [];
    for (const incident of all) {
      if (person === null || written.includes(incident)) continue;
      const { targets, reporter, owner } = incident;
      if (!targets.includes(person) && reporter !== person && owner !== person) continue;
      await stores.incidents.update(incident.id, {
        targets: targets.filter((target) => target !== person),
        reporter: reporter === person ? null : reporter,
        owner: owner === person ? null : owner,
      });
      nameless.push(incidentLabel(incident.number));
    }
    for (const account of subject.accounts) await stores.limits.forget(account);
    if (person !== null) await stores.people.remove(person);
    const removedCases = written.map((one) => incidentLabel(one.number));
    return { removedCases, namelessCases: nameless, refused: [] };
  });
  desk.rosters.forget();
  if (erasure.refused.length === 0) {
    desk.log.info("PERSON_ERASED", {
      cases: erasure.removedCases.length,
      nameless: erasure.namelessCases.length,
    });
  }
  return erasure;
}
