import papa from "papaparse";
import { stringify } from "yaml";
import type { WordRow } from "../domain/words.ts";
import { decoded, readCsv } from "./csv-cells.ts";
import { nearest } from "./nearest.ts";
import { WORD_COLUMNS, fieldsOf, joinList, short, wordRow } from "./word-fields.ts";
import type { WordColumn, WordFileProblem } from "./word-fields.ts";
import { openYaml } from "./yaml-file.ts";

/** What a file of words holds, with every mistake in it. Warnings do not stop an import. */
export type WordFile = {
  readonly rows: readonly WordRow[];
  readonly problems: readonly WordFileProblem[];
  readonly warnings: readonly WordFileProblem[];
};

/** More rows than a school may have terms of its own. */
const MOST_ROWS = 5_000;

/** Reads words from CSV (UTF-8 or Windows-1252, divided by `;` or `,`) or, by the name of the file, from YAML. */
export function parseWordFile(file: string, source: Uint8Array): WordFile {
  return /\.ya?ml$/iu.test(file) ? parseYaml(file, decoded(source)) : parseCsv(source);
}

function parseCsv(source: Uint8Array): WordFile {
  const { rows: lines, badQuotes, delimiter } = readCsv(source);
  const problems: WordFileProblem[] = badQuotes.map((line) => ({
    line,
    code: "quotes",
    params: {},
  }));
  const warnings: WordFileProblem[] = [];
  const [head, ...body] = lines;
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const place = new Map<WordColumn, number>();
  for (const [index, name] of columns.entries()) {
    const column = WORD_COLUMNS.find((known) => known === name);
    if (column !== undefined && place.has(column)) {
      problems.push({ line: 1, code: "column_twice", params: { name } });
    } else if (column !== undefined) {
      place.set(column, index);
    } else if (name !== "") warnings.push(unknown(1, name));
  }
  if (!place.has("term")) {
    const known = WORD_COLUMNS.join(delimiter);
    return {
      rows: [],
      problems: [...problems, { line: 1, code: "no_term_column", params: { known } }],
      warnings,
    };
  }
  const rows: WordRow[] = [];
  for (const { line, cells } of body) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      const params = { number: cells.length, columns: columns.length, delimiter };
      problems.push({ line, code: "cells", params });
      continue;
    }
    const fields = Object.fromEntries(
      [...place].map(([column, index]) => [column, unguarded(cells[index] ?? "")]),
    );
    const made = wordRow(line, fields);
    problems.push(...made.problems);
    if (made.row !== null) rows.push(made.row);
  }
  return counted({ rows, problems, warnings });
}

function parseYaml(file: string, source: string): WordFile {
  const opened = openYaml(file, source);
  if (!opened.ok) {
    const problems = opened.problems.map(({ line, message }) => ({
      line,
      code: "yaml",
      params: { why: message },
    }));
    return { rows: [], problems, warnings: [] };
  }
  const { raw, lineOf } = opened.yaml;
  const terms = isRecord(raw) ? raw["terms"] : undefined;
  if (!Array.isArray(terms)) {
    return { rows: [], problems: [{ line: 1, code: "no_terms", params: {} }], warnings: [] };
  }
  const rows: WordRow[] = [];
  const problems: WordFileProblem[] = [];
  const warnings: WordFileProblem[] = [];
  for (const [index, item] of (terms as readonly unknown[]).entries()) {
    const line = lineOf(["terms", index]);
    if (!isRecord(item)) {
      problems.push({ line, code: "no_terms", params: {} });
      continue;
    }
    const fields: Partial<Record<WordColumn, string | readonly string[]>> = {};
    for (const [name, value] of Object.entries(item)) {
      const column = WORD_COLUMNS.find((known) => known === name);
      if (column === undefined) warnings.push(unknown(lineOf(["terms", index, name]), name));
      else fields[column] = Array.isArray(value) ? value.map(plain) : plain(value);
    }
    const made = wordRow(line, fields);
    problems.push(...made.problems);
    if (made.row !== null) rows.push(made.row);
  }
  return counted({ rows, problems, warnings });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const plain = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

const unknown = (line: number, name: string): WordFileProblem => ({
  line,
  code: "unknown_column",
  params: { name: short(name), known: nearest(name, WORD_COLUMNS) ?? WORD_COLUMNS.join(", ") },
});

function counted(file: WordFile): WordFile {
  if (file.rows.length <= MOST_ROWS) return file;
  const problem = { line: 1, code: "too_many_rows", params: { number: MOST_ROWS } };
  return { ...file, rows: [], problems: [...file.problems, problem] };
}

/** Writes words as CSV for a spreadsheet (`;`, with a byte order mark), or as YAML. Reading it back gives the same. */
export function writeWordFile(format: "csv" | "yaml", rows: readonly WordRow[]): string {
  if (format === "yaml") return stringify({ terms: rows.map(yamlFields) });
  const data = rows.map((row) => {
    const fields = fieldsOf(row);
    return WORD_COLUMNS.map((column) => {
      const value = fields[column];
      return guarded(typeof value === "string" ? value : joinList(value));
    });
  });
  const csv = papa.unparse(
    { fields: [...WORD_COLUMNS], data },
    { delimiter: ";", newline: "\r\n" },
  );
  return `\uFEFF${csv}\r\n`;
}

const yamlFields = (row: WordRow): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fieldsOf(row)).filter(([, value]) => value.length > 0));

/** A spreadsheet runs a cell that begins with one of these; behind an apostrophe it is text, to it and to us. */
const RUNS = /^'*[=+\-@\t\r]/u;
const guarded = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;
