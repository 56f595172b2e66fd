import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WORD_VERB } from "../../adapters/teams/action-data.ts";
import { SCHOOL } from "../support/class-stage.ts";
import type { Name } from "../support/class-stage.ts";
import type { Reaction } from "../support/fake-teams/driver-interact.ts";
import { asObject } from "../support/fake-teams/model.ts";
import type { Json, Post } from "../support/fake-teams/model.ts";
import { look } from "../support/teams-look.ts";
import { openTeamsScene } from "../support/teams-scene.ts";
import type { TeamsScene } from "../support/teams-scene.ts";

/* Loes is list administrator, Bas administrator; a hundred harmless messages stand by, two of them with "kanjer". */

const HARMLESS = Array.from({ length: 100 }, (_, index) => ({
  file: "proef.txt",
  line: index + 1,
  text: index < 2 ? `wat een kanjer ${index}` : `huiswerk van les ${index}`,
}));
const NEW = { woord: "kwibus", ernst: "high", reden: "nieuw in 3HA", proef: "false" };

let scene: TeamsScene;
/** The trial of a change begins once this is over. */
let waiting: Promise<void>;
beforeEach(async () => {
  waiting = Promise.resolve();
  scene = await openTeamsScene({
    harmless: async () => {
      await waiting;
      return HARMLESS;
    },
  });
});
afterEach(() => scene.close());

/** Writes to the bot; gives what it answers in the own chat. */
async function tells(who: Name, said: string): Promise<Post> {
  const { fake, people } = scene;
  const before = fake.chatMessages(people[who]).length;
  fake.says(people[who], "bot", said);
  return fake.waitFor(() => fake.chatMessages(people[who])[before], {
    what: `an answer to ${who}`,
  });
}
const press = (
  who: Name,
  on: Post,
  label: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Reaction> => scene.fake.press(scene.people[who], on, label, typed);
/** Opens the form of the menu, fills it in and sends it. */
async function fills(
  who: Name,
  label: string,
  typed: Readonly<Record<string, string>>,
): Promise<{ readonly on: Post; readonly text: string; readonly reaction: Reaction }> {
  const on = await tells(who, "woord");
  await press(who, on, label);
  const reaction = await press(who, on, label, typed);
  return { on, reaction, text: reaction.screen.text };
}
const isFlagged = async (who: "Sem" | "Lotte", text: string): Promise<boolean> => {
  const before = (await scene.db.incidents.list({})).length;
  await scene.taken(scene.fake.says(scene.people[who], scene.channel, text));
  return (await scene.db.incidents.list({})).length > before;
};

describe("the card about words", () => {
  it("adds a word that counts from the next message on, and undoes it with one tap", async () => {
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(false);
    const { on, text, reaction } = await fills("Loes", "Woord toevoegen", NEW);
    expect(reaction.kind).toBe("card");
    expect(text).toContain("Toegevoegd: insult.nl:kwibus. Dit is wijziging 1.");
    expect(text).toContain("Proef op 100 onschuldige berichten");
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(true);
    const undone = await press("Loes", on, "Ongedaan maken");
    expect(undone.screen.text).toContain("Wijziging 1 is ongedaan gemaakt");
    expect(await isFlagged("Lotte", "jij bent een kwibus")).toBe(false);
    const back = await press("Loes", on, "Terug");
    expect(back.screen.buttons.map(({ label }) => label)).toEqual([
      "Woord toevoegen",
      "Woord uitzetten",
      "Zin proberen",
      "Ongedaan maken",
    ]);
  });

  it("offers what a plain word would be and has it in shadow first, until it is to count", async () => {
    const on = await tells("Loes", "woord toevoegen");
    const { fields } = scene.fake.screenOf(scene.people.Loes, on);
    expect(fields.map(({ id, value }) => [id, value])).toEqual([
      ["woord", ""],
      ["soort", "insult"],
      ["ernst", "medium"],
      ["reden", ""],
      ["einddatum", ""],
      ["taal", "nl"],
      ["telt", "always"],
      ["proef", "true"],
    ]);
    const typed = { woord: "kwibus", reden: "nieuw in 3HA", einddatum: "2027-07-31" };
    const added = await press("Loes", on, "Woord toevoegen", typed);
    expect(added.screen.text).toContain("state: shadow");
    expect(added.screen.text).toContain("until: 2027-07-31");
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(false);
    const live = await press("Loes", on, "Nu laten meetellen");
    expect(live.screen.text).toContain("Gewijzigd: insult.nl:kwibus");
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(true);
  });

  it("asks for a second yes when it would flag more than one in a hundred; of two who say it, the second is told of the first", async () => {
    const kanjer = { ...NEW, woord: "kanjer" };
    const first = await fills("Loes", "Woord toevoegen", { ...kanjer, ernst: "low" });
    const second = await fills("Bas", "Woord toevoegen", { ...kanjer, ernst: "urgent" });
    expect(first.text).toContain("zeg een tweede keer ja");
    expect(first.text).toContain("proef.txt:1");
    expect(await isFlagged("Sem", "wat een kanjer")).toBe(false);
    const done = await press("Loes", first.on, "Ja, toch doen");
    expect(done.screen.text).toContain("Toegevoegd: insult.nl:kanjer");
    const told = await press("Bas", second.on, "Ja, toch doen");
    expect(told.screen.text).toContain("Iemand anders heeft dit intussen gewijzigd");
    expect(told.screen.text).toContain("Loes: toegevoegd insult.nl:kanjer");
    const entries = await scene.db.words.entries(SCHOOL);
    expect(entries.map(({ entry }) => entry.term?.severity)).toEqual(["low"]);
    expect(await isFlagged("Sem", "wat een kanjer")).toBe(true);
  });

  it("says what is wrong and keeps what was typed", async () => {
    const { on, text } = await fills("Loes", "Woord toevoegen", { ...NEW, woord: "Utrecht" });
    expect(text).toContain("is ook een plaats");
    const { fields } = scene.fake.screenOf(scene.people.Loes, on);
    expect(fields.find(({ id }) => id === "woord")?.value).toBe("Utrecht");
    expect(fields.find(({ id }) => id === "ernst")?.value).toBe("high");
    const better = await press("Loes", on, "Woord toevoegen", { woord: "kwibus" });
    expect(better.screen.text).toContain("Toegevoegd: insult.nl:kwibus");
  });

  it("switches off a shipped word, by one of those that look like what was typed", async () => {
    const typed = { woord: "klootza", reden: "mag hier" };
    const { on, text } = await fills("Loes", "Woord uitzetten", typed);
    expect(text).toContain('"klootza" staat niet in de woordenlijst');
    const off = await press("Loes", on, "insult.nl:klootzak");
    expect(off.screen.text).toContain("Uitgezet: insult.nl:klootzak");
    expect(await isFlagged("Sem", "jij bent echt een vieze klootzak")).toBe(false);
  });

  it("shows what a sentence leads to, and keeps nothing of it", async () => {
    const zin = "jij bent echt een vieze klootzak";
    const { text } = await fills("Loes", "Zin proberen", { zin });
    expect(text).toContain("〔");
    expect(text).toContain("woord insult.nl:klootzak");
    expect(await scene.db.incidents.list({})).toEqual([]);
  });

  it("asked for in a channel comes in the own chat", async () => {
    const { fake, people, channel } = scene;
    const before = fake.chatMessages(people.Loes).length;
    fake.says(people.Loes, channel, { text: "woord", mentionsBot: true });
    const menu = await fake.waitFor(() => fake.chatMessages(people.Loes)[before], {
      what: "the menu",
    });
    expect(look(scene).wordsOf(menu)).toContain("Alleen jij ziet dit.");
    expect(fake.botMessagesIn(channel).map(look(scene).wordsOf).join()).not.toContain(
      "woorden van",
    );
  });

  it("is for list administrators and administrators only", async () => {
    for (const who of ["Sem", "Meral", "Vera"] as const) {
      const refused = await tells(who, "woord");
      expect(look(scene).wordsOf(refused)).toContain("mag alleen een lijstbeheerder of beheerder");
    }
    expect(scene.complaints.filter((code) => code === "COMMAND_REFUSED")).toHaveLength(3);
  });

  it("does nothing for data that was forged or edited, and for somebody else's second yes", async () => {
    const { on } = await fills("Loes", "Woord toevoegen", { ...NEW, woord: "kanjer" });
    const screen = scene.fake.screenOf(scene.people.Loes, on);
    const yes = screen.buttons.find(({ label }) => label === "Ja, toch doen");
    const { ticket } = asObject(yes?.action["data"]);
    const forged = async (who: Name, data: Json): Promise<string> => {
      const action = { type: "Action.Execute", verb: WORD_VERB, data };
      return (await scene.fake.execute(scene.people[who], on, action)).screen.text;
    };
    expect(await forged("Bas", { step: "doe", ticket })).toContain("van iemand anders");
    expect(await forged("Sem", { step: "doe", ticket })).toContain("mag alleen");
    expect(await forged("Sem", { step: "toevoegen", ...NEW, soort: "insult" })).toContain(
      "mag alleen",
    );
    expect(await forged("Loes", { step: "doe", ticket: "AAAAA-BBBBB" })).toContain("al gebruikt");
    expect(await forged("Loes", { step: "doe", ticket: 7 })).toContain("werkt niet meer");
    expect(await forged("Loes", { step: "weg" })).toContain("werkt niet meer");
    expect(await forged("Loes", { step: "doe", ticket, school: "elders" })).toContain(
      "werkt niet meer",
    );
    expect(await forged("Loes", { step: "toevoegen", ...NEW, soort: "__proto__" })).toContain(
      "Kies bij soort iets uit de lijst",
    );
    expect(await forged("Loes", { step: "ongedaan", wijziging: "1; drop" })).toContain(
      "Die wijziging is er niet",
    );
    expect(await scene.db.words.last(SCHOOL)).toBe(0);
    expect(await forged("Loes", { step: "doe", ticket })).toContain("Toegevoegd");
    expect(await forged("Loes", { step: "doe", ticket })).toContain("al gebruikt");
  });

  it("says so when a trial takes long, and what comes of it stands in the chat", async () => {
    const trial = Promise.withResolvers<void>();
    waiting = trial.promise;
    const { reaction } = await fills("Loes", "Woord toevoegen", NEW);
    expect([reaction.kind, reaction.screen.text]).toEqual([
      "message",
      expect.stringContaining("De proef duurt even"),
    ]);
    const { fake, people } = scene;
    const before = fake.chatMessages(people.Loes).length;
    trial.resolve();
    const came = await fake.waitFor(() => fake.chatMessages(people.Loes)[before], {
      what: "what came of the trial",
    });
    expect(look(scene).wordsOf(came)).toContain("Toegevoegd: insult.nl:kwibus");
    const undone = await press("Loes", came, "Ongedaan maken");
    expect(undone.screen.text).toContain("Wijziging 1 is ongedaan gemaakt");
  });
});
