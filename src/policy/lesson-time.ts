import { DateTime } from "luxon";
import { ruleId } from "../domain/ids.ts";
import type { ClassId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { Verdict } from "../domain/verdict.ts";
import { isSchoolDay, momentOn } from "./school-time.ts";

/** One lesson, from its first moment to the one at which it is over (epoch ms). */
export type Lesson = { readonly from: number; readonly until: number };

/** The lesson that a class has at a moment by the timetable; null in a break, on a free day, and without a timetable. */
export function lessonAt(moment: number, inClass: ClassId, school: SchoolSettings): Lesson | null {
  const local = DateTime.fromMillis(moment, { zone: school.timeZone });
  const day = local.toFormat("yyyy-MM-dd");
  if (!isSchoolDay(day, school)) return null;
  const lessons = school.timetable
    .filter((one) => one.class === inClass && one.from <= day && day <= one.until)
    .flatMap((one) => one.lessons.get(local.weekday) ?? [])
    .map(({ from, until }) => ({ from: momentOn(local, from), until: momentOn(local, until) }));
  return lessons.find(({ from, until }) => from <= moment && moment < until) ?? null;
}

/** Whose lesson it is: a pupil of the class. An account that the roster does not know may be anybody's. */
export const hasLessonsIn = (person: Person | null, inClass: ClassId): boolean =>
  person !== null && person.roles.some((held) => held.role === "pupil" && held.class === inClass);

/** What is said of a message that has nothing but its hour against it; it points at no words. */
export const DURING_LESSON: Extract<Verdict, { readonly kind: "flagged" }> = {
  kind: "flagged",
  findings: [
    {
      rule: ruleId("lesson-time"),
      category: "lesson_time",
      severity: "low",
      span: { start: 0, end: 0 },
      term: null,
    },
  ],
  care: false,
};
