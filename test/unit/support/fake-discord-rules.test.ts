import type { Client, SendableChannels } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { connectClient, rawCall } from "./fake-discord-client.ts";

let fake: FakeDiscord;
let client: Client<true>;
let school: { id: string };
let klas: { id: string };
let noor: { id: string };
let room: SendableChannels;

async function begin(options: Parameters<typeof startFakeDiscord>[0] = {}): Promise<void> {
  fake = await startFakeDiscord(options);
  school = fake.createGuild();
  klas = fake.createChannel(school, { name: "klas" });
  noor = fake.createUser({ name: "Noor" });
  fake.join(school, noor);
  client = await connectClient(fake);
  room = await sendable(klas.id);
}
async function sendable(id: string): Promise<SendableChannels> {
  const found = await client.channels.fetch(id);
  if (found === null || !found.isSendable()) throw new Error("no channel to write in");
  return found;
}
const call = (...rest: [string, string, unknown?, Record<string, string>?]) =>
  rawCall(fake, ...rest);
const quiet = { allowed_mentions: { parse: [] } };
const button = (over: object = {}): object => ({
  type: 2,
  style: 1,
  label: "Ja",
  custom_id: "ja",
  ...over,
});
const rows = (...parts: object[]): object => ({ components: [{ type: 1, components: parts }] });

beforeEach(() => begin());
afterEach(async () => {
  await client.destroy();
  await fake.stop();
});

describe("a wrong message", () => {
  const wrong: [string, object, string][] = [
    ["content over 2000 characters", { content: "x".repeat(2001) }, "content"],
    ["a nonce over 25 characters", { content: "x", nonce: "n".repeat(26) }, "nonce"],
    [
      "a label over 80 characters",
      { content: "x", ...rows(button({ label: "l".repeat(81) })) },
      "label",
    ],
    [
      "a custom id over 100 characters",
      { content: "x", ...rows(button({ custom_id: "c".repeat(101) })) },
      "custom_id",
    ],
    [
      "a button without label",
      { content: "x", ...rows(button({ label: undefined })) },
      "BUTTON_COMPONENT_INVALID",
    ],
    [
      "a link button with a custom id",
      { content: "x", ...rows(button({ style: 5, url: "https://x.nl" })) },
      "custom_id",
    ],
    [
      "two buttons with one custom id",
      { content: "x", ...rows(button(), button()) },
      "COMPONENT_CUSTOM_ID_DUPLICATED",
    ],
    [
      "six buttons in a row",
      { content: "x", ...rows(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: String(n) }))) },
      "BASE_TYPE_BAD_LENGTH",
    ],
    [
      "six rows",
      {
        content: "x",
        components: [1, 2, 3, 4, 5, 6].map((n) => ({
          type: 1,
          components: [button({ custom_id: String(n) })],
        })),
      },
      "BASE_TYPE_BAD_LENGTH",
    ],
    ["an empty row", { content: "x", ...rows() }, "BASE_TYPE_BAD_LENGTH"],
    ["a bare button", { content: "x", components: [button()] }, "BASE_TYPE_CHOICES"],
    ["an embed title over 256 characters", { embeds: [{ title: "t".repeat(257) }] }, "title"],
    [
      "embeds over 6000 characters together",
      { embeds: [{ description: "d".repeat(4000) }, { description: "d".repeat(2001) }] },
      "MAX_EMBED_SIZE_EXCEEDED",
    ],
    ["an embed field without value", { embeds: [{ fields: [{ name: "n", value: "" }] }] }, "value"],
    ["eleven embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "t" })) }, "embeds"],
    [
      "a reply to a message that is not there",
      { content: "x", message_reference: { message_id: "1" } },
      "REPLIES_UNKNOWN_MESSAGE",
    ],
    [
      "allowed users beside parse users",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ],
  ];
  it.each(wrong)("is refused with 50035 for %s", async (_title, body, mark) => {
    const answer = await call("POST", `/channels/${klas.id}/messages`, { ...quiet, ...body });
    expect(answer.status).toBe(400);
    expect(answer.body["code"]).toBe(50_035);
    expect(JSON.stringify(answer.body["errors"])).toContain(mark);
    expect(fake.messagesIn(klas)).toHaveLength(0);
  });

  it("is refused by discord.js with the same code and a readable place", async () => {
    await expect(room.send({ content: "x".repeat(2001) })).rejects.toMatchObject({
      code: 50_035,
      message: expect.stringContaining("content[BASE_TYPE_MAX_LENGTH]") as string,
    });
    await expect(room.send({ content: " \n " })).rejects.toMatchObject({ code: 50_006 });
  });

  it("passes at the very limit, counted in characters", async () => {
    await room.send({ content: "😀".repeat(2000) });
    const sent = await room.send({ content: "x", nonce: "n".repeat(25), enforceNonce: true });
    expect(fake.messagesIn(klas).at(-1)?.id).toBe(sent.id);
  });
});

describe("access", () => {
  it("gives 50001 where the bot sees nothing, 50013 where it may not write, 50008 in a forum", async () => {
    const hidden = fake.createChannel(school, {
      name: "team",
      rules: [{ who: school, deny: ["ViewChannel"] }],
    });
    const silent = fake.createChannel(school, {
      name: "lezen",
      rules: [{ who: school, deny: ["SendMessages"] }],
    });
    const forum = fake.createChannel(school, { name: "forum", type: "forum" });
    const codes = [];
    for (const target of [hidden, silent, forum])
      codes.push(
        (await call("POST", `/channels/${target.id}/messages`, { content: "x", ...quiet })).body[
          "code"
        ],
      );
    expect(codes).toEqual([50_001, 50_013, 50_008]);
  });

  it("is given back to one person or role where everyone is kept out, as discord.js computes it", async () => {
    const team = fake.createChannel(school, {
      name: "team",
      rules: [
        { who: school, deny: ["ViewChannel"] },
        { who: fake.bot, allow: ["ViewChannel", "SendMessages"] },
      ],
    });
    await (await sendable(team.id)).send("voor het team");
    expect(fake.messagesIn(team)).toHaveLength(1);
    expect(fake.sees(noor, fake.messagesIn(team)[0] ?? "")).toBe(false);
    expect(fake.pushesTo(noor)).toHaveLength(0);
    expect(() => fake.userSays(noor, team, "hoi")).toThrow("does not see");
    const guild = client.guilds.cache.get(school.id);
    expect(guild?.members.me?.permissionsIn(team.id).has("SendMessages")).toBe(true);
  });

  it("to a private thread comes with membership", async () => {
    fake.setBotPermissions(school, ["ViewChannel", "SendMessages", "SendMessagesInThreads"]);
    const thread = fake.startThread(noor, { channel: klas, name: "geheim", private: true });
    expect((await call("GET", `/channels/${thread.id}`)).body["code"]).toBe(50_001);
    fake.joinThread(fake.bot, thread);
    expect((await call("GET", `/channels/${thread.id}`)).body["type"]).toBe(12);
  });

  it("knows unknown channels, messages, users, guilds and members", async () => {
    const codes = [];
    for (const path of [
      "/channels/1",
      `/channels/${klas.id}/messages/1`,
      "/users/1",
      "/guilds/1",
      `/guilds/${school.id}/members/1`,
    ])
      codes.push((await call("GET", path)).body["code"]);
    expect(codes).toEqual([10_003, 10_008, 10_013, 10_004, 10_013]);
  });

  it("lets the bot edit and delete its own messages only, unless it may manage them", async () => {
    const message = fake.userSays(noor, klas, "van Noor");
    const path = `/channels/${klas.id}/messages/${message.id}`;
    expect((await call("PATCH", path, { content: "x", ...quiet })).body["code"]).toBe(50_005);
    expect((await call("DELETE", path)).body["code"]).toBe(50_013);
    fake.setBotPermissions(school, ["ViewChannel", "ReadMessageHistory", "ManageMessages"]);
    expect((await call("DELETE", path)).status).toBe(204);
    expect(fake.messagesIn(klas)).toHaveLength(0);
  });

  it("asks for Pin Messages to pin; managing messages is not enough", async () => {
    const message = fake.userSays(noor, klas, "pin dit");
    fake.setBotPermissions(school, ["ViewChannel", "ReadMessageHistory", "ManageMessages"]);
    expect(
      (await call("PUT", `/channels/${klas.id}/messages/pins/${message.id}`)).body["code"],
    ).toBe(50_013);
  });

  it("gives an empty history without Read Message History", async () => {
    fake.userSays(noor, klas, "iets");
    fake.setRules(klas, [
      { who: school, deny: ["ReadMessageHistory"] },
      { who: fake.bot, deny: ["ReadMessageHistory"] },
    ]);
    expect((await call("GET", `/channels/${klas.id}/messages`)).body).toEqual([]);
  });

  it("refuses a wrong token and a wrong version", async () => {
    expect((await call("GET", "/users/@me", undefined, { Authorization: "Bot nope" })).status).toBe(
      401,
    );
    const old = await fetch(`${fake.baseUrl}/v9/users/@me`, {
      headers: { Authorization: `Bot ${fake.token}` },
    });
    expect(await old.json()).toMatchObject({ code: 50_041 });
  });
});
