import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Channel, Team, User } from "../../support/fake-teams/model.ts";
import { startFakeTeams, type FakeTeams } from "../../support/fake-teams/start-fake-teams.ts";
import { call, inside, tokenFor, type Answered } from "./fake-teams-client.ts";

/* The stand-in for Graph allows what its documents allow, and promises no more than they do. */

const MINUTE = 60_000;
let now: number;
let fake: FakeTeams;
let token: string;
let noor: User;
let team: Team;
let klas: Channel;
let messages: string;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 9);
  fake = await startFakeTeams({ clock: { now: () => now } });
  noor = fake.createUser({ name: "Noor" });
  team = fake.createTeam({ name: "3HA", members: [noor] });
  klas = fake.createChannel(team, { name: "Klas" });
  messages = `/v1.0/teams/${team.groupId}/channels/${encodeURIComponent(klas.id)}/messages`;
  ({ token } = await tokenFor(fake, "https://graph.microsoft.com"));
});
afterEach(() => fake.stop());

const graph = (path: string, method = "GET", body?: unknown): Promise<Answered> =>
  call(fake, token, method, path, body);
const says = (text: string, replyTo?: { readonly id: string }) => {
  now += 1000;
  return fake.says(noor, klas, text, replyTo === undefined ? {} : { replyTo });
};
const values = ({ body }: Answered): readonly unknown[] => inside(body, "value") as unknown[];
const idsIn = (answer: Answered): readonly string[] =>
  values(answer).map((one) => String(inside(one, "id")));

/** Every page from this address on. */
async function pages(first: string): Promise<readonly Answered[]> {
  const all: Answered[] = [];
  for (let next: string | null = first; next !== null;) {
    const answer: Answered = await graph(next);
    all.push(answer);
    const link = inside(answer.body, "@odata.nextLink");
    next = typeof link === "string" ? link : null;
  }
  return all;
}
const deltaLink = (answers: readonly Answered[]): string =>
  String(inside(answers.at(-1)?.body, "@odata.deltaLink"));

describe("the delta of a channel", () => {
  it("gives every chain in pages, in no order to rely on, one told twice", async () => {
    const posts = Array.from({ length: 7 }, (_, index) => says(`bericht ${index}`).id);
    const all = await pages(`${messages}/delta?$top=3`);
    const told = all.flatMap(idsIn);
    expect(new Set(told)).toEqual(new Set(posts));
    expect(told.length).toBeGreaterThan(posts.length);
    expect([...new Set(told)]).not.toEqual(posts);
  });

  it("goes on where it was: new chains, chains with a new reply, edits, deletions", async () => {
    const [a, b, c] = [says("a"), says("b"), says("c")];
    const link = deltaLink(await pages(`${messages}/delta`));
    expect(await pages(link)).toMatchObject([{ body: { value: [] } }]);
    says("antwoord", a);
    now += 1000;
    fake.edits(b, "anders");
    fake.deletes(c);
    const d = says("d");
    const changed = (await pages(link)).flatMap(values);
    expect(new Set(changed.map((one) => inside(one, "id")))).toEqual(
      new Set([a.id, b.id, c.id, d.id]),
    );
    const gone = changed.find((one) => inside(one, "id") === c.id);
    expect(gone).toMatchObject({ body: { content: "" } });
    expect(inside(gone, "deletedDateTime")).not.toBeNull();
  });

  it("filters by the last change of a chain, and tells the replies along", async () => {
    const old = says("oud");
    now += MINUTE;
    const since = new Date(now).toISOString();
    now += MINUTE;
    const reply = says("nieuw antwoord", old);
    const filter = encodeURIComponent(`lastModifiedDateTime gt ${since}`);
    const [page] = await pages(`${messages}/delta?$filter=${filter}&$expand=replies`);
    expect(page === undefined ? [] : idsIn(page)).toEqual([old.id]);
    expect(inside(page?.body, "value", 0, "replies", 0, "id")).toBe(reply.id);
  });

  it("forgets its tokens: 410", async () => {
    const link = deltaLink(await pages(`${messages}/delta`));
    fake.forgetDelta();
    expect((await graph(link)).status).toBe(410);
    const other = deltaLink(await pages(`${messages}/delta`));
    now += 31 * 24 * 60 * MINUTE;
    ({ token } = await tokenFor(fake, "https://graph.microsoft.com"));
    expect((await graph(other)).status).toBe(410);
  });
});

describe("what Graph does not allow", () => {
  it.each([
    "/delta?$top=51",
    "/delta?$filter=createdDateTime%20gt%202026-11-20T09:00:00Z",
    "/delta?$filter=lastModifiedDateTime%20lt%202026-11-20T09:00:00Z",
    "/delta?$expand=reactions",
    "/delta?$orderby=createdDateTime",
    "?$filter=lastModifiedDateTime%20gt%202026-11-20T09:00:00Z",
    "?$top=0",
  ])("is refused: %s", async (query) => {
    expect((await graph(messages + query)).status).toBe(400);
  });

  it("is refused without the permission, in the team or in the tenant", async () => {
    says("x");
    fake.grant(team, "ChannelMessage.Read.Group", false);
    expect((await graph(messages)).status).toBe(403);
    fake.consent("ChannelMessage.Read.All");
    expect((await graph(messages)).status).toBe(200);
    expect((await graph(`/v1.0/users/${noor.id}/teamwork/installedApps`)).status).toBe(403);
  });

  it("is throttled beyond its budget, and that is a violation", async () => {
    for (let asked = 0; asked < 60; asked += 1) await graph(messages);
    expect(fake.violations).toEqual([]);
    const over = await graph(messages);
    expect([over.status, Number(over.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(fake.violations).toHaveLength(1);
    now += MINUTE;
    expect((await graph(messages)).status).toBe(200);
  });
});

it("replies come newest first, in pages of at most 50", async () => {
  const root = says("begin");
  const replies = Array.from({ length: 60 }, (_, index) => says(`${index}`, root).id);
  const all = await pages(`${messages}/${root.id}/replies?$top=50`);
  expect(all.map((page) => values(page).length)).toEqual([50, 10]);
  expect(all.flatMap(idsIn)).toEqual(replies.toReversed());
});

it("a post is hidden by a policy only with the consent for it, and readers no longer see it", async () => {
  const post = says("lelijk");
  const violation = { policyViolation: { dlpAction: "BlockAccess" } };
  expect((await graph(`${messages}/${post.id}`, "PATCH", violation)).status).toBe(403);
  fake.consent("ChannelMessage.UpdatePolicyViolation.All");
  expect((await graph(`${messages}/${post.id}`, "PATCH", violation)).status).toBe(204);
  expect(fake.readableIn(klas)).toEqual([]);
});

it("a personal chat is found by the installation in it", async () => {
  fake.consent("TeamsAppInstallation.ReadForUser.All");
  fake.consent("Chat.Read.WhereInstalled");
  const filter = encodeURIComponent(`teamsApp/externalId eq '${fake.app.externalId}'`);
  const path = `/v1.0/users/${noor.id}/teamwork/installedApps`;
  const list = `${path}?$expand=teamsApp&$filter=${filter}`;
  expect(values(await graph(list))).toEqual([]);
  const chat = fake.installPersonal(noor);
  const installation = String(inside((await graph(list)).body, "value", 0, "id"));
  const found = await graph(`${path}/${installation}/chat`);
  expect(inside(found.body, "id")).toBe(chat.chatId);
  fake.says(noor, "bot", "hoi");
  expect(values(await graph(`/v1.0/chats/${chat.chatId}/messages?$top=5`))).toHaveLength(1);
});
