import { noticeView } from "../policy/notice-view.ts";
import { schoolYear } from "../policy/school-time.ts";
import { modeOf } from "./channel-mode.ts";
import { attempt, later, nothingToSend } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { placeOf } from "./place.ts";

/** A channel that refuses us is asked again every hour: without the notice it is not judged. */
const HOUR = 60 * 60_000;

/** Posts and pins the notice; only when it stands is the channel judged in the mode that the settings ask for. */
export async function deliverNotice(desk: Desk, row: RowOf<"notice">): Promise<void> {
  const { to, schoolYear: year } = row.job;
  const place = placeOf(desk.policy(), to);
  const now = desk.clock.now();
  if (place !== null && schoolYear(now, place.school) !== year) return nothingToSend(desk, row);
  const asked = await desk.db.transaction(async (stores) =>
    place === null ? null : modeOf(stores, place, await desk.rosters.read(stores), now),
  );
  const mode = asked?.because === "no-notice" ? asked.wanted : null;
  if (place === null || (mode !== "staff" && mode !== "live")) {
    // Not wanted now; it may be again within this school year.
    return desk.db.transaction((stores) => stores.outbox.retry(row.key, now + HOUR, "not-wanted"));
  }
  const { school, protocol, language, translate } = place;
  const view = noticeView({ school, protocol, mode, language, translate });
  const result = await attempt(desk, row, to.platform, view.title, (chat, once) =>
    chat.notice(to, view, once),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction(async (stores) => {
      await stores.outbox.delivered(row.key, row.wanted, result.ref);
      await stores.channels.setNotice(to, year, desk.clock.now());
    });
    desk.log.info("NOTICE_POSTED", { channel: to.channel, platform: to.platform, year });
    return;
  }
  desk.log.warn("NOTICE_NOT_POSTED", { channel: to.channel, why: result.reason });
  const wait = result.retryAfterMs ?? (result.reason === "unreachable" ? null : HOUR);
  await later(desk, row, { ...result, retryAfterMs: wait }, HOUR);
}
