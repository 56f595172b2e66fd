import { isHeld } from "./measure.ts";
import type { Bar, Table } from "./measure.ts";
import type { Figure } from "./rates.ts";

/* Figures as Markdown, for the terminal and the documents alike. */

const percent = (value: number, digits: number): string => (100 * value).toFixed(digits);

/** A share in percent with its interval and what it is a share of. */
export function renderFigure(figure: Figure, digits = 1): string {
  if (figure === null) return "–";
  const { value, interval, of } = figure;
  const between =
    interval === null ? "" : ` (${interval.map((end) => percent(end, digits)).join("–")})`;
  return `${percent(value, digits)} %${between} of ${of}`;
}

/** A table with its title. */
export const renderTable = ({ title, columns, rows }: Table): string =>
  `${title}:\n\n${grid([
    columns,
    ...rows.map(({ name, figures }) => [name, ...figures.map((figure) => renderFigure(figure))]),
  ])}`;

/** The bars, each held or not. */
export const renderBars = (bars: readonly Bar[]): string =>
  grid([
    ["bar", "asked", "measured (95 % interval)", ""],
    ...bars.map((bar) => [
      bar.name,
      `${bar.needs === "at least" ? "≥" : "≤"} ${percent(bar.bar, bar.bar < 0.01 ? 1 : 0)} %`,
      renderFigure(bar.figure, bar.bar < 0.01 ? 2 : 1),
      isHeld(bar) ? "held" : "not held",
    ]),
  ]);

/** A Markdown table as the formatter wants it: columns of one width. */
export function grid(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

/** The document with another content between the two comments that hold what the command `name` writes. */
export function replaceBlock(document: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const from = document.indexOf(begin);
  const until = document.indexOf(end);
  if (from < 0 || until < from) throw new Error(`no place for ${name} in the document`);
  return `${document.slice(0, from + begin.length)}\n\n${content.trim()}\n\n${document.slice(until)}`;
}
