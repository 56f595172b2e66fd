import { describe, expect, test } from "vitest";
import { FRAME_RULES, TERM_RULES } from "../../../src/detection/rules/all-rules.ts";
import type { Language, Mode } from "../../../src/domain/school.ts";
import type { Category } from "../../../src/domain/verdict.ts";
import { digestView } from "../../../src/policy/digest-view.ts";
import { noticeView } from "../../../src/policy/notice-view.ts";
import type { NoticeInput } from "../../../src/policy/notice-view.ts";
import { pingView } from "../../../src/policy/ping-view.ts";
import { aProtocol, aSchool, anIncident } from "../../support/builders.ts";
import { theTexts } from "../../support/texts.ts";

const texts = theTexts();
const speech = (language: Language) => ({ language, translate: texts[language] });

describe("a ping", () => {
  test.each(["new", "escalated", "contested", "handed_over", "more"] as const)(
    "that is %s carries the number and neither name, class nor category",
    (kind) => {
      for (const language of ["nl", "en"] as const) {
        const { text } = pingView({ incident: anIncident(), kind, ...speech(language) });
        expect(text).toContain("KW-17");
        expect(text).not.toMatch(/Sem|3HA|beledig|insult|gemiddeld|medium/iu);
      }
    },
  );

  test("says the same whatever the case is about", () => {
    const ping = (category: "insult" | "self_harm"): string =>
      pingView({ incident: anIncident({ category }), kind: "new", ...speech("nl") }).text;
    expect(ping("self_harm")).toBe(ping("insult"));
  });
});

describe("the digest", () => {
  const incidents = [anIncident({ number: 9 }), anIncident({ number: 4, category: "bullying" })];

  test("lists number, class and kind in order, without names", () => {
    const view = digestView({ incidents, ...speech("nl") });
    expect(view.lines.slice(1, 3)).toEqual([
      "KW-4, klas 3HA: pesten (open)",
      "KW-9, klas 3HA: belediging (open)",
    ]);
    expect(view.buttons.map(({ action, label, incident }) => [action, label, incident])).toEqual([
      ["show", "Toon KW-4", 4],
      ["close", "KW-4 afgehandeld", 4],
      ["show", "Toon KW-9", 9],
      ["close", "KW-9 afgehandeld", 9],
    ]);
  });

  test("offers nothing more to do with a case that has been closed meanwhile", () => {
    const view = digestView({ incidents: [anIncident({ status: "closed" })], ...speech("nl") });
    expect(view.lines[1]).toBe("KW-17, klas 3HA: belediging (afgehandeld)");
    expect(view.buttons).toEqual([]);
  });

  test("threatens nobody who only wrote during a lesson with a card", () => {
    const lesson = anIncident({ category: "lesson_time" });
    const view = digestView({ incidents: [lesson], ...speech("nl") });
    expect(view.lines.slice(1)).toEqual(["KW-17, klas 3HA: online tijdens de les (open)"]);
    const mixed = digestView({ incidents: [lesson, anIncident({ number: 18 })], ...speech("nl") });
    expect(mixed.lines.at(-1)).toContain("aparte kaart");
  });

  test("lists a long day in full, with no more buttons than a platform carries", () => {
    const many = Array.from({ length: 30 }, (_, index) => anIncident({ number: index + 1 }));
    const view = digestView({ incidents: many, ...speech("en") });
    expect(view.lines).toHaveLength(32);
    expect(view.buttons).toHaveLength(20);
  });
});

describe("the notice", () => {
  const notice = (
    mode: Extract<Mode, "staff" | "live">,
    overrides: Partial<NoticeInput> = {},
    language: Language = "nl",
  ): string => {
    const school = aSchool();
    const base = { school, protocol: aProtocol(), mode, ...speech(language) };
    return noticeView({ ...base, ...overrides }).lines.join("\n");
  };

  test.each(["staff", "live"] as const)(
    "for %s says that a machine reads, for what, what is kept, who sees it and how to object",
    (mode) => {
      const text = notice(mode);
      expect(text).toContain("computerprogramma");
      expect(text).toContain('"Protocol Sociale Media" (22 februari 2017)');
      expect(text).toMatch(/14 dagen bij vals alarm.*hooguit 365 dagen.*730 dagen/u);
      expect(text).toContain("de mentor, en als het nodig is de teamleider");
      expect(text).toContain("tweede persoon");
      expect(text).toContain("privacy@het-baken.example");
      expect(text).toContain("Mensen beslissen");
    },
  );

  /** How the notice speaks of a category; extend it when a rule for another one comes. */
  const SPOKEN: Readonly<Record<Language, Readonly<Partial<Record<Category, RegExp>>>>> = {
    nl: {
      insult: /beledigen/u,
      threat: /bedreigen/u,
      recording: /opnamen zonder toestemming/u,
      self_harm: /zichzelf iets (?:wil )?aandoe/u,
      image_abuse: /naaktbeelden/u,
      bullying: /pest/u,
      stalking: /stalk/u,
      defamation: /zwart/u,
      personal_data: /persoonlijke informatie/u,
      account_hacking: /misbruik van accounts/u,
      radicalisation: /radicalisering/u,
    },
    en: {
      insult: /insults/u,
      threat: /threats/u,
      recording: /recordings without consent/u,
      self_harm: /harm (?:to )?themselves/u,
      image_abuse: /intimate images/u,
      bullying: /bully/u,
      stalking: /stalk/u,
      defamation: /defam|slander/u,
      personal_data: /personal information/u,
      account_hacking: /misuse of accounts/u,
      radicalisation: /radicalisation/u,
    },
  };
  const FOUND = new Set([...FRAME_RULES, ...TERM_RULES].map(({ category }) => category));

  test.each(["nl", "en"] as const)(
    "says that it looks for what the rules find and what people report, and for nothing else (%s)",
    (language) => {
      const purpose = notice("live", {}, language).split("\n")[1] ?? "";
      for (const [category, words] of Object.entries(SPOKEN[language])) {
        const said = words.test(purpose);
        expect(`${category} ${said}`).toBe(`${category} ${FOUND.has(category as Category)}`);
      }
      // These two have a line of their own, where the school has them on.
      const apart = new Set<Category>(["copyright", "staff_boundary"]);
      const spoken = [...FOUND].filter((category) => !apart.has(category));
      for (const category of spoken) expect(SPOKEN[language]).toHaveProperty(category);
      expect(purpose).toMatch(/mensen zelf melden|people report/u);
    },
  );

  test("promises a private message and its button only where there is one", () => {
    expect(notice("live")).toContain("krijgt de schrijver een privébericht");
    expect(notice("live")).toContain("Niet terecht");
    expect(notice("staff")).toContain("De schrijver krijgt geen bericht");
    expect(notice("staff")).not.toContain("Niet terecht");
  });

  test("says whether messages by staff are looked at", () => {
    const council = { agreedOn: "2026-09-01", reference: "MR 12" };
    expect(notice("live")).toContain("Berichten van personeel worden niet bekeken");
    expect(notice("live", { school: aSchool({ council }) })).toContain(
      "professionele afstand tot leerlingen; de medezeggenschapsraad is daarmee akkoord",
    );
  });

  test("says that messages may be hidden only where they may", () => {
    const school = aSchool({ hide: true });
    expect(notice("live", { school })).toContain("verborgen");
    expect(notice("staff", { school })).not.toContain("verborgen");
    expect(notice("live")).not.toContain("verborgen");
  });

  test("says when pupils may write, and that copyright is a tip, only where the school wants that", () => {
    const school = aSchool({ categories: { copyright: true, lesson_time: true } });
    expect(notice("live", { school })).toMatch(/Tijdens de les.*docent het kanaal heeft geopend/u);
    expect(notice("live", { school })).toContain("werk van een ander");
    expect(notice("staff", { school })).not.toContain("werk van een ander");
    expect(notice("live")).not.toMatch(/Tijdens de les|werk van een ander/u);
  });

  test("sends people to the school's management when there is no address", () => {
    const school = aSchool({ contactEmail: null });
    expect(notice("live", { school })).toContain("de schoolleiding van Het Baken");
  });

  test("is there in English, with plain words for the school's own", () => {
    const school = aSchool({ words: { pupil: "student", mentor: "SLB'er" } });
    expect(notice("live", { school }, "en")).toContain("the mentor is told");
  });
});
