import type { OutboxRow } from "../domain/store.ts";
import { deliverAdvice } from "./deliver-advice.ts";
import { deliverCard } from "./deliver-card.ts";
import { deliverDigest } from "./deliver-digest.ts";
import { deliverHide } from "./deliver-hide.ts";
import { deliverLine } from "./deliver-line.ts";
import { deliverNote } from "./deliver-note.ts";
import { deliverNotice } from "./deliver-notice.ts";
import { deliverPing } from "./deliver-ping.ts";
import { deliverRedact } from "./deliver-redact.ts";
import type { Desk } from "./desk.ts";

/** One attempt at one row, by its kind. */
export function deliverRow(desk: Desk, row: OutboxRow): Promise<void> {
  const { job } = row;
  if (job.kind === "note") return deliverNote(desk, { ...row, job });
  if (job.kind === "line") return deliverLine(desk, { ...row, job });
  if (job.kind === "card") return deliverCard(desk, { ...row, job });
  if (job.kind === "ping") return deliverPing(desk, { ...row, job });
  if (job.kind === "hide") return deliverHide(desk, { ...row, job });
  if (job.kind === "redact") return deliverRedact(desk, { ...row, job });
  if (job.kind === "notice") return deliverNotice(desk, { ...row, job });
  if (job.kind === "advice") return deliverAdvice(desk, { ...row, job });
  return deliverDigest(desk, { ...row, job });
}
