import { afterEach, describe, expect, it } from "vitest";
import { look, wordsOf } from "../support/discord-look.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import type { DiscordScene, DiscordSceneOptions } from "../support/discord-scene.ts";

/* From a pupil's message to the mentor's card: a real discord.js over real sockets, and everything behind it. */

const INSULT = "jij bent echt een vieze klootzak";
const MINUTE = 60_000;

let scene: DiscordScene;
async function begin(options: DiscordSceneOptions = {}) {
  scene = await openDiscordScene(options);
  return { ...scene, ...look(scene) };
}
afterEach(async () => {
  await scene.close();
  expect(scene.fake.violations).toEqual([]);
});

describe("a message", () => {
  it("gives a note, a card and a ping; taking it on edits the card without ringing", async () => {
    const { fake, people, channel, card, note, ping, press, cardsOf, notesOf, pingsOf } =
      await begin();
    fake.userSays(people.Sem, channel, INSULT);
    const told = wordsOf(await note("Sem"));
    expect(told).toContain("regel IV.A.3 van school");
    expect(told).toContain("Meral");
    expect(told).not.toContain("klootzak");
    const first = await card("Meral", "bezorgd");
    expect(wordsOf(first)).toContain("Regel: IV.A.3");
    expect(wordsOf(first)).toContain("Van: Sem");
    expect(JSON.stringify(first)).not.toContain("klootzak");
    const rung = await ping("Meral");
    expect(wordsOf(rung)).toBe("KW-1: er is een nieuwe melding. Open de kaart.");
    const ringsBefore = fake.pushesTo(people.Meral).length;

    expect(wordsOf(await press("Meral", first, "acknowledge"))).toContain("Je hebt KW-1 opgepakt");
    const after = await card("Meral", "opgepakt door jou");
    expect(after.id).toBe(first.id);
    expect(fake.pushesTo(people.Meral)).toHaveLength(ringsBefore);
    expect([cardsOf("Meral").length, notesOf("Sem").length, pingsOf("Meral").length]).toEqual([
      1, 1, 1,
    ]);
    expect(scene.complaints).toEqual([]);
  });
});
