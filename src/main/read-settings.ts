import { loadPolicy } from "../config/load-policy.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import { createLexiconLint } from "./lexicon-lint.ts";
import { systemClock } from "./system-clock.ts";

/**
 * The whole configuration.
 * @throws CONFIG_INVALID with every mistake in every file
 */
export async function readSettings(folder: string): Promise<Policy> {
  const loaded = await loadPolicy(folder, systemClock, createLexiconLint(folder));
  if (loaded.ok) return loaded.policy;
  throw new KlaswachtError("CONFIG_INVALID", "the configuration has mistakes", {
    problems: loaded.problems,
  });
}
