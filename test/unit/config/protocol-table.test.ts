import { describe, expect, test } from "vitest";
import { protocolTable } from "../../../src/config/protocol-table.ts";
import { readProtocol } from "../../../src/config/protocol-file.ts";
import { ACTORS } from "../../../src/domain/protocol.ts";
import type { ClauseId } from "../../../src/domain/ids.ts";
import type { Protocol } from "../../../src/domain/protocol.ts";
import { SHIPPED_CONFIG, soundPolicy } from "./a-config-folder.ts";

const { protocols } = await soundPolicy(SHIPPED_CONFIG);
const pack = (id: string): Protocol => {
  const found = protocols.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const label = (id: string, clause: ClauseId | null | undefined): string | null =>
  clause === null || clause === undefined ? null : (pack(id).clauses.get(clause)?.label ?? "?");

describe("the five packs", () => {
  test.each([
    ["roc-kop-van-noord-holland", "§4 (fatsoensnormen)", "§4 (opnamen)", "§4 (kennis delen)"],
    ["kopwerk", "A (fatsoensnormen)", "A (opnamen)", "A.2"],
    ["ichthus-college", "Communicatie 4", "Profilering 4", "Communicatie 1"],
    ["svok", "III.A.6", "III.B.8", "III.A.3"],
    ["vmbo-maastricht", "IV.A.3", "IV.A.5", "IV.A.1"],
  ])(
    "%s has its clauses for decency, recordings and personal data",
    (id, decency, opnamen, data) => {
      const { rules } = pack(id);
      for (const category of ["bullying", "insult", "stalking", "threat", "defamation"] as const) {
        expect(label(id, rules[category])).toBe(decency);
      }
      expect(label(id, rules.recording)).toBe(opnamen);
      expect(label(id, rules.personal_data)).toBe(data);
      expect(label(id, rules.fallback)).toBe(decency);
    },
  );

  test.each([
    ["roc-kop-van-noord-holland", null, "§4 (dreigt te ontsporen)", ["leidinggevende"]],
    ["kopwerk", null, "B (dreigt te ontsporen)", ["leidinggevende"]],
    ["ichthus-college", null, null, ["mentor"]],
    ["svok", null, "III.B.10", ["leidinggevende", "social_mediacoach"]],
    ["vmbo-maastricht", "IV.C.3", "IV.B.4", ["leidinggevende"]],
  ])("%s asks this of a pupil and of whoever sees it", (id, pupil, observer, told) => {
    const { actors } = pack(id);
    expect(label(id, actors.pupil.action)).toBe(pupil);
    expect(actors.pupil.recipients).toEqual(["mentor"]);
    expect(actors.staff_author).toEqual({ action: null, recipients: ["leidinggevende"] });
    expect(label(id, actors.staff_observer.action)).toBe(observer);
    expect(actors.staff_observer.recipients).toEqual(told);
  });

  test("only Ichthus names hacking and radicalising, only SVOK copyright", () => {
    const naming = (category: "account_hacking" | "radicalisation" | "copyright") =>
      [...protocols.values()]
        .filter(({ rules }) => rules[category] !== undefined)
        .map(({ id }) => id);
    expect(naming("account_hacking")).toEqual(["ichthus-college"]);
    expect(naming("radicalisation")).toEqual(["ichthus-college"]);
    expect(naming("copyright")).toEqual(["svok"]);
  });

  test.each([
    ["roc-kop-van-noord-holland", null],
    ["kopwerk", "B en C (medewerker noemen)"],
    ["ichthus-college", "Communicatie 3 (namens de school)"],
    ["svok", "III.B.6-7"],
    ["vmbo-maastricht", "IV.B.1-2"],
  ])("%s asks staff to say in which role they write by %s", (id, clause) => {
    expect(label(id, pack(id).role)).toBe(clause);
  });

  test("only SVOK lets staff use WhatsApp when agreed, and keep contacts from before", () => {
    const allowing = [...protocols.values()].filter(
      ({ staffContact }) => staffContact.whatsappWhenAgreed || staffContact.existingContacts,
    );
    expect(allowing.map(({ id, staffContact }) => [id, staffContact])).toEqual([
      ["svok", { whatsappWhenAgreed: true, existingContacts: true }],
    ]);
  });

  test("only SVOK has a clause of its own on recording lessons and using a teacher's clips", () => {
    const own = [...protocols.values()].filter(({ lessonRecording }) => lessonRecording !== null);
    expect(own.map(({ id }) => id)).toEqual(["svok"]);
    expect(label("svok", pack("svok").lessonRecording)).toBe("III.A.2");
  });

  test("only ROC and Kopwerk let the school report to the police", () => {
    const reporting = [...protocols.values()].filter(({ police }) => police !== null);
    expect(reporting.map(({ id }) => id)).toEqual(["kopwerk", "roc-kop-van-noord-holland"]);
  });

  test("carry the version as it is printed", () => {
    expect([...protocols.values()].map(({ version }) => version)).toEqual([
      "10-11-2021",
      "juni 2013",
      "zonder datum",
      "maart 2021",
      "22 februari 2017",
    ]);
  });
});

describe("a pack", () => {
  const least = (changes: Readonly<Record<string, string>> = {}): string => {
    const lines: Record<string, string> = {
      name: "Protocol",
      organisation: "Het Baken",
      version: "mei 2026",
      date: "null",
      clauses: "{ respect: { label: A.1, gist: { nl: Wees aardig., en: Be kind. } } }",
      rules: "{ fallback: respect }",
      lesson_recording: "null",
      actors: `{ ${ACTORS.map((actor) => `${actor}: { action: null, recipients: [mentor] }`).join(", ")} }`,
      sanctions: "{ pupil: [], staff: [] }",
      police: "null",
      ...changes,
    };
    return Object.entries(lines)
      .map(([key, value]) => `${key}: ${value}`)
      .join("\n");
  };
  const problems = (changes: Readonly<Record<string, string>>): readonly string[] => {
    const read = readProtocol("own", { path: "config/protocols/own.yaml", source: least(changes) });
    return read.ok ? [] : read.problems.map(({ line, message }) => `${line}: ${message}`);
  };

  test("gives its clauses an id of its own name", () => {
    const read = readProtocol("own", { path: "own.yaml", source: least() });
    expect(read.ok && read.protocol.rules).toEqual({ fallback: "own/respect" });
  });

  test("may not refer to a clause it does not have, wherever it does", () => {
    const stray = {
      rules: "{ fallback: respect, threat: respct }",
      lesson_recording: "les",
      role: "rol",
      police: "politie",
    };
    expect(problems(stray)).toEqual([
      '6: rules.threat: there is no clause "respct" in this pack; did you mean "respect"?',
      '11: role: there is no clause "rol" in this pack; write one of: respect',
      expect.stringMatching(/^7: lesson_recording: there is no clause "les" in this pack; /),
      '10: police: there is no clause "politie" in this pack; write one of: respect',
    ]);
  });

  test("needs a fallback, both languages and known roles", () => {
    expect(problems({ rules: "{ threat: respect }" })).toEqual([
      expect.stringMatching(/^6: rules.fallback: is missing/),
    ]);
    expect(problems({ clauses: "{ respect: { label: A.1, gist: { nl: Ja. } } }" })).toEqual([
      expect.stringMatching(/^5: .*gist.en: is missing/),
    ]);
    const actors = ACTORS.map((actor) => `${actor}: { action: null, recipients: [mentr] }`);
    expect(problems({ actors: `{ ${actors.join(", ")} }` })[0]).toContain('did you mean "mentor"?');
  });
});

test("docs/protocols.md says what the packs say", async () => {
  await expect(protocolTable(protocols)).toMatchFileSnapshot("../../../docs/protocols.md");
});
