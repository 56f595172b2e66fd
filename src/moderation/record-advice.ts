import type { Advice } from "../domain/decision.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Mode } from "../domain/school.ts";
import { withinPause } from "../policy/decide.ts";
import type { Desk } from "./desk.ts";
import { adviceKey } from "./outbox-keys.ts";
import type { Place } from "./place.ts";

/**
 * Asks for private advice to the author, once for a message and at most as often as a note. Opens no case and keeps
 * nothing of the message; without a live channel nothing happens.
 */
export async function recordAdvice(
  desk: Desk,
  { school, channel }: Place,
  { ref, edit, author }: ChannelMessage,
  mode: Mode,
  about: Advice,
): Promise<void> {
  if (mode !== "live") return;
  const now = desk.clock.now();
  await desk.db.transaction(async (stores) => {
    if (withinPause(await stores.limits.lastNote(author), now, school)) return;
    await stores.limits.noteSent(author, now);
    const to = { school: school.id, class: channel.class, to: author };
    await stores.outbox.want(adviceKey(ref, edit), { kind: "advice", ...to, about }, now, now);
  });
  desk.committed();
}
