import { messageKey } from "../domain/ids.ts";
import type { MessageRef } from "../domain/ids.ts";
import { retryDelay } from "./back-off.ts";
import type { Desk } from "./desk.ts";
import { errorName, storageFailure } from "./storage-failure.ts";

export type Kept<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "set-aside" }
  | { readonly kind: "stopped" };

/**
 * Does the work until the database has it: while that is full, locked or broken, it is tried again with longer and
 * longer pauses, and the cursor stays before the message, so that a restart finds it again. Work that fails in any
 * other way is set aside; the operator is told by code and reference, never by the error's own words, which may hold
 * the message.
 */
export async function keepTrying<Result>(
  desk: Desk,
  ref: MessageRef,
  work: () => Promise<Result>,
): Promise<Kept<Result>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { kind: "done", result: await work() };
    } catch (error) {
      const failure = storageFailure(error);
      const refs = { message: messageKey(ref), thread: ref.thread };
      if (failure === null) {
        desk.log.error("MESSAGE_SET_ASIDE", { ...refs, error: errorName(error) });
        desk.trace({ kind: "due", at: desk.clock.now(), what: "message-set-aside" });
        return { kind: "set-aside" };
      }
      desk.log.error(failure, { ...refs, attempt });
      await desk.pauses.pause(Math.min(retryDelay(attempt, null, desk.random()), 30_000));
      if (desk.pauses.stopped()) return { kind: "stopped" };
    }
  }
}
