import type { NoticeView } from "../domain/chat.ts";
import type { Protocol } from "../domain/protocol.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { Speech } from "./wording.ts";
import { isOn } from "./wanted-verdict.ts";
import { schoolWord } from "./wording.ts";

export type NoticeInput = Speech & {
  readonly school: SchoolSettings;
  readonly protocol: Protocol;
  readonly mode: "staff" | "live";
};

/** What is posted and pinned before a channel is judged: who reads, for what, what is kept, who sees it, how to object. */
export function noticeView(notice: NoticeInput): NoticeView {
  const { school, protocol, mode, language, translate } = notice;
  const mentor = schoolWord("mentor", school, notice);
  const { falseAlarmDays, ordinaryDays, seriousDays } = school.retention;
  return {
    language,
    title: translate("notice.title"),
    lines: [
      translate("notice.reader"),
      translate("notice.purpose", { protocol: protocol.name, version: protocol.version }),
      translate(`notice.mode.${mode}`, { mentor }),
      translate(school.council === null ? "notice.staff.unjudged" : "notice.staff.judged"),
      ...(isOn("lesson_time", school, protocol) ? [translate("notice.lesson_time")] : []),
      ...(isOn("copyright", school, protocol) && mode === "live"
        ? [translate("notice.copyright")]
        : []),
      translate("notice.kept", { falseAlarmDays, ordinaryDays, seriousDays }),
      translate("notice.seen", { mentor }),
      ...(school.hide && mode === "live" ? [translate("notice.hide")] : []),
      translate("notice.people"),
      translate(mode === "live" ? "notice.object" : "notice.object_staff", { mentor }),
      school.contactEmail === null
        ? translate("notice.contact.school", { school: school.name })
        : translate("notice.contact.mail", { email: school.contactEmail }),
    ],
  };
}
