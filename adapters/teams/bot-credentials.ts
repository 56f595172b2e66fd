import type { TeamsAdapter } from "@microsoft/teams-ai";
import { BOT_FRAMEWORK_SCOPE, type AppTokens } from "./app-token.ts";
import type { TeamsOptions } from "./teams-options.ts";

type CredentialsFactory = NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>;

/** What a service is told when we have no token for it; `statusCode` is read as that of an answer. */
class NoTokenError extends Error {
  readonly code: string;
  readonly statusCode: number | undefined;

  constructor(code: string, refused: boolean) {
    super(code);
    this.name = "NoTokenError";
    this.code = code;
    this.statusCode = refused ? 401 : undefined;
  }
}

/**
 * Signs what the library sends with the tokens that Graph gets too. Its own credentials refuse a login that is not https,
 * as a stand-in on this machine has. Without an app id nothing is signed.
 */
export function createBotCredentials(
  { appId }: Pick<TeamsOptions, "appId">,
  tokens: AppTokens | null,
): CredentialsFactory {
  return {
    isValidAppId: async (asked) => asked === (appId ?? ""),
    isAuthenticationDisabled: async () => appId === null,
    createCredentials: async () => ({
      signRequest: async (request) => {
        if (tokens === null) return request;
        const result = await tokens.token(BOT_FRAMEWORK_SCOPE);
        if (result.kind !== "ok")
          throw new NoTokenError(result.code, result.kind !== "unreachable");
        request.headers.set("authorization", `Bearer ${result.value}`);
        return request;
      },
    }),
  };
}
