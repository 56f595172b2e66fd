import { afterEach, describe, expect, it } from "vitest";
import { messageId, personId } from "../../src/domain/ids.ts";
import { channelOf } from "../support/teams/teams-class.ts";
import { look } from "../support/teams-look.ts";
import { openTeamsScene } from "../support/teams-scene.ts";
import type { TeamsScene, TeamsSceneOptions } from "../support/teams-scene.ts";

/* From a pupil's message in Teams to the mentor's card and what people do with it: the real SDK over real sockets. */

const INSULT = "jij bent echt een vieze klootzak";
const CARE = "ik wil niet meer leven";
const HARMLESS = "wie heeft het huiswerk van wiskunde";
const MINUTE = 60_000;

let scene: TeamsScene;
async function begin(options: TeamsSceneOptions = {}) {
  scene = await openTeamsScene(options);
  return { ...scene, ...look(scene) };
}
/** A case by Sem with its card on Meral's screen, the note delivered. */
async function beginCase(options: TeamsSceneOptions = {}) {
  const opened = await begin(options);
  const said = opened.fake.says(opened.people.Sem, opened.channel, INSULT);
  return { ...opened, said, shown: await opened.card("Meral", "bezorgd") };
}
afterEach(() => scene.close());

describe("a message", () => {
  it("gives a note, a card and a ping; taking it on edits the card without ringing", async () => {
    const { fake, people, shown, card, note, ping, press, wordsOf, cardsOf, notesOf, pingsOf } =
      await beginCase();
    const told = wordsOf(await note("Sem"));
    expect(told).toContain("regel IV.A.3 van school");
    expect(told).toContain("Meral");
    expect(told).not.toContain("klootzak");
    expect(wordsOf(shown)).toContain("Regel: IV.A.3");
    expect(wordsOf(shown)).toContain("Van: Sem");
    expect(JSON.stringify(shown.activity)).not.toContain("klootzak");
    expect(wordsOf(await ping("Meral"))).toBe("KW-1: er is een nieuwe melding. Open de kaart.");
    const rings = fake.pushesTo(people.Meral).length;

    const answer = await press("Meral", shown, "acknowledge");
    expect(answer.screen.text).toContain("Je hebt KW-1 opgepakt");
    expect((await card("Meral", "opgepakt door jou")).id).toBe(shown.id);
    expect(fake.pushesTo(people.Meral)).toHaveLength(rings);
    expect([cardsOf, notesOf, pingsOf].map((of) => of("Meral").length + of("Sem").length)).toEqual([
      1, 1, 1,
    ]);
    expect(scene.complaints).toEqual([]);
  });

  it("that asks for help gives help, no reproach, and rings mentor and safety coordinator at once", async () => {
    const { fake, people, channel, note, card, ping, wordsOf, actionsOn, linesIn } = await begin();
    fake.says(people.Sem, channel, CARE);
    const help = await note("Sem");
    expect(wordsOf(help)).toContain("113");
    expect(wordsOf(help)).not.toMatch(/regel|stop/i);
    expect(actionsOn(fake.shownToAll(help))).toEqual([]);
    for (const who of ["Meral", "Vera"] as const) {
      expect(wordsOf(await card(who, "dringend"))).toContain("Bel 112");
      await ping(who);
      expect(fake.pushesTo(people[who]).at(-1)?.banner).toMatch(/^KW-1: /u);
    }
    expect(linesIn(channel)).toEqual([]);
  });

  it("that is urgent rings the next person after five minutes", async () => {
    const { fake, people, channel, card, move, ping, wordsOf } = await begin();
    fake.says(people.Sem, channel, CARE);
    await card("Meral", "dringend");
    await card("Vera", "bezorgd");
    await ping("Vera");
    expect(fake.pushesTo(people.Thea)).toEqual([]);
    move(6 * MINUTE);
    await card("Thea", "niet op tijd opgepakt");
    expect(wordsOf(await ping("Thea"))).toContain("nog niemand heeft dit opgepakt");
    expect(fake.pushesTo(people.Thea).at(-1)?.banner).toMatch(/^KW-1: /u);
  });

  it("in a reply is judged in its own chain, with a link that opens it there", async () => {
    const { fake, people, channel, card } = await begin();
    const root = fake.says(people.Lotte, channel, HARMLESS);
    const reply = fake.says(people.Sem, channel, INSULT, { replyTo: root });
    const [link] = fake.shownToAll(await card("Meral", "bezorgd")).links;
    const url = new URL(link?.url ?? "");
    expect(url.pathname.endsWith(`/${reply.id}`)).toBe(true);
    expect(url.searchParams.get("parentMessageId")).toBe(root.id);
  });

  it("is read wherever it stands: a passed on copy, a poll, a card, a file name, a mention in between", async () => {
    const { fake, people, channel, taken, db } = await begin();
    const elsewhere = fake.says(people.Mo, channel, { text: INSULT });
    await taken(elsewhere);
    const ways = [
      { forward: elsewhere },
      { poll: { question: INSULT, options: ["ja", "nee"] } },
      {
        card: {
          type: "AdaptiveCard",
          version: "1.4",
          body: [{ type: "TextBlock", text: INSULT }],
        },
      },
      { text: "kijk", file: { name: `${INSULT}.docx` } },
      { text: INSULT, mention: [people.Lotte] },
      { html: "<p>jij bent echt een <b>vieze</b> kloot&#122;ak</p>" },
    ];
    for (const words of ways) {
      const post = fake.says(people.Sem, channel, words);
      await taken(post);
      const ref = { ...channelOf(channel), thread: null, message: messageId(post.id) };
      const found = await db.incidents.byMessage(ref);
      expect([Object.keys(words), found.length]).toEqual([Object.keys(words), 1]);
    }
  });

  it("that quotes somebody is judged by its own words alone", async () => {
    const { fake, people, channel, taken, cardsOf, card, notesOf } = await begin();
    const said = fake.says(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    await taken(fake.says(people.Lotte, channel, { text: "doe even normaal", quote: said }));
    expect(cardsOf("Meral")).toHaveLength(1);
    expect(notesOf("Lotte")).toEqual([]);
  });
});

describe("a message that changes", () => {
  it("is judged again when an edit adds abuse, once for all times the edit comes", async () => {
    const { fake, people, channel, taken, card, cardsOf, wordsOf } = await begin();
    const said = fake.says(people.Sem, channel, HARMLESS);
    await taken(said);
    expect(cardsOf("Meral")).toEqual([]);
    fake.edits(said, INSULT);
    expect(wordsOf(await card("Meral", "bezorgd"))).toContain("Van: Sem");
    const edit = fake.deliveries.findLast(({ activity }) => activity["type"] === "messageUpdate");
    await fake.send(edit?.activity ?? {});
    await scene.useCases().tick();
    expect(cardsOf("Meral")).toHaveLength(1);
  });

  it("says so on the card: made better, deleted, and back again", async () => {
    const { fake, said, card, shown } = await beginCase();
    fake.edits(said, "sorry, dat was niet aardig");
    expect((await card("Meral", "het probleem is eruit")).id).toBe(shown.id);
    fake.deletes(said);
    await card("Meral", "Bericht: verwijderd");
    fake.undeletes(said);
    await card("Meral", /Bericht: (?!verwijderd)/u);
  });
});

describe("a card", () => {
  it("shows the words to the presser alone, after the look is written down, and goes back to what it was", async () => {
    const { fake, people, shown, press, db, wordsOf, actionsOn } = await beginCase();
    const answer = await press("Meral", shown, "show");
    expect(answer.screen.text).toContain(INSULT);
    expect(wordsOf(shown)).not.toContain(INSULT);
    expect(await db.views.ofViewer(personId("proef:Meral"))).toMatchObject([
      { what: "quote" },
      { what: "context" },
    ]);
    await fake.press(people.Meral, shown, "Terug");
    const screen = fake.screenOf(people.Meral, shown);
    expect(screen.text).not.toContain(INSULT);
    expect(actionsOn(screen)).toContain("acknowledge");
  });

  it("is handed over to somebody who gets the card and a ping", async () => {
    const { shown, press, choose, card, ping, wordsOf } = await beginCase();
    await press("Meral", shown, "hand_over");
    const answer = await choose("Meral", shown, "proef:Thea");
    expect(answer.screen.text).toContain("KW-1 is overgedragen aan Thea");
    await card("Thea", "opgepakt door jou");
    expect(wordsOf(await ping("Thea"))).toContain("aan jou overgedragen");
    await card("Meral", "opgepakt door Thea");
  });

  it("closes with an outcome in one tap, and opens again", async () => {
    const { fake, shown, press, choose, card, actionsOn, db } = await beginCase();
    await press("Meral", shown, "close");
    const answer = await choose("Meral", shown, "talked");
    expect(answer.screen.text).toContain("KW-1 is afgehandeld: gesprek gehad");
    const closed = await card("Meral", "Uitkomst: gesprek gehad");
    expect(closed.id).toBe(shown.id);
    expect(actionsOn(fake.shownToAll(closed))).toEqual(["reopen"]);
    expect(await db.incidents.byNumber(1)).toMatchObject({ status: "closed", outcome: "talked" });
    const opened = await press("Meral", closed, "reopen");
    expect(opened.screen.text).toContain("KW-1 is weer open");
    await card("Meral", "opgepakt door jou");
  });

  it("goes to the next person when nobody takes it on", async () => {
    const { move, card, ping, cardsOf, wordsOf } = await beginCase();
    expect(cardsOf("Thea")).toEqual([]);
    move(61 * MINUTE);
    await card("Thea", "niet op tijd opgepakt");
    expect(wordsOf(await ping("Thea"))).toContain("nog niemand heeft dit opgepakt");
  });
});

it("a staff channel gets the card once for all, rings, and shows the words to whoever asks alone", async () => {
  const { fake, people, channel, desk, press, cardsOf } = await begin({
    school: (id) => ({ staff_channels: [{ platform: "teams", channel: id, instead: true }] }),
  });
  fake.says(people.Sem, channel, INSULT);
  const shown = await fake.waitFor(
    () => fake.botMessagesIn(desk).find((post) => fake.shownToAll(post).text.includes("bezorgd")),
    { what: "a card in the staff channel" },
  );
  await fake.waitFor(() => fake.pushes.some(({ place }) => place === desk.id), { what: "a ring" });
  expect(fake.pushesTo(people.Sem).every(({ place }) => place !== desk.id)).toBe(true);
  expect(cardsOf("Meral")).toEqual([]);
  expect(fake.shownToAll(shown).text).not.toContain("Sem");

  const answer = await press("Meral", shown, "show");
  expect(answer.screen.text).toContain(INSULT);
  expect(fake.screenOf(people.Thea, shown).text).not.toContain(INSULT);
  expect(fake.shownToAll(shown).text).not.toContain(INSULT);
});
