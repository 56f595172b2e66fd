import { describe, expect, test } from "vitest";
import { createAppTokens, rolesIn } from "../../../adapters/teams/app-token.ts";
import { scriptedGraph } from "../../support/teams/scripted-graph.ts";
import { createTestClock, moved } from "../../support/test-clock.ts";

const START = Date.parse("2026-11-20T09:00:00Z");
const MINUTE = 60_000;

describe("the app's own token", () => {
  test("is asked for once, used until shortly before its end, and then renewed", async () => {
    const clock = createTestClock(START);
    const { client, asked, forms } = await scriptedGraph(clock, () => ({ body: { id: "1" } }));
    await Promise.all([client.get("/a"), client.get("/b")]);
    clock.move(50 * MINUTE);
    await client.get("/c");
    clock.move(6 * MINUTE);
    await client.get("/d");
    expect(asked.map(({ token }) => token)).toEqual(["token-1", "token-1", "token-1", "token-2"]);
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      grant_type: "client_credentials",
      client_id: "app",
      client_secret: "geheim",
      scope: "https://graph.microsoft.com/.default",
    });
  });

  test("that Graph no longer takes is replaced once; refused again, that is the answer", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, ({ token, path }) =>
      path.endsWith("/never") || token === "token-1"
        ? { status: 401, body: { error: { code: "InvalidAuthenticationToken" } } }
        : { body: { id: "1" } },
    );
    expect(await client.get("/x")).toMatchObject({ kind: "ok" });
    expect(await client.get("/never")).toEqual({
      kind: "refused",
      code: "401 InvalidAuthenticationToken",
      status: 401,
    });
    expect(asked).toHaveLength(4);
  });

  test.each([
    [
      401,
      { error: "invalid_client", error_codes: [7000215] },
      "refused",
      "401 invalid_client 7000215",
    ],
    [400, { error: "unauthorized_client" }, "refused", "400 unauthorized_client"],
    [503, "<html>", "unreachable", "503"],
    [200, { expires_in: 3600 }, "unreachable", "NO_TOKEN"],
  ])(
    "that login answers with %i is told by its code, never by its sentence",
    async (status, body, kind, code) => {
      const clock = createTestClock(START);
      const { client, refuseLogin, asked } = await scriptedGraph(clock, () => ({}));
      refuseLogin({
        status,
        body: typeof body === "string" ? body : { ...body, error_description: "geheim" },
      });
      expect(await client.get("/x")).toMatchObject({ kind, code });
      refuseLogin(null);
      expect(await client.get("/x")).toMatchObject({ kind: "ok" });
      expect(asked).toHaveLength(1);
    },
  );

  test("names the permissions that the tenant gave", () => {
    const token = (payload: unknown): string =>
      `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.x`;
    expect(rolesIn(token({ roles: ["A", 1, "B"] }))).toEqual(new Set(["A", "B"]));
    expect(rolesIn(token({}))).toEqual(new Set());
    expect(rolesIn("onleesbaar")).toBeNull();
    expect(rolesIn("a.b.c")).toBeNull();
  });
});

describe("an address", () => {
  test.each([
    "https://graph.evil.example/v1.0/next",
    "http://user:pw@HOST/v1.0/next",
    "HTTP://HOST/beta/next",
    "HTTP://HOST/v1.0/../beta/next",
    "//evil.example/v1.0/next",
    "file:///etc/passwd",
  ])("that a page names is not asked when it is not below Graph's own: %s", async (address) => {
    const clock = createTestClock(START);
    const { client, base, asked } = await scriptedGraph(clock, (_asked, at) => ({
      body: {
        value: [],
        "@odata.nextLink": address.replace("HTTP://HOST", at).replace("HOST", new URL(at).host),
      },
    }));
    expect(await client.page("/list")).toMatchObject({ kind: "refused", code: "FOREIGN_ADDRESS" });
    const direct = address.replace("HTTP://HOST", base).replace("HOST", new URL(base).host);
    expect(await client.page(direct)).toMatchObject({ kind: "refused", code: "FOREIGN_ADDRESS" });
    expect(asked).toHaveLength(1);
  });

  test("that answers with a redirect is not followed, and gets no token a second time", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, (_asked, base) => ({
      status: 302,
      headers: { location: `${base}/v1.0/elsewhere` },
    }));
    expect(await client.get("/x")).toMatchObject({ kind: "refused", code: "302" });
    expect(asked.map(({ path }) => path)).toEqual(["/v1.0/x"]);
  });

  test("of the next page is followed as it stands, with what comes along", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, ({ path }, base) =>
      path.includes("skiptoken")
        ? { body: { value: [2], "@odata.deltaLink": `${base}/v1.0/list?$deltatoken=z` } }
        : { body: { value: [1], "@odata.nextLink": `${base}/v1.0/list?$skiptoken=a%20b` } },
    );
    const first = await client.page("/list?$top=1");
    expect(first).toMatchObject({ kind: "ok", value: { items: [1], delta: null } });
    const next = first.kind === "ok" ? first.value.next : null;
    expect(await client.page(next ?? "")).toMatchObject({
      value: { items: [2], next: null, delta: expect.stringContaining("$deltatoken=z") as string },
    });
    expect(asked.map(({ path }) => path)).toEqual([
      "/v1.0/list?$top=1",
      "/v1.0/list?$skiptoken=a%20b",
    ]);
  });
});

describe("what does not work", () => {
  test.each([
    [404, { error: { code: "NotFound" } }, { kind: "gone", code: "404 NotFound" }],
    [
      410,
      { error: { code: "syncStateNotFound" } },
      { kind: "gone", code: "410 syncStateNotFound" },
    ],
    [
      403,
      { error: { code: "Forbidden", message: "jij sukkel" } },
      { kind: "refused", code: "403 Forbidden" },
    ],
    [400, { error: { code: "een hele zin!" } }, { kind: "refused", code: "400" }],
    [502, "<html>", { kind: "unreachable", code: "502" }],
    [200, "<html>welkom op wifi</html>", { kind: "unreachable", code: "NO_JSON" }],
  ])("is a value: %i", async (status, body, expected) => {
    const clock = createTestClock(START);
    const { client } = await scriptedGraph(clock, () => ({ status, body }));
    expect(await client.get("/x")).toMatchObject(expected);
  });

  test("a page without its list is none", async () => {
    const clock = createTestClock(START);
    const { client } = await scriptedGraph(clock, () => ({ body: { value: "niets" } }));
    expect(await client.page("/x")).toMatchObject({ kind: "unreachable", code: "NO_PAGE" });
  });

  test("a service that never answers is unreachable, and so is one that is not there", async () => {
    const clock = createTestClock(START);
    const { client } = await scriptedGraph(clock, () => ({ silent: true }), 50);
    expect(await client.get("/x")).toMatchObject({ kind: "unreachable", code: "TimeoutError" });
    const tokens = createAppTokens({
      login: "http://127.0.0.1:1",
      appId: "a",
      appPassword: "b",
      tenantId: "c",
      clock,
    });
    expect(await tokens.token("x")).toMatchObject({ kind: "unreachable" });
  });

  test("throttling is told at once to whoever asks now, with the wait", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, () => ({
      status: 429,
      headers: { "retry-after": "17" },
      body: { error: { code: "TooManyRequests" } },
    }));
    expect(await client.get("/x")).toEqual({
      kind: "unreachable",
      code: "429 TooManyRequests",
      retryAfterMs: 17_000,
    });
    expect(asked).toHaveLength(1);
  });

  test("throttling is waited out by the patient, as long as was asked, and all of them keep quiet", async () => {
    const clock = createTestClock(START);
    let refusals = 2;
    const { client, asked } = await scriptedGraph(clock, () => {
      refusals -= 1;
      return refusals >= 0
        ? { status: refusals === 1 ? 429 : 503, headers: { "retry-after": "30" } }
        : { body: { value: [] } };
    });
    const first = client.page("/a", "patient");
    expect(await moved(clock, first)).toMatchObject({ kind: "ok" });
    expect(asked.map(({ at }) => at - START)).toEqual([0, 30_000, 60_000]);
  });

  test("a wait of an hour is left to the next try", async () => {
    const clock = createTestClock(START);
    const { client } = await scriptedGraph(clock, () => ({
      status: 429,
      headers: { "retry-after": "3600" },
    }));
    expect(await client.page("/a", "patient")).toMatchObject({ retryAfterMs: 3_600_000 });
  });

  test("the end cancels every wait and request, and what is asked afterwards", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, ({ path }) =>
      path.endsWith("/a") ? { status: 429, headers: { "retry-after": "30" } } : { silent: true },
    );
    const waiting = client.page("/a", "patient");
    while (asked.length < 1) await new Promise((resolve) => setImmediate(resolve));
    const under = client.get("/b");
    while (asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
    client.stop();
    expect(await waiting).toMatchObject({ kind: "unreachable" });
    expect(await under).toMatchObject({ kind: "unreachable" });
    expect(await client.get("/c")).toMatchObject({ kind: "unreachable", code: "STOPPED" });
    expect(asked).toHaveLength(2);
  });
});

describe("the budget", () => {
  test("lets no more than its number through in any minute, however many ask", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, () => ({ body: { value: [] } }));
    const all = Promise.all(
      Array.from({ length: 200 }, (_, index) => client.page(`/p${index}`, "patient")),
    );
    await moved(clock, all);
    const times = asked.map(({ at }) => at);
    const busiest = times.map(
      (from) => times.filter((at) => at >= from && at < from + MINUTE).length,
    );
    expect(Math.max(...busiest)).toBeLessThanOrEqual(60);
    expect(new Set(asked.map(({ path }) => path)).size).toBe(200);
    expect(asked).toHaveLength(200);
  });
});
