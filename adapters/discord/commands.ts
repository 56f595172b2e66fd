import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Routes,
  type APIApplicationCommand,
  type LocalizationMap,
  type REST,
  type RESTPutAPIApplicationGuildCommandsJSONBody,
} from "discord.js";
import type { Translate } from "../../src/domain/school.ts";

export const SLASH = "klaswacht";
export const REPORT = "Meld dit bericht";
export const SUBCOMMANDS = ["koppel", "status", "uit", "aan"] as const;
/** `/klaswacht les open` and `les dicht`. */
export const LESSON = "les";
export const LESSON_WORDS = ["open", "dicht"] as const;
export const CODE_OPTION = "code";

type Texts = Readonly<Record<"nl" | "en", Translate>>;

/** The commands as Discord shows them: Dutch, with English for whoever has the app in English. */
function commandList(texts: Texts): RESTPutAPIApplicationGuildCommandsJSONBody {
  const described = (
    key: string,
  ): { readonly description: string; readonly description_localizations: LocalizationMap } => ({
    description: texts.nl(`discord.command.${key}`),
    description_localizations: english(texts.en(`discord.command.${key}`)),
  });
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: SLASH,
      ...described("klaswacht"),
      options: [
        ...SUBCOMMANDS.map((name) => ({
          type: ApplicationCommandOptionType.Subcommand as const,
          name,
          ...described(name),
          options:
            name === "koppel"
              ? [
                  {
                    type: ApplicationCommandOptionType.String as const,
                    name: CODE_OPTION,
                    ...described("code"),
                    required: true,
                    max_length: 40,
                  },
                ]
              : [],
        })),
        {
          type: ApplicationCommandOptionType.SubcommandGroup as const,
          name: LESSON,
          ...described(LESSON),
          options: LESSON_WORDS.map((name) => ({
            type: ApplicationCommandOptionType.Subcommand as const,
            name,
            ...described(`${LESSON}_${name}`),
          })),
        },
      ],
    },
    {
      type: ApplicationCommandType.Message,
      name: REPORT,
      name_localizations: english(texts.en("discord.command.report")),
    },
  ];
}

const english = (text: string): LocalizationMap => ({ "en-GB": text, "en-US": text });

/** Puts the commands in place of whatever stood in that server. */
export async function registerCommands(
  rest: REST,
  application: string,
  guild: string,
  texts: Texts,
): Promise<void> {
  await rest.put(Routes.applicationGuildCommands(application, guild), { body: commandList(texts) });
}

/** Whether both commands stand in that server. */
export async function hasCommands(
  rest: REST,
  application: string,
  guild: string,
): Promise<boolean> {
  const known = (await rest.get(
    Routes.applicationGuildCommands(application, guild),
  )) as readonly APIApplicationCommand[];
  return [SLASH, REPORT].every((name) => known.some((command) => command.name === name));
}
