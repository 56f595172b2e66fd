import type { OutboxRow } from "../domain/store.ts";
import { deliverCard } from "./deliver-card.ts";
import { deliverDigest } from "./deliver-digest.ts";
import { deliverHide } from "./deliver-hide.ts";
import { deliverLine } from "./deliver-line.ts";
import { deliverNote } from "./deliver-note.ts";
import { deliverNotice } from "./deliver-notice.ts";
import { deliverPing } from "./deliver-ping.ts";
import type { Desk } from "./desk.ts";

/** One attempt at one row, by its kind. */
export function deliverRow(desk: Desk, row: OutboxRow): Promise<void> {
  const { job } = row;
  switch (job.kind) {
    case "note":
      return deliverNote(desk, { ...row, job });
    case "line":
      return deliverLine(desk, { ...row, job });
    case "card":
      return deliverCard(desk, { ...row, job });
    case "ping":
      return deliverPing(desk, { ...row, job });
    case "hide":
      return deliverHide(desk, { ...row, job });
    case "notice":
      return deliverNotice(desk, { ...row, job });
    case "digest":
      return deliverDigest(desk, { ...row, job });
  }
}
