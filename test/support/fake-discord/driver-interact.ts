import type { Commands } from "./commands.ts";
import type { Ref } from "./driver-people.ts";
import { found, idOf } from "./driver-people.ts";
import { filledIn, flat, scope, slashOptions, typingOptions, buttonIds } from "./driver-forms.ts";
import { asText, isObject } from "./form.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import { INTERACTION } from "./interactions.ts";
import type { Channel, Json, Message, User } from "./model.ts";
import { FLAG } from "./model.ts";
import { canSee, channelPermissions, guildPermissions, PERMISSION } from "./permissions.ts";
import type { State } from "./state.ts";
import type { WaitFor } from "../fake-service/wait.ts";
import { wireMessage } from "./wire.ts";

/** What the user gets to see of an interaction. */
export type Reaction = {
  readonly id: string;
  /** Resolves at the first answer, deferred or not, with its type. */
  readonly acknowledged: () => Promise<number>;
  /** Resolves with the text answer once it is there (a deferred one once it is filled in). */
  readonly answer: () => Promise<Message>;
  /** Resolves with the form that opened. */
  readonly modal: () => Promise<Json>;
  /** The message with the button, which an answer may take the place of; null for a command. */
  readonly on: () => Message | null;
  /** Messages the bot has sent in answer, in order. */
  readonly messages: () => readonly Message[];
};

/** The part of the driver that presses, chooses and submits as people. */
export function interactDriver(
  state: State,
  interactions: Interactions,
  commands: Commands,
  waitFor: WaitFor,
  content: boolean,
) {
  const userOf = (ref: Ref): User => found(state.users.get(idOf(ref)), "user", ref);
  const channelOf = (ref: Ref): Channel => found(state.channels.get(idOf(ref)), "channel", ref);
  const messageOf = (ref: Ref): Message => found(state.messages.get(idOf(ref)), "message", ref);

  const reaction = (interaction: Interaction): Reaction => ({
    id: interaction.id,
    acknowledged: () =>
      waitFor(() => interaction.answered, { what: `an answer to ${interaction.name}` }),
    answer: () =>
      waitFor(
        () =>
          interaction.shownIds
            .flatMap((id) => state.messages.get(id) ?? [])
            .find((message) => (message.body.flags & FLAG.loading) === 0),
        { what: `a message in answer to ${interaction.name}` },
      ),
    modal: () =>
      waitFor(() => interaction.modal, { what: `a form in answer to ${interaction.name}` }),
    on: () => interaction.message,
    messages: () => interaction.shownIds.flatMap((id) => state.messages.get(id) ?? []),
  });

  function sees(user: User, message: Message): boolean {
    const channel = state.channels.get(message.channelId);
    if (channel === undefined || !canSee(state, channel, user.id)) return false;
    return message.onlyFor === null || message.onlyFor === user.id;
  }

  function click(user: User, message: Message, component: Json): Reaction {
    const channel = channelOf(message.channelId);
    const values = component["type"] === 2 ? {} : { values: component["values"] ?? [] };
    const data = {
      custom_id: component["custom_id"],
      component_type: component["type"],
      id: component["id"] ?? 1,
      ...values,
    };
    const name = `button ${String(component["custom_id"])}`;
    return reaction(
      interactions.begin({ type: INTERACTION.component, user, channel, data, name, message }),
    );
  }

  function checkUse(user: User, channel: Channel, command: Json): void {
    if (!canSee(state, channel, user.id))
      throw new Error(`${user.username} does not see the channel`);
    if (channel.guildId === null) return;
    const guild = found(state.guilds.get(channel.guildId), "guild", channel.guildId);
    if ((channelPermissions(state, channel, user.id) & PERMISSION.UseApplicationCommands) === 0n)
      throw new Error(`${user.username} may not use commands here`);
    const needed = command["default_member_permissions"];
    if (typeof needed !== "string") return;
    const bits = guildPermissions(guild, user.id);
    if (needed === "0" ? guild.ownerId !== user.id : (bits & BigInt(needed)) !== BigInt(needed))
      throw new Error(`${user.username} does not get to see this command`);
  }

  return {
    sees: (user: Ref, message: Ref): boolean => sees(userOf(user), messageOf(message)),
    /** Presses a button that the user sees and that is not greyed out. */
    press(user: Ref, message: Ref, customId: string): Reaction {
      const target = messageOf(message);
      if (!sees(userOf(user), target))
        throw new Error(`${userOf(user).username} does not see that message`);
      const component = flat(target.body.components).find((part) => part["custom_id"] === customId);
      if (component === undefined)
        throw new Error(`no button ${customId}; there are: ${buttonIds(target).join(", ")}`);
      if (component["disabled"] === true) throw new Error(`button ${customId} is switched off`);
      return click(userOf(user), target, component);
    },
    /** A press that no honest client sends: any custom id, on any message, by anybody. */
    forgePress(user: Ref, message: Ref, customId: string): Reaction {
      return click(userOf(user), messageOf(message), { type: 2, custom_id: customId });
    },
    /** Chooses from a menu. */
    select(user: Ref, message: Ref, customId: string, values: readonly string[]): Reaction {
      const target = messageOf(message);
      const component = flat(target.body.components).find(
        (part) => part["custom_id"] === customId && part["type"] === 3,
      );
      if (component === undefined || !sees(userOf(user), target))
        throw new Error(`no menu ${customId} for this user`);
      const offered = Array.isArray(component["options"])
        ? component["options"].filter(isObject).map((option) => option["value"])
        : [];
      if (!values.every((value) => offered.includes(value)))
        throw new Error("not one of the menu's options");
      return click(userOf(user), target, { ...component, values });
    },
    /** Fills in the form that an interaction opened; checks required fields and lengths as the client does. */
    async submitModal(
      user: Ref,
      from: Reaction,
      values: Readonly<Record<string, string>>,
    ): Promise<Reaction> {
      const modal = await from.modal();
      const opener = found(
        interactions.all.find((interaction) => interaction.id === from.id),
        "interaction",
        from.id,
      );
      if (opener.user.id !== idOf(user)) throw new Error("the form is somebody else's");
      const rows = filledIn(modal, values);
      const data = { custom_id: modal["custom_id"], components: rows };
      return reaction(
        interactions.begin({
          type: INTERACTION.modal,
          user: opener.user,
          channel: opener.channel,
          data,
          name: `form ${String(modal["custom_id"])}`,
          message: opener.message,
        }),
      );
    },
    /** Types a slash command, for example `klaswacht koppel` with `{code: "…"}`. */
    runSlash(
      user: Ref,
      channel: Ref,
      line: string,
      values: Readonly<Record<string, unknown>> = {},
    ): Reaction {
      const [name = "", ...path] = line.split(" ");
      const place = channelOf(channel);
      const command = commands.find(place.guildId, 1, name);
      if (command === null) throw new Error(`no slash command ${name} is registered`);
      checkUse(userOf(user), place, command);
      const data = {
        id: command["id"],
        name,
        type: 1,
        ...scope(command),
        options: slashOptions(command, path, values),
      };
      return reaction(
        interactions.begin({
          type: INTERACTION.command,
          user: userOf(user),
          channel: place,
          data,
          name: `/${line}`,
          commandType: 1,
        }),
      );
    },
    /** Types in a field of a slash command; gives what the bot suggests. */
    async typeInto(
      user: Ref,
      channel: Ref,
      line: string,
      [field, typed]: readonly [string, string],
    ): Promise<readonly { readonly name: string; readonly value: string }[]> {
      const [name = "", ...path] = line.split(" ");
      const place = channelOf(channel);
      const command = commands.find(place.guildId, 1, name);
      if (command === null) throw new Error(`no slash command ${name} is registered`);
      checkUse(userOf(user), place, command);
      const data = {
        id: command["id"],
        name,
        type: 1,
        ...scope(command),
        options: typingOptions(command, path, field, typed),
      };
      const interaction = interactions.begin({
        type: INTERACTION.autocomplete,
        user: userOf(user),
        channel: place,
        data,
        name: `/${line} ${field}`,
        commandType: 1,
      });
      const choices = await waitFor(() => interaction.choices, {
        what: `suggestions for ${interaction.name}`,
      });
      return choices.map((choice) => ({
        name: asText(choice["name"]),
        value: asText(choice["value"]),
      }));
    },
    /** Chooses a command from a message's menu, for example `Meld dit bericht`. */
    runMessageCommand(user: Ref, message: Ref, name: string): Reaction {
      const target = messageOf(message);
      const place = channelOf(target.channelId);
      const command = commands.find(place.guildId, 3, name);
      if (command === null) throw new Error(`no message command ${name} is registered`);
      checkUse(userOf(user), place, command);
      if (!sees(userOf(user), target)) throw new Error("the user does not see that message");
      const resolved = { messages: { [target.id]: wireMessage(state, target, content) } };
      const data = {
        id: command["id"],
        name,
        type: 3,
        ...scope(command),
        target_id: target.id,
        resolved,
      };
      return reaction(
        interactions.begin({
          type: INTERACTION.command,
          user: userOf(user),
          channel: place,
          data,
          name,
          commandType: 3,
        }),
      );
    },
  };
}
