import { z } from "zod";
import type { Problem } from "../domain/errors.ts";
import { classId } from "../domain/ids.ts";
import type { LessonHours, Timetable } from "../domain/timetable.ts";
import { isoDay, text, timeOfDay } from "./fields.ts";
import type { SourceFile } from "./load-lexicon.ts";
import { checkYaml, openYaml, valueAt } from "./yaml-file.ts";
import type { OpenedYaml, YamlPath } from "./yaml-file.ts";

/*
 * A school's timetable: config/timetables/<key of the school>.yaml. Lesson hours have a number; a class's day lists
 * those numbers, or times of its own.
 */

const DAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
type Day = (typeof DAYS)[number];
const RANGE = /^(?<from>\d\d:\d\d)-(?<until>\d\d:\d\d)$/;

const hourNumber = z.string().regex(/^\d{1,2}$/, {
  error: (issue) => `"${String(issue.input)}" is no number of a lesson hour; write 1, 2, …`,
});
const NO_LESSON = `write the number of a lesson hour, or times between quotes: "10:30-11:20"`;
const lesson = z.union(
  [z.number().int().min(0).max(99), z.string().regex(RANGE, { error: () => NO_LESSON })],
  { error: () => NO_LESSON },
);
const day = z.array(lesson).max(30).default([]);

const classEntry = z.strictObject({
  class: text.max(40),
  from: isoDay,
  until: isoDay,
  ...(Object.fromEntries(DAYS.map((name) => [name, day])) as Record<Day, typeof day>),
});
const timetableFile = z.strictObject({
  hours: z.record(hourNumber, z.strictObject({ from: timeOfDay, until: timeOfDay })).default({}),
  classes: z.array(classEntry),
});
type TimetableEntry = z.infer<typeof timetableFile>;

export type TimetableResult =
  | { readonly ok: true; readonly timetable: Timetable }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one timetable, or tells every mistake in it with its line. */
export function readTimetable(file: SourceFile): TimetableResult {
  const opened = openYaml(file.path, file.source);
  if (!opened.ok) return opened;
  const checked = checkYaml(opened.yaml, timetableFile);
  const problems = [...(checked.ok ? [] : checked.problems), ...checkTimes(opened.yaml)];
  if (!checked.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, timetable: timetableOf(checked.value) };
}

function timetableOf({ hours, classes }: TimetableEntry): Timetable {
  const timesOf = (one: number | string): readonly LessonHours[] => {
    const times = typeof one === "number" ? hours[one] : hoursOf(one);
    return times === undefined || times === null ? [] : [times];
  };
  return classes.map((entry) => ({
    class: classId(entry.class),
    from: entry.from,
    until: entry.until,
    lessons: new Map(DAYS.map((name, index) => [index + 1, entry[name].flatMap(timesOf)])),
  }));
}

function hoursOf(range: string): LessonHours | null {
  const { from, until } = RANGE.exec(range)?.groups ?? {};
  return from === undefined || until === undefined ? null : { from, until };
}

/** What the schema cannot see. Works on the raw file, so that these mistakes come to light together with the others. */
function checkTimes(yaml: OpenedYaml): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (path: YamlPath, message: string): void => {
    problems.push(yaml.problem(path, `${path.join(".")}: ${message}`));
  };
  const textAt = (path: YamlPath): string => {
    const value = valueAt(yaml.raw, path);
    return typeof value === "string" ? value : "";
  };
  const keysAt = (path: YamlPath): readonly string[] => {
    const value = valueAt(yaml.raw, path);
    return typeof value === "object" && value !== null ? Object.keys(value) : [];
  };
  const reversed = (path: YamlPath, { from, until }: LessonHours): void => {
    if (from !== "" && until !== "" && from >= until) {
      report(path, `${from} is not before ${until}; swap them`);
    }
  };

  const hours = keysAt(["hours"]);
  const known = hours.map((key) => ({
    key,
    from: textAt(["hours", key, "from"]),
    until: textAt(["hours", key, "until"]),
  }));
  for (const hour of known) {
    reversed(["hours", hour.key], hour);
    const other = known.find(
      ({ key, from, until }) =>
        Number(key) < Number(hour.key) && from < hour.until && hour.from < until,
    );
    if (other !== undefined) report(["hours", hour.key], `overlaps with lesson hour ${other.key}`);
  }
  const periods: {
    readonly name: string;
    readonly from: string;
    readonly until: string;
    readonly line: number;
  }[] = [];
  for (const index of keysAt(["classes"])) {
    const path = ["classes", Number(index)] as const;
    const period = {
      name: textAt([...path, "class"]).trim(),
      from: textAt([...path, "from"]),
      until: textAt([...path, "until"]),
      line: yaml.lineOf(path),
    };
    if (period.from !== "" && period.until !== "" && period.from > period.until) {
      report([...path, "from"], `${period.from} is after ${period.until}; swap from and until`);
    }
    const same = periods.find(
      ({ name, from, until }) =>
        name === period.name && from <= period.until && period.from <= until,
    );
    if (same !== undefined && period.name !== "") {
      report(
        path,
        `class ${period.name} has these days already on line ${same.line}; let one end before the other begins`,
      );
    }
    periods.push(period);
    for (const name of DAYS) {
      for (const place of keysAt([...path, name])) {
        const at = [...path, name, Number(place)] as const;
        const one = valueAt(yaml.raw, at);
        if (typeof one === "number" && !hours.includes(String(one))) {
          report(at, `there is no lesson hour ${one} under hours; add its times there`);
        }
        if (typeof one === "string") checkRange(at, one);
      }
    }
  }
  return problems;

  function checkRange(at: YamlPath, range: string): void {
    const times = hoursOf(range);
    if (times === null) return;
    const wrong = [times.from, times.until].find((time) => !timeOfDay.safeParse(time).success);
    if (wrong === undefined) reversed(at, times);
    else report(at, `"${wrong}" is no time of day; write hours and minutes, "10:30-11:20"`);
  }
}
