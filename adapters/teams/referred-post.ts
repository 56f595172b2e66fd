import type { TeamsActivity } from "./activity-schema.ts";
import { htmlText } from "./html-text.ts";
import { isPostId, readConversation, type PostIds } from "./message-ids.ts";
import { fieldOf } from "./web-call.ts";

/** The post that a message repeats, as a quotation or as a copy that is passed on; null when it names none. */
export function referredPost(
  { attachments }: TeamsActivity,
  find: (message: string) => PostIds | null,
): PostIds | null {
  for (const { contentType, content } of attachments) {
    if (contentType === "forwardedMessageReference" || contentType === "messageReference") {
      const named = readReference(content);
      if (named !== null) return named;
    }
    if (contentType === "text/html" && typeof content === "string") {
      const { repeats } = htmlText(content);
      const seen = repeats === null ? null : find(repeats);
      if (seen !== null) return seen;
    }
  }
  return null;
}

function readReference(content: unknown): PostIds | null {
  const about = typeof content === "string" ? parsed(content) : content;
  const message = fieldOf(about, "originalMessageId") ?? fieldOf(about, "messageId");
  const conversation = fieldOf(about, "originalConversationId");
  if (typeof message !== "string" || !isPostId(message) || typeof conversation !== "string")
    return null;
  const { channel, root } = readConversation(conversation);
  return { channel, message, root: root ?? message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
