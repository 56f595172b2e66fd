import { once } from "node:events";
import type { Client, Message as DiscordMessage } from "discord.js";
import { Events } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { connectClient } from "./fake-discord-client.ts";

let fake: FakeDiscord;
let client: Client<true>;
let school: { id: string };
let klas: { id: string };
let noor: { id: string };
let sem: { id: string };

beforeEach(async () => {
  fake = await startFakeDiscord();
  school = fake.createGuild({ name: "Het College" });
  klas = fake.createChannel(school, { name: "klas-3ha" });
  noor = fake.createUser({ name: "Noor" });
  sem = fake.createUser({ name: "Sem" });
  for (const user of [noor, sem]) fake.join(school, user);
  client = await connectClient(fake);
});

afterEach(async () => {
  await client.destroy();
  await fake.stop();
});

async function received(
  event: "messageCreate" | "messageUpdate" | "messageDelete" | "threadCreate",
  act: () => unknown,
): Promise<readonly unknown[]> {
  const wait = once(client, event);
  act();
  return wait;
}
/** What the client makes of the message that the fake posts. */
function post(
  act: () => { readonly id: string } | { readonly message: { readonly id: string } },
): Promise<DiscordMessage> {
  return new Promise((resolve) => {
    const early: DiscordMessage[] = [];
    let wanted: string | null = null;
    const look = (message: DiscordMessage): void => {
      if (wanted === null) early.push(message);
      if (message.id !== wanted) return;
      client.off(Events.MessageCreate, look);
      resolve(message);
    };
    client.on(Events.MessageCreate, look);
    const made = act();
    wanted = "message" in made ? made.message.id : made.id;
    for (const message of early) look(message);
  });
}
const channel = async (id: string) => {
  const found = await client.channels.fetch(id);
  if (found === null || !found.isSendable()) throw new Error("no channel to write in");
  return found;
};

describe("a real discord.js client on the fake Discord", () => {
  it("sees guild, channels and members after login", () => {
    const guild = client.guilds.cache.get(school.id);
    expect(guild?.name).toBe("Het College");
    expect(guild?.channels.cache.has(klas.id)).toBe(true);
    expect(guild?.members.cache.has(noor.id)).toBe(true);
    expect(guild?.members.me?.permissionsIn(klas.id).has("SendMessages")).toBe(true);
  });

  it("receives what a pupil posts, edits and deletes", async () => {
    const message = await post(() => fake.userSays(noor, klas, "hoi allemaal"));
    expect(message.content).toBe("hoi allemaal");
    expect(message.author.id).toBe(noor.id);
    expect(message.editedTimestamp).toBeNull();
    const [before, after] = await received(Events.MessageUpdate, () =>
      fake.userEdits(noor, message, "hoi klas"),
    );
    expect((before as DiscordMessage).content).toBe("hoi allemaal");
    expect((after as DiscordMessage).content).toBe("hoi klas");
    expect((after as DiscordMessage).editedTimestamp).not.toBeNull();
    const [gone] = await received(Events.MessageDelete, () => fake.userDeletes(noor, message));
    expect((gone as DiscordMessage).id).toBe(message.id);
  });

  it("receives forwards, polls, embeds, replies and voice messages with their text", async () => {
    const first = fake.userSays(sem, klas, "origineel");
    const forward = await post(() => fake.userSays(noor, klas, { forward: first }));
    expect(forward.messageSnapshots.first()?.content).toBe("origineel");
    const poll = await post(() =>
      fake.userSays(noor, klas, {
        poll: { question: "Wie is er dom?", answers: ["Sem", "niemand"] },
      }),
    );
    expect(poll.poll?.question.text).toBe("Wie is er dom?");
    expect(poll.poll?.answers.map((answer) => answer.text)).toEqual(["Sem", "niemand"]);
    const reply = await post(() => fake.userSays(noor, klas, { content: "nee", replyTo: first }));
    expect(reply.reference?.messageId).toBe(first.id);
    expect((await reply.fetchReference()).author.id).toBe(sem.id);
    const embed = await post(() =>
      fake.userSays(noor, klas, { embeds: [{ title: "kop", description: "tekst" }] }),
    );
    expect(embed.embeds[0]?.description).toBe("tekst");
    const voice = await post(() =>
      fake.userSays(noor, klas, {
        voice: true,
        attachments: [
          {
            filename: "voice-message.ogg",
            contentType: "audio/ogg",
            durationSecs: 3,
            waveform: "AAAA",
          },
        ],
      }),
    );
    expect(voice.flags.has("IsVoiceMessage")).toBe(true);
    expect(voice.attachments.first()?.duration).toBe(3);
  });

  it("sends, edits and deletes its own messages", async () => {
    const target = await channel(klas.id);
    const sent = await target.send({ content: "melding", embeds: [{ title: "kaart" }] });
    expect(fake.messagesIn(klas).map((message) => message.body.content)).toEqual(["melding"]);
    const rings = fake.pushesTo(noor).length;
    await sent.edit({ content: "bijgewerkt" });
    expect(fake.messagesIn(klas)[0]?.body.content).toBe("bijgewerkt");
    expect(fake.pushesTo(noor)).toHaveLength(rings);
    await sent.delete();
    expect(fake.messagesIn(klas)).toHaveLength(0);
    expect(fake.violations).toEqual([]);
  });

  it("writes a direct message, and gets 50007 when the pupil closed them", async () => {
    const user = await client.users.fetch(noor.id);
    await user.send("een bericht");
    expect(fake.dmMessages(noor).map((message) => message.body.content)).toEqual(["een bericht"]);
    expect(fake.pushesTo(noor).map((push) => push.to)).toEqual([noor.id]);
    fake.closeDm(noor);
    await expect(user.send("nog een")).rejects.toMatchObject({ code: 50_007, status: 403 });
    fake.openDm(noor);
    fake.closeDm(noor, 50_278);
    await expect(user.send("nog een")).rejects.toMatchObject({ code: 50_278, status: 403 });
    fake.openDm(noor);
    await user.send("weer open");
    fake.leave(school, noor);
    await expect(user.send("weg")).rejects.toMatchObject({ code: 50_278 });
    const answer = await post(() => fake.userWritesToBot(sem, "hallo bot"));
    expect(answer.channel.isDMBased()).toBe(true);
    expect(answer.content).toBe("hallo bot");
  });

  it("gets the message that is there when it repeats a nonce", async () => {
    const target = await channel(klas.id);
    const first = await target.send({ content: "een", nonce: "incident-1", enforceNonce: true });
    const second = await target.send({ content: "een", nonce: "incident-1", enforceNonce: true });
    expect(second.id).toBe(first.id);
    expect(fake.messagesIn(klas)).toHaveLength(1);
    await target.send({ content: "een", nonce: "incident-2", enforceNonce: true });
    expect(fake.messagesIn(klas)).toHaveLength(2);
  });

  it("pages through the history in both directions", async () => {
    const ids = Array.from(
      { length: 250 },
      (_, index) => fake.userSays(noor, klas, `bericht ${index}`).id,
    );
    const target = await channel(klas.id);
    const newest = await target.messages.fetch({ limit: 100, cache: false });
    expect([...newest.keys()]).toEqual(ids.slice(150).reverse());
    const after = await target.messages.fetch({ after: ids[9] ?? "", limit: 100, cache: false });
    expect([...after.keys()].sort()).toEqual(ids.slice(10, 110));
    const before = await target.messages.fetch({ before: ids[9] ?? "", limit: 5, cache: false });
    expect([...before.keys()].sort()).toEqual(ids.slice(4, 9));
    const around = await target.messages.fetch({ around: ids[50] ?? "", limit: 5, cache: false });
    expect([...around.keys()].sort()).toEqual(ids.slice(48, 53));
    const fromStart = await target.messages.fetch({ after: "0", limit: 3, cache: false });
    expect([...fromStart.keys()].sort()).toEqual(ids.slice(0, 3));
  });

  it("follows threads and forum posts, active and archived", async () => {
    const forum = fake.createChannel(school, { name: "huiswerk", type: "forum" });
    const opened = once(client, Events.ThreadCreate);
    const inForum = await post(() =>
      fake.createForumPost(noor, forum, { title: "Wiskunde", content: "som 3?" }),
    );
    await opened;
    expect(inForum.channel.isThread() && inForum.channel.parentId).toBe(forum.id);
    expect(inForum.id).toBe(inForum.channelId);
    const start = fake.userSays(sem, klas, "wie komt er?");
    const thread = fake.startThread(sem, { channel: klas, name: "feest", message: start });
    const inside = await post(() => fake.userSays(noor, thread, "ik"));
    expect(inside.channelId).toBe(thread.id);
    const guild = await client.guilds.fetch(school.id);
    const active = await guild.channels.fetchActiveThreads(false);
    expect([...active.threads.keys()].sort()).toEqual([inForum.channelId, thread.id].sort());
    fake.archiveThread(thread);
    const text = await client.channels.fetch(klas.id);
    if (text === null || !("threads" in text)) throw new Error("no threads");
    const archived = await text.threads.fetchArchived({ type: "public" }, false);
    expect([...archived.threads.keys()]).toEqual([thread.id]);
  });

  it("pins a message by the current route", async () => {
    const target = await channel(klas.id);
    const sent = await target.send("mededeling");
    await sent.pin();
    const { items } = await target.messages.fetchPins();
    expect(items.map((item) => item.message.id)).toEqual([sent.id]);
    await sent.unpin();
    expect((await target.messages.fetchPins()).items).toEqual([]);
    expect(fake.violations).toEqual([]);
  });
});
