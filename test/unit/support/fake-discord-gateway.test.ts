import { once } from "node:events";
import type { Client, Message } from "discord.js";
import { Events, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { FakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { connectClient } from "./fake-discord-client.ts";

let fake: FakeDiscord;
let now = Date.parse("2026-11-20T09:00:00Z");
const open: { destroy: () => Promise<void> | void }[] = [];

async function start(options: Parameters<typeof startFakeDiscord>[0] = {}) {
  fake = await startFakeDiscord({ clock: { now: () => now }, ...options });
  const school = fake.createGuild();
  const klas = fake.createChannel(school, { name: "klas" });
  const noor = fake.createUser({ name: "Noor" });
  fake.join(school, noor);
  return { school, klas, noor };
}

async function connect(options: Parameters<typeof connectClient>[1] = {}): Promise<Client<true>> {
  const client = await connectClient(fake, options);
  open.push(client);
  return client;
}

type Frame = { op: number; d: Record<string, unknown>; s: number | null; t: string | null };

/** A bare gateway connection, to send what discord.js never would. */
function raw(query = "?v=10&encoding=json") {
  const socket = new WebSocket(`ws://127.0.0.1:${fake.port}/${query}`);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on("message", (data: Buffer) => {
    frames.push(JSON.parse(data.toString()) as Frame);
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", (code) => resolve(code)));
  open.push({ destroy: () => socket.terminate() });
  return {
    frames,
    closed,
    send: (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d })),
    text: (text: string): void => socket.send(text),
    cut: (): void => socket.terminate(),
    until: (wanted: (frame: Frame) => boolean): Promise<Frame> =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = frames.find(wanted);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
const identify = (over: object = {}): object => ({
  token: fake.token,
  intents: 1 | 512 | 32_768,
  properties: { os: "linux" },
  ...over,
});

beforeEach(() => {
  now = Date.parse("2026-11-20T09:00:00Z");
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.destroy();
  await fake.stop();
});

describe("the gateway", () => {
  it("refuses a wrong token, disallowed and impossible intents, and speaking out of turn", async () => {
    await start({ messageContent: false });
    const codes: number[] = [];
    const cases: ((socket: ReturnType<typeof raw>) => void)[] = [
      (socket) => socket.send(2, identify({ token: "nope", intents: 1 })),
      (socket) => socket.send(2, identify()),
      (socket) => socket.send(2, identify({ intents: 2 ** 31 })),
      (socket) => socket.send(8, { guild_id: "1" }),
      (socket) => socket.send(77, {}),
      (socket) => socket.text("{"),
      (socket) => {
        socket.send(2, identify({ intents: 1 }));
        socket.send(2, identify({ intents: 1 }));
      },
    ];
    for (const act of cases) {
      const socket = raw();
      await socket.until((frame) => frame.op === 10);
      act(socket);
      codes.push(await socket.closed);
    }
    expect(codes).toEqual([4004, 4014, 4013, 4003, 4001, 4002, 4005]);
    expect(await raw("?v=9&encoding=json").closed).toBe(4012);
  });

  it("acknowledges heartbeats and closes a connection that stops sending them", async () => {
    await start({ heartbeatMs: 40 });
    const socket = raw();
    await socket.until((frame) => frame.op === 10);
    socket.send(1, null);
    await socket.until((frame) => frame.op === 11);
    expect(await socket.closed).toBe(4009);
  });

  it("empties messages for a bot without the content intent, but not its own or direct ones", async () => {
    const { klas, noor } = await start();
    const client = await connect({
      intents: [
        GatewayIntentBits.Guilds,
        GatewayIntentBits.GuildMessages,
        GatewayIntentBits.DirectMessages,
      ],
    });
    const seen: string[] = [];
    const third = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, (message) => {
        seen.push(message.content);
        if (seen.length === 3) resolve();
      });
    });
    fake.userSays(noor, klas, { content: "geheim", poll: { question: "q", answers: ["a"] } });
    fake.userSays(noor, klas, `hallo <@${fake.bot.id}>`);
    fake.userWritesToBot(noor, "privé");
    await third;
    expect(seen).toEqual(["", `hallo <@${fake.bot.id}>`, "privé"]);
  });

  it("tells about members only with their intent", async () => {
    const { school } = await start();
    const plain = await connect({ intents: [GatewayIntentBits.Guilds] });
    const full = await connect();
    const joined: string[] = [];
    plain.on(Events.GuildMemberAdd, () => joined.push("plain"));
    const wait = once(full, Events.GuildMemberAdd);
    fake.join(school, fake.createUser({ name: "Sem" }));
    await wait;
    expect(joined).toEqual([]);
    expect(plain.guilds.cache.get(school.id)?.members.cache.size).toBe(1);
    const everyone = await full.guilds.cache.get(school.id)?.members.fetch();
    expect(everyone?.size).toBe(4);
  });

  it("replays after a resume what came while the connection was cut, each event once", async () => {
    const { klas, noor } = await start();
    const client = await connect();
    const seen: string[] = [];
    client.on(Events.MessageCreate, (message) => seen.push(message.content));
    const first = once(client, Events.MessageCreate);
    fake.userSays(noor, klas, "een");
    await first;
    const resumed = once(client, Events.ShardResume);
    fake.dropGateway({ resumable: true });
    fake.userSays(noor, klas, "twee");
    fake.userSays(noor, klas, "drie");
    await resumed;
    const last = once(client, Events.MessageCreate);
    fake.userSays(noor, klas, "vier");
    await last;
    expect(seen).toEqual(["een", "twee", "drie", "vier"]);
    expect(fake.identifies()).toBe(1);
  });

  it("asks to reconnect with opcode 7 and lets the session go on", async () => {
    await start();
    const client = await connect();
    const resumed = once(client, Events.ShardResume);
    fake.askReconnect();
    await resumed;
    expect(fake.identifies()).toBe(1);
  });

  it("forgets a session that is dropped for good, and replays nothing", async () => {
    const { klas, noor } = await start();
    const client = await connect();
    const seen: string[] = [];
    client.on(Events.MessageCreate, (message) => seen.push(message.content));
    fake.dropGateway({ resumable: false });
    fake.userSays(noor, klas, "gemist");
    await fake.waitFor(() => fake.identifies() === 2 && fake.connected(), {
      what: "a second IDENTIFY",
    });
    const next = once(client, Events.MessageCreate);
    fake.userSays(noor, klas, "daarna");
    await next;
    expect(seen).toEqual(["daarna"]);
  });

  it("answers INVALID_SESSION to an expired session and 4007 to a sequence from the future", async () => {
    await start({ resumeMs: 60_000 });
    const socket = raw();
    socket
      .until((frame) => frame.op === 10)
      .then(
        () => socket.send(2, identify()),
        () => {},
      );
    const ready = await socket.until((frame) => frame.t === "READY");
    const session = ready.d["session_id"];
    socket.cut();
    await fake.waitFor(() => !fake.connected());
    const future = raw();
    await future.until((frame) => frame.op === 10);
    future.send(6, { token: fake.token, session_id: session, seq: 99 });
    expect(await future.closed).toBe(4007);
    now += 61_000;
    const late = raw();
    await late.until((frame) => frame.op === 10);
    late.send(6, { token: fake.token, session_id: session, seq: 1 });
    expect((await late.until((frame) => frame.op === 9)).d).toBe(false);
  });

  it("keeps what was said while no bot ran, for bots that come and go", async () => {
    const { klas, noor } = await start();
    for (let round = 0; round < 5; round++) {
      const client = await connectClient(fake);
      await client.destroy();
      fake.userSays(noor, klas, `ronde ${round}`);
    }
    const client = await connect();
    const channel = await client.channels.fetch(klas.id);
    if (channel === null || !channel.isTextBased()) throw new Error("no text channel");
    const missed = await channel.messages.fetch({ limit: 100 });
    expect(missed.map((message: Message) => message.content).reverse()).toEqual(
      [0, 1, 2, 3, 4].map((round) => `ronde ${round}`),
    );
  });

  it("sends odd payloads as they are", async () => {
    await start();
    const socket = raw();
    await socket.until((frame) => frame.op === 10);
    socket.send(2, identify());
    await socket.until((frame) => frame.t === "READY");
    fake.dispatchRaw("MESSAGE_CREATE", { id: null, author: null });
    expect((await socket.until((frame) => frame.t === "MESSAGE_CREATE")).d).toEqual({
      id: null,
      author: null,
    });
  });
});
