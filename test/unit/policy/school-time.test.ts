import { assert, integer, nat, property } from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import {
  addSchoolMinutes,
  isSchoolDay,
  isoDay,
  nextDigestAt,
  nextSchoolMoment,
  nextSchoolMorning,
  nextSchoolYear,
  nextWakingMoment,
  schoolYear,
} from "../../../src/policy/school-time.ts";
import { aSchool, at } from "../../support/builders.ts";

const school = aSchool();
const closed = aSchool({ schoolDays: { ...school.schoolDays, weekdays: [] } });

/** Any moment between the summers of 2026 and 2028, changes of the clock included. */
const moment = integer({ min: at("2026-07-01T00:00Z"), max: at("2028-07-01T00:00Z") });
const minutes = integer({ min: 0, max: 3000 });

function inSchool(now: number): boolean {
  const time = DateTime.fromMillis(now, { zone: "Europe/Amsterdam" });
  const clock = time.toFormat("HH:mm:ss.SSS");
  const schoolDay = isSchoolDay(time.toFormat("yyyy-MM-dd"), school);
  return schoolDay && clock >= "08:30" && clock < "16:00";
}

describe("the day and the school year", () => {
  test("the day is that of the school, not of Greenwich", () => {
    expect(isoDay(at("2026-11-20T23:30Z"), school)).toBe("2026-11-21");
  });

  test.each([
    ["2027-07-31T23:59+02:00", "2026-2027"],
    ["2027-08-01T00:00+02:00", "2027-2028"],
    ["2027-01-15T12:00+01:00", "2026-2027"],
  ])("%s is in school year %s", (now, year) => {
    expect(schoolYear(at(now), school)).toBe(year);
  });

  test("the next school year begins at midnight at the school", () => {
    expect(nextSchoolYear(at("2026-11-20T10:00+01:00"), school)).toBe(at("2027-08-01T00:00+02:00"));
  });

  test.each([
    ["2026-11-20", true, "a Friday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-12-18", true, "the day before the holiday"],
    ["2026-12-21", false, "a Monday in the holiday"],
    ["2027-01-01", false, "a Friday in the holiday"],
    ["2027-01-04", true, "the day after the holiday"],
  ])("%s counts as a school day: %s, because it is %s", (day, expected) => {
    expect(isSchoolDay(day, school)).toBe(expected);
  });
});

describe("school hours", () => {
  test.each([
    ["2026-11-20T10:00+01:00", "2026-11-20T10:00+01:00", "during school"],
    ["2026-11-20T08:30+01:00", "2026-11-20T08:30+01:00", "when school begins"],
    ["2026-11-20T07:00+01:00", "2026-11-20T08:30+01:00", "before school"],
    ["2026-11-20T16:00+01:00", "2026-11-23T08:30+01:00", "at the last bell on Friday"],
    ["2026-12-18T20:00+01:00", "2027-01-04T08:30+01:00", "at the start of the holiday"],
    ["2026-10-24T12:00+02:00", "2026-10-26T08:30+01:00", "in the weekend the clock goes back"],
    ["2027-03-27T12:00+01:00", "2027-03-29T08:30+02:00", "in the weekend the clock goes forward"],
  ])("from %s the next moment of school is %s: %s", (now, expected) => {
    expect(nextSchoolMoment(at(now), school)).toBe(at(expected));
  });

  test.each([
    ["2026-11-20T10:00+01:00", 60, "2026-11-20T11:00+01:00"],
    ["2026-11-20T15:30+01:00", 60, "2026-11-23T09:00+01:00"],
    ["2026-11-20T15:00+01:00", 60, "2026-11-23T08:30+01:00"],
    ["2026-12-18T15:30+01:00", 60, "2027-01-04T09:00+01:00"],
    ["2026-11-21T11:00+01:00", 60, "2026-11-23T09:30+01:00"],
    ["2026-11-20T10:00+01:00", 900, "2026-11-24T10:00+01:00"],
  ])("from %s, %i minutes of school time are over at %s", (from, count, expected) => {
    expect(addSchoolMinutes(at(from), count, school)).toBe(at(expected));
  });

  test("adding school time always ends within school hours, never before it began", () => {
    assert(
      property(moment, minutes, (from, count) => {
        const due = addSchoolMinutes(from, count, school);
        expect(inSchool(due)).toBe(true);
        expect(due).toBeGreaterThanOrEqual(from + count * 60_000);
      }),
    );
  });

  test("adding in two goes is adding at once", () => {
    assert(
      property(moment, minutes, minutes, (from, first, second) => {
        const once = addSchoolMinutes(from, first + second, school);
        expect(addSchoolMinutes(addSchoolMinutes(from, first, school), second, school)).toBe(once);
      }),
    );
  });

  test("who starts later is never due sooner", () => {
    assert(
      property(moment, nat(10 ** 9), minutes, (from, later, count) => {
        expect(addSchoolMinutes(from + later, count, school)).toBeGreaterThanOrEqual(
          addSchoolMinutes(from, count, school),
        );
      }),
    );
  });

  test("a school without a single school day does not keep a case waiting for ever", () => {
    const now = at("2026-11-20T10:00+01:00");
    expect(nextSchoolMoment(now, closed)).toBe(now);
    expect(addSchoolMinutes(now, 60, closed)).toBe(now + 3_600_000);
    expect(nextDigestAt(now, closed)).toBe(at("2026-11-21T15:30+01:00"));
  });
});

describe("waking hours and the digest", () => {
  test.each([
    ["2026-11-20T12:00+01:00", "2026-11-20T12:00+01:00"],
    ["2026-11-20T07:29+01:00", "2026-11-20T07:30+01:00"],
    ["2026-11-20T22:00+01:00", "2026-11-21T07:30+01:00"],
    ["2026-10-24T23:00+02:00", "2026-10-25T07:30+01:00"],
    ["2027-03-28T01:00+01:00", "2027-03-28T07:30+02:00"],
  ])("at %s the phone may ring at %s", (now, expected) => {
    expect(nextWakingMoment(at(now), school)).toBe(at(expected));
  });

  test("a phone never rings outside waking hours, whatever the moment", () => {
    assert(
      property(moment, (now) => {
        const rings = nextWakingMoment(now, school);
        const clock = DateTime.fromMillis(rings, { zone: "Europe/Amsterdam" }).toFormat("HH:mm");
        expect(clock >= "07:30" && clock < "22:00").toBe(true);
        expect(rings - now).toBeLessThanOrEqual(11 * 3_600_000);
        expect(rings).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  test.each([
    ["2026-11-20T10:00+01:00", "2026-11-20T15:30+01:00", "today"],
    ["2026-11-20T15:30+01:00", "2026-11-23T15:30+01:00", "never the one that goes out now"],
    ["2026-12-18T18:00+01:00", "2027-01-04T15:30+01:00", "not in the holiday"],
  ])("after %s the next digest is at %s: %s", (now, expected) => {
    expect(nextDigestAt(at(now), school)).toBe(at(expected));
  });
});

test.each([
  ["on a school day before it begins", "2026-11-20T07:00+01:00", "2026-11-20T08:30+01:00"],
  ["on a school day that has begun", "2026-11-19T08:30+01:00", "2026-11-20T08:30+01:00"],
  ["in the weekend", "2026-11-21T12:00+01:00", "2026-11-23T08:30+01:00"],
  ["before a holiday", "2026-12-18T20:00+01:00", "2027-01-04T08:30+01:00"],
])("the next school morning %s", (_when, now, morning) => {
  expect(nextSchoolMorning(at(now), aSchool())).toBe(at(morning));
});
