import { readFile, readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseHarmless } from "../config/harmless-file.ts";
import type { SourceFile } from "../config/load-lexicon.ts";
import type { HarmlessLine } from "../moderation/words/word-outcome.ts";
import { HOME } from "./command-texts.ts";

/** The messages of `backtest/` in the configuration folder; where a school has none of its own, those of Klaswacht. */
export async function harmlessLines(configFolder: string): Promise<readonly HarmlessLine[]> {
  const own = await textFiles(configFolder);
  const files = own.length > 0 ? own : await textFiles(join(HOME, "config"));
  return files.flatMap(parseHarmless);
}

async function textFiles(configFolder: string): Promise<readonly SourceFile[]> {
  const folder = join(resolve(configFolder), "backtest");
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith(".txt"))
      .toSorted()
      .map(async (name) => ({
        path: `${basename(configFolder)}/backtest/${name}`,
        source: await readFile(join(folder, name), "utf8"),
      })),
  );
}
