import type { Clock } from "../../src/domain/clock.ts";
import { callWeb, fieldOf, type WebResult } from "./web-call.ts";

/** The services that our own tokens are for. */
export const BOT_FRAMEWORK_SCOPE = "https://api.botframework.com/.default";

export type AppTokens = {
  /** A token of the app itself for this scope, from the cache while it lasts. */
  readonly token: (scope: string) => Promise<WebResult<string>>;
  /** Forgets the token of this scope, which a service no longer takes. */
  readonly drop: (scope: string) => void;
  /** Milliseconds that our clock was ahead of Microsoft's when it last gave a token; null when that is not known. */
  readonly ahead: () => number | null;
};

/** A token is renewed this long before it ends, so that it does not end on its way. */
const RENEW_EARLY_MS = 5 * 60_000;
const TIMEOUT_MS = 15_000;

/** Tokens by client credentials, from the school's own tenant. */
export function createAppTokens(deps: {
  readonly login: string;
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
  readonly clock: Clock;
}): AppTokens {
  const { login, appId, appPassword, tenantId, clock } = deps;
  const kept = new Map<string, { readonly token: string; readonly until: number }>();
  let ahead: number | null = null;
  const asking = new Map<string, Promise<WebResult<string>>>();

  async function ask(scope: string): Promise<WebResult<string>> {
    const began = clock.now();
    const result = await callWeb({
      url: `${login.replace(/\/$/, "")}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: appId,
        client_secret: appPassword,
        scope,
      }),
      timeoutMs: TIMEOUT_MS,
    });
    // An unknown tenant is 404 or 400: either way the credentials are wrong.
    if (result.kind === "gone") return { kind: "refused", code: result.code, status: 404 };
    if (result.kind !== "ok") return result;
    if (result.value.at !== null) ahead = clock.now() - result.value.at;
    const token = fieldOf(result.value.body, "access_token");
    const seconds = Number(fieldOf(result.value.body, "expires_in"));
    if (typeof token !== "string" || token === "" || !Number.isFinite(seconds))
      return { kind: "unreachable", code: "NO_TOKEN", retryAfterMs: null };
    // A token that lasts shorter than that is used, and asked for anew each time.
    kept.set(scope, { token, until: began + seconds * 1000 - RENEW_EARLY_MS });
    return { kind: "ok", value: token };
  }

  return {
    token: async (scope) => {
      const known = kept.get(scope);
      if (known !== undefined && known.until > clock.now())
        return { kind: "ok", value: known.token };
      const underWay = asking.get(scope);
      if (underWay !== undefined) return underWay;
      const fresh = ask(scope).finally(() => asking.delete(scope));
      asking.set(scope, fresh);
      return fresh;
    },
    drop: (scope) => void kept.delete(scope),
    ahead: () => ahead,
  };
}

/**
 * The application permissions that the tenant's administrator consented to, as the app's own token names them; null when
 * the token does not say.
 */
export function rolesIn(token: string): ReadonlySet<string> | null {
  const [, payload] = token.split(".");
  if (payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    const roles = fieldOf(claims, "roles");
    if (roles === undefined) return new Set();
    return Array.isArray(roles)
      ? new Set(roles.filter((role): role is string => typeof role === "string"))
      : null;
  } catch {
    return null;
  }
}
