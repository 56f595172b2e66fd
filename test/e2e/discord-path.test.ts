import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/domain/ids.ts";
import { look, wordsOf } from "../support/discord-look.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import type { DiscordScene, DiscordSceneOptions } from "../support/discord-scene.ts";

/* From a pupil's message to the mentor's card and what people do with it: a real discord.js over real sockets. */

const INSULT = "jij bent echt een vieze klootzak";
const CARE = "ik wil niet meer leven";
const COUNCIL = { council: { agreed_on: "2026-09-14", reference: "notulen 3" } };
const MINUTE = 60_000;

let scene: DiscordScene;
async function begin(options: DiscordSceneOptions = {}) {
  scene = await openDiscordScene(options);
  return { ...scene, ...look(scene) };
}
/** A case by Sem with its card on Meral's screen, the note delivered. */
async function beginCase(options: DiscordSceneOptions = {}) {
  const opened = await begin(options);
  const said = opened.fake.userSays(opened.people.Sem, opened.channel, INSULT);
  return { ...opened, said, shown: await opened.card("Meral", "bezorgd") };
}
afterEach(() => scene.close());

describe("a message", () => {
  it("gives a note, a card and a ping; taking it on edits the card without ringing", async () => {
    const { fake, people, shown, card, note, ping, press, cardsOf, notesOf, pingsOf } =
      await beginCase();
    const told = wordsOf(await note("Sem"));
    expect(told).toContain("regel IV.A.3 van school");
    expect(told).toContain("Meral");
    expect(told).not.toContain("klootzak");
    expect(wordsOf(shown)).toContain("Regel: IV.A.3");
    expect(wordsOf(shown)).toContain("Van: Sem");
    expect(JSON.stringify(shown)).not.toContain("klootzak");
    const rung = await ping("Meral");
    expect(wordsOf(rung)).toBe("KW-1: er is een nieuwe melding. Open de kaart.");
    const rings = fake.pushesTo(people.Meral).length;

    expect(wordsOf(await press("Meral", shown, "acknowledge"))).toContain("Je hebt KW-1 opgepakt");
    expect((await card("Meral", "opgepakt door jou")).id).toBe(shown.id);
    expect(fake.pushesTo(people.Meral)).toHaveLength(rings);
    expect([cardsOf, notesOf, pingsOf].map((of) => of("Meral").length + of("Sem").length)).toEqual([
      1, 1, 1,
    ]);
    expect(scene.complaints).toEqual([]);
  });

  it("that asks for help gives help, no reproach, and rings mentor and safety coordinator at once", async () => {
    const { fake, people, channel, note, card, actionsOn, linesIn } = await begin();
    fake.userSays(people.Sem, channel, CARE);
    const help = await note("Sem");
    expect(wordsOf(help)).toContain("113");
    expect(wordsOf(help)).not.toMatch(/regel|stop/i);
    expect(actionsOn(help)).toEqual([]);
    for (const who of ["Meral", "Vera"] as const) {
      const shown = wordsOf(await card(who, "dringend"));
      expect(shown).toContain("Bel 112");
      expect(shown).not.toMatch(/Regel:|Wat de regels vragen:/);
    }
    expect(linesIn(channel)).toEqual([]);
  });

  it("by an author who is not linked is alerted on all the same, to the safety coordinator", async () => {
    const { fake, people, channel, card, cardsOf, note } = await begin({ unlinked: ["Sem"] });
    fake.userSays(people.Sem, channel, INSULT);
    expect(wordsOf(await card("Vera", "bezorgd"))).toContain("Van: onbekende leerling");
    await note("Sem");
    expect(cardsOf("Meral")).toEqual([]);
  });

  it("by a colleague goes to their leidinggevende alone, who alone may look", async () => {
    const { fake, people, channel, card, note, cardsOf } = await begin({ school: COUNCIL });
    fake.userSays(people.Meral, channel, INSULT);
    const shown = await card("Chef", "Van: Meral");
    expect(wordsOf(await note("Meral"))).toContain("je leidinggevende Chef");
    expect([...cardsOf("Meral"), ...cardsOf("Thea")]).toEqual([]);
    const forged = await fake.forgePress(people.Meral, await note("Meral"), "kw:show:1").answer();
    expect(wordsOf(forged)).toContain("KW-1 gaat ook over jou");
    expect(wordsOf(await look(scene).press("Chef", shown, "show"))).toContain(INSULT);
  });

  it("by a colleague is not judged before the council has agreed", async () => {
    const { fake, people, channel, taken, cardsOf, notesOf } = await begin();
    await taken(fake.userSays(people.Wim, channel, INSULT));
    expect([...cardsOf("Chef"), ...cardsOf("Meral"), ...notesOf("Wim")]).toEqual([]);
    expect(await scene.db.incidents.list({})).toEqual([]);
  });
});

describe("a card", () => {
  it("shows the words to the presser alone, after the look is written down", async () => {
    const { shown, press, db, channel, fake } = await beginCase();
    const answer = await press("Meral", shown, "show");
    expect(wordsOf(answer)).toContain(INSULT);
    expect(answer.onlyFor).toBe(scene.people.Meral.id);
    expect(fake.messagesIn(channel).some((message) => message.id === answer.id)).toBe(false);
    expect(await db.views.ofViewer(personId("proef:Meral"))).toMatchObject([
      { what: "quote" },
      { what: "context" },
    ]);
  });

  it("is handed over to somebody who gets the card and a ping", async () => {
    const { fake, shown, press, choose, card, ping } = await beginCase();
    const choice = await press("Meral", shown, "hand_over");
    await choose("Meral", choice, "proef:Thea");
    await fake.waitFor(() => wordsOf(choice).includes("KW-1 is overgedragen aan Thea"));
    await card("Thea", "opgepakt door jou");
    expect(wordsOf(await ping("Thea"))).toContain("aan jou overgedragen");
    await card("Meral", "opgepakt door Thea");
  });

  it("closes with an outcome in one tap, and opens again", async () => {
    const { fake, shown, press, choose, card, actionsOn, db } = await beginCase();
    const choice = await press("Meral", shown, "close");
    await choose("Meral", choice, "talked");
    await fake.waitFor(() => wordsOf(choice).includes("KW-1 is afgehandeld: gesprek gehad"));
    const closed = await card("Meral", "Uitkomst: gesprek gehad");
    expect(closed.id).toBe(shown.id);
    expect(actionsOn(closed)).toEqual(["reopen"]);
    expect(await db.incidents.byNumber(1)).toMatchObject({ status: "closed", outcome: "talked" });

    expect(wordsOf(await press("Meral", closed, "reopen"))).toContain("KW-1 is weer open");
    const open = await card("Meral", "opgepakt door jou");
    expect(actionsOn(open)).toContain("close");
  });

  it("closes as a false alarm in one tap", async () => {
    const { shown, press, card, db } = await beginCase();
    await press("Meral", shown, "false_alarm");
    await card("Meral", "Uitkomst: vals alarm");
    expect(await db.incidents.byNumber(1)).toMatchObject({ outcome: "false_alarm" });
  });

  it("refuses in a friendly way whoever it was not sent to, and tells them nothing", async () => {
    const { fake, people, shown, db } = await beginCase();
    for (const who of ["Mo", "Wim", "Lotte"] as const) {
      const answer = await fake.forgePress(people[who], shown, "kw:show:1").answer();
      expect(wordsOf(answer)).toContain("KW-1 is niet aan jou gestuurd");
      expect(wordsOf(answer)).not.toContain("klootzak");
    }
    await fake.forgePress(people.Sem, shown, "kw:false_alarm:1").answer();
    expect(await db.incidents.byNumber(1)).toMatchObject({ status: "open" });
    expect(await db.views.ofViewer(personId("proef:Mo"))).toEqual([]);
  });

  it.each([
    "kw:show:999",
    "kw:delete:1",
    "kw:show:1e9",
    "kw:show:-1",
    "kw:hand_over:1:proef:Sem",
    "x",
  ])("does nothing on the forged button %s", async (id) => {
    const { fake, people, shown, db } = await beginCase();
    const before = await db.incidents.byNumber(1);
    const answer = await fake.forgePress(people.Meral, shown, id).answer();
    expect(wordsOf(answer)).not.toBe("");
    expect(wordsOf(answer)).not.toContain("klootzak");
    expect(await db.incidents.byNumber(1)).toEqual(before);
  });

  it("goes to the next person when nobody takes it on, and on to the administrators", async () => {
    const { move, card, ping, cardsOf } = await beginCase();
    for (const who of ["Thea", "Vera", "Bas"] as const) {
      expect(cardsOf(who)).toEqual([]);
      move(61 * MINUTE);
      await card(who, "niet op tijd opgepakt");
      expect(wordsOf(await ping(who))).toContain("nog niemand heeft dit opgepakt");
    }
    await card("Meral", "niet op tijd opgepakt");
  });

  it("that is taken on in time goes to nobody else", async () => {
    const { move, shown, press, card, cardsOf, useCases } = await beginCase();
    await press("Meral", shown, "acknowledge");
    await card("Meral", "opgepakt door jou");
    move(61 * MINUTE);
    await useCases().tick();
    expect(cardsOf("Thea")).toEqual([]);
  });
});
