import {
  Locale,
  MessageFlags,
  Routes,
  type APIMessage,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type REST,
  type StringSelectMenuInteraction,
} from "discord.js";
import type { Answer, Intake } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import { channelId, type ChannelRef } from "../../src/domain/ids.ts";
import type { Language, Translate } from "../../src/domain/school.ts";
import type { Log } from "../../src/domain/trace.ts";
import type { WordCommand, WordOption } from "../../src/domain/word-command.ts";
import { answerBodies, formBody, PRIVATE, WORDS } from "./answers.ts";
import { CODE_OPTION, LESSON, LESSON_WORDS, REPORT, SLASH, SUBCOMMANDS } from "./commands.ts";
import { readCustomId, readWordId } from "./custom-id.ts";
import { errorCode } from "./failures.ts";
import type { Places } from "./places.ts";
import { accountRef, toMessage } from "./to-message.ts";
import { readWordCommand, readWordQuery, suggestions, WORD_GROUP } from "./word-options.ts";

/** Discord wants a first answer within 3 s; from here on it gets a promise of one. */
const DEFER_AFTER_MS = 2000;

type Pressing = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;
type Asked = Pressing | ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Answers buttons, choices, forms and commands, each in private. */
export function createInteractions(deps: {
  readonly rest: REST;
  readonly places: Places;
  readonly intake: Intake;
  readonly clock: Clock;
  readonly log: Log;
  readonly translate: (language: Language) => Translate;
}): (interaction: Interaction) => Promise<void> {
  const { rest, places, intake, clock, log, translate } = deps;
  const textsFor = (interaction: Interaction): Translate =>
    translate(interaction.locale === Locale.Dutch ? "nl" : "en");
  const say = (interaction: Interaction, key: string): Answer => ({
    kind: "text",
    text: textsFor(interaction)(`discord.${key}`),
  });

  async function pressed(interaction: Pressing): Promise<Answer> {
    const about = readWordId(interaction.customId);
    if (about !== null) return aboutWords(interaction, about);
    const press = readCustomId(interaction.customId);
    if (press === null) return say(interaction, "unknown_button");
    const value = interaction.isStringSelectMenu()
      ? (interaction.values[0] ?? null)
      : interaction.isModalSubmit()
        ? interaction.fields.getTextInputValue(WORDS)
        : press.value;
    return intake.press({ ...press, by: accountRef(interaction.user.id), value });
  }

  async function commanded(interaction: ChatInputCommandInteraction): Promise<Answer> {
    const group = interaction.options.getSubcommandGroup(false);
    const word = interaction.options.getSubcommand(false);
    const by = accountRef(interaction.user.id);
    if (interaction.commandName === SLASH && group === LESSON) {
      const chosen = LESSON_WORDS.find((known) => known === word);
      if (chosen === undefined) return say(interaction, "unknown_command");
      const channel = await channelOf(interaction.channelId);
      return intake.command({ name: "les", open: chosen === "open", by, channel });
    }
    if (interaction.commandName === SLASH && group === WORD_GROUP) {
      const about = readWordCommand(interaction);
      return about === null ? say(interaction, "unknown_command") : aboutWords(interaction, about);
    }
    const name = group === null ? SUBCOMMANDS.find((known) => known === word) : undefined;
    if (interaction.commandName !== SLASH || name === undefined)
      return say(interaction, "unknown_command");
    if (name === "koppel") {
      const code = interaction.options.getString(CODE_OPTION) ?? "";
      return intake.command({ name, by, code: code.trim() });
    }
    return intake.command({ name, by, channel: await channelOf(interaction.channelId) });
  }

  const aboutWords = async (
    interaction: Pressing | ChatInputCommandInteraction,
    about: Pick<WordCommand, "step" | "fields">,
  ): Promise<Answer> => {
    const by = accountRef(interaction.user.id);
    const { channelId: id } = interaction;
    const channel = id === null ? null : await channelOf(id);
    return intake.command({ name: "woord", by, channel, ...about });
  };

  async function suggested(interaction: AutocompleteInteraction): Promise<void> {
    const look = async (): Promise<readonly WordOption[]> => {
      const query = readWordQuery(interaction);
      if (query === null) return [];
      const by = accountRef(interaction.user.id);
      return intake.suggest({ ...query, by, channel: await channelOf(interaction.channelId) });
    };
    const work = look().catch((error: unknown) => {
      log.warn("DISCORD_SUGGESTIONS_FAILED", { error: errorCode(error) });
      return [];
    });
    await interaction.respond(suggestions((await soon(work)) ?? []));
  }

  /** The class channel, also when the command was given in a thread of it. */
  async function channelOf(id: string): Promise<ChannelRef> {
    const place = await places.of(id);
    return place?.channel ?? { platform: "discord", channel: channelId(id) };
  }

  async function reported(interaction: MessageContextMenuCommandInteraction): Promise<Answer> {
    if (interaction.commandName !== REPORT) return say(interaction, "unknown_command");
    const place = await places.of(interaction.channelId);
    if (place === null) return say(interaction, "report_elsewhere");
    const path = Routes.channelMessage(interaction.channelId, interaction.targetId);
    const message = toMessage((await rest.get(path)) as APIMessage, place);
    if (message === null) return say(interaction, "report_no_person");
    return intake.report(accountRef(interaction.user.id), message);
  }

  async function answered(interaction: Asked, work: Promise<Answer>): Promise<void> {
    const texts = textsFor(interaction);
    const inTime = await soon(work);
    // A choice that stands in a private answer takes its place.
    const instead =
      interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
    if (inTime === null) {
      if (instead) await interaction.deferUpdate();
      else await interaction.deferReply({ flags: PRIVATE });
    } else if (inTime.kind === "form" && !interaction.isModalSubmit()) {
      await interaction.showModal(formBody(inTime));
      return;
    }
    const [first, ...rest] = answerBodies(inTime ?? (await work), texts);
    if (first === undefined) return;
    if (inTime === null) await interaction.editReply(first);
    else if (instead) await interaction.update(first);
    else await interaction.reply({ ...first, flags: PRIVATE });
    for (const body of rest) await interaction.followUp({ ...body, flags: PRIVATE });
  }

  async function soon<Result>(work: Promise<Result>): Promise<Result | null> {
    let cancel = (): void => {};
    const late = new Promise<null>((resolve) => {
      cancel = clock.after(DEFER_AFTER_MS, () => resolve(null));
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      cancel();
    }
  }

  const handled = (interaction: Asked): Promise<Answer> => {
    if (interaction.isChatInputCommand()) return commanded(interaction);
    if (interaction.isMessageContextMenuCommand()) return reported(interaction);
    return pressed(interaction);
  };

  return async (interaction) => {
    const asked =
      interaction.isButton() ||
      interaction.isStringSelectMenu() ||
      interaction.isModalSubmit() ||
      interaction.isChatInputCommand() ||
      interaction.isMessageContextMenuCommand();
    try {
      if (interaction.isAutocomplete()) return await suggested(interaction);
      if (!asked) {
        if (interaction.isRepliable())
          await interaction.reply({
            content: textsFor(interaction)("discord.unknown_command"),
            flags: PRIVATE,
          });
        return;
      }
      const work = handled(interaction).catch((error: unknown) => {
        log.error("DISCORD_ANSWER_FAILED", { error: errorCode(error) });
        return say(interaction, "failed");
      });
      await answered(interaction, work);
    } catch (error) {
      // Too late, or Discord does not take it: what was done stays done.
      log.warn("DISCORD_ANSWER_NOT_SHOWN", { error: errorCode(error) });
    }
  };
}
