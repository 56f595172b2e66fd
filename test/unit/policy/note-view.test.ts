import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/domain/school.ts";
import type { NoteInput } from "../../../src/policy/note-view.ts";
import { CATEGORIES } from "../../../src/domain/verdict.ts";
import { KlaswachtError } from "../../../src/domain/errors.ts";
import { lineView } from "../../../src/policy/line-view.ts";
import { noteView } from "../../../src/policy/note-view.ts";
import { whyAnswer } from "../../../src/policy/why-answer.ts";
import { aHelpline, aProtocol, aSchool, anIncident } from "../../support/builders.ts";
import { theTexts } from "../../support/texts.ts";

const texts = theTexts();
const HELPLINES = [
  aHelpline({ id: "112", name: "112", contact: "112", categories: [] }),
  aHelpline(),
  aHelpline({ id: "kindertelefoon", name: "Kindertelefoon", contact: "0800-0432", categories: [] }),
  aHelpline({
    id: "hw",
    name: "Helpwanted",
    contact: "020-261 52 75",
    categories: ["image_abuse"],
  }),
];
const note = (overrides: Partial<NoteInput> = {}, language: Language = "nl"): NoteInput => ({
  incident: anIncident(),
  kind: "stop",
  school: aSchool({ language }),
  protocol: aProtocol(),
  names: ["Meral"],
  adult: false,
  helplines: HELPLINES,
  language,
  translate: texts[language],
  ...overrides,
});
const text = (overrides: Partial<NoteInput> = {}, language: Language = "nl"): string =>
  noteView(note(overrides, language)).lines.join("\n");

describe("the note to a pupil", () => {
  test("says what and which rule, to stop and whom to talk to, and how to contest", () => {
    expect(noteView(note())).toEqual({
      language: "nl",
      lines: [
        'Je bericht in 3HA lijkt op een belediging, en dat past niet bij regel IV.A.3 van school: "ga met elkaar om zoals je wilt dat ze met jou omgaan".',
        "Stop met deze discussie en praat met je mentor Meral, of met je ouders (zo staat het in IV.C.3).",
        'Klopt dit niet, druk dan op "Niet terecht".',
      ],
      buttons: [
        {
          action: "contest",
          label: "Niet terecht",
          style: "secondary",
          incident: 17,
          check: expect.stringMatching(/^[0-9a-f]{4}$/u),
        },
      ],
    });
  });

  test("says the same in English", () => {
    expect(text({}, "en")).toContain(
      "Stop this discussion and talk to your mentor Meral, or to your parents (as IV.C.3 says).",
    );
  });

  test.each(["nl", "en"] as const)("is three sentences for every category in %s", (language) => {
    for (const category of [...CATEGORIES, "reported"] as const) {
      const { lines } = noteView(note({ incident: anIncident({ category }) }, language));
      expect(lines).toHaveLength(3);
      for (const line of lines) {
        expect(line).toMatch(/\.$/u);
        expect(line).not.toMatch(/[!?]|\.\s/u);
      }
    }
  });

  test("cites no action clause when the protocol has none", () => {
    expect(text({ incident: anIncident({ action: null }) })).toContain("of met je ouders.");
  });

  test("names the mentor only, no parents, from eighteen years", () => {
    expect(text({ adult: true })).toContain("praat met je mentor Meral (zo");
    expect(text({ adult: true })).not.toContain("ouders");
  });

  test("asks to take personal information away, because there is no discussion to stop", () => {
    const incident = anIncident({ category: "personal_data" });
    expect(text({ incident })).toContain(
      "Haal die informatie weg en praat met je mentor Meral, of met je ouders (zo",
    );
    expect(text({ incident, adult: true })).toContain("en praat met je mentor Meral (zo");
    expect(text({ incident }, "en")).toContain("Take that information away and talk to your");
  });

  test("about a lesson says when it was written and how to ask for leave, and sends nobody to a mentor", () => {
    const incident = anIncident({ category: "lesson_time", action: null });
    expect(noteView(note({ incident })).lines.slice(0, 2)).toEqual([
      'Je schreef in 3HA tijdens een les, en dat past niet bij regel IV.A.3 van school: "ga met elkaar om zoals je wilt dat ze met jou omgaan".',
      "Leg het weg tot na de les, of vraag je docent om het kanaal open te zetten als je het voor de les nodig hebt.",
    ]);
    expect(text({ incident }, "en")).toContain("ask your teacher to open the channel");
  });

  test("names all mentors of the class, or just the word when nobody's name is known", () => {
    expect(text({ names: ["Meral", "Tom"] })).toContain("je mentor Meral of Tom,");
    expect(text({ names: [] })).toContain("praat met je mentor, of");
  });

  test("uses the school's own word for a mentor, and a plain one in another language", () => {
    const school = aSchool({ words: { pupil: "student", mentor: "SLB'er" } });
    expect(text({ school })).toContain("je SLB'er Meral");
    expect(text({ school }, "en")).toContain("your mentor Meral");
  });

  test("keeps one sentence when the rule in the pack ends with a full stop", () => {
    const clauses = [...aProtocol().clauses.values()].map((clause) => ({
      ...clause,
      gist: { nl: "Je pest niemand.", en: "You bully nobody." },
    }));
    const protocol = aProtocol({ clauses: new Map(clauses.map((one) => [one.id, one])) });
    expect(text({ protocol })).toContain('regel IV.A.3 van school: "Je pest niemand".');
  });

  test("cites the clause's id when a newer pack no longer has the clause", () => {
    const protocol = aProtocol({ clauses: new Map() });
    expect(text({ protocol })).toContain(
      'regel vmbo/fatsoensnormen van school: "vmbo/fatsoensnormen"',
    );
  });
});

describe("the note to a colleague", () => {
  const incident = anIncident({ authorRole: "staff", action: null });

  test("names the leidinggevende, and neither mentor nor parents", () => {
    const lines = text({ kind: "staff", incident, names: ["Chef"] });
    expect(lines).toContain("bespreek het met je leidinggevende Chef.");
    expect(lines).not.toMatch(/mentor|ouders/u);
  });

  test("about private contact asks to stay on the school's own channels", () => {
    const contact = { ...incident, category: "staff_boundary" } as const;
    expect(text({ kind: "staff", incident: contact, names: ["Chef"] })).toContain(
      "Houd het contact met leerlingen bij de kanalen van school en bespreek het met je leidinggevende Chef.",
    );
    expect(text({ kind: "staff", incident: contact, names: [] }, "en")).toContain(
      "to the school's own channels and talk it over with your line manager.",
    );
  });

  test("does without the name when the roster does not know it", () => {
    expect(text({ kind: "staff", incident, names: [] })).toContain("met je leidinggevende.");
  });
});

describe("the note with care", () => {
  const incident = anIncident({ category: "self_harm", care: true, severity: "urgent" });
  const care = (overrides: Partial<NoteInput> = {}, language: Language = "nl"): string =>
    text({ kind: "care", incident, ...overrides }, language);

  test("offers the mentor, somebody trusted, and the help lines with their hours", () => {
    expect(care()).toContain("Praat vandaag nog met je mentor Meral, of met iemand anders");
    expect(care()).toContain(
      "113 Zelfmoordpreventie, als je aan de dood denkt: 0800-0113 (dag en nacht)",
    );
    expect(care({}, "en")).toContain(
      "113 Zelfmoordpreventie, when you think about dying: 0800-0113 (day and night)",
    );
  });

  test.each(["nl", "en"] as const)("says no stop, no rule and no parents in %s", (language) => {
    expect(care({}, language)).not.toMatch(/stop|regel|rule|IV\.|ouders|parents|terecht/iu);
    expect(noteView(note({ kind: "care", incident }, language)).buttons).toEqual([]);
  });

  test("names 112 once, and only the help lines that fit", () => {
    expect(care().match(/112/gu)).toHaveLength(1);
    expect(care()).toContain("0800-0432");
    expect(care()).not.toContain("Helpwanted");
  });

  test("about intimate images asks not to pass them on and offers Helpwanted", () => {
    const images = care({ incident: anIncident({ category: "image_abuse", care: true }) });
    expect(images).toContain("Stuur het beeld niet door");
    expect(images).toContain("Helpwanted");
    expect(images).not.toContain("0800-0113");
  });

  test("sends nobody to a mentor who cannot be named", () => {
    expect(care({ names: [] })).not.toContain("mentor");
    expect(care({ names: [] })).toContain("iemand die je vertrouwt");
  });
});

describe("the neutral line", () => {
  test.each(["nl", "en"] as const)("names nobody and offers to explain in %s", (language) => {
    const view = lineView({ incident: anIncident(), language, translate: texts[language] });
    expect(view.lines).toHaveLength(1);
    expect(view.lines.join("")).not.toMatch(/Sem|Noor|3HA|KW-17|beledig|insult/u);
    expect(view.buttons).toMatchObject([{ action: "why", incident: 17 }]);
  });

  test("is refused for a case with care", () => {
    const care = { incident: anIncident({ care: true }), language: "nl", translate: texts.nl };
    expect(() => lineView({ ...care, language: "nl" })).toThrow(KlaswachtError);
  });
});

describe("the answer to why", () => {
  test("gives the author the note", () => {
    expect(whyAnswer(note(), "author")).toEqual({ kind: "note", view: noteView(note()) });
  });

  test("tells anybody else nothing of the case", () => {
    expect(JSON.stringify(whyAnswer(note(), "other"))).not.toMatch(/belediging|3HA|Meral|IV\./u);
  });

  test("tells nobody about care", () => {
    const told = { kind: "text", text: texts.nl("answer.why.other") };
    expect(whyAnswer(note({ kind: "care" }), "author")).toEqual(told);
  });
});
