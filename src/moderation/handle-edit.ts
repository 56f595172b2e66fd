import { channelKey } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { ChannelMessage } from "../domain/message.ts";
import { inConversation } from "./in-conversation.ts";
import type { Desk } from "./desk.ts";
import { isFlag, judge, recordFlag } from "./judge-message.ts";
import { keepTrying } from "./keep-trying.ts";
import { lookUp } from "./message-lookup.ts";
import type { Lookup } from "./message-lookup.ts";
import { noteRestored } from "./note-restored.ts";
import { placeOf } from "./place.ts";
import type { Place } from "./place.ts";
import { recordAdvice } from "./record-advice.ts";
import { refreshCards } from "./refresh-cards.ts";

/** Takes in an edit: it is judged again, and its case (if any) is told what became of the message. */
export function createHandleEdit(desk: Desk): (message: ChannelMessage) => Promise<void> {
  return async (message) => {
    const place = placeOf(desk.policy(), message.ref);
    if (place === null) return;
    const { ref, edit } = message;
    desk.trace({ kind: "received", at: desk.clock.now(), ref, edit });
    await desk.channels.run(channelKey(ref), () =>
      keepTrying(desk, ref, async () => {
        const looked = await lookUp(desk, place, message);
        if (looked.mode === "off" || looked.holding !== null) return;
        const cases = await noteRestored(desk, message, looked.cases);
        await judgeEdit(desk, place, message, { ...looked, cases });
      }),
    );
  };
}

/** Judges the present text of a message that may have a case already. */
export async function judgeEdit(
  desk: Desk,
  place: Place,
  message: ChannelMessage,
  looked: Lookup,
): Promise<void> {
  const { mode } = looked;
  if (mode === "off") return;
  const held = looked.cases.findLast((incident) => incident.status !== "closed") ?? null;
  if (held !== null && (await isKnown(desk, held, message))) return;
  const judged = judge(desk, place, message, looked);
  const { verdict, conversed } = await inConversation(desk, place, message, looked, judged);
  if (judged === null) return;
  const { advice } = judged;
  if (isFlag(verdict)) {
    // A case is never joined by one of the other kind: help and reproach stay apart.
    const into = held !== null && held.care === verdict.care ? held : null;
    await recordFlag(desk, place, message, { ...looked, mode }, verdict, into, conversed);
  } else {
    // Nothing is wrong with the words of what was written during a lesson, so an edit repairs nothing.
    if (held !== null && held.category !== "lesson_time") await noteCleaned(desk, held, message);
    if (advice !== null) await recordAdvice(desk, place, message, looked, advice);
  }
  desk.tally.add(place.school.id, judged.shadow);
}

/**
 * Platforms report an edit when only a preview was added, though the words are what counts; and an older edit that comes
 * after a newer one says nothing about how the message stands now.
 */
async function isKnown(desk: Desk, held: Incident, message: ChannelMessage): Promise<boolean> {
  const kept = await desk.db.transaction((stores) => stores.incidents.messages(held.id));
  const last = kept.findLast((one) => one.ref.message === message.ref.message);
  if (last === undefined) return false;
  if (message.edit < last.edit) return true;
  return held.messageState !== "cleaned" && last.text === message.text;
}

async function noteCleaned(desk: Desk, held: Incident, message: ChannelMessage): Promise<void> {
  const now = desk.clock.now();
  await desk.db.transaction(async (stores) => {
    const incident = await stores.incidents.byId(held.id);
    const isFirst = incident?.message.message === message.ref.message;
    if (incident === null) return;
    // What is gone stays gone, also when an edit from before comes late.
    if (isFirst && ["cleaned", "deleted"].includes(incident.messageState)) return;
    if (isFirst) await stores.incidents.update(held.id, { messageState: "cleaned" });
    await stores.incidents.addEvent({
      incident: held.id,
      at: now,
      actor: null,
      kind: "cleaned",
      detail: "",
    });
    await refreshCards(stores, held.id, now);
  });
  desk.committed();
}
