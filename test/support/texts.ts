import { readFileSync } from "node:fs";
import type { Language, Translate } from "../../src/domain/school.ts";
import { readGuidance } from "../../src/config/guidance.ts";

const FILES = [
  "note",
  "line",
  "card",
  "ping",
  "notice",
  "digest",
  "answer",
  "advice",
  "word",
  "why",
  "explain",
  "discord",
];

/** The texts that policy, the use cases and the bot on Discord speak with, as they stand in `config/guidance`. Throws when they have mistakes. */
export function theTexts(): Readonly<Record<Language, Translate>> {
  const sources = ["nl", "en"].flatMap((language) =>
    FILES.map((name) => {
      const path = `config/guidance/${language}/${name}.yaml`;
      return { path, source: readFileSync(path, "utf8") };
    }),
  );
  const read = readGuidance(sources);
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join("\n"));
  return read.texts;
}
