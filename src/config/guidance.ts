import { createInstance } from "i18next";
import { z } from "zod";
import type { Problem } from "../domain/errors.ts";
import { LANGUAGES } from "../domain/school.ts";
import type { Language, Translate } from "../domain/school.ts";
import type { SourceFile } from "./load-lexicon.ts";
import { createReadBefore } from "./read-before.ts";
import { checkYaml, openYaml } from "./yaml-file.ts";

export type Texts = Readonly<Record<Language, Translate>>;
export type GuidanceResult =
  | { readonly ok: true; readonly texts: Texts; readonly entries: GuidanceEntries }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Nested texts of one file. */
type Tree = { readonly [key: string]: string | Tree };
const tree: z.ZodType<Tree> = z.record(
  z.string().regex(/^[\w-]+$/, { error: "write letters, digits, _ and - only" }),
  z.union([z.string().trim().min(1), z.lazy(() => tree)], {
    error: (issue) =>
      issue.input === null || issue.input === ""
        ? "is empty; write a text"
        : "write a text (between quotes when it looks like a number) or more keys below it",
  }),
);

/** Where a text stands and which parameters it fills in. */
export type GuidanceEntries = Readonly<Record<Language, ReadonlyMap<string, Entry>>>;
type Entry = { readonly file: string; readonly line: number; readonly params: ReadonlySet<string> };

/**
 * Makes one `Translate` per language of the files in `config/guidance/<language>/`; the key is the file's name and the
 * path in it. The languages must have the same keys with the same parameters.
 */
export function readGuidance(files: readonly SourceFile[]): GuidanceResult {
  const known = readBefore.get(files);
  if (known !== undefined) return known;
  const read = readAll(files);
  if (read.ok) readBefore.keep(files, read);
  return read;
}
/** The texts that come with Klaswacht, which every start needs more than once, and those of a school. */
const readBefore = createReadBefore<GuidanceResult>(4);

function readAll(files: readonly SourceFile[]): GuidanceResult {
  const problems: Problem[] = [];
  const trees: Record<Language, Record<string, Tree>> = { nl: {}, en: {} };
  const entries: Record<Language, Map<string, Entry>> = { nl: new Map(), en: new Map() };
  const unreadable = new Set<string>();
  for (const file of files) {
    const [folder, name] = file.path.split("/").slice(-2);
    const language = LANGUAGES.find((known) => known === folder);
    const key = name?.replace(/\.yaml$/, "");
    if (language === undefined || key === undefined) {
      const message = `texts stand in a folder per language; move it to guidance/nl or guidance/en`;
      problems.push({ file: file.path, line: 1, message });
      continue;
    }
    const opened = openYaml(file.path, file.source);
    const checked = opened.ok ? checkYaml(opened.yaml, tree) : opened;
    if (!opened.ok || !checked.ok) {
      // Its keys are unknown, so they cannot be missed in the other language either.
      unreadable.add(key);
      problems.push(...(checked.ok ? [] : checked.problems));
      continue;
    }
    trees[language][key] = checked.value;
    for (const [path, text] of leaves(checked.value, [])) {
      const line = opened.yaml.lineOf(path);
      entries[language].set([key, ...path].join("."), {
        file: file.path,
        line,
        params: parameters(text),
      });
    }
  }
  problems.push(...differences(entries, unreadable));
  if (problems.length > 0) return { ok: false, problems };
  const texts = { nl: translator("nl", trees.nl), en: translator("en", trees.en) };
  return { ok: true, texts, entries };
}

function differences(
  entries: Readonly<Record<Language, ReadonlyMap<string, Entry>>>,
  unreadable: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const pairs = [
    ["nl", "en"],
    ["en", "nl"],
  ] as const;
  for (const [here, there] of pairs) {
    for (const [key, { file, line, params }] of entries[here]) {
      if (unreadable.has(key.split(".")[0] ?? "")) continue;
      const other = entries[there].get(key);
      if (other === undefined) {
        const message = `"${key}" stands in ${here} but not in ${there}; write it there too, or remove it here`;
        problems.push({ file, line, message });
        continue;
      }
      const missing = [...params].filter((param) => !other.params.has(param));
      if (missing.length === 0) continue;
      const names = missing.map((param) => `{{${param}}}`).join(", ");
      const message = `"${key}" lacks ${names}, which the ${here} text has (${file}:${line}); use the same parameters in both`;
      problems.push({ file: other.file, line: other.line, message });
    }
  }
  return problems;
}

function* leaves(node: Tree, path: readonly string[]): Generator<[readonly string[], string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") yield [[...path, key], value];
    else yield* leaves(value, [...path, key]);
  }
}

const parameters = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g)].map((match) => match[1] ?? ""));

function translator(language: Language, texts: Readonly<Record<string, Tree>>): Translate {
  const i18n = createInstance({
    lng: language,
    resources: { [language]: { translation: texts } },
    initAsync: false,
    nsSeparator: false,
    returnObjects: false,
    // Views carry plain text; whoever lays them out escapes.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`there is no text "${key}" in ${language}`);
    },
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => {
      throw new Error(`the parameter ${match[0]} was not given to a text in ${language}`);
    },
  });
  void i18n.init();
  return (key, params = {}) => {
    // `replace` keeps parameters apart from the library's own options; `count` alone also chooses the plural.
    const plural = typeof params["count"] === "number" ? { count: params["count"] } : {};
    return i18n.t(key, { replace: params, ...plural });
  };
}
