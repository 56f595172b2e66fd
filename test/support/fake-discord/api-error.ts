/** Discord's JSON error codes with the HTTP status they come with. */
const KNOWN = {
  10003: [404, "Unknown Channel"],
  10004: [404, "Unknown Guild"],
  10007: [404, "Unknown Member"],
  10008: [404, "Unknown Message"],
  10013: [404, "Unknown User"],
  10015: [404, "Unknown Webhook"],
  10062: [404, "Unknown interaction"],
  10063: [404, "Unknown application command"],
  30003: [400, "Maximum number of pins reached"],
  40060: [400, "Interaction has already been acknowledged."],
  50001: [403, "Missing Access"],
  50003: [403, "Cannot execute action on a DM channel"],
  50005: [403, "Cannot edit a message authored by another user"],
  50006: [400, "Cannot send an empty message"],
  50007: [403, "Cannot send messages to this user"],
  50008: [400, "Cannot send messages in a non-text channel"],
  50013: [403, "Missing Permissions"],
  30047: [400, "Maximum number of pinned threads in a forum channel has been reached (1)"],
  50021: [403, "Cannot execute action on a system message"],
  50024: [400, "Cannot execute action on this channel type"],
  50027: [401, "Invalid Webhook Token"],
  50033: [400, "Invalid Recipient(s)"],
  50034: [400, "You can only bulk delete messages that are under 14 days old."],
  50041: [400, "Invalid API version"],
  50083: [400, "Thread is archived"],
  50109: [400, "The request body contains invalid JSON."],
  50278: [403, "Cannot send messages to this user"],
  160_002: [400, "Cannot reply without permission to read message history"],
  160_004: [400, "A thread has already been created for this message"],
} as const;
export type KnownCode = keyof typeof KNOWN;

/** An answer of Discord that is not a success: status and JSON body. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: { readonly message: string }) {
    super(body.message);
    this.name = "ApiError";
    this.status = status;
    this.body = body;
  }
}

/** The error that Discord answers with for one of its codes. */
export function apiError(code: KnownCode): ApiError {
  const [status, message] = KNOWN[code];
  return new ApiError(status, { message, code } as { message: string });
}

export const unauthorized = (): ApiError =>
  new ApiError(401, { message: "401: Unauthorized", code: 0 } as { message: string });
export const notFound = (): ApiError =>
  new ApiError(404, { message: "404: Not Found", code: 0 } as { message: string });
