import type { Problem } from "../domain/errors.ts";
import { readCsv } from "./csv-cells.ts";
import { suggestion } from "./nearest.ts";

const COLUMNS = [
  "nummer",
  "naam",
  "rol",
  "klas",
  "geboortedatum",
  "leidinggevende",
  "discord",
  "teams",
] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ["nummer", "naam", "rol", "klas"];

/** A line of the file: its cells by column, trimmed; a column that is not in the file is empty. */
export type RosterRow = { readonly line: number; readonly cell: (column: Column) => string };
export type RosterTable = {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** Reads the CSV text of a roster: columns in any order, divided by `;` or `,`, with or without a byte order mark. */
export function readRosterTable(file: string, source: Uint8Array | string): RosterTable {
  const { delimiter, rows: lines, badQuotes } = readCsv(source);
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const line of badQuotes) {
    const message = `the quotes are not closed or not doubled; write "" for a quote inside quotes`;
    problems.push({ file, line, message });
  }

  const head = (lines[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const place = new Map<Column, number>();
  for (const [index, name] of head.entries()) {
    const column = COLUMNS.find((known) => known === name);
    if (column === undefined) {
      if (name === "") continue;
      const message = `column "${name.slice(0, 40)}" is not used and was passed over; ${suggestion(name, COLUMNS)}`;
      warnings.push({ file, line: 1, message });
    } else if (place.has(column)) {
      const message = `there are two columns "${column}"; remove one`;
      problems.push({ file, line: 1, message });
    } else {
      place.set(column, index);
    }
  }
  for (const column of NEEDED) {
    if (place.has(column)) continue;
    const message = `column "${column}" is missing; the first line names the columns: ${COLUMNS.join(delimiter)}`;
    problems.push({ file, line: 1, message });
  }
  const complete = NEEDED.every((column) => place.has(column));

  const rows = lines.flatMap(({ cells, line }, row): readonly RosterRow[] => {
    if (row === 0 || !complete || cells.every((cell) => cell.trim() === "")) return [];
    if (cells.length > head.length && cells.slice(head.length).some((cell) => cell.trim() !== "")) {
      const message = `this line has ${cells.length} cells, the first line ${head.length}; put a cell with "${delimiter}" in it between quotes`;
      problems.push({ file, line, message });
      return [];
    }
    const cell = (column: Column): string => {
      const index = place.get(column);
      return index === undefined ? "" : (cells[index] ?? "").trim();
    };
    return [{ line, cell }];
  });
  if (complete && rows.length === 0 && problems.length === 0) {
    problems.push({ file, line: 1, message: "there is nobody in it; write one person a line" });
  }
  return { rows, problems, warnings };
}

/** The columns of a row that are filled in, for checks that hold for every cell. */
export const filledColumns = (row: RosterRow): readonly (readonly [Column, string])[] =>
  COLUMNS.map((column) => [column, row.cell(column)] as const).filter(([, cell]) => cell !== "");
