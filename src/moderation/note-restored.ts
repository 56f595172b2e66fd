import type { Incident } from "../domain/incident.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Stores } from "../domain/store.ts";
import type { Desk } from "./desk.ts";
import { refreshCards } from "./refresh-cards.ts";

/**
 * A message that was deleted and changes later than that stands again: its author took the deletion back. Gives its cases
 * as they are now. An edit from before the deletion that comes late changes nothing.
 */
export async function noteRestored(
  desk: Desk,
  message: ChannelMessage,
  cases: readonly Incident[],
): Promise<readonly Incident[]> {
  if (!cases.some((incident) => isGone(incident, message))) return cases;
  const now = desk.clock.now();
  const restored = await desk.db.transaction(async (stores) => {
    const found: Incident[] = [];
    for (const { id } of cases) {
      const incident = await stores.incidents.byId(id);
      if (incident === null) continue;
      const back = isGone(incident, message) && message.edit > (await deletedAt(stores, incident));
      if (!back) {
        found.push(incident);
        continue;
      }
      await stores.incidents.update(id, { messageState: "present" });
      await stores.incidents.addEvent({
        incident: id,
        at: now,
        actor: null,
        kind: "restored",
        detail: "",
      });
      await refreshCards(stores, id, now);
      found.push({ ...incident, messageState: "present" });
    }
    return found;
  });
  desk.committed();
  return restored;
}

const isGone = (incident: Incident, message: ChannelMessage): boolean =>
  incident.messageState === "deleted" && incident.message.message === message.ref.message;

async function deletedAt(stores: Stores, incident: Incident): Promise<number> {
  const events = await stores.incidents.events(incident.id);
  return events.findLast(({ kind }) => kind === "deleted")?.at ?? Number.POSITIVE_INFINITY;
}
