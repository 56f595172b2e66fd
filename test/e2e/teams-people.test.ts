import { afterEach, describe, expect, it } from "vitest";
import type { Name } from "../support/class-stage.ts";
import type { Said } from "../support/fake-teams/compose.ts";
import type { Post } from "../support/fake-teams/model.ts";
import { look } from "../support/teams-look.ts";
import { openTeamsScene } from "../support/teams-scene.ts";
import type { TeamsScene, TeamsSceneOptions } from "../support/teams-scene.ts";

/* What pupils and staff say back to the bot in Teams: contest, report, switch off. The real SDK over real sockets. */

const INSULT = "jij bent echt een vieze klootzak";
const MILD = "ga toch lekker alleen zitten";

let scene: TeamsScene;
async function begin(options: TeamsSceneOptions = {}) {
  scene = await openTeamsScene(options);
  const { fake, people } = scene;
  const seen = look(scene);
  /** Says something to the bot and waits for its answer in the own chat. */
  async function answerTo(who: Name, ask: () => Post): Promise<string> {
    const before = fake.chatMessages(people[who]).length;
    ask();
    const answer = await fake.waitFor(() => fake.chatMessages(people[who])[before], {
      what: `an answer to ${who}`,
    });
    return seen.wordsOf(answer);
  }
  return {
    ...scene,
    ...seen,
    answerTo,
    tells: (who: Name, said: Said) => answerTo(who, () => fake.says(people[who], "bot", said)),
    report: async (who: Name, post: Post): Promise<string> =>
      (await fake.runMessageAction(people[who], post, "meld")).screen.text,
  };
}
afterEach(() => scene.close());

describe.each(["blocked", "removed"] as const)("an author who has the bot %s", (how) => {
  it("finds one neutral line in the channel, which explains itself in private", async () => {
    const { fake, people, channel, card, linesIn, press, notesOf, wordsOf } = await begin();
    fake.closeChat(people.Sem, how);
    fake.says(people.Sem, channel, INSULT);
    await card("Meral", "leerling niet bereikt; er staat een neutrale regel");
    const [line] = linesIn(channel);
    if (line === undefined) throw new Error("the card speaks of a line");
    expect(wordsOf(line)).not.toMatch(/Sem|klootzak|IV\.A\.3/);
    expect(line.rootId).toBeNull();

    const mine = await press("Sem", line, "why");
    expect(mine.screen.text).toContain("regel IV.A.3 van school");
    expect(wordsOf(line)).not.toContain("regel IV.A.3");
    const form = await press("Sem", line, "contest");
    const [field] = form.screen.fields;
    const sent = await fake.press(people.Sem, line, "Versturen", {
      [field?.id ?? ""]: "zo bedoelde ik het niet",
    });
    expect(sent.screen.text).toContain("tweede persoon");
    await card("Meral", "betwist");
    const others = await press("Lotte", line, "why");
    expect(others.screen.text).toContain("over anderen zegt Klaswacht niets");
    expect(notesOf("Sem")).toEqual([]);
  });
});

it("who asks for help and cannot be reached leaves no trace in the channel; the card says so", async () => {
  const { fake, people, channel, card, linesIn, useCases } = await begin();
  fake.closeChat(people.Sem);
  fake.says(people.Sem, channel, "ik wil niet meer leven");
  await card("Meral", "leerling niet bereikt");
  await card("Vera", "leerling niet bereikt");
  await useCases().tick();
  expect(linesIn(channel)).toEqual([]);
});

describe("a contest", () => {
  it("by the button takes the author's words, marks the card and goes to a second person", async () => {
    const { fake, people, channel, note, card, ping, press, wordsOf } = await begin();
    fake.says(people.Sem, channel, INSULT);
    const told = await note("Sem");
    await card("Meral", "bezorgd");
    const { screen } = await press("Sem", told, "contest");
    const words = { [screen.fields[0]?.id ?? ""]: "wij maken altijd grapjes" };
    const sent = await fake.press(people.Sem, told, "Versturen", words);
    expect(sent.screen.text).toContain("Een tweede persoon leest wat je schreef");
    await card("Meral", "betwist");
    const second = await card("Thea", "betwist");
    expect(wordsOf(await ping("Thea"))).toContain("KW-1: betwist");
    expect(wordsOf(second)).not.toContain("grapjes");
    const shown = await press("Thea", second, "show");
    expect(shown.screen.text).toContain("wij maken altijd grapjes");
  });

  it("in words in the own chat is about the newest note, and only about an own one", async () => {
    const { fake, people, channel, note, card, tells } = await begin();
    fake.says(people.Sem, channel, INSULT);
    await note("Sem");
    await card("Meral", "bezorgd");
    const thanks = await tells("Sem", "Niet terecht: het was een citaat uit een film");
    expect(thanks).toContain("tweede persoon");
    await card("Meral", "betwist");
    const nothing = await tells("Lotte", "niet terecht, ik deed niks");
    expect(nothing).not.toContain("KW-1");
  });
});

describe("a report", () => {
  it("by the message action reaches the mentor, tells nobody who made it, and sends the author nothing", async () => {
    const { fake, people, channel, taken, report, card, notesOf, wordsOf } = await begin();
    const said = fake.says(people.Sem, channel, MILD);
    await taken(said);
    expect(await report("Lotte", said)).toContain("vertelt aan niemand dat jij het was");
    expect(wordsOf(await card("Meral", "Gemeld: door een leerling"))).not.toContain("Lotte");
    expect(notesOf("Sem")).toEqual([]);
    expect(fake.botMessagesIn(channel).map(wordsOf).join("\n")).not.toContain("Lotte");
  });

  it("goes by a link, by passing the message on, and by answering it with a mention", async () => {
    const { fake, people, channel, taken, tells, answerTo, cardsOf, wordsOf } = await begin();
    const [first, second, third] = ["a", "b", "c"].map((mark) =>
      fake.says(people.Sem, channel, `${MILD} (${mark})`),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error("no");
    for (const post of [first, second, third]) await taken(post);
    const thanks = "Dank je voor je melding";
    expect(await tells("Lotte", `meld ${fake.linkOf(first)}`)).toContain(thanks);
    expect(await tells("Lotte", { text: "", forward: second })).toContain(thanks);
    const inChain = { text: "meld", mentionsBot: true };
    const asked = () => fake.says(people.Lotte, channel, inChain, { replyTo: third });
    expect(await answerTo("Lotte", asked)).toContain(thanks);
    await fake.waitFor(() => cardsOf("Meral").length === 3, { what: "three cards" });
    expect(cardsOf("Meral").map(wordsOf).join()).not.toContain("Lotte");
    expect(fake.botMessagesIn(channel).map(wordsOf).join()).not.toContain(thanks);
  });

  it("of what is not there, of another place, or of nothing is answered plainly", async () => {
    const { fake, people, channel, team, taken, tells, cardsOf } = await begin();
    const gone = fake.says(people.Sem, channel, MILD);
    await taken(gone);
    fake.deletes(gone);
    await fake.settled();
    expect(await tells("Lotte", `meld ${fake.linkOf(gone)}`)).toContain("is er niet meer");
    const kantine = fake.createChannel(team, { name: "Kantine" });
    const elsewhere = fake.says(people.Sem, kantine, MILD);
    await fake.settled();
    expect(await tells("Lotte", `meld ${fake.linkOf(elsewhere)}`)).toContain("niet op die plek");
    expect(await tells("Lotte", "meld")).toContain("Stuur mij de link");
    expect(await tells("Lotte", "help")).toContain("Dit kun je mij vragen");
    expect(await tells("Lotte", "wat eten we vandaag")).toContain("Dat begrijp ik niet");
    expect(cardsOf("Meral")).toEqual([]);
  });
});

describe("@Klaswacht in the channel", () => {
  const command = (text: string): Said => ({ text, mentionsBot: true });

  it("uit switches the channel off at once, aan on again, status says how it stands; answers are private", async () => {
    const { fake, people, channel, taken, answerTo, card, cardsOf, wordsOf } = await begin();
    const asks = (text: string) =>
      answerTo("Meral", () => fake.says(people.Meral, channel, command(text)));
    expect(await asks("status")).toContain("Klaswacht in klas 3HA: aan.");
    expect(await asks("uit")).toContain("Klaswacht staat uit in dit kanaal");
    expect(await asks("status")).toContain("Klaswacht in klas 3HA: uit.");
    await taken(fake.says(people.Sem, channel, INSULT));
    expect(cardsOf("Meral")).toEqual([]);
    expect(await asks("aan")).toContain("Stand van dit kanaal: aan");
    fake.says(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    expect(fake.botMessagesIn(channel).map(wordsOf).join()).not.toContain("Stand van dit kanaal");
  });

  it.each(["Sem", "Mo"] as const)("uit is not for %s", async (who) => {
    const { fake, people, channel, answerTo, card } = await begin();
    const answer = await answerTo(who, () => fake.says(people[who], channel, command("uit")));
    expect(answer).toContain("Alleen de mentor van deze klas");
    fake.says(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
  });
});
