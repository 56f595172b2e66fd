import { createHash } from "node:crypto";
import type { NoticeInput } from "./notice-view.ts";
import { noticeView } from "./notice-view.ts";
import { schoolYear } from "./school-time.ts";

/**
 * Which notice has to stand in a channel: the school year, and a short hash of all that the notice says. Another mode,
 * term, agreement of the council, protocol or address makes another edition, and so does a new school year.
 */
export function noticeEdition(notice: NoticeInput, now: number): string {
  const said = createHash("sha256")
    .update(JSON.stringify(noticeView(notice)))
    .digest("hex");
  return `${schoolYear(now, notice.school)}:${said.slice(0, 12)}`;
}

/** The school year of an edition. */
export const editionYear = (edition: string): string => edition.split(":")[0] ?? "";
