import { readFile } from "node:fs/promises";
import { readConfigFolder } from "../config/config-folder.ts";
import { lintedLexicon } from "../config/load-lexicon.ts";
import { parseTermLines } from "../config/term-lines.ts";
import { detectorOver, preparing } from "../detection/detector.ts";
import type { Prepared } from "../detection/detector.ts";
import { atOnce } from "../detection/slices.ts";
import { NO_OVERLAY } from "../detection/terms/overlay.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Term } from "../domain/lexicon.ts";
import type { Judge } from "../cli/commands/classify.ts";
import { createLexiconLint } from "./lexicon-lint.ts";
import { shippedModel } from "./shipped-model.ts";

/**
 * A judge over the words in the configuration folder and those of a file, one a line. Needs no school and no database.
 * @throws CONFIG_INVALID with every mistake in the word lists, WRONG_USE when the file cannot be read
 */
export async function makeJudge(configFolder: string, termFile: string | null): Promise<Judge> {
  const files = (await readConfigFolder(configFolder)).below("lexicon");
  // Prepared once, for looking at the terms and for judging by them.
  let prepared: Prepared | null = null;
  const model = shippedModel();
  const lint = createLexiconLint(configFolder, async (lexicon) => {
    prepared = atOnce(preparing(lexicon, model));
    return detectorOver({ ...prepared, model: null }, NO_OVERLAY, lexicon.version);
  });
  const shipped = await lintedLexicon(files, lint);
  if (!shipped.ok)
    throw new KlaswachtError("CONFIG_INVALID", "the lexicon has mistakes", {
      problems: shipped.problems,
    });
  const ready = prepared ?? atOnce(preparing(shipped.lexicon, model));
  const overlay = { off: new Set<string>(), terms: await ownTerms(termFile) };
  const detector = detectorOver(ready, overlay, ready.version);
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
