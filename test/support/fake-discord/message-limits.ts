import { componentsOfMessage } from "./component-limits.ts";
import type { Form } from "./form.ts";
import { asText, isObject } from "./form.ts";
import type { Json } from "./model.ts";
import { FLAG } from "./model.ts";

const SETTABLE_FLAGS = FLAG.suppressEmbeds | FLAG.silent | FLAG.voice | FLAG.componentsV2;

/** Checks the body of a message (new, edited, or the answer to an interaction) against Discord's documented limits. */
export function checkMessageBody(form: Form, body: Json): void {
  form.text("content", body["content"], { max: 2000, optional: true });
  if (body["flags"] !== undefined) form.whole("flags", body["flags"], { min: 0, max: 2 ** 31 });
  checkEmbeds(form, body["embeds"]);
  const flags = typeof body["flags"] === "number" ? body["flags"] : 0;
  const v2 = (flags & FLAG.componentsV2) !== 0;
  if (v2) {
    for (const field of ["content", "poll"])
      if (body[field] !== undefined && body[field] !== null && body[field] !== "")
        form.add(
          field,
          "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        );
    if (Array.isArray(body["embeds"]) && body["embeds"].length > 0)
      form.add(
        "embeds",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        "The 'embeds' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
      );
  }
  componentsOfMessage(form, body["components"], v2);
  if (isObject(body["poll"])) checkPoll(form, body["poll"]);
  const nonce = body["nonce"];
  if (nonce !== undefined && nonce !== null && typeof nonce !== "number")
    form.text("nonce", nonce, { max: 25 });
  const mentions = body["allowed_mentions"];
  if (isObject(mentions)) {
    const parse = Array.isArray(mentions["parse"]) ? mentions["parse"] : [];
    for (const [index, kind] of parse.entries())
      form.choice(`allowed_mentions.parse.${index}`, kind, ["roles", "users", "everyone"]);
    for (const [kind, field] of [
      ["users", "users"],
      ["roles", "roles"],
    ] as const)
      if (parse.includes(kind) && Array.isArray(mentions[field]) && mentions[field].length > 0)
        form.add(
          "allowed_mentions",
          "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
          `parse:["${kind}"] and ${field}: [ids...] are mutually exclusive.`,
        );
  }
}

/** Flags that a bot sets but may not; Discord drops them silently, so a private answer would become public. */
export const forbiddenFlags = (flags: unknown, ephemeralAllowed: boolean): number =>
  typeof flags === "number"
    ? flags & ~(SETTABLE_FLAGS | (ephemeralAllowed ? FLAG.ephemeral : 0))
    : 0;

function checkEmbeds(form: Form, value: unknown): void {
  let total = 0;
  const text = (path: string, part: unknown, max: number, required = false): void => {
    if (
      form.text(path, part, { max, optional: !required, ...(required ? { min: 1 } : {}) }) &&
      typeof part === "string"
    )
      total += Array.from(part).length;
  };
  for (const [index, embed] of form.list("embeds", value, { max: 10 }).entries()) {
    const path = `embeds.${index}`;
    text(`${path}.title`, embed["title"], 256);
    text(`${path}.description`, embed["description"], 4096);
    if (isObject(embed["footer"])) text(`${path}.footer.text`, embed["footer"]["text"], 2048);
    if (isObject(embed["author"])) text(`${path}.author.name`, embed["author"]["name"], 256);
    for (const [at, field] of form.list(`${path}.fields`, embed["fields"], { max: 25 }).entries()) {
      text(`${path}.fields.${at}.name`, field["name"], 256, true);
      text(`${path}.fields.${at}.value`, field["value"], 1024, true);
    }
    form.whole(`${path}.color`, embed["color"], { min: 0, max: 0xff_ff_ff });
    for (const key of ["url"])
      if (embed[key] !== undefined && !isUrl(embed[key]))
        form.add(`${path}.${key}`, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    if (embed["timestamp"] !== undefined && Number.isNaN(Date.parse(asText(embed["timestamp"]))))
      form.add(
        `${path}.timestamp`,
        "DATE_TIME_TYPE_PARSE",
        `Could not parse ${asText(embed["timestamp"])}. Should be ISO8601.`,
      );
  }
  if (total > 6000)
    form.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
}

function checkPoll(form: Form, poll: Json): void {
  const question = isObject(poll["question"]) ? poll["question"] : {};
  form.text("poll.question.text", question["text"], { min: 1, max: 300 });
  for (const [index, answer] of form
    .list("poll.answers", poll["answers"] ?? [], { min: 1, max: 10 })
    .entries()) {
    const media = isObject(answer["poll_media"]) ? answer["poll_media"] : {};
    form.text(`poll.answers.${index}.poll_media.text`, media["text"], { min: 1, max: 55 });
  }
  form.whole("poll.duration", poll["duration"], { min: 1, max: 768 });
}

const isUrl = (value: unknown): boolean =>
  typeof value === "string" && /^(?:https?|discord|attachment):\/\/\S+$/u.test(value);
