import { CATEGORIES, SEVERITIES } from "../domain/verdict.ts";
import { WORD_STATES } from "../domain/words.ts";
import type { WordRow } from "../domain/words.ts";
import { nearest } from "./nearest.ts";

/** Columns of a CSV of words and keys in a YAML of them. */
export const WORD_COLUMNS = [
  "key",
  "term",
  "language",
  "category",
  "severity",
  "aim",
  "pattern",
  "forms",
  "allow",
  "examples",
  "counter_examples",
  "state",
  "until",
  "off",
  "reason",
] as const;
export type WordColumn = (typeof WORD_COLUMNS)[number];
const LISTS = ["forms", "allow", "examples", "counter_examples"] as const;

/** A mistake in a file of words; the text is `word.problem.<code>`. */
export type WordFileProblem = {
  readonly line: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};
/** The fields of one term as text; a list is a list of texts. */
export type WordFields = Readonly<Partial<Record<WordColumn, string | readonly string[]>>>;

const YES = new Set(["yes", "ja", "true", "x", "1"]);
const NO = new Set(["", "no", "nee", "false", "0"]);

/** Makes a row of its fields, or says everything that is wrong with them. What is left out is as in `lexicon add`. */
export function wordRow(
  line: number,
  fields: WordFields,
): { readonly row: WordRow | null; readonly problems: readonly WordFileProblem[] } {
  const problems: WordFileProblem[] = [];
  const text = (column: WordColumn): string => {
    const value = fields[column];
    return typeof value === "string" ? value.trim() : "";
  };
  const choice = <Value extends string>(
    column: WordColumn,
    choices: readonly Value[],
    otherwise: Value,
  ): Value => {
    const given = text(column).toLowerCase();
    if (given === "") return otherwise;
    const found = choices.find((one) => one === given);
    if (found !== undefined) return found;
    const value = short(text(column));
    const known = nearest(given, choices) ?? choices.join(", ");
    problems.push({ line, code: "cell", params: { field: column, value, known } });
    return otherwise;
  };
  const yes = (column: WordColumn): boolean => {
    const given = text(column).toLowerCase();
    if (!YES.has(given) && !NO.has(given)) {
      const params = { field: column, value: short(given), known: "ja, nee" };
      problems.push({ line, code: "cell", params });
    }
    return YES.has(given);
  };
  const list = (column: (typeof LISTS)[number]): readonly string[] => {
    const value = fields[column];
    return typeof value === "string" ? splitList(value) : (value ?? []);
  };
  if (text("term") === "") problems.push({ line, code: "empty", params: {} });
  const row: WordRow = {
    line,
    key: text("key") === "" ? null : text("key"),
    off: yes("off"),
    term: {
      term: text("term"),
      language: choice("language", ["nl", "en"], "nl"),
      category: choice("category", CATEGORIES, "insult"),
      severity: choice("severity", SEVERITIES, "medium"),
      aim: choice("aim", ["always", "person", "frame"], "always"),
      pattern: yes("pattern"),
      forms: list("forms"),
      allow: list("allow"),
      examples: list("examples"),
      counterExamples: list("counter_examples"),
    },
    state: choice("state", WORD_STATES, "shadow"),
    until: text("until") === "" ? null : text("until"),
    reason: text("reason"),
  };
  return { row: problems.length > 0 ? null : row, problems };
}

/** A row as fields, in the order of the columns. */
export const fieldsOf = (
  row: WordRow,
): Readonly<Record<WordColumn, string | readonly string[]>> => ({
  key: row.key ?? "",
  term: row.term.term,
  language: row.term.language,
  category: row.term.category,
  severity: row.term.severity,
  aim: row.term.aim,
  pattern: row.term.pattern ? "yes" : "",
  forms: row.term.forms,
  allow: row.term.allow,
  examples: row.term.examples,
  counter_examples: row.term.counterExamples,
  state: row.state,
  until: row.until ?? "",
  off: row.off ? "yes" : "",
  reason: row.reason,
});

/** In one cell the items of a list are divided by `|` or stand on lines of their own; `\|` is a bar itself. */
const splitList = (cell: string): readonly string[] =>
  cell
    .split(/(?<!\\)\||\r\n|\n|\r/u)
    .map((item) => item.replaceAll(String.raw`\|`, "|").trim())
    .filter((item) => item !== "");
export const joinList = (items: readonly string[]): string =>
  items.map((item) => item.replaceAll("|", String.raw`\|`)).join(" | ");

export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
