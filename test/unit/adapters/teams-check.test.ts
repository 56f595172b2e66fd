import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import type { Check } from "../../../src/domain/chat.ts";
import type { ChannelRef } from "../../../src/domain/ids.ts";
import { createTestClock } from "../../support/test-clock.ts";
import { channelOf, CONSENTED, openTeamsClass } from "../../support/teams/teams-class.ts";

let at: Awaited<ReturnType<typeof openTeamsClass>>;
const HIDE = "ChannelMessage.UpdatePolicyViolation.All";
const READ = "ChannelMessage.Read.Group";

type Options = NonNullable<Parameters<typeof openTeamsClass>[0]>;
async function open(options: Options = {}) {
  at = await openTeamsClass(options);
  const { platform } = await at.listen();
  return platform;
}
afterEach(() => at.close());

/** What failed, by name. */
const failures = (checks: readonly Check[]): Readonly<Record<string, Check>> =>
  Object.fromEntries(checks.filter(({ ok }) => !ok).map((one) => [one.name, one]));

/** Somewhere on this machine that answers every request with one status. */
async function anAddress(status: number): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("what doctor asks Microsoft", () => {
  test("all is well: credentials, clock, and for each channel its team, the app in it and reading", async () => {
    const platform = await open();
    const checks = await platform.check([channelOf(at.klas)]);
    expect(failures(checks)).toEqual({});
    const name = `teams:${at.klas.id}`;
    expect(checks.map((check) => check.name)).toEqual([
      "credentials",
      "graph",
      "clock",
      "chats",
      "hide",
      name,
      `${name} app`,
      `${name} reading`,
    ]);
    for (const { detail, repair } of checks) expect([detail !== "", repair]).toEqual([true, ""]);
  });

  test.each<readonly [string, Options["adapter"], string]>([
    ["a wrong password", { appPassword: "verkeerd" }, "7000215"],
    ["a wrong app id", { appId: "0d820ecd-def2-4297-adad-78056cde7c78" }, "700016"],
    ["another tenant", { tenantId: "0d820ecd-def2-4297-adad-78056cde7c78" }, "90002"],
  ])(
    "%s is told once, with the code and what to do, and nothing else is asked",
    async (_what, adapter, code) => {
      at = await openTeamsClass();
      const platform = await at.create(adapter);
      const checks = await platform.check([channelOf(at.klas)]);
      expect(Object.keys(failures(checks))).toEqual(["credentials"]);
      expect(checks[0]?.detail).toContain(code);
      expect(checks[0]?.repair).toContain("MicrosoftAppPassword");
    },
  );

  test("no credentials at all are told with what to make of them", async () => {
    at = await openTeamsClass();
    const platform = await at.create({ appId: null, appPassword: null, tenantId: null });
    const [check, ...others] = await platform.check([channelOf(at.klas)]);
    expect(others).toEqual([]);
    expect(check).toMatchObject({ name: "credentials", ok: false });
    for (const name of ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"])
      expect(check?.repair).toContain(name);
  });

  test("Microsoft that does not answer is another matter than one that refuses", async () => {
    const platform = await open();
    at.fake.storm({
      status: 503,
      count: Number.POSITIVE_INFINITY,
      route: "POST /:tenant/oauth2/v2.0/token",
    });
    at.fake.revokeTokens();
    const fresh = await at.create();
    const found = failures(await fresh.check([channelOf(at.klas)]));
    expect(found["credentials"]?.repair).toContain("login.microsoftonline.com");
    expect(platform.connected()).toBe(true);
  });

  test("a clock that is off is told with by how much", async () => {
    const clock = createTestClock(Date.now());
    at = await openTeamsClass({ clock });
    const ahead = createTestClock(clock.now() + 10 * 60_000);
    const platform = await at.create({ clock: ahead });
    const check = failures(await platform.check([]))["clock"];
    expect(check?.detail).toMatch(/\b600 s|\b599 s|\b601 s/);
    expect(check?.repair).toContain("NTP");
  });

  test("a class channel of which nobody knows the team", async () => {
    const platform = await open();
    const unknown = channelOf("19:nergens@thread.tacv2");
    const found = failures(await platform.check([channelOf(at.klas), unknown]));
    expect(Object.keys(found)).toEqual([`teams:${unknown.channel}`]);
    expect(found[`teams:${unknown.channel}`]?.repair).toContain("config/school.yaml");
  });

  test("a team that the app was taken out of", async () => {
    const platform = await open();
    at.fake.uninstall(at.team);
    await at.fake.settled();
    const found = failures(await platform.check([channelOf(at.klas), channelOf(at.desk)]));
    expect(Object.keys(found)).toEqual([`teams:${at.klas.id} app`]);
    expect(found[`teams:${at.klas.id} app`]?.repair).toContain("voeg de app toe");
  });

  test("a team whose owner did not consent to reading", async () => {
    const platform = await open();
    at.fake.grant(at.team, READ, false);
    const found = failures(await platform.check([channelOf(at.klas)]));
    expect(Object.keys(found)).toEqual([`teams:${at.klas.id} reading`]);
    const check = found[`teams:${at.klas.id} reading`];
    expect(check?.detail).toContain("403");
    expect(check?.repair).toContain(READ);
  });

  test("reading by a permission for the whole school is not taken for hearing", async () => {
    const platform = await open({ consented: [...CONSENTED, "ChannelMessage.Read.All"] });
    expect(failures(await platform.check([channelOf(at.klas)]))).toEqual({});
    at.fake.grant(at.team, READ, false);
    const check = failures(await platform.check([channelOf(at.klas)]))[
      `teams:${at.klas.id} reading`
    ];
    expect(check?.detail).toContain("ChannelMessage.Read.All");
    expect(check?.repair).toContain("hele school");
  });

  test.each([
    ["private", "privékanaal"],
    ["shared", "gedeeld kanaal"],
  ] as const)("a %s channel, in which the bot hears nothing", async (kind, word) => {
    const platform = await open();
    const channel = at.fake.createChannel(at.team, { name: "Geheim", kind });
    await at.fake.settled();
    const found = failures(await platform.check([channelOf(channel)]));
    expect(Object.keys(found)).toEqual([`teams:${channel.id}`]);
    expect(found[`teams:${channel.id}`]?.detail).toContain(word);
    expect(found[`teams:${channel.id}`]?.repair).toContain("standaardkanaal");
  });

  test("a channel that was thrown away while nobody heard of it", async () => {
    const platform = await open();
    at.fake.listenAt(null);
    at.fake.deleteChannel(at.klas);
    const found = failures(await platform.check([channelOf(at.klas)]));
    expect(found[`teams:${at.klas.id}`]?.detail).toContain("staat niet meer in zijn team");
  });

  test("hiding without the permission fails where the school hides, and is nobody's concern elsewhere", async () => {
    const platform = await open({ consented: [] });
    const hiding: readonly ChannelRef[] = [channelOf(at.klas)];
    expect(failures(await platform.check(hiding))["hide"]?.repair).toContain(HIDE);
    expect(failures(await platform.check([channelOf(at.desk)]))).toEqual({});
  });

  test("what would find private messages again is advice: without it the bot works", async () => {
    const platform = await open({ consented: [HIDE] });
    const checks = await platform.check([channelOf(at.klas)]);
    const chats = checks.find(({ name }) => name === "chats");
    expect(chats).toMatchObject({ ok: true });
    expect(chats?.detail).toContain("Chat.Read.WhereInstalled");
  });
});

describe("the address that Microsoft sends to", () => {
  const endpointOf = async (publicAddress: string | null): Promise<Check | undefined> => {
    at = await openTeamsClass();
    const platform = await at.create({ publicAddress: () => publicAddress });
    return (await platform.check([])).find(({ name }) => name === "endpoint");
  };

  test("is fine when it is this bot, which refuses whoever has no token", async () => {
    at = await openTeamsClass();
    const platform = await at.create({ publicAddress: at.base });
    const check = (await platform.check([])).find(({ name }) => name === "endpoint");
    expect(check).toMatchObject({ ok: true, repair: "" });
    expect(check?.detail).toContain(`${at.base()}/api/messages`);
  });

  test.each([200, 302, 404, 502])(
    "is not when something else answers there: %i",
    async (status) => {
      const check = await endpointOf(await anAddress(status));
      expect(check).toMatchObject({ ok: false });
      expect(check?.detail).toContain(String(status));
      expect(check?.repair).toContain("Messaging endpoint");
    },
  );

  test("is not when nobody answers there, or when it was never written down", async () => {
    expect(await endpointOf("http://127.0.0.1:1")).toMatchObject({ ok: false });
    await at.close();
    expect((await endpointOf(null))?.repair).toContain("public_address");
  });
});
