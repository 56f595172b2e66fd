import { readFile, readdir } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import type { Problem } from "../domain/errors.ts";
import type { SourceFile } from "./load-lexicon.ts";

export type ConfigFolder = {
  /** Path of a file as the administrator knows it: `config/school.yaml`. */
  readonly named: (inside: string) => string;
  /** One file, or null when it is not there. */
  readonly file: (inside: string) => SourceFile | null;
  /** The files below a folder, in order of their paths. */
  readonly below: (inside: string) => readonly SourceFile[];
  readonly all: readonly SourceFile[];
  readonly problems: readonly Problem[];
};

/** Reads every YAML file below the folder into memory; a file that cannot be read is a problem, not an exception. */
export async function readConfigFolder(folder: string): Promise<ConfigFolder> {
  const root = resolve(folder);
  const named = (inside: string): string => `${basename(root)}/${inside.split(sep).join("/")}`;
  const all: SourceFile[] = [];
  const problems: Problem[] = [];
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => null);
  if (found === null) {
    const message = "this folder cannot be read; give the path of the folder with school.yaml";
    return {
      named,
      file: () => null,
      below: () => [],
      all,
      problems: [{ file: basename(root), line: 1, message }],
    };
  }
  for (const entry of found) {
    if (!entry.isFile() || entry.name.startsWith(".")) continue;
    const absolute = join(entry.parentPath, entry.name);
    const path = named(absolute.slice(root.length + 1));
    if (/\.yml$/i.test(entry.name)) {
      const message = `end its name in .yaml, else it is not read`;
      problems.push({ file: path, line: 1, message });
    }
    if (!entry.name.endsWith(".yaml")) continue;
    try {
      all.push({ path, source: await readFile(absolute, "utf8") });
    } catch {
      problems.push({ file: path, line: 1, message: "this file cannot be read; check its rights" });
    }
  }
  all.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    named,
    file: (inside) => all.find(({ path }) => path === named(inside)) ?? null,
    below: (inside) => all.filter(({ path }) => path.startsWith(`${named(inside)}/`)),
    all,
    problems,
  };
}
