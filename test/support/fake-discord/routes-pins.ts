import { botChannel, demand, messageIn } from "./access.ts";
import { apiError } from "./api-error.ts";
import type { Messages } from "./messages.ts";
import type { Channel, Json, Message } from "./model.ts";
import { channelPermissions, PERMISSION } from "./permissions.ts";
import type { Call, Routes } from "./route.ts";
import { bot, noContent, ok } from "./route.ts";
import { compareIds } from "./snowflake.ts";
import type { State } from "./state.ts";
import { isSystem, wireMessage } from "./wire.ts";

/** Pinned messages, by the current routes and the older ones that still work. */
export function pinRoutes(
  state: State,
  messages: Messages,
  options: { readonly content: boolean },
): Routes {
  const shown = (message: Message): Json => wireMessage(state, message, options.content);
  const may = (channel: Channel, bit: bigint): boolean =>
    (channelPermissions(state, channel, state.bot.id) & bit) !== 0n;

  const pins = (channel: Channel): readonly { message: Message; at: number }[] =>
    [...channel.pins]
      .flatMap(([id, at]) => {
        const message = state.messages.get(id);
        return message === undefined ? [] : [{ message, at }];
      })
      .sort((a, b) => b.at - a.at || compareIds(b.message.id, a.message.id));

  function setPin(call: Call, on: boolean): typeof noContent {
    const channel = botChannel(state, call.param("channel"));
    const message = messageIn(state, channel, call.param("message"));
    if (channel.guildId !== null) demand(state, channel, "PinMessages", "ReadMessageHistory");
    if (isSystem(message)) throw apiError(50_021);
    if (on && !message.body.pinned && channel.pins.size >= 250) throw apiError(30_003);
    messages.pin(channel, message, on, state.bot);
    return noContent;
  }

  function listPins(call: Call): { items: readonly Json[]; has_more: boolean } {
    const channel = botChannel(state, call.param("channel"));
    if (!may(channel, PERMISSION.ReadMessageHistory)) return { items: [], has_more: false };
    const before = call.query.has("before")
      ? Date.parse(call.query.get("before") ?? "")
      : Number.POSITIVE_INFINITY;
    const limit = Number(call.query.get("limit") ?? 50);
    const all = pins(channel).filter(({ at }) => at < before);
    const items = all.slice(0, limit).map(({ message, at }) => ({
      pinned_at: new Date(at).toISOString(),
      message: shown(message),
    }));
    return { items, has_more: all.length > limit };
  }

  return {
    "GET /channels/:channel/messages/pins": bot((call) => ok(listPins(call))),
    "PUT /channels/:channel/messages/pins/:message": bot((call) => setPin(call, true)),
    "DELETE /channels/:channel/messages/pins/:message": bot((call) => setPin(call, false)),
    "GET /channels/:channel/pins": bot((call) =>
      ok(pins(botChannel(state, call.param("channel"))).map(({ message }) => shown(message))),
    ),
    "PUT /channels/:channel/pins/:message": bot((call) => setPin(call, true)),
    "DELETE /channels/:channel/pins/:message": bot((call) => setPin(call, false)),
  };
}
