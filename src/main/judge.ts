import { readFile } from "node:fs/promises";
import { readConfigFolder } from "../config/config-folder.ts";
import { loadLexicon, parseTermLines } from "../config/load-lexicon.ts";
import { detectorOver, preparing } from "../detection/detector.ts";
import { atOnce } from "../detection/slices.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Term } from "../domain/lexicon.ts";
import type { Judge } from "../cli/commands/classify.ts";
import { shippedModel } from "./shipped-model.ts";

/**
 * A judge over the words in the configuration folder and those of a file, one a line. Needs no school and no database.
 * @throws CONFIG_INVALID with every mistake in the word lists, WRONG_USE when the file cannot be read
 */
export async function makeJudge(configFolder: string, termFile: string | null): Promise<Judge> {
  const shipped = loadLexicon((await readConfigFolder(configFolder)).below("lexicon"));
  if (!shipped.ok)
    throw new KlaswachtError("CONFIG_INVALID", "the lexicon has mistakes", {
      problems: shipped.problems,
    });
  const prepared = atOnce(preparing(shipped.lexicon, shippedModel()));
  const overlay = { off: new Set<string>(), terms: await ownTerms(termFile) };
  const detector = detectorOver(prepared, overlay, prepared.version);
  return {
    judge: (text, role) => detector.detect({ text, segments: [], attachments: [], role }),
    explain: (text, role) => detector.explain({ text, segments: [], attachments: [], role }),
  };
}

async function ownTerms(path: string | null): Promise<readonly Term[]> {
  if (path === null) return [];
  const source = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new KlaswachtError("WRONG_USE", `${path} cannot be read; check its name and mode`, {
      cause,
    });
  });
  const parsed = parseTermLines({ path, source });
  if (!parsed.ok)
    throw new KlaswachtError("CONFIG_INVALID", "the word list has mistakes", {
      problems: parsed.problems,
    });
  return parsed.terms;
}
