import { adviceView } from "../policy/advice-view.ts";
import { attempt, giveUp, isPassing, later, nothingToSend, triedFor } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { placeOfSchool } from "./place.ts";

/** Advice that comes half a day late is about nothing any more. */
const LATEST = 12 * 60 * 60_000;

/** Private advice; whoever has closed their messages does without, because nothing depends on it. */
export async function deliverAdvice(desk: Desk, row: RowOf<"advice">): Promise<void> {
  const { school, to, about } = row.job;
  const place = placeOfSchool(desk.policy(), school);
  if (place === null) return nothingToSend(desk, row);
  const view = adviceView({ ...place, about, class: row.job.class });
  const [marker = ""] = view.lines;
  const result = await attempt(desk, row, to.platform, marker, (chat, once) =>
    chat.note(to, view, once),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction((stores) => stores.outbox.delivered(row.key, row.wanted, result.ref));
  } else if (isPassing(result) && triedFor(row, desk.clock.now()) < LATEST) {
    await later(desk, row, result);
  } else {
    await giveUp(desk, row, result.reason);
  }
}
