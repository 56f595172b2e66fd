import { describe, expect, test } from "vitest";
import { CATEGORIES, WHATSAPP_CONTACT } from "../../../src/domain/verdict.ts";
import type { Category } from "../../../src/domain/verdict.ts";
import { loadPolicy } from "../../../src/config/load-policy.ts";
import { ACTORS } from "../../../src/domain/protocol.ts";
import type { Actor } from "../../../src/domain/protocol.ts";
import { decide } from "../../../src/policy/decide.ts";
import { isOn, wantedVerdict } from "../../../src/policy/wanted-verdict.ts";
import {
  CLASS_3HA,
  aColleague,
  aFinding,
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

/** By hand from the texts: the clause that each category breaks. What a text does not name falls under decency. */
const DECENT = [
  "bullying",
  "insult",
  "stalking",
  "threat",
  "defamation",
  "account_hacking",
  "radicalisation",
  "image_abuse",
  "self_harm",
] as const satisfies readonly Category[];
const CLAUSES: Readonly<
  Record<string, Readonly<Record<Exclude<Category, (typeof DECENT)[number]> | "decent", string>>>
> = {
  "roc-kop-van-noord-holland": {
    decent: "§4 (fatsoensnormen)",
    personal_data: "§4 (kennis delen)",
    recording: "§4 (opnamen)",
    staff_boundary: "§4 (functionele connecties)",
    lesson_time: "§4 (tijdens de les)",
    copyright: "§4 (fatsoensnormen)",
  },
  kopwerk: {
    decent: "A (fatsoensnormen)",
    personal_data: "A.2",
    recording: "A (opnamen)",
    staff_boundary: "A (vrienden)",
    lesson_time: "A.1",
    copyright: "A (fatsoensnormen)",
  },
  "ichthus-college": {
    decent: "Communicatie 4",
    personal_data: "Communicatie 1",
    recording: "Profilering 4",
    staff_boundary: "Communicatie 3",
    lesson_time: "Curriculum 2",
    copyright: "Communicatie 4",
  },
  svok: {
    decent: "III.A.6",
    personal_data: "III.A.3",
    recording: "III.B.8",
    staff_boundary: "III.B.1-4",
    lesson_time: "III.A.1",
    copyright: "III.A.3 (auteursrecht)",
  },
  "vmbo-maastricht": {
    decent: "IV.A.3",
    personal_data: "IV.A.1",
    recording: "IV.A.5",
    staff_boundary: "IV.A.3",
    lesson_time: "IV.A.4",
    copyright: "IV.A.3",
  },
};

test.each(Object.entries(CLAUSES))("by %s every category has its clause", (protocol, expected) => {
  const decent = Object.fromEntries(DECENT.map((category) => [category, expected.decent]));
  const { decent: _, ...named } = expected;
  const cited = CATEGORIES.map((category) => [
    category,
    decideBy(protocol, "pupil", category).rule.label,
  ]);
  expect(Object.fromEntries(cited)).toEqual({ ...decent, ...named });
});

const pack = (id: string) => {
  const found = loaded.ok ? loaded.policy.protocols.get(id) : undefined;
  if (found === undefined) throw new Error(`config has no protocol ${id}`);
  return found;
};

describe("what is off by itself", () => {
  test.each([
    ["roc-kop-van-noord-holland", false],
    ["kopwerk", false],
    ["ichthus-college", false],
    ["svok", true],
    ["vmbo-maastricht", false],
  ])("by %s copyright is on: %s, and lesson time is off", (id, copyright) => {
    expect(isOn("copyright", aSchool(), pack(id))).toBe(copyright);
    expect(isOn("lesson_time", aSchool(), pack(id))).toBe(false);
  });

  test("is as the school's settings say, whatever its protocol says", () => {
    const off = aSchool({ categories: { copyright: false, lesson_time: null } });
    expect(isOn("copyright", off, pack("svok"))).toBe(false);
    const on = aSchool({ categories: { copyright: true, lesson_time: true } });
    expect(isOn("copyright", on, pack("kopwerk"))).toBe(true);
    expect(isOn("lesson_time", on, pack("kopwerk"))).toBe(true);
  });

  test("goes from a verdict, and leaves what else was found", () => {
    const copyright = aFinding({ category: "copyright", severity: "low" });
    expect(wantedVerdict(aFlag(copyright), aSchool(), pack("kopwerk"))).toEqual({ kind: "clear" });
    const both = aFlag({ category: "insult" }, false, copyright);
    expect(wantedVerdict(both, aSchool(), pack("kopwerk"))).toEqual(aFlag({ category: "insult" }));
    expect(wantedVerdict(both, aSchool(), pack("svok"))).toEqual(both);
  });
});

describe("WhatsApp between staff and pupils", () => {
  const whatsapp = aFlag({ category: "staff_boundary", rule: WHATSAPP_CONTACT });
  const agreed = aSchool({ staffWhatsapp: { agreedOn: "2026-09-01", reference: "Magister" } });

  test("is no case where the protocol allows it and it was agreed", () => {
    expect(wantedVerdict(whatsapp, agreed, pack("svok"))).toEqual({ kind: "clear" });
    expect(wantedVerdict(whatsapp, aSchool(), pack("svok"))).toEqual(whatsapp);
    expect(wantedVerdict(whatsapp, agreed, pack("kopwerk"))).toEqual(whatsapp);
  });

  test("does not excuse another private account", () => {
    const account = aFlag({ category: "staff_boundary" });
    expect(wantedVerdict(account, agreed, pack("svok"))).toEqual(account);
  });
});
