import { createHash } from "node:crypto";
import type { Problem } from "../domain/errors.ts";
import { foldSpelling, termKey } from "../domain/lexicon.ts";
import type { Lexicon, Term, TermLanguage } from "../domain/lexicon.ts";
import type { Category } from "../domain/verdict.ts";
import { plainWordsOf, readPlainWords } from "./plain-words.ts";
import {
  lexiconDraftSchema,
  lexiconFileSchema,
  lexiconHeadSchema,
  termSchema,
} from "./lexicon-schema.ts";
import type { LexiconDraft, TermEntry } from "./lexicon-schema.ts";
import { createReadBefore } from "./read-before.ts";
import { checkYaml, openYaml } from "./yaml-file.ts";
import type { YamlPath } from "./yaml-file.ts";

/** A file that somebody else has read; `path` as the administrator knows it. */
export type SourceFile = { readonly path: string; readonly source: string };
/** What somebody who knows how words are found says of a term; `field` and `index` name the part that is wrong. */
export type TermFault = {
  readonly term: Term;
  readonly field: "term" | "forms" | "counter_examples";
  readonly index: number;
  readonly message: string;
};
export type LexiconLint = (lexicon: Lexicon) => Promise<readonly TermFault[]>;
export type LexiconResult =
  | { readonly ok: true; readonly lexicon: Lexicon }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes one frozen lexicon of the given files, or reports every mistake in all of them with its file and line.
 * A file is named after what it holds: `threat.nl.yaml` has category `threat` and language `nl`.
 */
export function loadLexicon(files: readonly SourceFile[]): LexiconResult {
  const known = sound.get(files);
  if (known !== undefined) return { ok: true, lexicon: known };
  const { lexicon, problems } = parseLexicon(files);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lexicon };
}
/** Word lists without mistakes in their form, of the files that were read last. */
const sound = createReadBefore<Lexicon>(1);

/** The same, and what `lint` says of its terms besides, all at once. */
export async function lintedLexicon(
  files: readonly SourceFile[],
  lint: LexiconLint,
): Promise<LexiconResult> {
  const known = sound.get(files);
  const found = known === undefined ? null : await lint(known);
  if (known !== undefined && found?.length === 0) return { ok: true, lexicon: known };
  // Where the terms stand is not kept: the same files are read again, for the same terms in the same order.
  const { lexicon, problems, placeOf } = parseLexicon(files);
  const again = (term: Term): Term => lexicon.terms[known?.terms.indexOf(term) ?? -1] ?? term;
  const faults =
    found?.map((fault) => ({ ...fault, term: again(fault.term) })) ?? (await lint(lexicon));
  const all = [
    ...problems,
    ...faults.map((fault) => ({ ...placeOf(fault), message: fault.message })),
  ];
  return all.length > 0 ? { ok: false, problems: all.toSorted(byPlace) } : { ok: true, lexicon };
}

type Place = Pick<Problem, "file" | "line">;
/** The terms of the sound files, and what is wrong with the others. */
function parseLexicon(files: readonly SourceFile[]): {
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
  readonly placeOf: (fault: TermFault) => Place;
} {
  const problems: Problem[] = [];
  const places = new Map<Term, (path: YamlPath) => Place>();
  const terms: Term[] = [];
  const plain = { innocent: new Set<string>(), frequent: new Set<string>() };
  const seen: Spellings = new Map();
  for (const file of files) {
    const kind = plainWordsOf(file);
    if (kind !== null) {
      const read = readPlainWords(file);
      if (read.ok) for (const word of read.words) plain[kind].add(word);
      else problems.push(...read.problems);
      continue;
    }
    const opened = openYaml(file.path, file.source);
    const draft = opened.ok ? checkYaml(opened.yaml, lexiconDraftSchema) : opened;
    if (!opened.ok || !draft.ok) {
      problems.push(...(draft.ok ? [] : draft.problems));
      continue;
    }
    problems.push(...misnamed(file.path, draft.value, draft.lineOf));
    problems.push(...duplicates(file.path, draft.value, draft.lineOf, seen));
    const checked = checkYaml(opened.yaml, lexiconFileSchema);
    if (!checked.ok) problems.push(...checked.problems);
    // Of a file with mistakes the sound terms are read all the same, for what else there is to say of them.
    const { language, category, entries } = checked.ok
      ? { ...checked.value, entries: [...checked.value.terms.entries()] }
      : soundTerms(draft.value);
    for (const [index, entry] of entries) {
      const line = draft.lineOf(["terms", index, "term"]);
      const term = toTerm(entry, language, category, `${file.path}:${line}`);
      terms.push(term);
      places.set(term, (path) => ({
        file: file.path,
        line: draft.lineOf(["terms", index, ...path]),
      }));
    }
  }
  const lexicon = lexiconOf(terms, plain);
  if (problems.length === 0) sound.keep(files, lexicon);
  return {
    lexicon,
    problems: problems.toSorted(byPlace),
    placeOf: ({ term, field, index }) =>
      places.get(term)?.(field === "term" ? [field] : [field, index]) ?? { file: "", line: 1 },
  };
}

function soundTerms(draft: LexiconDraft): {
  readonly language: TermLanguage;
  readonly category: Category;
  readonly entries: readonly (readonly [number, TermEntry])[];
} {
  const head = lexiconHeadSchema.safeParse(draft);
  if (!head.success) return { language: "nl", category: "insult", entries: [] };
  const entries = draft.terms.flatMap((raw, index) => {
    const entry = termSchema.safeParse(raw);
    return entry.success ? [[index, entry.data] as const] : [];
  });
  return { ...head.data, entries };
}

/** In the order in which somebody would mend them. */
function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}

/** The version leaves out where a term stands, so that moving it or adding a comment changes nothing. */
function lexiconOf(
  terms: readonly Term[],
  { innocent, frequent }: Record<"innocent" | "frequent", ReadonlySet<string>>,
): Lexicon {
  const content = [...terms.map((term) => ({ ...term, source: "" })), [...innocent], [...frequent]];
  const version = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
  return Object.freeze({
    version,
    terms: Object.freeze([...terms]),
    innocent,
    frequent: [...frequent],
  });
}

/** A term of a list, with where it stands. */
export function toTerm(
  entry: TermEntry,
  language: TermLanguage,
  category: Category,
  source: string,
): Term {
  return Object.freeze({
    key: termKey(category, language, entry.term),
    term: entry.term,
    language,
    category,
    severity: entry.severity,
    aim: entry.aim,
    pattern: false,
    tags: Object.freeze([...entry.tags]),
    forms: Object.freeze([...entry.forms]),
    allow: Object.freeze([...entry.allow]),
    counterExamples: Object.freeze([...entry.counter_examples]),
    examples: Object.freeze([...entry.examples]),
    source,
  });
}

type LineOf = (path: YamlPath) => number;

function misnamed(path: string, draft: LexiconDraft, lineOf: LineOf): readonly Problem[] {
  const [category, language] = (path.split(/[\\/]/u).at(-1) ?? "").split(".");
  const problems: Problem[] = [];
  for (const [key, named] of [
    ["category", category],
    ["language", language],
  ] as const) {
    if (draft[key] === "" || draft[key] === named) continue;
    const message = `${key} is ${draft[key]} but the file name says "${named ?? ""}"; make them the same`;
    problems.push({ file: path, line: lineOf([key]), message });
  }
  return problems;
}

type Seen = { readonly category: string; readonly frame: boolean; readonly at: string };
type Spellings = Map<string, readonly Seen[]>;

/** A building block may stand in two categories with other tags; anything else twice is a mistake. */
function duplicates(
  path: string,
  draft: LexiconDraft,
  lineOf: LineOf,
  seen: Spellings,
): readonly Problem[] {
  const problems: Problem[] = [];
  const { category } = draft;
  for (const [index, entry] of draft.terms.entries()) {
    const frame = entry.aim === "frame";
    const places: [string, YamlPath][] = [[entry.term, ["terms", index, "term"]]];
    for (const [at, form] of entry.forms.entries())
      places.push([form, ["terms", index, "forms", at]]);
    for (const [text, place] of places) {
      const spelling = foldSpelling(text);
      if (spelling === "") continue;
      const at = `${path}:${lineOf(place)}`;
      const known = seen.get(spelling) ?? [];
      const clash = known.find((other) => other.category === category || (!other.frame && !frame));
      if (clash !== undefined) {
        const message = `"${text}" is already at ${clash.at}; keep one of the two`;
        problems.push({ file: path, line: lineOf(place), message });
      }
      seen.set(spelling, [...known, { category, frame, at }]);
    }
  }
  return problems;
}
