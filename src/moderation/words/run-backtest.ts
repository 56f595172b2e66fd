import type { Detector } from "../../detection/detector.ts";
import { incidentLabel } from "../../domain/incident.ts";
import type { SchoolId } from "../../domain/ids.ts";
import type { Severity, Verdict } from "../../domain/verdict.ts";
import { severityRank, verdictSeverity } from "../../domain/verdict.ts";
import { isoDay } from "../../policy/school-time.ts";
import type { Desk } from "../desk.ts";
import { isFlag, weigh } from "../judge-message.ts";
import type { SchoolPlace } from "../place.ts";
import { createBreath, turn } from "./breath.ts";
import { rings } from "./shadow-hits.ts";
import type { Backtest, CaseHit, LineHit } from "./word-outcome.ts";
import { writeTally } from "./word-tally.ts";

/** How far a long work has come. */
export type Progress = (done: number, total: number) => void;

const TOLD = 200;
const DAY = 24 * 60 * 60_000;
const VOLUME_DAYS = 28;
/** With fewer judged messages than this a week's number says nothing. */
const ENOUGH = 200;

const severityOf = (verdict: Verdict): Severity | null =>
  isFlag(verdict) ? (verdict.care ? "urgent" : verdictSeverity(verdict.findings)) : null;

/** Judges everything that is known to be harmless, and the stored messages of the school, with two detectors. */
export async function runBacktest(
  desk: Pick<Desk, "db" | "harmless" | "clock" | "policy" | "log" | "tally">,
  place: SchoolPlace,
  make: { readonly before: () => Detector; readonly after: () => Detector },
  tell: Progress = () => {},
): Promise<Backtest> {
  const { school } = place;
  const lines = await desk.harmless();
  const before = make.before();
  await turn();
  const after = make.after();
  const stored = await storedMessages(desk, school.id);
  const total = lines.length + stored.length;
  let done = 0;
  const breath = createBreath();
  const step = async (): Promise<void> => {
    done += 1;
    if (done % TOLD === 0) tell(done, total);
    await breath();
  };
  const judge = (detector: Detector, text: string, role: "student" | "staff"): Verdict =>
    weigh(detector.detect({ text, segments: [], attachments: [], role }), place, false).verdict;

  const newly: LineHit[] = [];
  const spared: LineHit[] = [];
  let ringing = 0;
  for (const line of lines) {
    const now = judge(before, line.text, "student");
    const then = judge(after, line.text, "student");
    const severity = { before: severityOf(now), after: severityOf(then) };
    if (severity.after !== null && severity.before === null)
      newly.push({ ...line, severity: severity.after });
    if (severity.before !== null && severity.after === null)
      spared.push({ ...line, severity: severity.before });
    if (rings(then) && !rings(now)) ringing += 1;
    await step();
  }
  const cases = new Map<string, CaseHit>();
  for (const { label, text, role, falseAlarm } of stored) {
    const hit = {
      before: severityOf(judge(before, text, role)),
      after: severityOf(judge(after, text, role)),
    };
    const known = cases.get(label);
    if (hit.before !== hit.after && (known === undefined || weight(hit) > weight(known)))
      cases.set(label, { case: label, ...hit, falseAlarm });
    await step();
  }
  tell(total, total);
  const rate = lines.length === 0 ? 0 : ringing / lines.length;
  const weekly = await messagesPerWeek(desk, school.id);
  return {
    lines: lines.length,
    newly,
    spared,
    messages: stored.length,
    cases: [...cases.values()],
    share: lines.length === 0 ? 0 : newly.length / lines.length,
    pingsPerThousand: rate * 1_000,
    pingsPerWeek: weekly === null ? null : rate * weekly,
  };
}

const weight = ({ before, after }: Pick<CaseHit, "before" | "after">): number =>
  Math.abs(
    (before === null ? -1 : severityRank(before)) - (after === null ? -1 : severityRank(after)),
  );

type Stored = {
  readonly label: string;
  readonly text: string;
  readonly role: "student" | "staff";
  readonly falseAlarm: boolean;
};
async function storedMessages(
  { db }: Pick<Desk, "db">,
  school: SchoolId,
): Promise<readonly Stored[]> {
  const found: Stored[] = [];
  for (const incident of await db.incidents.list({ school })) {
    for (const { text } of await db.incidents.messages(incident.id)) {
      found.push({
        label: incidentLabel(incident.number),
        text,
        role: incident.authorRole,
        falseAlarm: incident.outcome === "false_alarm",
      });
    }
  }
  return found;
}

/** Messages that the school has judged in a week, of the last four; null while they are too few to say. */
async function messagesPerWeek(
  desk: Pick<Desk, "db" | "clock" | "policy" | "log" | "tally">,
  id: SchoolId,
): Promise<number | null> {
  await writeTally(desk);
  const school = desk.policy().schools.get(id);
  if (school === undefined) return null;
  const now = desk.clock.now();
  const days = await desk.db.words.judged(id, isoDay(now - VOLUME_DAYS * DAY, school));
  const messages = days.reduce((sum, day) => sum + day.messages, 0);
  const first = days[0]?.day;
  if (first === undefined || messages < ENOUGH) return null;
  const spanned = Math.max(7, Math.round((now - Date.parse(first)) / DAY));
  return (messages / spanned) * 7;
}
