import papa from "papaparse";

/** A file as a spreadsheet saves it: its lines cut into cells, each with where it begins. */
export type CsvFile = {
  readonly delimiter: ";" | ",";
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Lines on which quotes are not closed or not doubled. */
  readonly badQuotes: readonly number[];
};

/** Cuts CSV into cells: divided by `;` or `,` as the first line is, with or without a byte order mark. */
export function readCsv(source: Uint8Array | string): CsvFile {
  const text = decoded(source);
  const headLine = text.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const delimiter = headLine.split(";").length >= headLine.split(",").length ? ";" : ",";
  const parsed = papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  let line = 1;
  const rows = parsed.data.map((cells) => {
    const row = { line, cells };
    // A quoted cell may run over several lines.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return row;
  });
  const badQuotes = parsed.errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row }) => rows[row ?? 0]?.line ?? 1);
  return { delimiter, rows, badQuotes };
}

/** What is no UTF-8 was saved by an older spreadsheet, in Windows-1252. */
export function decoded(source: Uint8Array | string): string {
  if (typeof source === "string") return source.replace(/^\uFEFF/, "");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(source);
  } catch {
    return new TextDecoder("windows-1252").decode(source);
  }
}
