import type { Json, Message } from "./model.ts";

/** What a forward keeps of the original: the text and its trimmings, not the author. */
export function snapshot(message: Message): Json {
  const {
    content,
    timestamp,
    edited_timestamp,
    mentions,
    mention_roles,
    attachments,
    embeds,
    components,
    type,
    flags,
  } = message.body;
  return {
    message: {
      content,
      timestamp,
      edited_timestamp,
      mentions,
      mention_roles,
      attachments,
      embeds,
      components,
      type,
      flags,
    },
  };
}

/** Discord numbers components that carry no id of their own. */
export function numbered(components: readonly Json[]): readonly Json[] {
  let next = 0;
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null || !("type" in part)) return part;
    next += 1;
    const id = "id" in part ? part.id : next;
    return Object.fromEntries([
      ...Object.entries(part).map(([key, value]) => [key, key === "emoji" ? value : walk(value)]),
      ["id", id],
    ]);
  };
  return components.map((part) => walk(part) as Json);
}
