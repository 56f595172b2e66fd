import { errors, jwtVerify, type CryptoKey, type JWTPayload } from "jose";
import { tenantsOf, type TeamsActivity } from "./activity-schema.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { isLoopbackName, isServiceUrl, type TeamsOptions } from "./teams-options.ts";

/** Why a request is not taken in; the code is for the log alone. */
export type Refused = { readonly refused: 401 | 403; readonly code: string };
/** Whoever may speak to us. `serviceUrl` is the one that the token speaks for; null without tokens. */
export type Caller = { readonly authorization: string; readonly serviceUrl: string | null };
export type CallerRequest = {
  /** Address of the other end of the connection. */
  readonly peer: string | null;
  readonly header: (name: string) => string | undefined;
};
export type CallerCheck = {
  /** By connection and token, before the body is read. */
  readonly request: (request: CallerRequest) => Promise<Caller | Refused>;
  /** Whether this caller may send this activity. */
  readonly activity: (caller: Caller, activity: TeamsActivity) => Refused | null;
};

/** Code of a token that could not be checked, because nobody told with what. */
export const KEYS_UNREACHABLE = "TOKEN_KEYS_UNREACHABLE";

const CHANNEL = "msteams";
const BEARER = /^Bearer (?<token>[\w-]+\.[\w-]+\.[\w-]*)$/u;
/** Clocks may differ by this much. */
const TOLERANCE_S = 300;
/** Set by browsers and by whatever stands in between; the Connector sets none of them. */
const NOT_DIRECT = [
  "origin",
  "sec-fetch-site",
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-real-ip",
  "via",
] as const;

const refuse = (refused: 401 | 403, code: string): Refused => ({ refused, code });

/**
 * Our own check of who calls. The library checks tokens too, by the machine's clock, and lets other tenants and keys
 * without endorsement pass; here everything is checked, by the injected clock.
 */
export function createCallerCheck(
  options: Pick<TeamsOptions, "appId" | "tenantId" | "production" | "endpoints" | "clock">,
  keys: SigningKeys,
): CallerCheck {
  const { appId, tenantId, production, endpoints, clock } = options;

  async function byToken(appId: string, request: CallerRequest): Promise<Caller | Refused> {
    const authorization = request.header("authorization") ?? "";
    const token = BEARER.exec(authorization)?.groups?.["token"];
    if (authorization === "") return refuse(401, "TOKEN_MISSING");
    if (token === undefined) return refuse(401, "TOKEN_MALFORMED");
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => signedWith(kid), {
        algorithms: ["RS256"],
        issuer: endpoints.tokenIssuer,
        audience: appId,
        requiredClaims: ["exp", "nbf", "serviceurl"],
        clockTolerance: TOLERANCE_S,
        currentDate: new Date(clock.now()),
      });
      const serviceUrl = claim(payload, "serviceurl");
      return serviceUrl === null ? refuse(401, "TOKEN_SERVICE_URL") : { authorization, serviceUrl };
    } catch (error) {
      return refuse(401, error instanceof KeyError ? error.message : codeOf(error));
    }
  }
  async function signedWith(keyId: string | undefined): Promise<CryptoKey> {
    const found = keyId === undefined ? null : await keys.get(keyId);
    if (found === "unreachable") throw new KeyError(KEYS_UNREACHABLE);
    if (found === null) throw new KeyError("TOKEN_KEY_UNKNOWN");
    if (!found.endorsements.includes(CHANNEL)) throw new KeyError("TOKEN_KEY_NOT_ENDORSED");
    return found.key;
  }

  return {
    request: async (request) => {
      if (appId !== null) return byToken(appId, request);
      if (production) return refuse(403, "NO_APP_ID_IN_PRODUCTION");
      if (!isLoopback(request.peer)) return refuse(403, "PEER_NOT_LOCAL");
      if (NOT_DIRECT.some((name) => request.header(name) !== undefined))
        return refuse(403, "REQUEST_NOT_DIRECT");
      // A page elsewhere, or a tunnel to this machine, names itself.
      if (!isLocalHost(request.header("host") ?? "")) return refuse(403, "HOST_NOT_LOCAL");
      return { authorization: "", serviceUrl: null };
    },
    activity: (caller, activity) => {
      const { channelId, serviceUrl } = activity;
      if (serviceUrl === null || !isServiceUrl(options, serviceUrl))
        return refuse(403, "SERVICE_URL_FOREIGN");
      if (appId === null) return null;
      if (channelId !== CHANNEL) return refuse(403, "CHANNEL_NOT_TEAMS");
      if (serviceUrl !== caller.serviceUrl) return refuse(403, "SERVICE_URL_NOT_OF_TOKEN");
      const tenants = tenantsOf(activity);
      if (tenants.length === 0) return refuse(403, "TENANT_MISSING");
      const ours = tenantId?.toLowerCase();
      if (tenants.some((tenant) => tenant.toLowerCase() !== ours))
        return refuse(403, "TENANT_FOREIGN");
      return null;
    },
  };
}

class KeyError extends Error {}

const claim = (payload: JWTPayload, name: string): string | null => {
  const value = payload[name];
  return typeof value === "string" && value !== "" ? value : null;
};

/** `TOKEN_EXPIRED`, `TOKEN_CLAIM_AUD`, …: what of the token is wrong, never what it says. */
function codeOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "TOKEN_EXPIRED";
  if (error instanceof errors.JWTClaimValidationFailed)
    return `TOKEN_CLAIM_${error.claim.toUpperCase()}`;
  if (error instanceof errors.JOSEError) return error.code.replace(/^ERR_/, "TOKEN_");
  return "TOKEN_UNREADABLE";
}

const isLocalHost = (host: string): boolean =>
  isLoopbackName(URL.parse(`http://${host}`)?.hostname ?? "");

const isLoopback = (peer: string | null): boolean =>
  peer !== null && /^(?:::1|(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/i.test(peer);
