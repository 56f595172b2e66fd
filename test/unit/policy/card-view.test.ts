import { describe, expect, test } from "vitest";
import type { CardInput } from "../../../src/policy/card-input.ts";
import type { Incident, MessageState, NoteState } from "../../../src/domain/incident.ts";
import type { Language } from "../../../src/domain/school.ts";
import { OUTCOMES } from "../../../src/domain/incident.ts";
import { CATEGORIES, SEVERITIES } from "../../../src/domain/verdict.ts";
import { channelId, clauseId, personId } from "../../../src/domain/ids.ts";
import { writerNames } from "../../../src/moderation/case-authors.ts";
import { cardView } from "../../../src/policy/card-view.ts";
import { aClause, aProtocol, aSchool, aTeam, anEvent, anIncident } from "../../support/builders.ts";
import { theTexts } from "../../support/texts.ts";

const texts = theTexts();
const team = aTeam();
const { mentor, teamleider, target, teacher } = team;

const card = (change: Partial<Incident> = {}, overrides: Partial<CardInput> = {}) => {
  const incident = anIncident({ targets: [target.id], ...change });
  const speech = { language: "nl", translate: texts.nl, ...overrides } as const;
  return cardView({
    incident,
    writers: writerNames(incident, [], team.roster, overrides.school ?? aSchool(), speech),
    school: aSchool(),
    protocol: aProtocol(),
    roster: team.roster,
    viewer: mentor,
    categories: [],
    linked: [],
    events: [],
    language: "nl",
    translate: texts.nl,
    ...overrides,
  });
};
const facts = (...input: Parameters<typeof card>): Readonly<Record<string, string>> =>
  Object.fromEntries(card(...input).facts.map(({ label, value }) => [label, value]));
const actions = (...input: Parameters<typeof card>): readonly string[] =>
  card(...input).buttons.map((button) => button.action);

describe("what a card says", () => {
  test("is who to whom, by which clause, and what the bot did", () => {
    const view = card();
    expect(view).toMatchObject({ number: 17, title: "KW-17: belediging (gemiddeld)" });
    expect(facts()).toEqual({
      Ernst: "gemiddeld",
      Soort: "belediging",
      Klas: "3HA",
      Van: "Sem",
      Aan: "Noor",
      Regel: "IV.A.3: ga met elkaar om zoals je wilt dat ze met jou omgaan",
      "Wat de regels vragen": "IV.C.3: stop de discussie en ga naar je mentor of ouders",
      Protocol: "Protocol Sociale Media, 22 februari 2017",
      Bericht: "staat er nog",
      "Wat Klaswacht deed": "bericht aan de leerling bezorgd: stop en praat erover",
      Stand: "open",
    });
    expect(view.link).toEqual({ label: "Naar het bericht", url: "https://example.test/3ha/m1" });
  });

  test("is everything that was found in the case, the main one first", () => {
    const categories = ["threat", "insult"] as const;
    expect(facts({}, { categories })["Soort"]).toBe("belediging en bedreiging");
    expect(card({}, { categories }).title).toBe("KW-17: belediging (gemiddeld)");
  });

  test("stands in every language for every category, severity and outcome", () => {
    for (const language of ["nl", "en"] satisfies Language[]) {
      for (const category of [...CATEGORIES, "reported"] as const) {
        for (const severity of SEVERITIES) {
          const view = card({ category, severity }, { language, translate: texts[language] });
          expect(view.title).toContain("KW-17");
        }
      }
      for (const outcome of OUTCOMES) {
        const closed = { status: "closed", outcome, owner: mentor.id } as const;
        expect(card(closed, { language, translate: texts[language] }).closed).toBe(true);
      }
    }
  });

  test("is, in the line that a phone shows, the number and no name or category", () => {
    expect(card().summary).toBe("KW-17: wil je dit oppakken?");
    expect(card({ status: "acknowledged" }).summary).toBe("KW-17 is opgepakt.");
    expect(card({ status: "closed" }).summary).toBe("KW-17 is afgehandeld.");
  });

  test("names nobody who took part when it hangs in a staff channel", () => {
    const shared = JSON.stringify(card({}, { viewer: null }));
    expect(shared).not.toMatch(/Sem|Noor/u);
    expect(actions({}, { viewer: null })).toContain("acknowledge");
  });

  test("is an unknown pupil or colleague when the roster does not know the account", () => {
    const school = aSchool({ words: { pupil: "student", mentor: "SLB'er" } });
    expect(facts({ authorPerson: null }, { school })["Van"]).toBe("onbekende student");
    expect(facts({ authorPerson: null, authorRole: "staff" })["Van"]).toBe("onbekende medewerker");
    expect(facts({ authorPerson: personId("het-baken:weg") })["Van"]).toBe("onbekende leerling");
  });

  test("leaves out whom it was aimed at and the action clause when there are none", () => {
    const labels = Object.keys(facts({ targets: [], action: null }));
    expect(labels).not.toContain("Aan");
    expect(labels).not.toContain("Wat de regels vragen");
  });

  test("never says who reported it", () => {
    const byPupil = { origin: "report", reporter: target.id, targets: [] } as const;
    expect(facts(byPupil)["Gemeld"]).toBe("door een leerling; de naam blijft geheim");
    expect(JSON.stringify(card(byPupil))).not.toContain("Noor");
    const byStaff = { origin: "report", reporter: teacher.id } as const;
    expect(facts(byStaff)["Gemeld"]).toBe("door een medewerker; de naam blijft geheim");
    expect(JSON.stringify(card(byStaff))).not.toContain("Wim");
    expect(facts({ origin: "report" })["Gemeld"]).toContain("door een leerling");
    expect(facts(byPupil)["Wat Klaswacht deed"]).toContain("melding door een persoon");
  });

  test.each([
    ["none", "geen bericht gestuurd"],
    [
      "withheld",
      "geen bericht gestuurd, door de stand van het kanaal of omdat er net een is gestuurd",
    ],
    ["pending", "bericht aan de leerling is onderweg"],
    ["delivered", "bericht aan de leerling bezorgd: stop en praat erover"],
    ["line", "leerling niet bereikt; er staat een neutrale regel in het kanaal"],
    ["undelivered", "leerling niet bereikt"],
  ] satisfies [NoteState, string][])("a note that is %s reads: %s", (noteState, expected) => {
    expect(facts({ noteState })["Wat Klaswacht deed"]).toBe(expected);
  });

  test("names no rule to whoever handles a cry for help: none was broken", () => {
    expect(facts({ care: true })).not.toHaveProperty("Regel");
    expect(facts({ care: true })).not.toHaveProperty("Wat de regels vragen");
    expect(facts({})).toHaveProperty("Regel");
  });

  test("tells help from a warning, and a colleague from a pupil", () => {
    expect(facts({ care: true })["Wat Klaswacht deed"]).toBe(
      "bericht met hulp aan de leerling bezorgd",
    );
    const colleague = { authorRole: "staff", noteState: "undelivered" } as const;
    expect(facts(colleague)["Wat Klaswacht deed"]).toBe("medewerker niet bereikt");
  });

  test.each([
    ["edited", "aangepast"],
    ["cleaned", "aangepast, het probleem is eruit"],
    ["deleted", "verwijderd"],
  ] satisfies [MessageState, string][])("a message that is %s reads: %s", (state, expected) => {
    expect(facts({ messageState: state })["Bericht"]).toBe(expected);
  });

  test("has no link to a message that is gone", () => {
    expect(card({ messageState: "deleted" }).link).toBeNull();
  });

  test("says that the chain went on, and that somebody could not be reached", () => {
    expect(facts({ step: 1 })["Waarschuwing"]).toContain("niet op tijd");
    const events = [anEvent({ kind: "alert_undelivered" })];
    expect(facts({ step: 1 }, { events })["Waarschuwing"]).toContain("niet iedereen");
    expect(facts()["Waarschuwing"]).toBeUndefined();
  });

  test("says who took it on, and what came of it", () => {
    const taken = { status: "acknowledged", owner: mentor.id } as const;
    expect(facts(taken)["Stand"]).toBe("opgepakt door jou");
    expect(facts(taken, { viewer: teamleider })["Stand"]).toBe("opgepakt door Meral");
    const gone = { status: "closed", owner: personId("het-baken:weg"), outcome: "talked" } as const;
    expect(facts(gone)["Stand"]).toBe("afgehandeld");
    expect(facts(gone)["Uitkomst"]).toBe("gesprek gehad");
  });

  test("marks a contested case in title and text", () => {
    const contested = card({ contested: true });
    expect(contested.title).toContain("betwist");
    expect(contested.lines.join(" ")).toContain("tweede persoon");
  });
});

describe("the other case of a quarrel", () => {
  const other = anIncident({
    number: 18,
    channel: { platform: "teams", channel: channelId("19:3ha@thread.tacv2") },
    status: "acknowledged",
    owner: teamleider.id,
  });

  test("stands on the card with its number, platform and who has it", () => {
    expect(facts({}, { linked: [other] })["Hoort bij"]).toBe("KW-18 op Teams: opgepakt door Thea");
    expect(facts({}, { linked: [other], viewer: teamleider })["Hoort bij"]).toContain("door jou");
    expect(
      facts({}, { linked: [other, { ...other, number: 19, status: "open" }] })["Hoort bij"],
    ).toBe("KW-18 op Teams: opgepakt door Thea en KW-19 op Teams: open");
    expect(facts({})).not.toHaveProperty("Hoort bij");
  });

  test("is not told to somebody it is about", () => {
    const about = { ...other, targets: [mentor.id] };
    expect(facts({}, { linked: [about] })).not.toHaveProperty("Hoort bij");
    expect(facts({}, { linked: [about], viewer: null })["Hoort bij"]).toContain("KW-18");
  });
});

describe("what a card asks when it presses", () => {
  test("is 112 and three steps when it is urgent, until it is closed", () => {
    const lines = card({ severity: "urgent" }).lines;
    expect(lines[0]).toContain("Bel 112");
    expect(lines.filter((line) => /^Stap [123]\. /u.test(line))).toHaveLength(3);
    expect(card({ severity: "urgent", status: "closed" }).lines).toEqual([]);
    expect(card({ severity: "high" }).lines).toEqual([]);
  });

  test("is to listen when the author needs help", () => {
    expect(card({ care: true }).lines.join(" ")).toContain("Geen verwijt");
    expect(card({ care: true, status: "closed" }).lines).toEqual([]);
  });

  test("is not to open an intimate image, also once it is closed", () => {
    const images = { category: "image_abuse", severity: "urgent", status: "closed" } as const;
    expect(card(images).lines[0]).toContain("Niet openen, opslaan of doorsturen");
  });

  test("is management's decision on a police report, with the clause where there is one", () => {
    const threat = { category: "threat", severity: "high" } as const;
    expect(card(threat).lines).toEqual([
      "Dit kan strafbaar zijn. De schoolleiding beslist over aangifte.",
    ]);
    const report = aClause("roc/aangifte", "§5");
    const protocol = aProtocol({
      clauses: new Map([...aProtocol().clauses, [report.id, report]]),
      police: clauseId("roc/aangifte"),
    });
    expect(card(threat, { protocol }).lines.join(" ")).toMatch(/\(§5\).*schoolleiding beslist/u);
    expect(card({ ...threat, severity: "medium" }).lines).toEqual([]);
    expect(card({ category: "self_harm", severity: "high" }).lines).toEqual([]);
  });

  test("about private contact of staff is what the protocol lets them do", () => {
    const contact = { category: "staff_boundary", authorRole: "staff" } as const;
    expect(card(contact).lines).toEqual([]);
    const svok = aProtocol({ staffContact: { whatsappWhenAgreed: true, existingContacts: true } });
    expect(card(contact, { protocol: svok }).lines.join("\n")).toMatch(
      /WhatsApp mag .* niet vastgelegd.*\nContact dat er buiten school al was/u,
    );
    const school = aSchool({ staffWhatsapp: { agreedOn: "2026-09-01", reference: "Magister" } });
    expect(card(contact, { protocol: svok, school }).lines).toEqual([
      expect.stringMatching(/^Contact dat er buiten school al was/u),
    ]);
    expect(card({ category: "insult" }, { protocol: svok }).lines).toEqual([]);
  });
});

describe("the buttons of a card", () => {
  test("follow its state", () => {
    expect(actions()).toEqual(["acknowledge", "show", "hand_over", "false_alarm", "close"]);
    expect(actions({ status: "acknowledged" })).toEqual([
      "show",
      "hand_over",
      "false_alarm",
      "close",
    ]);
    expect(actions({ status: "closed" })).toEqual(["reopen"]);
  });

  test("carry the words that staff know, one of them standing out", () => {
    expect(card().buttons.map((button) => button.label)).toEqual([
      "Ik pak dit op",
      "Toon bericht",
      "Overdragen",
      "Vals alarm",
      "Afgehandeld",
    ]);
    expect(card().buttons.filter((button) => button.style === "primary")).toHaveLength(1);
  });

  test("are not there for somebody who is party to the case", () => {
    expect(actions({ targets: [mentor.id] })).toEqual([]);
  });
});
