import { botChannel, demand } from "./access.ts";
import { apiError } from "./api-error.ts";
import { createForm, isObject } from "./form.ts";
import { demandContent, messageParts } from "./message-body.ts";
import type { Messages } from "./messages.ts";
import type { Json } from "./model.ts";
import { CHANNEL } from "./model.ts";
import type { Call, Routes } from "./route.ts";
import { bot, ok } from "./route.ts";
import type { State } from "./state.ts";
import type { Threads } from "./threads.ts";
import { wireChannel, wireMessage } from "./wire.ts";

const PINNED = 1 << 1;
const CREATE = "POST /channels/:channel/threads";
const CHANGE = "PATCH /channels/:channel";

/** Posts in a forum: made with their first message, and pinned to its top. Everything else goes to `ordinary`. */
export function forumRoutes(
  state: State,
  threads: Threads,
  messages: Messages,
  ordinary: Routes,
): Routes {
  function create(call: Call): Json {
    const parent = botChannel(state, call.param("channel"));
    // In a forum posting is what Send Messages allows; Send Messages in Threads is for answering.
    demand(state, parent, "SendMessages");
    const form = createForm();
    form.text("name", call.json["name"], { min: 1, max: 100 });
    form.check();
    const body = isObject(call.json["message"]) ? call.json["message"] : {};
    if (body["nonce"] !== undefined) state.violate("a forum post has no nonce", call.line);
    const parts = messageParts(state, call, body, { prefix: "message." });
    if ((parts.embeds?.length ?? 0) > 0) demand(state, parent, "EmbedLinks");
    demandContent({
      content: parts.content ?? "",
      embeds: parts.embeds?.length ?? 0,
      components: parts.components?.length ?? 0,
      attachments: parts.attachments?.length ?? 0,
      other: false,
    });
    const id = state.nextId();
    const thread = threads.open({
      parent,
      name: String(call.json["name"]),
      owner: state.bot,
      id,
    });
    const message = messages.post({ channel: thread, author: state.bot, id, ...parts });
    return { ...wireChannel(state, thread), message: wireMessage(state, message) };
  }

  function change(call: Call): Json | null {
    const channel = botChannel(state, call.param("channel"));
    const flags = call.json["flags"];
    if (flags === undefined) return null;
    const forum = channel.parentId === null ? undefined : state.channels.get(channel.parentId);
    if (channel.thread === null || forum?.type !== CHANNEL.forum) throw apiError(50_024);
    if (flags !== 0 && flags !== PINNED) state.violate("only PINNED can be set here", call.line);
    if (channel.thread.archived) throw apiError(50_083);
    demand(state, channel, "ManageThreads");
    const pinned = flags === PINNED;
    const others = [...state.channels.values()].filter(
      (other) => other.parentId === forum.id && other !== channel && other.thread?.pinned === true,
    );
    if (pinned && others.length > 0) throw apiError(30_047);
    channel.thread.pinned = pinned;
    threads.tell("THREAD_UPDATE", channel);
    return wireChannel(state, channel);
  }

  const handleOrdinary = (route: string, call: Call) => {
    const known = ordinary[route];
    if (known === undefined) throw new Error(`there is no route ${route}`);
    return known.handle(call);
  };
  return {
    ...ordinary,
    [CREATE]: bot((call) =>
      botChannel(state, call.param("channel")).type === CHANNEL.forum
        ? { status: 201, body: create(call) }
        : handleOrdinary(CREATE, call),
    ),
    [CHANGE]: bot((call) => {
      const changed = change(call);
      return changed === null ? handleOrdinary(CHANGE, call) : ok(changed);
    }),
  };
}
