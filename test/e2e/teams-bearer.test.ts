import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import { afterEach, expect, test } from "vitest";
import type { TokenOptions } from "../support/fake-teams/tokens.ts";
import { openTeamsDoor } from "../support/teams/teams-door.ts";
import { createTestClock } from "../support/test-clock.ts";

/*
 * Who may hand something in, over real HTTP: every refusal is 401 or 403 without a word, and has no effect.
 */

type Door = Awaited<ReturnType<typeof openTeamsDoor>>;
type Change = Readonly<Record<string, unknown>>;

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
async function aDoor(options: Parameters<typeof openTeamsDoor>[0] = {}): Promise<Door> {
  const door = await openTeamsDoor(options);
  open.push(door);
  return door;
}

const seconds = (): number => Math.floor(Date.now() / 1000);
const bearer = (token: string) => ["authorization", `Bearer ${token}`] as const;

/** Everything that the bot keeps or handed on, for telling that nothing came in. */
const kept = async (door: Door): Promise<readonly unknown[]> => [
  ...(await door.db.incidents.list({})),
  ...(await door.db.memory.of("teams").list("")),
  ...door.recorder.taken(),
];

/** What came of it, once everything that may have been under way is done. */
async function outcome(
  door: Door,
  sent: Promise<{ readonly status: number; readonly body: string }>,
): Promise<Outcome> {
  const { status, body } = await sent;
  await door.platform.stop();
  const [, reason = ""] = /^TEAMS_REQUEST_REFUSED (\w+)/.exec(door.codes.at(-1) ?? "") ?? [];
  return { status, body, reason, effects: await kept(door) };
}
type Outcome = {
  readonly status: number;
  readonly body: string;
  readonly reason: string;
  readonly effects: readonly unknown[];
};
const refused = (status: 401 | 403, reason: string): Outcome => ({
  status,
  body: "",
  reason,
  effects: [],
});

test("a good token, of this tenant, for this activity, is let through", async () => {
  const door = await aDoor();
  await door.start();
  const answered = await door.send(door.activity("goedemorgen"), [bearer(await door.fake.sign())]);
  expect(answered).toEqual({ status: 200, body: "" });
  expect(door.recorder.texts()).toEqual(["goedemorgen"]);
});

test.each<[string, TokenOptions]>([
  ["ended less than five minutes ago", { claims: { exp: seconds() - 280 } }],
  ["begins in less than five minutes", { claims: { nbf: seconds() + 280 } }],
])("a token that %s passes: clocks differ", async (_what, token) => {
  const door = await aDoor();
  await door.start();
  const good = bearer(await door.fake.sign(token));
  expect((await door.send(door.activity("hoi"), [good])).status).toBe(200);
});

const HEADERS: readonly [
  string,
  string,
  (good: string) => readonly (readonly [string, string])[],
][] = [
  ["no Authorization header", "TOKEN_MISSING", () => []],
  ["an empty token", "TOKEN_MALFORMED", () => [["authorization", "Bearer "]]],
  ["half a token", "TOKEN_MALFORMED", (good) => [bearer(good.split(".").slice(0, 2).join("."))]],
  ["another scheme", "TOKEN_MALFORMED", (good) => [["authorization", `Basic ${good}`]]],
  ["a token in small letters", "TOKEN_MALFORMED", (good) => [["authorization", `bearer ${good}`]]],
  ["something that is no token", "TOKEN_JWS_INVALID", () => [bearer("e30.e30.e30")]],
  [
    "two Authorization headers, one of them good",
    "TOKEN_MALFORMED",
    (good) => [bearer(good), bearer(good)],
  ],
  [
    "a token whose content was changed",
    "TOKEN_JWS_SIGNATURE_VERIFICATION_FAILED",
    (good) => {
      const [head, payload = "", signature] = good.split(".");
      const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
      const changed = JSON.stringify({ ...Object(claims), jti: "anders" });
      return [bearer([head, Buffer.from(changed).toString("base64url"), signature].join("."))];
    },
  ],
];
test.each(HEADERS)("%s is refused", async (_what, code, headers) => {
  const door = await aDoor();
  await door.start();
  const sent = door.send(door.activity("sukkel"), headers(await door.fake.sign()));
  expect(await outcome(door, sent)).toEqual(refused(401, code));
});

const TOKENS: readonly [string, string, TokenOptions][] = [
  ["expired an hour ago", "TOKEN_EXPIRED", { claims: { exp: seconds() - 3600 } }],
  ["does not say when it ends", "TOKEN_CLAIM_EXP", { claims: { exp: null } }],
  ["does not say when it begins", "TOKEN_CLAIM_NBF", { claims: { nbf: null } }],
  ["has another issuer", "TOKEN_CLAIM_ISS", { claims: { iss: "https://kwaad.example" } }],
  [
    "has the emulator's issuer",
    "TOKEN_CLAIM_ISS",
    { claims: { iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" } },
  ],
  [
    "has the issuer of the American government's cloud",
    "TOKEN_CLAIM_ISS",
    { claims: { iss: "https://api.botframework.us" } },
  ],
  ["has no issuer", "TOKEN_CLAIM_ISS", { claims: { iss: null } }],
  ["is for another app", "TOKEN_CLAIM_AUD", { claims: { aud: "een-andere-app" } }],
  ["is for nobody", "TOKEN_CLAIM_AUD", { claims: { aud: null } }],
  ["is signed with a key that nobody published", "TOKEN_KEY_UNKNOWN", { key: "unknown" }],
  [
    "is signed with another key than it names",
    "TOKEN_JWS_SIGNATURE_VERIFICATION_FAILED",
    { key: "unknown", header: { kid: "klaswacht-test-teams" } },
  ],
  ["names no key", "TOKEN_KEY_UNKNOWN", { header: { kid: undefined } }],
  ["is signed with the key of another channel", "TOKEN_KEY_NOT_ENDORSED", { key: "webchat" }],
  ["is not signed at all (none)", "TOKEN_JOSE_ALG_NOT_ALLOWED", { header: { alg: "none" } }],
  [
    "is signed with a shared secret (HS256)",
    "TOKEN_JOSE_ALG_NOT_ALLOWED",
    { secret: new TextEncoder().encode("a-secret-that-is-long-enough-for-hs256") },
  ],
  [
    "speaks for another service address",
    "SERVICE_URL_NOT_OF_TOKEN",
    { claims: { serviceurl: "https://smba.trafficmanager.net/emea/" } },
  ],
  ["speaks for no service address", "TOKEN_CLAIM_SERVICEURL", { claims: { serviceurl: null } }],
];
test.each(TOKENS)("a token that %s is refused", async (_what, code, token) => {
  const door = await aDoor();
  await door.start();
  const sent = door.send(door.activity("sukkel"), [bearer(await door.fake.sign(token))]);
  expect(await outcome(door, sent)).toEqual(
    refused(code === "SERVICE_URL_NOT_OF_TOKEN" ? 403 : 401, code),
  );
});

const ELSEWHERE = "https://kwaad.example/teams/";
const ACTIVITIES: readonly [string, string, (door: Door) => Change, TokenOptions?][] = [
  [
    "that names a service outside of Microsoft's, token and all,",
    "SERVICE_URL_FOREIGN",
    () => ({ serviceUrl: ELSEWHERE }),
    { claims: { serviceurl: ELSEWHERE } },
  ],
  ["that names no service", "SERVICE_URL_FOREIGN", () => ({ serviceUrl: null })],
  [
    "whose service only begins like Microsoft's",
    "SERVICE_URL_FOREIGN",
    ({ fake }) => ({ serviceUrl: `${fake.base}.kwaad.example/` }),
  ],
  [
    "of another tenant",
    "TENANT_FOREIGN",
    () => ({
      channelData: { tenant: { id: "11111111-2222-3333-4444-555555555555" } },
      conversation: { id: "19:x@thread.tacv2" },
    }),
  ],
  [
    "of two tenants, one of them ours,",
    "TENANT_FOREIGN",
    ({ fake }) => ({
      channelData: { tenant: { id: fake.tenantId } },
      conversation: { id: "19:x@thread.tacv2", tenantId: "11111111-2222-3333-4444-555555555555" },
    }),
  ],
  [
    "of no tenant",
    "TENANT_MISSING",
    () => ({ channelData: {}, conversation: { id: "19:x@thread.tacv2" } }),
  ],
  ["of another channel than Teams", "CHANNEL_NOT_TEAMS", () => ({ channelId: "webchat" })],
  [
    "from more than an hour ago",
    "ACTIVITY_STALE",
    () => ({ timestamp: new Date(Date.now() - 61 * 60_000).toISOString() }),
  ],
];
test.each(ACTIVITIES)("an activity %s is refused", async (_what, code, change, token) => {
  const door = await aDoor();
  await door.start();
  const good = bearer(await door.fake.sign(token));
  const sent = door.send(door.activity("sukkel", change(door)), [good]);
  expect(await outcome(door, sent)).toEqual(refused(403, code));
});

test("what was taken in comes again within five minutes without a second effect, and later is refused", async () => {
  const clock = createTestClock(Date.now());
  const door = await aDoor({ clock });
  await door.start();
  const activity = door.activity("hoi");
  const again = async () => door.send(activity, [bearer(await door.fake.sign())]);
  expect((await again()).status).toBe(200);
  clock.move(5 * 60_000);
  expect((await again()).status).toBe(200);
  clock.move(1);
  expect(await again()).toEqual({ status: 403, body: "" });
  expect(door.codes.at(-1)).toContain("ACTIVITY_REPLAYED");
  expect(door.recorder.texts()).toEqual(["hoi"]);
});

test.each<[string, string, (now: number) => TokenOptions]>([
  ["expired 301 seconds ago", "TOKEN_EXPIRED", (now) => ({ claims: { exp: now - 301 } })],
  ["begins in 301 seconds", "TOKEN_CLAIM_NBF", (now) => ({ claims: { nbf: now + 301 } })],
])("a token that %s, to the second, is refused", async (_what, code, token) => {
  // Held, so that no second passes between the signing and the check.
  const clock = createTestClock(Date.now());
  const door = await aDoor({ clock });
  await door.start();
  const late = await door.fake.sign(token(Math.floor(clock.now() / 1000)));
  const sent = door.send(door.activity("sukkel"), [bearer(late)]);
  expect(await outcome(door, sent)).toEqual(refused(401, code));
});

test("a token that is good by the machine's clock alone is refused", async () => {
  const clock = createTestClock(Date.now() + 2 * 60 * 60_000);
  const door = await aDoor({ clock });
  await door.start();
  const old = await door.fake.sign({ claims: { exp: seconds() + 3600 } });
  const sent = door.send(door.activity("sukkel"), [bearer(old)]);
  expect(await outcome(door, sent)).toEqual(refused(401, "TOKEN_EXPIRED"));
});

async function listening(server: Server): Promise<void> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => new Promise((done) => void server.close(done)) });
}
const addressOf = (server: Server): string =>
  `http://127.0.0.1:${String(Reflect.get(Object(server.address()), "port"))}`;

/** Metadata and keys of a test's own; no keys: they cannot be had. */
async function publish(jwks: unknown): Promise<string> {
  const server: Server = createServer((asked, answer) => {
    const isKeys = asked.url === "/keys";
    if (isKeys && jwks === null) return answer.writeHead(503).end();
    return answer.end(JSON.stringify(isKeys ? jwks : { jwks_uri: `${addressOf(server)}/keys` }));
  });
  await listening(server);
  return `${addressOf(server)}/meta`;
}
async function signedWith(door: Door, kid: string, key: CryptoKey): Promise<string> {
  return new SignJWT({ serviceurl: door.fake.serviceUrl })
    .setProtectedHeader({ alg: "RS256", kid })
    .setIssuer(door.fake.endpoints.tokenIssuer)
    .setAudience(door.fake.appId)
    .setNotBefore(seconds() - 1)
    .setExpirationTime(seconds() + 3600)
    .sign(key);
}

test("a key without any endorsement is refused, though the library lets it pass", async () => {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "kaal" };
  const url = await publish({ keys: [jwk] });
  const door = await aDoor({
    adapter: ({ endpoints }) => ({ endpoints: { ...endpoints, openIdMetadata: url } }),
  });
  await door.start();
  const token = await signedWith(door, "kaal", privateKey);
  const sent = door.send(door.activity("sukkel"), [bearer(token)]);
  expect(await outcome(door, sent)).toEqual(refused(401, "TOKEN_KEY_NOT_ENDORSED"));
});

test.each([
  ["metadata cannot be reached", async () => "http://127.0.0.1:9/meta"],
  ["keys cannot be reached", async () => publish(null)],
  ["metadata is none", async () => publish({ keys: "geen" })],
])("everything is refused while the %s", async (_what, metadata) => {
  const openIdMetadata = await metadata();
  const door = await aDoor({
    adapter: ({ endpoints }) => ({ endpoints: { ...endpoints, openIdMetadata } }),
  });
  const sent = door.send(door.activity("sukkel"), [bearer(await door.fake.sign())]);
  expect(await outcome(door, sent)).toEqual(refused(401, "TOKEN_KEYS_UNREACHABLE"));
});

test("while the library waits for its own copy of the keys, the caller is told to come again, and gets in later", async () => {
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let usual = "";
  let times = 0;
  const server = createServer((_request, answer) => {
    times += 1;
    void (async () => {
      // First we ask, at the start, then the library.
      if (times > 1) {
        asked.resolve();
        await gate.promise;
      }
      answer.end(await (await fetch(usual)).text());
    })();
  });
  await listening(server);
  const clock = createTestClock(Date.now());
  const door = await aDoor({
    clock,
    adapter: ({ endpoints }) => {
      usual = endpoints.openIdMetadata;
      return { endpoints: { ...endpoints, openIdMetadata: addressOf(server) } };
    },
  });
  await door.start();
  const activity = door.activity("hoi");
  const send = async () => door.send(activity, [bearer(await door.fake.sign())]);
  const first = send();
  await asked.promise;
  clock.move(4700);
  expect((await first).status).toBe(503);
  expect(door.recorder.texts()).toEqual([]);
  gate.resolve();
  expect((await send()).status).toBe(200);
  expect(door.recorder.texts()).toEqual(["hoi"]);
});

const NO_APP = { appId: null, appPassword: null, tenantId: null };

test("without an app id this machine may hand in, and nobody in production", async () => {
  const door = await aDoor({ adapter: NO_APP });
  await door.start();
  expect((await door.send(door.activity("hoi"))).status).toBe(200);
  expect(door.recorder.texts()).toEqual(["hoi"]);

  const production = await aDoor({ adapter: { ...NO_APP, production: true } });
  await production.start();
  expect(await outcome(production, production.send(production.activity("sukkel")))).toEqual(
    refused(403, "NO_APP_ID_IN_PRODUCTION"),
  );
});

test.each([
  ["a page in a browser", ["origin", "https://kwaad.example"]],
  ["somebody behind a proxy on this machine", ["x-forwarded-for", "203.0.113.7"]],
] as const)("without an app id %s is refused", async (_who, header) => {
  const door = await aDoor({ adapter: NO_APP });
  await door.start();
  const sent = door.send(door.activity("sukkel"), [header]);
  expect(await outcome(door, sent)).toEqual(refused(403, "REQUEST_NOT_DIRECT"));
});

test.each(["klas.kwaad.example", "kwaad.example:3978", "127.0.0.1.kwaad.example", "10.0.0.7"])(
  "without an app id whoever calls this machine %s is refused",
  async (host) => {
    const door = await aDoor({ adapter: NO_APP });
    await door.start();
    const sent = door.send(door.activity("sukkel"), [["host", host]]);
    expect(await outcome(door, sent)).toEqual(refused(403, "HOST_NOT_LOCAL"));
  },
);

test("without an app id a service that is not on this machine is refused", async () => {
  const door = await aDoor({ adapter: NO_APP });
  await door.start();
  const sent = door.send(door.activity("sukkel", { serviceUrl: ELSEWHERE }));
  expect(await outcome(door, sent)).toEqual(refused(403, "SERVICE_URL_FOREIGN"));
});
