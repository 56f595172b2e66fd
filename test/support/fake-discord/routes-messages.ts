import { botChannel, demand, demandOpenDm, messageIn } from "./access.ts";
import { ApiError, apiError } from "./api-error.ts";
import { createForm, isObject } from "./form.ts";
import { afterEdit, demandContent, messageParts } from "./message-body.ts";
import type { Messages } from "./messages.ts";
import type { Channel, Json, Message } from "./model.ts";
import { CHANNEL, FLAG } from "./model.ts";
import { canSee, channelPermissions, PERMISSION, sendPermission } from "./permissions.ts";
import type { Answer, Call, Routes } from "./route.ts";
import { bot, noContent, ok } from "./route.ts";
import { isSnowflake } from "./snowflake.ts";
import { createNonces } from "./nonces.ts";
import type { State } from "./state.ts";
import { isSystem, wireMessage } from "./wire.ts";

const TEXTLESS: ReadonlySet<number> = new Set([CHANNEL.forum, CHANNEL.category]);
const TWO_WEEKS_MS = 14 * 86_400_000;

/** Reading, posting, editing and deleting messages in a channel, as the bot. */
export function messageRoutes(
  state: State,
  messages: Messages,
  options: { readonly nonceMs: number; readonly content: boolean },
): Routes {
  const nonces = createNonces(state, options.nonceMs);
  const shown = (message: Message): Json => wireMessage(state, message, options.content);
  const may = (channel: Channel, bit: bigint): boolean =>
    (channelPermissions(state, channel, state.bot.id) & bit) !== 0n;

  function history({ param, query }: Call): readonly Json[] {
    const channel = botChannel(state, param("channel"));
    const form = createForm();
    const limit = query.has("limit") ? Number(query.get("limit")) : 50;
    form.whole("limit", limit, { min: 1, max: 100 });
    const marks = ["before", "after", "around"].filter((key) => query.has(key));
    if (marks.length > 1)
      form.add(
        marks[1] ?? "",
        "MUTUALLY_EXCLUSIVE",
        "before, after and around are mutually exclusive",
      );
    const mark = query.get(marks[0] ?? "") ?? "";
    if (mark !== "" && !isSnowflake(mark))
      form.add(marks[0] ?? "", "NUMBER_TYPE_COERCE", `Value "${mark}" is not snowflake.`);
    form.check();
    if (!may(channel, PERMISSION.ReadMessageHistory)) return [];
    const list = channel.messages;
    const at = (id: string): number => state.indexOf(list, id);
    let start = Math.max(0, list.length - limit);
    let end = list.length;
    if (marks[0] === "before") [start, end] = [Math.max(0, at(mark) - limit), at(mark)];
    if (marks[0] === "after") {
      start = at(mark) + (list[at(mark)]?.id === mark ? 1 : 0);
      end = start + limit;
    }
    if (marks[0] === "around") {
      start = Math.max(0, at(mark) - Math.floor(limit / 2));
      end = start + limit;
    }
    return list.slice(start, end).reverse().map(shown);
  }

  function create(call: Call): Answer {
    const channel = botChannel(state, call.param("channel"));
    const body = call.json;
    if (TEXTLESS.has(channel.type)) throw apiError(50_008);
    if (channel.recipient !== null) demandOpenDm(state, channel.recipient);
    if (!may(channel, sendPermission(channel))) throw apiError(50_013);
    if (channel.thread?.locked === true) demand(state, channel, "ManageThreads");
    const parts = messageParts(state, call, body);
    if ((parts.embeds?.length ?? 0) > 0) demand(state, channel, "EmbedLinks");
    if ((parts.attachments?.length ?? 0) > 0) demand(state, channel, "AttachFiles");
    const linked = reference(channel, body);
    const nonce =
      typeof body["nonce"] === "string" || typeof body["nonce"] === "number" ? body["nonce"] : null;
    const duplicate =
      nonce === null || body["enforce_nonce"] !== true
        ? null
        : nonces.find(channel, nonce, call.line);
    if (duplicate !== null) return ok({ ...shown(duplicate), nonce: body["nonce"] });
    demandContent({
      content: parts.content ?? "",
      embeds: parts.embeds?.length ?? 0,
      components: parts.components?.length ?? 0,
      attachments: parts.attachments?.length ?? 0,
      other: parts.poll !== undefined || linked.forward !== undefined,
    });
    const message = messages.post({
      channel,
      author: state.bot,
      ...parts,
      ...linked,
      ...(nonce === null ? {} : { nonce }),
    });
    if (nonce !== null) nonces.remember(channel, nonce, message);
    return ok({ ...wireMessage(state, message), ...(nonce === null ? {} : { nonce }) });
  }

  function reference(channel: Channel, body: Json): { replyTo?: Message; forward?: Message } {
    const given = body["message_reference"];
    if (!isObject(given)) return {};
    const forward = given["type"] === 1;
    const form = createForm();
    const target = state.messages.get(String(given["message_id"]));
    const source = target === undefined ? undefined : state.channels.get(target.channelId);
    if (forward) {
      if (target === undefined || source === undefined || !canSee(state, source, state.bot.id))
        form.add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
      form.check();
      return target === undefined ? {} : { forward: target };
    }
    if (!may(channel, PERMISSION.ReadMessageHistory)) throw apiError(160_002);
    if (target === undefined || target.channelId !== channel.id || target.onlyFor !== null) {
      if (given["fail_if_not_exists"] === false) return {};
      form.add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    } else if (isSystem(target))
      form.add(
        "message_reference",
        "REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE",
        "Cannot reply to a system message",
      );
    form.check();
    return target === undefined ? {} : { replyTo: target };
  }

  function edit(call: Call): Json {
    const channel = botChannel(state, call.param("channel"));
    const message = messageIn(state, channel, call.param("message"));
    if (message.author.id !== state.bot.id) {
      const onlyFlags = Object.keys(call.json).every((key) => key === "flags");
      if (!onlyFlags) throw apiError(50_005);
      demand(state, channel, "ManageMessages");
    }
    if (channel.thread?.archived === true) throw apiError(50_083);
    const parts = messageParts(state, call, call.json);
    demandContent(afterEdit(message, parts));
    const kept = message.body.flags & ~FLAG.suppressEmbeds;
    const flags =
      call.json["flags"] === undefined
        ? message.body.flags
        : kept | (parts.flags & (FLAG.suppressEmbeds | FLAG.componentsV2));
    return wireMessage(state, messages.edit(message, { ...parts, flags }));
  }

  function remove(call: Call): void {
    const channel = botChannel(state, call.param("channel"));
    const message = messageIn(state, channel, call.param("message"));
    if (message.author.id !== state.bot.id) {
      if (channel.guildId === null) throw apiError(50_003);
      demand(state, channel, "ManageMessages");
    }
    if (channel.thread?.archived === true) throw apiError(50_083);
    messages.remove(message);
  }

  function bulk(call: Call): void {
    const channel = botChannel(state, call.param("channel"));
    if (channel.guildId === null) throw apiError(50_003);
    demand(state, channel, "ManageMessages");
    const ids = Array.isArray(call.json["messages"]) ? call.json["messages"].map(String) : [];
    if (ids.length < 2 || ids.length > 100)
      throw new ApiError(400, {
        message:
          "Provided too few or too many messages to delete. Must provide at least 2 and at most 100.",
        code: 50_016,
      } as { message: string });
    const found = ids.flatMap((id) => state.messages.get(id) ?? []);
    if (found.some((message) => state.now() - Date.parse(message.body.timestamp) > TWO_WEEKS_MS))
      throw apiError(50_034);
    for (const message of found) if (message.channelId === channel.id) messages.remove(message);
  }

  return {
    "GET /channels/:channel/messages": bot((call) => ok(history(call))),
    "POST /channels/:channel/messages": bot(create),
    "GET /channels/:channel/messages/:message": bot((call) => {
      const channel = botChannel(state, call.param("channel"));
      demand(state, channel, "ReadMessageHistory");
      return ok(shown(messageIn(state, channel, call.param("message"))));
    }),
    "PATCH /channels/:channel/messages/:message": bot((call) => ok(edit(call))),
    "DELETE /channels/:channel/messages/:message": bot((call) => {
      remove(call);
      return noContent;
    }),
    "POST /channels/:channel/messages/bulk-delete": bot((call) => {
      bulk(call);
      return noContent;
    }),
    "POST /channels/:channel/typing": bot((call) => {
      const channel = botChannel(state, call.param("channel"));
      if (!may(channel, sendPermission(channel))) throw apiError(50_013);
      return noContent;
    }),
  };
}
