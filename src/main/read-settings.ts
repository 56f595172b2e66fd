import type { LexiconLint } from "../config/load-lexicon.ts";
import { loadPolicy } from "../config/load-policy.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import { createLexiconLint } from "./lexicon-lint.ts";
import { systemClock } from "./system-clock.ts";

/**
 * The whole configuration, and what the terms of the word lists would find wrongly.
 * @throws CONFIG_INVALID with every mistake in every file
 */
export const readSettings = (folder: string): Promise<Policy> =>
  read(folder, createLexiconLint(folder));

/**
 * The same for an administrator's command, which takes the words as they stand: a start, `doctor`, `classify`, `replay`
 * and `teams package` look at what they would find.
 * @throws CONFIG_INVALID with every mistake in the form of a file
 */
export const readSettingsAsTheyStand = (folder: string): Promise<Policy> => read(folder);

async function read(folder: string, lint?: LexiconLint): Promise<Policy> {
  const loaded = await loadPolicy(folder, systemClock, lint);
  if (loaded.ok) return loaded.policy;
  throw new KlaswachtError("CONFIG_INVALID", "the configuration has mistakes", {
    problems: loaded.problems,
  });
}
