import { readFile } from "node:fs/promises";
import { readConfigFolder } from "../config/config-folder.ts";
import { extendLexicon, loadLexicon, parseTermLines } from "../config/load-lexicon.ts";
import { createDetector } from "../detection/detector.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Verdict } from "../domain/verdict.ts";

/**
 * A judge over the words in the configuration folder and those of a file, one a line. Needs no school and no database.
 * @throws CONFIG_INVALID with every mistake in the word lists, WRONG_USE when the file cannot be read
 */
export async function makeJudge(
  configFolder: string,
  termFile: string | null,
): Promise<(text: string, role: "student" | "staff") => Verdict> {
  const shipped = loadLexicon((await readConfigFolder(configFolder)).below("lexicon"));
  if (!shipped.ok)
    throw new KlaswachtError("CONFIG_INVALID", "the lexicon has mistakes", {
      problems: shipped.problems,
    });
  const detector = createDetector(await withTerms(shipped.lexicon, termFile));
  return (text, role) => detector.detect({ text, segments: [], attachments: [], role });
}

async function withTerms(lexicon: Lexicon, path: string | null): Promise<Lexicon> {
  if (path === null) return lexicon;
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
  return extendLexicon(lexicon, parsed.terms);
}
