import { expect, test } from "vitest";
import type { Category } from "../../../src/domain/verdict.ts";
import { loadPolicy } from "../../../src/config/load-policy.ts";
import { ACTORS } from "../../../src/domain/protocol.ts";
import type { Actor } from "../../../src/domain/protocol.ts";
import { decide } from "../../../src/policy/decide.ts";
import {
  CLASS_3HA,
  aColleague,
  aFlag,
  aRoster,
  aSchool,
  aTeam,
  anAccount,
  at,
} from "../../support/builders.ts";

const loaded = await loadPolicy("config");
const team = aTeam();
const coach = aColleague("Coen", "social_mediacoach");
const roster = aRoster([...team.roster.people.values(), coach]);

/** Clause of the rule, clause of the action, and who is told first: mentor Meral, leidinggevende Chef, coach Coen. */
type Row = readonly [rule: string, action: string | null, told: readonly string[]];
const TABLE: Readonly<Record<string, Readonly<Record<Actor, Row>>>> = {
  "roc-kop-van-noord-holland": {
    pupil: ["§4 (fatsoensnormen)", null, ["Meral"]],
    staff_author: ["§4 (fatsoensnormen)", null, ["Chef"]],
    staff_observer: ["§4 (fatsoensnormen)", "§4 (dreigt te ontsporen)", ["Meral", "Chef"]],
  },
  kopwerk: {
    pupil: ["A (fatsoensnormen)", null, ["Meral"]],
    staff_author: ["A (fatsoensnormen)", null, ["Chef"]],
    staff_observer: ["A (fatsoensnormen)", "B (dreigt te ontsporen)", ["Meral", "Chef"]],
  },
  "ichthus-college": {
    pupil: ["Communicatie 4", null, ["Meral"]],
    staff_author: ["Communicatie 4", null, ["Chef"]],
    staff_observer: ["Communicatie 4", null, ["Meral"]],
  },
  svok: {
    pupil: ["III.A.6", null, ["Meral"]],
    staff_author: ["III.A.6", null, ["Chef"]],
    staff_observer: ["III.A.6", "III.B.10", ["Meral", "Chef", "Coen"]],
  },
  "vmbo-maastricht": {
    pupil: ["IV.A.3", "IV.C.3", ["Meral"]],
    staff_author: ["IV.A.3", null, ["Chef"]],
    staff_observer: ["IV.A.3", "IV.B.4", ["Meral", "Chef"]],
  },
};

function decideBy(protocol: string, actor: Actor, category: Category = "insult") {
  const pack = loaded.ok ? loaded.policy.protocols.get(protocol) : undefined;
  if (pack === undefined) throw new Error(`config has no protocol ${protocol}`);
  const staff = actor === "staff_author";
  return decide(aFlag({ category, severity: "high" }), {
    school: aSchool(),
    protocol: pack,
    roster,
    mode: "live",
    class: CLASS_3HA,
    author: {
      ref: anAccount(staff ? "wim" : "sem"),
      person: staff ? team.teacher : team.author,
      role: staff ? "staff" : "student",
    },
    targets: [team.target.id],
    reported: actor === "staff_observer",
    reporter: actor === "staff_observer" ? team.teacher : null,
    lowBefore: 0,
    lastNoteAt: null,
    now: at("2026-11-20T10:00+01:00"),
  });
}

test.each(
  Object.keys(TABLE).flatMap((protocol) => ACTORS.map((actor) => [protocol, actor] as const)),
)(
  "by %s a case of a %s cites the right clauses and is told to the right people",
  (protocol, actor) => {
    const decision = decideBy(protocol, actor);
    const told = decision.alert?.steps[0].map((id) => roster.people.get(id)?.name ?? "?");
    const row = [decision.rule.label, decision.action?.label ?? null, told];
    expect(row).toEqual(TABLE[protocol]?.[actor]);
  },
);

test.each([
  ["roc-kop-van-noord-holland", "recording", "§4 (opnamen)"],
  ["ichthus-college", "account_hacking", "Communicatie 4"],
  ["svok", "copyright", "III.A.3 (auteursrecht)"],
  ["vmbo-maastricht", "recording", "IV.A.5"],
  ["vmbo-maastricht", "staff_boundary", "IV.A.3"],
] as const)("by %s a case of %s breaks %s", (protocol, category, label) => {
  expect(decideBy(protocol, "pupil", category).rule.label).toBe(label);
});
