import { readFileSync } from "node:fs";
import { readGuidance } from "../../src/config/guidance.ts";
import type { Language, Translate } from "../../src/domain/school.ts";

/** What the bot itself says in Teams, as it stands in `config/guidance`. Throws when that has mistakes. */
export function teamsTexts(): Readonly<Record<Language, Translate>> {
  const sources = ["nl", "en"].map((language) => {
    const path = `config/guidance/${language}/teams.yaml`;
    return { path, source: readFileSync(path, "utf8") };
  });
  const read = readGuidance(sources);
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join("\n"));
  return read.texts;
}
