import type { PersonId } from "../domain/ids.ts";
import { incidentLabel } from "../domain/incident.ts";
import type { Incident } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import type { CaseInput } from "./case-input.ts";
import { refreshCards } from "./refresh-cards.ts";

const MINUTE = 60_000;

/**
 * A quarrel that goes on over two platforms is two cases that know of each other: ties a case that was just opened to
 * the open ones of the same people elsewhere, a short while ago. Each keeps its own channel, card and owner.
 */
export async function linkQuarrel(
  stores: Stores,
  { place, message, now }: CaseInput,
  opened: Incident,
): Promise<void> {
  if (!isQuarrel(opened)) return;
  const window = place.school.timers.quarrel * MINUTE;
  const active = await stores.incidents.list({
    school: opened.school,
    status: ["open", "acknowledged"],
  });
  for (const other of active) {
    if (!isQuarrel(other) || !areSamePeople(opened, other)) continue;
    const messages = await stores.incidents.messages(other.id);
    if (!messages.some(({ sentAt }) => Math.abs(message.sentAt - sentAt) <= window)) continue;
    if (!(await stores.links.add(opened.id, other.id))) continue;
    for (const [one, its] of [
      [opened, other],
      [other, opened],
    ] as const) {
      const detail = incidentLabel(its.number);
      await stores.incidents.addEvent({
        incident: one.id,
        at: now,
        actor: null,
        kind: "linked",
        detail,
      });
    }
    await refreshCards(stores, other.id, now);
  }
}

/** A cry for help is no quarrel, nor is writing during a lesson. */
const isQuarrel = ({ care, category }: Incident): boolean => !care && category !== "lesson_time";

/** On another platform by the same author, or between two of the same people. Staff and pupils stay apart. */
function areSamePeople(one: Incident, other: Incident): boolean {
  if (one.channel.platform === other.channel.platform) return false;
  if (one.authorRole !== other.authorRole) return false;
  if (one.authorPerson !== null && one.authorPerson === other.authorPerson) return true;
  const parties = new Set(partiesOf(one));
  return partiesOf(other).filter((person) => parties.has(person)).length >= 2;
}

const partiesOf = ({ authorPerson, targets }: Incident): readonly PersonId[] => [
  ...new Set(authorPerson === null ? targets : [authorPerson, ...targets]),
];
