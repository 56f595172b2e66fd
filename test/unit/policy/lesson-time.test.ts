import { describe, expect, test } from "vitest";
import type { SchoolSettings } from "../../../src/domain/school.ts";
import type { Timetable } from "../../../src/domain/timetable.ts";
import { classId } from "../../../src/domain/ids.ts";
import { decide } from "../../../src/policy/decide.ts";
import { DURING_LESSON, hasLessonsIn, lessonAt } from "../../../src/policy/lesson-time.ts";
import {
  CLASS_3HA,
  aPerson,
  aProtocol,
  aSchool,
  aTeam,
  anAccount,
  at,
} from "../../support/builders.ts";

const TIMETABLE: Timetable = [
  {
    class: CLASS_3HA,
    from: "2026-08-24",
    until: "2026-12-31",
    lessons: new Map([
      [
        5,
        [
          { from: "09:20", until: "10:10" },
          { from: "10:30", until: "11:20" },
        ],
      ],
    ]),
  },
];
const lesson = (moment: string, school: Partial<SchoolSettings> = {}, inClass = CLASS_3HA) =>
  lessonAt(at(moment), inClass, aSchool({ timetable: TIMETABLE, ...school }));

describe("a lesson", () => {
  test("is the one under way, to the moment it is over", () => {
    const first = { from: at("2026-11-20T09:20+01:00"), until: at("2026-11-20T10:10+01:00") };
    expect(lesson("2026-11-20T09:20+01:00")).toEqual(first);
    expect(lesson("2026-11-20T10:09:59+01:00")).toEqual(first);
    expect(lesson("2026-11-20T10:10+01:00")).toBeNull();
    expect(lesson("2026-11-20T10:30+01:00")?.until).toBe(at("2026-11-20T11:20+01:00"));
  });

  test("keeps the wall clock of the school in summer time", () => {
    expect(lesson("2026-09-18T09:20+02:00")?.from).toBe(at("2026-09-18T09:20+02:00"));
    expect(lesson("2026-09-18T09:20+01:00")).toBeNull();
  });

  test.each([
    ["on a day without lessons", "2026-11-19T09:30+01:00"],
    ["in a holiday", "2026-12-25T09:30+01:00"],
    ["before the timetable begins", "2026-08-21T09:30+02:00"],
    ["after the timetable has ended", "2027-01-08T09:30+01:00"],
  ])("is not there %s", (_when, moment) => {
    expect(lesson(moment)).toBeNull();
  });

  test("is not that of another class, and never is without a timetable", () => {
    expect(lesson("2026-11-20T09:30+01:00", {}, classId("3HB"))).toBeNull();
    expect(lesson("2026-11-20T09:30+01:00", { timetable: [] })).toBeNull();
  });
});

test("only pupils of the class have its lessons", () => {
  const { mentor, teacher } = aTeam();
  const other = aPerson("Mo", { roles: [{ role: "pupil", class: classId("3HB") }] });
  const have = [aPerson("Sem"), other, mentor, teacher, null].map((one) =>
    hasLessonsIn(one, CLASS_3HA),
  );
  expect(have).toEqual([true, false, false, false, false]);
});

describe("writing during a lesson", () => {
  const { roster, author } = aTeam();
  const decision = (overrides: { readonly lowBefore?: number; readonly reported?: boolean } = {}) =>
    decide(DURING_LESSON, {
      school: aSchool(),
      protocol: aProtocol(),
      roster,
      mode: "live",
      class: CLASS_3HA,
      author: { ref: anAccount("sem"), person: author, role: "student" },
      targets: [],
      reported: false,
      reporter: null,
      lowBefore: 0,
      lastNoteAt: null,
      now: at("2026-11-20T09:30+01:00"),
      ...overrides,
    });

  test("is low, gives a note and rings nobody, and nothing has to be stopped", () => {
    expect(decision()).toMatchObject({
      category: "lesson_time",
      severity: "low",
      care: false,
      note: { kind: "stop" },
      alert: null,
      action: null,
      hide: false,
    });
  });

  test("stays low however often it happens", () => {
    expect(decision({ lowBefore: 12 })).toMatchObject({ severity: "low", alert: null });
  });
});
