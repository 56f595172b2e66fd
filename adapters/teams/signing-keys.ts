import { importJWK, type CryptoKey } from "jose";
import { z } from "zod";
import type { Clock } from "../../src/domain/clock.ts";
import { callWeb } from "./web-call.ts";

/** What a key says of itself, and the key. */
export type SigningKey = { readonly key: CryptoKey; readonly endorsements: readonly string[] };
export type SigningKeys = {
  /** The published key with this id; null: there is none; `"unreachable"`: the list cannot be had. */
  readonly get: (keyId: string) => Promise<SigningKey | null | "unreachable">;
  /** Whether a list that is not too old is at hand, asking for it if need be. */
  readonly ready: () => Promise<boolean>;
};

/** Microsoft wants the list read anew at least once a day. */
const FRESH_MS = 24 * 60 * 60_000;
/** A key id that nobody published must not make us ask at every request; nor an address that does not answer. */
const ASK_AGAIN_MS = 60_000;
const TRY_AGAIN_MS = 5000;
/** Two documents, and a request waits for both. */
const TIMEOUT_MS = 2000;

const metadata = z.object({ jwks_uri: z.url() });
const keyList = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

/** The keys that the Bot Framework signs with, as its metadata document names them. */
export function createSigningKeys(options: {
  readonly openIdMetadata: string;
  readonly clock: Clock;
}): SigningKeys {
  const { openIdMetadata, clock } = options;
  let known: { readonly at: number; readonly keys: ReadonlyMap<string, SigningKey> } | null = null;
  let failedAt: number | null = null;
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    const keys = await readKeys(openIdMetadata);
    if (keys === null) failedAt = clock.now();
    else {
      known = { at: clock.now(), keys };
      failedAt = null;
    }
  }
  const refresh = async (): Promise<void> => {
    if (failedAt !== null && clock.now() - failedAt < TRY_AGAIN_MS) return;
    asking ??= ask().finally(() => (asking = null));
    await asking;
  };
  const age = (): number => (known === null ? Number.POSITIVE_INFINITY : clock.now() - known.at);

  async function current(): Promise<ReadonlyMap<string, SigningKey> | null> {
    if (age() >= FRESH_MS) await refresh();
    return known !== null && age() < FRESH_MS ? known.keys : null;
  }

  return {
    get: async (keyId) => {
      const keys = await current();
      if (keys === null) return "unreachable";
      const found = keys.get(keyId);
      if (found !== undefined || age() < ASK_AGAIN_MS) return found ?? null;
      await refresh();
      return known?.keys.get(keyId) ?? null;
    },
    ready: async () => (await current()) !== null,
  };
}

async function readKeys(address: string): Promise<ReadonlyMap<string, SigningKey> | null> {
  const document = metadata.safeParse(await json(address));
  if (!document.success || !isAsSafe(document.data.jwks_uri, address)) return null;
  const list = keyList.safeParse(await json(document.data.jwks_uri));
  if (!list.success) return null;
  const keys = new Map<string, SigningKey>();
  for (const { kty, kid, n, e, endorsements = [] } of list.data.keys) {
    if (kty !== "RSA" || n === undefined || e === undefined) continue;
    try {
      const key = await importJWK({ kty, n, e, alg: "RS256" }, "RS256");
      if (!(key instanceof Uint8Array)) keys.set(kid, { key, endorsements });
    } catch {
      // One key that cannot be read does not make the others worthless.
    }
  }
  return keys;
}

async function json(url: string): Promise<unknown> {
  const result = await callWeb({ url, timeoutMs: TIMEOUT_MS });
  return result.kind === "ok" ? result.value.body : null;
}

/** A list that is named by https is not fetched by http. */
const isAsSafe = (url: string, namedBy: string): boolean =>
  url.startsWith("https:") || !namedBy.startsWith("https:");
