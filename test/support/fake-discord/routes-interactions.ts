import { apiError } from "./api-error.ts";
import { checkSuggestions } from "./command-limits.ts";
import { checkModal } from "./component-limits.ts";
import { createForm, isObject } from "./form.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import { INTERACTION } from "./interactions.ts";
import { afterEdit, demandContent, isEphemeral, messageParts } from "./message-body.ts";
import type { Messages } from "./messages.ts";
import type { Json, Message } from "./model.ts";
import { FLAG, MESSAGE_TYPE } from "./model.ts";
import type { Answer, Call, Routes } from "./route.ts";
import { noContent, ok, open } from "./route.ts";
import type { State } from "./state.ts";
import { wireMessage } from "./wire.ts";

export type InteractionLimits = {
  /** How long the first answer may take, by the clock. Discord: 3 s. */
  readonly answerMs: number;
  /** How long the token works for edits and follow-ups. Discord: 15 min. */
  readonly tokenMs: number;
};

/** Answering interactions: the first answer, edits of it, and follow-ups. */
export function interactionRoutes(
  state: State,
  interactions: Interactions,
  messages: Messages,
  limits: InteractionLimits,
): Routes {
  function post(
    interaction: Interaction,
    call: Call,
    body: Json,
    prefix: string,
    onlyFirst: boolean,
  ): Message {
    const parts = messageParts(state, call, body, { prefix, ephemeral: true });
    demandContent({
      content: parts.content ?? "",
      embeds: parts.embeds?.length ?? 0,
      components: parts.components?.length ?? 0,
      attachments: parts.attachments?.length ?? 0,
      other: parts.poll !== undefined,
    });
    const message = messages.post({
      channel: interaction.channel,
      author: state.bot,
      ...parts,
      ...(isEphemeral(parts) ? { onlyFor: interaction.user.id } : {}),
      ...kind(interaction, onlyFirst),
      extra: origin(interaction),
    });
    interaction.shownIds.push(message.id);
    return message;
  }

  const origin = (interaction: Interaction): Json => ({
    application_id: state.applicationId,
    webhook_id: state.applicationId,
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user: interaction.user,
      authorizing_integration_owners: { 0: interaction.channel.guildId ?? "0" },
    },
  });

  function callback(call: Call): Answer {
    const interaction = interactions.byToken.get(call.param("token"));
    if (interaction === undefined || interaction.id !== call.param("interaction"))
      throw apiError(10_062);
    if (interaction.answered !== null) throw apiError(40_060);
    if (state.now() - interaction.createdAt > limits.answerMs) throw apiError(10_062);
    const data = isObject(call.json["data"]) ? call.json["data"] : {};
    const type = call.json["type"];
    const form = createForm();
    const onMessage = interaction.message !== null;
    const answers = [
      4,
      5,
      ...(onMessage ? [6, 7] : []),
      ...(interaction.type === INTERACTION.modal ? [] : [9]),
    ];
    form.choice("type", type, interaction.type === INTERACTION.autocomplete ? [8] : answers);
    form.check();
    let message: Message | null = null;
    if (type === 4) message = post(interaction, call, data, "data.", true);
    if (type === 5) message = defer(interaction, call, data);
    if (type === 6 || type === 7) message = interaction.message;
    if (type === 7 && message !== null) change(message, call, data, "data.");
    if (type === 9) {
      const modal = createForm("data.");
      checkModal(modal, data);
      modal.check();
      interaction.modal = data;
    }
    if (type === 8) {
      const suggested = createForm("data.");
      checkSuggestions(suggested, data["choices"]);
      suggested.check();
      interaction.choices = suggested.list("choices", data["choices"], { max: 25 });
    }
    interaction.answered = Number(type);
    interaction.originalId = message?.id ?? null;
    state.changed();
    if (call.query.get("with_response") !== "true") return noContent;
    return ok({
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(message === null
          ? {}
          : {
              response_message_id: message.id,
              response_message_loading: (message.body.flags & FLAG.loading) !== 0,
              response_message_ephemeral: message.onlyFor !== null,
            }),
      },
      ...(message === null || type === 6
        ? {}
        : { resource: { type, message: wireMessage(state, message) } }),
    });
  }

  function defer(interaction: Interaction, call: Call, data: Json): Message {
    const flags = typeof data["flags"] === "number" ? data["flags"] : 0;
    if ((flags & ~(FLAG.ephemeral | FLAG.componentsV2)) !== 0)
      state.violate(`flags ${flags} cannot be set on a deferred answer`, call.line);
    const message = messages.post({
      channel: interaction.channel,
      author: state.bot,
      flags: FLAG.loading,
      ...((flags & FLAG.ephemeral) === 0 ? {} : { onlyFor: interaction.user.id }),
      ...kind(interaction, true),
      extra: origin(interaction),
    });
    interaction.shownIds.push(message.id);
    return message;
  }

  function change(message: Message, call: Call, body: Json, prefix: string): Message {
    const parts = messageParts(state, call, body, { prefix, ephemeral: message.onlyFor !== null });
    demandContent(afterEdit(message, parts));
    const kept = message.body.flags & ~FLAG.loading;
    return messages.edit(message, { ...parts, flags: kept | (parts.flags & FLAG.componentsV2) });
  }

  function followed(call: Call): Interaction {
    const interaction = interactions.byToken.get(call.param("token"));
    if (call.param("application") !== state.applicationId || interaction === undefined)
      throw apiError(10_015);
    if (state.now() - interaction.createdAt > limits.tokenMs) throw apiError(50_027);
    if (interaction.answered === null) throw apiError(10_015);
    return interaction;
  }

  /** `@original` or one of the interaction's own messages. */
  function target(call: Call): { readonly message: Message; readonly interaction: Interaction } {
    const interaction = followed(call);
    const asked = call.param("message");
    const id = asked === "@original" ? interaction.originalId : asked;
    const message = id === null ? undefined : state.messages.get(id);
    const own =
      message !== undefined &&
      (interaction.shownIds.includes(message.id) || message.id === interaction.originalId);
    if (message === undefined || !own) throw apiError(10_008);
    return { message, interaction };
  }

  function followUp(call: Call): Json {
    const interaction = followed(call);
    const original =
      interaction.originalId === null ? undefined : state.messages.get(interaction.originalId);
    // The first follow-up after a deferred answer fills that answer in, whatever flags it carries.
    if (
      interaction.answered === 5 &&
      original !== undefined &&
      (original.body.flags & FLAG.loading) !== 0
    )
      return wireMessage(state, change(original, call, { ...call.json, flags: undefined }, ""));
    return wireMessage(state, post(interaction, call, call.json, "", false));
  }

  return {
    "POST /interactions/:interaction/:token/callback": open(callback),
    "POST /webhooks/:application/:token": open((call) => ok(followUp(call))),
    "GET /webhooks/:application/:token/messages/:message": open((call) =>
      ok(wireMessage(state, target(call).message)),
    ),
    "PATCH /webhooks/:application/:token/messages/:message": open((call) =>
      ok(wireMessage(state, change(target(call).message, call, call.json, ""))),
    ),
    "DELETE /webhooks/:application/:token/messages/:message": open((call) => {
      messages.remove(target(call).message);
      return noContent;
    }),
  };
}

/** The type of the answer's message tells what it answers; an answer to a press points at the pressed message. */
function kind(
  interaction: Interaction,
  first: boolean,
): { readonly type: number; readonly replyTo?: Message; readonly mentionReplied?: boolean } {
  if (interaction.message !== null)
    return { type: MESSAGE_TYPE.reply, replyTo: interaction.message, mentionReplied: false };
  if (!first) return { type: MESSAGE_TYPE.default };
  return {
    type:
      interaction.commandType === 1
        ? MESSAGE_TYPE.chatInput
        : interaction.commandType === 3
          ? MESSAGE_TYPE.contextMenu
          : MESSAGE_TYPE.default,
  };
}
