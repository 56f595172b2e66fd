import { randomBytes } from "node:crypto";
import { ApiError } from "./api-error.ts";
import { asText } from "./model.ts";
import type { Answer, Call, Routes } from "./route.ts";
import { ok, open } from "./route.ts";
import type { State } from "./state.ts";
import { keyDocument } from "./tokens.ts";

const SCOPES = {
  "https://api.botframework.com/.default": "connector",
  "https://graph.microsoft.com/.default": "graph",
} as const;
type Audience = (typeof SCOPES)[keyof typeof SCOPES];

export type LoginOptions = {
  readonly issuer: string;
  /** How long a token lives. */
  readonly tokenMs: number;
};

export type Login = ReturnType<typeof createLogin>;

/** Where tokens come from, in both directions: the bot's own, and the keys of those that are sent to it. */
export function createLogin(state: State, options: LoginOptions, base: () => string) {
  const issued = new Map<string, { readonly audience: Audience; readonly expires: number }>();
  let metadata: "up" | "down" = "up";
  const refuse = (status: number, error: string, code: number, text: string): ApiError =>
    new ApiError(status, {
      error,
      error_description: `AADSTS${code}: ${text}`,
      error_codes: [code],
    });

  /** As Entra's: a JWT that names what an administrator consented to. Nobody here checks its signature. */
  function appToken(audience: Audience): string {
    const nowS = Math.floor(state.now() / 1000);
    const claims = {
      aud: audience === "graph" ? "https://graph.microsoft.com" : "https://api.botframework.com",
      iss: `https://sts.windows.net/${state.identity.tenantId}/`,
      iat: nowS,
      nbf: nowS,
      exp: nowS + Math.floor(options.tokenMs / 1000),
      appid: state.identity.appId,
      tid: state.identity.tenantId,
      ver: "1.0",
      ...(audience === "graph" ? { roles: [...state.consented] } : {}),
    };
    return [{ alg: "RS256", typ: "JWT" }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .concat(randomBytes(24).toString("base64url"))
      .join(".");
  }

  function issue(call: Call): Answer {
    const { appId, appPassword, tenantId } = state.identity;
    const form = call.json;
    // A bot of the older, multi-tenant kind asks the Bot Framework's own directory.
    const tenant = call.param("tenant").toLowerCase();
    if (tenant !== tenantId && tenant !== "botframework.com")
      throw refuse(400, "invalid_request", 90_002, `Tenant '${tenant}' not found.`);
    if (form["grant_type"] !== "client_credentials")
      throw refuse(400, "unsupported_grant_type", 70_003, "The grant type is not supported.");
    if (asText(form["client_id"]).toLowerCase() !== appId)
      throw refuse(400, "unauthorized_client", 700_016, "Application was not found.");
    if (form["client_secret"] !== appPassword)
      throw refuse(401, "invalid_client", 7_000_215, "Invalid client secret provided.");
    const audience: Audience | undefined = Reflect.get(SCOPES, asText(form["scope"]));
    if (audience === undefined)
      throw refuse(400, "invalid_scope", 70_011, "The provided value for scope is not valid.");
    if (tenant !== tenantId && audience === "graph")
      throw refuse(400, "invalid_request", 90_002, "Graph is asked in the school's own tenant.");
    const token = appToken(audience);
    issued.set(token, { audience, expires: state.now() + options.tokenMs });
    const seconds = Math.floor(options.tokenMs / 1000);
    return ok({
      token_type: "Bearer",
      expires_in: seconds,
      ext_expires_in: seconds,
      access_token: token,
    });
  }

  const metadataUp = (): void => {
    if (metadata === "down") throw new ApiError(503, { error: "service unavailable" });
  };
  const routes: Routes = {
    "POST /:tenant/oauth2/v2.0/token": open(issue),
    "GET /v1/.well-known/openidconfiguration": open(() => {
      metadataUp();
      return ok({
        issuer: options.issuer,
        authorization_endpoint: `${base()}/invalid`,
        jwks_uri: `${base()}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["private_key_jwt"],
      });
    }),
    "GET /v1/.well-known/keys": open(async () => {
      metadataUp();
      return ok(await keyDocument());
    }),
  };

  return {
    routes,
    /** Whether this Authorization header is good for that service now. */
    accepts(header: string, audience: Audience): boolean {
      const token = /^Bearer (?<token>\S+)$/u.exec(header)?.groups?.["token"] ?? "";
      const known = issued.get(token);
      return known?.audience === audience && known.expires > state.now();
    },
    /** Takes back every token given so far. */
    revoke: (): void => issued.clear(),
    setMetadata: (how: "up" | "down"): void => {
      metadata = how;
    },
  };
}
