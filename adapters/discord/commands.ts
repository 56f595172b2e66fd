import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Routes,
  type APIApplicationCommand,
  type REST,
  type RESTPutAPIApplicationGuildCommandsJSONBody,
} from "discord.js";
import { described, english, type Texts } from "./command-texts.ts";
import { wordGroup, WORD_GROUP } from "./word-options.ts";

export const SLASH = "klaswacht";
export const REPORT = "Meld dit bericht";
export const SUBCOMMANDS = ["koppel", "status", "uit", "aan"] as const;
/** `/klaswacht les open` and `les dicht`. */
export const LESSON = "les";
export const LESSON_WORDS = ["open", "dicht"] as const;
export const CODE_OPTION = "code";

/** The commands as Discord shows them: Dutch, with English for whoever has the app in English. */
function commandList(texts: Texts): RESTPutAPIApplicationGuildCommandsJSONBody {
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: SLASH,
      ...described(texts, "klaswacht"),
      options: [
        ...SUBCOMMANDS.map((name) => ({
          type: ApplicationCommandOptionType.Subcommand as const,
          name,
          ...described(texts, name),
          options:
            name === "koppel"
              ? [
                  {
                    type: ApplicationCommandOptionType.String as const,
                    name: CODE_OPTION,
                    ...described(texts, "code"),
                    required: true,
                    max_length: 40,
                  },
                ]
              : [],
        })),
        {
          type: ApplicationCommandOptionType.SubcommandGroup as const,
          name: LESSON,
          ...described(texts, LESSON),
          options: LESSON_WORDS.map((name) => ({
            type: ApplicationCommandOptionType.Subcommand as const,
            name,
            ...described(texts, `${LESSON}_${name}`),
          })),
        },
        wordGroup(texts),
      ],
    },
    {
      type: ApplicationCommandType.Message,
      name: REPORT,
      name_localizations: english(texts.en("discord.command.report")),
    },
  ];
}

/** Puts the commands in place of whatever stood in that server. */
export async function registerCommands(
  rest: REST,
  application: string,
  guild: string,
  texts: Texts,
): Promise<void> {
  await rest.put(Routes.applicationGuildCommands(application, guild), { body: commandList(texts) });
}

/** Whether both commands stand in that server, with every group and word that this version has. */
export async function hasCommands(
  rest: REST,
  application: string,
  guild: string,
): Promise<boolean> {
  const known = (await rest.get(
    Routes.applicationGuildCommands(application, guild),
  )) as readonly APIApplicationCommand[];
  const slash = known.find(({ name }) => name === SLASH);
  const parts = [...SUBCOMMANDS, LESSON, WORD_GROUP];
  return (
    known.some(({ name }) => name === REPORT) &&
    parts.every((part) => slash?.options?.some(({ name }) => name === part) === true)
  );
}
