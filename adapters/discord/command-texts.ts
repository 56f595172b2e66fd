import type { LocalizationMap } from "discord.js";
import type { Translate } from "../../src/domain/school.ts";

export type Texts = Readonly<Record<"nl" | "en", Translate>>;

export const english = (text: string): LocalizationMap => ({ "en-GB": text, "en-US": text });

/** What a command or option is, in Dutch, with English for whoever has the app in English. */
export const described = (
  texts: Texts,
  key: string,
): { readonly description: string; readonly description_localizations: LocalizationMap } => ({
  description: texts.nl(`discord.command.${key}`),
  description_localizations: english(texts.en(`discord.command.${key}`)),
});
