import { channelKey } from "../domain/ids.ts";
import type { MessageRef } from "../domain/ids.ts";
import type { Desk } from "./desk.ts";
import { keepTrying } from "./keep-trying.ts";
import { placeOf } from "./place.ts";
import { refreshCards } from "./refresh-cards.ts";

/** Takes in a deletion: cases that hold the message say so; their evidence stays until its term. */
export function createHandleDelete(desk: Desk): (ref: MessageRef) => Promise<void> {
  return async (ref) => {
    if (placeOf(desk.policy(), ref) === null) return;
    await desk.channels.run(channelKey(ref), () =>
      keepTrying(desk, ref, () => noteDeleted(desk, ref)),
    );
  };
}

async function noteDeleted(desk: Desk, ref: MessageRef): Promise<void> {
  const now = desk.clock.now();
  desk.conversations.drop(ref);
  const changed = await desk.db.transaction(async (stores) => {
    const cases = await stores.incidents.byMessage(ref);
    for (const incident of cases) {
      const isFirst = incident.message.message === ref.message;
      if (isFirst && incident.messageState === "deleted") continue;
      if (isFirst) await stores.incidents.update(incident.id, { messageState: "deleted" });
      await stores.incidents.addEvent({
        incident: incident.id,
        at: now,
        actor: null,
        kind: "deleted",
        detail: "",
      });
      await refreshCards(stores, incident.id, now);
    }
    return cases.length > 0;
  });
  if (changed) desk.committed();
}
