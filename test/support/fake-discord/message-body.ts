import { apiError } from "./api-error.ts";
import { createForm, isObject } from "./form.ts";
import { checkMessageBody, forbiddenFlags } from "./message-limits.ts";
import type { Attachment, Json, Message } from "./model.ts";
import { FLAG } from "./model.ts";
import type { Call } from "./route.ts";
import type { State } from "./state.ts";

/** The parts of a checked message body that a new message or an edit takes over; absent means untouched. */
export type Parts = {
  readonly content?: string;
  readonly embeds?: readonly Json[];
  readonly components?: readonly Json[];
  readonly attachments?: readonly Attachment[];
  readonly poll?: Json;
  readonly flags: number;
  readonly mentions: boolean;
  readonly mentionReplied: boolean;
};

/** Checks a body that a bot sends as a message and takes it apart; throws 50035 and records careless mentions and flags. */
export function messageParts(
  state: State,
  call: Call,
  body: Json,
  options: { readonly prefix?: string; readonly ephemeral?: boolean } = {},
): Parts {
  const form = createForm(options.prefix ?? "");
  checkMessageBody(form, body);
  form.check();
  const wrong = forbiddenFlags(body["flags"], options.ephemeral === true);
  if (wrong !== 0)
    state.violate(`flags ${wrong} cannot be set here and would be dropped`, call.line);
  quietMentions(state, call, body);
  const mentions = isObject(body["allowed_mentions"]) ? body["allowed_mentions"] : null;
  const attachments = attachmentsOf(state, call, body);
  return {
    ...(typeof body["content"] === "string"
      ? { content: body["content"] }
      : body["content"] === null
        ? { content: "" }
        : {}),
    ...list("embeds", body),
    ...list("components", body),
    ...(attachments === null ? {} : { attachments }),
    ...(isObject(body["poll"]) ? { poll: pollOf(state, body["poll"]) } : {}),
    flags: (typeof body["flags"] === "number" ? body["flags"] : 0) & ~wrong,
    mentions:
      mentions === null ||
      (Array.isArray(mentions["parse"]) && mentions["parse"].includes("users")),
    mentionReplied: mentions === null || mentions["replied_user"] === true,
  };
}

/** Code 50006: nothing that a reader would see. */
export function demandContent(message: {
  readonly content: string;
  readonly embeds: number;
  readonly components: number;
  readonly attachments: number;
  readonly other: boolean;
}): void {
  if (
    message.content.trim() === "" &&
    message.embeds + message.components + message.attachments === 0 &&
    !message.other
  )
    throw apiError(50_006);
}

/** What an edit leaves of a message, for {@link demandContent}. */
export function afterEdit(message: Message, parts: Parts): Parameters<typeof demandContent>[0] {
  return {
    content: parts.content ?? message.body.content,
    embeds: (parts.embeds ?? message.body.embeds).length,
    components: (parts.components ?? message.body.components).length,
    attachments: (parts.attachments ?? message.body.attachments).length,
    other: message.extra["poll"] !== undefined || message.extra["message_snapshots"] !== undefined,
  };
}

/** The house rule: every message says `allowed_mentions: {parse: []}` and names nobody else. */
function quietMentions(state: State, call: Call, body: Json): void {
  const mentions = body["allowed_mentions"];
  const parse = isObject(mentions) ? mentions["parse"] : undefined;
  if (!Array.isArray(parse)) state.violate("allowed_mentions without parse", call.line);
  else if (parse.length > 0)
    state.violate(`allowed_mentions parses ${parse.join(", ")}`, call.line);
}

const list = (key: "embeds" | "components", body: Json): object =>
  Array.isArray(body[key])
    ? { [key]: body[key] as readonly Json[] }
    : body[key] === null
      ? { [key]: [] }
      : {};

function attachmentsOf(state: State, call: Call, body: Json): readonly Attachment[] | null {
  const described = Array.isArray(body["attachments"])
    ? body["attachments"].filter(isObject)
    : null;
  if (described === null && call.files.length === 0) return null;
  return call.files.map((file) => {
    const index = /\[(\d+)\]/u.exec(file.field)?.[1] ?? "0";
    const about = described?.find((entry) => String(entry["id"]) === index) ?? {};
    const id = state.nextId();
    const url = `https://cdn.invalid/attachments/${id}/${encodeURIComponent(file.name)}`;
    return {
      id,
      filename: file.name,
      size: file.size,
      url,
      proxy_url: url,
      content_type: file.type,
      ...(typeof about["description"] === "string" ? { description: about["description"] } : {}),
    };
  });
}

/** A poll as messages show it, from the way it is asked. */
export function pollOf(state: State, poll: Json): Json {
  const answers = Array.isArray(poll["answers"]) ? poll["answers"].filter(isObject) : [];
  const hours = typeof poll["duration"] === "number" ? poll["duration"] : 24;
  return {
    question: poll["question"],
    answers: answers.map((answer, index) => ({
      answer_id: index + 1,
      poll_media: answer["poll_media"],
    })),
    expiry: new Date(state.now() + hours * 3_600_000).toISOString(),
    allow_multiselect: poll["allow_multiselect"] === true,
    layout_type: 1,
    results: { is_finalized: false, answer_counts: [] },
  };
}

export const isEphemeral = (parts: Parts): boolean => (parts.flags & FLAG.ephemeral) !== 0;
