import { afterEach, describe, expect, it } from "vitest";
import { channelId } from "../../src/domain/ids.ts";
import { look, wordsOf } from "../support/discord-look.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import type { DiscordScene, DiscordSceneOptions } from "../support/discord-scene.ts";

/* Bad weather between the bot and Discord, and what it may do in a channel at all. Real discord.js over real sockets. */

const INSULT = "jij bent echt een vieze klootzak";
const HARMLESS = "wie heeft het huiswerk van wiskunde";
const SEND = "POST /channels/:channel/messages";
const HOUR = 60 * 60_000;

let scene: DiscordScene;
async function begin(options: DiscordSceneOptions = {}) {
  scene = await openDiscordScene(options);
  return { ...scene, ...look(scene) };
}
afterEach(() => scene.close());

/** How many notes, cards and pings Sem's case has given; all of them must be there once. */
function given(): readonly number[] {
  const { notesOf, cardsOf, pingsOf } = look(scene);
  return [notesOf("Sem"), cardsOf("Meral"), pingsOf("Meral")].map((all) => all.length);
}

/** Lets time pass, a minute at once and less than an hour, until it is so: what failed is tried again by the clock. */
async function inTime(isSo: () => boolean): Promise<void> {
  for (let minute = 1; !isSo(); minute += 1) {
    if (minute === 55) throw new Error("it never came to be so");
    await scene.useCases().tick();
    scene.move(60_000);
  }
}
const isDelivered = (): boolean => {
  const { cardsOf, pingsOf } = look(scene);
  return (
    pingsOf("Meral").length > 0 && cardsOf("Meral").some((one) => wordsOf(one).includes("bezorgd"))
  );
};

describe("nothing is lost and nothing comes twice", () => {
  it("in a storm of 429", async () => {
    const { fake, people, channel, taken } = await begin();
    const storm = fake.storm({ status: 429, count: 25, route: SEND, retryAfter: 0.02 });
    await taken(fake.userSays(people.Sem, channel, INSULT));
    await inTime(isDelivered);
    expect(storm.left()).toBe(0);
    expect(given()).toEqual([1, 1, 1]);
  });

  it("when Discord asks for a longer pause", async () => {
    const { fake, people, channel, card, ping } = await begin();
    fake.storm({ status: 429, count: 1, route: SEND, retryAfter: 1.5 });
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    await ping("Meral");
    expect(given()).toEqual([1, 1, 1]);
  });

  it.each([500, 502, 0])(
    "when answers get lost after the message was taken (%i)",
    async (status) => {
      const { fake, people, channel, taken } = await begin();
      const storm = fake.storm({ status, count: 4, route: SEND, applied: true });
      await taken(fake.userSays(people.Sem, channel, INSULT));
      await inTime(isDelivered);
      expect(storm.left()).toBe(0);
      expect(given()).toEqual([1, 1, 1]);
    },
  );

  it("when the connection is cut and resumed", async () => {
    const { fake, people, channel, card, ping } = await begin();
    const sessions = fake.identifies();
    fake.dropGateway({ resumable: true });
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    await ping("Meral");
    expect(fake.identifies()).toBe(sessions);
    expect(given()).toEqual([1, 1, 1]);
  });

  it("when the session is lost: the new one catches up from the history", async () => {
    const { fake, people, channel, card, ping, taken } = await begin();
    await taken(fake.userSays(people.Lotte, channel, HARMLESS));
    const sessions = fake.identifies();
    fake.dropGateway({ resumable: false });
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    await ping("Meral");
    expect(fake.identifies()).toBe(sessions + 1);
    expect(given()).toEqual([1, 1, 1]);
  });

  it("while the bot is not there: posts, threads, edits and deletions are found at the start", async () => {
    const { fake, people, channel, card, cardsOf, stopBot, startBot, taken } = await begin();
    const changed = fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "Van: Sem");
    const removed = fake.userSays(people.Lotte, channel, INSULT);
    await card("Meral", "Van: Lotte");
    const start = fake.userSays(people.Mo, channel, "hier over het feest");
    await taken(start);
    await stopBot();

    fake.userEdits(people.Sem, changed, "sorry");
    fake.userDeletes(people.Lotte, removed);
    const thread = fake.startThread(people.Lotte, { channel, name: "feest", message: start });
    fake.userSays(people.Coen, thread, HARMLESS);
    fake.userSays(people.Sem, thread, "ik steek je neer morgen in de pauze");
    await startBot();
    await card("Meral", "het probleem is eruit");
    await card("Meral", "Bericht: verwijderd");
    await card("Vera", "Soort: bedreiging");
    // Sem's quarrel is one case, Lotte's another.
    expect(cardsOf("Meral")).toHaveLength(2);
  });

  it("when Discord sends what nobody can read: it is set aside, and the next is read", async () => {
    const { fake, people, channel, card, complaints } = await begin();
    fake.dispatchRaw("MESSAGE_CREATE", {
      id: "17",
      guild_id: scene.guild.id,
      channel_id: channel.id,
      content: INSULT,
      author: null,
    });
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    expect(complaints).toContain("PAYLOAD_UNREADABLE");
  });
});

describe("what the bot does in a channel", () => {
  it("begins with the notice, posted and pinned; before it stands nobody is judged", async () => {
    const allowed = [
      "ViewChannel",
      "SendMessages",
      "ReadMessageHistory",
      "EmbedLinks",
      "SendMessagesInThreads",
    ] as const;
    const { fake, guild, people, channel, taken, cardsOf, notesOf, move, card } = await begin({
      more: (discord, server) => {
        discord.setBotPermissions(server, allowed);
        return [];
      },
    });
    await taken(fake.userSays(people.Sem, channel, INSULT));
    expect([...cardsOf("Meral"), ...notesOf("Sem")]).toEqual([]);

    fake.setBotPermissions(guild, [...allowed, "PinMessages"]);
    move(HOUR + 60_000);
    const notice = await fake.waitFor(
      () => fake.botMessagesIn(channel).find((message) => message.body.pinned),
      { what: "a pinned notice" },
    );
    expect(wordsOf(notice)).toContain("Klaswacht");
    expect(fake.botMessagesIn(channel).filter((message) => message.body.type === 0)).toHaveLength(
      1,
    );
    // Pinned is one request, remembered is the next step; a post in between would not be judged.
    await inTime(() => scene.codes.includes("NOTICE_POSTED"));
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
  });

  it("is nothing but counting in shadow mode: not one message is sent", async () => {
    const { fake, people, channel, taken, db } = await begin({ mode: "shadow" });
    await taken(fake.userSays(people.Sem, channel, INSULT));
    await taken(fake.userSays(people.Sem, channel, "ik wil niet meer leven"));
    expect(fake.requests.filter(({ method }) => method !== "GET" && method !== "PUT")).toEqual([]);
    expect(fake.botMessagesIn(channel)).toEqual([]);
    const ref = { platform: "discord", channel: channelId(channel.id) } as const;
    const counted = await db.channels.counts(ref, "2026-11-20");
    expect(counted.map(({ category, count }) => `${category} ${count}`).toSorted()).toEqual([
      "insult 1",
      "self_harm 1",
    ]);
    expect(await db.incidents.list({})).toEqual([]);
  });

  it("is an alert without a note in staff mode", async () => {
    const { fake, people, channel, card, notesOf } = await begin({ mode: "staff" });
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "geen bericht gestuurd");
    expect(notesOf("Sem")).toEqual([]);
    expect(fake.botMessagesIn(channel).filter((message) => message.body.pinned)).toHaveLength(1);
  });

  it("is nothing at all when it is off", async () => {
    const { fake, people, channel, taken, db } = await begin({ mode: "off" });
    await taken(fake.userSays(people.Sem, channel, INSULT));
    const ref = { platform: "discord", channel: channelId(channel.id) } as const;
    expect(await db.channels.counts(ref, "2026-11-20")).toEqual([]);
    expect(fake.botMessagesIn(channel)).toEqual([]);
  });
});
