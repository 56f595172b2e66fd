import { once } from "node:events";
import { connect } from "node:net";
import type { Client, SendableChannels } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import type {
  FakeDiscord,
  FakeDiscordOptions,
} from "../../support/fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { connectClient, rawCall } from "./fake-discord-client.ts";

let fake: FakeDiscord;
let client: Client<true>;
const POST = "POST /channels/:channel/messages";

async function begin(
  options: FakeDiscordOptions = {},
): Promise<{ room: SendableChannels; klas: { id: string } }> {
  fake = await startFakeDiscord(options);
  const klas = fake.createChannel(fake.createGuild(), { name: "klas" });
  client = await connectClient(fake);
  const room = await client.channels.fetch(klas.id);
  if (room === null || !room.isSendable()) throw new Error("no channel to write in");
  return { room, klas };
}
const statuses = (): readonly number[] =>
  fake.requests.filter(({ route }) => route === POST).map(({ status }) => status);

afterEach(async () => {
  await client.destroy();
  await fake.stop();
});

describe("rate limits and bad weather", () => {
  it("tells the client its bucket, and the client waits by itself", async () => {
    const { room } = await begin({
      rateLimits: { routes: { [POST]: { limit: 2, windowMs: 60 } } },
    });
    await Promise.all([1, 2, 3, 4, 5].map((n) => room.send(`bericht ${n}`)));
    expect(statuses()).toEqual([200, 200, 200, 200, 200]);
  });

  it("refuses with 429 whoever does not wait", async () => {
    const { klas } = await begin({
      rateLimits: { routes: { [POST]: { limit: 1, windowMs: 60_000 } } },
    });
    const send = () =>
      rawCall(fake, "POST", `/channels/${klas.id}/messages`, {
        content: "x",
        allowed_mentions: { parse: [] },
      });
    expect((await send()).headers.get("x-ratelimit-remaining")).toBe("0");
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({
      global: false,
      retry_after: expect.any(Number) as number,
    });
    expect(fake.messagesIn(klas)).toHaveLength(1);
  });

  it("has 429 storms for one route and for everything, after which the message arrives once", async () => {
    const { room, klas } = await begin();
    fake.storm({ status: 429, count: 2, route: POST, retryAfter: 0.01 });
    fake.storm({ status: 429, count: 1, route: POST, retryAfter: 0.01, global: true });
    await room.send("volhouder");
    expect(statuses()).toEqual([429, 429, 429, 200]);
    expect(fake.messagesIn(klas)).toHaveLength(1);
  });

  it("loses answers whose effect happened; the nonce keeps the repeat from showing twice", async () => {
    const { room, klas } = await begin();
    fake.storm({ status: 502, count: 1, route: POST, applied: true });
    await room.send({ content: "een", nonce: "a-1", enforceNonce: true });
    expect(statuses()).toEqual([502, 200]);
    fake.storm({ status: 0, count: 1, route: POST, applied: true });
    // The library repeats after a 5xx, but leaves a cut connection to its caller.
    const again = () => room.send({ content: "twee", nonce: "a-2", enforceNonce: true });
    await expect(again()).rejects.toThrow("other side closed");
    await again();
    expect(fake.messagesIn(klas).map((message) => message.body.content)).toEqual(["een", "twee"]);
    fake.storm({ status: 502, count: 1, route: POST, applied: true });
    await room.send({ content: "zonder nonce" });
    expect(fake.messagesIn(klas)).toHaveLength(4);
  });

  it("fails for good when the storm outlasts the client's patience, and nothing is sent", async () => {
    const { room, klas } = await begin();
    const storm = fake.storm({
      status: 503,
      count: 100,
      route: /^POST \/channels\/\d+\/messages$/u,
    });
    await expect(room.send("x")).rejects.toMatchObject({ status: 503 });
    storm.stop();
    expect(fake.messagesIn(klas)).toHaveLength(0);
    await room.send("daarna");
    expect(fake.messagesIn(klas)).toHaveLength(1);
  });

  it("takes no offence at a bot that dies in the middle of a request", async () => {
    const { klas } = await begin();
    const socket = connect(fake.port, "127.0.0.1");
    await once(socket, "connect");
    const head = [
      `POST /api/v10/channels/${klas.id}/messages HTTP/1.1`,
      "Host: 127.0.0.1",
      `Authorization: Bot ${fake.token}`,
      "User-Agent: DiscordBot (test, 1)",
      "Content-Type: application/json",
      "Content-Length: 500",
      "Expect: 100-continue",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n{"content":`);
    await once(socket, "data");
    expect(fake.requests.at(-1)).toMatchObject({ route: POST, status: 0 });
    const over = new Promise<void>((resolve) => {
      const stop = fake.onChange(() => {
        stop();
        resolve();
      });
    });
    socket.resetAndDestroy();
    await over;
    expect(fake.violations).toEqual([]);
    expect(fake.messagesIn(klas)).toHaveLength(0);
  });

  it("forgets nonces after the window, by the clock", async () => {
    let now = Date.now();
    const { room, klas } = await begin({ clock: { now: () => now }, nonceMs: 180_000 });
    const send = () => room.send({ content: "een", nonce: "a-1", enforceNonce: true });
    await send();
    now += 179_000;
    await send();
    expect(fake.messagesIn(klas)).toHaveLength(1);
    now += 2000;
    await send();
    expect(fake.messagesIn(klas)).toHaveLength(2);
  });

  it("carries ten thousand messages to a connected client", async () => {
    const { klas } = await begin();
    const noor = fake.createUser({ name: "Noor" });
    const guild = client.guilds.cache.first();
    fake.join(guild?.id ?? "", noor);
    let seen = 0;
    const all = new Promise<void>((resolve) => {
      client.on("messageCreate", () => {
        seen += 1;
        if (seen === 10_000) resolve();
      });
    });
    for (let index = 0; index < 10_000; index++) fake.userSays(noor, klas, `bericht ${index}`);
    await all;
    expect(fake.messagesIn(klas)).toHaveLength(10_000);
  });
});
