import type { Desk } from "./desk.ts";
import { errorName } from "./storage-failure.ts";

/** Writes every cursor that may move. A failure costs nothing but judging a few messages again. */
export async function writeCursors(desk: Pick<Desk, "db" | "tracker" | "log">): Promise<void> {
  const safe = desk.tracker.unwritten();
  if (safe.length === 0) return;
  try {
    await desk.db.transaction(async (stores) => {
      for (const one of safe) {
        await stores.cursors.advance(one.channel, one.stream, one.position);
      }
    });
    for (const one of safe) desk.tracker.written(one);
  } catch (error) {
    desk.log.warn("CURSOR_NOT_WRITTEN", { error: errorName(error), streams: safe.length });
  }
}
