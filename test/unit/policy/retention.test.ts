import { expect, test } from "vitest";
import type { Incident } from "../../../src/domain/incident.ts";
import { keepUntil } from "../../../src/policy/retention.ts";
import { aSchool, anIncident, at } from "../../support/builders.ts";

const closed = (overrides: Partial<Incident> = {}): Incident =>
  anIncident({
    status: "closed",
    outcome: "talked",
    closedAt: at("2026-11-20T10:00+01:00"),
    ...overrides,
  });

test.each(["open", "acknowledged"] as const)(
  "an %s case is kept for as long as it is so",
  (status) => {
    expect(keepUntil(anIncident({ status }), aSchool())).toBeNull();
  },
);

test("a low case that nobody took on is kept until the end of the school year it was opened in", () => {
  const open = anIncident({ severity: "low", openedAt: at("2026-11-20T10:00+01:00") });
  expect(keepUntil(open, aSchool())).toBe(at("2027-08-01T00:00+02:00"));
  const school = aSchool({ retention: { ...aSchool().retention, ordinaryDays: 30 } });
  expect(keepUntil(open, school)).toBe(at("2026-12-20T10:00+01:00"));
});

test("a low case that somebody took on is kept until they close it", () => {
  expect(keepUntil(anIncident({ severity: "low", status: "acknowledged" }), aSchool())).toBeNull();
});

test("a low case of a serious category is kept until it is closed", () => {
  expect(keepUntil(anIncident({ severity: "low", category: "threat" }), aSchool())).toBeNull();
});

test("a reopened case is kept although it was once closed", () => {
  const reopened = anIncident({ status: "open", closedAt: at("2026-11-20T10:00+01:00") });
  expect(keepUntil(reopened, aSchool())).toBeNull();
});

test("a false alarm is kept a fortnight, of whatever category", () => {
  for (const category of ["insult", "threat"] as const) {
    const kept = keepUntil(closed({ category, outcome: "false_alarm" }), aSchool());
    expect(kept).toBe(at("2026-12-04T10:00+01:00"));
  }
});

test.each(["threat", "self_harm", "image_abuse", "radicalisation"] as const)(
  "%s is kept two years after closing",
  (category) => {
    expect(keepUntil(closed({ category }), aSchool())).toBe(at("2028-11-19T10:00+01:00"));
  },
);

test("an insult is kept until the end of the school year it was closed in", () => {
  expect(keepUntil(closed(), aSchool())).toBe(at("2027-08-01T00:00+02:00"));
});

test("an insult is kept no longer than the school sets", () => {
  const school = aSchool({ retention: { ...aSchool().retention, ordinaryDays: 30 } });
  expect(keepUntil(closed(), school)).toBe(at("2026-12-20T10:00+01:00"));
});
