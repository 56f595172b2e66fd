import { randomUUID } from "node:crypto";
import type { CryptoKey, JWTPayload } from "jose";
import { SignJWT, exportJWK, generateKeyPair } from "jose";
import type { Json } from "./model.ts";

/*
 * Keys and tokens. The keys are made once for all fakes of a process: the SDK remembers the keys of an address for a
 * day, and a port comes round again.
 */

type Key = { readonly kid: string; readonly private: CryptoKey; readonly jwk: Json };

async function makeKey(kid: string, endorsements: readonly string[]): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: "sig", x5t: kid, endorsements };
  return { kid, private: privateKey, jwk };
}
let made: Promise<Readonly<Record<"teams" | "webchat" | "unknown", Key>>> | null = null;
const keys = (): Promise<Readonly<Record<"teams" | "webchat" | "unknown", Key>>> =>
  (made ??= Promise.all([
    makeKey("klaswacht-test-teams", ["msteams", "skype"]),
    makeKey("klaswacht-test-webchat", ["webchat"]),
    makeKey("klaswacht-test-unknown", ["msteams"]),
  ]).then(([teams, webchat, unknown]) => ({ teams, webchat, unknown })));

/** The keys as the key document lists them; `unknown` signs too, but is not among them. */
export async function keyDocument(): Promise<Json> {
  const { teams, webchat } = await keys();
  return { keys: [teams.jwk, webchat.jwk] };
}

/** Everything about a token that a hostile sender could choose. */
export type TokenOptions = {
  /** Laid over the usual claims; null leaves a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Laid over the usual header; `alg: "none"` leaves the signature away. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Whose key signs: Teams' own, one of another channel, or one that nobody published. */
  readonly key?: "teams" | "webchat" | "unknown";
  /** Signs with HS256 and this secret instead. */
  readonly secret?: Uint8Array;
};

const HOUR_S = 3600;

/**
 * The token that Microsoft sends along with an activity. The library that checks it reads the machine's clock, the
 * adapter that of the test: by default it is good by both.
 */
export async function signToBot(
  usual: {
    readonly issuer: string;
    readonly appId: string;
    readonly serviceUrl: string;
    readonly now: number;
  },
  options: TokenOptions = {},
): Promise<string> {
  const times = [Date.now(), usual.now].map((ms) => Math.floor(ms / 1000));
  const fromS = Math.min(...times) - 1;
  const claims: Record<string, unknown> = {
    iss: usual.issuer,
    aud: usual.appId,
    nbf: fromS,
    iat: fromS,
    exp: Math.max(...times) + HOUR_S,
    serviceurl: usual.serviceUrl,
    jti: randomUUID(),
    ...options.claims,
  };
  const payload = Object.fromEntries(
    Object.entries(claims).filter(([, value]) => value !== null),
  ) as JWTPayload;
  const key = (await keys())[options.key ?? "teams"];
  const header = { typ: "JWT", kid: key.kid, x5t: key.kid, ...options.header };
  if (options.header?.["alg"] === "none")
    return [header, payload].map((part) => base64Url(JSON.stringify(part))).join(".") + ".";
  const sign = new SignJWT(payload);
  return options.secret === undefined
    ? sign.setProtectedHeader({ alg: "RS256", ...header }).sign(key.private)
    : sign.setProtectedHeader({ ...header, alg: "HS256" }).sign(options.secret);
}

const base64Url = (text: string): string => Buffer.from(text).toString("base64url");
