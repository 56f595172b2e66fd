import { afterEach, describe, expect, it } from "vitest";
import { NAMES } from "../support/class-stage.ts";
import type { CardSeen, ClassStage, Name, OpenStage } from "../support/class-stage.ts";
import { discordStage } from "../support/discord-stage.ts";
import { playgroundStage } from "../support/playground-stage.ts";
import { teamsStage } from "../support/teams-stage.ts";

/*
 * The table of the five protocols, played from a message in the class to the cards on the phones of staff. What is
 * expected was written out by hand from the protocols themselves and not from the packs in config/.
 */

const STAGES: readonly (readonly [platform: string, open: OpenStage])[] = [
  ["playground", playgroundStage],
  ["discord", discordStage],
  ["teams", teamsStage],
];

/** Label of the rule, label of what the protocol asks the actor to do (or none), and who gets a card. */
type Row = readonly [rule: string, action: string | null, told: readonly Name[]];
type Expected = {
  readonly pupil: Row;
  readonly staffAuthor: Row;
  readonly staffObserver: Row;
  readonly recording: string;
  readonly lesson: string;
  readonly police: string | null;
  /** By which staff say in which role they write. */
  readonly role: string | null;
  readonly personalData: string;
  readonly distance: string;
  readonly copyright: string | null;
};
const TABLE: Readonly<Record<string, Expected>> = {
  "roc-kop-van-noord-holland": {
    pupil: ["§4 (fatsoensnormen)", null, ["Meral"]],
    staffAuthor: ["§4 (fatsoensnormen)", null, ["Chef"]],
    staffObserver: ["§4 (fatsoensnormen)", "§4 (dreigt te ontsporen)", ["Meral", "Chef"]],
    recording: "§4 (opnamen)",
    lesson: "§4 (opnamen)",
    police: "§5 (aangifte)",
    role: null,
    personalData: "§4 (kennis delen)",
    distance: "§4 (functionele connecties)",
    copyright: null,
  },
  kopwerk: {
    pupil: ["A (fatsoensnormen)", null, ["Meral"]],
    staffAuthor: ["A (fatsoensnormen)", null, ["Chef"]],
    staffObserver: ["A (fatsoensnormen)", "B (dreigt te ontsporen)", ["Meral", "Chef"]],
    recording: "A (opnamen)",
    lesson: "A (opnamen)",
    police: "Sancties 5",
    role: "B en C (medewerker noemen)",
    personalData: "A.2",
    distance: "A (vrienden)",
    copyright: null,
  },
  "ichthus-college": {
    pupil: ["Communicatie 4", null, ["Meral"]],
    staffAuthor: ["Communicatie 4", null, ["Chef"]],
    staffObserver: ["Communicatie 4", null, ["Meral"]],
    recording: "Profilering 4",
    lesson: "Profilering 4",
    police: null,
    role: "Communicatie 3 (namens de school)",
    personalData: "Communicatie 1",
    distance: "Communicatie 3",
    copyright: null,
  },
  svok: {
    pupil: ["III.A.6", null, ["Meral"]],
    staffAuthor: ["III.A.6", null, ["Chef"]],
    staffObserver: ["III.A.6", "III.B.10", ["Meral", "Chef", "Coen"]],
    recording: "III.B.8",
    lesson: "III.A.2",
    police: null,
    role: "III.B.6-7",
    personalData: "III.A.3",
    distance: "III.B.1-4",
    copyright: "III.A.3 (auteursrecht)",
  },
  "vmbo-maastricht": {
    pupil: ["IV.A.3", "IV.C.3", ["Meral"]],
    staffAuthor: ["IV.A.3", null, ["Chef"]],
    staffObserver: ["IV.A.3", "IV.B.4", ["Meral", "Chef"]],
    recording: "IV.A.5",
    lesson: "IV.A.5",
    police: null,
    role: "IV.B.1-2",
    personalData: "IV.A.1",
    distance: "IV.A.3",
    copyright: null,
  },
};

const INSULT = "jij bent echt een vieze klootzak";
/** Nothing that detection finds; a person saw what was meant. */
const MILD = "ga toch lekker alleen zitten";
const THREAT = "ik steek je neer morgen in de pauze";
const FILMED = "ik heb Lotte stiekem gefilmd";
const LESSON = "ik heb de online les opgenomen";
const CLIP = "ik heb de clip van meneer bewerkt en op tiktok gezet";
const NUMBER = "haar telefoonnummer is 06-12345678, bel haar maar lekker op";
const PASSWORD = "ik heb het wachtwoord van Lotte, ik log straks in op haar account";
const PRIVATE = "voeg me maar toe op snapchat, dan praten we daar verder";
const COPIED = "hier de pdf van het hele leesboek";
const OPINION = "ik vind het telefoonbeleid van de directie veel te streng";
/** The measures that the protocols name. People choose them; the bot never speaks of one. */
const MEASURES = /schors|verwijdering|berisping|ontslag|disciplinair/i;

let stage: ClassStage;
afterEach(() => stage.close());

const told = (): readonly Name[] => NAMES.filter((name) => stage.cardsOf(name).length > 0);
const noted = (): readonly Name[] => NAMES.filter((name) => stage.notesTo(name).length > 0);

/** The one card that each of these has, the same for all in rule and action. */
function theCard(): CardSeen {
  const cards = told().flatMap((name) => stage.cardsOf(name));
  const [first] = cards;
  if (first === undefined) throw new Error("nobody has a card");
  expect(cards).toHaveLength(told().length);
  for (const card of cards) {
    expect(card.facts["Regel"]).toBe(first.facts["Regel"]);
    expect(card.facts["Wat de regels vragen"]).toBe(first.facts["Wat de regels vragen"]);
  }
  return first;
}

function expectRow([rule, action, people]: Row): void {
  expect(told()).toEqual(people);
  const { facts } = theCard();
  expect(labelIn(facts["Regel"])).toBe(rule);
  expect(labelIn(facts["Wat de regels vragen"])).toBe(action);
}

/** "IV.A.3: wees aardig" is clause IV.A.3. */
const labelIn = (clause: string | undefined): string | null =>
  clause === undefined ? null : clause.slice(0, clause.indexOf(": "));

describe.each(STAGES)("on the %s", (_platform, open) => {
  describe.each(Object.entries(TABLE))("by the protocol of %s", (protocol, expected) => {
    const begin = async (council = true): Promise<ClassStage> => {
      stage = await open({ protocol, council });
      return stage;
    };

    it("a pupil who writes is told the rule in private, and the mentor hears of it", async () => {
      await (await begin()).says("Sem", INSULT);
      expectRow(expected.pupil);
      expect(noted()).toEqual(["Sem"]);
      const [note = ""] = stage.notesTo("Sem");
      const [rule, action] = expected.pupil;
      expect(note).toContain(`regel ${rule} van school`);
      expect(/zo staat het in (.*?)\)/.exec(note)?.[1] ?? null).toBe(action);
      expect(note).toContain("Meral");
      expect(note).not.toContain("klootzak");
      expect(stage.inClass()).toEqual([]);
    });

    it.each(["Wim", "Meral"] as const)(
      "of a colleague who writes (%s) their leidinggevende hears, and never they themselves",
      async (author) => {
        await (await begin()).says(author, INSULT);
        expectRow(expected.staffAuthor);
        expect(noted()).toEqual([author]);
        const [note = ""] = stage.notesTo(author);
        expect(note).toContain(`regel ${expected.staffAuthor[0]} van school`);
        expect(note).toContain("je leidinggevende Chef");
        expect(note).not.toContain("zo staat het in");
        expect(theCard().facts["Van"]).toBe(author);
        expect(stage.inClass()).toEqual([]);
      },
    );

    it("a colleague who writes is not judged, nor reported, before the council has agreed", async () => {
      const said = await (await begin(false)).says("Wim", INSULT);
      expect(await stage.reports("Sem", said)).toContain("berichten van personeel");
      expect([...told(), ...noted()]).toEqual([]);
      // The silence is about staff: a pupil in the same class is judged.
      await stage.says("Sem", INSULT);
      expect(told()).toEqual(["Meral"]);
    });

    it("what a colleague sees goes where the protocol sends the observer, and to the mentor", async () => {
      const said = await (await begin()).says("Sem", MILD);
      expect(told()).toEqual([]);
      expect(await stage.reports("Wim", said)).toContain("Dank je voor je melding");
      expectRow(expected.staffObserver);
      // The author hears nothing of a report, and nobody who made it.
      expect(noted()).toEqual([]);
      expect(JSON.stringify(told().map((name) => stage.cardsOf(name)))).not.toContain("Wim");
    });

    it("a colleague who sees what was flagged already is heard in the same places", async () => {
      const said = await (await begin()).says("Sem", INSULT);
      expect(await stage.reports("Wim", said)).toContain("was al gemeld");
      expect(told()).toEqual(expected.staffObserver[2]);
      expect(JSON.stringify(told().map((name) => stage.cardsOf(name)))).not.toContain("Wim");
    });

    it("what a pupil reports goes to the mentor alone", async () => {
      const said = await (await begin()).says("Sem", MILD);
      await stage.reports("Lotte", said);
      expectRow(expected.pupil);
      expect(JSON.stringify(theCard())).not.toContain("Lotte");
    });

    it.each([
      ["a person", FILMED, expected.recording],
      ["an online lesson", LESSON, expected.lesson],
      ["a teacher's own clip", CLIP, expected.lesson],
    ])("a recording of %s falls under its own rule", async (_what, text, rule) => {
      await (await begin()).says("Sem", text);
      expectRow([rule, expected.pupil[1], ["Meral"]]);
      expect(stage.notesTo("Sem")[0]).toContain(`regel ${rule} van school`);
    });

    it("a possible offence is said to be for the management, by the clause on police reports if it has one", async () => {
      await (await begin()).says("Sem", THREAT);
      expect(told()).toEqual(["Meral", "Vera"]);
      const lines = theCard().lines.filter((line) => line.includes("aangifte"));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain("schoolleiding beslist");
      expect(/protocol \((.*)\) doet/.exec(lines[0] ?? "")?.[1] ?? null).toBe(expected.police);
    });

    it("personal information and somebody's account fall under the rules of the text", async () => {
      await (await begin()).says("Sem", NUMBER);
      await stage.says("Lotte", PASSWORD);
      expect(stage.notesTo("Sem")[0]).toContain(`regel ${expected.personalData} van school`);
      expect(stage.notesTo("Lotte")[0]).toContain(`regel ${expected.pupil[0]} van school`);
      expect(told()).toEqual(["Meral"]);
    });

    it("of a colleague who moves pupils to a private account their leidinggevende hears, and nobody else", async () => {
      await (await begin()).says("Wim", PRIVATE);
      expectRow([expected.distance, null, ["Chef"]]);
      expect(noted()).toEqual(["Wim"]);
      expect(stage.notesTo("Wim")[0]).toContain("bij de kanalen van school");
      expect(theCard().lines.some((line) => line.includes("buiten school al was"))).toBe(
        protocol === "svok",
      );
    });

    it("the work of others is a tip by the one text that speaks of it, and no case", async () => {
      await (await begin()).says("Sem", COPIED);
      expect(/Regel (.*) van school zegt/.exec(stage.notesTo("Sem")[0] ?? "")?.[1] ?? null).toBe(
        expected.copyright,
      );
      expect(noted()).toEqual(expected.copyright === null ? [] : ["Sem"]);
      expect(told()).toEqual([]);
    });

    it("a colleague who speaks of policy is reminded of their role in private, where the text asks for it, and nobody else hears", async () => {
      await (await begin()).says("Wim", OPINION);
      await stage.says("Wim", OPINION);
      expect(stage.notesTo("Wim")).toHaveLength(expected.role === null ? 0 : 1);
      const [note = ""] = stage.notesTo("Wim");
      expect(/Regel (.*) zegt/.exec(note)?.[1] ?? null).toBe(expected.role);
      expect(told()).toEqual([]);
      expect(noted()).toEqual(expected.role === null ? [] : ["Wim"]);
      expect(stage.inClass()).toEqual([]);
    });

    it("no colleague is reminded of anything before the council has agreed", async () => {
      await (await begin(false)).says("Wim", OPINION);
      expect(noted()).toEqual([]);
    });

    it("no measure is named to anybody, let alone taken", async () => {
      await (await begin()).says("Sem", THREAT);
      await stage.says("Wim", INSULT);
      const everything = NAMES.map((name) => [stage.notesTo(name), stage.cardsOf(name)]);
      expect(JSON.stringify(everything)).not.toMatch(MEASURES);
    });
  });
});
