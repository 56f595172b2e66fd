import { describe, expect, test } from "vitest";
import type { DecisionContext } from "../../../src/policy/decide.ts";
import { decide, mayJudge } from "../../../src/policy/decide.ts";
import {
  CLASS_3HA,
  aFinding,
  aFlag,
  aProtocol,
  aRoster,
  aSchool,
  aTeam,
  anAccount,
  at,
} from "../../support/builders.ts";

const team = aTeam();
const { author, target, mentor, teacher, chef, teamleider, coordinator, administrator } = team;
const now = at("2026-11-20T10:00+01:00");
const MINUTE = 60_000;
const pupil = { ref: anAccount("sem"), person: author, role: "student" as const };
const colleague = { ref: anAccount("wim"), person: teacher, role: "staff" as const };
const hiding = aSchool({ hide: true });

const context = (overrides: Partial<DecisionContext> = {}): DecisionContext => ({
  school: aSchool(),
  protocol: aProtocol(),
  roster: team.roster,
  mode: "live",
  class: CLASS_3HA,
  author: pupil,
  targets: [target.id],
  reported: overrides.reporter !== undefined,
  reporter: null,
  lowBefore: 0,
  lastNoteAt: null,
  now,
  ...overrides,
});

describe("severity", () => {
  test("low gives a note and rings nobody; it waits for the digest", () => {
    const decision = decide(aFlag({ severity: "low" }), context());
    expect(decision).toMatchObject({ severity: "low", note: { kind: "stop" }, alert: null });
  });

  test("the second low case within the fortnight counts as medium", () => {
    const decision = decide(aFlag({ severity: "low" }), context({ lowBefore: 1 }));
    expect(decision.severity).toBe("medium");
    expect(decision.alert?.steps[0]).toEqual([mentor.id]);
  });

  test("earlier low cases do not raise what is more than low", () => {
    const decision = decide(aFlag({ severity: "high" }), context({ lowBefore: 5 }));
    expect(decision.severity).toBe("high");
  });

  test("medium alerts the mentor in school hours, then the teamleider and on", () => {
    const evening = at("2026-11-20T19:00+01:00");
    expect(decide(aFlag({ severity: "medium" }), context({ now: evening })).alert).toEqual({
      steps: [[mentor.id], [teamleider.id], [coordinator.id], [administrator.id]],
      firstAt: at("2026-11-23T08:30+01:00"),
      rounds: 1,
    });
  });

  test("high alerts the mentor the same evening", () => {
    const evening = at("2026-11-20T19:00+01:00");
    expect(decide(aFlag({ severity: "high" }), context({ now: evening })).alert).toMatchObject({
      firstAt: evening,
      rounds: 1,
    });
  });

  test("urgent alerts mentor and safety coordinator at once at night, three times round", () => {
    const night = at("2026-11-21T03:00+01:00");
    expect(decide(aFlag({ severity: "urgent" }), context({ now: night })).alert).toEqual({
      steps: [[mentor.id, coordinator.id], [teamleider.id], [administrator.id]],
      firstAt: night,
      rounds: 3,
    });
  });

  test("is that of the gravest finding, the category that of the main one", () => {
    const flag = aFlag(
      { severity: "high" },
      false,
      aFinding({ category: "threat", severity: "medium" }),
    );
    expect(decide(flag, context())).toMatchObject({ category: "threat", severity: "high" });
  });

  test("nobody at all to be told leaves no alert", () => {
    expect(decide(aFlag(), context({ roster: aRoster([author]) })).alert).toBeNull();
  });
});

describe("care", () => {
  const flag = aFlag({ category: "self_harm", severity: "medium" }, true);

  test("helps the author and alerts mentor and safety coordinator at once", () => {
    const decision = decide(flag, context());
    expect(decision).toMatchObject({ care: true, severity: "urgent", note: { kind: "care" } });
    expect(decision.alert).toMatchObject({ firstAt: now, rounds: 3 });
    expect(decision.alert?.steps[0]).toEqual([mentor.id, coordinator.id]);
  });

  test("is never held back by the limit on notes", () => {
    expect(decide(flag, context({ lastNoteAt: now - 1 })).note).toEqual({ kind: "care" });
  });

  test("is never hidden", () => {
    expect(decide(flag, context({ school: hiding })).hide).toBe(false);
  });

  test("in a channel that alerts staff only still alerts, without a note", () => {
    const decision = decide(flag, context({ mode: "staff" }));
    expect(decision.note).toEqual({ withheld: "mode" });
    expect(decision.alert).not.toBeNull();
  });

  test("gives staff who write help, not a warning", () => {
    expect(decide(flag, context({ author: colleague })).note).toEqual({ kind: "care" });
  });
});

describe("modes", () => {
  test("shadow sends nothing, not even for care or a report", () => {
    for (const verdict of [aFlag({ severity: "urgent" }), aFlag({}, true)]) {
      const decision = decide(verdict, context({ mode: "shadow", school: hiding }));
      expect(decision).toMatchObject({ note: { withheld: "mode" }, alert: null, hide: false });
    }
    expect(decide("reported", context({ mode: "shadow", reporter: target })).alert).toBeNull();
  });

  test("staff alerts without a note and hides nothing", () => {
    const decision = decide(aFlag(), context({ mode: "staff", school: hiding }));
    expect(decision).toMatchObject({ note: { withheld: "mode" }, hide: false });
    expect(decision.alert).not.toBeNull();
  });
});

describe("the limit on notes", () => {
  test("holds a second note back within a quarter of an hour, but alerts all the same", () => {
    const decision = decide(aFlag(), context({ lastNoteAt: now - 15 * MINUTE + 1 }));
    expect(decision.note).toEqual({ withheld: "limit" });
    expect(decision.alert).not.toBeNull();
  });

  test("is over after a quarter of an hour", () => {
    const decision = decide(aFlag(), context({ lastNoteAt: now - 15 * MINUTE }));
    expect(decision.note).toEqual({ kind: "stop" });
  });
});

describe("reports", () => {
  test("are a medium case for the mentor, under the clause of last resort", () => {
    const decision = decide("reported", context({ reporter: target }));
    expect(decision).toMatchObject({
      category: "reported",
      severity: "medium",
      care: false,
      rule: { label: "IV.A.3" },
      note: { withheld: "report" },
    });
    expect(decision.alert?.steps[0]).toEqual([mentor.id]);
  });

  test("by a pupil cite what the protocol asks of a pupil, by a colleague what it asks of them", () => {
    const action = (reporter: typeof target): string | undefined =>
      decide("reported", context({ reporter })).action?.label;
    expect(action(target)).toBe("IV.C.3");
    expect(action(teacher)).toBe("IV.B.4");
  });

  test("keep what detection makes of the message, but send its author no note and hide nothing", () => {
    const flag = aFlag({ category: "threat", severity: "high" });
    const decision = decide(flag, context({ reporter: target, school: hiding }));
    expect(decision).toMatchObject({ category: "threat", severity: "high", hide: false });
    expect(decision.note).toEqual({ withheld: "report" });
  });

  test("by an account that the roster does not know are reports all the same", () => {
    const unknown = context({ reported: true, reporter: null, school: hiding });
    const decision = decide(aFlag({ severity: "low" }), unknown);
    expect(decision).toMatchObject({
      severity: "medium",
      note: { withheld: "report" },
      hide: false,
    });
    expect(decision.action?.label).toBe("IV.C.3");
  });

  test("of a low message count as medium, for somebody found it worth reporting", () => {
    const decision = decide(aFlag({ severity: "low" }), context({ reporter: teacher }));
    expect(decision.severity).toBe("medium");
    expect(decision.alert?.steps[0]).toEqual([mentor.id, chef.id]);
  });
});

describe("staff who write", () => {
  test("are judged only after the participation council agreed", () => {
    const agreed = aSchool({ council: { agreedOn: "2026-09-01", reference: "MR 12" } });
    expect(mayJudge(colleague, aSchool())).toBe(false);
    expect(mayJudge(colleague, agreed)).toBe(true);
    expect(mayJudge(pupil, aSchool())).toBe(true);
  });

  test("get a note for staff, and their leidinggevende is told, never they themselves", () => {
    const decision = decide(aFlag(), context({ author: colleague }));
    expect(decision.note).toEqual({ kind: "staff" });
    expect(decision.action).toBeNull();
    expect(decision.alert?.steps).toEqual([[chef.id], [coordinator.id], [administrator.id]]);
  });
});
