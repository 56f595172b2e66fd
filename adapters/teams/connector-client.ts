import type {
  Activity,
  ConversationParameters,
  ConversationResourceResponse,
  ResourceResponse,
  TeamsPagedMembersResult,
} from "botbuilder";

/** Of the library's client what is used here; `client` is private there, and the only way to its pipeline. */
export type ConnectorClient = {
  readonly conversations: {
    readonly createConversation: (
      parameters: Partial<ConversationParameters>,
      options: CallOptions,
    ) => Promise<ConversationResourceResponse>;
    readonly sendToConversation: (
      conversation: string,
      activity: Partial<Activity>,
      options: CallOptions,
    ) => Promise<ResourceResponse>;
    readonly updateActivity: (
      conversation: string,
      id: string,
      activity: Partial<Activity>,
      options: CallOptions,
    ) => Promise<ResourceResponse>;
    readonly deleteActivity: (
      conversation: string,
      id: string,
      options: CallOptions,
    ) => Promise<unknown>;
    readonly getConversationPagedMembers: (
      conversation: string,
      options: CallOptions & { readonly pageSize: number; readonly continuationToken?: string },
    ) => Promise<TeamsPagedMembersResult>;
  };
  readonly client: {
    readonly pipeline: {
      readonly removePolicy: (named: { readonly name: string }) => readonly unknown[];
      readonly addPolicy: (policy: Policy) => void;
    };
  };
};
export type CallOptions = { readonly abortSignal: AbortSignal };
type Policy = {
  readonly name: string;
  readonly sendRequest: <Request extends { url: string }, Response>(
    request: Request,
    next: (request: Request) => Promise<Response>,
  ) => Promise<Response>;
};

/** The library would sleep as long as it is told to, and send again what may have arrived. */
export function leaveRetriesToUs({ client }: ConnectorClient): void {
  client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
}

/** A message that its recipient alone sees is sent to another address, which the library does not know yet. */
export function showToRecipientOnly({ client }: ConnectorClient): void {
  client.pipeline.addPolicy(TARGETED);
}

const TARGETED: Policy = {
  name: "klaswacht/targeted",
  sendRequest: (request, next) => {
    const url = new URL(request.url);
    url.searchParams.set("isTargetedActivity", "true");
    request.url = url.href;
    return next(request);
  },
};
