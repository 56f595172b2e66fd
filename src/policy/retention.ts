import { DateTime } from "luxon";
import type { Incident } from "../domain/incident.ts";
import type { IncidentCategory } from "../domain/decision.ts";
import type { SchoolSettings } from "../domain/school.ts";
import { nextSchoolYear } from "./school-time.ts";

/** Cases that may still matter to an investigation or to somebody's safety years later. */
const SERIOUS: ReadonlySet<IncidentCategory> = new Set([
  "threat",
  "self_harm",
  "image_abuse",
  "radicalisation",
]);

/** When a case must be gone (epoch ms), or null while it is not closed. */
export function keepUntil(incident: Incident, school: SchoolSettings): number | null {
  if (incident.status !== "closed" || incident.closedAt === null) return null;
  const closed = DateTime.fromMillis(incident.closedAt, { zone: school.timeZone });
  const { falseAlarmDays, seriousDays, ordinaryDays } = school.retention;
  if (incident.outcome === "false_alarm") return closed.plus({ days: falseAlarmDays }).toMillis();
  if (SERIOUS.has(incident.category)) return closed.plus({ days: seriousDays }).toMillis();
  return Math.min(
    closed.plus({ days: ordinaryDays }).toMillis(),
    nextSchoolYear(incident.closedAt, school),
  );
}
