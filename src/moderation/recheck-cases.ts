import type { ChatPlatform } from "../domain/chat.ts";
import type { MessageRef } from "../domain/ids.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Desk } from "./desk.ts";
import { pooled } from "./in-order.ts";
import { errorName } from "./storage-failure.ts";

const WIDTH = 4;

/**
 * Edits and deletions are not replayed by any platform: looks how the messages of the open cases stand now. What cannot
 * be told stays as it is.
 */
export async function recheckCases(
  desk: Desk,
  chat: ChatPlatform,
  handle: {
    readonly edited: (message: ChannelMessage) => Promise<void>;
    readonly deleted: (ref: MessageRef) => Promise<void>;
  },
): Promise<void> {
  if (!chat.can.history) return;
  const refs = await desk.db.transaction(async (stores) => {
    const active = await stores.incidents.list({ status: ["open", "acknowledged"] });
    const here = active.filter(
      (one) => one.channel.platform === chat.platform && one.messageState !== "deleted",
    );
    const found = new Map<string, { readonly ref: MessageRef; readonly edit: number }>();
    for (const incident of here) {
      for (const { ref, edit } of await stores.incidents.messages(incident.id)) {
        found.set(ref.message, { ref, edit: Math.max(edit, found.get(ref.message)?.edit ?? 0) });
      }
    }
    return [...found.values()];
  });
  await pooled(refs, WIDTH, async ({ ref, edit }) => {
    if (desk.pauses.stopped()) return;
    try {
      const now = await chat.present(ref);
      if (now === "deleted") await handle.deleted(ref);
      // The edit that the case holds says nothing new.
      else if (now !== null && now.edit > edit) await handle.edited(now);
    } catch (error) {
      desk.log.warn("CASE_NOT_RECHECKED", { message: ref.message, error: errorName(error) });
    }
  });
}
