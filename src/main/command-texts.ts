import { join, resolve } from "node:path";
import { readConfigFolder } from "../config/config-folder.ts";
import { readGuidance } from "../config/guidance.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Language, Translate } from "../domain/school.ts";

/** The folder of the installation: the one with package.json. */
export const HOME = resolve(import.meta.dirname, "../..");

/** The texts of the command line: always those that come with Klaswacht, so that it can speak of mistakes in a school's own. */
export async function commandTexts(): Promise<(language: Language) => Translate> {
  const texts = readGuidance((await readConfigFolder(join(HOME, "config"))).below("guidance"));
  if (texts.ok) return (language) => texts.texts[language];
  throw new KlaswachtError(
    "CONFIG_INVALID",
    "the folder config/guidance that comes with Klaswacht has mistakes",
    {
      problems: texts.problems,
    },
  );
}
