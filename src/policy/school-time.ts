import { DateTime } from "luxon";
import type { SchoolSettings, TimeOfDay } from "../domain/school.ts";

/*
 * Time as a school keeps it: wall clock in its own zone, school days, holidays, and hours in which a phone may ring.
 * All moments are epoch milliseconds. Days are ISO days (`2026-11-20`) in the zone of the school.
 */

/** A school without a school day within this many days is taken to be open always, so that nothing waits for ever. */
const LONGEST_CLOSED_DAYS = 120;
const MINUTE = 60_000;

const local = (moment: number, school: SchoolSettings): DateTime =>
  DateTime.fromMillis(moment, { zone: school.timeZone });
/** The moment at which it is that time of day on the day of `day`, in its own zone. */
export const momentOn = (day: DateTime, time: TimeOfDay): number => {
  const [hour, minute] = time.split(":").map(Number);
  return day.set({ hour: hour ?? 0, minute: minute ?? 0, second: 0, millisecond: 0 }).toMillis();
};

/** The time of day it is at the school, `10:20`. */
export const clockTime = (moment: number, school: SchoolSettings): TimeOfDay =>
  local(moment, school).toFormat("HH:mm");
/** The moment at which a day (ISO) begins at the school. */
export const startOfDay = (day: string, school: SchoolSettings): number =>
  DateTime.fromISO(day, { zone: school.timeZone }).startOf("day").toMillis();
/** The moment at which a day (ISO) is over at the school. */
export const endOfDay = (day: string, school: SchoolSettings): number =>
  DateTime.fromISO(day, { zone: school.timeZone }).plus({ days: 1 }).startOf("day").toMillis();

/** The day it is at the school. */
export const isoDay = (now: number, school: SchoolSettings): string =>
  local(now, school).toFormat("yyyy-MM-dd");

/** The school year that a moment falls in, for example `2026-2027`. */
export function schoolYear(now: number, school: SchoolSettings): string {
  const day = isoDay(now, school);
  const year = Number(day.slice(0, 4));
  const started = day.slice(5) >= school.schoolDays.yearStarts ? year : year - 1;
  return `${started}-${started + 1}`;
}

/** The first moment of the school year after the one that a moment falls in. */
export function nextSchoolYear(now: number, school: SchoolSettings): number {
  const year = schoolYear(now, school).slice(5);
  return DateTime.fromISO(`${year}-${school.schoolDays.yearStarts}`, {
    zone: school.timeZone,
  }).toMillis();
}

/** Whether lessons are given on this day. */
export function isSchoolDay(day: string, school: SchoolSettings): boolean {
  const { weekday } = DateTime.fromISO(day, { zone: "utc" });
  const holiday = school.schoolDays.holidays.some(({ from, until }) => from <= day && day <= until);
  return school.schoolDays.weekdays.includes(weekday) && !holiday;
}

/** The hours of the school day that is under way or comes next; null when none comes for a long time. */
function schoolDayAt(
  now: number,
  school: SchoolSettings,
): { readonly from: number; readonly until: number } | null {
  const today = local(now, school).startOf("day");
  for (let ahead = 0; ahead <= LONGEST_CLOSED_DAYS; ahead += 1) {
    const day = today.plus({ days: ahead });
    if (!isSchoolDay(day.toFormat("yyyy-MM-dd"), school)) continue;
    const from = momentOn(day, school.schoolDays.from);
    const until = momentOn(day, school.schoolDays.until);
    if (now < until) return { from, until };
  }
  return null;
}

/** This moment when school is on, else the start of the next school day. */
export function nextSchoolMoment(now: number, school: SchoolSettings): number {
  const hours = schoolDayAt(now, school);
  return hours === null ? now : Math.max(now, hours.from);
}

/** The first start of a school day after this moment; tomorrow's hour when no school day comes for a long time. */
export function nextSchoolMorning(now: number, school: SchoolSettings): number {
  const { from } = school.schoolDays;
  const today = local(now, school).startOf("day");
  for (let ahead = 0; ahead <= LONGEST_CLOSED_DAYS; ahead += 1) {
    const day = today.plus({ days: ahead });
    const morning = momentOn(day, from);
    if (morning > now && isSchoolDay(day.toFormat("yyyy-MM-dd"), school)) return morning;
  }
  return momentOn(today.plus({ days: 1 }), from);
}

/** The moment, always within school hours, by which so many minutes of school time have passed. */
export function addSchoolMinutes(from: number, minutes: number, school: SchoolSettings): number {
  let moment = from;
  let left = minutes * MINUTE;
  for (;;) {
    const hours = schoolDayAt(moment, school);
    if (hours === null) return moment + left;
    const start = Math.max(moment, hours.from);
    if (left < hours.until - start) return start + left;
    left -= hours.until - start;
    moment = hours.until;
  }
}

/** This moment when phones may ring, else the next start of waking hours, on any day of the week. */
export function nextWakingMoment(now: number, school: SchoolSettings): number {
  const today = local(now, school).startOf("day");
  const from = momentOn(today, school.waking.from);
  if (now < from) return from;
  return now < momentOn(today, school.waking.until)
    ? now
    : momentOn(today.plus({ days: 1 }), school.waking.from);
}

/** The first digest after this moment: its time of day on a school day. */
export function nextDigestAt(now: number, school: SchoolSettings): number {
  const today = local(now, school).startOf("day");
  for (let ahead = 0; ahead <= LONGEST_CLOSED_DAYS; ahead += 1) {
    const day = today.plus({ days: ahead });
    const due = momentOn(day, school.timers.digestAt);
    if (due > now && isSchoolDay(day.toFormat("yyyy-MM-dd"), school)) return due;
  }
  return momentOn(today.plus({ days: 1 }), school.timers.digestAt);
}
