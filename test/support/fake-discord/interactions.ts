import { randomBytes } from "node:crypto";
import type { Gateway } from "./gateway.ts";
import type { Channel, Json, Message, User } from "./model.ts";
import { INTENT } from "./model.ts";
import { channelPermissions } from "./permissions.ts";
import type { State } from "./state.ts";
import { interactionChannel, wireMember, wireMessage } from "./wire.ts";

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** One thing a user did that the bot must answer within three seconds. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  readonly createdAt: number;
  /** The message with the button, for a press (or the modal that came of one). */
  readonly message: Message | null;
  /** Kind of the command: 1 slash, 3 on a message. */
  readonly commandType: number | null;
  readonly name: string;
  /** Type of the first answer; null while there is none. */
  answered: number | null;
  originalId: string | null;
  readonly shownIds: string[];
  modal: Json | null;
  /** What it suggests for the field that somebody types in. */
  choices: readonly Json[] | null;
};

export type Interactions = ReturnType<typeof createInteractions>;

/** Keeps what users did and hands it to the bot over the gateway. */
export function createInteractions(
  state: State,
  gateway: Gateway,
  options: { readonly content: boolean },
) {
  const byToken = new Map<string, Interaction>();
  const all: Interaction[] = [];

  function begin(input: {
    readonly type: number;
    readonly user: User;
    readonly channel: Channel;
    readonly data: Json;
    readonly name: string;
    readonly message?: Message | null;
    readonly commandType?: number;
  }): Interaction {
    const { user, channel } = input;
    const interaction: Interaction = {
      id: state.nextId(),
      token: randomBytes(24).toString("base64url"),
      type: input.type,
      user,
      channel,
      createdAt: state.now(),
      message: input.message ?? null,
      commandType: input.commandType ?? null,
      name: input.name,
      answered: null,
      originalId: null,
      shownIds: [],
      modal: null,
      choices: null,
    };
    byToken.set(interaction.token, interaction);
    all.push(interaction);
    const guild = channel.guildId === null ? undefined : state.guilds.get(channel.guildId);
    const member = guild?.members.get(user.id);
    const permissions = channelPermissions(state, channel, user.id).toString();
    const payload = {
      id: interaction.id,
      application_id: state.applicationId,
      type: input.type,
      token: interaction.token,
      version: 1,
      channel: interactionChannel(state, channel, user),
      channel_id: channel.id,
      locale: "nl",
      app_permissions: channelPermissions(state, channel, state.bot.id).toString(),
      entitlements: [],
      authorizing_integration_owners: { 0: guild?.id ?? "0" },
      context: guild === undefined ? 1 : 0,
      attachment_size_limit: 10_485_760,
      data: input.data,
      ...(guild === undefined || member === undefined
        ? { user }
        : {
            guild_id: guild.id,
            guild: { id: guild.id, locale: "nl", features: [] },
            guild_locale: "nl",
            member: { ...wireMember(member), permissions },
          }),
      ...(interaction.message === null
        ? {}
        : { message: wireMessage(state, interaction.message, options.content) }),
    };
    gateway.dispatch({ type: "INTERACTION_CREATE", intent: INTENT.none, data: () => payload });
    state.changed();
    return interaction;
  }

  return { begin, all, byToken };
}
