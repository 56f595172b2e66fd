import { afterEach, describe, expect, it } from "vitest";
import { classId } from "../../src/domain/ids.ts";
import { SCHOOL } from "../support/class-stage.ts";
import type { Name } from "../support/class-stage.ts";
import { look, wordsOf } from "../support/discord-look.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import type { DiscordScene, DiscordSceneOptions, SentMessage } from "../support/discord-scene.ts";

/* What pupils and staff say back to the bot: contest, report, link, switch off. Real discord.js over real sockets. */

const INSULT = "jij bent echt een vieze klootzak";
const MILD = "ga toch lekker alleen zitten";

let scene: DiscordScene;
async function begin(options: DiscordSceneOptions = {}) {
  scene = await openDiscordScene(options);
  const { fake, people, channel } = scene;
  return {
    ...scene,
    ...look(scene),
    report: async (who: Name, message: { readonly id: string }): Promise<SentMessage> =>
      fake.runMessageCommand(people[who], message, "Meld dit bericht").answer(),
    slash: async (who: Name, line: string, values = {}): Promise<SentMessage> =>
      fake.runSlash(people[who], channel, `klaswacht ${line}`, values).answer(),
  };
}
afterEach(() => scene.close());

describe("an author whose private messages are closed", () => {
  it("finds one neutral line in the channel, which explains itself in private", async () => {
    const { fake, people, channel, card, linesIn, press, notesOf, buttonOn } = await begin();
    fake.closeDm(people.Sem);
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "leerling niet bereikt; er staat een neutrale regel");
    const [line] = linesIn(channel);
    if (line === undefined) throw new Error("the card speaks of a line");
    expect(wordsOf(line)).not.toMatch(/Sem|klootzak|IV\.A\.3/);
    expect(line.repliesTo).toBeNull();
    expect(line.body.mentions).toEqual([]);

    const mine = await press("Sem", line, "why");
    expect(wordsOf(mine)).toContain("regel IV.A.3 van school");
    expect(mine.onlyFor).toBe(people.Sem.id);
    const opened = fake.press(people.Sem, mine, buttonOn(mine, "contest"));
    const sent = await fake.submitModal(people.Sem, opened, { words: "zo bedoelde ik het niet" });
    const thanks = await sent.answer();
    expect(wordsOf(thanks)).toContain("tweede persoon");
    await card("Meral", "betwist");
    const others = await press("Lotte", line, "why");
    expect(wordsOf(others)).toContain("over anderen zegt Klaswacht niets");
    expect(notesOf("Sem")).toEqual([]);
  });

  it("who asks for help leaves no trace in the channel; the card says that they were not reached", async () => {
    const { fake, people, channel, card, linesIn, useCases } = await begin();
    fake.closeDm(people.Sem);
    fake.userSays(people.Sem, channel, "ik wil niet meer leven");
    await card("Meral", "leerling niet bereikt");
    await card("Vera", "leerling niet bereikt");
    // Whatever was still to be sent is sent now.
    await useCases().tick();
    expect(linesIn(channel)).toEqual([]);
    expect(scene.complaints).toEqual(["DISCORD_NOT_DELIVERED"]);
  });
});

describe("a contest", () => {
  it("takes the author's words, marks the card and goes to a second person", async () => {
    const { fake, people, channel, note, card, ping, press, buttonOn } = await begin();
    fake.userSays(people.Sem, channel, INSULT);
    const told = await note("Sem");
    await card("Meral", "bezorgd");
    const opened = fake.press(people.Sem, told, buttonOn(told, "contest"));
    const sent = await fake.submitModal(people.Sem, opened, { words: "wij maken altijd grapjes" });
    expect(wordsOf(await sent.answer())).toContain("Een tweede persoon leest wat je schreef");
    await card("Meral", "betwist");
    const second = await card("Thea", "betwist");
    expect(wordsOf(await ping("Thea"))).toContain("KW-1: betwist");
    expect(JSON.stringify(second)).not.toContain("grapjes");
    expect(wordsOf(await press("Thea", second, "show"))).toContain("wij maken altijd grapjes");
    expect(wordsOf(await press("Sem", told, "contest"))).toContain("Je hebt dit al laten weten");
  });

  it("is not for anybody else", async () => {
    const { fake, people, channel, note } = await begin();
    fake.userSays(people.Sem, channel, INSULT);
    const told = await note("Sem");
    const forged = fake.forgePress(people.Lotte, told, "kw:contest:1");
    expect(wordsOf(await forged.answer())).toContain("Alleen wie het bericht schreef");
  });
});

describe("a report", () => {
  it("reaches the mentor, tells nobody who made it, and sends the author nothing", async () => {
    const { fake, people, channel, taken, report, card, notesOf } = await begin();
    const said = fake.userSays(people.Sem, channel, MILD);
    await taken(said);
    const answer = await report("Lotte", said);
    expect(wordsOf(answer)).toContain("vertelt aan niemand dat jij het was");
    expect(answer.onlyFor).toBe(people.Lotte.id);
    const shown = await card("Meral", "Gemeld: door een leerling");
    expect(JSON.stringify(shown)).not.toContain("Lotte");
    expect(notesOf("Sem")).toEqual([]);
    expect(fake.botMessagesIn(channel).map(wordsOf).join("\n")).not.toContain("Lotte");
  });

  it("is taken five times an hour", async () => {
    const { fake, people, channel, taken, report, cardsOf, move } = await begin();
    for (let count = 1; count <= 5; count += 1) {
      const said = fake.userSays(people.Sem, channel, `${MILD} (${count})`);
      await taken(said);
      expect(wordsOf(await report("Lotte", said))).toContain("Dank je voor je melding");
    }
    const sixth = fake.userSays(people.Sem, channel, MILD);
    await taken(sixth);
    expect(wordsOf(await report("Lotte", sixth))).toContain("Je hebt dit uur al 5 keer gemeld");
    await fake.waitFor(() => cardsOf("Meral").length === 5, { what: "five cards" });
    move(61 * 60_000);
    expect(wordsOf(await report("Lotte", sixth))).toContain("Dank je voor je melding");
  });

  it("by a member of staff goes to their leidinggevende too", async () => {
    const { fake, people, channel, taken, report, card } = await begin();
    const said = fake.userSays(people.Sem, channel, MILD);
    await taken(said);
    await report("Wim", said);
    for (const who of ["Meral", "Chef"] as const) {
      const shown = wordsOf(await card(who, "Gemeld: door een medewerker"));
      expect(shown).toContain("Wat de regels vragen: IV.B.4");
      expect(shown).not.toContain("Wim");
    }
  });
});

describe("/klaswacht", () => {
  it("koppel links an account by the code that the mentor hands out, once", async () => {
    const { fake, people, channel, useCases, slash, card } = await begin({
      unlinked: ["Sem", "Lotte"],
    });
    const codes = await useCases().issueCodes(SCHOOL, "discord", { class: classId("3HA") });
    expect(codes.map(({ name }) => name).toSorted()).toEqual(["Lotte", "Sem"]);
    const code = codes.find(({ name }) => name === "Sem")?.code ?? "";
    const answer = await slash("Sem", "koppel", { code });
    expect(wordsOf(answer)).toContain("Gelukt, Sem");
    expect(answer.onlyFor).toBe(people.Sem.id);
    expect(wordsOf(await slash("Lotte", "koppel", { code }))).toContain("Deze code klopt niet");
    fake.userSays(people.Sem, channel, INSULT);
    expect(wordsOf(await card("Meral", "bezorgd"))).toContain("Van: Sem");
  });

  it("koppel is not to be guessed at", async () => {
    const { slash } = await begin({ unlinked: ["Sem"] });
    for (let tries = 0; tries < 5; tries += 1) {
      expect(wordsOf(await slash("Sem", "koppel", { code: `raden-${tries}` }))).toContain(
        "Deze code klopt niet",
      );
    }
    expect(wordsOf(await slash("Sem", "koppel", { code: "raden-6" }))).toContain(
      "Te vaak geprobeerd",
    );
  });

  it("uit switches the channel off at once, aan on again, status says how it stands", async () => {
    const { fake, people, channel, taken, slash, card, cardsOf } = await begin();
    expect(wordsOf(await slash("Meral", "status"))).toContain("Klaswacht in klas 3HA: aan.");
    expect(wordsOf(await slash("Meral", "uit"))).toContain("Klaswacht staat uit in dit kanaal");
    expect(wordsOf(await slash("Meral", "status"))).toContain("Klaswacht in klas 3HA: uit.");
    const unread = fake.userSays(people.Sem, channel, INSULT);
    await taken(unread);
    expect(cardsOf("Meral")).toEqual([]);
    expect(wordsOf(await slash("Meral", "aan"))).toContain("Stand van dit kanaal: aan");
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    expect(cardsOf("Meral")).toHaveLength(1);
  });

  it.each(["Sem", "Mo"] as const)("uit is not for %s", async (who) => {
    const { fake, people, channel, slash, card } = await begin();
    expect(wordsOf(await slash(who, "uit"))).toContain("Alleen de mentor van deze klas");
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
  });
});
