import { readFileSync, readdirSync } from "node:fs";
import { loadLexicon } from "../../src/config/load-lexicon.ts";
import type { SourceFile } from "../../src/config/load-lexicon.ts";
import type { Lexicon } from "../../src/domain/lexicon.ts";

const FOLDER = new URL("../../config/lexicon/", import.meta.url);

/** The lexicon files of this repository, sorted by name. */
export function shippedFiles(): readonly SourceFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => ({
      path: `config/lexicon/${name}`,
      source: readFileSync(new URL(name, FOLDER), "utf8"),
    }));
}

/** The shipped lexicon; throws with every mistake in it. */
export function shippedLexicon(): Lexicon {
  const result = loadLexicon(shippedFiles());
  if (result.ok) return result.lexicon;
  const lines = result.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
  throw new Error(`the shipped lexicon has mistakes\n${lines.join("\n")}`);
}
