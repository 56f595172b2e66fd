import type { ClassId } from "./ids.ts";
import type { TimeOfDay } from "./school.ts";

/** Wall-clock times of one lesson; `until` is when it is over. */
export type LessonHours = { readonly from: TimeOfDay; readonly until: TimeOfDay };

/** The lessons of one class for a stretch of days, both included (ISO days). Holidays are the school's. */
export type ClassTimetable = {
  readonly class: ClassId;
  readonly from: string;
  readonly until: string;
  /** By ISO weekday, 1 = Monday. */
  readonly lessons: ReadonlyMap<number, readonly LessonHours[]>;
};
/** When which class has lessons; empty: never. */
export type Timetable = readonly ClassTimetable[];
