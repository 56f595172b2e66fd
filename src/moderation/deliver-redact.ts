import { incidentLabel } from "../domain/incident.ts";
import { redactedCard } from "../policy/redacted-card.ts";
import { attempt, giveUp, isPassing, later } from "./delivery.ts";
import type { RowOf } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { placeOfSchool } from "./place.ts";

/** Takes the names off a card whose case was removed. Needs nothing but the job: the case is gone. */
export async function deliverRedact(desk: Desk, row: RowOf<"redact">): Promise<void> {
  const { school, platform, number, why, card } = row.job;
  const policy = desk.policy();
  const language = placeOfSchool(policy, school)?.language ?? "nl";
  const view = redactedCard(number, why, { language, translate: policy.texts[language] });
  const marker = incidentLabel(number);
  const result = await attempt(desk, row, platform, marker, (chat, once) =>
    "sent" in card
      ? chat.redact(card.sent, view)
      : chat.card(card.to, view, null, {
          key: card.nonce,
          triedAt: card.triedAt,
          marker: once.marker,
        }),
  );
  if (result.kind === "delivered") {
    await desk.db.transaction((stores) => stores.outbox.delivered(row.key, row.wanted, result.ref));
  } else if (isPassing(result)) {
    await later(desk, row, result);
  } else {
    await giveUp(desk, row, result.reason);
  }
}
