import type { Advice } from "../domain/decision.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { LimitStore, Writer } from "../domain/store.ts";
import { withinPause } from "../policy/decide.ts";
import { writerOf } from "./case-input.ts";
import type { Desk } from "./desk.ts";
import type { Lookup } from "./message-lookup.ts";
import { adviceKey } from "./outbox-keys.ts";
import type { Place } from "./place.ts";

const DAY = 24 * 60 * 60_000;

/**
 * Asks for private advice to the author, once for a message and at most as often as a note; of their role a colleague is
 * reminded once in many days. Opens no case and keeps nothing of the message; without a live channel nothing happens.
 */
export async function recordAdvice(
  desk: Desk,
  { school, channel }: Place,
  { ref, edit, author }: ChannelMessage,
  { mode, roster }: Pick<Lookup, "mode" | "roster">,
  about: Advice,
): Promise<void> {
  if (mode !== "live") return;
  const now = desk.clock.now();
  await desk.db.transaction(async (stores) => {
    if (!(await mayAdvise(stores.limits, writerOf(author, roster), about, school, now))) return;
    const to = { school: school.id, class: channel.class, to: author };
    await stores.outbox.want(adviceKey(ref, edit), { kind: "advice", ...to, about }, now, now);
  });
  desk.committed();
}

/** Whether it is not too soon after the last time; if so, this is the last time from now on. */
async function mayAdvise(
  limits: LimitStore,
  author: Writer,
  about: Advice,
  school: SchoolSettings,
  now: number,
): Promise<boolean> {
  if (about === "role") {
    const last = await limits.lastReminder(author);
    // A clock that was set back leaves a moment in the far future, which says nothing any more.
    if (last !== null && Math.abs(now - last) < school.roleReminders.days * DAY) return false;
    await limits.reminded(author.accounts[0], now);
    return true;
  }
  if (withinPause(await limits.lastNote(author), now, school)) return false;
  await limits.noteSent(author.accounts[0], now);
  return true;
}
