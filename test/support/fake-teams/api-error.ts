import type { Json } from "./model.ts";

/** An answer of Microsoft's that is not a success: status, JSON body and headers. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Json, headers: Readonly<Record<string, string>> = {}) {
    super(JSON.stringify(body));
    this.name = "ApiError";
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The Bot Connector's errors, as its documentation lists them. */
const CONNECTOR = {
  BadSyntax: [400, "Bad format of conversation ID"],
  BadArgument: [400, "Bad argument"],
  BotNotInConversationRoster: [403, "The bot is not part of the conversation roster."],
  ConversationBlockedByUser: [403, "User blocked the conversation with the bot."],
  BotDisabledByAdmin: [403, "The tenant admin disabled this bot."],
  NotEnoughPermissions: [403, "The bot is not allowed to perform the requested operation."],
  ConversationNotFound: [404, "Conversation not found."],
  ActivityNotFoundInConversation: [404, "The activity is not in the conversation."],
  MemberNotFoundInConversation: [404, "Member not found in conversation."],
  PreconditionFailed: [412, "Precondition failed, please try again."],
  MessageSizeTooBig: [413, "Message size too large."],
} as const;

export function connectorError(code: keyof typeof CONNECTOR, message?: string): ApiError {
  const [status, text] = CONNECTOR[code];
  return new ApiError(status, { error: { code, message: message ?? text } });
}

/** What sending to somebody answers who took the bot away. */
export const writesBlocked = (): ApiError =>
  new ApiError(403, {
    errorCode: 209,
    message: JSON.stringify({
      subCode: "MessageWritesBlocked",
      details: "Thread is blocked from message writes.",
      errorCode: null,
      errorSubCode: null,
    }),
  });

export const connectorUnauthorized = (): ApiError =>
  new ApiError(401, {
    message: "Authorization has been denied for this request.",
  });

export function graphError(status: number, code: string, message: string): ApiError {
  return new ApiError(status, {
    error: {
      code,
      message,
      innerError: {
        "request-id": "00000000-0000-0000-0000-000000000000",
        "client-request-id": "00000000-0000-0000-0000-000000000000",
      },
    },
  });
}
