import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Channel, Team, User } from "../../support/fake-teams/model.ts";
import { startFakeTeams, type FakeTeams } from "../../support/fake-teams/start-fake-teams.ts";
import { call, inside, tokenFor, type Answered } from "./fake-teams-client.ts";

/* The stand-in for the Bot Connector refuses what Microsoft refuses, and writes down what Microsoft lets pass. */

let now = Date.UTC(2026, 10, 20, 9);
let fake: FakeTeams;
let token: string;
let noor: User;
let stranger: User;
let team: Team;
let klas: Channel;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 9);
  fake = await startFakeTeams({ clock: { now: () => now } });
  noor = fake.createUser({ name: "Noor" });
  stranger = fake.createUser({ name: "Vreemd" });
  team = fake.createTeam({ name: "3HA", members: [noor] });
  klas = fake.createChannel(team, { name: "Klas" });
  ({ token } = await tokenFor(fake, "https://api.botframework.com"));
});
afterEach(() => fake.stop());

const connector = (method: string, path: string, body?: unknown): Promise<Answered> =>
  call(fake, token, method, path, body);
const activities = (conversation: string): string =>
  `/v3/conversations/${encodeURIComponent(conversation)}/activities`;
const said = (text: string) => ({
  type: "message",
  from: { id: fake.botId },
  text,
  textFormat: "plain",
});
const open = (member: string): Promise<Answered> =>
  connector("POST", "/v3/conversations", {
    isGroup: false,
    bot: { id: fake.botId },
    members: [{ id: member }],
    tenantId: fake.tenantId,
  });
const code = ({ body }: Answered): unknown => inside(body, "error", "code");

describe("tokens", () => {
  it.each([
    ["another id", { client_id: "11111111-1111-1111-1111-111111111111" }, 400],
    ["another secret", { client_secret: "wrong" }, 401],
    ["another scope", { scope: "https://example.com/.default" }, 400],
    ["another grant", { grant_type: "password" }, 400],
  ])("are not given for %s", async (_what, changed, status) => {
    const asked = await tokenFor(fake, "https://api.botframework.com", changed);
    expect(asked.status).toBe(status);
  });

  it("are wanted, for this service, and not for longer than they live", async () => {
    const graph = await tokenFor(fake, "https://graph.microsoft.com");
    for (const wrong of [null, "made-up", graph.token])
      expect((await call(fake, wrong, "GET", `/v3/teams/${team.id}`)).status).toBe(401);
    expect((await connector("GET", `/v3/teams/${team.id}`)).status).toBe(200);
    now += 3_600_000;
    expect((await connector("GET", `/v3/teams/${team.id}`)).status).toBe(401);
  });
});

describe("conversations", () => {
  it("open with whoever is in a team that has the bot, and with nobody else", async () => {
    const first = await open(noor.key);
    expect(first.status).toBe(201);
    expect(await open(noor.key)).toMatchObject({ body: first.body });
    expect(code(await open(stranger.key))).toBe("BotNotInConversationRoster");
    expect(code(await open("29:nobody"))).toBe("BadSyntax");
    fake.uninstall(team);
    expect((await connector("POST", activities(klas.id), said("hoi"))).status).toBe(403);
  });

  it("take messages, which ring in a personal chat, and edits, which do not", async () => {
    const id = String(inside((await open(noor.key)).body, "id"));
    const sent = await connector("POST", activities(id), said("stop hier"));
    const message = String(inside(sent.body, "id"));
    expect(fake.pushesTo(noor)).toHaveLength(1);
    await connector("PUT", `${activities(id)}/${message}`, said("toch niet"));
    expect(fake.pushesTo(noor)).toHaveLength(1);
    expect(fake.chatMessages(noor).map((post) => fake.shownToAll(post).text)).toEqual([
      "toch niet",
    ]);
    expect((await connector("DELETE", `${activities(id)}/${message}`)).status).toBe(204);
    expect(code(await connector("PUT", `${activities(id)}/${message}`, said("x")))).toBe(
      "ActivityNotFoundInConversation",
    );
  });

  it("begin a chain in a channel, or go on in one", async () => {
    const root = String(
      inside((await connector("POST", activities(klas.id), said("begin"))).body, "id"),
    );
    await connector("POST", activities(`${klas.id};messageid=${root}`), said("verder"));
    expect(fake.botMessagesIn(klas).map((post) => post.rootId)).toEqual([null, root]);
    expect(fake.pushes).toEqual([]);
    await connector("POST", activities(klas.id), {
      ...said("bel"),
      channelData: { notification: { alert: true } },
    });
    expect(fake.pushesTo(noor)).toHaveLength(1);
  });

  it("tell who closed the door, and how", async () => {
    const id = String(inside((await open(noor.key)).body, "id"));
    fake.closeChat(noor);
    expect(code(await connector("POST", activities(id), said("x")))).toBe(
      "ConversationBlockedByUser",
    );
    fake.closeChat(noor, "removed");
    const removed = await connector("POST", activities(id), said("x"));
    expect(removed.status).toBe(403);
    expect(String(inside(removed.body, "message"))).toContain("MessageWritesBlocked");
  });

  it("refuse messages of people to the bot's hand, what is empty, and what is too big", async () => {
    const post = fake.says(noor, klas, "van mij");
    const theirs = await connector("PUT", `${activities(klas.id)}/${post.id}`, said("x"));
    expect(code(theirs)).toBe("NotEnoughPermissions");
    expect((await connector("POST", activities(klas.id), { type: "message" })).status).toBe(400);
    const big = await connector("POST", activities(klas.id), said("x".repeat(29_000)));
    expect(big.status).toBe(413);
    expect(fake.botMessagesIn(klas)).toEqual([]);
  });

  it("give members in pages, with their ids in Entra", async () => {
    for (let index = 0; index < 5; index += 1)
      fake.join(team, fake.createUser({ name: `Leerling ${index}` }));
    const path = `/v3/conversations/${encodeURIComponent(team.id)}/pagedmembers?pageSize=4`;
    const first = await connector("GET", path);
    const next = String(inside(first.body, "continuationToken"));
    const second = await connector("GET", `${path}&continuationToken=${next}`);
    const all = [first, second].flatMap(({ body }) => inside(body, "members") as unknown[]);
    expect(all).toHaveLength(6);
    expect(all[0]).toMatchObject({ id: noor.key, aadObjectId: noor.id });
  });
});

describe("violations", () => {
  const card = (content: object, more: object = {}) => ({
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
    ...more,
  });
  const block = { type: "TextBlock", text: "x" };
  const good = { type: "AdaptiveCard", version: "1.5", body: [block] };

  it.each([
    ["no summary", card(good), "a card without summary"],
    ["text beside it", card(good, { summary: "s", text: "x" }), "text and attachments"],
    ["a newer version", card({ ...good, version: "1.6" }, { summary: "s" }), "version 1.6"],
    [
      "a misspelt property",
      card({ ...good, body: [{ ...block, colour: "good" }] }, { summary: "s" }),
      "unknown property colour",
    ],
    [
      "a part that Teams does not know",
      card({ ...good, body: [{ type: "Blink" }] }, { summary: "s" }),
      "unknown type Blink",
    ],
    [
      "a button without words",
      card({ ...good, actions: [{ type: "Action.Execute", verb: "v" }] }, { summary: "s" }),
      "no title",
    ],
  ])("are cards with %s", async (_what, activity, fault) => {
    await connector("POST", activities(klas.id), { ...activity, from: { id: fake.botId } });
    expect(fake.violations.map(({ what }) => what).join("\n")).toContain(fault);
  });

  it("stay empty for a card that is right", async () => {
    const from = { id: fake.botId };
    await connector("POST", activities(klas.id), card(good, { summary: "s", from }));
    expect(fake.violations).toEqual([]);
    await call(fake, token, "GET", "/v3/nonsense");
    expect(fake.violations.map(({ what }) => what)).toEqual(["unknown route"]);
  });
});

it("storms lose answers, cut the line or ask to wait", async () => {
  const route = "POST /emea/:tenant/v3/conversations/:conversation/activities";
  fake.storm({ status: 502, count: 1, route, applied: true });
  fake.storm({ status: 429, count: 1, route, retryAfter: 7 });
  fake.storm({ status: 0, count: 1, route });
  expect((await connector("POST", activities(klas.id), said("kwam aan"))).status).toBe(502);
  const limited = await connector("POST", activities(klas.id), said("x"));
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
  await expect(connector("POST", activities(klas.id), said("x"))).rejects.toThrow("fetch");
  expect(fake.botMessagesIn(klas).map((post) => post.text)).toEqual(["kwam aan"]);
});

it("an id that was taken for another activity is given to no post, also while the clock stands", () => {
  const post = fake.says(noor, klas, "hoi");
  const taken = [1, 2, 3].map(() => fake.anew(fake.activityOf(post))["id"]);
  const ids = [post.id, ...taken, fake.says(noor, klas, "nog iets").id];
  expect(new Set(ids).size).toBe(5);
});
