import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordsOf } from "../support/discord-look.ts";
import type { DiscordScene, SentMessage } from "../support/discord-scene.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import { SCHOOL } from "../support/class-stage.ts";
import type { Name } from "../support/class-stage.ts";

/* Loes is list administrator, Bas administrator; a hundred harmless messages stand by, two of them with "kanjer". */

const HARMLESS = Array.from({ length: 100 }, (_, index) => ({
  file: "proef.txt",
  line: index + 1,
  text: index < 2 ? `wat een kanjer ${index}` : `huiswerk van les ${index}`,
}));
const NEW = {
  woord: "kwibus",
  soort: "insult",
  ernst: "high",
  reden: "nieuw in 3HA",
  proef: false,
};

let scene: DiscordScene;
/** The trial of a change begins once this is over. */
let waiting: Promise<void>;
beforeEach(async () => {
  waiting = Promise.resolve();
  scene = await openDiscordScene({
    harmless: async () => {
      await waiting;
      return HARMLESS;
    },
  });
});
afterEach(() => scene.close());

const slash = (who: Name, word: string, values: Readonly<Record<string, unknown>> = {}) =>
  scene.fake.runSlash(scene.people[who], scene.channel, `klaswacht woord ${word}`, values).answer();
const ask = async (
  who: Name,
  word: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> => wordsOf(await slash(who, word, values));
/** Taps a button of a private answer; what comes of it stands in its place. */
const tap = async (who: Name, on: SentMessage, label: RegExp): Promise<string> => {
  const { fake } = scene;
  const buttons = fake
    .messageOf(on.id)
    .body.components.flatMap((row) =>
      Array.isArray(row["components"]) ? row["components"] : [],
    ) as readonly { readonly label: string; readonly custom_id: string }[];
  const button = buttons.find((one) => label.test(one.label));
  if (button === undefined)
    throw new Error(`no ${label} among ${buttons.map((one) => one.label).join(" | ")}`);
  return pressed(who, on, button.custom_id);
};
/** What comes to stand in the place of a private answer when this button is pressed, honestly or not. */
const pressed = async (who: Name, on: SentMessage, id: string): Promise<string> => {
  const { fake, people } = scene;
  const now = (): string => wordsOf(fake.messageOf(on.id));
  const before = now();
  await fake.forgePress(people[who], on, id).acknowledged();
  return fake.waitFor(() => (now() === before ? undefined : now()), { what: `answer to ${id}` });
};
const isFlagged = async (who: "Sem" | "Lotte", text: string): Promise<boolean> => {
  const before = (await scene.db.incidents.list({})).length;
  await scene.taken(scene.fake.userSays(scene.people[who], scene.channel, text));
  return (await scene.db.incidents.list({})).length > before;
};
const suggested = (who: Name, word: string, field: string, typed: string) =>
  scene.fake.typeInto(scene.people[who], scene.channel, `klaswacht woord ${word}`, [field, typed]);

describe("/klaswacht woord", () => {
  it("adds a word that counts from the next message on, in private, and undoes it with one tap", async () => {
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(false);
    const added = await slash("Loes", "toevoegen", NEW);
    expect(added.onlyFor).toBe(scene.people.Loes.id);
    expect(wordsOf(added)).toContain("Toegevoegd: insult.nl:kwibus. Dit is wijziging 1.");
    expect(wordsOf(added)).toContain("Proef op 100 onschuldige berichten");
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(true);
    expect(await tap("Loes", added, /ongedaan/iu)).toContain("Wijziging 1 is ongedaan gemaakt");
    expect(await isFlagged("Lotte", "jij bent een kwibus")).toBe(false);
  });

  it("keeps a new word in shadow unless told otherwise, and lets it count when asked", async () => {
    const { proef: _proef, ...quiet } = NEW;
    const added = await slash("Loes", "toevoegen", quiet);
    expect(wordsOf(added)).toContain("state: shadow");
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(false);
    expect(await tap("Loes", added, /meetellen/u)).toContain("Gewijzigd: insult.nl:kwibus");
    expect(await isFlagged("Sem", "jij bent een kwibus")).toBe(true);
  });

  it("asks for a second yes when it would flag more than one in a hundred, and then does just that", async () => {
    const asked = await slash("Loes", "toevoegen", { ...NEW, woord: "kanjer" });
    expect(wordsOf(asked)).toContain("zeg een tweede keer ja");
    expect(wordsOf(asked)).toContain("proef.txt:1");
    expect(await isFlagged("Sem", "wat een kanjer")).toBe(false);
    expect(await tap("Loes", asked, /Ja, toch doen/u)).toContain("Toegevoegd: insult.nl:kanjer");
    expect(await isFlagged("Sem", "wat een kanjer")).toBe(true);
  });

  it("tells the second of two who say yes at once what the first did, and overwrites nothing", async () => {
    const kanjer = { ...NEW, woord: "kanjer" };
    const first = await slash("Loes", "toevoegen", { ...kanjer, ernst: "low" });
    const second = await slash("Bas", "toevoegen", { ...kanjer, ernst: "urgent" });
    await tap("Loes", first, /Ja, toch doen/u);
    const told = await tap("Bas", second, /Ja, toch doen/u);
    expect(told).toContain("Iemand anders heeft dit intussen gewijzigd");
    expect(told).toContain("Loes: toegevoegd insult.nl:kanjer");
    const entries = await scene.db.words.entries(SCHOOL);
    expect(entries.map(({ entry }) => entry.term?.severity)).toEqual(["low"]);
  });

  it("switches off a shipped word that was chosen from what it suggests", async () => {
    expect(await isFlagged("Sem", "jij bent echt een vieze klootzak")).toBe(true);
    const [found] = await suggested("Loes", "uit", "woord", "klootz");
    expect(found?.name).toContain("klootzak (belediging");
    const off = await slash("Loes", "uit", { woord: found?.value, reden: "proef op school" });
    // The case above would not have been there.
    expect(wordsOf(off)).toContain("niet meer zouden opvallen: 1 (KW-1)");
    expect(await tap("Loes", off, /Ja, toch doen/u)).toContain("Uitgezet: insult.nl:klootzak");
    expect(await isFlagged("Lotte", "jij bent echt een vieze klootzak")).toBe(false);
    expect(await suggested("Loes", "uit", "woord", "klootzak")).not.toContainEqual(found);
  });

  it("offers the words that look like one that it does not know", async () => {
    const asked = await slash("Loes", "uit", { woord: "klootza", reden: "proef" });
    expect(wordsOf(asked)).toContain('"klootza" staat niet in de woordenlijst');
    expect(await tap("Loes", asked, /^insult\.nl:klootzak$/u)).toContain("Uitgezet: insult.nl:");
  });

  it("shows what a sentence leads to, and keeps nothing of it", async () => {
    const told = await ask("Loes", "proef", { zin: "jij bent echt een vieze klootzak" });
    expect(told).toContain("〔");
    expect(told).toContain("woord insult.nl:klootzak");
    expect(told).toContain("ernst: ");
    expect(await scene.db.incidents.list({})).toEqual([]);
    expect(await ask("Loes", "proef", { zin: "wie heeft het huiswerk" })).toContain(
      "er valt niets op",
    );
  });

  it("offers the last changes to undo, one's own first", async () => {
    await slash("Loes", "toevoegen", NEW);
    await slash("Bas", "toevoegen", { ...NEW, woord: "flapwibus" });
    const offered = await slash("Loes", "ongedaan");
    expect(wordsOf(offered)).toContain("Welke wijziging");
    expect(await suggested("Loes", "ongedaan", "wijziging", "")).toEqual([
      { name: "2: toegevoegd insult.nl:flapwibus, Bas", value: "2" },
      { name: "1: toegevoegd insult.nl:kwibus, Loes", value: "1" },
    ]);
    expect(await tap("Loes", offered, /^1: /u)).toContain("Wijziging 1 is ongedaan gemaakt");
    expect(await ask("Bas", "ongedaan", { wijziging: "2" })).toContain(
      "Wijziging 2 is ongedaan gemaakt",
    );
    expect(await ask("Loes", "ongedaan")).toContain("nog niets gewijzigd");
  });

  it("says what is wrong with a word that cannot be, and changes nothing", async () => {
    expect(await ask("Loes", "toevoegen", { ...NEW, woord: "Utrecht" })).toContain(
      "is ook een plaats",
    );
    expect(await ask("Loes", "toevoegen", { ...NEW, woord: "klootzak" })).toContain("staat er al");
    expect(await ask("Loes", "toevoegen", { ...NEW, einddatum: "morgen" })).toContain("geen dag");
    expect(await ask("Loes", "ongedaan", { wijziging: "999" })).toContain("is er niet");
  });

  it("is for list administrators and administrators only, and tells others nothing", async () => {
    for (const who of ["Sem", "Meral", "Vera"] as const) {
      for (const [word, values] of [
        ["toevoegen", NEW],
        ["uit", { woord: "klootzak", reden: "mag wel" }],
        ["proef", { zin: "klootzak" }],
        ["ongedaan", { wijziging: "1" }],
      ] as const) {
        const told = await slash(who, word, values);
        expect(wordsOf(told)).toContain("mag alleen een lijstbeheerder of beheerder");
        expect(told.onlyFor).toBe(scene.people[who].id);
      }
      expect(await suggested(who, "uit", "woord", "kloot")).toEqual([]);
    }
    expect(scene.complaints.filter((code) => code === "COMMAND_REFUSED")).toHaveLength(12);
  });

  it("is acknowledged in time however long a trial takes, and answered after it", async () => {
    const trial = Promise.withResolvers<void>();
    waiting = trial.promise;
    const { fake, people, channel } = scene;
    const asked = fake.runSlash(people.Loes, channel, "klaswacht woord toevoegen", NEW);
    expect(await asked.acknowledged()).toBe(5);
    trial.resolve();
    expect(wordsOf(await asked.answer())).toContain("Toegevoegd: insult.nl:kwibus");
  });

  it("does nothing for a button that was forged, is somebody else's or was used", async () => {
    const asked = await slash("Loes", "toevoegen", { ...NEW, woord: "kanjer" });
    const [id = ""] = scene.fake.buttonIds(asked);
    expect(await pressed("Bas", asked, id)).toContain("van iemand anders");
    expect(await pressed("Sem", asked, id)).toContain("mag alleen");
    expect(await pressed("Loes", asked, `${id}X`)).toContain("al gebruikt");
    expect(await pressed("Loes", asked, "kww:doe:woord=kwibus")).toContain("werkt niet meer");
    expect(await pressed("Loes", asked, id)).toContain("Toegevoegd: insult.nl:kanjer");
    expect(await pressed("Loes", asked, id)).toContain("al gebruikt");
    expect(await scene.db.words.last(SCHOOL)).toBe(1);
  });
});
