import { describe, expect, test } from "vitest";
import type { DecisionContext } from "../../../src/policy/decide.ts";
import { clauseId } from "../../../src/domain/ids.ts";
import { LESSON_RECORDING } from "../../../src/domain/verdict.ts";
import { KlaswachtError } from "../../../src/domain/errors.ts";
import { decide } from "../../../src/policy/decide.ts";
import {
  CLASS_3HA,
  aFinding,
  aFlag,
  aProtocol,
  aSchool,
  aTeam,
  anAccount,
  at,
} from "../../support/builders.ts";

const team = aTeam();
const { author, target } = team;
const now = at("2026-11-20T10:00+01:00");
const pupil = { ref: anAccount("sem"), person: author, role: "student" as const };
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

describe("clauses", () => {
  test("are the protocol's own for the category, with what it asks of the pupil", () => {
    const decision = decide(aFlag({ category: "recording" }), context());
    expect(decision.rule.label).toBe("IV.A.5");
    expect(decision.action?.label).toBe("IV.C.3");
  });

  describe("of a recorded lesson", () => {
    const svok = aProtocol({ lessonRecording: clauseId("vmbo/stop") });
    const lesson = aFlag({ category: "recording", rule: LESSON_RECORDING });

    test("are the clause of its own, in a protocol that has one", () => {
      expect(decide(lesson, context({ protocol: svok })).rule.label).toBe("IV.C.3");
    });

    test("are those of other recordings in a protocol that has none", () => {
      expect(decide(lesson, context()).rule.label).toBe("IV.A.5");
    });

    test("give way to what is graver in the same message", () => {
      const threat = aFinding({ category: "threat", severity: "high" });
      const verdict = aFlag({ category: "recording", rule: LESSON_RECORDING }, false, threat);
      expect(decide(verdict, context({ protocol: svok })).rule.label).toBe("IV.A.3");
    });

    test("do not count for the recording of a person", () => {
      const person = aFlag({ category: "recording" });
      expect(decide(person, context({ protocol: svok })).rule.label).toBe("IV.A.5");
    });
  });

  test("fall back when the protocol does not name the category", () => {
    const decision = decide(aFlag({ category: "account_hacking" }), context());
    expect(decision.rule.label).toBe("IV.A.3");
  });

  test("that a pack cites but does not have are an error of the pack", () => {
    const rules = { fallback: clauseId("vmbo/nergens") };
    const broken = (): unknown => decide(aFlag(), context({ protocol: aProtocol({ rules }) }));
    expect(broken).toThrow(KlaswachtError);
  });
});

describe("hiding", () => {
  test.each([
    ["medium", true],
    ["low", false],
  ] as const)("where the school wants it, a %s message is hidden: %s", (severity, expected) => {
    expect(decide(aFlag({ severity }), context({ school: hiding })).hide).toBe(expected);
  });

  test("is off by default, and does not depend on whether a note goes out", () => {
    expect(decide(aFlag(), context()).hide).toBe(false);
    expect(decide(aFlag(), context({ school: hiding, lastNoteAt: now })).hide).toBe(true);
  });
});
