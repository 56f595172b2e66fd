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

/**
 * When a case must be gone (epoch ms), or null while somebody still has to do something with it. A low case that nobody
 * took on was only in the digest: it counts from its opening, or it would stay for ever.
 */
export function keepUntil(incident: Incident, school: SchoolSettings): number | null {
  const { category, severity, status, outcome } = incident;
  if (status === "open" && severity === "low" && !SERIOUS.has(category)) {
    return ordinaryUntil(incident.openedAt, school);
  }
  if (status !== "closed" || incident.closedAt === null) return null;
  const closed = DateTime.fromMillis(incident.closedAt, { zone: school.timeZone });
  const { falseAlarmDays, seriousDays } = school.retention;
  if (outcome === "false_alarm") return closed.plus({ days: falseAlarmDays }).toMillis();
  if (SERIOUS.has(category)) return closed.plus({ days: seriousDays }).toMillis();
  return ordinaryUntil(incident.closedAt, school);
}

/** The end of the school year, or sooner when the school sets fewer days. */
const ordinaryUntil = (from: number, school: SchoolSettings): number =>
  Math.min(
    DateTime.fromMillis(from, { zone: school.timeZone })
      .plus({ days: school.retention.ordinaryDays })
      .toMillis(),
    nextSchoolYear(from, school),
  );
