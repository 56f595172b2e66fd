import { channelKey, messageKey } from "../domain/ids.ts";
import type { ChannelMessage } from "../domain/message.ts";
import { inConversation, keepSignal } from "./in-conversation.ts";
import type { Desk } from "./desk.ts";
import { judgeEdit } from "./handle-edit.ts";
import { isFlag, judge, recordFlag } from "./judge-message.ts";
import { recordAdvice } from "./record-advice.ts";
import { keepTrying } from "./keep-trying.ts";
import { lookUp } from "./message-lookup.ts";
import { placeOf } from "./place.ts";

/** Events that come twice within this many messages are not judged twice; cases are safe however late they come. */
const REMEMBERED = 5_000;

/** Takes in a post, live or by catch-up; resolves when what it caused is committed, or nothing has to be. */
export function createHandleMessage(desk: Desk): (message: ChannelMessage) => Promise<void> {
  const seen = new Set<string>();
  const remember = (key: string): void => {
    seen.add(key);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
  };

  return async (message) => {
    const { ref, position } = message;
    const policy = desk.policy();
    const place = placeOf(policy, ref);
    if (place === null) return;
    const key = `${messageKey(ref)}:${message.edit}`;
    desk.trace({ kind: "received", at: desk.clock.now(), ref, edit: message.edit });
    desk.tracker.begin(ref, position);
    const kept = await desk.channels.run(channelKey(ref), async () =>
      seen.has(key)
        ? ({ kind: "done", result: undefined } as const)
        : keepTrying(desk, ref, async () => {
            const looked = await lookUp(desk, place, message);
            const { mode } = looked;
            if (mode === "off" || looked.holding !== null) return;
            // The platform's history gives a post as it is now: it may be an edit of one that has a case.
            if (looked.cases.length > 0) return judgeEdit(desk, place, message, looked);
            const judged = judge(desk, place, message, looked);
            const { verdict, conversed } = await inConversation(
              desk,
              place,
              message,
              looked,
              judged,
            );
            if (isFlag(verdict)) {
              await recordFlag(desk, place, message, { ...looked, mode }, verdict, null, conversed);
            } else if (judged !== null && judged.advice !== null) {
              await recordAdvice(desk, place, message, looked, judged.advice);
            }
            await keepSignal(desk, mode, conversed);
            if (judged === null) return;
            desk.tally.add(place.school.id, judged.shadow);
          }),
    );
    // Not finished: the cursor stays before it, and the next start finds it again.
    if (kept.kind === "stopped") return;
    remember(key);
    desk.tracker.finish(ref, position);
  };
}
