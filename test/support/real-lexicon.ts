import { readFileSync, readdirSync } from "node:fs";
import { loadLexicon } from "../../src/config/load-lexicon.ts";
import type { Lexicon } from "../../src/domain/lexicon.ts";

const FOLDER = new URL("../../config/lexicon/", import.meta.url);

/** The lexicon as it ships; throws with every mistake when it does not load. */
export function realLexicon(): Lexicon {
  const loaded = loadLexicon(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => ({
        path: `config/lexicon/${name}`,
        source: readFileSync(new URL(name, FOLDER), "utf8"),
      })),
  );
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  return loaded.lexicon;
}
