import { Application, TeamsAdapter } from "@microsoft/teams-ai";
import { ActivityTypes, type InvokeResponse, type TurnContext } from "botbuilder";
import type { AppTokens } from "./app-token.ts";
import { createBotCredentials } from "./bot-credentials.ts";
import type { TeamsOptions } from "./teams-options.ts";

/** What a request is answered with; null: no body. */
export type Reply = { readonly status: number; readonly body: unknown };
export type BotAdapter = {
  /** For sending, and for nothing else. */
  readonly adapter: TeamsAdapter;
  /**
   * Hands an activity (as it was parsed) to the library, which checks its token once more, and runs `work` if that
   * passes. An invoke is answered with what `work` gives.
   */
  readonly turn: (
    body: Readonly<Record<string, unknown>>,
    authorization: string,
    work: () => Promise<Reply>,
  ) => Promise<Reply>;
};

const EMULATOR_METADATA =
  "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration";
const INVOKE: string = ActivityTypes.Invoke;
const WORK = Symbol("work");

/** teams-ai on botbuilder: the one place that knows how they are set up. */
export function createBotAdapter(
  options: Pick<TeamsOptions, "appId" | "tenantId" | "endpoints">,
  tokens: AppTokens | null,
): BotAdapter {
  const { appId, tenantId, endpoints } = options;
  const adapter = new TeamsAdapter(
    {
      MicrosoftAppId: appId ?? "",
      MicrosoftAppTenantId: tenantId ?? "",
      // All of them: the library ignores each as long as one is missing.
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `${endpoints.login}/${tenantId ?? ""}`,
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: endpoints.tokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: endpoints.openIdMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: EMULATOR_METADATA,
      OAuthUrl: "https://api.botframework.com",
      CallerId: "urn:botframework:azure",
    },
    createBotCredentials(options, tokens),
  );
  const app = new Application({
    adapter,
    botAppId: appId ?? "",
    startTypingTimer: false,
    removeRecipientMention: false,
  });
  const always = async (): Promise<boolean> => true;
  const handle = async (context: TurnContext): Promise<void> => {
    const work = context.turnState.get<(() => Promise<void>) | undefined>(WORK);
    await work?.();
  };
  app.addRoute(always, handle, true);
  app.addRoute(always, handle);

  return {
    adapter,
    turn: async (body, authorization, work) => {
      let worked: Reply | null = null;
      let status = 500;
      const response = {
        status: (code: number) => (status = code),
        // Its bodies of refusals hold the library's own words; none of them goes out.
        send: () => {},
        header: () => {},
        end: () => {},
        socket: null,
      };
      const request = { method: "POST", headers: { authorization }, body };
      await adapter.process(request, response, async (context) => {
        context.turnState.set(WORK, async () => {
          worked = await work();
          if (body["type"] !== INVOKE) return;
          const value: InvokeResponse = { status: worked.status, body: worked.body };
          await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
        });
        await app.run(context);
      });
      return worked ?? { status, body: null };
    },
  };
}
