import { editionYear } from "../policy/notice-edition.ts";
import { noticeView } from "../policy/notice-view.ts";
import { schoolYear } from "../policy/school-time.ts";
import { modeOf, noticeInput, wantedEdition } from "./channel-mode.ts";
import { attempt, later, nothingToSend } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { settleFloor } from "./floor.ts";
import { placeOf } from "./place.ts";

/** A channel that refuses us is asked again every hour: without the notice it is not judged. */
const HOUR = 60 * 60_000;

/**
 * Posts and pins the notice and unpins the one before it; only when it stands is the channel judged in the mode that the
 * settings ask for.
 */
export async function deliverNotice(desk: Desk, row: RowOf<"notice">): Promise<void> {
  const { to, edition, after } = row.job;
  const place = placeOf(desk.policy(), to);
  const now = desk.clock.now();
  const { asked, standing } = await desk.db.transaction(async (stores) => ({
    asked:
      place === null ? null : await modeOf(stores, place, await desk.rosters.read(stores), now),
    standing: await stores.channels.notice(to),
  }));
  const year = place === null ? null : schoolYear(now, place.school);
  // Another notice has come between, or it was for a year that is over: this one can never be wanted again.
  if ((standing?.at ?? 0) !== after || (year !== null && editionYear(edition) !== year)) {
    return nothingToSend(desk, row);
  }
  const input = place === null ? null : noticeInput(place);
  const wanted = place === null ? null : wantedEdition(place, now);
  if (input === null || wanted !== edition || asked?.because !== "no-notice") {
    // Not wanted now; it may be again within this school year.
    return desk.db.transaction((stores) => stores.outbox.retry(row.key, now + HOUR, "not-wanted"));
  }
  const view = noticeView(input);
  const gaps = desk.gaps();
  const result = await attempt(desk, row, to.platform, view.title, async (chat, once) => {
    // Judging begins with the notice: what is posted from then on is found again, however soon the bot ends.
    if (chat.can.history) await settleFloor(desk, chat, to);
    return chat.notice(to, view, standing?.sent ?? null, once);
  });
  if (result.kind === "delivered") {
    await desk.db.transaction(async (stores) => {
      await stores.outbox.delivered(row.key, row.wanted, result.ref);
      await stores.channels.setNotice(to, { edition, at: desk.clock.now(), sent: result.ref });
    });
    desk.log.info("NOTICE_POSTED", { channel: to.channel, platform: to.platform, edition });
    return;
  }
  desk.log.warn("NOTICE_NOT_POSTED", { channel: to.channel, why: result.reason });
  // Whoever lets us in while we are being refused does not say so again.
  const isLetIn = desk.gaps() !== gaps;
  const again = isLetIn || result.reason === "unreachable" ? null : HOUR;
  const wait = result.retryAfterMs ?? again;
  await later(desk, row, { ...result, retryAfterMs: wait }, HOUR);
}
